import type { Procedure } from '#engine/procedure/types.ts';
import { loadCatalogue } from '../../core/catalogue.ts';
import { findNearest } from './nearest.ts';

/** The procedure an argument names (`id` takes the newest version), or the sentence that says why there is none. */
export function findProcedure(name: string | undefined): Procedure | string {
  const { procedures } = loadCatalogue();
  if (!name) return `Name a procedure: ${procedures.map((one) => one.id).join(', ')}.`;
  const [id, version] = name.split('@');
  const found = procedures
    .filter((one) => one.id === id && (version === undefined || one.version === version))
    .sort((a, b) => (a.version < b.version ? 1 : -1))[0];
  if (found) return found;
  const near = findNearest(
    id ?? '',
    procedures.map((one) => one.id),
  );
  return `There is no procedure "${name}".${near ? ` Did you mean "${near}"?` : ''}`;
}
