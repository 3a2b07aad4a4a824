import { buildCatalogue, type Catalogue } from '#engine/catalogue.ts';
import { findBasis } from '#kernel/law/index.ts';
import { indicators, procedures, registers, sites } from './definitions.generated.ts';

/** Everything that is defined, checked against one another. Throws DefinitionError, with every problem, when it does not hold. */
export const loadCatalogue = (): Catalogue =>
  buildCatalogue({ procedures, registers, indicators, sites, basisKnown: (id) => findBasis(id) !== undefined });
