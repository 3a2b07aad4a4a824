import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';
import { grantDaysOf } from './grant-days.ts';

export const grantDaysInvention = defineIndicator(
  grantDaysOf('invention', t('预审发明平均授权周期', 'Mean time to grant of inventions after pre-examination')),
);
