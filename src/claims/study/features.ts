import type { AnalysedClaim } from '../model/index.ts';
import type { Study } from './study.ts';

/** One technical feature of a claim: a clause of it. Offsets are those of the claim's text. */
export interface Feature {
  /** Which claim, from 0. */
  order: number;
  /** The number the claim bears. */
  claim: number;
  /** Which feature of the claim, from 1. */
  index: number;
  start: number;
  end: number;
  /** `subject`: what is claimed (一种沙棘采收机); `feature`: everything else. */
  role: 'subject' | 'feature';
}

export const claimFeatures = (study: Study): readonly Feature[] => study.view(featuresOf);

const featuresOf = (study: Study): Feature[] =>
  study.claims.flatMap((claim, order) => {
    const { start, end } = study.claimsText.pieces[order]!;
    const ranges = splitClaim(claim, study.foldedClaims.slice(start, end));
    return ranges.map(({ start, end, subject }, i) => ({
      order,
      claim: claim.number,
      index: i + 1,
      start,
      end,
      role: subject ? ('subject' as const) : ('feature' as const),
    }));
  });

interface Range {
  start: number;
  end: number;
  subject?: true;
}

const OPENS = 1;
const CLOSES = 2;
const ENDS = 3;
/** Marks that may end a feature, and brackets, in which most of them do not. */
const MARKS = new Uint8Array(0x10000);
for (const [marks, kind] of [
  ['([{〔⟦“', OPENS],
  [')]}〕⟧”', CLOSES],
  [',;:。\n', ENDS],
] as const)
  for (const c of marks) MARKS[c.charCodeAt(0)] = kind;

/** Words at the beginning of a clause that belong to no feature. */
const LEAD =
  /(?:[\s,;:、。.]|其?特征(?:还)?(?:在于|是|为|包括)|其中|并且|而且|且(?=[\u4e00-\u9fa5]{3})|以及(?=[\u4e00-\u9fa5]{3})|还(?=包括|设|具|含)|进一步地?|具体(?:地|为|是|如下)|优选地?|更?具体地|(?:步骤)?[(]?(?:S?\d{1,3}|[一二三四五六七八九十]{1,2}|[a-z])[)]?[、.:]\s?(?!\d)|步骤\s?[\dA-Z一二三四五六七八九十]{1,3}[、.:,]?)/y;
/** Words that only announce what follows. */
const ANNOUNCES =
  /^(?:[^,;:]{0,24}(?:包括|包含)(?:有)?(?:(?:以下|如下|下列|下述)(?:几个|各)?(?:分?步骤|部分|组分|原料|内容|特征)?)?|(?:按照?|由)?(?:以下|如下|下列|下述).{0,12}|[^,;:]{0,12}(?:如下|步骤为|具体为|分别为|公式为|为)|和|或|或者|及|与)$/;
const CHARACTERISED = /^\s?其?特征/;
const CHARACTERISED_END = /其?特征(?:还)?(?:在于|是|为)$/;
/** A comma parts two features only where the one before says something by itself. */
const LEAST = 6;

/** Splits a claim into its features: at ；, line breaks and colons, and at commas between clauses of their own. */
function splitClaim(claim: AnalysedClaim, folded: string): Range[] {
  const from = claim.leading ? afterOpening(folded, claim.leading.end) : 0;
  const ranges: Range[] = [];
  let start = from;
  let depth = 0;
  for (let i = from; i <= folded.length; i++) {
    const mark = i < folded.length ? MARKS[folded.charCodeAt(i)]! : ENDS;
    if (mark === 0) continue;
    const c = folded[i] ?? '。';
    if (mark === OPENS) depth++;
    else if (depth > 0 && mark === CLOSES) depth--;
    // A bracket that is never closed must not swallow the rest of the claim.
    const ends =
      c === '\n' || c === '。' || i === folded.length || (depth === 0 && (c === ';' || c === ',' || c === ':'));
    if (!ends) continue;
    if (c === '\n' || c === '。') depth = 0;
    const range = trimmed(folded, start, i);
    const subject = !claim.leading && ranges.length === 0;
    if (c === ',' && !subject && !saysEnough(folded, range) && !CHARACTERISED.test(folded.slice(i + 1, i + 6)))
      continue;
    if (c === ':') {
      // 压力差：45～96kPa is one feature; 包括以下步骤： only announces others.
      const announces = ANNOUNCES.test(folded.slice(range.start, range.end));
      if (!announces && !CHARACTERISED_END.test(folded.slice(Math.max(start, i - 8), i))) continue;
      if (announces) {
        start = i + 1;
        continue;
      }
    }
    start = i + 1;
    if (saysSomething(folded, range)) ranges.push(range);
  }
  if (!claim.leading && ranges.length > 0) ranges[0] = { ...ranges[0]!, subject: true };
  return ranges;
}

/** Where the reference part (根据权利要求1所述的装置，其特征在于) ends. */
function afterOpening(folded: string, from: number): number {
  const characterised = /其?特征(?:还)?(?:在于|是|为)/g;
  characterised.lastIndex = from;
  const match = characterised.exec(folded);
  if (match && match.index - from < 120) return characterised.lastIndex;
  let depth = 0;
  for (let i = from; i < folded.length; i++) {
    const mark = MARKS[folded.charCodeAt(i)]!;
    if (mark === OPENS) depth++;
    else if (mark === CLOSES) depth = Math.max(0, depth - 1);
    else if (depth === 0 && mark === ENDS && folded[i] !== '。') return i + 1;
  }
  return folded.length;
}

function trimmed(folded: string, from: number, to: number): Range {
  let start = from;
  for (;;) {
    LEAD.lastIndex = start;
    if (!LEAD.test(folded) || LEAD.lastIndex > to || LEAD.lastIndex === start) break;
    start = LEAD.lastIndex;
  }
  let end = to;
  while (end > start && /[\s,;:、。.]/.test(folded[end - 1]!)) end--;
  const characterised = CHARACTERISED_END.exec(folded.slice(Math.max(start, end - 8), end));
  if (characterised) end -= characterised[0].length;
  while (end > start && /[\s,]/.test(folded[end - 1]!)) end--;
  return { start, end };
}

/** Letters, digits and Chinese characters of a range, at most LEAST, brackets left out. */
function words(folded: string, { start, end }: Range): number {
  let count = 0;
  let depth = 0;
  for (let i = start; i < end && count < LEAST; i++) {
    const c = folded.charCodeAt(i);
    if (c === 0x28) depth++;
    else if (c === 0x29) depth = Math.max(0, depth - 1);
    else if (depth === 0 && (c >= 0x370 || (c >= 0x30 && c <= 0x39) || (c >= 0x41 && c <= 0x7a))) {
      // Marks of punctuation that no folding reaches.
      if (!(c >= 0x2010 && c <= 0x206f) && !(c >= 0x3000 && c <= 0x303f)) count++;
    }
  }
  return count;
}

const saysEnough = (folded: string, range: Range): boolean => words(folded, range) >= LEAST;
const saysSomething = (folded: string, range: Range): boolean =>
  words(folded, range) >= 3 && !ANNOUNCES.test(folded.slice(range.start, range.end));
