import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';
import { heldByOf } from './held-by.ts';

export const heldByNationalOffice = defineIndicator(
  heldByOf('nationalOffice', 'outside', t('国家知识产权局平均用时', 'Mean time with the national office')),
);
