import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';
import { grantDaysOf } from './grant-days.ts';

export const grantDaysDesign = defineIndicator(
  grantDaysOf('design', t('预审外观设计平均授权周期', 'Mean time to grant of designs after pre-examination')),
);
