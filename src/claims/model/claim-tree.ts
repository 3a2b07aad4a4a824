import type { Claim } from './application-text.ts';
import { fold } from './fold.ts';
import { findReferences, type Reference } from './references.ts';
import { type ClaimCategory, categoryOf, sameCategory, subjectAt } from './subject.ts';

/** One claim as the law sees it: what kind it is, what it protects, which claims it cites. */
export interface ClaimNode {
  number: number;
  text: string;
  kind: 'independent' | 'dependent';
  category: ClaimCategory;
  /** The subject name, without article and reference signs. */
  subject: string;
  /** Every claim number that is cited anywhere in the claim, ascending; as written, whether such a claim exists or not. */
  refs: number[];
  /** True when more than one claim is cited. */
  multiple: boolean;
}

/** A node with the places behind it, for checking. */
export interface AnalysedClaim extends ClaimNode {
  claim: Claim;
  references: Reference[];
  /** The reference of the reference part (根据权利要求…所述), when the claim opens with one. */
  leading?: Reference;
  /** All references of the reference part: the leading one and those joined to it (…，结合权利要求5, …和权利要求6所述的…). */
  opening: Reference[];
  /** The subject name as it stands in the claim itself; empty where `subject` had to be taken from the parent. */
  ownSubject: string;
  /** Where the wording after the reference part (or after the article) begins. */
  subjectStart: number;
  /** Numbers the claim depends on; empty for an independent claim, also for one that only cites others. */
  parents: number[];
}

const ACCORDING =
  /^[、,.:;·\s]{0,3}(?:一[种类个套项]\s*)?(?:(?:根据|依据|依照|按照|按|如|依|参照|基于|据|照)\s*(?:权利要求\s*)?){0,2}(?:本发明|本实用新型|本申请|上述|前述|以上)?\s*的?\s*(?:任[一意何][一个]?(?:项|个|条)?的?)?\s*$/;
/** What stands between two references of one reference part: 所述的…方法，结合; it ends with a joining word. */
const JOINED =
  /^[^,;:。\n]{0,60}(?:[,、]\s{0,3}(?:以及|和|及|与|或者?|并)?\s{0,3}(?:并?结合|根据|依据|按照|如)|(?:以及|和|及|与|或者?)\s{0,3}(?:根据|依据|按照|如)?)\s{0,3}$/;
const CHARACTERISED = /特征|其中|包括|包含|具有/;
/** A reference part opens with its reference; what stands before it is a few characters. */
const LONGEST_OPENING = 60;
/** Among so many parents one must fit; more are not looked at, so that cost stays linear. */
const MOST_PARENTS = 40;
const MADE_OF = /^(?:所|而|经)?(?:制备|制成|制得|制造|得到|获得|生产|加工|形成)[^的]{0,6}的/;
/** 根据权利要求1所制备的…: what follows is made by the cited method and is not that method. */
const MADE_BY_IT = /^\s{0,3}(?:所述的?)?(?:方法|工艺)?所?(?:制备|制得|制成|制造|得到|获得|生产)(?:得到|获得|而成)?的/;
const AFTER_REFERENCE =
  /\s*(?:之?中)?\s*(?:(?:所述|所说|所称|所记载|记载|所限定|限定|所要求保护|要求保护|所要求|所提供|所公开|述及|述(?=的))\s*的?|的|之)?\s*/y;

/**
 * Works out kind, category, subject and citations of each claim, in order.
 *
 * A claim is dependent when it opens with a reference to other claims and keeps their subject matter. A claim that cites
 * others but protects something else — another category, or a thing that contains, uses or results from what they
 * protect — is independent in kind (Implementing Rules art. 23–25; Guidelines part II ch. 2 s. 3.1.2).
 */
export function analyseClaims(claims: Claim[]): AnalysedClaim[] {
  const byNumber = new Map<number, AnalysedClaim>();
  const allBefore = earlierNumbers();
  return claims.map((claim) => {
    const analysed = analyse(claim, byNumber, allBefore);
    if (!byNumber.has(claim.number)) byNumber.set(claim.number, analysed);
    return analysed;
  });
}

/** The contract of `zhiquan claims tree`: one plain node per claim. */
export const claimTree = (claims: Claim[]): ClaimNode[] =>
  analyseClaims(claims).map(({ number, text, kind, category, subject, refs, multiple }) => ({
    number,
    text,
    kind,
    category,
    subject,
    refs,
    multiple,
  }));

/** Numbers 1 … n−1, each list made once: in a long set every claim may cite all claims before it. */
function earlierNumbers(): (n: number) => number[] {
  const known = new Map<number, number[]>();
  return (n) => {
    let numbers = known.get(n);
    if (!numbers) {
      numbers = Array.from({ length: Math.max(0, n - 1) }, (_, i) => i + 1);
      known.set(n, numbers);
    }
    return numbers;
  };
}

function analyse(claim: Claim, earlier: Map<number, AnalysedClaim>, allBefore: (n: number) => number[]): AnalysedClaim {
  const references = findReferences(claim.text);
  const refs = citedNumbers(references, claim.number, allBefore);
  const first = references[0];
  const opens =
    first !== undefined &&
    first.start <= LONGEST_OPENING &&
    ACCORDING.test(fold(claim.text.slice(0, first.start)).trimStart());
  const subjectStart = opens ? afterReference(claim.text, first) : 0;
  const subject = subjectAt(claim.text.slice(subjectStart));
  const category = categoryOf(subject);
  const opening = opens ? openingReferences(claim.text, references) : [];
  const cited = citedNumbers(opening, claim.number, allBefore);
  const parent = firstOf(cited, earlier);
  // One fitting parent is enough: a list of parents may hold a claim whose own category is a slip.
  const made =
    opens && parent?.category === 'method' && MADE_BY_IT.test(fold(claim.text.slice(first.end, first.end + 24)));
  const dependent =
    opens &&
    !made &&
    (parent === undefined || cited.slice(0, MOST_PARENTS).some((n) => keepsSubject(subject, category, earlier.get(n))));
  const node: AnalysedClaim = {
    number: claim.number,
    text: claim.text,
    kind: dependent ? 'dependent' : 'independent',
    // A bare 根据权利要求1所述，其特征… says nothing about its category: it has its parent's.
    category: dependent && category === 'unknown' ? (parent?.category ?? 'unknown') : category,
    subject: dependent && subject === '' ? (parent?.subject ?? '') : subject,
    refs,
    multiple: refs.length > 1,
    claim,
    references,
    opening,
    ownSubject: subject,
    subjectStart,
    parents: dependent ? cited : [],
  };
  return opens ? { ...node, leading: first } : node;
}

function citedNumbers(references: Reference[], own: number, allBefore: (n: number) => number[]): number[] {
  const lists = references.map((r) => (r.relative ? allBefore(own) : r.numbers)).filter((list) => list.length > 0);
  if (lists.length <= 1) return lists[0] ?? [];
  return [...new Set(lists.flat())].sort((a, b) => a - b);
}

function firstOf(cited: number[], earlier: Map<number, AnalysedClaim>): AnalysedClaim | undefined {
  for (const n of cited) {
    const found = earlier.get(n);
    if (found) return found;
  }
  return undefined;
}

/** The leading reference and the references that are joined to it before the claim goes on to its features. */
function openingReferences(text: string, references: Reference[]): Reference[] {
  let count = 1;
  for (; count < references.length; count++) {
    const between = text.slice(references[count - 1]!.end, references[count]!.start);
    if (between.length > 80 || CHARACTERISED.test(between) || !JOINED.test(fold(between))) break;
  }
  return references.slice(0, count);
}

function afterReference(text: string, reference: Reference): number {
  AFTER_REFERENCE.lastIndex = reference.end;
  return AFTER_REFERENCE.exec(text) ? AFTER_REFERENCE.lastIndex : reference.end;
}

/** Whether a claim that opens with a reference still protects what its parent protects. */
function keepsSubject(subject: string, category: ClaimCategory, parent?: AnalysedClaim): boolean {
  if (!parent) return false;
  if (subject === '' || parent.subject === '') return true;
  if (!sameCategory(category, parent.category)) return false;
  return !isPartOrPossession(subject, parent.subject);
}

/** 除尘器 → 除尘器的控制系统: the parent's subject followed by 的 and another thing. */
function isPartOrPossession(subject: string, parentSubject: string): boolean {
  const head = parentSubject.slice(parentSubject.lastIndexOf('的') + 1);
  if (head.length < 2 || subject.length <= head.length || subject.endsWith(head)) return false;
  const made = subject.indexOf(head);
  if (made >= 0 && MADE_OF.test(subject.slice(made + head.length))) return true;
  const at = subject.lastIndexOf(`${head}的`);
  if (at < 0 || parentSubject.includes(`${head}的`)) return false;
  const rest = subject.slice(at + head.length + 1);
  return rest.length >= 2 && !rest.endsWith(head) && !head.endsWith(rest);
}
