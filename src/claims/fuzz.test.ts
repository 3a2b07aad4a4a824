// No text may break a check: rules never throw, spans lie inside their texts, the report is the same each time.
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { plainDate } from '#kernel/plain-date.ts';
import { type CheckContext, checkApplication } from './index.ts';
import {
  type ApplicationText,
  emptyApplicationText,
  type Paragraph,
  sortIntoSections,
  splitApplication,
  splitClaims,
} from './model/index.ts';
import { placeTexts, reportJson } from './report/index.ts';

const DAY = plainDate('2026-11-01');
const contexts: CheckContext[] = [
  { on: DAY, nursery: true },
  { on: DAY, nursery: true, kind: 'utility' },
  { on: DAY, nursery: true, kind: 'design' },
  { on: DAY, scope: 'claims' },
];

/** Checks a text and judges the report; answers it as JSON. */
function judge(text: ApplicationText, context: CheckContext): string {
  const report = checkApplication(text, context);
  const faults = report.notJudged.filter(({ fault }) => fault).map(({ rule }) => rule);
  if (faults.length > 0) throw new Error(`${faults.join(', ')} failed.`);
  const textOf = placeTexts(text);
  for (const finding of report.findings)
    for (const place of [finding, ...finding.related.map(({ at }) => at)]) {
      const { part, start, end, order } = place;
      const whole = textOf(place);
      if (!(start >= 0 && start <= end && end <= whole.length) || !Number.isInteger(start) || !Number.isInteger(end))
        throw new Error(
          `${finding.rule} reports ${start} to ${end} of ${whole.length} characters of ${part} ${order}.`,
        );
    }
  return reportJson(report);
}

function application(raw: string): ApplicationText {
  const split = splitApplication(raw);
  return {
    ...emptyApplicationText(),
    ...(split.title === undefined ? {} : { title: split.title }),
    claims: splitClaims(split.claims).claims,
    description: sortIntoSections(split.description.map((text) => ({ text }))).description,
    ...(split.abstract.length > 0 ? { abstract: split.abstract.join('\n') } : {}),
  };
}

const WHOLE = `权利要求书
1. 一种沙棘籽油低温压榨装置，其特征在于，包括机架(1)、设于机架(1)上的榨膛(2)和穿设于所述榨膛(2)内的螺杆(3)，所述螺杆(3)由电机(4)驱动。
2. 根据权利要求1所述的沙棘籽油低温压榨装置，其特征在于，所述榨膛(2)外套设有冷却夹套(5)，所述冷却夹套(5)的厚度为5～8mm。
3. 根据权利要求1或2所述的沙棘籽油低温压榨装置，其特征在于，还包括温度传感器(6)。
4. 一种采用权利要求1-3任一项所述装置的压榨方法，其特征在于，包括：S1，将沙棘籽干燥至含水率6%；S2，在40℃以下压榨。
说明书
一种沙棘籽油低温压榨装置及方法
技术领域
[0001]本发明涉及油脂加工技术领域，具体涉及一种沙棘籽油低温压榨装置及方法。
背景技术
[0002]现有的螺旋压榨机榨膛温度高，沙棘籽油中的维生素E损失大。
发明内容
[0003]本发明要解决的技术问题是榨膛温度过高。为此，本发明提供一种沙棘籽油低温压榨装置。
附图说明
[0004]图1是本发明的结构示意图。
具体实施方式
[0005]如图1所示，机架(1)上设有榨膛(2)，榨膛(2)内穿设有螺杆(3)，电机(4)驱动螺杆(3)。冷却夹套(5)通入冷却水，温度传感器(6)测量出油温度。
说明书摘要
本发明公开了一种沙棘籽油低温压榨装置，包括机架、榨膛和螺杆，榨膛外套设有冷却夹套，降低了压榨温度。`;

const SCRAPS = [
  '权利要求',
  '所述',
  '该',
  '根据权利要求1-3任一项所述的',
  '其特征在于',
  '图',
  '(1)',
  '（',
  '）',
  '。',
  '、',
  '或',
  '和',
  '1.',
  '\n',
  '\u202e',
  '\u0000',
  '\ud800',
  '⟦image:x⟧',
  '９９９',
  '0',
  '约',
  '%',
  '例如',
  '  ',
  '一种',
  'ABC',
  'é',
  'مرحبا',
  '🐎',
  '$1',
  '{text}',
];
const scraps = fc.array(fc.constantFrom(...SCRAPS), { maxLength: 30 }).map((list) => list.join(''));
/** Any UTF-16 at all, halves of characters included. */
const units = fc.array(fc.nat(0xffff), { maxLength: 40 }).map((codes) => String.fromCharCode(...codes));
const words = fc.oneof(units, scraps);

/** A whole application with pieces cut out, doubled and put in. */
const mutated = fc
  .array(fc.tuple(fc.nat(WHOLE.length), fc.nat(60), words), { minLength: 1, maxLength: 8 })
  .map((cuts) => cuts.reduce((text, [at, count, put]) => text.slice(0, at) + put + text.slice(at + count), WHOLE));

/** Models that no reader makes: numbers repeated, negative or huge, empty texts, odd requests and designs. */
const odd = fc
  .record({
    claims: fc.array(fc.record({ number: fc.integer({ min: -1, max: 1_000_000 }), text: words }), { maxLength: 5 }),
    paragraphs: fc.array(words, { maxLength: 5 }),
    title: fc.option(words, { nil: undefined }),
    abstract: fc.option(words, { nil: undefined }),
    figures: fc.array(words, { maxLength: 3 }),
    field: words,
  })
  .map(({ claims, paragraphs, title, abstract, figures, field }): ApplicationText => {
    const list = paragraphs.map((text, i): Paragraph => ({ id: `p${i}`, num: field, text }));
    return {
      ...emptyApplicationText(),
      ...(title === undefined ? {} : { title }),
      ...(abstract === undefined ? {} : { abstract }),
      claims: claims.map((claim) => ({ ...claim, paragraphs: [{ id: 'x', start: 0, end: claim.text.length }] })),
      description: { sections: [{ id: 'embodiments', heading: field, paragraphs: list }] },
      figures: figures.map((label, i) => ({ id: `f${i}`, label })),
      parties: [{ role: 'applicant', name: field, address: field, identifier: field, postcode: field }],
      ipc: [field],
      numbers: [{ kind: 'application', value: field, date: field }],
      request: {
        declared: [{ formCode: field, pages: -1, count: Number.NaN }],
        priorities: [{ date: field, number: field }],
        fields: [{ path: field, value: field }],
      },
      design: {
        productName: field,
        locarno: field,
        views: figures.map((name) => ({ name })),
        brief: list,
      },
    };
  });

const SEED = { seed: 20261101 };

describe('whatever the text', () => {
  it('mutated applications are judged without a fault, with every span inside its text', () => {
    fc.assert(
      fc.property(mutated, fc.constantFrom(...contexts), (raw, context) => {
        const text = application(raw);
        expect(judge(text, context)).toBe(judge(structuredClone(text), context));
      }),
      { ...SEED, numRuns: 50 },
    );
  });

  it('strings of any characters, pasted as claims or as a whole', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(...contexts), (raw, context) => {
        judge(application(raw), context);
        judge({ ...emptyApplicationText(), claims: splitClaims(raw).claims }, context);
      }),
      { ...SEED, numRuns: 60 },
    );
  });

  it('models that no reader makes', () => {
    fc.assert(
      fc.property(odd, fc.constantFrom(...contexts), (text, context) => {
        judge(text, context);
      }),
      { ...SEED, numRuns: 60 },
    );
  });
});

describe('large and crooked texts', () => {
  const claims = (raw: string) => ({ ...emptyApplicationText(), claims: splitClaims(raw).claims });
  const chain = (count: number, of: (n: number) => string) =>
    Array.from({ length: count }, (_, i) => `${i + 1}. ${of(i + 1)}`).join('\n');
  it.each([
    ['no claims', ''],
    [
      '500 claims, each on the one before',
      chain(500, (n) => `根据权利要求${n - 1}所述的泵，其特征在于，所述泵壳为铸铁。`),
    ],
    ['500 claims on all before', chain(500, (n) => `根据权利要求1-${n - 1}任一项所述的泵，其特征在于，还包括阀。`)],
    ['claims in a circle', chain(9, (n) => `根据权利要求${(n % 9) + 1}所述的泵，其特征在于，还包括阀。`)],
    ['a claim on claim 0', '1. 根据权利要求0所述的泵，其特征在于，包括阀。'],
    ['marks of right-to-left writing', '1. \u202e一种泵\u200f，包括\u2067阀\u2069。'],
    ['another language', '1. A pump comprising a valve.\n2. The pump of claim 1, wherein the valve is round.'],
    ['a number beyond all numbers', '99999999999999999999. 一种泵。\n2. 根据权利要求99999999999999999999所述的泵。'],
  ])('%s', (_, raw) => {
    for (const context of contexts) judge(claims(raw), context);
  });

  const unit = ['泵', '所述', '（', '1', '权利要求1或2', ' ', '一种泵，其特征在于，包括阀；', '约'];
  afterAll(() => console.log(`slowest of 25,000 characters: ${slowest.words} ${Math.round(slowest.ms)} ms`));
  const slowest = { words: '', ms: 0 };
  it.each(unit)('25,000 characters of %j in one claim, paragraph and abstract', (one) => {
    const long = one.repeat(Math.ceil(25_000 / one.length));
    // Processor time: other work on the machine does not count.
    const begun = process.cpuUsage();
    judge(
      {
        ...emptyApplicationText(),
        title: long,
        claims: [{ number: 1, text: long, paragraphs: [] }],
        abstract: long,
        description: { sections: [{ id: 'embodiments', paragraphs: [{ id: 'p1', text: long }] }] },
      },
      contexts[0]!,
    );
    const { user, system } = process.cpuUsage(begun);
    const ms = (user + system) / 1000;
    if (ms > slowest.ms) Object.assign(slowest, { words: one, ms });
    // 1 MB may take 2 s; here are four times 0.025 MB. The rest is room for compiling. Real sizes: `npm run bench claims`.
    expect(ms).toBeLessThan(1_500);
  });
});
