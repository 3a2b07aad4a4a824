import { describe, expect, test } from 'vitest';
import { judgeForm } from '#engine/form/judge.ts';
import type { Form } from '#engine/form/types.ts';
import { inputOf, screenField, shownSections, valuesOf } from './engine-fields.ts';
import { getAt, putAt } from './use-engine-form.ts';

const t = (zh: string) => ({ zh, en: zh });
const form: Form = {
  title: t('表'),
  sections: [
    {
      title: t('一'),
      fields: {
        kind: { kind: 'choice', label: t('类'), options: [{ value: 'a', label: t('甲') }], required: true },
        agreed: { kind: 'agreement', label: t('承诺'), required: true },
        owned: { kind: 'yes-no', label: t('是否') },
        why: { kind: 'long-text', label: t('理由'), when: { eq: [{ ref: 'input.owned' }, true] }, required: true },
        others: {
          kind: 'list',
          label: t('其他'),
          fields: { who: { kind: 'organisation', label: t('单位'), required: true } },
        },
      },
    },
  ],
};
const fields = form.sections[0]!.fields;
const context = { today: '2026-11-20' };

describe('a definition’s form on the screen', () => {
  test('what is typed is judged as the engine stores it', () => {
    const values = {
      kind: 'a',
      agreed: ['yes'],
      owned: 'no',
      others: [{ who: { name: '甲公司', code: '91150100MA0P00018C', contact: '' } }],
    };
    const input = inputOf(fields, values);
    expect(input).toEqual({
      kind: 'a',
      agreed: true,
      owned: false,
      others: [{ who: { name: '甲公司', code: '91150100MA0P00018C' } }],
    });
    const judged = judgeForm(form, input, context);
    expect(judged).toMatchObject({ ok: true, value: input });
    expect(inputOf(fields, valuesOf(fields, input))).toEqual(input);
  });

  test('a field under a condition appears with its cause', () => {
    const names = (owned: string) => shownSections(form, { owned }, context)[0]!.fields.map(([name]) => name);
    expect(names('no')).not.toContain('why');
    expect(names('yes')).toContain('why');
  });

  test('an unanswered commitment is asked for', () => {
    const judged = judgeForm(form, inputOf(fields, { kind: 'a', agreed: [] }), context);
    expect(judged).toMatchObject({ ok: false, refusals: [{ code: 'ZQ-FRM-012', field: 'agreed' }] });
  });

  test('people are offered by name', () => {
    const field = screenField('examiner', { kind: 'account', label: t('审查员') }, context, {
      people: { examiner: [{ account: 'zhao', name: '赵' }] },
    });
    expect(field).toMatchObject({ kind: 'radio', choices: [{ value: 'zhao', label: '赵' }] });
  });
});

test('values are read and replaced at dotted paths', () => {
  const values = { list: [{ a: '1' }, { a: '2' }] };
  expect(getAt(values, 'list.1.a')).toBe('2');
  expect(putAt(values, 'list.1.a', '3')).toEqual({ list: [{ a: '1' }, { a: '3' }] });
  expect(values.list[1]!.a).toBe('2');
});
