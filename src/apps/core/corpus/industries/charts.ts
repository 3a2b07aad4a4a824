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
import { text } from '#kernel/text.ts';
import type { House } from '../../house.ts';
import { namesNow, namesThen } from '../names/pinned.ts';
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

/** Kinds whose figures depend on which names are one applicant. */
const COUNTS_NAMES: ReadonlySet<string> = new Set(['applicants', 'lifecycle', 'matrix', 'citations', 'landscape']);

const mergeNote = (merges: number, list: string) =>
  text(
    `申请人名称按${merges}项已确认的合并计（清单${list.slice(0, 8)}），合并日后撤销，仍可按原清单复算。`,
    `Applicant names are counted with ${merges} confirmed merges (list ${list.slice(0, 8)}); the list is kept, should a merge be undone.`,
  );

/** What the members of a collection are known by, whatever their order. */
export const membersOf = (house: House, keys: readonly string[]): string =>
  house.hash([...keys].sort().join(' ')).slice(0, 16);

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
  const members = subject.value.keys ? membersOf(house, subject.value.keys) : null;
  if (spec.keys && spec.keys !== members) return refused(refuse('ZQ-COR-096'));
  const pinned = spec.names ? await namesThen(house, spec.names) : await namesNow(house);
  if (!pinned) return refused(refuse('ZQ-COR-095', { names: spec.names ?? '' }));
  const { names, id: list, merges } = pinned;
  const asked: ChartSpec = { ...spec, names: list, ...(members ? { keys: members } : {}) };
  const versions = JSON.stringify(Object.entries(subject.value.versions).sort());
  const key = `${hash} ${list} ${versions} ${chartKey(asked, members ?? subject.value.formula, incompleteFrom(spec.asOf))}`;
  try {
    const data = await cache.get(key, () => computeChart(asked, { ...subject.value, names }, corpus, cutWithJieba));
    const notes = merges > 0 && COUNTS_NAMES.has(spec.kind) ? [...data.notes, mergeNote(merges, list)] : data.notes;
    return good({ ...data, notes, asOf: spec.asOf, spec: { ...data.spec, asOf: spec.asOf } });
  } catch (error) {
    if (error instanceof CorpusChanged) return refused(refuse('ZQ-COR-066', { pinned: error.pinned, now: error.now }));
    throw error;
  }
}
