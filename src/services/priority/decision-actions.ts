import type { Condition } from '#engine/condition.ts';
import type { ActionDefinition, FactNeed, Otherwise } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { alter, BAR_FACTS, barring, drop, enter, issue, notBefore, tell, WAS_IN_LINE } from './effects.ts';
import { NEEDS } from './evidence.ts';
import type { PriorityLaw } from './law.ts';

/** How many were recommended in the calendar year, under whatever version of the measures. */
const USED: FactNeed = {
  id: 'recommended',
  tally: {
    procedure: 'priority/recommendation',
    action: 'recommend',
    from: { ref: 'year.start' },
    to: { ref: 'year.end' },
  },
};
const LINE: FactNeed = { id: 'line', register: 'priority-recommendation', key: 'waiting', by: 'line', many: true };
const FIRST_HOLD: Condition = { eq: [{ ref: 'counts.hold-for-quota' }, 1] };
const PLACE_LEFT: Condition = { lt: [{ ref: 'facts.recommended' }, { ref: 'settings.quota' }] };

/** Review, yearly number, signature and sending: the office's part. */
export function decisionActions(law: PriorityLaw): Record<string, ActionDefinition> {
  const noPlace: Otherwise = {
    what: t('本年度推荐数量已用完。', 'The yearly number is used up.'),
    why: t('国家知识产权局按年度分配推荐数量。', 'The national office allots yearly numbers.'),
    next: t('请转入轮候，下一年度按到达先后办理。', 'Put it in line: it goes on next year in the order of arrival.'),
    basis: law.basis.numbers,
  };
  return {
    'send-back': {
      title: t('退回审核', 'Send back to review'),
      from: ['signing'],
      to: 'review',
      by: ['signatory'],
      form: 'send-back',
      into: 'sentBack[]',
      visibleTo: ['clerk', 'reviewer', 'signatory'],
      effects: [tell(['reviewer'], '签发人退回，请重新审核', 'sent back to review')],
    },
    recommend: {
      title: t('签发推荐意见', 'Sign the recommendation'),
      from: ['signing'],
      to: 'recommended',
      by: ['signatory'],
      form: 'recommendation',
      into: 'recommendation',
      notBySameAs: ['propose'],
      primary: true,
      facts: [USED, LINE],
      requires: [
        {
          condition: { eq: [{ ref: 'data.proposal.outcome' }, 'recommend'] },
          otherwise: {
            what: t('审核结论不是拟推荐。', 'The review does not propose to recommend.'),
            why: t('推荐意见以审核意见为依据。', 'A recommendation rests on the review.'),
            next: t('请作不予推荐处理，或退回审核。', 'Do not recommend, or send it back.'),
            basis: law.basis.recommendation,
          },
        },
        { condition: PLACE_LEFT, otherwise: noPlace },
        { check: 'first-in-line' },
      ],
      effects: [
        enter({ line: 'none', recommended_on: { ref: 'today' } }, { not: WAS_IN_LINE }),
        alter({ line: 'none', recommended_on: { ref: 'today' } }, 'recommended', WAS_IN_LINE),
        issue('recommendation', {
          grounds: { ref: 'data.request.grounds' },
          caseGrounds: { ref: 'data.request.caseGrounds' },
          value: { ref: 'data.request.value' },
          opinion: { ref: 'input.opinion' },
          signatory: { ref: 'actor.name' },
        }),
        issue('evidence-list', {
          evidence: { ref: 'data.request.evidence' },
          ...Object.fromEntries(
            [...NEEDS.map(({ field }) => field), 'searchReport'].map((field) => [
              field,
              { ref: `data.request.${field}` },
            ]),
          ),
        }),
        tell(['requester', 'clerk'], '推荐意见已签发', 'the recommendation is signed'),
      ],
    },
    'hold-for-quota': {
      title: t('名额已满，转入轮候', 'Number used up: put in line'),
      from: ['signing'],
      to: 'quota-hold',
      by: ['signatory'],
      form: 'hold',
      into: 'holds[]',
      facts: [USED],
      requires: [
        {
          condition: { not: PLACE_LEFT },
          otherwise: {
            what: t('本年度还有推荐名额。', 'There are places left this year.'),
            why: t('只有名额用完才轮候。', 'Only when the number is used up does a request wait.'),
            next: t('请直接签发推荐意见。', 'Sign the recommendation.'),
            basis: law.basis.numbers,
          },
        },
        { check: 'period-end' },
      ],
      effects: [
        enter({ line: 'waiting' }, FIRST_HOLD),
        alter({}, 'waiting', FIRST_HOLD),
        tell(
          ['requester'],
          '本年度推荐数量已用完，已按到达先后轮候，下一年度自动恢复办理',
          'the yearly number is used up; your request waits in the order of arrival and goes on next year',
        ),
      ],
    },
    release: {
      title: t('有名额，恢复办理', 'A place is free: go on'),
      from: ['quota-hold'],
      to: 'signing',
      by: ['signatory'],
      primary: true,
      facts: [USED, LINE],
      requires: [{ condition: PLACE_LEFT, otherwise: noPlace }, { check: 'first-in-line' }],
      effects: [tell(['requester'], '有名额，恢复办理', 'a place is free, your request goes on')],
    },
    'period-over': {
      title: t('新年度名额开始，恢复办理', 'A new year begins: go on'),
      from: ['quota-hold'],
      to: 'signing',
      by: ['clock'],
      effects: [tell(['requester', 'signatory'], '新年度开始，恢复办理', 'a new year begins, the request goes on')],
    },
    'not-recommend': {
      title: t('不予推荐', 'Do not recommend'),
      from: ['signing', 'quota-hold'],
      to: 'not-recommended',
      by: ['signatory'],
      form: 'refusal',
      into: 'refusal',
      notBySameAs: ['propose'],
      tone: 'danger',
      facts: BAR_FACTS,
      requires: [{ check: 'agency-acted' }],
      effects: [
        ...drop,
        ...barring(law),
        issue('not-recommended', { explanation: { ref: 'input.explanation' } }),
        tell(['requester', 'clerk'], '不予推荐，理由见告知书', 'no recommendation, see the notice'),
      ],
    },
    send: {
      title: t('报送国家知识产权局', 'Send to the national office'),
      from: ['recommended'],
      to: 'sent',
      by: ['clerk'],
      form: 'send',
      into: 'sending',
      primary: true,
      requires: [notBefore('sentOn', 'days.recommend', '推荐意见签发日', 'the recommendation')],
      effects: [tell(['requester'], '已报送国家知识产权局', 'sent to the national office')],
    },
  };
}
