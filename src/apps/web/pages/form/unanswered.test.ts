import { expect, it } from 'vitest';
import type { Round } from '../work/matter/opinion.ts';
import { unanswered } from './unanswered.ts';

const round = { findings: [{ values: { place: '权利要求 1' } }, { values: { place: '摘要' } }] } as unknown as Round;
const places = (answers: unknown) => unanswered(round, 'answers', answers).map((one) => one.field);

it('names each finding without an answer, and a disagreement without its reason, at its own place', () => {
  expect(places(undefined)).toEqual(['answers.new1.answer', 'answers.new2.answer']);
  expect(places([{ finding: 2, answer: 'corrected' }])).toEqual(['answers.new1.answer']);
  expect(
    places([
      { finding: 2, reason: 'x' },
      { finding: 1, answer: 'disagreed', reason: ' ' },
    ]),
  ).toEqual(['answers.1.reason', 'answers.0.answer']);
  expect(places([1, 2].map((finding) => ({ finding, answer: 'disagreed', reason: '见说明书' })))).toEqual([]);
  const [first] = unanswered(round, 'answers', []);
  expect([first?.what.zh, first?.next.zh]).toEqual([
    '第1条意见（权利要求 1）还没有答复。',
    '请选择“已修改”或“不同意”。',
  ]);
});
