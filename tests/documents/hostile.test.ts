import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadFonts } from '#adapters/typst/fonts.ts';
import { DocumentCompiler } from '#adapters/typst/index.ts';
import { printable } from '#adapters/typst/printable.ts';
import type { DocumentModel, PrintOptions } from '#engine/document/index.ts';
import { modelOf, preexamOpinion, preexamOpinionData, samples, verify } from './fixtures/index.ts';
import { readPdf, squeeze } from './read-pdf.ts';

const { coverage } = loadFonts();
let compiler: DocumentCompiler;
beforeAll(() => {
  compiler = new DocumentCompiler();
});

const print = (model: DocumentModel, options: PrintOptions = { verify, seal: { kind: 'demo' } }) =>
  compiler.pdf(model, options);
const notice = (values: Record<string, unknown>) =>
  modelOf(preexamOpinion, { ...preexamOpinionData, values: { ...preexamOpinionData.values, ...values } });

/** Every text of a model, all replaced by one. */
function filledWith(model: DocumentModel, words: string): DocumentModel {
  const keep = new Set(['kind', 'schema', 'lang', 'align', 'issueDate', 'id', 'version']);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return keep.has(key) || (key === 'date' && /^\d{4}-/.test(value)) ? value : words;
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
    return value;
  };
  return walk(model, '') as DocumentModel;
}

describe('text is never code', () => {
  const attacks = [
    '#panic("no")',
    '#read("/etc/passwd")',
    '#import "main.typ"',
    '$ x^2 $ \\ *bold* _it_ @ref <label> `raw` ```py``` // comment /* c */ [b] {b} ~ -- --- ... \' "',
    '= heading',
    '- item + item / term: x',
    'https://example.org/a?b=c#d',
    '</svg><script>alert(1)</script>',
    '\\u{41} \\" " ]} ',
    '{matter} {{x}}',
  ];

  test.each(attacks)('%s', async (attack) => {
    const { text } = await readPdf(
      print(notice({ title: attack, applicant: attack, inventors: [attack], examiner: attack })),
    );
    const expected = squeeze(printable(attack, coverage).text);
    expect(text.split(expected).length - 1).toBeGreaterThanOrEqual(4);
  });

  test('in every place of every form', async () => {
    for (const [definition, data] of Object.values(samples)) {
      const { text } = await readPdf(print(filledWith(modelOf(definition, data), attacks[3]!)));
      expect(text).toContain('$x^2$\\*bold*_it_@ref<label>`raw`');
    }
  });
});

test('no string whatever keeps a document from being printed', () => {
  const places = Object.values(samples).map(([definition, data]) => modelOf(definition, data));
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 80 })),
      fc.constantFrom(...places),
      fc.boolean(),
      (words, model, sealed) => {
        const pdf = print(filledWith(model, words), sealed ? { verify, seal: { kind: 'demo' } } : { verify });
        expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      },
    ),
    { seed: 9704, numRuns: 150 },
  );
});

test('printable strings come out of the PDF as they went in', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 60 }), async (words) => {
      fc.pre(words.trim() !== '');
      const { text } = await readPdf(print(notice({ examiner: `甲${words}乙` })));
      expect(text).toContain(squeeze(`甲${words.trim()}乙`));
    }),
    { seed: 9704, numRuns: 60 },
  );
});
