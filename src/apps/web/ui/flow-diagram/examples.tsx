import type { ExampleSet } from '../example.ts';
import { FlowDiagram, type FlowDiagramAction, type FlowDiagramState } from './flow-diagram.tsx';

const states: FlowDiagramState[] = [
  { id: 'draft', title: { zh: '起草', en: 'Draft' }, kind: 'start' },
  {
    id: 'submitted',
    title: { zh: '已提交', en: 'Submitted' },
    kind: 'open',
    limit: { zh: '1个工作日', en: '1 working day' },
  },
  {
    id: 'examining',
    title: { zh: '预审中', en: 'Examining' },
    kind: 'open',
    limit: { zh: '5个工作日', en: '5 working days' },
  },
  {
    id: 'reply',
    title: { zh: '待答复', en: 'Reply due' },
    kind: 'open',
    limit: { zh: '5个工作日', en: '5 working days' },
  },
  {
    id: 'review',
    title: { zh: '待复核', en: 'Under review' },
    kind: 'open',
    limit: { zh: '1个工作日', en: '1 working day' },
  },
  { id: 'refused', title: { zh: '不予受理', en: 'Not accepted' }, kind: 'bad' },
  { id: 'passed', title: { zh: '预审合格', en: 'Passed' }, kind: 'good' },
  { id: 'failed', title: { zh: '预审不合格', en: 'Failed' }, kind: 'bad' },
];

const actions: FlowDiagramAction[] = [
  {
    id: 'submit',
    title: { zh: '提交', en: 'Submit' },
    from: 'draft',
    to: 'submitted',
    actor: { zh: '申请人', en: 'applicant' },
  },
  {
    id: 'accept',
    title: { zh: '受理', en: 'Accept' },
    from: 'submitted',
    to: 'examining',
    actor: { zh: '受理岗', en: 'acceptance' },
  },
  {
    id: 'refuse',
    title: { zh: '不予受理', en: 'Do not accept' },
    from: 'submitted',
    to: 'refused',
    actor: { zh: '受理岗', en: 'acceptance' },
  },
  {
    id: 'ask',
    title: { zh: '要求补正', en: 'Ask correction' },
    from: 'examining',
    to: 'reply',
    actor: { zh: '预审员', en: 'pre-examiner' },
  },
  {
    id: 'answer',
    title: { zh: '答复', en: 'Reply' },
    from: 'reply',
    to: 'examining',
    actor: { zh: '申请人', en: 'applicant' },
  },
  {
    id: 'propose',
    title: { zh: '提出结论', en: 'Propose' },
    from: 'examining',
    to: 'review',
    actor: { zh: '预审员', en: 'pre-examiner' },
  },
  {
    id: 'return',
    title: { zh: '退回', en: 'Return' },
    from: 'review',
    to: 'examining',
    actor: { zh: '复核人', en: 'reviewer' },
  },
  {
    id: 'pass',
    title: { zh: '签批合格', en: 'Sign: passed' },
    from: 'review',
    to: 'passed',
    actor: { zh: '复核人', en: 'reviewer' },
  },
  {
    id: 'fail',
    title: { zh: '签批不合格', en: 'Sign: failed' },
    from: 'review',
    to: 'failed',
    actor: { zh: '复核人', en: 'reviewer' },
  },
  {
    id: 'lapse',
    title: { zh: '逾期未答复', en: 'No reply in time' },
    from: 'reply',
    to: 'failed',
    actor: { zh: '系统定时', en: 'timer' },
  },
];

export const examples: ExampleSet = {
  id: 'flow-diagram',
  group: 'matter',
  title: { zh: '流程图', en: 'Flow diagram' },
  about: {
    zh: '由事项定义自动排布；动作编号，图下列表说同样的话，窄屏只留列表。',
    en: 'Laid out from the procedure; actions are numbered and listed in words. Narrow screens keep the list alone.',
  },
  examples: [
    {
      name: 'pre-examination',
      title: { zh: '预审（演示，当前在“预审中”）', en: 'Pre-examination (demo, now examining)' },
      render: () => (
        <FlowDiagram
          label={{ zh: '预审流程', en: 'Flow of pre-examination' }}
          states={states}
          actions={actions}
          current="examining"
        />
      ),
    },
  ],
};
