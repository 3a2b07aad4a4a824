import { compose, differ, findNode, type IndustryDefinition, type NodeQuery, ROOT } from '#corpus/industry/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { House } from '../../house.ts';
import { readFormula } from '../formula.ts';
import { allKeys } from '../keepers.ts';
import { asAnalyst, findIndustry } from './store.ts';

export interface Difference {
  before: number;
  after: number;
  added: { total: number; examples: { key: string; title: string }[] };
  lost: { total: number; examples: { key: string; title: string }[] };
  corpusHash: string;
}

const EXAMPLES = 10;

const versionsOf = (industry: IndustryDefinition, node: string): readonly NodeQuery[] | undefined =>
  node === ROOT ? industry.scope.versions : findNode(industry, node)?.versions;

/** What a node would find more and no longer find if its query read so. Nothing is kept. */
export async function compareQuery(
  house: House,
  corpus: CorpusIndex,
  actor: Actor,
  at: { industry: string; node: string; query: string },
): Promise<Outcome<Difference>> {
  const allowed = asAnalyst(actor);
  if (!allowed.ok) return allowed;
  const found = await findIndustry(house, at.industry);
  if (!found.ok) return found;
  const versions = versionsOf(found.value, at.node);
  const old = compose(found.value, at.node);
  if (!versions || !old) return refused(refuse('ZQ-COR-060', { id: `${at.industry}/${at.node}` }));
  if (versions.at(-1)?.query.trim() === at.query.trim()) return refused(refuse('ZQ-COR-061'));
  const own = readFormula(at.query);
  if (!own.ok) return own;
  const scope = compose(found.value, ROOT)!.formula;
  const [before, after] = [
    readFormula(old.formula),
    readFormula(at.node === ROOT ? at.query : `(${scope}) AND (${at.query})`),
  ];
  if (!before.ok) return before;
  if (!after.ok) return after;
  const [was, is] = [await allKeys(corpus, before.value), await allKeys(corpus, after.value)];
  const { added, lost } = differ(was, is);
  const named = async (keys: readonly string[]) => ({
    total: keys.length,
    examples: (await corpus.records(keys.slice(0, EXAMPLES))).map(({ key, title }) => ({ key, title })),
  });
  return good({
    before: was.length,
    after: is.length,
    added: await named(added),
    lost: await named(lost),
    corpusHash: (await corpus.mark()).hash,
  });
}

/** Keeps a new version of a node's query. What was known of its precision ends with the old one. */
export async function proposeVersion(
  house: House,
  corpus: CorpusIndex,
  actor: Actor,
  at: { industry: string; node: string; query: string; note: string; after: number },
): Promise<Outcome<{ version: number; difference: Difference }>> {
  const difference = await compareQuery(house, corpus, actor, at);
  if (!difference.ok) return difference;
  const industry = await findIndustry(house, at.industry);
  if (!industry.ok) return industry;
  const current = versionsOf(industry.value, at.node)?.at(-1)?.version ?? 0;
  if (current !== at.after) return refused(refuse('ZQ-COR-062', { version: current }));
  const version = Math.max(2, current + 1);
  const { before, after, added, lost, corpusHash } = difference.value;
  const made = await house.db.kysely
    .insertInto('industry_query')
    .values({
      industry: at.industry,
      node: at.node,
      version,
      query: at.query.trim(),
      note: at.note,
      hits_before: before,
      hits_after: after,
      added: added.total,
      lost: lost.total,
      corpus_hash: corpusHash,
      account: actor.account,
      name: actor.name,
      at: house.now(),
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('version')
    .executeTakeFirst();
  if (!made) return refused(refuse('ZQ-COR-062', { version }));
  return good({ version, difference: difference.value });
}

/** The owners looked an industry database over: it is valid until a later day. */
export async function review(
  house: House,
  actor: Actor,
  at: { industry: string; until: PlainDate; note: string },
): Promise<Outcome<{ validUntil: PlainDate }>> {
  const allowed = asAnalyst(actor);
  if (!allowed.ok) return allowed;
  const industry = await findIndustry(house, at.industry);
  if (!industry.ok) return industry;
  if (at.until <= industry.value.validUntil) return refused(refuse('ZQ-COR-067', { until: industry.value.validUntil }));
  await house.db.transaction(async (tx) => {
    const last = await tx
      .selectFrom('industry_review')
      .select((one) => one.fn.max('seq').as('seq'))
      .where('industry', '=', at.industry)
      .executeTakeFirst();
    await tx
      .insertInto('industry_review')
      .values({
        industry: at.industry,
        seq: (last?.seq ?? 0) + 1,
        valid_until: at.until,
        note: at.note,
        account: actor.account,
        name: actor.name,
        at: house.now(),
      })
      .execute();
  });
  return good({ validUntil: at.until });
}

/** The later versions of a node with who, why and what changed. */
export async function versionLog(house: House, industry: string, node: string) {
  const rows = await house.db.kysely
    .selectFrom('industry_query')
    .select(['version', 'note', 'hits_before', 'hits_after', 'added', 'lost', 'corpus_hash', 'name', 'at'])
    .where('industry', '=', industry)
    .where('node', '=', node)
    .orderBy('version', 'desc')
    .execute();
  return new Map(rows.map((row) => [row.version, row]));
}

/** Samples of a node, the latest first. */
export const sampleLines = (house: House, industry: string, node: string) =>
  house.db.kysely
    .selectFrom('industry_sample')
    .select(['id', 'query_key', 'total', 'name', 'at', 'corpus_hash'])
    .where('industry', '=', industry)
    .where('node', '=', node)
    .orderBy('at', 'desc')
    .limit(20)
    .execute();
