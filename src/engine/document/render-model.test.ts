import fc from 'fast-check';
import { expect, test } from 'vitest';
import { text } from '#kernel/text.ts';
import { defineDocument } from './define.ts';
import { type DocumentModel, modelJson, parseModel } from './model.ts';
import { plainText } from './plain-text.ts';
import { renderModel } from './render-model.ts';
import { kiteData, kitePermit } from './sample.fixture.ts';
import type { DocumentData } from './values.ts';

const permit = defineDocument(kitePermit);

function made(values: Record<string, unknown> = {}, lang: 'zh' | 'en' = 'zh'): DocumentModel {
  const outcome = renderModel(permit, { ...kiteData, values: { ...kiteData.values, ...values } }, lang);
  if (!outcome.ok) throw new Error(outcome.refusals.map((one) => one.what.en).join(' '));
  return outcome.value;
}
const codes = (values: Record<string, unknown>) => {
  const outcome = renderModel(permit, { ...kiteData, values: { ...kiteData.values, ...values } }, 'zh');
  return outcome.ok ? [] : outcome.refusals.map((one) => `${one.code} ${one.field}`);
};

test('the whole document in Chinese, as plain text', () => {
  expect(plainText(made())).toBe(`草原风筝会
风许〔2026〕7号

风筝放飞许可决定书

巴特尔：

一、事实

巴特尔于2026年3月1日放飞红色风筝2只，助手阿木、小燕，风力未测，费用1,234.50元，{不退}。

个人放飞。

红色须避开机场。

（一）风筝

1. 沙燕（第1只）
   尾巴：两条
2. 蜈蚣（第2只）

序号 | 名称
1 | 沙燕
2 | 蜈蚣

（二）依据

依据：
1. 《风筝规则》第二条

二、期限

应于2026年3月15日前（十日）收线。
（期限推算：自3月5日起算）

不服的，可以向风申诉。

附件：1. 阿木
2. 小燕

观风员：巴特尔
草原风筝会
二〇二六年三月五日

抄送：阿木，小燕。
草原风筝会 2026年3月5日印发
`);
});

test('the same in English says that it is a reference text', () => {
  const english = plainText(made({ club: text('西风社', 'West Wind') }, 'en'));
  expect(english).toContain('English reference text.');
  expect(english).toContain(
    '巴特尔 flew 2 red kite(s) on 1 March 2026 with 阿木, Swallow; wind not measured, fee CNY 1,234.50',
  );
  expect(english).toContain('Club: West Wind.');
  expect(english).toContain('I. Facts');
  expect(english).toContain('A. Kites');
});

test('a single enclosure has no number', () => {
  const block = made({ helpers: ['阿木'] }).blocks.find((one) => one.kind === 'enclosures');
  expect(block).toEqual({ kind: 'enclosures', items: [{ number: '', text: '阿木' }] });
});

test('a limit in a text is its day', () => {
  const outcome = renderModel(
    defineDocument({ ...kitePermit, blocks: [{ kind: 'note', text: text('{landing}前', 'by {landing}') }] }),
    kiteData,
    'zh',
  );
  expect(outcome.ok && outcome.value.blocks.at(-1)).toEqual({ kind: 'note', text: '2026年3月15日前' });
});

test('empty lists say so', () => {
  const model = made({ kites: [], helpers: [] });
  expect(plainText(model)).toContain('没有风筝。');
  expect(plainText(model)).toContain('助手无');
});

test('every gap and every wrong value is refused at once, with its place', () => {
  expect(
    codes({
      flyer: '  ',
      fee: 12.5,
      flown: '2026-02-30',
      colour: 'toString',
      helpers: '阿木',
      landing: { date: '2026-03-15' },
      kites: [{ tail: 1 }],
      ghost: 1,
    }),
  ).toEqual([
    'ZQ-DOC-003 values.ghost',
    'ZQ-DOC-001 values.flyer',
    'ZQ-DOC-002 values.colour',
    'ZQ-DOC-002 values.helpers',
    'ZQ-DOC-002 values.fee',
    'ZQ-DOC-002 values.flown',
    'ZQ-DOC-002 values.landing',
    'ZQ-DOC-001 values.kites.0.name',
    'ZQ-DOC-002 values.kites.0.tail',
  ]);
});

test('values that the prototype of an object would answer for are still missing', () => {
  const outcome = renderModel(permit, { ...kiteData, values: Object.create(kiteData.values) }, 'zh');
  expect(outcome.ok).toBe(false);
});

test('without a number the document is open and shows the gap', () => {
  const issue: DocumentData['issue'] = { date: kiteData.issue.date, issuer: kiteData.issue.issuer };
  const outcome = renderModel(permit, { ...kiteData, issue }, 'zh');
  expect(outcome.ok && outcome.value).toMatchObject({ number: '风许〔2026〕\u3000\u3000号', numberOpen: true });
});

test('a model survives its JSON, and one model has one JSON', () => {
  const model = made();
  expect(parseModel(modelJson(model))).toEqual(model);
  const shuffled = Object.fromEntries(Object.entries(model).toReversed()) as unknown as DocumentModel;
  expect(modelJson(shuffled)).toBe(modelJson(model));
  expect(() => parseModel('{"schema":"zhiquan/document/1"}')).toThrow();
});

test('a value stands in the document as it is, whatever braces or dollars it has', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', minLength: 1 }).filter((value) => value.trim() !== ''),
      (value) => {
        const addressee = made({ flyer: value }).blocks[0];
        expect(addressee).toEqual({
          kind: 'addressee',
          text: `${value.replace(/\r\n?|[\u2028\u2029]/g, '\n').trim()}：`,
        });
      },
    ),
    { seed: 9704, examples: [['{flown}'], ['$&{{'], ['a}b']] },
  );
});
