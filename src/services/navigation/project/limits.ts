import type { LimitDefinition, SettingDefinition } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';

const span = (
  zh: string,
  en: string,
  unit: 'working-day' | 'day' | 'month' | 'year',
  n: number,
): SettingDefinition => ({
  title: t(zh, en),
  default: { unit, n },
  basis: ['custom'],
});

/** No public rule fixes any of these lengths. */
export const settings: Record<string, SettingDefinition> = {
  approval: span('立项审核期限', 'Time to approve', 'working-day', 10),
  supplement: span('补充需求期限', 'Time to supplement', 'working-day', 15),
  planning: span('提交工作方案期限', 'Time for the plan', 'working-day', 20),
  working: span('项目实施期限', 'Time for the work', 'month', 6),
  'mid-check': span('中期检查期限', 'Time for the mid-term check', 'working-day', 10),
  review: span('专家评审期限', 'Time for the review', 'working-day', 20),
  'formal-check': span('成果形式审查期限', 'Time for the formal check', 'working-day', 5),
  revision: span('修改期限', 'Time to revise', 'day', 30),
  publication: span('公开成果期限', 'Time to publish', 'working-day', 20),
  'until-evaluation': span('验收到绩效评价的时间', 'From acceptance to evaluation', 'year', 1),
  adoption: span('报告采纳情况期限', 'Time to report the adoption', 'day', 60),
  evaluation: span('绩效评价期限', 'Time to evaluate', 'working-day', 20),
  experts: { title: t('评审专家最少人数', 'Least number of experts'), default: 3, basis: ['custom'] },
  'pass-line': { title: t('验收分数线', 'Points needed'), default: 60, basis: ['custom'] },
};

const limit = (
  title: [string, string],
  kind: 'P' | 'O',
  setting: string,
  action: string[],
  state: string,
  expiry?: string,
): LimitDefinition => ({
  title: t(...title),
  kind,
  start: { action },
  span: { setting },
  roll: true,
  runsIn: [state],
  onExpiry: expiry ? { action: expiry } : 'lamp',
  amberWithin: 5,
  basis: ['custom'],
});

export const limits: Record<string, LimitDefinition> = {
  approval: limit(['立项审核', 'Approval'], 'O', 'approval', ['apply', 'supplement'], 'applied'),
  supplement: limit(['补充需求', 'Supplement'], 'P', 'supplement', ['ask-more'], 'supplementing', 'supplement-overdue'),
  planning: limit(['提交工作方案', 'Plan'], 'P', 'planning', ['approve'], 'approved'),
  working: { ...limit(['项目实施', 'Work'], 'P', 'working', ['hand-in-plan'], 'in-progress'), pausedIn: ['mid-check'] },
  'mid-check': limit(['中期检查', 'Mid-term check'], 'O', 'mid-check', ['report-progress'], 'mid-check'),
  'formal-check': limit(['形式审查', 'Formal check'], 'O', 'formal-check', ['hand-in'], 'submitted'),
  review: limit(['专家评审', 'Review'], 'O', 'review', ['begin-review'], 'expert-review'),
  're-review': limit(['复评', 'Second review'], 'O', 'review', ['hand-in-revised'], 're-review'),
  completion: limit(['完善', 'Completion'], 'P', 'revision', ['send-back'], 'completing', 'completion-overdue'),
  revision: limit(['修改', 'Revision'], 'P', 'revision', ['conclude'], 'revising', 'revision-overdue'),
  publication: limit(['公开成果', 'Publication'], 'O', 'publication', ['conclude', 'conclude-again'], 'accepted'),
  'until-evaluation': {
    ...limit(
      ['验收满一年', 'One year after acceptance'],
      'O',
      'until-evaluation',
      ['conclude', 'conclude-again'],
      'published',
      'evaluation-due',
    ),
    runsIn: ['accepted', 'published'],
  },
  adoption: limit(
    ['报告采纳情况', 'Report of the adoption'],
    'P',
    'adoption',
    ['evaluation-due', 'evaluate-early'],
    'adoption',
    'adoption-overdue',
  ),
  evaluation: limit(
    ['绩效评价', 'Evaluation'],
    'O',
    'evaluation',
    ['report-adoption', 'adoption-overdue'],
    'evaluating',
  ),
};
