import { plainDate } from '#kernel/plain-date.ts';
import type { ApplicationText, Paragraph, SectionId } from '../model/index.ts';
import { claimFeatures } from '../study/features.ts';
import { figureMentions } from '../study/figures.ts';
import { foundFeatures, MOST_FEATURES } from '../study/found-in-description.ts';
import { pieceAt, Study } from '../study/index.ts';
import { claimSigns, descriptionSigns, signList } from '../study/signs.ts';
import { type SharedName, type SignRow, signTable } from './sign-table.ts';

/** Where the description says what each feature of the claims says, and which sign bears which name. Plain data. */
export interface SupportMap {
  features: SupportedFeature[];
  signs: SignRow[];
  /** Names that stand with more than one sign. */
  sharedNames: SharedName[];
  counts: { features: number; sameWords: number; close: number; none: number };
  /** How many features were left out because there are more than anyone would read. */
  leftOut: number;
}

export type SupportHow = 'same words' | 'close' | 'none';

export interface SupportedFeature {
  /** The number the claim bears, and which claim it is, from 0. */
  claim: number;
  order: number;
  /** Which feature of the claim, from 1. */
  index: number;
  /** Offsets in the claim's text. */
  start: number;
  end: number;
  text: string;
  role: 'subject' | 'feature';
  how: SupportHow;
  places: SupportPlace[];
  /** Reference signs that stand with the feature. */
  signs: string[];
  figures: SupportFigure[];
}

export interface SupportPlace {
  /** Identifier of the paragraph, its printed number where it has one, and which paragraph of the description, from 0. */
  paragraph: string;
  num?: string;
  order: number;
  section: SectionId;
  /** Offsets in the paragraph's text. */
  start: number;
  end: number;
  text: string;
  /** Share of the feature's wording that stands there, 0 to 1. */
  score: number;
  how: 'same words' | 'close';
}

/** A figure that shows the feature: the paragraph that supports it names the figure, or speaks of its signs with it. */
export interface SupportFigure {
  label: string;
  through: 'paragraph' | 'sign';
}

const ANY_DAY = plainDate('2026-01-01');

/** The support map of an application. Pure and deterministic; linear in the length of the text. Never throws. */
export const supportMap = (text: ApplicationText): SupportMap => supportMapOf(new Study(text, { on: ANY_DAY }));

export function supportMapOf(study: Study): SupportMap {
  const paragraphs = paragraphsOf(study.text);
  const figures = figuresOf(study);
  const signsIn = signsByClaim(study);
  const features = foundFeatures(study).map(({ feature, how, places }): SupportedFeature => {
    const found = places.map(({ start, end, score }): SupportPlace => {
      const piece = pieceAt(study.description, start)!;
      const order = piece.place.order ?? 0;
      const { section, paragraph } = paragraphs[order]!;
      const from = start - piece.start;
      const to = end - piece.start;
      return {
        paragraph: paragraph.id,
        ...(paragraph.num === undefined ? {} : { num: paragraph.num }),
        order,
        section,
        start: from,
        end: to,
        text: paragraph.text.slice(from, to),
        score,
        how: score >= SAME_WORDS ? 'same words' : 'close',
      };
    });
    const signs = signsBetween(signsIn.get(feature.order) ?? [], feature.start, feature.end);
    return {
      claim: feature.claim,
      order: feature.order,
      index: feature.index,
      start: feature.start,
      end: feature.end,
      text: study.text.claims[feature.order]!.text.slice(feature.start, feature.end),
      role: feature.role,
      how,
      places: found,
      signs,
      figures: shownIn(found, signs, figures),
    };
  });
  const count = (how: SupportHow) => features.filter((feature) => feature.how === how).length;
  const { rows, sharedNames } = signTable(study);
  return {
    features,
    signs: rows,
    sharedNames,
    counts: { features: features.length, sameWords: count('same words'), close: count('close'), none: count('none') },
    leftOut: Math.max(0, claimFeatures(study).length - MOST_FEATURES),
  };
}

/** From here on the wording differs in a character or two only. */
const SAME_WORDS = 0.97;
/** Figures of the paragraphs that show a sign; more would name them all. */
const MOST_FIGURES = 12;

const paragraphsOf = (text: ApplicationText): { section: SectionId; paragraph: Paragraph }[] =>
  text.description.sections.flatMap(({ id, paragraphs }) =>
    paragraphs.map((paragraph) => ({ section: id, paragraph })),
  );

interface Figures {
  /** Labels by paragraph (order), in order of mention. */
  byParagraph: ReadonlyMap<number, string[]>;
  /** Labels named in the paragraphs that speak of a sign. */
  bySign: ReadonlyMap<string, string[]>;
}

function figuresOf(study: Study): Figures {
  const byParagraph = new Map<number, string[]>();
  for (const { number, suffix, start } of figureMentions(study)) {
    const order = pieceAt(study.description, start)?.place.order ?? 0;
    push(byParagraph, order, `图${number}${suffix}`);
  }
  const bySign = new Map<string, string[]>();
  const listed = signList(study).ranges;
  for (const { sign, signStart } of descriptionSigns(study)) {
    if (listed.some(({ start, end }) => signStart >= start && signStart < end)) continue;
    const order = pieceAt(study.description, signStart)?.place.order ?? 0;
    for (const label of byParagraph.get(order) ?? []) push(bySign, sign, label);
  }
  return { byParagraph, bySign };
}

function push<K>(map: Map<K, string[]>, key: K, value: string): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}

function shownIn(places: SupportPlace[], signs: string[], { byParagraph, bySign }: Figures): SupportFigure[] {
  const shown = new Map<string, SupportFigure['through']>();
  for (const { order } of places) for (const label of byParagraph.get(order) ?? []) shown.set(label, 'paragraph');
  // A feature of several parts is shown where all of them are.
  const [first, ...others] = signs.map((sign) => bySign.get(sign) ?? []);
  for (const label of first ?? [])
    if (!shown.has(label) && others.every((labels) => labels.includes(label))) shown.set(label, 'sign');
  return [...shown]
    .map(([label, through]) => ({ label, through }))
    .sort((a, b) => numberOf(a.label) - numberOf(b.label) || (a.label < b.label ? -1 : a.label > b.label ? 1 : 0))
    .slice(0, MOST_FIGURES);
}

const numberOf = (label: string): number => Number.parseInt(label.slice(1), 10);

/** Signs in brackets by claim (order), with their offsets in the claim's text. */
function signsByClaim(study: Study): Map<number, { sign: string; at: number }[]> {
  const found = new Map<number, { sign: string; at: number }[]>();
  for (const { sign, signStart } of claimSigns(study)) {
    const piece = pieceAt(study.claimsText, signStart)!;
    const order = piece.place.order ?? 0;
    const list = found.get(order);
    const entry = { sign, at: signStart - piece.start };
    if (list) list.push(entry);
    else found.set(order, [entry]);
  }
  return found;
}

/** The signs of a range, each once. They are in order of place, so that a claim of a thousand features stays cheap. */
function signsBetween(signs: readonly { sign: string; at: number }[], start: number, end: number): string[] {
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (signs[middle]!.at < start) low = middle + 1;
    else high = middle;
  }
  const found = new Set<string>();
  for (; low < signs.length && signs[low]!.at < end; low++) found.add(signs[low]!.sign);
  return [...found];
}
