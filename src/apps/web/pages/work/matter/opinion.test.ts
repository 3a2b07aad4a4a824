import { expect, test } from 'vitest';
import { plainDefinition } from '#engine/procedure/define.ts';
import { preExaminationRequest } from '#services/pre-examination/request/request.procedure.ts';
import type { MatterView } from '../../../api/index.ts';
import type { Definition } from '../data.ts';
import { beginFinding, opinionTarget, quoteOf, roundsOf } from './opinion.ts';

const definition = plainDefinition(preExaminationRequest) as unknown as Definition;
const actions = (...ids: string[]) => ({
  actions: ids.map((id) => ({ id, title: { zh: id, en: id }, form: definition.actions[id]!.form ?? null })),
});

test('the action that gives findings is recognised by its form, not by its name', () => {
  expect(opinionTarget(actions('pass', 'issue-opinion') as never, definition)).toMatchObject({
    action: 'issue-opinion',
    list: 'findings',
  });
  expect(opinionTarget(actions('pass', 'propose-fail') as never, definition)).toBeUndefined();
});

test('a selection becomes a finding with its place and the words it is about', () => {
  const target = opinionTarget(actions('issue-opinion') as never, definition)!;
  const finding = beginFinding(target, { part: 'claims', place: '权利要求 3', quote: '所述冷凝管' });
  expect(finding).toEqual({ part: 'claims', place: '权利要求 3', what: '“所述冷凝管”' });
  expect(quoteOf(`${finding.what}此前没有出现。`)).toBe('所述冷凝管');
  const long = beginFinding(target, { part: 'claims', place: '权利要求 1', quote: '长'.repeat(80) });
  expect(quoteOf(long.what)).toBe('长'.repeat(60));
});

test('answers stand beside the findings they answer, of the round before them', () => {
  const entry = (action: string, input: Record<string, unknown>) => ({ action, input });
  const log = [
    entry('issue-opinion', {
      findings: [
        { place: '权利要求 1', what: '甲' },
        { place: '权利要求 2', what: '乙' },
      ],
    }),
    entry('reply', { answers: [{ finding: 2, answer: 'corrected' }] }),
    entry('issue-opinion', { findings: [{ place: '权利要求 2', what: '丙' }] }),
  ] as unknown as MatterView['log'];
  const [first, second] = roundsOf({ log }, definition);
  expect(first?.findings.map((one) => one.answer?.answer)).toEqual([undefined, 'corrected']);
  expect(second).toMatchObject({ n: 2, findings: [{ values: { what: '丙' } }] });
});
