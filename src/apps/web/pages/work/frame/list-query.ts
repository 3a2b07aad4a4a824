import type { ListQuery } from '../../../api/index.ts';
import type { ListPlace } from './paths.ts';

/** As many rows as the server gives at once; a longer list is narrowed by searching on the server. */
export const MOST_ROWS = 500;

/** What a list shows, in the order in which it is worked on: the nearest end first. */
export function listQuery({ procedure, state, scope, q }: ListPlace): ListQuery {
  const all = { ...(procedure ? { procedure } : {}), ...(q ? { q } : {}), size: MOST_ROWS };
  if (scope === 'open') return { ...all, open: true, sort: 'due' };
  if (scope === 'overdue') return { ...all, overdue: true, sort: 'due' };
  if (scope === 'closed') return { ...all, open: false, sort: 'updated' };
  return { ...all, ...(state ? { states: [state] } : {}), mine: true, sort: 'due' };
}
