import { Draw } from '#corpus/analysis/chance.ts';
import { compose, foldJudgements, queryKey, type SampledPrecision } from '#corpus/industry/index.ts';
import type { CorpusIndex, Hit } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { dayOf, type Instant, type PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { type Share, wilson } from '#services/pre-examination/statistics/wilson.ts';
import type { House } from '../../house.ts';
import { findQuery } from '../formula.ts';
import { asAnalyst, findIndustry } from './store.ts';

export interface SampleView {
  id: string;
  industry: string;
  node: string;
  formula: string;
  seed: string;
  total: number;
  corpusHash: string;
  by: string;
  at: Instant;
  /** Whether the query it was drawn from is the one that stands. */
  current: boolean;
  drawn: number;
  judged: number;
  relevant: number;
  share: Share | null;
  documents: (Pick<Hit, 'key' | 'title'> & {
    applicants: string[];
    abstract: string;
    relevant: boolean | null;
    /** False for a document that the corpus no longer holds. */
    there: boolean;
  })[];
}

/** Draws documents of a node by lot. One version of each application is enough to judge it. */
export async function drawSample(
  house: House,
  corpus: CorpusIndex,
  actor: Actor,
  of: { industry: string; node: string; size: number },
): Promise<Outcome<{ id: string }>> {
  const allowed = asAnalyst(actor);
  if (!allowed.ok) return allowed;
  const industry = await findIndustry(house, of.industry);
  if (!industry.ok) return industry;
  const composed = compose(industry.value, of.node);
  if (!composed) return refused(refuse('ZQ-COR-060', { id: `${of.industry}/${of.node}` }));
  const query = findQuery(composed.formula);
  const seed = Buffer.from(house.randomBytes(8)).toString('hex');
  const draw = new Draw<string>(seed, of.size);
  if (query)
    for await (const batch of corpus.all({ query, byApplication: true, sort: 'published' }))
      for (const { key } of batch) draw.add(key, key);
  if (draw.count === 0) return refused(refuse('ZQ-COR-063'));
  const id = house.newId('sample');
  await house.db.kysely
    .insertInto('industry_sample')
    .values({
      id,
      industry: of.industry,
      node: of.node,
      query_key: queryKey(composed.versions),
      formula: composed.formula,
      seed,
      total: draw.count,
      keys: draw.drawn(),
      corpus_hash: (await corpus.mark()).hash,
      account: actor.account,
      name: actor.name,
      at: house.now(),
    })
    .execute();
  return good({ id });
}

const rowsOf = (house: House, sample: string) =>
  house.db.kysely
    .selectFrom('industry_judgement')
    .select(['seq', 'key', 'relevant', 'name', 'at'])
    .where('sample_id', '=', sample)
    .orderBy('seq')
    .execute();

const findSample = (house: House, id: string) =>
  house.db.kysely.selectFrom('industry_sample').selectAll().where('id', '=', id).executeTakeFirst();

/** A sample with what was judged of it. */
export async function viewSample(house: House, corpus: CorpusIndex, id: string): Promise<Outcome<SampleView>> {
  const sample = await findSample(house, id);
  if (!sample) return refused(refuse('ZQ-COR-064', { key: id }));
  const industry = await findIndustry(house, sample.industry);
  if (!industry.ok) return industry;
  const standing = compose(industry.value, sample.node);
  const { of, ...judged } = foldJudgements(sample.keys, await rowsOf(house, id));
  const records = new Map((await corpus.records(sample.keys)).map((record) => [record.key, record]));
  return good({
    id,
    industry: sample.industry,
    node: sample.node,
    formula: sample.formula,
    seed: sample.seed,
    total: sample.total,
    corpusHash: sample.corpus_hash,
    by: sample.name,
    at: sample.at,
    current: standing !== undefined && queryKey(standing.versions) === sample.query_key,
    ...judged,
    share: wilson(judged.relevant, judged.judged) ?? null,
    documents: sample.keys.map((key) => {
      const record = records.get(key);
      return {
        key,
        title: record?.title ?? '',
        abstract: record?.abstract ?? '',
        applicants: record?.applicants.map((one) => one.name) ?? [],
        relevant: of.get(key) ?? null,
        there: record !== undefined,
      };
    }),
  });
}

/** Says whether a drawn document is what the node looks for. */
export async function judge(
  house: House,
  actor: Actor,
  id: string,
  { key, relevant }: { key: string; relevant: boolean },
): Promise<Outcome<{ judged: number; drawn: number }>> {
  const allowed = asAnalyst(actor);
  if (!allowed.ok) return allowed;
  const sample = await findSample(house, id);
  if (!sample?.keys.includes(key)) return refused(refuse('ZQ-COR-064', { key }));
  const industry = await findIndustry(house, sample.industry);
  if (!industry.ok) return industry;
  const standing = compose(industry.value, sample.node);
  if (!standing || queryKey(standing.versions) !== sample.query_key) return refused(refuse('ZQ-COR-065'));
  await house.db.transaction(async (tx) => {
    await tx.selectFrom('industry_sample').select('id').where('id', '=', id).forUpdate().execute();
    const last = await tx
      .selectFrom('industry_judgement')
      .select((one) => one.fn.max('seq').as('seq'))
      .where('sample_id', '=', id)
      .executeTakeFirst();
    await tx
      .insertInto('industry_judgement')
      .values({
        sample_id: id,
        seq: (last?.seq ?? 0) + 1,
        key,
        relevant,
        account: actor.account,
        name: actor.name,
        at: house.now(),
      })
      .execute();
  });
  const { judged, drawn } = foldJudgements(sample.keys, await rowsOf(house, id));
  return good({ judged, drawn });
}

/**
 * The precision of nodes as last sampled, by `industry/node versions`: only samples that were judged as a whole count, and only
 * for the queries they were drawn from.
 */
export async function latestPrecision(house: House): Promise<Map<string, SampledPrecision>> {
  const samples = await house.db.kysely
    .selectFrom('industry_sample')
    .select(['id', 'industry', 'node', 'query_key', 'keys', 'name'])
    .orderBy('at')
    .execute();
  const log = await house.db.kysely
    .selectFrom('industry_judgement')
    .select(['sample_id', 'key', 'relevant', 'at'])
    .orderBy('sample_id')
    .orderBy('seq')
    .execute();
  const bySample = Map.groupBy(log, (one) => one.sample_id);
  const found = new Map<string, SampledPrecision>();
  for (const { id, industry, node, query_key, keys, name } of samples) {
    const own = bySample.get(id) ?? [];
    const { judged, drawn, relevant } = foldJudgements(keys, own);
    if (judged < drawn || own.length === 0) continue;
    const date: PlainDate = dayOf(own.at(-1)!.at);
    found.set(`${industry}/${node} ${query_key}`, { size: drawn, relevant, date, by: name });
  }
  return found;
}
