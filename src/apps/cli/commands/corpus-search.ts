import { parseArgs } from 'node:util';
import { wordsToSend } from '#corpus/meaning/index.ts';
import { parseQuery } from '#corpus/query/index.ts';
import { readQuery } from '#corpus/reading.ts';
import { FACETS, type Facet } from '#corpus/search/index.ts';
import { badUse, type Command } from '../lib/command.ts';
import { withCorpus } from '../lib/corpus.ts';
import { hitLine, shownHit, wholeNumber } from '../lib/corpus-hits.ts';

const isFacet = (name: string): name is Facet => (FACETS as readonly string[]).includes(name);
/** `year` is the year of publication. */
const facetNamed = (name: string): Facet | undefined =>
  name === 'year' ? 'publishedYear' : isFacet(name) ? name : undefined;

export const command: Command = {
  name: 'corpus search',
  summary: 'Searches the patent documents by a query.',
  help: `zhiquan corpus search "<query>" [--limit 20] [--sort relevance|date] [--facets ipc,applicant,year]
  [--meaning] [--data <folder>] [--json]

--meaning sends the words looked for in texts (no names, numbers, symbols) to the embeddings endpoint that is set, and ranks
by meaning as well.
Facets: year, ${FACETS.join(', ')}. Exit 0 when something was found, 1 when nothing was, 2 when the query cannot be read.

Example: zhiquan corpus search "TI=(永磁 OR 稀土) AND AD=[20200101 TO 20241231]" --facets ipc,applicant`,
  run: (context) => {
    const { values, positionals } = parseArgs({
      args: context.args,
      allowPositionals: true,
      options: {
        limit: { type: 'string', default: '20' },
        sort: { type: 'string', default: 'relevance' },
        facets: { type: 'string', default: '' },
        meaning: { type: 'boolean', default: false },
      },
    });
    const [input] = positionals;
    if (input === undefined || positionals.length > 1) return badUse('Give one query, in quotes.');
    const limit = wholeNumber(values.limit, 500);
    if (limit === undefined) return badUse('--limit is a whole number from 1 to 500.');
    if (values.sort !== 'relevance' && values.sort !== 'date') return badUse('--sort is relevance or date.');
    const names = values.facets.split(',').filter((one) => one !== '');
    const facets: Facet[] = [];
    for (const name of names) {
      const facet = facetNamed(name);
      if (!facet) return badUse(`There is no facet ${name}. Facets: year, ${FACETS.join(', ')}.`);
      facets.push(facet);
    }
    const read = parseQuery(input);
    if (!read.ok) {
      const { at } = read.fault;
      return badUse(`${input}\n${' '.repeat(widthOf(input.slice(0, at)))}^\n${read.fault.en}. ${read.fault.next.en}.`);
    }
    return withCorpus(context, async (corpus) => {
      const started = performance.now();
      const words = values.meaning ? wordsToSend(input, readQuery(input)) : undefined;
      const sort = values.sort === 'date' ? ('-published' as const) : ('relevance' as const);
      const answer = await corpus.search({
        query: read.query,
        limit,
        sort,
        facets,
        ...(words !== undefined && { meaning: words }),
      });
      const milliseconds = Math.round(performance.now() - started);
      const counted = Object.fromEntries(names.map((name, i) => [name, answer.facets[facets[i]!]?.values ?? []]));
      const lines = [
        `${answer.total} documents, ${milliseconds} ms, corpus ${answer.corpus.hash}`,
        ...answer.hits.map(hitLine),
        ...(answer.near?.length ? ['Near in meaning:', ...answer.near.map(hitLine)] : []),
        ...(answer.notice ? [answer.notice.en] : []),
        ...Object.entries(counted).map(
          ([name, list]) => `${name}: ${list.map((one) => `${one.value} ${one.count}`).join(', ')}`,
        ),
      ];
      return {
        exit: answer.total > 0 ? 0 : 1,
        json: {
          total: answer.total,
          hits: answer.hits.map(shownHit),
          ...(names.length > 0 && { facets: counted }),
          ...(answer.near && { near: answer.near.map(shownHit) }),
          ...(answer.notice && { notice: answer.notice }),
          milliseconds,
          corpus: answer.corpus,
        },
        human: lines.join('\n'),
      };
    });
  },
};

/** Columns a text takes in a terminal: Chinese characters take two. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, one) => sum + (/[\u2e80-\uffef]/.test(one) ? 2 : 1), 0);
