import type { PlainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { OTHER_EVENT } from '../events/catalogue.ts';
import { keyEventOfWords } from '../events/cnipa.ts';
import type { LegalEvent } from '../record/types.ts';

/**
 * What exports write into a column of the legal status, where that is not the words of the gazette: whether a right is in
 * force (incoPat, PatSnap), the states of a file at 国家知识产权局 (中国及多国专利审查信息查询), and English words. The
 * first that fits decides; the key event of ST.27 beside each is our reading. "Pending" moves no state and is `W10`.
 */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/^(?:专利权?)?(?:维持|仍然?)?有效$|专利权维持|^(?:in[- ]?force|active|alive|valid|maintained)$/i, 'M10'],
  [/^(?:专利权?)?已?(?:失效|无效)$|^(?:dead|inactive|invalid|not in force)$/i, 'N10'],
  [/^(?:审中|在审|审查中|申请中|未授权|未决|pending|application)$/i, 'W10'],
  [/驳回.*(?:等|复审)|复审/, 'V10'],
  [/视撤|视为撤回|视为放弃取得/, 'B10'],
  [/未缴|未交|欠费|等恢复|(?:lapse|cease|expire|revoke|abandon|surrender)/i, 'H10'],
  [/restor|reinstat/i, 'K10'],
  [/withdrawn|refus|reject/i, 'B10'],
  [/opposition|invalidation|review/i, 'L10'],
  [/许可|licen[cs]/i, 'S10'],
  [/pledge|security/i, 'W10'],
  [/transfer|assign/i, 'R10'],
  [/examination/i, 'D10'],
  [/grant/i, 'F10'],
  [/publish|publication/i, 'Q10'],
];

/** The key event for the words of a status column; undefined for words that are not known. */
export function keyEventOfStatus(words: string): string | undefined {
  const bare = words.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const found = WORDS.find(([pattern]) => pattern.test(bare))?.[1] ?? keyEventOfWords(bare);
  return found === OTHER_EVENT ? undefined : found;
}

/** Said in the record where the source tells the state but not since when. */
const UNDATED = t(
  '来源在数据日期所示的状态，起始日未给出',
  'State shown by the source on its day; since when is not given',
);

/**
 * The words of a status column as events. `on` is the day the table gives for them; without it the events stand on the day
 * of the source, and say so.
 */
export function eventsOfStatus(
  words: readonly string[],
  on: PlainDate | null,
  asOf: PlainDate,
): { events: LegalEvent[]; unknown: string[] } {
  const events = new Map<string, LegalEvent>();
  const unknown: string[] = [];
  for (const one of words) {
    const code = keyEventOfStatus(one);
    if (code === undefined) unknown.push(one);
    else
      events.set(one, {
        code,
        date: on ?? asOf,
        title: one.slice(0, 2000),
        ...(on ? {} : { detail: UNDATED.zh }),
      });
  }
  return { events: [...events.values()].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)), unknown };
}
