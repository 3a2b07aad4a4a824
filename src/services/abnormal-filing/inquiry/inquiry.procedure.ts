import { defineProcedure } from '#engine/procedure/define.ts';
import type { StateDefinition } from '#engine/procedure/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { checks } from './checks.ts';
import { decisionActions } from './decision-actions.ts';
import { documents } from './documents.ts';
import * as forms from './forms.ts';
import { inquiryActions } from './inquiry-actions.ts';
import { limits } from './limits.ts';
import { settings } from './settings.ts';

const open = (title: Text, stage: string, ...actors: string[]): StateDefinition => ({ title, stage, actors });
const final = (title: Text, stage: string, kind: 'good' | 'bad' | 'neutral'): StateDefinition => ({
  title,
  stage,
  actors: [],
  final: kind,
});

/**
 * 非正常申请核查 after Order 77: evidence, statement, hearing, the view of the centre by a person, and apart from it the finding
 * of the national office, which alone has legal effect.
 */
export const abnormalFilingInquiry = defineProcedure({
  id: 'abnormal-filing/inquiry',
  version: '2026-01',
  validFrom: plainDate('2026-01-01'),
  title: t('非正常申请核查', 'Inquiry into abnormal filings'),
  summary: t(
    '保护中心就预审中发现的非正常申请线索听取申请人意见，由人作出中心意见，并跟进国家知识产权局的认定。',
    'The centre hears an applicant on evidence of abnormal filings, a person decides on the view of the centre, and the national finding is followed up.',
  ),
  itemKind: t('其他行政权力', 'Other administrative power'),
  link: 'creation',
  basis: ['O77-3', 'O77-5', 'O77-9', 'O77-10', 'RR-11', 'custom'],
  object: t('提出专利预审请求的申请人', 'Applicants for pre-examination'),
  conditions: [
    {
      text: t(
        '有可供查证的线索，或者国家知识产权局的通知',
        'Evidence that can be verified, or a notice of the national office',
      ),
      basis: ['O77-3', 'O77-5'],
    },
    {
      text: t(
        '线索只是提示，结论由立项人以外的人作出',
        'Evidence is a hint; another person than the one who opened decides',
      ),
      basis: ['custom'],
    },
    { text: t('采取措施前听取申请人意见', 'The applicant is heard before measures'), basis: ['O77-10'] },
    {
      text: t('是否属于非正常申请由国家知识产权局认定', 'Only the national office finds a filing abnormal'),
      basis: ['O77-5'],
    },
  ],
  materials: {
    statement: {
      title: t('陈述意见', 'Statement'),
      required: false,
      form: 'electronic',
      source: t('申请人在线填写', 'Filled in online'),
    },
    evidence: {
      title: t('研发立项、人员、试验记录等证明材料', 'Proof of projects, staff, tests'),
      required: false,
      form: 'electronic',
      source: t('申请人', 'Applicant'),
      field: 'statement.evidence',
    },
  },
  fee: t('不收费', 'Free of charge'),
  result: t(
    '核查结论通知书（中心意见，不具有认定效力）',
    'A conclusion of the centre, without the effect of a finding',
  ),
  remedies: [
    {
      text: t(
        '对中心意见可提出书面异议，一并报送国家知识产权局；对国家知识产权局的认定，依照其告知的途径救济',
        'Objections to the view of the centre go to the national office with it; its finding names the remedies',
      ),
      basis: ['custom'],
    },
  ],
  promise: {
    text: t('申请人有十五日陈述意见（惯例）', 'Fifteen days to state a view (customary)'),
    setting: 'statement',
  },
  settings,
  parties: { applicant: { title: t('被核查的申请人', 'Applicant inquired'), kinds: ['organisation'] } },
  initiator: 'applicant',
  roles: {
    applicant: { title: t('申请人', 'the applicant'), party: 'applicant' },
    handler: { title: t('核查人员', 'the inquiring examiner'), post: 'pre-examiner', at: 'body', assigned: true },
    clerk: { title: t('受理人员', 'the acceptance clerk'), post: 'acceptance-clerk', at: 'body' },
    reviewer: { title: t('复核人员', 'the reviewer'), post: 'reviewer', at: 'body' },
    leader: { title: t('中心负责人', 'the head of the centre'), post: 'centre-leader', at: 'body' },
    national: { title: t('国家知识产权局', 'the national office'), outside: true },
    clock: { title: t('系统时钟', 'the clock'), system: true },
  },
  stages: {
    evidence: t('线索', 'Evidence'),
    statement: t('陈述意见', 'Statement'),
    decision: t('中心意见', 'View of the centre'),
    national: t('国家认定', 'National finding'),
    after: t('后果跟进', 'Follow-up'),
  },
  states: {
    opened: open(t('已立项，待通知', 'Opened, to be notified'), 'evidence', 'handler', 'clerk', 'leader'),
    dropped: final(t('已撤销立项', 'Dropped'), 'evidence', 'neutral'),
    notified: open(t('待申请人陈述意见', 'Awaiting the statement'), 'statement', 'applicant'),
    deliberation: open(t('合议中', 'In deliberation'), 'decision', 'handler', 'clerk', 'leader'),
    hearing: open(t('采取措施前听取意见', 'Being heard before measures'), 'decision', 'applicant'),
    approval: open(t('待作出结论', 'To be decided'), 'decision', 'reviewer', 'leader'),
    withdrawal: open(t('申请人已撤回，待核实', 'Withdrawn, to be checked'), 'statement', 'handler', 'clerk', 'leader'),
    withdrawn: final(t('所涉申请已撤回', 'Applications withdrawn'), 'statement', 'neutral'),
    'not-found': final(t('不属于非正常申请', 'Not abnormal'), 'decision', 'good'),
    reported: {
      ...open(t('中心意见已报送，待国家知识产权局处理', 'View of the centre reported'), 'national', 'national'),
      noLimit: t(
        '何时认定由国家知识产权局决定，公开的规定没有期限',
        'The national office decides when; no public rule sets a time',
      ),
    },
    cleared: final(t('国家知识产权局未认定', 'Not found by the national office'), 'national', 'good'),
    ended: final(t('未作认定，已终结', 'Ended without a finding'), 'national', 'neutral'),
    measures: open(t('已认定，后果跟进中', 'Found; following up'), 'after', 'clerk', 'leader'),
    closed: final(t('已认定，后果已办结', 'Found; followed up'), 'after', 'bad'),
  },
  forms: {
    opening: forms.openingForm,
    links: forms.linksForm,
    drop: forms.reasonForm('撤销立项', 'Drop the inquiry'),
    notice: forms.noticeForm,
    statement: forms.statementForm,
    withdrawal: forms.withdrawalForm,
    'refused-withdrawal': forms.reasonForm('继续核查', 'Go on'),
    proposal: forms.proposalForm,
    speak: forms.speakForm,
    decision: forms.decisionForm,
    return: forms.reasonForm('退回再核', 'Return'),
    national: forms.nationalForm,
    ended: forms.reasonForm('终结', 'End'),
    measure: forms.measureForm,
  },
  actions: { ...inquiryActions, ...decisionActions },
  limits,
  documents,
  checks,
  numbering: { series: 'abnormal-filing', pattern: 'HC{year}-{n:4}' },
  subject: { template: '{data.opening.respondent.name}' },
  division: { ref: 'matter.division' },
  search: ['data.opening.respondent.name', 'data.opening.matters.number'],
  columns: [{ title: t('涉嫌情形', 'Groups'), path: 'data.opening.groups' }],
});
