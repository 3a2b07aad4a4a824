import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';
import { heldByOf } from './held-by.ts';

export const heldByCentre = defineIndicator(
  heldByOf('centre', 'office', t('保护中心平均用时', 'Mean time with the centre')),
);
