import { defineIndicator } from '#engine/indicator/indicator.ts';
import { text as t } from '#kernel/text.ts';
import { heldByOf } from './held-by.ts';

export const heldByApplicant = defineIndicator(
  heldByOf('applicant', 'party', t('申请人平均用时', 'Mean time with the applicant')),
);
