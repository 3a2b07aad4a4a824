import type { Condition } from '#engine/condition.ts';
import type { Field, Form } from '#engine/form/types.ts';
import { text as t } from '#kernel/text.ts';
import { NEEDS, RECORD_KINDS } from './evidence.ts';
import { ASKING, CASE_GROUNDS, ENDINGS, EXCLUSIONS, GROUNDS, type Ground, KINDS, RIGHTS } from './law.ts';

type Option = [value: string, zh: string, en: string];
const options = (list: readonly { value: string; label: { zh: string; en: string } }[]) =>
  list.map(({ value, label }) => ({ value, label }));
const choose = (list: Option[]) => list.map(([value, zh, en]) => ({ value, label: t(zh, en) }));
const input = (field: string) => ({ ref: `input.${field}` });
const isKind = (...kinds: string[]): Condition => ({ in: [input('kind'), kinds] });
/** Only the list that is shown counts: the other one may still hold what was filled in before the kind was changed. */
const hasGround = (ground: string): Condition => ({
  any: [
    { all: [{ not: isKind('invalidation') }, { in: [ground, input('grounds.ground')] }] },
    { all: [isKind('invalidation'), { in: [ground, input('caseGrounds.ground')] }] },
  ],
});

const text = (zh: string, en: string, max: number, more: Partial<Field> = {}): Field => ({
  kind: 'text',
  label: t(zh, en),
  required: true,
  max,
  ...more,
});
const long = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  kind: 'long-text',
  label: t(zh, en),
  required: true,
  max: 5000,
  ...more,
});
const date = (zh: string, en: string, more: Partial<Field> = {}): Field => ({
  kind: 'date',
  label: t(zh, en),
  required: true,
  max: 'today',
  ...more,
});
const proof = (title: { zh: string; en: string }, more: Partial<Field> = {}): Field => ({
  kind: 'files',
  label: title,
  max: 20,
  accept: ['application/pdf', 'image/jpeg', 'image/png'],
  ...more,
});
const one = (zh: string, en: string, fields: Record<string, Field>): Form => ({
  title: t(zh, en),
  sections: [{ title: t(zh, en), fields }],
});

const groundList = (list: readonly Ground[], when: Condition): Field => ({
  kind: 'list',
  label: t('请求理由（逐项说明）', 'Grounds, each with its statement'),
  required: true,
  min: 1,
  max: list.length,
  when,
  fields: {
    ground: { kind: 'choice', label: t('理由', 'Ground'), required: true, options: options(list) },
    statement: long('具体理由', 'Statement'),
  },
});

const APPLICATIONS = isKind('invention', 'utility', 'design', 'reexam');
const CASES = isKind('reexam', 'invalidation');

const NEED_HINT = t(
  '没有勾选能够单独证明的在案记录时，请上传。',
  'Hand it in unless a record above proves the ground by itself.',
);

export const requestForm: Form = {
  title: t('优先审查推荐申请', 'Application for a priority recommendation'),
  intro: t(
    '填写申请号后，平台会列出已经在案、可以作为证据的记录，请勾选使用。优先审查不另收费。',
    'Once the number is given, the records that can serve as evidence are listed: tick those to use. Priority costs nothing.',
  ),
  sections: [
    {
      title: t('案件', 'The case'),
      fields: {
        kind: { kind: 'choice', label: t('案件类型', 'Kind'), required: true, options: options(KINDS) },
        right: {
          kind: 'choice',
          label: t('涉及的专利类型', 'Kind of right concerned'),
          required: true,
          when: CASES,
          options: options(RIGHTS),
        },
        application: {
          kind: 'patent-numbers',
          label: t('申请号或专利号', 'Application or patent number'),
          hint: t('一次只能请求一件，如 202610000001.9', 'One for each request, such as 202610000001.9'),
          required: true,
          min: 1,
          max: 1,
        },
        title: text('发明创造名称', 'Title', 200),
        caseNumber: text('复审或无效宣告案件编号', 'Number of the re-examination or invalidation', 40, { when: CASES }),
        examinedOn: date('进入实质审查阶段通知书发文日', 'Entry into substantive examination', {
          when: isKind('invention'),
        }),
        firstAction: {
          kind: 'yes-no',
          label: t('已经发出第一次审查意见通知书', 'A first office action was issued'),
          required: true,
          when: isKind('invention'),
        },
        electronic: {
          kind: 'yes-no',
          label: t('以电子形式提交', 'Filed electronically'),
          required: true,
        },
        exclusions: {
          kind: 'choices',
          label: t('存在下列情形（没有则不选）', 'Any of these (leave empty if none)'),
          options: options(EXCLUSIONS),
        },
        exceptionReason: long('仍请求优先审查的理由', 'Why priority is asked for all the same', {
          required: false,
          when: { present: 'input.exclusions' },
        }),
      },
    },
    {
      title: t('请求人', 'Requester'),
      fields: {
        askedAs: { kind: 'choice', label: t('请求人身份', 'Asking as'), required: true, options: options(ASKING) },
        applicants: {
          kind: 'list',
          label: t('全体申请人、复审请求人或专利权人', 'All applicants, requesters or patentees'),
          hint: t('优先审查请求应当经全体同意。', 'All of them must agree to the request.'),
          required: true,
          min: 1,
          max: 20,
          fields: {
            name: text('姓名或名称', 'Name', 100),
            code: { kind: 'credit-code', label: t('统一社会信用代码（单位填写）', 'Credit code (organisations)') },
            consents: { kind: 'yes-no', label: t('同意请求优先审查', 'Agrees to the request'), required: true },
          },
        },
        agencyCode: text('专利代理机构代码', 'Code of the agency', 5, {
          required: false,
          pattern: '^\\d{5}$',
          hint: t('委托代理的填写，五位数字。', 'Where an agency acts: five digits.'),
        }),
        agencyName: text('专利代理机构名称', 'Name of the agency', 100, {
          required: true,
          when: { present: 'input.agencyCode' },
        }),
        contactName: text('联系人', 'Contact', 40, { known: 'contact.name' }),
        contactPhone: {
          kind: 'phone',
          label: t('联系电话', 'Telephone'),
          required: true,
          known: 'contact.phone',
          personal: true,
        },
      },
    },
    {
      title: t('理由', 'Grounds'),
      fields: {
        grounds: groundList(GROUNDS, APPLICATIONS),
        value: long('创新价值和应用前景', 'Innovation value and prospects of use', {
          hint: t('这是各项理由共同的前提。', 'Every ground presupposes it.'),
          when: APPLICATIONS,
        }),
        caseGrounds: groundList(CASE_GROUNDS, isKind('invalidation')),
        industryCode: text('产业代码（GB/T 4754 或战略性新兴产业分类）', 'Industry code', 20, {
          when: { any: [hasGround('industry'), hasGround('encouraged')] },
          pattern: '^[0-9A-Z.]{1,20}$',
        }),
        foreignOffice: text('国外受理局', 'Foreign office', 40, { when: hasGround('early-filing') }),
        foreignNumber: text('国外申请号', 'Foreign application number', 40, { when: hasGround('early-filing') }),
        foreignRequestedOn: date('国外请求实质审查日', 'Examination asked for abroad on', {
          when: hasGround('early-filing'),
        }),
      },
    },
    {
      title: t('证据', 'Evidence'),
      fields: {
        evidence: {
          kind: 'list',
          label: t('采用的在案记录', 'Records used as evidence'),
          max: 40,
          fields: {
            kind: { kind: 'choice', label: t('种类', 'Kind'), required: true, options: options(RECORD_KINDS) },
            record: text('编号', 'Number', 60),
            title: text('名称', 'Title', 300),
            since: date('起始日', 'Since', { required: false }),
            asOf: date('查询日', 'As of'),
            marks: text('证明的理由', 'Grounds', 20, { required: false }),
          },
        },
        ...Object.fromEntries(
          NEEDS.map(({ field, title, ground }) => [
            field,
            proof(title, { required: false, when: hasGround(ground), hint: NEED_HINT }),
          ]),
        ),
        searchReport: proof(t('现有技术或者现有设计材料（自愿）', 'Prior art or prior designs (optional)')),
      },
    },
    {
      title: t('承诺', 'Declaration'),
      fields: {
        truth: {
          kind: 'agreement',
          label: t(
            '承诺：所填内容和所附证据真实；知悉提供虚假材料的后果。',
            'I declare that all statements and evidence are true, and know what false material leads to.',
          ),
          required: true,
        },
      },
    },
  ],
};

export const returnForm = one('退回补正', 'Return for correction', {
  items: {
    kind: 'list',
    label: t('补正事项', 'Items'),
    required: true,
    min: 1,
    max: 30,
    fields: {
      what: text('问题', 'What is wrong', 300),
      fix: text('补正要求', 'What to do', 300),
    },
  },
});

export const proposalForm = one('审核意见', 'Review', {
  outcome: {
    kind: 'choice',
    label: t('审核结论', 'Conclusion'),
    required: true,
    options: choose([
      ['recommend', '拟推荐', 'Recommend'],
      ['refuse', '拟不予推荐', 'Do not recommend'],
    ]),
  },
  opinion: long('审核意见', 'Opinion', {
    hint: t('写明理由是否成立、证据是否充分。', 'Say whether the grounds hold and the evidence suffices.'),
  }),
});

export const sendBackForm = one('退回审核', 'Send back', { reason: long('退回原因', 'Reason') });

export const recommendForm = one('签发推荐意见', 'Sign the recommendation', {
  opinion: long('推荐意见', 'Recommendation', {
    hint: t('写入推荐意见正文。', 'Goes into the text of the recommendation.'),
  }),
});

export const holdForm = one('转入轮候', 'Put in line', {
  resumesOn: {
    kind: 'date',
    label: t('下一期名额首日', 'First day of the next period'),
    hint: t('下一年度的 1 月 1 日；当日自动恢复办理。', '1 January of next year: it goes on by itself that day.'),
    required: true,
    min: 'today',
  },
  reason: long('说明', 'Explanation', { required: false }),
});

const badFaith: Condition = { in: ['bad-faith', input('reasons')] };

/** What a finding of bad faith needs wherever it is made: against whom, and since which day. */
const finding = (when: Condition): Record<string, Field> => ({
  badFaithOf: {
    kind: 'choice',
    label: t('失信主体', 'Found against'),
    required: true,
    when,
    options: choose([
      ['requester', '请求人', 'The requester'],
      ['agency', '专利代理机构', 'The agency'],
    ]),
  },
  foundOn: date('认定日', 'Found on', { when }),
});

export const refusalForm = one('不予推荐', 'Do not recommend', {
  reasons: {
    kind: 'choices',
    label: t('情形', 'Reasons'),
    required: true,
    min: 1,
    options: choose([
      ['scope', '不属于适用范围', 'Outside the scope'],
      ['ground', '理由不成立或者证据不足', 'Ground not proved'],
      ['refused', '属于一般不予优先审查的情形', 'A case that is normally refused'],
      ['consent', '未经全体同意', 'Not all agree'],
      ['quota', '本年度推荐数量已用完，请求人不再等待', 'Yearly number used up, and the requester does not wait'],
      ['bad-faith', '提供虚假材料等失信行为', 'False material or other bad faith'],
    ]),
  },
  ...finding(badFaith),
  explanation: long('理由', 'Reasons in words'),
});

export const sendForm = one('报送国家知识产权局', 'Send to the national office', {
  sentOn: date('报送日', 'Sent on'),
  receipt: text('回执编号', 'Receipt number', 60, { required: false }),
});

export const noticeForm = one('登记予以优先审查通知书', 'Record the notice of priority examination', {
  issuedOn: date('发文日', 'Issued on'),
  noticeNumber: text('发文序号', 'Number of the notice', 40, { required: false }),
  notice: proof(t('通知书', 'The notice')),
});

export const officeRefusalForm = one('登记不予优先审查', 'Record that priority was refused', {
  issuedOn: date('发文日', 'Issued on'),
  explanation: long('理由', 'Reasons'),
});

export const defectForm = one('登记形式缺陷通知', 'Record a formal defect', {
  issuedOn: date('发文日', 'Issued on'),
  explanation: long('需要补正的内容', 'What has to be corrected'),
});

export const actionForm = one('登记审查通知', 'Record an office action', {
  notice: {
    kind: 'choice',
    label: t('通知书', 'Notice'),
    required: true,
    options: choose([
      ['office-action', '审查意见通知书', 'Office action'],
      ['correction', '补正通知书', 'Notice of correction'],
      ['case-notice', '复审或无效宣告程序的通知书', 'Notice in a re-examination or invalidation'],
    ]),
  },
  issuedOn: date('发文日', 'Issued on'),
  period: {
    kind: 'choice',
    label: t('通知书指定的答复期限（自发文日起）', 'Time to reply that the notice sets, from its issue'),
    required: true,
    when: { eq: [input('notice'), 'case-notice'] },
    options: choose([
      ['15-days', '15 日', '15 days'],
      ['1-month', '1 个月', '1 month'],
      ['2-months', '2 个月', '2 months'],
      ['3-months', '3 个月', '3 months'],
    ]),
  },
  document: proof(t('通知书', 'The notice')),
});

export const replyForm = one('登记答复', 'Record the reply', {
  repliedOn: date('答复日', 'Replied on'),
  receipt: proof(t('提交回执', 'Receipt')),
});

export const timelyReplyForm = one('核实为按期答复', 'Verified: replied in time', {
  repliedOn: date('答复日', 'Replied on'),
  receipt: proof(t('提交回执', 'Receipt'), { required: true, min: 1 }),
});

export const OUTCOMES = choose([
  ['granted', '授予专利权', 'Granted'],
  ['rejected', '驳回', 'Rejected'],
  ['withdrawn', '撤回或者视为撤回', 'Withdrawn'],
  ['maintained', '维持（驳回决定或者专利权）', 'Upheld (refusal or patent)'],
  ['reversed', '撤销驳回决定', 'Refusal reversed'],
  ['invalid', '专利权全部无效', 'Invalid'],
  ['partly-invalid', '专利权部分无效', 'Invalid in part'],
]);

export const closeForm = one('登记结案', 'Record the close', {
  outcome: { kind: 'choice', label: t('结果', 'Outcome'), required: true, options: OUTCOMES },
  closedOn: date('结案日', 'Closed on'),
});

export const endForm = one('登记优先审查终止', 'Record the end of priority', {
  reason: { kind: 'choice', label: t('原因', 'Reason'), required: true, options: options(ENDINGS) },
  endedOn: date('终止日', 'Ended on'),
  ...finding({ eq: [input('reason'), 'bad-faith'] }),
  explanation: long('说明', 'Explanation'),
});

export const withdrawForm = one('撤回申请', 'Withdraw', { reason: long('理由', 'Reason', { max: 2000 }) });
