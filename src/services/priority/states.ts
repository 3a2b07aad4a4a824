import type { StateDefinition } from '#engine/procedure/types.ts';
import { type Text, text as t } from '#kernel/text.ts';
import type { PriorityLaw } from './law.ts';

const open = (title: Text, stage: string, ...actors: string[]): StateDefinition => ({ title, stage, actors });
const final = (title: Text, stage: string, kind: 'good' | 'bad' | 'neutral'): StateDefinition => ({
  title,
  stage,
  actors: [],
  final: kind,
});

export const stages: Record<string, Text> = {
  request: t('申请与核对', 'Application and check'),
  review: t('审核与签发', 'Review and signature'),
  decision: t('国家知识产权局决定', 'Decision of the national office'),
  priority: t('优先审查', 'Priority examination'),
};

export const states = (law: PriorityLaw): Record<string, StateDefinition> => ({
  submitted: open(t('待核对材料', 'Material to be checked'), 'request', 'clerk'),
  returned: open(t('待补正', 'To be corrected'), 'request', 'requester'),
  lapsed: final(t('逾期未补正，已终止', 'Ended: not corrected in time'), 'request', 'bad'),
  withdrawn: final(t('已撤回', 'Withdrawn'), 'request', 'neutral'),
  review: open(t('审核中', 'Under review'), 'review', 'reviewer'),
  signing: open(t('待签发', 'To be signed'), 'review', 'signatory'),
  'quota-hold': open(t('名额已满，轮候中', 'In line for a place'), 'review', 'signatory'),
  'not-recommended': final(t('不予推荐', 'Not recommended'), 'review', 'bad'),
  recommended: open(t('已推荐，待报送', 'Recommended, to be sent'), 'decision', 'clerk'),
  sent: {
    ...open(t('已报送，待国家知识产权局决定', 'Sent, to be decided'), 'decision', 'office'),
    ...(law.decision
      ? {}
      : {
          noLimit: t(
            '第85号令未规定国家知识产权局作出决定的天数',
            'Order 85 sets no number of days for the decision of the national office',
          ),
        }),
  },
  refused: final(t('国家知识产权局不予优先审查', 'Priority refused by the national office'), 'decision', 'bad'),
  accepted: open(t('予以优先审查，待首次处理', 'Priority granted, awaiting the first action'), 'priority', 'office'),
  examining: open(t('优先审查中', 'Under priority examination'), 'priority', 'office'),
  replying: open(t('待答复', 'To be replied to'), 'priority', 'requester'),
  answering: open(t('待答复（案件程序）', 'To be answered in the case'), 'priority', 'requester'),
  'reply-late': open(t('答复期限届满，待核实', 'Time to reply over, to be verified'), 'priority', 'clerk'),
  closed: final(t('优先审查结案', 'Closed under priority'), 'priority', 'good'),
  terminated: final(t('优先审查终止，转普通程序', 'Priority ended, ordinary course'), 'priority', 'bad'),
});
