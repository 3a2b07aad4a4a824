// What a seeded defect is: one plain fault put into a text that was clean under the rule that should find it.
import {
  type AnalysedClaim,
  type ApplicationText,
  analyseClaims,
  type Claim,
  type Facts,
  type Finding,
} from '#claims/index.ts';
import type { Chance } from '#demo/chance.ts';

export interface Seeded {
  text: ApplicationText;
  /** What the records say of the changed filing; those of the clean one when absent. */
  facts?: Facts;
  /** Whether a finding of the rule stands where the fault was put. */
  at(finding: Finding): boolean;
}

export interface Defect {
  /** `C-05 forward`. */
  name: string;
  rule: string;
  says: string;
  /** What it can be put into; invented applications are always there, real ones beside them. */
  into: readonly ('claims' | 'abstracts' | 'full' | 'invented' | 'designs')[];
  /** Turns a text into one on which the rule can be clean and the fault plain (e.g. a utility model). */
  base?(text: ApplicationText): ApplicationText | undefined;
  /** What the records say of the clean filing, for rules that ask them. */
  facts?(text: ApplicationText): Facts;
  /** Puts the fault in; undefined where the text has no place for it. */
  seed(text: ApplicationText, chance: Chance): Seeded | undefined;
}

export const CLAIMS = ['claims', 'full', 'invented'] as const;
export const FULL = ['full', 'invented'] as const;

export const inClaimAt =
  (order: number) =>
  (finding: Finding): boolean =>
    finding.part === 'claims' && finding.order === order;

export const inPart =
  (part: Finding['part']) =>
  (finding: Finding): boolean =>
    finding.part === part;

/** The text with the wording of one claim replaced. */
export function withClaim(text: ApplicationText, order: number, wording: string): ApplicationText {
  const claims = text.claims.map((claim, i) => (i === order ? reworded(claim, wording) : claim));
  return { ...text, claims };
}

export const reworded = (claim: Claim, wording: string): Claim => ({
  ...claim,
  text: wording,
  paragraphs: [{ id: claim.paragraphs[0]?.id ?? 'c', start: 0, end: wording.length }],
});

export const analysed = (text: ApplicationText): readonly (AnalysedClaim & { order: number })[] =>
  analyseClaims(text.claims).map((claim, order) => ({ ...claim, order }));

/** Dependent claims with one leading reference, in an order of chance. */
export function dependents(text: ApplicationText, chance: Chance): (AnalysedClaim & { order: number })[] {
  const all = analysed(text).filter(({ kind, leading }) => kind === 'dependent' && leading !== undefined);
  return shuffled(all, chance);
}

export function shuffled<T>(items: readonly T[], chance: Chance): T[] {
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = chance.whole(0, i);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

export const splice = (text: string, start: number, end: number, put: string): string =>
  text.slice(0, start) + put + text.slice(end);

/** The text with one paragraph of the description replaced; undefined where none fits. */
export function withParagraph(
  text: ApplicationText,
  chance: Chance,
  change: (paragraph: string, section: string) => string | undefined,
): Seeded | undefined {
  const all = text.description.sections.flatMap((section, s) =>
    section.paragraphs.map((paragraph, p) => ({ section, paragraph, s, p })),
  );
  for (const { section, paragraph, s, p } of shuffled(all, chance)) {
    if (paragraph.heading) continue;
    const changed = change(paragraph.text, section.id);
    if (changed === undefined) continue;
    const sections = text.description.sections.map((one, i) =>
      i !== s
        ? one
        : { ...one, paragraphs: one.paragraphs.map((old, j) => (j === p ? { ...old, text: changed } : old)) },
    );
    return {
      text: { ...text, description: { sections } },
      at: (finding) => finding.part === 'description' && finding.paragraph === paragraph.id,
    };
  }
  return undefined;
}
