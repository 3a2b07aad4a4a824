import ical, { ICalCalendarMethod } from 'ical-generator';
import type { Actor } from '#engine/access/types.ts';
import { openLimits } from '#engine/matter/limits.ts';
import { addDays, type Instant, type PlainDate } from '#kernel/plain-date.ts';
import { type House, today } from './house.ts';
import { listMatters } from './lists.ts';
import { hatsOf, type Wearer } from './people/hats.ts';
import { SENSITIVE_POSTS } from './people/post-titles.ts';
import { viewMatter } from './read.ts';
import { holdsTexts } from './secrecy/texts.ts';

/** More matters than these are not put into one feed. */
const MOST_MATTERS = 500;

/** Makes the secret address of an account's calendar; an earlier one stops working. The token is told this once. */
export async function openFeed(house: House, account: string): Promise<string> {
  const token = Buffer.from(house.randomBytes(32)).toString('base64url');
  const fresh = { token_hash: house.hash(token), created_at: house.now(), last_read_at: null };
  await house.db.kysely
    .insertInto('calendar_feed')
    .values({ account, ...fresh })
    .onConflict((conflict) => conflict.column('account').doUpdateSet(fresh))
    .execute();
  return token;
}

export async function closeFeed(house: House, account: string): Promise<void> {
  await house.db.kysely.deleteFrom('calendar_feed').where('account', '=', account).execute();
}

export async function findFeed(
  house: House,
  account: string,
): Promise<{ since: Instant; lastRead: Instant | null } | undefined> {
  const row = await house.db.kysely
    .selectFrom('calendar_feed')
    .select(['created_at', 'last_read_at'])
    .where('account', '=', account)
    .executeTakeFirst();
  return row && { since: row.created_at, lastRead: row.last_read_at };
}

/** The calendar behind a token, as text/calendar (RFC 5545); undefined for a token that is none. */
export async function readFeed(
  house: House,
  token: string,
  sensitive: readonly string[] = SENSITIVE_POSTS,
): Promise<string | undefined> {
  const person = await house.db.kysely
    .updateTable('calendar_feed')
    .from('person')
    .set({ last_read_at: house.now() })
    .whereRef('person.id', '=', 'calendar_feed.account')
    .where('token_hash', '=', house.hash(token))
    .returning(['person.id', 'person.name', 'person.demo', 'person.two_factor', 'person.password_once'])
    .executeTakeFirst();
  if (!person) return undefined;
  return calendarText(
    house,
    {
      account: person.id,
      name: person.name,
      demo: person.demo,
      twoFactor: person.two_factor === true,
      passwordOnce: person.password_once,
    },
    sensitive,
  );
}

export interface Deadline {
  /** The same limit of the same matter keeps its id, whatever its day. */
  id: string;
  /** Grows with every entry of the matter's log, so that calendars take the newer one. */
  sequence: number;
  due: PlainDate;
  updated: Instant;
  title: string;
  /** How the day was found, and where the matter stands. */
  description: string;
  url: string;
}

/** The running limits of the open matters that concern somebody, over all hats; posts are told what waits for them. */
export async function deadlinesOf(
  house: House,
  wearer: Wearer,
  sensitive: readonly string[] = SENSITIVE_POSTS,
): Promise<Deadline[]> {
  const found = new Map<string, Deadline>();
  const seen = new Set<string>();
  const { hats } = await hatsOf(house, house.db.kysely, wearer, today(house), sensitive);
  for (const { capacity } of hats) {
    const actor = { account: wearer.account, name: wearer.name, capacity };
    const office = capacity.kind === 'post';
    const list = await listMatters(house, actor, { open: true, mine: office, sort: 'due', size: MOST_MATTERS });
    for (const row of list.rows) {
      if (row.due === null || seen.has(row.id) || seen.size >= MOST_MATTERS) continue;
      seen.add(row.id);
      for (const deadline of await ofMatter(house, actor, row.id, row.updated, office))
        found.set(deadline.id, deadline);
    }
  }
  return [...found.values()].sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id));
}

async function ofMatter(
  house: House,
  actor: Actor,
  id: string,
  updated: Instant,
  office: boolean,
): Promise<Deadline[]> {
  const view = await viewMatter(house, actor, id);
  if (!view) return [];
  const { head } = view;
  const procedure = house.catalogue.procedure(head.procedure, head.version);
  const page = office
    ? `/work/matters/${encodeURIComponent(id)}`
    : `/my/matters/${encodeURIComponent(head.publicNumber)}`;
  return openLimits(view.limits).flatMap((limit) => {
    if (limit.due === null) return [];
    const title = procedure.limits[limit.id]!.title;
    return {
      id: `${head.id}.${limit.id}.${limit.instance}`,
      sequence: view.seq,
      due: limit.due,
      updated,
      title: `${title.zh} · ${head.publicNumber}`,
      description: [
        // Calendars are read by programs of others: an unpublished invention is not named there.
        holdsTexts(procedure) ? view.procedureTitle.zh : `${view.procedureTitle.zh} · ${view.title}`,
        view.status.sentence.zh,
        view.status.sentence.en,
        '',
        ...limit.steps.map((step) => `${step.text.zh} ${step.text.en}`),
        ...(limit.provisional
          ? ['该年放假安排尚未公布，日期为暂定。 Provisional: the holidays of that year are not announced yet.']
          : []),
      ].join('\n'),
      url: `${house.origin}${page}`,
    };
  });
}

async function calendarText(house: House, wearer: Wearer, sensitive: readonly string[]): Promise<string> {
  const host = new URL(house.origin).host;
  const calendar = ical({
    name: `知全 · ${wearer.name}`,
    method: ICalCalendarMethod.PUBLISH,
    prodId: { company: 'zhiquan', product: 'deadlines', language: 'ZH' },
    ttl: 3600,
  });
  for (const one of await deadlinesOf(house, wearer, sensitive))
    calendar.createEvent({
      id: `${one.id}@${host}`,
      sequence: one.sequence,
      stamp: new Date(one.updated),
      lastModified: new Date(one.updated),
      allDay: true,
      start: dayAsDate(one.due),
      end: dayAsDate(addDays(one.due, 1)),
      summary: one.title,
      description: one.description,
      url: one.url,
    });
  return calendar.toString();
}

const dayAsDate = (day: PlainDate): Date => new Date(`${day}T00:00:00Z`);
