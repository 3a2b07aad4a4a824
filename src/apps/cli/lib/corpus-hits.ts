import type { Hit } from '#corpus/search/index.ts';

/** The number as it is printed and cited: the key with the whole kind code. */
export const printedNumber = (hit: Pick<Hit, 'key' | 'kind'>): string =>
  hit.kind.length > 1 && hit.key.endsWith(hit.kind.charAt(0)) ? `${hit.key}${hit.kind.slice(1)}` : hit.key;

/** A hit as commands answer it. Every one carries where it comes from. */
export const shownHit = (hit: Hit) => ({
  number: printedNumber(hit),
  title: hit.title,
  score: Math.round(hit.score * 1e4) / 1e4,
  applicants: hit.applicants,
  published: hit.publishedOn,
  source: hit.source,
});

export const hitLine = (hit: Hit & { share?: number }): string =>
  [
    printedNumber(hit),
    hit.publishedOn ?? '',
    ...(hit.share === undefined ? [] : [`${Math.round(hit.share * 100)} %`]),
    hit.title,
    hit.applicants.join('; '),
    `[${hit.source.id}, ${hit.source.asOf}, ${hit.source.licence}]`,
  ].join('  ');

/** A whole number from 1 to `most`; undefined otherwise. */
export const wholeNumber = (text: string, most: number): number | undefined => {
  const n = Number(text);
  return Number.isInteger(n) && n >= 1 && n <= most ? n : undefined;
};
