import { type Calendar, workingDaysBetween } from '#kernel/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Procedure } from '../procedure/types.ts';
import type { MatterState } from './types.ts';

/** Whose turn it is in a state: the handling office, a party, somebody outside the house, or nobody once it is closed. */
export type Side = 'office' | 'party' | 'outside' | 'none';

export function sideOf(procedure: Pick<Procedure, 'states' | 'roles'>, state: string): Side {
  const roles = (procedure.states[state]?.actors ?? []).map((id) => procedure.roles[id]!);
  if (roles.length === 0) return 'none';
  if (roles.some((role) => 'party' in role)) return 'party';
  return roles.every((role) => 'outside' in role) ? 'outside' : 'office';
}

/** Working days for which each side held a matter, up to a day. A stay that lasts counts up to that day. */
export type Held = Record<Exclude<Side, 'none'>, number>;

export function heldBy(
  procedure: Pick<Procedure, 'states' | 'roles'>,
  stays: MatterState['stays'],
  calendar: Calendar,
  until: PlainDate,
): Held {
  const held: Held = { office: 0, party: 0, outside: 0 };
  for (const stay of stays) {
    const side = sideOf(procedure, stay.state);
    if (side === 'none' || stay.from > until) continue;
    held[side] += workingDaysBetween(calendar, stay.from, stay.to === null || stay.to > until ? until : stay.to);
  }
  return held;
}
