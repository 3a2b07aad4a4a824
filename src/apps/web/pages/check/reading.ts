import type { ApplicationText, Finding } from '#claims/index.ts';
import { claimTree } from '#claims/model/index.ts';
import type { Place } from '#claims/study/index.ts';
import type { Tone } from '../../check/index.ts';
import type { ClaimNode } from '../../ui/claim-tree/claim-tree.tsx';
import type { Finding as FindingView } from '../../ui/findings-list/findings-list.tsx';
import type { PatentBlock } from '../../ui/patent-reader/patent-reader.tsx';
import type { Span } from '../../ui/patent-reader/spans.ts';

/** A finding with the view of it that the list shows. */
export interface Located {
  finding: Finding;
  view: FindingView;
}

export type TabId = 'claims' | 'description' | 'front' | 'figures' | 'request';

/** In which tab a place is shown; undefined for what stands nowhere in the text. */
export function tabOf({ part }: Pick<Place, 'part'>): TabId | undefined {
  switch (part) {
    case 'claims':
    case 'description':
    case 'request':
      return part;
    case 'title':
    case 'abstract':
      return 'front';
    case 'drawings':
    case 'design':
      return 'figures';
    default:
      return undefined;
  }
}

/** The block a place lies in; the same names as `claimBlocks`, `descriptionBlocks` and `frontBlocks` give. */
export function blockOf({ part, order, paragraph, figure, field }: Place): string | undefined {
  switch (part) {
    case 'claims':
      return order === undefined ? undefined : `claim-${order}`;
    case 'description':
      return paragraph === undefined ? undefined : `paragraph-${paragraph}`;
    case 'title':
    case 'abstract':
      return part;
    default:
      return figure ?? field;
  }
}

/**
 * The spans of one block. Of several on exactly the same words only one can be shown: the active one, else the gravest.
 * Where they merely meet, the reader lays the shorter over the longer.
 */
export function spansOf(
  located: readonly Located[],
  block: string,
  active: string | undefined,
  label: (view: FindingView) => string,
): Span[] {
  const weight = (view: FindingView) => (view.id === active ? -1 : ['must', 'judge', 'hint'].indexOf(view.severity));
  const chosen: Span[] = [];
  const here = located
    .filter(
      ({ finding, view }) => view.state !== 'rejected' && blockOf(finding) === block && finding.end > finding.start,
    )
    .sort(
      (a, b) => weight(a.view) - weight(b.view) || a.finding.end - a.finding.start - (b.finding.end - b.finding.start),
    );
  for (const { finding, view } of here) {
    const { start, end } = finding;
    const free = chosen.every((span) => end !== span.end || start !== span.start);
    if (free) chosen.push({ id: view.id, start, end, tone: view.severity, label: label(view) });
  }
  return chosen;
}

type Spans = (block: string) => Span[];

/** No claim or paragraph is this long; where extraction lost every line, a browser could not lay it out. */
const LONGEST_BLOCK = 40_000;

/** A text as far as it is shown, and whether that is all of it. */
function shownPart(text: string, spans: Span[]): Pick<PatentBlock, 'text' | 'spans'> {
  if (text.length <= LONGEST_BLOCK) return { text, spans };
  const part = text.slice(0, LONGEST_BLOCK);
  const left = (text.length - LONGEST_BLOCK).toLocaleString('en-US');
  return { text: `${part} …… (+${left})`, spans: spans.filter(({ end }) => end <= LONGEST_BLOCK) };
}

export function claimBlocks({ claims }: ApplicationText, spans: Spans): PatentBlock[] {
  const depth = new Map<number, number>();
  for (const { number, kind, refs } of claimTree(claims)) {
    const parent = kind === 'dependent' ? refs.find((ref) => ref < number) : undefined;
    depth.set(number, parent === undefined ? 0 : (depth.get(parent) ?? 0) + 1);
  }
  return claims.map(({ number, text }, order) => ({
    id: `claim-${order}`,
    kind: 'claim',
    number: number > 0 ? String(number) : '·',
    ...shownPart(text, spans(`claim-${order}`)),
    depth: depth.get(number) ?? 0,
  }));
}

export function descriptionBlocks({ description }: ApplicationText, spans: Spans): PatentBlock[] {
  let order = 0;
  return description.sections.flatMap(({ id, heading, paragraphs }, at): PatentBlock[] => [
    ...(heading === undefined ? [] : [{ id: `heading-${id}-${at}`, kind: 'heading' as const, text: heading }]),
    ...paragraphs.map((paragraph): PatentBlock => {
      order++;
      const block = `paragraph-${paragraph.id}`;
      return {
        id: block,
        kind: 'paragraph',
        number: paragraph.num === undefined ? `${order}` : `[${paragraph.num}]`,
        ...shownPart(paragraph.text, spans(block)),
      };
    }),
  ]);
}

/** Claims as the tree shows them, each with the gravest finding that is open on it. */
export function treeOf({ claims }: ApplicationText, located: readonly Located[]): ClaimNode[] {
  const gravest = new Map<number, Tone>();
  for (const { finding, view } of located) {
    if (finding.part !== 'claims' || finding.claim === undefined || view.state === 'rejected') continue;
    const before = gravest.get(finding.claim);
    if (before === undefined || rank(view.severity) > rank(before)) gravest.set(finding.claim, view.severity);
  }
  const seen = new Set<number>();
  return claimTree(claims)
    .filter(({ number }) => number > 0 && !seen.has(number) && seen.add(number))
    .map(({ number, kind, refs, subject }) => ({
      number,
      refs: kind === 'dependent' ? refs : [],
      ...(kind === 'independent' && subject ? { label: shortened(subject) } : {}),
      state: gravest.get(number) ?? 'none',
    }));
}

const rank = (tone: Tone) => ['hint', 'judge', 'must'].indexOf(tone);
const shortened = (subject: string) => (subject.length > 9 ? `${subject.slice(0, 8)}…` : subject);

/** Characters of claims, description, abstract and title; what people call the length of an application. */
export const lengthOf = (text: ApplicationText): number =>
  (text.title?.length ?? 0) +
  (text.abstract?.length ?? 0) +
  text.claims.reduce((sum, claim) => sum + claim.text.length, 0) +
  text.description.sections.reduce((sum, { paragraphs }) => sum + paragraphs.reduce((n, p) => n + p.text.length, 0), 0);

export const paragraphCount = (text: ApplicationText): number =>
  text.description.sections.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);

/** True for words that are hardly Chinese; the rules know no other language. */
export function isForeign(text: ApplicationText): boolean {
  const said = [...text.claims.map((claim) => claim.text), text.abstract ?? '', text.title ?? '']
    .join('')
    .slice(0, 5000)
    .replace(/[\s\d\p{P}]/gu, '');
  if (said.length < 20) return false;
  return (said.match(/\p{Script=Han}/gu)?.length ?? 0) / said.length < 0.2;
}
