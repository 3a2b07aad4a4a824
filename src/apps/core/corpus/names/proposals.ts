import { sql } from 'kysely';
import { type KnownName, OCCUPIED, type Proposal, proposeMerges } from '#corpus/names/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { House } from '../../house.ts';
import { loadMerges } from './store.ts';

/** So many applicants, those with most documents, are compared. */
const MOST_NAMES = 20_000;

export interface ProposalView extends Proposal {
  /** Documents by spelling. */
  documents: { spelling: string; count: number }[];
}

/**
 * What may be one applicant, from the names in the corpus and those that the registers know by credit code. Proposals only: what
 * was decided before is left out, and nothing is merged by itself.
 */
export async function proposals(house: House, corpus: CorpusIndex): Promise<ProposalView[]> {
  const { facets } = await corpus.search({ facets: ['applicant'], facetSize: MOST_NAMES, limit: 1 });
  const counts = new Map((facets.applicant?.values ?? []).map(({ value, count }) => [value, count]));
  const known: KnownName[] = [
    ...[...counts].map(([name, documents]) => ({ name, creditCode: null, documents })),
    ...(await registeredNames(house)),
  ];
  const decided = await loadMerges(house.db.kysely);
  const settled = new Set(
    decided.filter(({ state }) => state === 'declined' || state === 'undone').map(({ spellings }) => setOf(spellings)),
  );
  const taken = new Map(
    decided
      .filter(({ state }) => OCCUPIED.includes(state) || state === 'proposed')
      .flatMap(({ id, spellings }) => spellings.map((one) => [one, id] as const)),
  );
  return proposeMerges(known).flatMap((one) => {
    if (settled.has(setOf(one.spellings))) return [];
    if (one.spellings.some((spelling) => taken.has(spelling))) return [];
    return [{ ...one, documents: one.spellings.map((spelling) => ({ spelling, count: counts.get(spelling) ?? 0 })) }];
  });
}

const setOf = (spellings: readonly string[]): string => [...spellings].sort().join('\n');

/** Names by credit code as registers have them or had them: a former name is a spelling too. */
async function registeredNames(house: House): Promise<KnownName[]> {
  const { rows } = await sql<{ name: string; credit_code: string }>`
    select distinct name, credit_code from reg_organisation where credit_code is not null and superseded_at is null
    union select distinct name, credit_code from reg_filed_entity where credit_code is not null and superseded_at is null
    union select name, credit_code from organisation where credit_code is not null and state = 'confirmed'
    order by credit_code, name`.execute(house.db.kysely);
  return rows.map((row) => ({ name: row.name, creditCode: row.credit_code, documents: 0 }));
}
