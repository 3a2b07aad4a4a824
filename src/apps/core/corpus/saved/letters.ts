import { sql } from 'kysely';
import { publicationNumber } from '#corpus/record/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Mailer } from '#engine/ports/mail.ts';
import type { Instant, PlainDate } from '#kernel/plain-date.ts';
import type { Lang } from '#kernel/text.ts';
import { DIGEST_HOUR } from '../../digest.ts';
import { type House, today } from '../../house.ts';
import { keepersOfAccount } from '../keepers.ts';
import { stopToken } from './alerts.ts';

/** More documents than these of one query are only counted in a letter. */
const MOST_LINES = 30;
/** A claim to send a letter that is older than this was left by a process that died. */
const CLAIM_MINUTES = 10;

/** A mailer of a demonstration without a mail server: the letters lie in the house, where their readers find them. */
export const demoMailbox: Mailer = { send: async () => 'sent', close: async () => {} };

/** The last letters that can be read in the house. */
const MOST_LETTERS = 20;

export interface LetterView {
  id: string;
  day: PlainDate;
  sentAt: Instant;
  outcome: 'sent' | 'refused';
  to: string;
  subject: string;
  text: string;
}

/** Letters that went to an account, the newest first; written anew from what each of them told. */
export async function lettersOf(house: House, corpus: CorpusIndex, account: string): Promise<LetterView[]> {
  const rows = await house.db.kysely
    .selectFrom('alert_letter')
    .innerJoin('person', 'person.id', 'alert_letter.account')
    .select(['alert_letter.id', 'alert_letter.account', 'alert_letter.day', 'person.name', 'person.email'])
    .select(['alert_letter.sent_at', 'alert_letter.outcome'])
    .where('alert_letter.account', '=', account)
    .where('alert_letter.sent_at', 'is not', null)
    .orderBy('alert_letter.day', 'desc')
    .limit(MOST_LETTERS)
    .execute();
  const letters: LetterView[] = [];
  for (const { sent_at, outcome, ...row } of rows) {
    const { subject, text, to } = await letterOf(house, corpus, row);
    letters.push({
      id: row.id,
      day: row.day,
      sentAt: sent_at!,
      outcome: outcome as LetterView['outcome'],
      to: to.address,
      subject,
      text,
    });
  }
  return letters;
}

/**
 * Sends the letters of today: one for each person with new documents, from the hour of the daily digest on; in a demonstration
 * (`demo`) at any hour, and to its accounts as well. What a letter tells is
 * fixed before it goes out, so that a second attempt after a failure tells the same and later documents wait for tomorrow.
 * Answers how many were sent.
 */
export async function sendAlertLetters(
  house: House,
  corpus: CorpusIndex,
  mailer: Mailer,
  demo = false,
): Promise<number> {
  if (!demo && hourOf(house.now()) < DIGEST_HOUR) return 0;
  await makeLetters(house, today(house), demo);
  return sendMade(house, corpus, mailer);
}

/** Puts what waits into one letter for each person and day. Outside a demonstration its accounts have no mailbox: theirs goes on waiting. */
async function makeLetters(house: House, day: PlainDate, demo: boolean): Promise<void> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct p.id, p.name from person p
    join document_alert a on a.account = p.id and a.ended_at is null
    join alert_document d on d.alert_id = a.id and d.told = 'waiting'
    where (${demo} or (not p.demo and p.email not like '%.invalid'))
      and not exists (select from alert_letter l where l.account = p.id and l.day = ${day}::date)
    order by p.id`.execute(house.db.kysely);
  for (const person of rows) {
    await endLost(house, person);
    await house.db.transaction(async (tx) => {
      const letter = await tx
        .insertInto('alert_letter')
        .values({ id: house.newId('letter'), account: person.id, day, made_at: house.now() })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst();
      if (!letter) return;
      const { rows: told } = await sql`
        update alert_document d set told = 'letter', letter_id = ${letter.id} from document_alert a
        where a.id = d.alert_id and a.account = ${person.id} and a.ended_at is null and d.told = 'waiting'
        returning 1`.execute(tx);
      if (told.length === 0) await tx.deleteFrom('alert_letter').where('id', '=', letter.id).execute();
    });
  }
}

/** Ends the alerts on queries that a person may no longer see, having left the organisation or the post. */
async function endLost(house: House, person: { id: string; name: string }): Promise<void> {
  const keepers = await keepersOfAccount(house, person.id, person.name);
  await sql`
    update document_alert a set ended_at = ${house.now()}::timestamptz, ended_how = 'no-access' from saved_query q
    where q.id = a.query_id and a.account = ${person.id} and a.ended_at is null
      and not (q.owner = any(${keepers}::text[]))`.execute(house.db.kysely);
}

async function sendMade(house: House, corpus: CorpusIndex, mailer: Mailer): Promise<number> {
  const waiting = await house.db.kysely
    .selectFrom('alert_letter')
    .select('id')
    .where('sent_at', 'is', null)
    .orderBy('day')
    .orderBy('id')
    .execute();
  let sent = 0;
  for (const { id } of waiting) {
    const letter = await claim(house, id);
    if (!letter) continue;
    try {
      const outcome = await mailer.send(await letterOf(house, corpus, letter));
      await house.db.kysely
        .updateTable('alert_letter')
        .set({ sent_at: house.now(), outcome })
        .where('id', '=', id)
        .execute();
      sent++;
    } catch (error) {
      await house.db.kysely.updateTable('alert_letter').set({ sending_at: null }).where('id', '=', id).execute();
      throw error;
    }
  }
  return sent;
}

/** Two processes never send one letter at the same time. */
async function claim(house: House, id: string) {
  const old = new Date(Date.parse(house.now()) - CLAIM_MINUTES * 60_000).toISOString() as Instant;
  return house.db.kysely
    .updateTable('alert_letter')
    .from('person')
    .set({ sending_at: house.now() })
    .whereRef('person.id', '=', 'alert_letter.account')
    .where('alert_letter.id', '=', id)
    .where('sent_at', 'is', null)
    .where((eb) => eb.or([eb('sending_at', 'is', null), eb('sending_at', '<', old)]))
    .returning(['alert_letter.id', 'alert_letter.account', 'alert_letter.day', 'person.name', 'person.email'])
    .executeTakeFirst();
}

type Letter = NonNullable<Awaited<ReturnType<typeof claim>>>;

async function letterOf(house: House, corpus: CorpusIndex, letter: Letter) {
  const alerts = await house.db.kysely
    .selectFrom('alert_document as document')
    .innerJoin('document_alert as alert', 'alert.id', 'document.alert_id')
    .innerJoin('saved_query as query', 'query.id', 'alert.query_id')
    .select(['alert.id', 'alert.stop_key', 'alert.lang', 'query.id as query', 'query.name', 'query.formula'])
    .select((eb) => eb.fn.agg<string[]>('array_agg', ['document.key']).as('keys'))
    .where('document.letter_id', '=', letter.id)
    .groupBy(['alert.id', 'query.id'])
    .orderBy('query.name')
    .orderBy('alert.id')
    .execute();
  const lang: Lang = alerts[0]?.lang === 'en' ? 'en' : 'zh';
  const w = WORDS[lang];
  const total = new Set(alerts.flatMap((one) => one.keys)).size;
  const parts: string[] = [];
  for (const one of alerts) {
    const keys = one.keys.sort();
    parts.push(
      w.query(one.name, keys.length),
      `  ${one.formula}`,
      `  ${house.origin}/my/queries/${encodeURIComponent(one.query)}`,
      '',
    );
    parts.push(...(await lines(house, corpus, keys.slice(0, MOST_LINES), lang)));
    if (keys.length > MOST_LINES) parts.push(w.more(keys.length - MOST_LINES));
    parts.push('', w.stop(`${house.origin}/alerts/stop?token=${encodeURIComponent(stopToken(one))}`), '');
  }
  const mark = await corpus.mark();
  return {
    key: `alerts:${letter.account}:${letter.day}`,
    to: { name: letter.name, address: letter.email },
    subject: w.subject(letter.day, total),
    text: [...parts, w.corpus(mark.documents, mark.hash), '', w.closing].join('\n'),
  };
}

async function lines(house: House, corpus: CorpusIndex, keys: readonly string[], lang: Lang): Promise<string[]> {
  const w = WORDS[lang];
  const records = new Map((await corpus.records(keys)).map((record) => [record.key, record]));
  return keys.flatMap((key) => {
    const record = records.get(key);
    if (!record) return [`- ${key}`];
    const who = record.applicants
      .map((one) => one.name)
      .slice(0, 3)
      .join(lang === 'zh' ? '、' : ', ');
    const facts = [publicationNumber(record), record.publication.date, who].filter(Boolean).join(' · ');
    return [
      `- ${record.title}`,
      `  ${facts}`,
      `  ${w.source(record.source.id, record.source.asOf)}`,
      `  ${house.origin}/patent/${encodeURIComponent(key)}`,
    ];
  });
}

const WORDS = {
  zh: {
    subject: (day: string, n: number) => `【知全】${day} 检索提醒：${n} 篇新文献`,
    query: (name: string, n: number) => `${name}：${n} 篇新文献`,
    more: (n: number) => `……另有 ${n} 篇，请打开上面的链接查看。`,
    source: (id: string, day: string) => `来源 ${id}，截至 ${day}`,
    stop: (link: string) => `不再接收这条提醒（不必登录）：${link}`,
    corpus: (n: number, hash: string) => `专利库 ${n} 篇，校验值 ${hash}。`,
    closing: '本邮件由系统自动发出，请勿直接回复。',
  },
  en: {
    subject: (day: string, n: number) => `[Zhiquan] ${day} search alert: ${n} new document${n === 1 ? '' : 's'}`,
    query: (name: string, n: number) => `${name}: ${n} new document${n === 1 ? '' : 's'}`,
    more: (n: number) => `… and ${n} more behind the link above.`,
    source: (id: string, day: string) => `source ${id}, as of ${day}`,
    stop: (link: string) => `Stop this alert (no sign-in needed): ${link}`,
    corpus: (n: number, hash: string) => `The corpus holds ${n} documents; its hash is ${hash}.`,
    closing: 'Sent by the system; please do not answer.',
  },
} as const;

/** The hour of the day in Asia/Shanghai. */
const hourOf = (at: Instant): number => new Date(Date.parse(at) + 8 * 3_600_000).getUTCHours();
