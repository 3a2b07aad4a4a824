import type { Actor } from '#engine/access/types.ts';

/** People for stories, each in one capacity. */
export const organisation = (code: string, partyName: string, account = `user-${code.slice(-4)}`): Actor => ({
  account,
  name: `${partyName}经办人`,
  capacity: { kind: 'organisation', party: `org:${code}`, partyName, admin: true },
});

export const person = (account: string, partyName: string): Actor => ({
  account,
  name: partyName,
  capacity: { kind: 'person', party: `person:${account}`, partyName },
});

/** The holder of a post at a handling body; `party` is the unit the holder belongs to, where that unit may be a party. */
export const post = (
  id: string,
  account: string,
  place: { body: string; division: string },
  party: string | null = null,
): Actor => ({ account, name: account, capacity: { kind: 'post', post: id, ...place, party } });

export const clock: Actor = { account: 'system', name: '系统时钟', capacity: { kind: 'system' } };

export const visitor: Actor = { account: 'visitor', name: '访客', capacity: { kind: 'public' } };
