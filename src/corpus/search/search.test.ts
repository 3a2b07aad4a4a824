import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlainDate } from '#kernel/plain-date.ts';
import { emptyRecord, type PatentRecord } from '../record/index.ts';
import { canonicalText } from '../words/index.ts';
import { askedCores, hasNumber, numberCores } from './numbers.ts';
import { allRows, countRows, hasRow, intersect, listRows, noRows, rowsOf, subtract, unite } from './row-sets.ts';
import { shareOf, shinglesOf, tellingWords } from './shingles.ts';
import { choiceTest, codeTest, nameTest } from './value-tests.ts';

const record = (more: Partial<PatentRecord>): PatentRecord => ({
  ...emptyRecord({
    key: 'CN110838310A',
    office: 'CN',
    publication: { number: '110838310', kind: 'A', date: '2020-02-25' as PlainDate },
    title: '题',
    source: { id: 'demo', asOf: '2026-01-01' as PlainDate, licence: 'demo' },
  }),
  application: { number: '201910302430.1', date: '2019-04-16' as PlainDate },
  ...more,
});

describe('numbers in any spelling', () => {
  it.each([
    ['CN110838310A', 'PN', true],
    ['cn 110838310 a', 'NO', true],
    ['110838310', 'PN', true],
    ['CN110838310', 'NO', true],
    ['CN110838310B', 'PN', false],
    ['201910302430.1', 'AN', true],
    ['ZL201910302430.1', 'NO', true],
    ['ＣＮ２０１９１０３０２４３０', 'AN', true],
    ['201910302430.2', 'AN', false],
    ['201910302430', 'PN', false],
    ['US2018/0123456', 'PR', true],
    ['CN101234567A', 'CT', true],
    ['101234567', 'CT', true],
    ['EP3456789A1', 'FAM', true],
    ['', 'NO', false],
  ] as const)('%s as %s: %s', (text, field, expected) => {
    const one = record({
      priorities: [{ office: 'US', number: '2018/0123456', date: null }],
      citations: [{ cited: 'CN101234567A', sort: 'patent', by: 'examiner' }],
      family: { id: '66812345', members: ['EP3456789A1'] },
    });
    expect(hasNumber(one, field, text)).toBe(expected);
    // The hash table finds every candidate that the judgement would take.
    if (expected) expect(numberCores(one)).toEqual(expect.arrayContaining([expect.toBeOneOf(askedCores(field, text))]));
  });

  it('of American applications with six or seven digits name one document', () => {
    const us = record({
      key: 'US20050004437A',
      office: 'US',
      publication: { number: '20050004437', kind: 'A1', date: null },
    });
    expect(hasNumber(us, 'PN', 'US2005004437A1')).toBe(true);
    expect(hasNumber(us, 'PN', 'US 2005/0004437 A1')).toBe(true);
  });
});

describe('symbols', () => {
  it.each([
    ['C12N', 'C12N 15/113', true],
    ['C12N15/*', 'C12N 15/113', true],
    ['C12N15', 'C12N 15/113', true],
    ['C12N15/00', 'C12N 15/113', true],
    ['C12N1', 'C12N 15/113', false],
    ['C12N15/11', 'C12N 15/113', false],
    ['C12N15/11*', 'C12N 15/113', true],
    ['c12n 15/113', 'C12N 15/113', true],
  ])('%s holds %s: %s', (asked, symbol, expected) =>
    expect(codeTest({ kind: 'code', field: 'IPC', symbol: asked })(symbol)).toBe(expected),
  );
  it('in a range lie between the two, with what is below the last', () => {
    const test = codeTest({ kind: 'code', field: 'IPC', symbol: 'C12N5/00', to: 'C12N 15/10' });
    expect(['C12N 5/06', 'C12N 9/88', 'C12N 15/09', 'C12N 15/10'].every(test)).toBe(true);
    expect(['C12N 1/20', 'C12N 15/113', 'C12P 1/00', 'C12M 9/00'].some(test)).toBe(false);
  });
  it('of designs', () => {
    expect(codeTest({ kind: 'code', field: 'LOC', symbol: '09' })('09-01')).toBe(true);
    expect(codeTest({ kind: 'code', field: 'LOC', symbol: '09-01' })('09-02')).toBe(false);
  });
});

it('names and given values', () => {
  expect(nameTest({ kind: 'name', field: 'PA', text: 'ＡＣＭＥ' })('Acme  Ltd')).toBe(true);
  expect(nameTest({ kind: 'wild', field: 'PA', pattern: '内蒙*大学' })('内蒙古农业大学')).toBe(true);
  expect(nameTest({ kind: 'name', field: 'PA', text: ' ' })('任何')).toBe(false);
  expect(choiceTest('DIV', '150000')('150702')).toBe(true);
  expect(choiceTest('DIV', '150700')('150102')).toBe(false);
  expect(choiceTest('KIND', 'A')('A1')).toBe(true);
  expect(choiceTest('KIND', 'A8')('A')).toBe(false);
});

describe('sets of rows', () => {
  it('are what sets of numbers are', () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 0, max: 99 }));
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        const [x, y] = [rowsOf(a, 100), rowsOf(b, 100)];
        const sorted = (list: number[]) => list.sort((p, q) => p - q);
        expect([...listRows(intersect(x.slice(), y))]).toEqual(sorted(a.filter((one) => b.includes(one))));
        expect([...listRows(unite(x.slice(), y))]).toEqual(sorted([...new Set([...a, ...b])]));
        expect([...listRows(subtract(x.slice(), y))]).toEqual(sorted(a.filter((one) => !b.includes(one))));
        expect(countRows(subtract(allRows(100), x))).toBe(100 - a.length);
        expect(a.every((one) => hasRow(x, one))).toBe(true);
      }),
      { seed: 20_260_104 },
    );
    expect(countRows(allRows(64))).toBe(64);
    expect(countRows(noRows(33))).toBe(0);
  });
});

it('shared wording is measured by its part of the text asked about', () => {
  const shingles = (text: string) => shinglesOf(canonicalText(text));
  expect(shareOf(shingles('沙棘果油的萃取方法'), shingles('一种沙棘果油的萃取方法，其特征在于'))).toBe(1);
  expect(shareOf(shingles('沙棘果油'), shingles('沙棘果油的萃取'))).toBe(0);
  expect(shareOf(shingles(''), shingles('任何'))).toBe(0);
  expect(tellingWords(['机', '机', '沙棘'], (word) => (word === '机' ? 0.9 : 0.001), 1)).toEqual(['沙棘']);
});
