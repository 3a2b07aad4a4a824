import type { ExampleSet } from '../example.ts';
import css from './service-card.module.css';
import { ServiceCard } from './service-card.tsx';

export const examples: ExampleSet = {
  id: 'service-card',
  group: 'portal',
  title: { zh: '事项', en: 'Service' },
  about: {
    zh: '给谁办、几日办结、带什么、收不收费。暂停的事项仍然可见，并写明原因。',
    en: 'For whom, how long, what to bring, what it costs. Paused services stay visible and say why.',
  },
  examples: [
    {
      name: 'states',
      title: { zh: '三种状态', en: 'Three states' },
      render: () => (
        <div className={css.grid}>
          <ServiceCard
            title={{ zh: '专利预审', en: 'Pre-examination' }}
            href="#service-pre"
            who={{ zh: '已备案的企业、高校、科研机构', en: 'Filed companies, universities, institutes' }}
            promise={{ zh: '7个工作日', en: '7 working days' }}
            materials={6}
            state={{ kind: 'open' }}
          />
          <ServiceCard
            title={{ zh: '专利侵权纠纷行政裁决', en: 'Adjudication of infringement' }}
            href="#service-adj"
            who={{ zh: '专利权人、利害关系人', en: 'Patentees and interested parties' }}
            promise={{ zh: '2个月', en: '2 months' }}
            legalLimit={{ zh: '3个月', en: '3 months' }}
            materials={5}
            state={{ kind: 'paused', reason: { zh: '系统升级。', en: 'System upgrade.' }, until: '2024-05-06' }}
          />
          <ServiceCard
            title={{ zh: '专利资助申报', en: 'Patent subsidy' }}
            href="#service-sub"
            who={{ zh: '区内申请人', en: 'Applicants of the region' }}
            promise={{ zh: '30个工作日', en: '30 working days' }}
            materials={3}
            state={{ kind: 'closed', reason: { zh: '政策已到期。', en: 'The policy has ended.' } }}
          />
        </div>
      ),
    },
  ],
};
