import { fold } from './fold.ts';

/** What a claim protects, judged by the head noun of its subject name. A composition is a product of its own kind. */
export type ClaimCategory = 'product' | 'composition' | 'method' | 'use' | 'unknown';

const USE = /(?:应用|用途|使用)$/;
const METHOD = /(?:法|工艺|流程|步骤|过程|工序|技术路线)$/;
/** Names that do not show whether a thing or an activity is meant, or name both. */
const UNCLEAR =
  /(?:技术|方案|策略|模式|机制|思路)$|(?:及|以及|和|与)其[^的]{0,16}(?:方法|工艺)$|(?:方法|工艺)(?:及其?|和|与|以及|、)[^的]{0,20}$/;
const COMPOSITION = /(?:组合物|组成物|混合物|复合物|化合物|配合物|水合物|药物|制剂|合金|配方)$/;

/** The category of a subject name such as `血液灌流器的密封检测装置`. */
export function categoryOf(subject: string): ClaimCategory {
  const head = subject.replace(/[^\p{L}\p{N}]+$/u, '');
  if (head === '') return 'unknown';
  if (USE.test(head)) return 'use';
  if (UNCLEAR.test(head)) return 'unknown';
  if (METHOD.test(head)) return 'method';
  if (COMPOSITION.test(head)) return 'composition';
  return 'product';
}

/** True when two categories are of the same kind for the question "can this claim depend on that one?". */
export function sameCategory(a: ClaimCategory, b: ClaimCategory): boolean {
  const broad = (c: ClaimCategory) => (c === 'composition' ? 'product' : c);
  return a === 'unknown' || b === 'unknown' || broad(a) === broad(b);
}

const LEADING_ARTICLE = /^\s*(?:一种|一类|一个|一套|一组|一台|一件|一款|一项|所述的?|该|的)\s*/;
const CHARACTERISED = /其?特征(?:在于|是|为|在|包括)|其?改进(?:在于|是)/g;
const STOP = 1;
const OPEN = 2;
const CLOSE = 3;
/** Marks that end a clause, and brackets, of either width. */
const MARKS = new Uint8Array(0x10000);
for (const [marks, kind] of [
  [',:;。\n，：；', STOP],
  ['([{（［｛〔【', OPEN],
  [')]}）］｝〕】', CLOSE],
] as const)
  for (const c of marks) MARKS[c.charCodeAt(0)] = kind;
const SIGNS = /\s*[([〔][\da-zA-Z',;、\-~\s.]{1,120}[)\]〕]/g;

/** Longest stretch that is looked at for a subject name; a longer one is no name. */
const LONGEST = 400;

/**
 * The subject name at the start of `text` (for a dependent claim: what follows 所述的), without article, reference
 * signs and what the claim says about it: `一种用于变换器(106)的电路(160)，所述电路包括…` → `用于变换器的电路`.
 */
export function subjectAt(text: string): string {
  let end = topLevelStop(text, Math.min(text.length, LONGEST));
  const folded = fold(text.slice(0, end));
  for (const match of folded.matchAll(CHARACTERISED)) {
    if (match.index > 0) {
      end = match.index;
      break;
    }
  }
  end = cutTransition(folded, end);
  let subject = text.slice(0, end).trim();
  subject = subject.replace(/^.*权利要求.*的(?=一种)/, '');
  for (let i = 0; i < 3; i++) subject = subject.replace(LEADING_ARTICLE, '');
  const signs = [...fold(subject).matchAll(SIGNS)].reverse();
  for (const sign of signs) subject = subject.slice(0, sign.index) + subject.slice(sign.index + sign[0].length);
  return subject.replace(/[\s,，、:：]+$/, '').trim();
}

/** The first mark that ends a clause outside any brackets; with a bracket that stays open, the first mark at all. */
function topLevelStop(text: string, length: number): number {
  let depth = 0;
  let first = length;
  for (let i = 0; i < length; i++) {
    const mark = MARKS[text.charCodeAt(i)]!;
    if (mark === 0) continue;
    if (mark === OPEN) depth++;
    else if (mark === CLOSE) depth = Math.max(0, depth - 1);
    else if (depth === 0) return i;
    else if (first === length) first = i;
  }
  return depth > 0 ? first : length;
}

/** 一种装置包括壳体 …: cuts at the transition word, unless it only modifies the noun (一种包括X的Y). */
function cutTransition(folded: string, end: number): number {
  const clause = folded.slice(0, end);
  const transition = /(?:主要)?(?:包括|包含|含有|具有|设有|由(?=[^的]*(?:组成|构成|制成)))/.exec(clause);
  if (!transition) return end;
  const before = clause.slice(0, transition.index).replace(LEADING_ARTICLE, '');
  const after = clause.slice(transition.index + transition[0].length);
  return before.length >= 2 && !after.includes('的') ? transition.index : end;
}
