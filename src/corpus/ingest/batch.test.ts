import { expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { emptyRecord } from '../record/empty.ts';
import type { SourceMark } from '../record/types.ts';
import { layBatch } from './batch.ts';

type Arrivals = Parameters<typeof layBatch>[0];
const docdb: SourceMark = { id: 'epo-ops', asOf: plainDate('2026-03-01'), licence: 'epo-ops-fair-use' };
const at = { next: { input: 0, file: '', items: 1 }, source: 'delivery.xml', offset: 7 };
const record = (number: string, source = docdb) =>
  emptyRecord({
    key: `EP${number}A`,
    office: 'EP',
    publication: { number, kind: 'A1', date: null },
    title: 'Rotor',
    source,
  });
const withdrawn = (number: string, by = docdb): Arrivals[number] => ({
  ...at,
  kind: 'withdrawal',
  withdrawal: { key: `EP${number}A`, by },
});
const stored = (...records: ReturnType<typeof record>[]) => new Map(records.map((one) => [one.key, one]));

it('a document that its source withdraws goes, and is kept whole with the place that says so', () => {
  const there = record('1000001');
  const laying = layBatch([withdrawn('1000001')], stored(there));
  expect(laying).toMatchObject({ put: [], unchanged: 0, rejects: [] });
  expect(laying.removed).toEqual([{ source: 'delivery.xml', offset: 7, by: docdb, record: there }]);
});

it('one that is withdrawn again, or was never there, changes nothing', () => {
  const laying = layBatch(
    [withdrawn('1000001'), withdrawn('1000001'), withdrawn('1000002')],
    stored(record('1000001')),
  );
  expect(laying).toMatchObject({ unchanged: 2, rejects: [] });
  expect(laying.removed).toHaveLength(1);
});

it('one that is delivered again after its withdrawal is stored as it is then', () => {
  const again = { ...record('1000001'), title: 'Blade' };
  const laying = layBatch(
    [withdrawn('1000001'), { ...at, kind: 'record', record: again, notes: 0 }],
    stored(record('1000001')),
  );
  expect(laying.put).toEqual([again]);
  expect(laying).toMatchObject({ stored: 1, rejects: [] });
});

it('a document of another source, or of a later delivery, stays; the reject says why', () => {
  const cnipa: SourceMark = { id: 'cnipa-publication', asOf: plainDate('2020-01-01'), licence: 'cnipa-bulk' };
  const later = { ...docdb, asOf: plainDate('2026-04-01') };
  const laying = layBatch(
    [withdrawn('1000001'), withdrawn('1000002')],
    stored(record('1000001', cnipa), record('1000002', later)),
  );
  expect(laying).toMatchObject({ put: [], removed: [], unchanged: 0 });
  expect(laying.rejects.map(({ refusals, excerpt }) => [refusals[0]?.code, excerpt])).toEqual([
    ['ZQ-COR-100', 'EP1000001A'],
    ['ZQ-COR-101', 'EP1000002A'],
  ]);
});
