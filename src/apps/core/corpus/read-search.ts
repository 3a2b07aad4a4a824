import type { ClassView, SchemeTree } from '#corpus/classification/index.ts';
import { highlight, marksOf, nameMarksOf, type Snippet, type Span, snippet } from '#corpus/highlight/index.ts';
import { wordsToSend } from '#corpus/meaning/index.ts';
import type { Query } from '#corpus/query/ast.ts';
import { widen } from '#corpus/query/index.ts';
import { type Reading, readQuery } from '#corpus/reading.ts';
import {
  type CorpusIndex,
  FACETS,
  type Facet,
  type Filters,
  type Hit,
  type SearchAnswer,
  type SortBy,
} from '#corpus/search/types.ts';
import type { CutWords } from '#corpus/words/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { text } from '#kernel/text.ts';
import { classesOf } from './read-classes.ts';

/** Facets a result page offers. */
export const PAGE_FACETS: readonly Facet[] = [
  'status',
  'right',
  'office',
  'filedYear',
  'publishedYear',
  'ipc',
  'applicant',
  'inventor',
  'agency',
  'division',
  'source',
];

const NOT_OFFERED = text(
  '本站没有开启语义排序，本次只按词语排序。',
  'This site does not offer ranking by meaning: ranked by words alone.',
);
/** Characters of an abstract that a list shows. */
const LONGEST_SNIPPET = 130;

export interface Asked {
  q: string;
  filters: Filters;
  sort?: SortBy | undefined;
  page: number;
  size: number;
  /** One document for each application. */
  grouped: boolean;
  facets: boolean;
  /** Ranking by meaning was asked for: where it is offered, or where it is not. */
  meaning?: 'offered' | 'not-offered' | undefined;
}

/** A hit with what was asked for marked: in its title, in its applicants, and in the passage of its abstract that holds most of it. */
export interface MarkedHit extends Hit {
  titleSpans: Span[];
  snippet: Snippet;
  /** Of each applicant, in their order. */
  applicantSpans: Span[][];
}

export interface SearchView extends Omit<SearchAnswer, 'hits' | 'near'> {
  hits: MarkedHit[];
  /** Documents near in meaning where nothing was found; they are no hits. */
  near?: MarkedHit[];
  /** Whether the order rests on meaning as well. */
  byMeaning: boolean;
  /** Titles of the symbols that hits and facets carry. */
  classes: Record<string, ClassView>;
  reading: Reading['reading'];
  formula: string;
  /** No document held all words: these hold any of them. */
  widened: boolean;
}

/** What a query in the one box finds, applicants counted under the names they stand for; a query that cannot be read is refused at its character. */
export async function searchCorpus(
  corpus: CorpusIndex,
  asked: Asked,
  { cut, ipc, names }: { cut: CutWords; ipc: SchemeTree; names?: ReadonlyMap<string, string> },
): Promise<Outcome<SearchView>> {
  const understood = readQuery(asked.q);
  const read = queryOf(understood);
  if (!read.ok) return read;
  const meaning = asked.meaning === 'offered' ? wordsToSend(asked.q, understood) : undefined;
  const run = (query: Query) =>
    corpus.search({
      query,
      ...(meaning !== undefined && { meaning }),
      filters: asked.filters,
      ...(names && names.size > 0 && { names }),
      ...(asked.sort ? { sort: asked.sort } : {}),
      offset: (asked.page - 1) * asked.size,
      limit: asked.size,
      byApplication: asked.grouped,
      ...(asked.facets ? { facets: PAGE_FACETS, facetSize: 30 } : {}),
    });
  const found = await run(read.value);
  const loose = found.total === 0 && understood.reading === 'words' ? widen(read.value) : undefined;
  const answer = loose ? await run(loose) : found;
  const inTitle = marksOf(read.value, 'TI', cut);
  const inAbstract = marksOf(read.value, 'AB', cut);
  const inNames = nameMarksOf(read.value);
  const { near, ...rest } = answer;
  const marked = (hit: Hit): MarkedHit => ({
    ...hit,
    titleSpans: highlight(hit.title, inTitle),
    snippet: snippet(hit.abstract, highlight(hit.abstract, inAbstract), LONGEST_SNIPPET),
    applicantSpans: hit.applicants.map((name) => highlight(name, inNames)),
  });
  return good({
    ...rest,
    ...(asked.meaning === 'not-offered' && { notice: NOT_OFFERED }),
    ...(near && near.length > 0 && { near: near.map(marked) }),
    byMeaning: meaning !== undefined && answer.notice === undefined && (asked.sort ?? 'relevance') === 'relevance',
    hits: answer.hits.map(marked),
    classes: classesOf(ipc, [
      ...[...answer.hits, ...(near ?? [])].flatMap((hit) => hit.ipc.slice(0, 3)),
      ...(answer.facets.ipc?.values ?? []).map((one) => one.value),
    ]),
    reading: understood.reading,
    formula: understood.formula,
    widened: loose !== undefined && answer.total > 0,
  });
}

/** The query that was understood; refused at the character where it could not be read. */
export function queryOf({ query, fault }: Reading): Outcome<Query> {
  if (query) return good(query);
  const { at, why, next } = fault ?? { at: 0, why: text('', ''), next: text('', '') };
  return refused({ ...refuse('ZQ-COR-022', { at: at + 1, reason: why, advice: next }), field: 'q' });
}

/** Filters as they stand in an address: `ipc:C11B`, each once; what is no facet is left out. */
export function filtersOf(given: readonly string[]): Filters {
  const filters: Filters = {};
  for (const one of given) {
    const [facet, ...rest] = one.split(':');
    const value = rest.join(':');
    const known = FACETS.find((name) => name === facet);
    if (known && value !== '') filters[known] = [...new Set([...(filters[known] ?? []), value])];
  }
  return filters;
}
