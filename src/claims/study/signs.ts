import { fold } from '../model/index.ts';
import { type Flat, pieceAt } from './flat.ts';
import { listIn } from './sign-list.ts';
import type { Raw, SignList, SignMention, SignNames } from './sign-mention.ts';
import { named, namesOf, trusted } from './sign-names.ts';
import { bareSigns, bracketSigns } from './sign-scan.ts';
import { boundedName } from './sign-words.ts';
import type { Study } from './study.ts';

export { commonEnd, isShortFor, sameName } from './sign-likeness.ts';
export type { SignList, SignMention, SignNames } from './sign-mention.ts';

/** Folds primes as well, so that `6’` and `6′` are one sign. Same offsets. */
export const foldSigns = (text: string): string => foldPrimes(fold(text));
const foldPrimes = (folded: string): string => (/[’′‘]/.test(folded) ? folded.replace(/[’′‘]/g, "'") : folded);

const foldedClaims = (study: Study): string => bracketsFolded(study, foldPrimes(study.foldedClaims));
const foldedDescription = (study: Study): string => bracketsFolded(study, foldPrimes(study.foldedDescription));

const hasSquare = (text: string): boolean => text.includes('[') || text.includes('〔');
const squareToRound = (text: string): string => text.replace(/[[〔]/g, '(').replace(/[\]〕]/g, ')');
const bracketsFolded = (study: Study, text: string): string =>
  hasSquare(text) && study.view(signsInSquare) ? squareToRound(text) : text;

/**
 * Whether the text sets its signs in square brackets, 阳极板[5] or 阳极板〔5〕: the same word comes back with the same
 * number, and several do. A work that is cited stands behind other words each time.
 */
function signsInSquare(study: Study): boolean {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const text of [study.foldedClaims, study.foldedDescription]) {
    if (!hasSquare(text)) continue;
    for (const match of text.matchAll(/([\u4e00-\u9fa5]{2})[[〔](\d{1,3}[a-z]?)[\]〕]/g)) {
      if (/文献|研究|报道|专利|等人|表明|[证发]现/.test(match[1]!)) continue;
      const pair = `${match[1]} ${match[2]}`;
      if (seen.has(pair)) again.add(match[2]!);
      seen.add(pair);
      if (seen.size > 2 && again.size > 1) return true;
      if (seen.size > 500) break;
    }
  }
  return false;
}

/** The description with widths, primes and brackets of signs folded; same offsets. */
export const foldedForSigns = (study: Study): string => study.view(foldedDescription);

/** Signs in brackets of the claims, in order. */
export const claimSigns = (study: Study): readonly SignMention[] => study.view(signsOfClaims);
/** The list of signs (附图标记说明, 图中：1-壳体；2-电机 …), wherever in the description it stands. */
export const signList = (study: Study): SignList => study.view(listOfSigns);
const listOfSigns = (study: Study): SignList => listIn(study, study.view(foldedDescription));
/** Signs in the running text of the description, in brackets or bare; the list and the background left out. */
export const descriptionSigns = (study: Study): readonly SignMention[] => study.view(signsOfDescription);
/** Numbers after a noun in the claims, without brackets; most are signs only where another place says so. */
export const bareClaimSigns = (study: Study): readonly SignMention[] => study.view(bareOfClaims);
/** What the description, its list included, calls each sign. */
export const descriptionNames = (study: Study): SignNames => study.view(namesOfDescription);
export const claimNames = (study: Study): SignNames => study.view(namesOfClaims);

const signsOfClaims = (study: Study): SignMention[] =>
  named(bracketSigns(study.view(foldedClaims)), study.view(listedNames));
const listedNames = (study: Study): Map<string, string> =>
  new Map(signList(study).entries.map((e) => [e.sign, e.name]));

function signsOfDescription(study: Study): SignMention[] {
  const folded = study.view(foldedDescription);
  const ranges = [...signList(study).ranges, ...backgroundRanges(study)].sort((a, b) => a.start - b.start);
  const listed = study.view(listedNames);
  const claimed = new Map(claimSigns(study).map((m) => [m.sign, m.name]));
  const brackets = outside(bracketSigns(folded), ranges);
  const known = new Map<string, string>();
  for (const m of brackets) known.set(m.sign, boundedName(m.context));
  for (const [sign, name] of claimed) known.set(sign, name);
  for (const [sign, name] of listed) known.set(sign, name);
  const bare = trusted(outside(bareSigns(folded), ranges), known);
  return named(merged(brackets, bare), listed);
}

/** Two orderly rows of mentions as one. */
function merged(one: Raw[], other: Raw[]): Raw[] {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  const all: Raw[] = [];
  let j = 0;
  for (const m of one) {
    while (j < other.length && other[j]!.signStart < m.signStart) all.push(other[j++]!);
    all.push(m);
  }
  while (j < other.length) all.push(other[j++]!);
  return all;
}

/** The mentions, in order, that stand in none of the ranges, in order. */
function outside(mentions: Raw[], ranges: readonly { start: number; end: number }[]): Raw[] {
  if (ranges.length === 0) return mentions;
  let r = 0;
  return mentions.filter(({ signStart }) => {
    while (r < ranges.length && ranges[r]!.end <= signStart) r++;
    return r === ranges.length || signStart < ranges[r]!.start;
  });
}

/** Signs of the prior art (壳体10 of another document) are no signs of the application. */
function backgroundRanges(study: Study): { start: number; end: number }[] {
  const background = new Set(study.section('background').pieces.map(({ place }) => place.paragraph));
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end, place } of study.description.pieces) {
    if (!background.has(place.paragraph)) continue;
    const last = ranges.at(-1);
    if (last && start - last.end <= 1) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}

function bareOfClaims(study: Study): SignMention[] {
  const folded = study.view(foldedClaims);
  const references = study.claims.flatMap(({ references }, i) => {
    const from = study.claimsText.pieces[i]!.start;
    return references.map((r) => ({ start: from + r.start, end: from + r.end }));
  });
  let r = 0;
  return named(
    bareSigns(folded).filter((m) => {
      while (r < references.length && references[r]!.end <= m.signStart) r++;
      return !(references[r] && m.signStart >= references[r]!.start) && !m.quantity;
    }),
    new Map(),
  );
}

/** Signs in brackets in a text that is no claim and no description, such as an abstract. */
export const bracketSignsIn = (text: string): SignMention[] => named(bracketSigns(foldSigns(text)), new Map());
export const bareSignsIn = (text: string): SignMention[] =>
  named(
    bareSigns(foldSigns(text)).filter((m) => !m.quantity),
    new Map(),
  );

// A name in the list weighs as much as two in the running text.
const namesOfDescription = (study: Study): SignNames => {
  const { entries } = signList(study);
  return namesOf(descriptionSigns(study), entries);
};
const namesOfClaims = (study: Study): SignNames => namesOf(claimSigns(study));

/** The range of a mention, name and sign with its bracket, cut to its own paragraph or claim. */
export function mentionRange(flat: Flat, m: SignMention): { start: number; end: number } {
  const start = Math.min(m.nameStart, m.signStart);
  const end = m.form === 'list' ? Math.max(m.signEnd, m.nameStart + m.name.length) : m.signEnd;
  const piece = pieceAt(flat, start);
  const close = m.form === 'bracket' && /[)）\]］〕]/.test(flat.text[end] ?? '') ? 1 : 0;
  return { start, end: Math.min(end + close, piece?.end ?? end) };
}
