import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LanceCorpus } from '#adapters/lance/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { emptyRecord, type PatentRecord } from '../record/index.ts';
import type { CorpusIndex } from '../search/index.ts';
import { chanceOf } from './chance.ts';
import { CorpusChanged, computeChart } from './compute.ts';
import { chartSpecSchema } from './spec.ts';
import { tableOf } from './table.ts';
import type { BodyOf, ChartData, ChartKind, ChartSpec, ChartSubject, Technology } from './types.ts';

const asOf = plainDate('2026-11-23');
const TOPICS = ['沙棘', '苜蓿', '风机'] as const;
const NAMES = ['甲公司', '乙大学', '丙研究所', '丁合作社', '戊集团'];
const DIVISIONS = ['150102', '150203', '150602', '110000', undefined];

/** Sixty invented applications, some published twice (A, then B of the same application). */
function documents(): PatentRecord[] {
  const chance = chanceOf('compute test');
  const pick = <T>(from: readonly T[]): T => from[Math.floor(chance() * from.length)]!;
  return Array.from({ length: 60 }, (_, at) => {
    const serial = String(100_000 + at);
    const key = `CN110${serial}A`;
    const topic = pick(TOPICS);
    const year = 2014 + Math.floor(chance() * 12);
    const applicants = [...new Set([pick(NAMES), ...(chance() < 0.3 ? [pick(NAMES)] : [])])];
    const division = pick(DIVISIONS);
    const utility = chance() < 0.3;
    const first: PatentRecord = {
      ...emptyRecord({
        key,
        office: 'CN',
        publication: { number: `CN110${serial}`, kind: 'A', date: plainDate(`${year + 1}-06-01`) },
        title: `一种${topic}的处理方法${at}`,
        source: { id: 'demo', asOf, licence: 'demo' },
      }),
      application: {
        number: `${year}10${String(at).padStart(6, '0')}.0`,
        date: plainDate(`${year}-03-0${1 + (at % 9)}`),
      },
      right: utility ? 'utility' : 'invention',
      abstract: `本发明涉及${topic}，${pick(['干燥', '提取', '控制'])}。`,
      applicants: applicants.map((name, index) => ({ name, ...(index === 0 && division ? { division } : {}) })),
      inventors: [{ name: pick(['王一', '李二', '张三']) }],
      ipc: [{ symbol: pick(['A23C 9/12', 'F03D 7/02', 'A01H 6/54']) }],
      citations:
        at > 5 ? [{ cited: `CN110${100_000 + Math.floor(chance() * 5)}A`, sort: 'patent', by: 'examiner' }] : [],
    };
    const granted = {
      ...first,
      key: `CN110${serial}B`,
      publication: { ...first.publication, kind: 'B', date: plainDate(`${year + 2}-06-01`) },
    };
    return chance() < 0.3 ? [first, granted] : [first];
  }).flat();
}

const all = documents();
/** One document for each application. */
const applications = [...new Map(all.map((one) => [one.application!.number, one])).values()];
const topicOf = (one: PatentRecord) => TOPICS.find((topic) => one.title.includes(topic))!;
const yearOf = (one: PatentRecord) => Number(one.application!.date!.slice(0, 4));
const technology = (topic: string): Technology => ({
  id: topic,
  title: { zh: topic, en: topic },
  formula: `TI=${topic}`,
  query: { kind: 'phrase', field: 'TI', text: topic },
});
const subject: ChartSubject = {
  title: { zh: '全部', en: 'All' },
  formula: '',
  query: undefined,
  children: TOPICS.map(technology),
  leaves: TOPICS.map(technology),
  versions: { all: 1 },
};

let folder: string;
let index: CorpusIndex;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-analysis-'));
  index = await LanceCorpus.open(folder);
  await index.put(all);
});
afterAll(async () => {
  await index.close();
  await rm(folder, { recursive: true });
});

const spec = (kind: ChartKind, more: Partial<ChartSpec> = {}): ChartSpec => ({
  kind,
  of: { industry: 'test', node: 'all' },
  options: {},
  corpusHash: null,
  asOf,
  ...more,
});
async function body<K extends ChartKind>(kind: K, more: Partial<ChartSpec> = {}): Promise<BodyOf<K>> {
  return (await computeChart(spec(kind, more), subject, index)).body as BodyOf<K>;
}
const count = (keep: (one: PatentRecord) => boolean) => applications.filter(keep).length;

describe('against a count by hand', () => {
  test('the trend', async () => {
    const found = await body('trend');
    expect(found.years).toEqual(
      Array.from({ length: found.years.length }, (_, at) => Math.min(...applications.map(yearOf)) + at),
    );
    for (const { of, counts } of found.series)
      expect(counts).toEqual(found.years.map((year) => count((one) => one.right === of && yearOf(one) === year)));
    expect(found.series.flatMap((one) => one.counts).reduce((a, b) => a + b)).toBe(applications.length);
  });

  test('applicants and inventors', async () => {
    const found = await body('applicants', { options: { size: 3 } });
    const byHand = NAMES.map((name) => ({
      name,
      total: count((one) => one.applicants.some((a) => a.name === name)),
    })).sort((a, b) => b.total - a.total || (a.name < b.name ? -1 : 1));
    expect(found.rows.map(({ name, total }) => ({ name, total }))).toEqual(byHand.slice(0, 3));
    expect(found.named).toBe(byHand.filter((one) => one.total > 0).length);
    for (const row of found.rows)
      expect(row.counts).toEqual(
        found.years.map((year) =>
          count((one) => yearOf(one) === year && one.applicants.some((a) => a.name === row.name)),
        ),
      );
    const inventors = await body('inventors');
    for (const row of inventors.rows) expect(row.total).toBe(count((one) => one.inventors[0]!.name === row.name));
  });

  test('geography by league and province, and what has none', async () => {
    const found = await body('geography');
    const division = (one: PatentRecord) => one.applicants[0]!.division;
    for (const { code, count: n } of found.leagues)
      expect(n).toBe(count((one) => division(one)?.startsWith(code.slice(0, 4)) === true));
    expect(found.provinces.find((one) => one.code === '150000')?.count).toBe(
      count((one) => division(one)?.startsWith('15') === true),
    );
    expect(found.unknown).toBe(count((one) => division(one) === undefined));
  });

  test('the lifecycle', async () => {
    const found = await body('lifecycle');
    found.years.forEach((year, at) => {
      const own = applications.filter((one) => yearOf(one) === year);
      expect(found.applications[at]).toBe(own.length);
      expect(found.applicants[at]).toBe(new Set(own.flatMap((one) => one.applicants.map((a) => a.name))).size);
    });
    expect(found.compared?.upTo).toBe(2024);
  });

  test('technologies by year and by applicant', async () => {
    const heat = await body('heat');
    for (const row of heat.rows)
      expect(row.counts).toEqual(
        heat.years.map((year) => count((one) => topicOf(one) === row.id && yearOf(one) === year)),
      );
    const matrix = await body('matrix');
    matrix.applicants.forEach((name, i) => {
      matrix.columns.forEach((column, j) => {
        expect(matrix.cells[i]![j]).toBe(
          count((one) => topicOf(one) === column.id && one.applicants.some((a) => a.name === name)),
        );
      });
    });
  });

  test('without a tree, subclasses of the IPC stand for technologies', async () => {
    const bare = { ...subject, children: [], leaves: [] };
    const { body: heat } = await computeChart(spec('heat'), bare, index);
    if (heat.kind !== 'heat') throw new Error('no heat');
    for (const row of heat.rows)
      expect(row.counts.reduce((a, b) => a + b)).toBe(
        count((one) => one.ipc[0]!.symbol.startsWith(row.id.replace(' ', '').slice(0, 4))),
      );
    expect(heat.by).toBe('ipc');
  });

  test('citations within the set', async () => {
    const found = await body('citations');
    const times = new Map<string, number>();
    for (const one of applications)
      for (const cited of new Set(one.citations.map((c) => c.cited)))
        if (cited.slice(0, -1) !== one.key.slice(0, -1))
          times.set(cited.slice(0, -1), (times.get(cited.slice(0, -1)) ?? 0) + 1);
    expect(found.links).toBe([...times.values()].reduce((a, b) => a + b));
    for (const top of found.top) expect(top.count).toBe(times.get(top.cited.slice(0, -1)));
    for (const node of found.nodes) expect(node.y).toBeGreaterThanOrEqual(0);
  });

  test('a filter narrows a chart', async () => {
    const found = await body('trend', { filters: { right: ['utility'] } });
    expect(found.series.map((one) => one.of)).toEqual(['utility']);
    expect(found.series[0]!.counts.reduce((a, b) => a + b)).toBe(count((one) => one.right === 'utility'));
  });
});

const KINDS: ChartKind[] = [
  'trend',
  'applicants',
  'geography',
  'lifecycle',
  'heat',
  'matrix',
  'citations',
  'landscape',
];

test.each(KINDS)('%s: given back, the spec of an answer computes the same again', async (kind) => {
  const once = await computeChart(spec(kind), subject, index);
  const stored = chartSpecSchema.parse(JSON.parse(JSON.stringify(once.spec)));
  expect(stored.corpusHash).toBe(once.corpus.hash);
  expect(await computeChart(stored, subject, index)).toEqual(once);
  const table = tableOf(once, 'zh');
  for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
});

test('a chart pinned to another corpus is refused', async () => {
  await expect(computeChart(spec('trend', { corpusHash: 'f'.repeat(16) }), subject, index)).rejects.toThrow(
    CorpusChanged,
  );
});

test('a set without documents has charts without marks', async () => {
  const nothing: ChartSubject = {
    ...subject,
    query: { kind: 'phrase', field: 'TI', text: '没有这个词' },
    children: [],
    leaves: [],
  };
  for (const kind of KINDS) {
    const data: ChartData = await computeChart(spec(kind), nothing, index);
    expect(data.total).toBe(0);
    expect(tableOf(data, 'en').rows.length).toBeLessThanOrEqual(1);
  }
});
