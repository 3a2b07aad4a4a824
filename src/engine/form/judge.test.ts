import { describe, expect, test } from 'vitest';
import { text as t } from '#kernel/text.ts';
import { kiteForms } from '../fixtures/kite-forms.fixture.ts';
import { application, COUSINS } from '../fixtures/kite-people.fixture.ts';
import { fieldsOf } from './form.ts';
import { isRequired, isShown, judgeForm } from './judge.ts';
import { fieldsSchema } from './kinds.ts';
import type { Field, Form } from './types.ts';

const TODAY = { today: '2026-03-02' };

/** What a field makes of a value: what is stored, or the codes of its refusals with their fields. */
function judged(field: Field, raw: unknown): unknown {
  const form: Form = { title: t('试', 'Try'), sections: [{ title: t('试', 'Try'), fields: { it: field } }] };
  const answer = judgeForm(form, { it: raw }, TODAY);
  return answer.ok ? answer.value.it : answer.refusals.map((one) => `${one.code} ${one.field}`);
}

const label = t('项', 'Item');
const options = ['red', 'blue'].map((value) => ({ value, label: t(value, value) }));
const file = (name: string, mediaType = 'application/pdf') => ({ name, sha256: 'a'.repeat(64), bytes: 1, mediaType });
const PACKAGE = { textSha256: 'b'.repeat(64), files: [], claimCount: 3, more: 1 };
const wrong = ['ZQ-FRM-002 it'];

/** Each kind with what it takes, as it is stored, and with what it refuses. */
const kinds: { field: Omit<Field, 'label'>; takes: [unknown, unknown][]; refuses: [unknown, string[]][] }[] = [
  {
    field: { kind: 'text', min: 2, max: 4, pattern: '^[^x]*$' },
    takes: [
      [' 苍\u9e70 ', '苍鹰'],
      ['e\u0301e', 'ée'],
      ['a\r\nb', 'a\nb'],
    ],
    refuses: [
      ['a', ['ZQ-FRM-004 it']],
      ['abcde', ['ZQ-FRM-003 it']],
      ['xxx', wrong],
      [7, wrong],
      [['a'], wrong],
    ],
  },
  { field: { kind: 'long-text' }, takes: [['风\n大', '风\n大']], refuses: [[{}, wrong]] },
  {
    field: { kind: 'integer', min: 1, max: 9000 },
    takes: [
      [3, 3],
      ['1,200', 1200],
      [' ３ ', 3],
    ],
    refuses: [
      [0, ['ZQ-FRM-006 it']],
      [9001, ['ZQ-FRM-006 it']],
      [1.5, wrong],
      ['three', wrong],
      [2 ** 60, wrong],
    ],
  },
  {
    field: { kind: 'number', min: 0 },
    takes: [
      [1.5, 1.5],
      ['2.25', 2.25],
    ],
    refuses: [
      [-1, ['ZQ-FRM-006 it']],
      [Number.NaN, wrong],
      [Number.POSITIVE_INFINITY, wrong],
    ],
  },
  { field: { kind: 'number', max: 3 }, takes: [[-9, -9]], refuses: [[4, ['ZQ-FRM-006 it']]] },
  {
    field: { kind: 'money', max: 100_000 },
    takes: [
      ['12.34', 1234],
      ['¥1,000', 100_000],
      [1234, 1234],
    ],
    refuses: [
      ['1000.01', ['ZQ-FRM-006 it']],
      [0.5, wrong],
      ['gold', ['ZQ-MON-001 it']],
    ],
  },
  {
    field: { kind: 'date', min: '2026-01-01', max: 'today' },
    takes: [
      ['2026-03-02', '2026-03-02'],
      [' 2026-01-01 ', '2026-01-01'],
    ],
    refuses: [
      ['2026-02-30', wrong],
      [20260302, wrong],
      ['2026-03-03', ['ZQ-FRM-006 it']],
      ['2025-12-31', ['ZQ-FRM-006 it']],
    ],
  },
  {
    field: { kind: 'date', min: 'today' },
    takes: [['2026-03-02', '2026-03-02']],
    refuses: [['2026-03-01', ['ZQ-FRM-006 it']]],
  },
  {
    field: { kind: 'choice', options },
    takes: [['red', 'red']],
    refuses: [
      ['green', ['ZQ-FRM-005 it']],
      [['red'], ['ZQ-FRM-005 it']],
    ],
  },
  {
    field: { kind: 'choices', options, max: 1 },
    takes: [
      ['red', ['red']],
      [['blue', 'blue'], ['blue']],
    ],
    refuses: [
      [
        ['red', 'green', 'grey'],
        ['ZQ-FRM-005 it', 'ZQ-FRM-005 it'],
      ],
      [['red', 'blue'], ['ZQ-FRM-014 it']],
    ],
  },
  {
    field: { kind: 'yes-no' },
    takes: [
      [true, true],
      [false, false],
    ],
    refuses: [['yes', wrong]],
  },
  { field: { kind: 'yes-no', required: true }, takes: [[false, false]], refuses: [[undefined, ['ZQ-FRM-001 it']]] },
  {
    field: { kind: 'agreement' },
    takes: [
      [true, true],
      [false, undefined],
    ],
    refuses: [['true', ['ZQ-FRM-012 it']]],
  },
  { field: { kind: 'agreement', required: true }, takes: [[true, true]], refuses: [[false, ['ZQ-FRM-012 it']]] },
  {
    field: { kind: 'credit-code' },
    takes: [[' 91150100ma0p00018c ', '91150100MA0P00018C']],
    refuses: [['91150100MA0P00018D', ['ZQ-NUM-003 it']]],
  },
  {
    field: { kind: 'organisation' },
    takes: [[{ ...COUSINS, name: ' 表亲风筝社 ' }, COUSINS]],
    refuses: [
      ['云', wrong],
      [{ name: '云', code: '1' }, ['ZQ-NUM-002 it']],
      [{ name: ' ', code: COUSINS.code }, wrong],
    ],
  },
  {
    field: { kind: 'phone' },
    takes: [['0471-123 4567', '04711234567']],
    refuses: [
      ['12', wrong],
      ['call me', wrong],
    ],
  },
  { field: { kind: 'email' }, takes: [[' Kite@Example.CN ', 'kite@example.cn']], refuses: [['kite@', wrong]] },
  {
    field: { kind: 'division' },
    takes: [
      ['150102', '150102'],
      ['呼和浩特市', '150100'],
    ],
    refuses: [['999999', wrong]],
  },
  { field: { kind: 'ipc' }, takes: [['a63h27/08', 'A63H 27/08']], refuses: [['Z99', ['ZQ-COD-003 it']]] },
  {
    field: { kind: 'patent-numbers', min: 1, max: 2 },
    takes: [
      ['ZL 202610000001.9', ['202610000001.9']],
      [['2026100000019'], ['202610000001.9']],
    ],
    refuses: [
      ['202610000001.9、202610000001.9', ['ZQ-FRM-011 it']],
      [
        ['1', '2'],
        ['ZQ-NUM-002 it', 'ZQ-NUM-002 it'],
      ],
    ],
  },
  {
    field: { kind: 'account' },
    takes: [['warden', 'warden']],
    refuses: [
      ['x'.repeat(81), wrong],
      [7, wrong],
    ],
  },
  {
    field: { kind: 'files', accept: ['application/pdf'], max: 1, required: true },
    takes: [[[file('图.pdf')], [file('图.pdf')]]],
    refuses: [
      [[file('图.exe', 'application/x-msdownload')], wrong],
      [[{ name: '图.pdf' }], wrong],
      [[file('1.pdf'), file('2.pdf')], ['ZQ-FRM-014 it']],
      [[], ['ZQ-FRM-008 it']],
    ],
  },
  {
    field: { kind: 'package', required: true },
    takes: [[PACKAGE, PACKAGE]],
    refuses: [
      [{ files: [] }, wrong],
      [undefined, ['ZQ-FRM-008 it']],
    ],
  },
];

describe.each(kinds)('a field $field', ({ field, takes, refuses }) => {
  test.each(takes)('takes %j as %j', (raw, stored) => {
    expect(judged({ ...field, label }, raw)).toEqual(stored);
  });
  test.each(refuses)('refuses %j', (raw, codes) => expect(judged({ ...field, label }, raw)).toEqual(codes));
});

test('every kind has a row in the table above, and a shape for the API', () => {
  const covered = new Set([...kinds.map(({ field }) => field.kind), 'list']);
  expect(covered.size).toBe(21);
  const schema = fieldsSchema(
    Object.fromEntries([...kinds.entries()].map(([n, { field }]) => [`f${n}`, { options, ...field, label }])),
  );
  expect(Object.keys(schema.shape)).toHaveLength(kinds.length);
});

describe('a whole form', () => {
  const form = kiteForms.application!;
  const answer = (input: Record<string, unknown>) => judgeForm(form, input, TODAY);
  const faults = (input: Record<string, unknown>) => {
    const judgedForm = answer(input);
    return judgedForm.ok ? [] : judgedForm.refusals.map((one) => [one.code, one.field]);
  };

  test('good as it is', () => expect(answer(application())).toEqual({ ok: true, value: application() }));

  test('all faults come at once, each with its field', () => {
    expect(faults({ name: '鹰', size: 'huge', promise: false })).toEqual([
      ['ZQ-FRM-004', 'name'],
      ['ZQ-FRM-005', 'size'],
      ['ZQ-FRM-001', 'division'],
      ['ZQ-FRM-012', 'promise'],
    ]);
  });

  test('a field nobody asked for is refused, in an entry of a list as well', () => {
    expect(faults(application({ colour: 'red' }))).toEqual([['ZQ-FRM-007', 'colour']]);
    expect(faults(application({ helpers: [{ person: '其其格', gloves: true, hat: true }] }))).toEqual([
      ['ZQ-FRM-007', 'helpers.0.hat'],
    ]);
    // A name that every object has is no field either.
    expect(faults(application({ toString: 'x' }))).toEqual([['ZQ-FRM-007', 'toString']]);
  });

  test('what is hidden is neither judged nor stored', () => {
    const small = answer(application({ tailMetres: 'very long' }));
    expect(small.ok && Object.hasOwn(small.value, 'tailMetres')).toBe(false);
    expect(faults(application({ size: 'giant' }))).toEqual([['ZQ-FRM-001', 'tailMetres']]);
    expect(faults(application({ size: 'giant', tailMetres: 100 }))).toEqual([['ZQ-FRM-006', 'tailMetres']]);
    const giant = answer(application({ size: 'giant', tailMetres: '12' }));
    expect(giant).toMatchObject({ ok: true, value: { tailMetres: 12 } });
  });

  test('entries of a list are judged one by one, with conditions on the entry itself', () => {
    expect(faults(application({ helpers: [{ person: 'a', gloves: true }, { person: ' ' }] }))).toEqual([
      ['ZQ-FRM-001', 'helpers.1.person'],
      ['ZQ-FRM-001', 'helpers.1.excuse'],
    ]);
    expect(faults(application({ helpers: [1, 2, 3, 4].map((n) => ({ person: `p${n}`, gloves: true })) }))).toEqual([
      ['ZQ-FRM-014', 'helpers'],
    ]);
    expect(faults(application({ helpers: ['其其格'] }))).toEqual([['ZQ-FRM-002', 'helpers.0']]);
    expect(faults(application({ helpers: '其其格' }))).toEqual([['ZQ-FRM-002', 'helpers.0']]);
  });

  test('codes are stored in their one canonical form', () => {
    const twin = { name: '表亲风筝社', code: COUSINS.code.toLowerCase() };
    expect(answer(application({ twin, division: '新城区', phone: '0471-1234567' }))).toMatchObject({
      ok: true,
      value: { twin: COUSINS, phone: '04711234567' },
    });
  });

  test('says which fields are shown, required and personal', () => {
    const fields = fieldsOf(form);
    const giant = { input: { size: 'giant' } };
    expect(isShown(fields.tailMetres!, giant)).toBe(true);
    expect(isShown(fields.tailMetres!, { input: {} })).toBe(false);
    expect(isRequired({ ...fields.phone!, required: { eq: [{ ref: 'input.size' }, 'giant'] } }, giant)).toBe(true);
    expect(isRequired(fields.phone!, giant)).toBe(false);
    expect(Object.keys(fields).filter((name) => fields[name]?.personal)).toEqual(['phone']);
  });

  test('its shape for the API takes what the form takes and no other field', () => {
    const schema = fieldsSchema(fieldsOf(form));
    expect(schema.safeParse(application()).success).toBe(true);
    expect(schema.safeParse(application({ colour: 'red' })).success).toBe(false);
    expect(schema.safeParse({ ...application(), division: undefined }).success).toBe(false);
  });
});

test('a list is read entry by entry, never as one value', async () => {
  const { readValue } = await import('./kinds.ts');
  expect(() => readValue({ kind: 'list', label }, [], TODAY)).toThrow(/item by item/);
});
