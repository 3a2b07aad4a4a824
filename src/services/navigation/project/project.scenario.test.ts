import { describe, expect, it } from 'vitest';
import { registers } from '#registers/index.ts';
import { organisation, post } from '#tests/scenario/actors.ts';
import { type Story, story } from '#tests/scenario/runner.ts';
import { meanScore } from './checks.ts';
import { navigationProject } from './project.procedure.ts';

const OFFICE = { body: 'nm-ip-office', division: '150000' };
const CLIENT = '91150100MA0P00018C';
const HOUSE = '121500004600290074';
const client = organisation(CLIENT, '青城生物科技有限公司');
const undertaker = organisation(HOUSE, '草原信息研究院');
const officer = post('navigation-officer', 'officer-1', OFFICE);
const expert = (n: number) => post('navigation-expert', `expert-${n}`, OFFICE);
const ID = 'navigation/project';

const need = {
  title: '沙棘提取工艺专利导航',
  kind: 'r-and-d',
  industry: '沙棘',
  division: '150000',
  client: { name: '青城生物科技有限公司', code: CLIENT },
  decision: '明年在超临界萃取与水酶法之间选择研发方向。',
  questions: '两条路线的专利壁垒在哪里？',
  deadline: '2026-10-30',
};
const plan = {
  method: '检索、标引、分析。',
  databases: '本平台专利数据。',
  dataCutoff: '2026-03-31',
  tree: [{ branch: '超临界萃取', query: 'TI=沙棘 AND AB=超临界' }],
  members: '三人',
  dueOn: '2026-08-31',
};
const file = { name: '报告.pdf', sha256: 'c'.repeat(64), bytes: 4096, mediaType: 'application/pdf' };
const report = { brief: '建议水酶法。', recommendations: [{ text: '布局酶解参数。' }], files: [file] };
const score = (points: number) => ({ data: points, analysis: points, findings: points, use: points, opinion: '可。' });
const conclusion = (points: number, outcome: string, more = {}) => ({
  score: points,
  outcome,
  note: '同意。',
  ...more,
});

const applied = (): Story =>
  story({ procedures: [navigationProject], registers, ...OFFICE })
    .on('2026-03-02')
    .as(client)
    .opens(ID, 'apply', need);
const atWork = (): Story =>
  applied()
    .on('2026-03-04')
    .as(officer)
    .does('approve', { undertaker: { name: '草原信息研究院', code: HOUSE }, note: '同意立项。' })
    .expect({ state: 'approved', due: '2026-04-01', documents: ['approval'] })
    .on('2026-03-16')
    .as(undertaker)
    .does('hand-in-plan', plan)
    .expect({ state: 'in-progress', due: '2026-09-16' });
const reviewed = (...points: number[]): Story => {
  let at = atWork()
    .on('2026-08-28')
    .as(undertaker)
    .does('hand-in', report)
    .on('2026-08-31')
    .as(officer)
    .does('begin-review');
  points.forEach((one, index) => {
    at = at.as(expert(index + 1)).does('score', score(one));
  });
  return at;
};

describe('the mean of the scores', () => {
  it('is rounded half up, and is not there before somebody scores', () => {
    expect(meanScore([])).toBeUndefined();
    expect(meanScore([{ data: 20, analysis: 20, findings: 20, use: 20 }])).toBe(80);
    expect(meanScore([{ data: 25 }, { data: 24 }])).toBe(25);
    expect(meanScore([{ data: 25 }, { data: 24 }, { data: 24 }])).toBe(24);
  });
});

describe('a navigation project', () => {
  it('runs from the need to the evaluation a year later', () => {
    reviewed(20, 18, 22)
      .on('2026-09-03')
      .as(officer)
      .isRefused('conclude', conclusion(70, 'accepted'), '平均 80')
      .does('conclude', conclusion(80, 'accepted'))
      .expect({
        state: 'accepted',
        documents: ['conclusion'],
        registers: { 'navigation-result/DH2026-0001': 'accepted' },
      })
      .on('2026-09-10')
      .does('publish', { scope: 'summary', summary: '水酶法壁垒较低。' })
      .expect({ state: 'published' })
      .on('2027-09-04')
      .expect({ state: 'adoption', last: 'evaluation-due' })
      .as(client)
      .does('report-adoption', { adopted: 2, decisions: '立项两个。', effects: '新申请 3 件。', filings: 3 })
      .on('2027-09-10')
      .as(officer)
      .does('evaluate', { adopted: 2, grade: 'high', note: '属实。' })
      .expect({
        state: 'followed-up',
        registers: { 'navigation-result/DH2026-0001': 'evaluated' },
      });
  });

  it('keeps a decision log that both sides write and nobody else reads into', () => {
    atWork()
      .on('2026-04-02')
      .as(client)
      .does('log-decision', { question: '是否看设备', decided: '不看。', reason: '与决策无关。' })
      .as(undertaker)
      .does('record-result', { sort: 'collection', title: '超临界', reference: 'TI=沙棘', corpus: '0123456789abcdef' })
      .expect({ state: 'in-progress' })
      .as(officer)
      .isRefused('log-decision', { question: '甲', decided: '乙', reason: '丙' }, 'ZQ-ACC-001');
  });

  it('needs enough experts, none of whom worked on it or scores twice', () => {
    reviewed(20, 18)
      .as(officer)
      .isRefused('conclude', conclusion(76, 'accepted'), '至少 3 名专家')
      .as(expert(1))
      .isRefused('score', score(25), 'ZQ-ACC-005');
  });

  it('accepts against the score only with a reason', () => {
    reviewed(10, 12, 11)
      .as(officer)
      .isRefused('conclude', conclusion(44, 'accepted'), '60 分以上')
      .does('conclude', conclusion(44, 'accepted', { deviation: '数据受限，结论可靠。' }))
      .expect({ state: 'accepted' });
  });

  it('is revised once, scored again by anybody, and rejected when nobody revises', () => {
    const revising = () => reviewed(15, 15, 12).on('2026-09-03').as(officer).does('conclude', conclusion(56, 'revise'));
    let again = revising()
      .expect({ state: 'revising', due: '2026-10-08' })
      .on('2026-09-21')
      .as(undertaker)
      .does('hand-in-revised', report)
      .expect({ state: 're-review' });
    for (const n of [1, 2, 4]) again = again.as(expert(n)).does('score-again', score(20));
    again.as(officer).does('conclude-again', conclusion(80, 'accepted')).expect({ state: 'accepted' });
    revising().on('2026-10-09').expect({ state: 'rejected', last: 'revision-overdue' });
  });

  it('goes on after the mid-term check, stops when the client withdraws, and does not wait for ever', () => {
    atWork()
      .on('2026-06-01')
      .as(undertaker)
      .does('report-progress', { report: '过半。' })
      .as(officer)
      .does('check-progress', { outcome: 'go-on', note: '继续。' })
      .expect({ state: 'in-progress' })
      .as(client)
      .does('withdraw', { reason: '不再需要。' })
      .expect({ state: 'withdrawn' });
    applied()
      .as(officer)
      .does('ask-more', { items: '请写明决策。' })
      .on('2026-03-31')
      .expect({ state: 'withdrawn', last: 'supplement-overdue' });
    applied()
      .as(officer)
      .does('decline', { reason: '与职责无关。' })
      .expect({ state: 'declined', documents: ['declined'] });
  });

  it('is evaluated also when the client is silent', () => {
    reviewed(20, 20, 20)
      .on('2026-09-03')
      .as(officer)
      .does('conclude', conclusion(80, 'accepted'))
      .does('publish', { scope: 'nothing', reason: '商业秘密。' })
      .on('2027-11-15')
      .expect({ state: 'evaluating', last: 'adoption-overdue' });
  });
});
