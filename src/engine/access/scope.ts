import type { PlainDate } from '#kernel/plain-date.ts';
import type { Procedure } from '../procedure/types.ts';
import { type AccessRecord, actsFor, divisionContains } from './access.ts';
import type { Actor } from './types.ts';

/**
 * The records somebody may see, as data: lists, counts, exports and search all read it, in memory or as SQL, so that the
 * question is answered in one place. It says exactly what `maySee` says (a test compares them on generated worlds).
 */
export type ScopeClause =
  | { procedure: string; party: string; partyRoles: string[] }
  | { procedure: string; body: string; assignee?: string; notParty?: string }
  | { procedure: string; division: string; assignee?: string; notParty?: string }
  | { procedure: string; everything: true };

export type Scope = ScopeClause[];

export function scopeOf(procedures: Iterable<Procedure>, actor: Actor, today: PlainDate): Scope {
  const { capacity } = actor;
  const scope: Scope = [];
  for (const procedure of procedures) {
    const party = actsFor(capacity, procedure.id, today);
    const partyRoles: string[] = [];
    for (const role of Object.values(procedure.roles)) {
      if ('outside' in role) continue;
      if ('system' in role) {
        if (capacity.kind === 'system') scope.push({ procedure: procedure.id, everything: true });
      } else if ('party' in role) {
        if (party !== null) partyRoles.push(role.party);
      } else if (capacity.kind === 'post' && capacity.post === role.post) {
        const limits = {
          ...(role.assigned ? { assignee: actor.account } : {}),
          ...(capacity.party === null ? {} : { notParty: capacity.party }),
        };
        if (role.at === 'body') scope.push({ procedure: procedure.id, body: capacity.body, ...limits });
        else if (/^\d{6}$/.test(capacity.division))
          scope.push({ procedure: procedure.id, division: capacity.division, ...limits });
      }
    }
    if (party !== null && partyRoles.length > 0) scope.push({ procedure: procedure.id, party, partyRoles });
  }
  return scope;
}

export function inScope(scope: Scope, record: AccessRecord): boolean {
  return scope.some((clause) => {
    if (clause.procedure !== record.procedure) return false;
    if ('everything' in clause) return true;
    if ('party' in clause)
      return record.parties.some((one) => one.id === clause.party && clause.partyRoles.includes(one.role));
    if (clause.assignee !== undefined && !record.assignees.includes(clause.assignee)) return false;
    if (clause.notParty !== undefined && record.parties.some((one) => one.id === clause.notParty)) return false;
    return 'body' in clause ? clause.body === record.body : divisionContains(clause.division, record.division);
  });
}
