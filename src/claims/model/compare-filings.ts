import type { ApplicationText, Claim, Paragraph } from './application-text.ts';
import { compareClaims } from './compare-claims.ts';
import { compareParagraphs, flatParagraphs } from './compare-paragraphs.ts';
import { type DiffSegment, diffText } from './diff.ts';
import { canonical } from './fold.ts';

export type FilingPart =
  | 'title'
  | 'claims'
  | 'description'
  | 'drawings'
  | 'abstract'
  | 'design'
  | 'applicants'
  | 'inventors';

/** One difference between the passed and the filed text, in the order of the filed one. */
export interface FilingDifference {
  kind: 'changed' | 'added' | 'removed';
  /** Claim number, paragraph number or figure label, where there is one: in the passed text and in the filed one. */
  passedAt?: string;
  filedAt?: string;
  /** `same` + `removed` spell the passed wording, `same` + `added` the filed one. */
  segments: DiffSegment[];
}

export interface PartComparison {
  part: FilingPart;
  equal: boolean;
  /** Hashes of the normalised parts, when a hash function was given. */
  passedHash?: string;
  filedHash?: string;
  differences: FilingDifference[];
}

/**
 * Compares a formal filing with the text that passed pre-examination, part by part. Width, blanks, composed characters
 * and invisible marks do not count: what a conversion changes is no difference. A part that neither text has is left
 * out; applicants and inventors are compared where both texts name any.
 */
export function compareFilings(
  passed: ApplicationText,
  filed: ApplicationText,
  hash?: (text: string) => string,
): PartComparison[] {
  return PARTS.flatMap(({ part, lines, differences, optional }) => {
    const [before, after] = [lines(passed).map(canonical), lines(filed).map(canonical)];
    if (before.length === 0 && after.length === 0) return [];
    if (optional && (before.length === 0 || after.length === 0)) return [];
    const [a, b] = [before.join('\n'), after.join('\n')];
    const equal = a === b;
    return [
      {
        part,
        equal,
        ...(hash ? { passedHash: hash(a), filedHash: hash(b) } : {}),
        differences: equal ? [] : differences(passed, filed),
      },
    ];
  });
}

interface PartReader {
  part: FilingPart;
  lines(text: ApplicationText): string[];
  differences(passed: ApplicationText, filed: ApplicationText): FilingDifference[];
  optional?: true;
}

const said = (text: string | undefined): string[] => (text === undefined || text.trim() === '' ? [] : [text]);
const names = (role: 'applicant' | 'inventor') => (text: ApplicationText) =>
  text.parties.filter((party) => party.role === role).map(({ name }) => name);

const PARTS: PartReader[] = [
  listed('title', (text) => said(text.title)),
  {
    part: 'claims',
    // The paragraph breaks of a claim are layout; its number and its words are not.
    lines: ({ claims }) => claims.map(({ number, text }) => `${number}.${text}`),
    differences: (passed, filed) => claimDifferences(passed.claims, filed.claims),
  },
  {
    part: 'description',
    lines: ({ description }) => flatParagraphs(description).map(({ text }) => text),
    differences: (passed, filed) =>
      paragraphDifferences(flatParagraphs(passed.description), flatParagraphs(filed.description)),
  },
  listed('drawings', ({ figures }) => figures.map(({ label, mediaId }) => `${label} ${mediaId ?? ''}`.trim())),
  listed('abstract', (text) => said(text.abstract)),
  listed('design', ({ design }) => [
    ...said(design?.productName),
    ...(design?.views ?? []).map(({ name, figure }) => `${name} ${figure?.mediaId ?? ''}`.trim()),
    ...(design?.brief ?? []).map(({ text }) => text),
  ]),
  { ...listed('applicants', names('applicant')), optional: true },
  { ...listed('inventors', names('inventor')), optional: true },
];

function listed(part: FilingPart, lines: (text: ApplicationText) => string[]): PartReader {
  const paragraphs = (text: ApplicationText): Paragraph[] => lines(text).map((line, i) => ({ id: `${i}`, text: line }));
  return {
    part,
    lines,
    differences: (passed, filed) => {
      const [a, b] = [paragraphs(passed), paragraphs(filed)];
      if (a.length === 1 && b.length === 1) return [{ kind: 'changed', segments: diffText(a[0]!.text, b[0]!.text) }];
      return paragraphDifferences(a, b).map(({ passedAt: _, filedAt: __, ...rest }) => rest);
    },
  };
}

const claimDifferences = (passed: Claim[], filed: Claim[]): FilingDifference[] =>
  compareClaims(passed, filed).flatMap(({ status, oldNumber, newNumber, renumbered, segments }) => {
    const wording = segments.filter((s) => s.kind !== 'same').some((s) => canonical(s.text) !== '');
    if (status === 'same' || (!renumbered && !wording)) return [];
    return [
      {
        kind: status === 'added' || status === 'removed' ? status : 'changed',
        ...(oldNumber === undefined ? {} : { passedAt: String(oldNumber) }),
        ...(newNumber === undefined ? {} : { filedAt: String(newNumber) }),
        segments,
      },
    ];
  });

const paragraphDifferences = (passed: Paragraph[], filed: Paragraph[]): FilingDifference[] =>
  compareParagraphs(passed, filed).flatMap(({ status, old, next, segments }) => {
    if (status === 'same' || canonical(old?.text ?? '') === canonical(next?.text ?? '')) return [];
    return [
      {
        kind: status,
        ...(old ? { passedAt: old.num ?? old.id } : {}),
        ...(next ? { filedAt: next.num ?? next.id } : {}),
        segments,
      },
    ];
  });
