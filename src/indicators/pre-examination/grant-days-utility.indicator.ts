import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';
import { grantDaysOf } from './grant-days.ts';

export const grantDaysUtility = defineIndicator(
  grantDaysOf('utility', t('预审实用新型平均授权周期', 'Mean time to grant of utility models after pre-examination')),
);
