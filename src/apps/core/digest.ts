import type { Mailer } from '#engine/ports/mail.ts';
import { addDays, type Instant, type PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { type House, today } from './house.ts';
import { type ListRow, listMatters } from './lists.ts';
import { CLOSING } from './mail-notices.ts';
import { hatsOf, type Wearer } from './people/hats.ts';
import { SENSITIVE_POSTS } from './people/post-titles.ts';

/** The digest goes out from this hour on, in Asia/Shanghai. */
export const DIGEST_HOUR = 8;
/** Deadlines of so many days ahead are told. */
export const AHEAD_DAYS = 14;
/** More lines than these are only counted. */
const MOST_LINES = 30;

export interface DigestLine {
  matter: string;
  /** The page of the matter, from the root of the site. */
  page: string;
  number: string;
  procedure: Text;
  state: Text;
  limit: Text | null;
  due: PlainDate | null;
  overdue: boolean;
}

export interface Digest {
  /** What waits for this person. */
  tasks: DigestLine[];
  /** What others have to do by a day soon, in matters of this person's parties. */
  deadlines: DigestLine[];
}

/**
 * What somebody should know in the morning, over all hats, read from the matters as they stand: a task that was done, by
 * whomever and by whatever route, is not in it.
 */
export async function digestFor(
  house: House,
  wearer: Wearer,
  sensitive: readonly string[] = SENSITIVE_POSTS,
): Promise<Digest> {
  const day = today(house);
  const last = addDays(day, AHEAD_DAYS);
  const tasks = new Map<string, DigestLine>();
  const deadlines = new Map<string, DigestLine>();
  const { hats } = await hatsOf(house, house.db.kysely, wearer, day, sensitive);
  for (const { capacity } of hats) {
    const actor = { account: wearer.account, name: wearer.name, capacity };
    const mine = await listMatters(house, actor, { mine: true, open: true, sort: 'due', size: 500 });
    for (const row of mine.rows) tasks.set(row.id, lineOf(row, day, capacity.kind === 'post'));
    // The whole office's deadlines would bury one's own: posts are told their tasks only.
    if (capacity.kind === 'post') continue;
    const all = await listMatters(house, actor, { open: true, sort: 'due', size: 500 });
    for (const row of all.rows) if (row.due !== null && row.due <= last) deadlines.set(row.id, lineOf(row, day, false));
  }
  return {
    tasks: [...tasks.values()].sort(byDue),
    deadlines: [...deadlines.values()].filter((line) => !tasks.has(line.matter)).sort(byDue),
  };
}

const lineOf = (row: ListRow, day: PlainDate, office: boolean): DigestLine => ({
  matter: row.id,
  page: office ? `/work/matters/${encodeURIComponent(row.id)}` : `/my/matters/${encodeURIComponent(row.number)}`,
  number: row.number,
  procedure: row.procedureTitle,
  state: row.stateTitle,
  limit: row.limitTitle,
  due: row.due,
  overdue: row.due !== null && row.due < day,
});

const byDue = (a: DigestLine, b: DigestLine): number =>
  (a.due ?? '9999').localeCompare(b.due ?? '9999') || a.number.localeCompare(b.number);

/**
 * Sends today's digests, once for each person and day, from eight in the morning on. Nothing to say: no letter. Run
 * again after a failure, it goes on with those who have none yet. Returns how many were sent.
 */
export async function sendDigests(
  house: House,
  mailer: Mailer,
  sensitive: readonly string[] = SENSITIVE_POSTS,
): Promise<number> {
  if (hourOf(house.now()) < DIGEST_HOUR) return 0;
  const day = today(house);
  const people = await house.db.kysely
    .selectFrom('person')
    .leftJoin('mail_digest', (on) => on.onRef('mail_digest.account', '=', 'person.id').on('mail_digest.day', '=', day))
    .select(['person.id', 'person.name', 'person.email', 'person.demo', 'person.two_factor', 'person.password_once'])
    .where('mail_digest.account', 'is', null)
    .where('person.demo', '=', false)
    .where('person.email', 'not like', '%.invalid')
    .orderBy('person.id')
    .execute();
  let sent = 0;
  for (const person of people) {
    const wearer = {
      account: person.id,
      name: person.name,
      demo: person.demo,
      twoFactor: person.two_factor === true,
      passwordOnce: person.password_once,
    };
    const digest = await digestFor(house, wearer, sensitive);
    const lines = digest.tasks.length + digest.deadlines.length;
    if (lines === 0) continue;
    await mailer.send({
      key: `digest:${person.id}:${day}`,
      to: { name: person.name, address: person.email },
      subject: `【知全】${day} 待办 ${digest.tasks.length} 件，临近期限 ${digest.deadlines.length} 件 · ${digest.tasks.length} to do`,
      text: digestText(house, digest),
    });
    await house.db.kysely
      .insertInto('mail_digest')
      .values({ account: person.id, day, lines, sent_at: house.now() })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    sent++;
  }
  return sent;
}

function digestText(house: House, digest: Digest): string {
  const section = (title: string, lines: readonly DigestLine[]) =>
    lines.length === 0
      ? []
      : [
          title,
          ...lines.slice(0, MOST_LINES).map((line) => lineText(house, line)),
          ...(lines.length > MOST_LINES
            ? [`……另有 ${lines.length - MOST_LINES} 件，请登录查看 · and ${lines.length - MOST_LINES} more`]
            : []),
          '',
        ];
  return [
    ...section('待您办理 · Waiting for you', digest.tasks),
    ...section(`${AHEAD_DAYS} 日内到期 · Due within ${AHEAD_DAYS} days`, digest.deadlines),
    `${house.origin}/`,
    '',
    ...CLOSING,
  ].join('\n');
}

function lineText(house: House, line: DigestLine): string {
  const due =
    line.due === null
      ? ''
      : line.overdue
        ? ` · 应于 ${line.due} 前办理，已超期 overdue`
        : ` · ${line.limit?.zh ?? '期限'}：${line.due} 前 due`;
  return `- ${line.number} ${line.procedure.zh} · ${line.state.zh}${due}\n  ${house.origin}${line.page}`;
}

/** The hour of the day in Asia/Shanghai. */
const hourOf = (at: Instant): number => new Date(Date.parse(at) + 8 * 3_600_000).getUTCHours();
