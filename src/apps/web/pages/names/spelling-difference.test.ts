import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spellingDifference } from './spelling-difference.ts';

const marked = (spelling: string, other: string) =>
  spellingDifference(spelling, other)
    .map(({ text, differs }) => (differs ? `[${text}]` : text))
    .join('');

it.each([
  ['沙棘有限责任公司', '沙棘有限公司', '沙棘有限[责任]公司'],
  ['沙棘有限公司', '沙棘有限责任公司', '沙棘有限公司'],
  ['沙棘公司(演示)', '沙棘公司（演示）', '沙棘公司[(]演示[)]'],
  ['草原', '草原', '草原'],
  ['甲', '乙', '[甲]'],
  ['', '乙', ''],
])('%s beside %s: %s', (spelling, other, shown) => expect(marked(spelling, other)).toBe(shown));

it('keeps every character, and what does not differ stands in the other in the same order', () => {
  const name = fc
    .array(fc.constantFrom('甲', '乙', '丙', '(', '（', '𠮷'), { maxLength: 9 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(name, name, (spelling, other) => {
      const stretches = spellingDifference(spelling, other);
      expect(stretches.map((one) => one.text).join('')).toBe(spelling);
      const rest = [...other];
      for (const character of stretches.filter((one) => !one.differs).flatMap((one) => [...one.text])) {
        const at = rest.indexOf(character);
        expect(at).toBeGreaterThanOrEqual(0);
        rest.splice(0, at + 1);
      }
      if (spelling === other) expect(stretches.every((one) => !one.differs)).toBe(true);
    }),
    { seed: 20261123 },
  );
});
