import { type AnalysedClaim, fold } from '../model/index.ts';
import type { Study } from './study.ts';

/** Which numbers the claims bear, and which numbers nobody bears. */
export interface Numbering {
  /** Numbers that stand in front of claims, and those that unnumbered claims between two numbers must have. */
  present: ReadonlySet<number>;
  highest: number;
  /** The numbers run 1, 2, 3 … without gaps up to the highest, however they are ordered. */
  complete: boolean;
}

export const numbering = (study: Study): Numbering => study.view(numberingOf);

function numberingOf({ claims }: Study): Numbering {
  const present = new Set<number>();
  let highest = 0;
  let last = 0;
  for (const { number } of claims) {
    last = number === 0 ? last + 1 : number;
    if (last > 0) present.add(last);
    if (last > highest) highest = last;
  }
  return { present, highest, complete: present.size === highest };
}

/** Numbers of a list that no claim bears, ascending. Costs nothing where all claims are there. */
export function missingOf({ present, highest, complete }: Numbering, cited: readonly number[]): number[] {
  if (complete && (cited.at(-1) ?? 0) <= highest && (cited[0] ?? 1) > 0) return [];
  return cited.filter((n) => !present.has(n));
}

/** No more parents are followed per claim: long lists are ranges, and cost must stay linear. */
const MOST_PARENTS = 60;

/** The parents of a claim that stand before it. Forward, circular and missing references lead nowhere. */
export function parentsBefore(study: Study, claim: AnalysedClaim): AnalysedClaim[] {
  const found: AnalysedClaim[] = [];
  for (const n of claim.parents.slice(0, MOST_PARENTS)) {
    const parent = n < claim.number ? study.byNumber.get(n) : undefined;
    if (parent) found.push(parent);
  }
  return found;
}

/** For each claim the independent claims it depends on in the end; itself for an independent one; none where they are lost. */
export const rootsOf = (study: Study): ReadonlyMap<AnalysedClaim, readonly AnalysedClaim[]> => study.view(findRoots);

function findRoots(study: Study): Map<AnalysedClaim, readonly AnalysedClaim[]> {
  const roots = new Map<AnalysedClaim, readonly AnalysedClaim[]>();
  for (const claim of study.claims) {
    if (claim.kind === 'independent') {
      roots.set(claim, [claim]);
      continue;
    }
    const lists = parentsBefore(study, claim).map((parent) => roots.get(parent) ?? []);
    const same = lists.every((list) => list === lists[0]);
    roots.set(claim, same ? (lists[0] ?? []) : [...new Set(lists.flat())].slice(0, MOST_PARENTS));
  }
  return roots;
}

/** Where the subject name stands in the claim's text. Signs in brackets inside it belong to the range. */
export function subjectRange(claim: AnalysedClaim, subject = claim.subject): { start: number; end: number } {
  const from = claim.leading ? claim.subjectStart : 0;
  const at = subject === '' ? -1 : claim.text.indexOf(subject, from);
  if (at >= 0) return { start: at, end: at + subject.length };
  const head = fold(claim.text.slice(from, from + 120));
  const stop = head.search(/[,:;。\n]|其特征/);
  return { start: from, end: from + (stop < 0 ? head.trimEnd().length : stop) };
}

/** 通式为…，的化合物: a name that a mark inside a formula cut off says neither what a claim protects nor its category. */
export const isCutName = (subject: string): boolean =>
  /(?:式(?:\([^)]{1,12}\)|（[^）]{1,12}）|[IVX\d]{1,4})?(?:所示|为|是)?|选自|如下)[^的]{0,24}$/.test(subject) &&
  !/(?:方法|装置|系统|设备|[^公通各形方模]式)$/.test(subject);

const CHARACTERISING = /(?:其|该)?(?:特征|特点|改进)(?:还)?(?:在于|是|为|在)|其中/;

/** Where the limiting part of a dependent claim begins: after 其特征在于, or after the subject name. */
export function limitingStart(claim: AnalysedClaim): number {
  let start = limitingStarts.get(claim);
  if (start === undefined) {
    start = findLimitingStart(claim);
    limitingStarts.set(claim, start);
  }
  return start;
}

/** Several rules ask for it, for every claim. */
const limitingStarts = new WeakMap<AnalysedClaim, number>();

function findLimitingStart(claim: AnalysedClaim): number {
  const from = claim.leading ? claim.leading.end : 0;
  const marked = CHARACTERISING.exec(claim.text.slice(from, from + 240));
  if (marked) return from + marked.index + marked[0].length;
  return Math.max(subjectRange(claim, claim.ownSubject).end, claim.leading ? claim.subjectStart : 0);
}

/**
 * A claim that opens as a dependent one but names another category than what it cites, by a slip: the subject name is
 * not made of the cited one's, or an earlier claim it does not cite has just this name.
 */
export const isMisdirected = (study: Study, claim: AnalysedClaim): boolean => study.view(misdirected).has(claim);

function misdirected(study: Study): Set<AnalysedClaim> {
  const found = new Set<AnalysedClaim>();
  const named = new Set<string>();
  for (const claim of study.claims) {
    if (claim.kind === 'independent' && claim.leading && claim.subject !== '') {
      const parent = study.byNumber.get(claim.leading.numbers[0] ?? 0);
      const again = named.has(claim.subject) && continues(claim);
      const foreign = !ANEW.test(claim.text) && !builtOn(claim.subject, parent?.subject ?? '');
      if (parent && (again || foreign)) found.add(claim);
    }
    if (claim.kind === 'independent') named.add(claim.subject);
  }
  return found;
}

/** 一种根据权利要求5所述的…: begins as an independent claim does. */
const ANEW = /^\s{0,6}一[种个类]/;

/** 根据…，其特征在于，所述…: goes on about what another claim introduced, instead of beginning anew with 一种. */
const continues = (claim: AnalysedClaim): boolean =>
  !ANEW.test(claim.text) &&
  /^[\s,，:：]{0,4}(?:在?(?:所述|该|上述|步骤)|(?!.{0,36}(?:包括|包含|步骤|组成|如下)))/.test(
    claim.text.slice(limitingStart(claim), limitingStart(claim) + 60),
  );

const MADE = /(?:制备|制得|制成|得到|获得|生产|制作|制造)(?!方法|工艺|流程|法)/;

/** X → X的制备方法, X制成的Y: a name of the cited thing stands in the new name before its end, or it is made by the cited. */
function builtOn(subject: string, cited: string): boolean {
  if (MADE.test(subject.slice(0, 16))) return true;
  const words = cited.split(/[、,，/]|或其?|及其?|和|的/).filter((part) => part.length >= 2);
  return words.some((word) => {
    const at = subject.indexOf(word.slice(-2));
    return at >= 0 && at + 2 < subject.length;
  });
}
