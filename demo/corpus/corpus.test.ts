import { beforeAll, describe, expect, it } from 'vitest';
import { readApplication } from '#adapters/files/index.ts';
import { checkApplication, type Rule } from '#claims/index.ts';
import { legalStateOf } from '#corpus/events/index.ts';
import { divisionOfAddress, patentRecordSchema } from '#corpus/record/index.ts';
import type { PatentRecord } from '#corpus/record/types.ts';
import {
  parseCreditCode,
  parseForeignPublication,
  parsePatentApplication,
  parsePatentPublication,
} from '#kernel/numbers/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { generateCorpus } from './index.ts';

const until = plainDate('2026-06-30');
const options = { seed: 20_240_426, documents: 1600, until };
let all: PatentRecord[] = [];
let chinese: PatentRecord[] = [];
beforeAll(() => {
  all = [...generateCorpus(options)];
  chinese = all.filter(({ office }) => office === 'CN');
});

it('writes exactly the documents asked for, the same for the same seed and others for another', () => {
  const first = JSON.stringify(all);
  expect(JSON.stringify([...generateCorpus(options)])).toBe(first);
  expect(JSON.stringify([...generateCorpus({ ...options, seed: 7 })])).not.toBe(first);
  expect(all).toHaveLength(1600);
  expect(new Set(all.map(({ key }) => key)).size).toBe(1600);
  expect([...generateCorpus({ ...options, documents: 30 })]).toHaveLength(30);
});

it('writes records that the index takes', () => {
  for (const record of all) expect(patentRecordSchema.safeParse(record).error?.issues).toBeUndefined();
  for (const { source, applicants } of all) {
    expect(source).toEqual({ id: 'demo', asOf: until, licence: 'demo' });
    // Every name says that it is nobody's.
    for (const { name } of applicants) expect(name).toMatch(/[（(](演示|[Dd]emo)[）)]/);
  }
});

it('gives numbers that the kernel takes, in blocks that no office has reached', () => {
  for (const record of chinese) {
    const { number, date } = record.application!;
    const parsed = parsePatentApplication(number, { today: until });
    expect(parsed, number).toMatchObject({
      ok: true,
      value: { canonical: number, kind: record.right, unchecked: false },
    });
    expect(number.slice(0, 4)).toBe(date!.slice(0, 4));
    expect(Number(number.slice(5, 12))).toBeGreaterThan(9_200_000);
    const { number: published, kind } = record.publication;
    expect(parsePatentPublication(`CN${published}${kind}`)).toMatchObject({ ok: true, value: { kind: record.right } });
    expect(Number(published) % 100_000_000).toBeGreaterThan(90_000_000);
  }
  for (const { office, publication } of all.filter((one) => one.office !== 'CN'))
    expect(parseForeignPublication(`${office}${publication.number}${publication.kind}`).ok).toBe(true);
  for (const { creditCode } of all.flatMap(({ applicants }) => applicants))
    if (creditCode)
      expect(parseCreditCode(creditCode), creditCode).toMatchObject({ ok: true, value: { warnings: [] } });
});

it('places applicants where their address says', () => {
  const inside = chinese.flatMap(({ applicants }) => applicants).filter(({ division }) => division?.startsWith('15'));
  expect(inside.length).toBeGreaterThan(900);
  for (const { address, division } of inside) expect(divisionOfAddress(address!)).toEqual({ code: division });
  expect(new Set(inside.map(({ division }) => division!.slice(0, 4))).size).toBe(12);
});

it('lets nothing happen before its time or after the day of the corpus', () => {
  const late: string[] = [];
  for (const { key, application, publication, events, office } of all) {
    if (publication.date! > until || application!.date! > publication.date!) late.push(key);
    if (office === 'CN' && events.some(({ date }) => date < application!.date! || date > until)) late.push(key);
  }
  expect(late).toEqual([]);
  const states = new Set(chinese.map((one) => legalStateOf(one, until)));
  expect(states).toEqual(new Set(['pending', 'in-force', 'ended']));
});

it('has the A and the B of one application, families abroad, corrections, citations of earlier documents', () => {
  const kinds = new Map<string, Set<string>>();
  for (const { application, publication } of chinese)
    kinds.set(application!.number, (kinds.get(application!.number) ?? new Set()).add(publication.kind));
  expect([...kinds.values()].filter((one) => one.has('A') && one.has('B')).length).toBeGreaterThan(200);
  expect(new Set(all.map(({ office }) => office))).toEqual(new Set(['CN', 'WO', 'US', 'EP']));
  expect(all.some(({ corrections }) => corrections.some(({ kind }) => kind === 'A8'))).toBe(true);
  const published = new Map(all.map(({ key, publication }) => [key, publication.date!]));
  const citations = all.flatMap((one) => one.citations.map((citation) => ({ one, citation })));
  expect(citations.length).toBeGreaterThan(300);
  for (const { one, citation } of citations) expect(published.get(citation.cited)! < one.application!.date!).toBe(true);
  const names = new Set(chinese.flatMap(({ applicants }) => applicants.map(({ name }) => name)));
  expect(
    [...names].some((name) => name.includes('(演示)') && names.has(name.replace('(', '（').replace(')', '）'))),
  ).toBe(true);
});

it('has near-duplicates: another right with the claims of an earlier one', () => {
  const byClaims = new Map<string, Set<string>>();
  for (const { claims, application, publication } of chinese) {
    if (publication.kind !== 'A') continue;
    const words = claims.map(({ text }) => text).join('');
    byClaims.set(words, (byClaims.get(words) ?? new Set()).add(application!.number));
  }
  expect([...byClaims.values()].filter((rights) => rights.size > 1).length).toBeGreaterThanOrEqual(3);
});

describe('texts', () => {
  it('speak of many things: hardly two titles are the same', () => {
    const titles = chinese
      .filter(({ publication, right }) => publication.kind !== 'B' && right !== 'design')
      .map(({ title }) => title);
    expect(new Set(titles).size / titles.length).toBeGreaterThan(0.93);
  });

  it('pass the rules for claims and descriptions without an error', async () => {
    const rules = new Set<Rule['id']>();
    const sample = chinese.filter(({ right }, index) => right !== 'design' && index % 9 === 0).slice(0, 60);
    for (const record of sample) {
      const words = [
        '权利要求书',
        ...record.claims.map(({ number, text }) => `${number}．${text}`),
        '说明书',
        record.title,
        ...record.description.map(({ text }) => text),
        '说明书摘要',
        record.abstract,
        '',
      ].join('\n');
      const read = await readApplication([{ name: `${record.key}.txt`, bytes: new TextEncoder().encode(words) }]);
      if (!read.ok) throw new Error(read.refusals[0]!.what.en);
      const report = checkApplication(
        { ...read.value.text, kind: record.right === 'utility' ? 'utility' : 'invention' },
        { on: until },
      );
      expect(report.claims).toBe(record.claims.length);
      for (const { severity, rule, text } of report.findings)
        if (severity === 'E') rules.add(`${rule} ${text} ${record.title}`);
    }
    expect([...rules]).toEqual([]);
    expect(sample).toHaveLength(60);
  });
});
