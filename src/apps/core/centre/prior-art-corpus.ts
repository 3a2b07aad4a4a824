import { withoutMeaning } from '#corpus/meaning/index.ts';
import type { PriorArtIndex } from '#corpus/prior-art-index.ts';
import { wanted } from '#corpus/query/index.ts';
import type { CorpusIndex, LegalState } from '#corpus/search/index.ts';
import { text as t } from '#kernel/text.ts';

const STATES: Record<LegalState, string> = { pending: '在审', 'in-force': '有效', ended: '失效', unknown: '状态不明' };

/**
 * Searches the published documents of the corpus with their texts; one line for each application. What is asked comes from
 * unpublished texts, so it is never ranked by meaning: no word of it leaves the house.
 */
export function corpusPriorArt(whole: CorpusIndex, documents: number): PriorArtIndex {
  const corpus = withoutMeaning(whole);
  return {
    title: t('专利文献库', 'Patent documents'),
    holds: t(
      `含本库${documents}篇已公开文献的名称、摘要、权利要求和说明书；库外的文献检索不到，没有命中不等于具备新颖性。`,
      `Titles, abstracts, claims and descriptions of the ${documents} published documents held here; others are not searched: no hit is no proof of novelty.`,
    ),
    search: async (query, { limit }) => {
      const { total, hits } = await corpus.search({ query, limit, byApplication: true });
      const terms = [...new Set(wanted(query, 'TI'))];
      return {
        total,
        hits: hits.map((hit) => ({
          number: hit.application ?? hit.key,
          publication: hit.key,
          title: hit.title,
          applicant: hit.applicants.join('；'),
          ipc: hit.ipc,
          filedOn: hit.filedOn ?? '',
          status: STATES[hit.state],
          matched: terms.filter((term) => hit.title.toLowerCase().includes(term.toLowerCase())),
        })),
      };
    },
  };
}

/** The corpus where it holds documents, else what the house searches without one. */
export async function priorArtOf(corpus: CorpusIndex | undefined, without: PriorArtIndex): Promise<PriorArtIndex> {
  const documents = corpus ? (await corpus.mark()).documents : 0;
  return corpus && documents > 0 ? corpusPriorArt(corpus, documents) : without;
}
