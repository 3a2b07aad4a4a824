import { cutWithJieba } from '#adapters/lance/cutter.ts';
import {
  type ChartData,
  type ChartSpec,
  CorpusChanged,
  chartKey,
  computeChart,
  incompleteFrom,
} from '#corpus/analysis/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { House } from '../../house.ts';
import { loadNameMap } from '../names/store.ts';
import { subjectOf } from './subject.ts';

const MOST_KEPT = 300;

/** Charts computed lately: the same question over the same corpus is answered once. */
export class ChartCache {
  readonly #kept = new Map<string, Promise<ChartData>>();

  async get(key: string, compute: () => Promise<ChartData>): Promise<ChartData> {
    const found = this.#kept.get(key);
    if (found) {
      this.#kept.delete(key);
      this.#kept.set(key, found);
      return found;
    }
    const made = compute();
    this.#kept.set(key, made);
    made.catch(() => this.#kept.delete(key));
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return made;
  }
}

/** Computes a chart for somebody, or takes it from what was computed over the same corpus. */
export async function chartOf(
  house: House,
  corpus: CorpusIndex,
  cache: ChartCache,
  actor: Actor,
  spec: ChartSpec,
): Promise<Outcome<ChartData>> {
  const subject = await subjectOf(house, corpus, actor, spec.of);
  if (!subject.ok) return subject;
  const { hash } = await corpus.mark();
  if (spec.corpusHash !== null && spec.corpusHash !== hash)
    return refused(refuse('ZQ-COR-066', { pinned: spec.corpusHash, now: hash }));
  const meant = subject.value.keys ? house.hash(subject.value.keys.join(' ')) : subject.value.formula;
  const { entries: names } = await loadNameMap(house);
  const versions = JSON.stringify(Object.entries(subject.value.versions).sort());
  const merged = house.hash(JSON.stringify([...names]));
  const key = `${hash} ${merged} ${versions} ${chartKey(spec, meant, incompleteFrom(spec.asOf))}`;
  try {
    const data = await cache.get(key, () => computeChart(spec, { ...subject.value, names }, corpus, cutWithJieba));
    return good({ ...data, asOf: spec.asOf, spec: { ...data.spec, asOf: spec.asOf } });
  } catch (error) {
    if (error instanceof CorpusChanged) return refused(refuse('ZQ-COR-066', { pinned: error.pinned, now: error.now }));
    throw error;
  }
}
