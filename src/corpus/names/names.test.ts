import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Instant } from '#kernel/plain-date.ts';
import {
  foldMerge,
  isOrganisationName,
  type Merge,
  type MergeAct,
  nameMap,
  normalForm,
  proposeMerges,
} from './index.ts';

const CODE = '91150100MA0P00018C';
const OTHER = '91150200MA13A0B22E';

describe('normal forms', () => {
  it.each([
    ['内蒙古草原沙棘有限责任公司', '内蒙古草原沙棘有限公司'],
    ['包头稀土（集团）有限公司', '包头稀土(集团) 有限公司'],
    ['ＡＢＣ生物有限公司', 'abc生物有限公司'],
    ['BAOTOU RARE EARTH MATERIALS CO., LTD.', 'Baotou Rare Earth Materials Company Limited'],
    ['Institute of Coal Chemistry', 'INST. COAL CHEMISTRY'],
    ['Siemens & Halske AG', 'SIEMENS AND HALSKE AG'],
  ])('%s = %s', (a, b) => expect(normalForm(a)).toBe(normalForm(b)));

  it.each([
    ['内蒙古草原沙棘股份有限公司', '内蒙古草原沙棘有限公司'],
    ['包头稀土有限公司', '包头稀土（内蒙古）有限公司'],
    ['Baotou Rare Earth Co Ltd', 'Baotou Steel Co Ltd'],
  ])('%s ≠ %s', (a, b) => expect(normalForm(a)).not.toBe(normalForm(b)));

  it('tell organisations from people', () => {
    for (const name of ['内蒙古大学', '包头钢铁公司', '中国科学院兰州化学物理研究所', 'BASF SE CO LTD'])
      expect(isOrganisationName(name)).toBe(true);
    for (const name of ['王芳', '那仁', 'John Smith']) expect(isOrganisationName(name)).toBe(false);
  });
});

describe('proposals', () => {
  const known = (name: string, documents: number, creditCode: string | null = null) => ({
    name,
    documents,
    creditCode,
  });

  it('join names with one credit code, and like spellings; the name of the register leads', () => {
    expect(
      proposeMerges([
        known('草原沙棘有限责任公司', 3),
        known('草原沙棘有限公司', 0, CODE),
        known('GRASSLAND SEABUCKTHORN CO LTD', 2, CODE),
        known('阴山风电（集团）公司', 5),
        known('阴山风电(集团)公司', 9),
        known('王芳', 4),
        known('王 芳', 4),
      ]),
    ).toEqual([
      {
        canonical: '阴山风电(集团)公司',
        creditCode: null,
        spellings: ['阴山风电(集团)公司', '阴山风电（集团）公司'].sort(),
        reason: 'spelling',
      },
      {
        canonical: '草原沙棘有限公司',
        creditCode: CODE,
        spellings: ['GRASSLAND SEABUCKTHORN CO LTD', '草原沙棘有限公司', '草原沙棘有限责任公司'],
        reason: 'credit-code',
      },
    ]);
  });

  it('never join what bears different codes, nor a spelling that could be either', () => {
    expect(
      proposeMerges([
        known('宏达有限公司', 4, CODE),
        known('宏达有限责任公司', 3, OTHER),
        known('宏达 有限公司', 7),
        known('宏达有限公司', 2, OTHER),
        known('宏达有限公司', 9),
      ]),
    ).toEqual([]);
  });

  it('need documents', () => {
    expect(proposeMerges([known('甲有限公司', 0, CODE), known('甲有限责任公司', 0)])).toEqual([]);
  });
});

describe('a merge', () => {
  const log = (...acts: MergeAct[]) =>
    acts.map((act, n) => ({
      seq: n + 1,
      act,
      evidence: null,
      words: '',
      account: 's',
      name: 's',
      party: null,
      at: '2026-03-02T00:00:00.000Z' as Instant,
    }));
  it.each([
    [['propose'], 'proposed'],
    [['propose', 'confirm'], 'confirmed'],
    [['propose', 'decline'], 'declined'],
    [['propose', 'confirm', 'object'], 'held'],
    [['propose', 'confirm', 'object', 'overrule'], 'confirmed'],
    [['propose', 'confirm', 'object', 'undo'], 'undone'],
  ] as const)('after %j is %s', (acts, state) => expect(foldMerge(log(...acts))).toBe(state));
});

describe('the map of names', () => {
  const merge = (id: string, canonical: string, ...spellings: string[]): Merge => ({
    id,
    canonical,
    creditCode: id === 'a' ? CODE : null,
    spellings: [canonical, ...spellings],
    reason: 'by-hand',
  });

  it('says what a spelling stands for and what a filter has to ask for', () => {
    const map = nameMap([merge('a', '甲', '甲公司', 'JIA'), merge('b', '乙', 'YI')]);
    expect(map.canonicalName('JIA')).toEqual({ name: '甲', creditCode: CODE, merge: 'a' });
    expect(map.canonicalName('丙')).toEqual({ name: '丙' });
    expect(map.spellingsOf('JIA').sort()).toEqual(['JIA', '甲', '甲公司'].sort());
    expect(map.spellingsOf('丙')).toEqual(['丙']);
  });

  it('refuses a spelling that two merges claim', () => {
    expect(() => nameMap([merge('a', '甲', 'X'), merge('b', '乙', 'X')])).toThrow('"X"');
  });

  it('is exactly what it was once a merge is taken away, whatever the others', () => {
    const spelling = fc.integer({ min: 0, max: 40 }).map((n) => `名${n}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(spelling, { minLength: 8, maxLength: 30 }),
        fc.integer({ min: 1, max: 5 }),
        (all, size) => {
          const merges: Merge[] = [];
          for (let n = 0; n + size < all.length; n += size + 1)
            merges.push({
              id: `m${n}`,
              canonical: all[n]!,
              creditCode: null,
              spellings: all.slice(n, n + size),
              reason: 'by-hand',
            });
          const [taken, ...others] = merges;
          const before = nameMap(others);
          const during = nameMap(merges);
          const after = nameMap(merges.filter((one) => one !== taken));
          for (const one of all) {
            expect(after.canonicalName(one)).toEqual(before.canonicalName(one));
            if (!taken!.spellings.includes(one)) expect(during.canonicalName(one)).toEqual(before.canonicalName(one));
          }
        },
      ),
      { seed: 20260302, numRuns: 100 },
    );
  });
});
