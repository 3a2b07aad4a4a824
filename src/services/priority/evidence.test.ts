import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { type EvidenceFacts, evidencePack, marksFor, missingEvidence, NEEDS, RECORD_KINDS } from './evidence.ts';

const day = plainDate('2026-07-06');
const OWN = '202610000001.9';
const facts = (change: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
  application: OWN,
  patents: [],
  pledges: [],
  disputes: [],
  preExaminations: [],
  ...change,
});

describe('the pack', () => {
  it('is empty where nothing is held', () => {
    expect(evidencePack(facts())).toEqual([]);
  });

  it('tells of each record what it is, since when, for which grounds and whether it suffices', () => {
    const pack = evidencePack(
      facts({
        patents: [
          { key: OWN, state: 'pending', title: '一种提取方法', since: day },
          { key: '202620123456.5', state: 'in-force', title: '一种提取装置', since: day },
        ],
        entity: { key: 'X', state: 'filed', name: '青城生物', grade: 'A', field: 'biology', since: day },
        pledges: [{ key: 'Y2026980000001', state: 'registered', pledgee: '草原银行', patents: [OWN], since: day }],
        disputes: [{ key: '3号', state: 'pending', patent: OWN, since: day }],
        preExaminations: [
          { number: 'YS2026-0001', title: '一种提取方法', state: t('预审中', 'x'), since: day, fastTrack: false },
        ],
      }),
    );
    expect(pack.map((one) => [one.kind, one.record, marksFor(one, 'invention'), one.complete])).toEqual([
      ['adjudication', '3号', '③', true],
      ['filed-entity', 'X', '①②', false],
      ['patent', OWN, '', false],
      ['pledge', 'Y2026980000001', '③', false],
      ['pre-examination', 'YS2026-0001', '①', false],
      ['family', '202620123456.5', '①③', false],
    ]);
    expect(marksFor(pack[0]!, 'invalidation')).toBe('①');
    expect(pack[1]!.title).toContain('A 级');
  });

  it('leaves out what concerns other patents, and weighs what is over', () => {
    const pack = evidencePack(
      facts({
        pledges: [
          { key: 'Y1', state: 'registered', pledgee: 'B', patents: ['202620123456.5'], since: day },
          { key: 'Y2', state: 'cancelled', pledgee: 'B', patents: [OWN], since: day },
        ],
        disputes: [
          { key: '3号', state: 'closed', patent: OWN, since: day },
          { key: '4号', state: 'pending', patent: '202620123456.5', since: day },
        ],
        preExaminations: [{ number: 'YS1', title: 'x', state: t('快速审查', 'x'), since: day, fastTrack: true }],
      }),
    );
    expect(pack.map((one) => [one.record, one.supports, one.complete])).toEqual([
      ['3号', ['use'], false],
      ['YS1', [], false],
    ]);
  });
});

describe('what is missing', () => {
  it('is the proof of each ground chosen, by its name and field', () => {
    const missing = missingEvidence({ grounds: ['use', 'interest'], records: [], documents: ['interestProof'] });
    expect(missing.map((one) => [one.ground, one.field])).toEqual([['use', 'useProof']]);
  });

  it('a pending dispute proves the dispute and the use, a filed entity proves nothing alone', () => {
    const missing = missingEvidence({
      grounds: ['dispute', 'use', 'industry'],
      records: ['adjudication', 'filed-entity'],
      documents: [],
    });
    expect(missing.map((one) => one.ground)).toEqual(['industry']);
  });

  it('never grows by another proof, and is nothing once every ground has its document', () => {
    const grounds = fc.subarray(NEEDS.map((one) => one.ground));
    const records = fc.subarray(RECORD_KINDS.map((one) => one.value));
    const documents = fc.subarray(NEEDS.map((one) => one.field));
    fc.assert(
      fc.property(grounds, records, documents, fc.nat(NEEDS.length - 1), (chosen, held, handed, more) => {
        const before = missingEvidence({ grounds: chosen, records: held, documents: handed });
        const after = missingEvidence({ grounds: chosen, records: held, documents: [...handed, NEEDS[more]!.field] });
        expect(before).toEqual(expect.arrayContaining(after));
        expect(before.every((one) => chosen.includes(one.ground))).toBe(true);
        const all = missingEvidence({ grounds: chosen, records: [], documents: NEEDS.map((one) => one.field) });
        expect(all).toEqual([]);
      }),
      { seed: 20261122 },
    );
  });
});
