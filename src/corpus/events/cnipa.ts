import type { PlainDate } from '#kernel/plain-date.ts';
import type { LegalEvent } from '../record/types.ts';
import { OTHER_EVENT } from './catalogue.ts';

/**
 * The words under which the Chinese patent gazette announces events, the first that fits decides; the key event of ST.27
 * beside each is our reading. Pledges and preservation are "other events": ST.27 has no category of its own for them.
 */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/撤销.*公告|公告.*撤销/, 'Y10'],
  [/更正/, 'P10'],
  [/申请.*恢复|恢复.*申请/, 'C10'],
  [/恢复/, 'K10'],
  [/视为撤回|视撤|视为放弃取得|申请.*(?:撤回|驳回)|驳回|主动撤回/, 'B10'],
  [/复审/, 'V10'],
  [/部分无效|维持.*(?:有效|专利权)/, 'M10'],
  [/全部无效|宣告.*专利权.*无效/, 'H10'],
  [/无效.*请求|请求.*无效/, 'L10'],
  [/无效/, 'H10'],
  [/开放许可|许可合同|强制许可|实施许可|许可备案/, 'S10'],
  [/质押|保全|查封|冻结/, 'W10'],
  [/终止|届满|放弃|避免重复授权/, 'H10'],
  [/期限补偿/, 'G10'],
  [/转移|转让|变更/, 'R10'],
  [/年费|缴费/, 'U10'],
  [/实质审查|实审/, 'D10'],
  [/授权|授予/, 'F10'],
  [/公布|公开|审定|公告/, 'Q10'],
  [/申请/, 'A10'],
];

/** The key event of ST.27 for an announcement of the Chinese gazette; `Z00` for words that are not known. */
export const keyEventOfWords = (words: string): string => {
  const bare = words.normalize('NFKC').replace(/\s+/g, '');
  return WORDS.find(([pattern]) => pattern.test(bare))?.[1] ?? OTHER_EVENT;
};

/** An announcement as an event, under the words of the office. */
export const eventOfWords = (words: string, date: PlainDate, detail?: string): LegalEvent => ({
  code: keyEventOfWords(words),
  date,
  title: words.trim().slice(0, 2000),
  ...(detail ? { detail: detail.slice(0, 2000) } : {}),
});

/** What is open on a right beside its being in force, as far as its events tell. */
export interface Encumbrances {
  pledged: boolean;
  /** A licence contract is on record. */
  licensed: boolean;
  openLicence: boolean;
}

/** Pledge, licence and open licence on a day: entered and not yet cancelled. Registers of the house know better. */
export function encumbrancesOn(events: readonly LegalEvent[], day: PlainDate): Encumbrances {
  const open: Encumbrances = { pledged: false, licensed: false, openLicence: false };
  const past = events.filter((one) => one.date <= day).sort((a, b) => (a.date < b.date ? -1 : 1));
  for (const { title } of past) {
    const ends = /注销|解除|撤回|终止/.test(title);
    if (/质押/.test(title)) open.pledged = !ends;
    else if (/开放许可/.test(title)) open.openLicence = !ends;
    else if (/许可/.test(title)) open.licensed = !ends;
  }
  return open;
}
