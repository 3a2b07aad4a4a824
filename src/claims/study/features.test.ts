import { describe, expect, test } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { emptyApplicationText, splitClaims } from '../model/index.ts';
import { claimFeatures } from './features.ts';
import { Study } from './study.ts';

function features(claims: string): string[] {
  const study = new Study(
    { ...emptyApplicationText(), claims: splitClaims(claims).claims },
    { on: plainDate('2026-11-01') },
  );
  return claimFeatures(study).map(
    ({ order, start, end, role }) => `${role === 'subject' ? '*' : ''}${study.claims[order]!.text.slice(start, end)}`,
  );
}

describe('a claim falls into', () => {
  test('its subject and its clauses', () => {
    expect(
      features('1. 一种挤奶机，其特征在于，包括集乳罐（1）和脉动器（2）；所述脉动器（2）与集乳罐（1）连通。'),
    ).toEqual(['*一种挤奶机', '包括集乳罐（1）和脉动器（2）', '所述脉动器（2）与集乳罐（1）连通']);
  });
  test('without what only announces', () => {
    expect(
      features(
        '1. 一种沙棘油提取方法，其特征在于：包括以下步骤：\nS1、将沙棘果粉碎；\nS2、萃取，萃取压力为：20～35MPa。',
      ),
    ).toEqual(['*一种沙棘油提取方法', '将沙棘果粉碎', '萃取，萃取压力为：20～35MPa']);
  });
  test('without its reference part', () => {
    expect(
      features(
        '1. 一种电路，包括开关。\n2. 根据权利要求1所述的电路（160；300），其中所述开关（3，4）为继电器。\n3. 如权利要求1所述的电路，其特征在于：所述开关为晶体管。',
      ),
    ).toEqual(['*一种电路', '包括开关', '所述开关（3，4）为继电器', '所述开关为晶体管']);
  });
  test('keeping short clauses with what follows', () => {
    expect(features('1. 一种合金，其特征在于，镧，铈，镨的总量为30%。')).toEqual([
      '*一种合金',
      '镧，铈，镨的总量为30%',
    ]);
  });
  test('also when a bracket is never closed', () => {
    expect(features('1. 一种装置，包括壳体（1；\n所述壳体上设有盖板。')).toEqual([
      '*一种装置',
      '包括壳体（1',
      '所述壳体上设有盖板',
    ]);
  });
  test('nothing where nothing is said', () => {
    expect(features('1. ，。；')).toEqual([]);
  });
});
