import { describe, expect, test } from 'vitest';
import { checkApplication } from '#claims/index.ts';
import { plainDefinition } from '#engine/procedure/define.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { preExaminationRequest } from '#services/pre-examination/request/request.procedure.ts';
import type { FindingMark, FindingsAnswer, MatterView } from '../../../api/index.ts';
import { readPasted } from '../../../check/read-pasted.ts';
import type { FormValues } from '../../../ui/form-renderer/form-types.ts';
import type { Definition } from '../data.ts';
import { examine } from './examined.ts';
import { findingForOpinion, opinionTarget, roundsOf } from './opinion.ts';

const definition = plainDefinition(preExaminationRequest) as unknown as Definition;
const action = { id: 'issue-opinion', title: { zh: '', en: '' }, form: 'opinion' };
const target = opinionTarget({ actions: [action] } as unknown as MatterView, definition)!;

const FIRST = `权利要求书
1.一种沙棘籽油低温提取装置，其特征在于，包括壳体。所述壳体外设有夹套。
2.根据权利要求1所述的提取装置，其特征在于，所述夹套内循环冷却液
说明书
技术领域
本发明涉及油脂提取技术领域。`;
const SECOND = FIRST.replace('冷却液\n', '冷却液。\n').replace('油脂提取技术领域', '油脂提取技术领域');

const only = { on: plainDate('2026-03-02'), only: ['C-02'] };
const first = checkApplication(readPasted(FIRST), only);
const second = checkApplication(readPasted(SECOND), only);
const answer = (after = first, before?: typeof first): FindingsAnswer => ({
  version: before ? 1 : 0,
  report: after,
  ...(before ? { before: { version: 0, findings: before.findings } } : {}),
  rules: { 'C-02': { title: { zh: '句号', en: 'full stop' } } },
});
const [inside, missing] = first.findings;
const empty = { rounds: [], drafted: [], marks: [] };
const mark = (side: FindingMark['side'], fingerprint: string, reason: string, own = false): FindingMark => ({
  id: `mark_${side}`,
  rule: 'C-02',
  fingerprint,
  side,
  at: '2026-03-02T01:00:00.000Z' as FindingMark['at'],
  own,
  reason,
  by: '王芳',
});

test('the two findings these stories are about are there', () => {
  expect(first.findings.map(({ claim }) => claim)).toEqual([1, 2]);
  expect(second.findings.map(({ fingerprint }) => fingerprint)).toEqual([inside!.fingerprint]);
});

describe('a finding taken into the opinion', () => {
  const drafted = findingForOpinion(target, inside!, readPasted(FIRST));

  test('says part, place, what, basis and remedy in Chinese, with its rule and fingerprint', () => {
    expect(drafted).toEqual({
      part: 'claims',
      place: '权利要求 1',
      what: inside!.what.zh,
      basis: '《专利审查指南》第二部分第二章第3.3节',
      fix: inside!.todo.zh,
      rule: 'C-02',
      fingerprint: inside!.fingerprint,
    });
  });

  test('stays within what the form takes, and names parts by the names the form has', () => {
    const long = { ...inside!, basis: ['GL-2-2-3.3', 'PL-26.4', 'RR-22¶2', 'RR-23', 'PL-26.3'] };
    expect([...String(findingForOpinion(target, long, readPasted(FIRST)).basis)].length).toBeLessThanOrEqual(80);
    const title = { ...inside!, part: 'title' as const };
    expect(findingForOpinion(target, title, readPasted(FIRST)).part).toBe('request');
  });

  test('names paragraphs as they are named when picked by hand', () => {
    const text = readPasted(FIRST);
    const paragraph = text.description.sections[0]!.paragraphs[0]!.id;
    const at = { ...inside!, part: 'description' as const, paragraph, order: 0 };
    expect(findingForOpinion(target, at, text).place).toBe('说明书第[0001]段');
  });

  test('leaves out what the form of another procedure does not ask for', () => {
    const { place, what } = target.fields;
    const bare = { ...target, fields: { place: place!, what: what! } };
    expect(Object.keys(findingForOpinion(bare, inside!, readPasted(FIRST)))).toEqual(['place', 'what']);
  });

  test('is shown as accepted, once for each time it was taken', () => {
    const states = (list: FormValues[]) =>
      examine({ ...empty, answer: answer(), text: readPasted(FIRST), drafted: list }).list.map(
        ({ view }) => view.state,
      );
    expect(states([])).toEqual(['open', 'open']);
    expect(states([drafted])).toEqual(['accepted', 'open']);
    expect(states([{ part: 'claims', what: '手写的意见' }])).toEqual(['open', 'open']);
  });

  test('stays answered when it was taken into another one of its rule', () => {
    const [one, two] = [inside!, missing!].map((each) => findingForOpinion(target, each, readPasted(FIRST)));
    const states = (list: FormValues[]) =>
      examine({ ...empty, answer: answer(), text: readPasted(FIRST), drafted: list }).list.map(
        ({ view }) => view.state,
      );
    const taken = { ...one, place: `${one!.place}、${two!.place}`, what: `${one!.what}\n${two!.what}` };
    expect(states([taken])).toEqual(one!.rule === two!.rule ? ['accepted', 'accepted'] : ['accepted', 'open']);
    expect(states([{ ...taken, rule: 'C-99' }]).filter((state) => state === 'accepted')).toHaveLength(1);
  });
});

test('what the applicant says against a finding stands beside it; only the office decides it', () => {
  const marks = [
    mark('applicant', inside!.fingerprint, '引用原文'),
    mark('examiner', missing!.fingerprint, '末尾有图', true),
  ];
  const { list } = examine({ ...empty, answer: answer(), text: readPasted(FIRST), marks });
  expect(list.map(({ view }) => [view.state, view.reason, view.remarks?.map((one) => one.text)])).toEqual([
    ['open', undefined, ['引用原文']],
    ['rejected', '末尾有图', []],
  ]);
  expect(list.map((one) => one.mark?.id)).toEqual([undefined, 'mark_examiner']);
});

test('a corrected version shows what is mended, and what was asked for and is still there, with the answer', () => {
  const log = [
    {
      action: 'issue-opinion',
      input: { findings: first.findings.map((one) => findingForOpinion(target, one, readPasted(FIRST))) },
    },
    {
      action: 'reply',
      input: {
        answers: [
          { finding: 1, answer: 'disagreed', reason: '系引用' },
          { finding: 2, answer: 'corrected' },
        ],
      },
    },
  ] as unknown as MatterView['log'];
  const rounds = roundsOf({ log }, definition);
  const { list, mended } = examine({ ...empty, rounds, answer: answer(second, first), text: readPasted(SECOND) });
  expect(list.map(({ view }) => view.tags?.map((one) => (one.label as { zh: string }).zh))).toEqual([
    ['第1次意见已提，仍在'],
  ]);
  expect(list[0]?.view.remarks).toEqual([
    { by: { zh: '申请人对第1次意见的答复', en: 'The applicant on opinion no. 1' }, text: '系引用' },
  ]);
  expect(mended).toEqual([{ rule: 'C-02', what: missing!.what, tag: { zh: '第1次意见', en: 'opinion no. 1' } }]);
  const fresh = examine({ ...empty, answer: answer(first, second), text: readPasted(FIRST) });
  expect(fresh.list.map(({ view }) => view.tags?.map((one) => one.tone))).toEqual([[], ['new']]);
});
