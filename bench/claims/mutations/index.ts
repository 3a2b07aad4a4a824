/** Every kind of defect that can be seeded; one group per file. */
import { antecedentDefects } from './antecedents.ts';
import type { Defect } from './defect.ts';
import { designDefects } from './designs.ts';
import { filingDefects } from './filing.ts';
import { numberingDefects } from './numbering.ts';
import { referenceDefects } from './references.ts';
import { requestDefects } from './request.ts';
import { signDefects } from './signs.ts';
import { textDefects } from './texts.ts';
import { wordingDefects } from './wording.ts';

export type { Defect, Seeded } from './defect.ts';

export const defects: readonly Defect[] = [
  ...requestDefects,
  ...numberingDefects,
  ...referenceDefects,
  ...wordingDefects,
  ...signDefects,
  ...antecedentDefects,
  ...textDefects,
  ...designDefects,
  ...filingDefects,
];
