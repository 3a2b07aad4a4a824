import type { Actor, Capacity } from '#engine/access/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import type { Text } from '#kernel/text.ts';
import { bodyName, type House } from '../house.ts';
import type { MatterView } from '../read.ts';

/** Somebody who reads, with what the watermark says of the account. */
export interface Reader extends Actor {
  email: string;
}

/** First two and last characters of the name of an account: enough for the person and for the house to know it again. */
export function accountHint(email: string): string {
  const local = email.split('@')[0] ?? '';
  return local.length <= 3 ? `${local.slice(0, 1)}***` : `${local.slice(0, 2)}***${local.slice(-1)}`;
}

/** For whom somebody reads: the organisation, the client of an agent, or the handling body. */
export function unitOf(house: House, capacity: Capacity): string {
  switch (capacity.kind) {
    case 'post':
      return bodyName(house, capacity.body).zh;
    case 'mandate':
      return `代理 ${capacity.partyName}`;
    case 'organisation':
      return capacity.partyName;
    default:
      return '个人';
  }
}

export interface Standing {
  role: string;
  side: 'party' | 'office';
  concerned: boolean;
  title: Text;
}

/** In which role somebody reads a matter, and whether it is his to read now: as a party, assigned, or in turn. */
export function standingIn(
  procedure: Procedure,
  view: Pick<MatterView, 'roles' | 'assignees' | 'status'>,
  reader: Actor,
): Standing {
  const acting = new Set(view.status.actors.map(({ role }) => role));
  const role = view.roles.find((one) => acting.has(one)) ?? view.roles[0]!;
  const definition = procedure.roles[role]!;
  const side = 'party' in definition ? 'party' : 'office';
  return {
    role,
    side,
    concerned: side === 'party' || acting.has(role) || view.assignees.includes(reader.account),
    title: definition.title,
  };
}
