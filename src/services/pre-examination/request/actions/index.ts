import type { ActionDefinition } from '#engine/procedure/types.ts';
import { acceptanceActions } from './acceptance.ts';
import { examinationActions } from './examination.ts';
import { filingActions } from './filing.ts';
import { nationalActions } from './national.ts';

/** Everything that can be done in a case, and what follows from it. */
export const actions: Record<string, ActionDefinition> = {
  ...acceptanceActions,
  ...examinationActions,
  ...filingActions,
  ...nationalActions,
};
