import { defineProcedure } from '#engine/procedure/define.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { decisionActions, openingActions } from './actions.ts';
import { checks } from './checks.ts';
import { documents } from './documents.ts';
import * as forms from './forms.ts';
import { limits } from './limits.ts';
import { settings } from './settings.ts';

/**
 * 备案主体处理决定: what a filed entity did is looked up in the centre's public table, told to it, heard and decided by a
 * person. The clock opens it when something was found in another matter, the head of the centre at any time.
 */
export const sanction = defineProcedure({
  id: 'pre-examination/sanction',
  version: '2026-01',
  validFrom: plainDate('2026-01-01'),
  title: t('备案主体处理决定', 'Sanction of a filed entity'),
  summary: t(
    '备案主体违反预审业务规则的，按公开的处理标准警示、暂停或取消备案；先告知、后听取陈述、再决定。',
    'A filed entity that breaks the rules of pre-examination is warned, suspended or cancelled by a public table: told first, heard, then decided.',
  ),
  itemKind: t('公共服务', 'Public service'),
  link: 'creation',
  basis: ['C49', 'C25', 'CR8', 'custom'],
  object: t('本中心的备案主体', 'Entities filed with the centre'),
  conditions: [
    { text: checks['in-register']!.title, basis: ['custom'], check: 'in-register' },
    { text: checks['not-graver-than-told']!.title, basis: ['custom'], check: 'not-graver-than-told' },
  ],
  materials: {},
  fee: t('不收费', 'Free of charge'),
  result: t('处理决定书', 'A decision'),
  remedies: [
    {
      text: t(
        '决定前可以陈述、申辩；对暂停备案的决定，可在决定书载明的期限内申请复核',
        'A statement before the decision; a review of a suspension until the day named in the decision',
      ),
      basis: ['custom'],
    },
  ],
  promise: {
    text: t('陈述期满后 10 个工作日内决定', 'Decided within 10 working days of the statement'),
    limit: 'decision',
  },
  settings,
  parties: { entity: { title: t('备案主体', 'Filed entity'), kinds: ['organisation'] } },
  initiator: 'entity',
  roles: {
    entity: { title: t('备案主体', 'the entity'), party: 'entity' },
    clerk: { title: t('受理人员', 'the acceptance clerk'), post: 'acceptance-clerk', at: 'body' },
    reviewer: { title: t('复核人员', 'the reviewer'), post: 'reviewer', at: 'body' },
    leader: { title: t('中心负责人', 'the head of the centre'), post: 'centre-leader', at: 'body' },
    clock: { title: t('系统时钟', 'the clock'), system: true },
  },
  stages: {
    proposal: t('研究', 'Proposal'),
    hearing: t('告知与陈述', 'Hearing'),
    standing: t('执行', 'In force'),
    done: t('办结', 'Done'),
  },
  states: {
    proposed: { title: t('待研究处理', 'To be looked into'), stage: 'proposal', actors: ['leader'] },
    hearing: { title: t('已告知，可陈述', 'Told, open for a statement'), stage: 'hearing', actors: ['entity'] },
    deciding: { title: t('待作出决定', 'To be decided'), stage: 'hearing', actors: ['leader'] },
    warned: { title: t('已警示', 'Warned'), stage: 'done', actors: [], final: 'neutral' },
    suspended: { title: t('已暂停，可申请复核', 'Suspended, open to review'), stage: 'standing', actors: ['entity'] },
    reviewing: {
      title: t('已暂停，复核中', 'Suspended, under review'),
      stage: 'standing',
      actors: ['reviewer', 'leader'],
    },
    serving: { title: t('暂停中', 'Suspended'), stage: 'standing', actors: ['leader'] },
    restored: { title: t('已恢复', 'Restored'), stage: 'done', actors: [], final: 'good' },
    cancelled: { title: t('已取消备案', 'Cancelled'), stage: 'done', actors: [], final: 'bad' },
    dropped: { title: t('不予处理', 'Dropped'), stage: 'done', actors: [], final: 'neutral' },
  },
  forms: {
    report: forms.reportForm,
    proposal: forms.proposalForm,
    decision: forms.decisionForm,
    statement: forms.statementForm,
    drop: forms.dropForm,
    restoration: forms.restorationForm,
    review: forms.reviewForm,
    'review-decision': forms.reviewDecisionForm,
    overturn: forms.overturnForm,
  },
  actions: { ...openingActions, ...decisionActions },
  limits,
  documents,
  checks,
  numbering: { series: 'sanction', pattern: 'CF{year}-{n:4}' },
  subject: { ref: 'data.report.name' },
  division: { ref: 'facts.entity.division' },
  search: ['data.report.name', 'data.report.creditCode', 'data.report.source'],
  columns: [
    { title: t('信用代码', 'Credit code'), path: 'data.report.creditCode' },
    { title: t('来源', 'From'), path: 'data.report.source' },
  ],
});
