import { sql } from 'kysely';
import type { Queries, Tx } from '#adapters/postgres/index.ts';
import type { Capacity } from '#engine/access/types.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { fill, type Text, text as t } from '#kernel/text.ts';
import { bodyName, type House } from '../house.ts';
import { knownPosts, SENSITIVE_POSTS } from './post-titles.ts';

/** One hat that a signed-in person may put on, with words to choose it by. */
export interface Hat {
  id: string;
  capacity: Capacity;
  label: Text;
}

/** Whose hats are asked for. */
export interface Wearer {
  account: string;
  name: string;
  demo: boolean;
  twoFactor: boolean;
  passwordOnce: boolean;
}

export interface Wardrobe {
  hats: Hat[];
  /** Posts that are held but can't be worn yet, and what has to be done first. */
  locked: { id: string; label: Text; needs: 'second-factor' | 'new-password' }[];
}

interface Row {
  kind: 'organisation' | 'mandate' | 'post';
  id: string;
  party: string | null;
  name: string | null;
  admin: boolean;
  through: string | null;
  through_name: string | null;
  scope: string[] | null;
  until: PlainDate | null;
  post: string | null;
  body: string | null;
  division: string | null;
}

/**
 * The capacities of an account on a day: the person, organisations (member of a confirmed one), mandates of clients to
 * an agency the account belongs to, and posts. What has ended, lapsed or been revoked is not among them.
 */
export async function hatsOf(
  house: House,
  queries: Queries | Tx,
  wearer: Wearer,
  day: PlainDate,
  sensitive: readonly string[] = SENSITIVE_POSTS,
): Promise<Wardrobe> {
  const { rows } = await sql<Row>`
    select 'organisation' as kind, o.party as id, o.party, o.name, m.role = 'admin' as admin, null as through,
      null as through_name, null::text[] as scope, null::date as until, null as post, null as body, null as division
    from membership m join organisation o on o.party = m.organisation and o.state = 'confirmed'
    where m.account = ${wearer.account} and m.ended_at is null
    union all
    select 'mandate', d.id, c.party, c.name, false, a.party, a.name, d.scope, d.until, null, null, null
    from membership m
    join organisation a on a.party = m.organisation and a.state = 'confirmed'
    join mandate d on d.agency = a.party and d.revoked_at is null
      and d.valid_from <= ${day}::date and (d.until is null or d.until >= ${day}::date)
    join organisation c on c.party = d.client and c.state = 'confirmed'
    where m.account = ${wearer.account} and m.ended_at is null
    union all
    select 'post', p.id, p.unit, o.name, false, null, null, null, p.until, p.post, p.body, p.division
    from post_holding p left join organisation o on o.party = 'org:' || p.body
    where p.account = ${wearer.account} and p.ended_at is null
      and p.valid_from <= ${day}::date and (p.until is null or p.until >= ${day}::date)
    order by kind, name, id`.execute(queries);
  const wardrobe: Wardrobe = {
    hats: [
      {
        id: 'person',
        capacity: { kind: 'person', party: `person:${wearer.account}`, partyName: wearer.name },
        label: fill(t('个人 · {name}', 'In person · {name}'), { name: wearer.name }),
      },
    ],
    locked: [],
  };
  const titles = knownPosts(house.catalogue);
  for (const row of rows) {
    const hat = hatOf(house, titles, row);
    const needs = needOf(wearer, hat.capacity, sensitive);
    if (needs === null) wardrobe.hats.push(hat);
    else wardrobe.locked.push({ id: hat.id, label: hat.label, needs });
  }
  return wardrobe;
}

function needOf(
  wearer: Wearer,
  capacity: Capacity,
  sensitive: readonly string[],
): 'second-factor' | 'new-password' | null {
  if (wearer.passwordOnce) return 'new-password';
  if (capacity.kind === 'post' && sensitive.includes(capacity.post) && !wearer.twoFactor && !wearer.demo)
    return 'second-factor';
  return null;
}

function hatOf(house: House, titles: Map<string, Text>, row: Row): Hat {
  if (row.kind === 'post') {
    const post = row.post!;
    const known = bodyName(house, row.body!);
    const place = known.zh === row.body && row.name !== null ? { zh: row.name, en: row.name } : known;
    return {
      id: `post:${row.id}`,
      capacity: { kind: 'post', post, body: row.body!, division: row.division!, party: row.party },
      label: fill(t('{post} · {place}', '{post} · {place}'), {
        post: titles.get(post) ?? { zh: post, en: post },
        place,
      }),
    };
  }
  const party = row.party!;
  const partyName = row.name!;
  if (row.kind === 'organisation')
    return {
      id: `organisation:${party}`,
      capacity: { kind: 'organisation', party, partyName, admin: row.admin },
      label: { zh: partyName, en: partyName },
    };
  return {
    id: `mandate:${row.id}`,
    capacity: { kind: 'mandate', party, partyName, through: row.through!, scope: row.scope!, until: row.until },
    label: fill(t('代理 · {client}', 'Agent of {client}'), { client: partyName }),
  };
}

/** What somebody wears who has not chosen: the post one is there for, else the organisation, the client, the person. */
export function usualHat(hats: readonly Hat[]): Hat {
  const order: Capacity['kind'][] = ['post', 'organisation', 'mandate', 'person'];
  for (const kind of order) {
    const hat = hats.find((one) => one.capacity.kind === kind);
    if (hat) return hat;
  }
  throw new Error('Everybody has at least the hat of a person.');
}
