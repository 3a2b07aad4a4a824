import type { ProcedureSource } from '#engine/procedure/types.ts';
import { text as t } from '#kernel/text.ts';
import { checksUnder } from './checks.ts';
import { decisionActions } from './decision-actions.ts';
import { documents } from './documents.ts';
import { groundTitle, NEEDS } from './evidence.ts';
import { followUpActions } from './follow-up-actions.ts';
import * as forms from './forms.ts';
import type { PriorityLaw } from './law.ts';
import { limits } from './limits.ts';
import { requestActions } from './request-actions.ts';
import { settings } from './settings.ts';
import { stages, states } from './states.ts';

export const RECOMMENDATION = 'priority/recommendation';

/** What the guide tells as conditions; the other checks judge how the form was filled in. */
const CONDITIONS = ['in-scope', 'who-may-ask', 'ground-proved', 'not-refused', 'all-agree', 'electronic', 'not-barred'];

/** The provincial recommendation for priority examination, as the measures of one version have it. */
export function recommendation(law: PriorityLaw): ProcedureSource {
  const checks = checksUnder(law);
  const { basis } = law;
  return {
    id: RECOMMENDATION,
    version: law.version,
    validFrom: law.validFrom,
    ...(law.validTo ? { validTo: law.validTo } : {}),
    title: t('专利优先审查推荐', 'Recommendation for priority examination'),
    summary: t(
      '符合条件的专利申请、复审和无效宣告案件，经自治区知识产权局推荐，向国家知识产权局请求优先审查。',
      'Applications, re-examinations and invalidations that qualify are recommended to the national office for priority examination.',
    ),
    itemKind: t('公共服务', 'Public service'),
    link: 'creation',
    basis: [...new Set([...basis.recommendation, ...basis.close])],
    object: t(
      '专利申请人、复审请求人、无效宣告请求人、专利权人',
      'Applicants, requesters of re-examination or invalidation, patentees',
    ),
    conditions: [
      ...CONDITIONS.filter((id) => checks[id]).map((id) => ({
        text: checks[id]!.title,
        basis: checks[id]!.basis,
        check: id,
      })),
      {
        text: t(
          '申请和复审案件具有重要的创新价值和应用前景',
          'Applications and re-examinations of important value and prospects',
        ),
        basis: basis.grounds,
      },
    ],
    materials: {
      request: {
        title: t('优先审查推荐申请', 'Application'),
        required: true,
        form: 'electronic',
        source: t('在线填写', 'Filled in online'),
      },
      records: {
        title: t('在案记录', 'Records of the platform'),
        required: false,
        form: 'electronic',
        source: t('平台自动查询，申请时勾选', 'Found by the platform, ticked in the form'),
        field: 'request.evidence',
        note: t('写入证据目录，附在推荐意见之后', 'They go into the list of evidence behind the recommendation'),
      },
      proof: {
        title: t('所选理由的证明材料', 'Proof of the grounds chosen'),
        required: true,
        form: 'electronic',
        source: t('请求人', 'Requester'),
        note: t('能够单独证明的在案记录可以代替', 'A record that proves the ground by itself stands in for it'),
      },
      ...Object.fromEntries(
        NEEDS.map(({ ground, field, title }) => [
          ground,
          {
            title,
            required: false,
            form: 'electronic' as const,
            source: t('请求人', 'Requester'),
            field: `request.${field}`,
            note: t(`以“${groundTitle(ground).zh}”为理由时`, `On the ground "${groundTitle(ground).en}"`),
          },
        ]),
      ),
      'search-report': {
        title: t('现有技术或者现有设计材料', 'Prior art or prior designs'),
        required: false,
        form: 'electronic',
        source: t('请求人', 'Requester'),
        field: 'request.searchReport',
      },
    },
    fee: t('不收费；优先审查不另缴费用', 'Free of charge; priority costs nothing extra'),
    result: t(
      '推荐意见及证据目录，或不予推荐告知书',
      'A recommendation with its list of evidence, or a notice of refusal',
    ),
    remedies: [
      {
        text: t(
          '补充理由和证据后可以重新申请；案件仍按普通程序审查',
          'One may apply again; the ordinary examination goes on',
        ),
        basis: ['custom'],
      },
    ],
    promise: {
      text: t('材料齐全后 5 个工作日内出具推荐意见', 'Recommendation within 5 working days of complete material'),
      limit: 'recommendation',
    },
    settings: settings(law),
    parties: { requester: { title: t('请求人', 'Requester'), kinds: ['organisation', 'person'] } },
    initiator: 'requester',
    roles: {
      requester: { title: t('请求人', 'the requester'), party: 'requester' },
      clerk: { title: t('优先审查受理人员', 'the priority clerk'), post: 'priority-clerk', at: 'body' },
      reviewer: { title: t('优先审查审核人员', 'the priority reviewer'), post: 'priority-reviewer', at: 'body' },
      signatory: { title: t('优先审查签发人', 'the signatory'), post: 'priority-signatory', at: 'body' },
      office: { title: t('国家知识产权局', 'the national office'), outside: true },
      clock: { title: t('系统时钟', 'the clock'), system: true },
    },
    stages,
    states: states(law),
    forms: {
      request: forms.requestForm,
      return: forms.returnForm,
      proposal: forms.proposalForm,
      'send-back': forms.sendBackForm,
      recommendation: forms.recommendForm,
      hold: forms.holdForm,
      refusal: forms.refusalForm,
      send: forms.sendForm,
      notice: forms.noticeForm,
      'office-refusal': forms.officeRefusalForm,
      defect: forms.defectForm,
      action: forms.actionForm,
      reply: forms.replyForm,
      'timely-reply': forms.timelyReplyForm,
      close: forms.closeForm,
      end: forms.endForm,
      withdrawal: forms.withdrawForm,
    },
    actions: { ...requestActions(law), ...decisionActions(law), ...followUpActions(law) },
    limits: limits(law),
    documents: documents(law),
    checks,
    numbering: { series: 'priority', pattern: 'YX{year}-{n:4}' },
    subject: { ref: 'data.request.title' },
    division: { ref: 'matter.division' },
    search: ['data.request.title', 'data.request.application', 'data.request.caseNumber', 'data.request.agencyName'],
    columns: [
      { title: t('申请号', 'Number'), path: 'data.request.application' },
      { title: t('类型', 'Kind'), path: 'data.request.kind' },
    ],
  };
}
