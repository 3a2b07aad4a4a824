import fc from 'fast-check';
import type { Leaf, Query } from '#corpus/query/ast.ts';
import { emptyRecord, type PatentRecord } from '#corpus/record/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';

/** Few characters, words and names, so that everything asked for occurs now and then. */
const HAN = ['发', '酵', '乳', '酸', '菌', '酶', '膜', '机', '稀', '土'];
const LATIN = ['ph', 'Neural', 'net', 'CO2', 'Networks', 'neuron'];
const MARKS = ['，', '。', ' ', '、', '/'];
const NAMES = ['内蒙古大学', '蒙草公司', '伊利 集团', 'ACME Ltd', 'Acme Energy'];
const SYMBOLS = ['C12N 15/113', 'C12N 15/09', 'C12N 1/20', 'A23C 9/12', 'A23C 19/05', 'G06F 17/27'];
const DIVISIONS = ['150102', '150121', '150702', '152525'];

export const text = (most: number) =>
  fc
    .array(
      fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...HAN) }, fc.constantFrom(...LATIN), fc.constantFrom(...MARKS)),
      {
        maxLength: most,
      },
    )
    .map((parts) => parts.join(''));

const day = fc
  .integer({ min: 0, max: 800 })
  .map((n) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10) as PlainDate);
const maybeDay = fc.option(day, { freq: 6 });

export const record = (number: number): fc.Arbitrary<PatentRecord> =>
  fc
    .record({
      kind: fc.constantFrom('A', 'B'),
      title: text(8).map((one) => one || '题'),
      abstract: text(20),
      claim: text(20),
      description: text(12),
      applicants: fc.uniqueArray(fc.constantFrom(...NAMES), { maxLength: 2 }),
      inventors: fc.uniqueArray(fc.constantFrom('张三', '李四', 'Ann Lee'), { maxLength: 2 }),
      ipc: fc.uniqueArray(fc.constantFrom(...SYMBOLS), { maxLength: 3 }),
      division: fc.option(fc.constantFrom(...DIVISIONS)),
      filed: maybeDay,
      published: maybeDay,
      application: fc.option(fc.integer({ min: 0, max: 20 }), { freq: 5 }),
      source: fc.constantFrom('demo', 'upload'),
    })
    .map((given) => ({
      ...emptyRecord({
        key: `CN${110_000_000 + number}${given.kind}`,
        office: 'CN',
        publication: { number: String(110_000_000 + number), kind: given.kind, date: given.published },
        title: given.title,
        source: { id: given.source, asOf: '2026-01-01' as PlainDate, licence: 'demo' },
      }),
      right: 'invention' as const,
      application:
        given.application === null
          ? null
          : { number: `2019103024${String(given.application).padStart(2, '0')}.1`, date: given.filed },
      abstract: given.abstract,
      claims: given.claim === '' ? [] : [{ number: 1, text: given.claim }],
      description: given.description === '' ? [] : [{ text: given.description }],
      applicants: given.applicants.map((name, i) => ({
        name,
        ...(i === 0 && given.division !== null && { division: given.division }),
      })),
      inventors: given.inventors.map((name) => ({ name })),
      ipc: given.ipc.map((symbol) => ({ symbol })),
    }));

export const corpus = (size: number): fc.Arbitrary<PatentRecord[]> =>
  fc.tuple(...Array.from({ length: size }, (_, i) => record(i)));

const textField = fc.constantFrom('TI', 'AB', 'CL', 'DE', 'TA', 'TAC', 'ALL');
const piece = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...HAN) }, fc.constantFrom(...LATIN, ' ', '，')), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.join(''));
const pattern = fc
  .tuple(piece, fc.constantFrom('*', '?'), fc.option(piece))
  .map(([left, wild, right]) => `${left}${wild}${right ?? ''}`);

export const leaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({ kind: fc.constant('phrase' as const), field: textField, text: piece }),
  fc.record({
    kind: fc.constant('words' as const),
    field: textField,
    text: text(4),
    least: fc.constantFrom('all', 'any'),
  }),
  fc.record({ kind: fc.constant('wild' as const), field: textField, pattern }),
  fc.record({
    kind: fc.constant('near' as const),
    field: textField,
    left: fc.oneof(piece, pattern),
    right: piece,
    distance: fc.integer({ min: 0, max: 6 }),
    ordered: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('name' as const),
    field: fc.constantFrom('PA', 'IN'),
    text: fc.constantFrom('内蒙古', '公司', 'acme', '伊利  集团', 'lee', '无'),
  }),
  fc.record({
    kind: fc.constant('wild' as const),
    field: fc.constantFrom('PA'),
    pattern: fc.constantFrom('内?古', 'ac*energy'),
  }),
  fc.record({
    kind: fc.constant('code' as const),
    field: fc.constant('IPC' as const),
    symbol: fc.constantFrom('C12N', 'C12N15/*', 'C12N 15/113', 'A', 'A23C', 'C12N1*'),
  }),
  fc.constant({ kind: 'code' as const, field: 'IPC' as const, symbol: 'A23C19', to: 'C12N1/20' }),
  fc.record({
    kind: fc.constant('number' as const),
    field: fc.constantFrom('PN', 'AN', 'NO'),
    text: fc.constantFrom('CN110000003A', '110000004', 'ZL 2019 1030 2401.1', '201910302402', 'CN 110000005 B', '999'),
  }),
  fc.record({
    kind: fc.constant('date' as const),
    field: fc.constantFrom('AD', 'PD', 'PRD'),
    from: fc.option(day),
    to: fc.option(day),
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    field: fc.constant('DIV' as const),
    value: fc.constantFrom('15', '1501', '150100', '150702', '31'),
  }),
  fc.record({ kind: fc.constant('choice' as const), field: fc.constantFrom('KIND'), value: fc.constantFrom('A', 'B') }),
  fc.record({
    kind: fc.constant('choice' as const),
    field: fc.constantFrom('SRC'),
    value: fc.constantFrom('demo', 'DEMO'),
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    field: fc.constantFrom('STATE'),
    value: fc.constantFrom('pending', 'in-force'),
  }),
  fc.constant({ kind: 'every' as const }),
) as fc.Arbitrary<Leaf>;

export const query: fc.Arbitrary<Query> = fc.letrec<{ query: Query }>((tie) => ({
  query: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    { weight: 3, arbitrary: leaf },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constantFrom('and' as const, 'or' as const),
        parts: fc.array(tie('query'), { minLength: 1, maxLength: 3 }),
      }),
    },
    { weight: 1, arbitrary: fc.record({ kind: fc.constant('not' as const), part: tie('query') }) },
  ),
})).query;
