import fc from 'fast-check';
import { expect, it } from 'vitest';
import { notePieces, titleParts } from './title.ts';

it.each([
  ['锹；铲', '锹；铲', []],
  ['手动工具（草坪修整机入A01G3/06）', '手动工具', ['草坪修整机入A01G3/06']],
  ['制备（酯入C07C 69/00（环状的入C07D）；盐优先）[3,5,2006.01]', '制备', ['酯入C07C 69/00（环状的入C07D）；盐优先']],
  ['核酸（DNA或RNA）的分离（测定入G01N）。', '核酸（DNA或RNA）的分离', ['测定入G01N']],
  ['没有收尾的（括号入A01B', '没有收尾的（括号入A01B', []],
  ['（见A01B）', '（见A01B）', ['见A01B']],
])('%s → %s', (title, name, notes) => expect(titleParts(title)).toEqual({ name, notes }));

it('cuts a note at its symbols', () => {
  expect(notePieces('草坪修整机入A01G3/06；工程的入E01，E02F')).toEqual([
    { text: '草坪修整机入' },
    { text: 'A01G3/06', symbol: 'A01G 3/06' },
    { text: '；工程的入E01，' },
    { text: 'E02F', symbol: 'E02F' },
  ]);
});

it('loses no character of a note, and never breaks on a title', () => {
  const words = fc.array(
    fc.constantFrom('入', 'A01B', '3/06', '（', '）', '(', ')', '[2006.01]', '锹', '；', ' ', 'C12N 15/00'),
    { maxLength: 14 },
  );
  fc.assert(
    fc.property(words, (all) => {
      const title = all.join('');
      expect(
        notePieces(title)
          .map((one) => one.text)
          .join(''),
      ).toBe(title);
      const { name } = titleParts(title);
      expect(title === '' || name !== '' || title.trim() === '').toBe(true);
    }),
    { seed: 20261123 },
  );
});
