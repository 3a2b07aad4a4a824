import { describe, expect, test } from 'vitest';
import type { Actor } from '#engine/access/types.ts';
import { registers } from '#registers/index.ts';
import { post } from '#tests/scenario/actors.ts';
import { story } from '#tests/scenario/runner.ts';
import { qualitySample } from './quality-sample.procedure.ts';

const CENTRE = { body: 'nm-centre', division: '150000' };
const ID = 'pre-examination/quality-sample';
const leader = post('centre-leader', 'leader-1', CENTRE);
const reviewer = post('reviewer', 'reviewer-1', CENTRE);
const other = post('reviewer', 'reviewer-2', CENTRE);
const examinerAtWork = post('pre-examiner', 'zhang', CENTRE);
const examiner: Actor = {
  account: 'zhang',
  name: '张伟',
  capacity: { kind: 'person', party: 'person:zhang', partyName: '张伟' },
};
const colleague: Actor = {
  account: 'wu',
  name: '乌云',
  capacity: { kind: 'person', party: 'person:wu', partyName: '乌云' },
};

const drawn = (more: object = {}) => ({
  draw: 'CJ2026-001',
  caseNumber: 'YS2026-0007',
  kind: 'invention',
  passedOn: '2026-02-27',
  examiner: 'zhang',
  examinerName: '张伟',
  reviewer: 'reviewer-1',
  ...more,
});
const scores = (more: object = {}) => ({
  formal: 9,
  subject: 10,
  disclosure: 8,
  unity: 10,
  novelty: 7,
  classification: 9,
  remark: '检索式可再扩展。',
  ...more,
});
const begin = () =>
  story({ procedures: [qualitySample], registers, ...CENTRE })
    .on('2026-03-02')
    .as(leader);

describe('a check', () => {
  test('is scored, confirmed and told; without an objection the result stands', () => {
    const told = begin()
      .opens(ID, 'open', drawn())
      .expect({ state: 'reviewing', due: '2026-03-16' })
      .as(reviewer)
      .does('score', scores())
      .expect({ state: 'confirming', due: '2026-03-09' })
      .on('2026-03-03')
      .as(leader)
      .does('confirm', { grade: 'good', remark: '检索充分。' })
      .expect({ state: 'told', due: '2026-03-10', documents: ['result'] });
    expect(told.seenBy(examiner)?.data).toMatchObject({ score: { novelty: 7 }, result: { grade: 'good' } });
    told.on('2026-03-11').expect({ state: 'closed', last: 'answer-over' });
  });

  test('needs a second opinion below the threshold, by somebody else', () => {
    begin()
      .opens(ID, 'open', drawn())
      .as(reviewer)
      .does('score', scores({ novelty: 5 }))
      .expect({ state: 'second', due: '2026-03-09' })
      .isRefused('second-opinion', scores({ novelty: 4 }), 'ZQ-ACC-005')
      .as(leader)
      .does('reassign', { reviewer: 'reviewer-2', reason: '需第二人评分' })
      .as(other)
      .does('second-opinion', scores({ novelty: 4 }))
      .expect({ state: 'confirming' })
      .as(leader)
      .does('confirm', { grade: 'serious', remark: '漏检对比文件。' })
      .as(examiner)
      .does('object', { reason: '该文件公开日晚于申请日。' })
      .expect({ state: 'objected', due: '2026-03-09' })
      .as(leader)
      .does('settle', { grade: 'minor', remark: '意见部分成立。' })
      .expect({ state: 'closed', documents: ['settled'] });
  });

  test('never goes to the examiner of the case, not by a change of hands either', () => {
    begin()
      .mayNotOpen(ID, 'open', drawn({ reviewer: 'zhang' }), /就是该案的预审员/)
      .opens(ID, 'open', drawn())
      .isRefused('reassign', { reviewer: 'zhang', reason: '换人' }, /就是该案的预审员/);
  });

  test('shows the examiner nothing before the result, and colleagues nothing at all', () => {
    const story = begin().opens(ID, 'open', drawn()).as(reviewer).does('score', scores());
    expect(story.seenBy(examiner)?.data ?? {}).toEqual({});
    expect(story.seenBy(colleague)).toBeUndefined();
    expect(story.seenBy(examinerAtWork)).toBeUndefined();
    expect(story.seenBy(other)).toBeUndefined();
    story.as(leader).does('confirm', { grade: 'good', remark: '好。' });
    expect(story.seenBy(colleague)).toBeUndefined();
    story.as(examiner).does('accept-result').expect({ state: 'closed' });
  });

  test('can be dropped with a reason', () => {
    begin().opens(ID, 'open', drawn()).does('drop', { reason: '案件已撤回。' }).expect({ state: 'dropped' });
  });
});
