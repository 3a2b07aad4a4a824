import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '#kernel/calendar/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import type { Procedure } from '../procedure/types.ts';
import { heldBy, sideOf } from './held.ts';

const title = t('风筝', 'Kite');
const kites = {
  roles: {
    flyer: { title, party: 'flyer' },
    warden: { title, post: 'kite-warden', at: 'body' },
    wind: { title, outside: true },
  },
  states: {
    waiting: { title, stage: 'a', actors: ['warden'] },
    mending: { title, stage: 'a', actors: ['flyer'] },
    shared: { title, stage: 'a', actors: ['warden', 'flyer'] },
    aloft: { title, stage: 'b', actors: ['wind'] },
    landed: { title, stage: 'b', actors: [], final: 'good' },
  },
} as unknown as Pick<Procedure, 'states' | 'roles'>;

const stay = (state: string, from: string, to: string | null, seq: number) => ({
  state,
  from: plainDate(from),
  to: to === null ? null : plainDate(to),
  seq,
});

describe('who held a matter', () => {
  test('is the side of whoever acts next', () => {
    expect(['waiting', 'mending', 'shared', 'aloft', 'landed'].map((state) => sideOf(kites, state))).toEqual([
      'office',
      'party',
      'party',
      'outside',
      'none',
    ]);
  });

  test('counts working days of each stay, over holidays and up to the day asked for', () => {
    const stays = [
      // Thursday to Tuesday over 清明 (4–6 April 2026): Friday and Tuesday.
      stay('waiting', '2026-04-02', '2026-04-07', 1),
      stay('mending', '2026-04-07', '2026-04-10', 2),
      stay('waiting', '2026-04-10', '2026-04-13', 3),
      stay('aloft', '2026-04-13', null, 4),
    ];
    const on = (day: string) => heldBy(kites, stays, chinaCalendar, plainDate(day));
    expect(on('2026-04-17')).toEqual({ office: 3, party: 3, outside: 4 });
    expect(on('2026-04-08')).toEqual({ office: 2, party: 1, outside: 0 });
    expect(on('2026-04-01')).toEqual({ office: 0, party: 0, outside: 0 });
  });
});
