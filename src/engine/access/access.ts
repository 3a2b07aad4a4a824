import type { PlainDate } from '#kernel/plain-date.ts';
import type { MatterHead, Party } from '../matter/types.ts';
import type { ActionDefinition, Procedure, RoleDefinition } from '../procedure/types.ts';
import type { Actor, Capacity } from './types.ts';

/** The part of a matter that access depends on. */
export type AccessRecord = Pick<MatterHead, 'procedure' | 'body' | 'division'> & {
  parties: Pick<Party, 'role' | 'id'>[];
  assignees: string[];
};

/** Whether division `outer` contains `inner`: GB/T 2260 codes nest by their prefix without trailing pairs of zeros. */
export function divisionContains(outer: string, inner: string): boolean {
  // Deny by default: what is no code contains nothing, an empty one least of all.
  if (!/^\d{6}$/.test(outer)) return false;
  const prefix = outer.replace(/(00)+$/, '');
  return inner.startsWith(prefix);
}

/** The party a capacity acts for, today and in this procedure; null for posts and the public. */
export function actsFor(capacity: Capacity, procedure: string, today: PlainDate): string | null {
  if (capacity.kind === 'person' || capacity.kind === 'organisation') return capacity.party;
  if (capacity.kind !== 'mandate') return null;
  if (capacity.until !== null && capacity.until < today) return null;
  return capacity.scope.includes('*') || capacity.scope.includes(procedure) ? capacity.party : null;
}

function plays(role: RoleDefinition, actor: Actor, record: AccessRecord, today: PlainDate): boolean {
  const { capacity } = actor;
  if ('outside' in role) return false;
  if ('system' in role) return capacity.kind === 'system';
  if ('party' in role) {
    const party = actsFor(capacity, record.procedure, today);
    return party !== null && record.parties.some((one) => one.role === role.party && one.id === party);
  }
  if (capacity.kind !== 'post' || capacity.post !== role.post) return false;
  const inPlace =
    role.at === 'body' ? capacity.body === record.body : divisionContains(capacity.division, record.division);
  // Nobody handles a matter to which the own unit is a party, whatever the post.
  if (capacity.party !== null && record.parties.some((one) => one.id === capacity.party)) return false;
  return inPlace && (!role.assigned || record.assignees.includes(actor.account));
}

/** The roles somebody holds in a matter. Deny by default: no role, no sight of it. */
export function rolesIn(procedure: Procedure, record: AccessRecord, actor: Actor, today: PlainDate): string[] {
  if (record.procedure !== procedure.id) return [];
  return Object.keys(procedure.roles).filter((id) => plays(procedure.roles[id]!, actor, record, today));
}

export const maySee = (procedure: Procedure, record: AccessRecord, actor: Actor, today: PlainDate): boolean =>
  rolesIn(procedure, record, actor, today).length > 0;

/** The roles by which somebody may take an action, were the state right. */
export const rolesFor = (action: ActionDefinition, roles: string[]): string[] =>
  action.by.filter((role) => roles.includes(role));

/**
 * The roles somebody would hold on opening a matter: those of the initiating party, or of a post; whoever opens one may
 * be the person it is then assigned to.
 */
export function rolesOnOpening(
  procedure: Procedure,
  actor: Actor,
  place: { body: string; division: string },
  today: PlainDate,
): string[] {
  const party = actsFor(actor.capacity, procedure.id, today);
  const parties = party === null ? [] : [{ role: procedure.initiator, id: party }];
  return rolesIn(procedure, { procedure: procedure.id, ...place, parties, assignees: [actor.account] }, actor, today);
}

/**
 * Whether somebody who sees a matter may also read its unpublished texts: the parties, the person it is assigned to, and who
 * is to act next. Everybody else of the office needs a leave of its own, which the edge keeps.
 */
export function mayReadTexts(
  procedure: Procedure,
  matter: { state: string; assignees: readonly string[] },
  roles: readonly string[],
  account: string,
): boolean {
  if (matter.assignees.includes(account)) return true;
  const next = procedure.states[matter.state]?.actors ?? [];
  return roles.some((id) => 'party' in procedure.roles[id]! || next.includes(id));
}
