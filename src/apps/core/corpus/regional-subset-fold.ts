import { isGrant, legalStateOf, termEndOf, timelineOf } from '#corpus/events/index.ts';
import { mergeEvents, publicationNumber } from '#corpus/record/index.ts';
import type { LegalEvent, PatentRecord } from '#corpus/record/types.ts';
import { addMonths, type PlainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';
import type { PatentStatus } from '#registers/patent/patent.register.ts';

/** What the register says of a right from a day on. */
export interface Version {
  from: PlainDate;
  state: 'pending' | 'in-force' | 'ended';
  status: PatentStatus;
}

/** A right as the register of patents holds it, with everything its status has been. */
export interface RightEntry {
  /** Canonical application number. */
  key: string;
  /** Oldest first, each with a later day than the one before it. */
  versions: Version[];
  fields: Record<string, unknown>;
}

/** Why a right was not entered, or not changed. */
export interface Objection {
  key: string;
  /** The invariant or the check that speaks against it. */
  check: string;
  what: Text;
}

export type Folded = { ok: true; entry: RightEntry } | { ok: false; objection: Objection };

const ENDS: readonly (readonly [RegExp, PatentStatus])[] = [
  [/驳回/, 'refused'],
  [/无效/, 'invalidated'],
  [/届满/, 'expired'],
  [/年费|未缴/, 'fee-lapsed'],
  [/放弃|避免重复授权/, 'abandoned'],
  [/撤回/, 'withdrawn'],
  // The gazette heads lapses for unpaid fees with the plain words 专利权的终止 (customary).
  [/终止/, 'fee-lapsed'],
];

/**
 * The documents of one Chinese application as an entry of the register: who, what, and its legal status from each day on.
 * The status is folded from the events of all its documents; nothing later than `asOf` counts.
 */
export function foldRight(records: readonly PatentRecord[], asOf: PlainDate): Folded {
  const newest = [...records].sort((a, b) => order(a) - order(b)).at(-1)!;
  const { application } = newest;
  const key = application?.number ?? newest.key;
  const no = (check: string, zh: string, en: string): Folded => ({
    ok: false,
    objection: { key, check, what: t(zh, en) },
  });
  if (!application?.date) return no('filed-on', '没有申请日。', 'It has no filing day.');
  if (newest.right === 'other') return no('kind', '不是发明、实用新型或外观设计。', 'It is none of the three kinds.');
  const owner = newest.applicants[0];
  if (!owner) return no('owner', '没有申请人或专利权人。', 'It names no applicant or owner.');
  const merged: PatentRecord = {
    ...newest,
    events: records.reduce<LegalEvent[]>((events, one) => mergeEvents(events, timelineOf(one)), []),
  };
  const versions = versionsOf(merged, asOf);
  if (versions.length === 0) return no('published', '尚未公布。', 'It is not published yet.');
  const unclear = versions.find(({ status }) => status === UNCLEAR);
  if (unclear)
    return no('status', `${unclear.from} 终结，事件没有说明原因。`, `It ended on ${unclear.from}; no event tells why.`);
  const grants = records.filter(isGrant).flatMap(({ publication }) => publication.date ?? []);
  const announced = merged.events.find(({ code, date }) => code.startsWith('F') && date <= asOf)?.date;
  const granted = [...grants, ...(announced ? [announced] : [])].sort()[0] ?? null;
  const code = records.flatMap(({ applicants }) => applicants[0]?.creditCode ?? [])[0] ?? null;
  return {
    ok: true,
    entry: {
      key,
      versions,
      fields: {
        application_no: key,
        publication_no: publicationNumber(newest),
        title: newest.title,
        kind: newest.right,
        owner_name: owner.name,
        owner_code: code,
        division: owner.division ?? null,
        ipc: newest.ipc.map(({ symbol }) => symbol),
        filed_on: application.date,
        granted_on: granted,
        expires_on: termEndOf(newest) ?? null,
        fee_paid_until: paidUntil(merged, asOf),
        inventors: newest.inventors.map(({ name }) => name),
      },
    },
  };
}

const UNCLEAR = 'filed' satisfies PatentStatus;

/** A before B, an earlier day before a later one. */
const order = (record: PatentRecord): number =>
  (isGrant(record) ? 1 : 0) * 1e9 + (record.publication.date ? Date.parse(record.publication.date) / 86_400_000 : 0);

/** The register knows a right from its publication on: before that day nobody but the office did. */
function versionsOf(record: PatentRecord, asOf: PlainDate): Version[] {
  const { events } = record;
  const term = termEndOf(record);
  const days = events.filter(({ code, date }) => date <= asOf && !code.startsWith('A')).map(({ date }) => date);
  if (term && term <= asOf) days.push(term);
  const versions: Version[] = [];
  for (const day of [...new Set(days)].sort()) {
    const state = legalStateOf(record, day);
    if (state === 'unknown') continue;
    const status = statusOn(record, state, day);
    const last = versions.at(-1);
    if (last?.state === state && last.status === status) continue;
    // A right that ended stays ended for the reason it ended for first, until it is revived.
    if (last?.state === 'ended' && state === 'ended') continue;
    versions.push({ from: day, state, status });
  }
  return versions;
}

function statusOn(record: PatentRecord, state: Version['state'], day: PlainDate): PatentStatus {
  if (state === 'in-force') return 'granted';
  const past = record.events.filter(({ date }) => date <= day);
  if (state === 'pending') return past.some(({ code }) => code.startsWith('D')) ? 'examination' : 'published';
  const ending = past.filter(({ code }) => /^[BHN]/.test(code)).at(-1);
  const term = termEndOf(record);
  if (!ending) return term && term <= day ? 'expired' : UNCLEAR;
  return ENDS.find(([words]) => words.test(ending.title))?.[1] ?? (ending.code.startsWith('B') ? 'withdrawn' : UNCLEAR);
}

/** The day before the fee year that follows the last payment, where one is on record. */
function paidUntil(record: PatentRecord, asOf: PlainDate): PlainDate | null {
  const filed = record.application?.date;
  const paid = record.events.filter(({ code, date }) => code.startsWith('U') && date <= asOf).at(-1);
  if (!filed || !paid) return null;
  const years = Number(paid.date.slice(0, 4)) - Number(filed.slice(0, 4));
  const due = addMonths(filed, years * 12);
  return addMonths(due < paid.date ? addMonths(due, 12) : due, 12);
}
