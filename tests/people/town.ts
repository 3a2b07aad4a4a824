import type { FixedClock } from '#adapters/clock.ts';
import type { Db } from '#adapters/postgres/index.ts';
import { act } from '#apps/core/act.ts';
import { type House, today } from '#apps/core/house.ts';
import { createAccount } from '#apps/core/people/accounts.ts';
import { hatsOf, usualHat, type Wearer } from '#apps/core/people/hats.ts';
import { giveMandate } from '#apps/core/people/mandates.ts';
import { enterOrganisation, join } from '#apps/core/people/organisations.ts';
import { givePost } from '#apps/core/people/posts.ts';
import type { Actor } from '#engine/access/types.ts';
import { COMPANY, fileEntity, requestInput, testHouse } from '#tests/core/house.ts';

/** A small town of real accounts around one pre-examination case. */
export interface Town {
  house: House;
  clock: FixedClock;
  wearers: Record<Citizen, Wearer>;
  /** Hands in a request for the company. */
  submit: () => Promise<string>;
  /** Somebody does something to the matter as it stands. */
  does: (who: Citizen, matter: string, action: string, input?: Record<string, unknown>) => Promise<void>;
  actor: (who: Citizen) => Promise<Actor>;
  close: () => Promise<void>;
}

const CITIZENS = {
  owner: '王芳',
  member: '刘洋',
  agent: '赵敏',
  clerk: '李娜',
  leader: '巴特尔',
  examiner: '张伟',
  stranger: '路人',
};
export type Citizen = keyof typeof CITIZENS;

const CLIENT = `org:${COMPANY.code}`;
export const TOWN_AGENCY = 'org:91150100MA0Q2T5K63';

export async function openTown(db: Db, day = '2026-03-02'): Promise<Town> {
  const { house, clock, close } = await testHouse(db, day);
  await fileEntity(house);
  const wearers = {} as Record<Citizen, Wearer>;
  await house.db.transaction(async (tx) => {
    for (const [who, name] of Object.entries(CITIZENS) as [Citizen, string][]) {
      const email = `${who}@example.com`;
      const made = await createAccount(house, tx, { name, email, login: who, passwordHash: null });
      if (!made.ok) throw new Error(who);
      wearers[who] = { account: made.value, name, demo: false, twoFactor: true, passwordOnce: false };
      await tx.updateTable('person').set({ two_factor: true }).where('id', '=', made.value).execute();
    }
    const firm = { creditCode: COMPANY.code, name: COMPANY.name, kind: 'company' as const, division: '150102' };
    await enterOrganisation(house, tx, { ...firm, party: CLIENT }, 'test');
    const agency = { creditCode: TOWN_AGENCY.slice(4), name: '青城代理', kind: 'agency' as const, division: '150102' };
    await enterOrganisation(house, tx, { ...agency, party: TOWN_AGENCY }, 'test');
    const member = (organisation: string, who: Citizen, role: 'admin' | 'member') =>
      join(house, tx, { organisation, account: wearers[who].account, role, by: 'test' });
    await member(CLIENT, 'owner', 'admin');
    await member(CLIENT, 'member', 'member');
    await member(TOWN_AGENCY, 'agent', 'admin');
    const from = today(house);
    await giveMandate(house, tx, 'test', {
      client: CLIENT,
      agency: TOWN_AGENCY,
      scope: ['pre-examination/request'],
      from,
      until: null,
    });
    for (const [who, post] of [
      ['clerk', 'acceptance-clerk'],
      ['leader', 'centre-leader'],
      ['examiner', 'pre-examiner'],
    ] as const) {
      const place = { body: 'nm-centre', division: '150000', unit: null, from, until: null };
      const given = await givePost(house, tx, 'test', { account: wearers[who].account, post, ...place });
      if (!given.ok) throw new Error(post);
    }
  });
  const actor = async (who: Citizen): Promise<Actor> => {
    const { hats } = await hatsOf(house, house.db.kysely, wearers[who], today(house));
    // The agent is there for the client, not for the agency.
    const { capacity } = hats.find((hat) => hat.capacity.kind === 'mandate') ?? usualHat(hats);
    return { account: wearers[who].account, name: wearers[who].name, capacity };
  };
  let n = 0;
  return {
    house,
    clock,
    wearers,
    actor,
    close,
    submit: async () => {
      const done = await act(house, {
        actor: await actor('owner'),
        requestId: `town-open-${++n}`,
        action: 'submit',
        input: requestInput(),
        target: { procedure: 'pre-examination/request', body: 'nm-centre', division: '150102' },
      });
      if (!done.ok) throw new Error(JSON.stringify(done.refusals));
      return done.value.matter;
    },
    does: async (who, matter, action, input = {}) => {
      const row = await house.db.kysely
        .selectFrom('matter')
        .select('seq')
        .where('id', '=', matter)
        .executeTakeFirstOrThrow();
      const done = await act(house, {
        actor: await actor(who),
        requestId: `town-act-${++n}`,
        action,
        input,
        target: { matter, expectedSeq: row.seq },
      });
      if (!done.ok) throw new Error(`${who} ${action}: ${JSON.stringify(done.refusals)}`);
    },
  };
}

export const opinion = {
  findings: [
    {
      part: 'claims',
      place: '权利要求3',
      what: '引用了在后的权利要求',
      basis: '细则第25条第2款',
      fix: '改为引用权利要求2',
    },
  ],
};
