import { laborDay } from '../derivation-panel/examples.tsx';
import type { ExampleSet } from '../example.ts';
import { StatusSentence } from './status-sentence.tsx';

export const examples: ExampleSet = {
  id: 'status-sentence',
  group: 'matter',
  title: { zh: '一句话状态', en: 'Status in one sentence' },
  about: {
    zh: '走到哪一步、接下来由谁办、最晚哪天。办件页、短信、窗口用同一句话。',
    en: 'Where it stands, who acts next, by when. The matter page, the mail and the counter use the same sentence.',
  },
  examples: [
    {
      name: 'you-soon',
      title: { zh: '轮到您，临期', en: 'Your turn, due soon' },
      render: () => (
        <StatusSentence
          stage={{ zh: '第二次补正已答复', en: 'Second correction answered' }}
          next={{ actor: { zh: '您', en: 'you' }, does: { zh: '审查', en: 'examine' }, isYou: true }}
          due={{ day: '2024-05-06', left: { zh: '还剩2个工作日', en: '2 working days left' }, lamp: 'amber' }}
          derivation={laborDay}
        />
      ),
    },
    {
      name: 'waiting',
      title: { zh: '等申请人，钟停', en: 'Waiting for the applicant, clock stopped' },
      render: () => (
        <StatusSentence
          stage={{ zh: '已发预审意见', en: 'Opinion issued' }}
          next={{ actor: { zh: '申请人', en: 'the applicant' }, does: { zh: '答复', en: 'replies' } }}
          due={{ day: '2024-05-10', left: { zh: '还剩6个工作日', en: '6 working days left' }, lamp: 'paused' }}
        />
      ),
    },
    {
      name: 'overdue',
      title: { zh: '超期', en: 'Overdue' },
      render: () => (
        <StatusSentence
          stage={{ zh: '复核中', en: 'Under review' }}
          next={{ actor: { zh: '复核人', en: 'the reviewer' }, does: { zh: '签批', en: 'signs' } }}
          due={{ day: '2024-04-26', left: { zh: '已超1个工作日', en: '1 working day over' }, lamp: 'red' }}
        />
      ),
    },
    {
      name: 'closed',
      title: { zh: '已办结', en: 'Closed' },
      render: () => (
        <StatusSentence stage={{ zh: '预审合格，已于2024年4月22日办结', en: 'Passed and closed on 22 Apr 2024' }} />
      ),
    },
    {
      name: 'line',
      title: { zh: '列表里', en: 'In a list' },
      render: () => (
        <StatusSentence
          size="line"
          stage={{ zh: '已受理', en: 'Accepted' }}
          next={{
            actor: { zh: '预审员', en: 'the pre-examiner' },
            does: { zh: '核对分类号', en: 'checks the classification' },
          }}
          due={{ day: '2024-05-08', left: { zh: '还剩4个工作日', en: '4 working days left' }, lamp: 'green' }}
        />
      ),
    },
  ],
};
