import { expect, test } from 'vitest';
import { fold } from '../model/index.ts';
import { plainWords } from './plain-words.ts';

const plain = (text: string) => {
  const { codes, length } = plainWords(fold(text));
  return String.fromCharCode(...codes.slice(0, length));
};

test.each([
  ['所述机架（1）上设有该振动杆(2a，2b)。', '机架上设有振动杆'],
  ['机架1上设有振动杆2a，振动杆 2b。', '机架上设有振动杆振动杆'],
  ['凸轮41安装在凸轮轴411上', '凸轮安装在凸轮轴上'],
  ['温度为80℃，加入30份、2.5kg', '温度为80℃加入30份25kg'],
  ['所说的DC链路〔12〕的电压', 'dc链路电压'],
  ['公式⟦image:A_1⟧为', '公式为'],
  ['(甲基)丙烯酸', '甲基丙烯酸'],
  ['', ''],
])('%s → %s', (text, expected) => {
  expect(plain(text)).toBe(expected);
});

test('offsets lead back to the text', () => {
  const text = fold('所述机架（1）上\n设有');
  const { codes, at, length } = plainWords(text);
  for (let i = 0; i < length; i++) expect(text.charCodeAt(at[i]!)).toBe(codes[i]);
});
