import { span } from '../../calendar/span.ts';
import { text } from '../../text.ts';
import { customLimit, type Limit, lawLimit } from '../limit.ts';

const GRANTED: [string, string] = ['予以优先审查通知书发文', 'notice of priority examination issued'];
const OA: [string, string] = ['审查意见通知书发文', 'office action issued'];
const ISSUED: [string, string] = ['补正或者审查意见通知书发文', 'notice of correction or office action issued'];
const FILING: [string, string] = ['申请日', 'filing date'];
const PRIORITY_DATE: [string, string] = ['优先权日', 'priority date'];
const NO_FORMER_RULE = text(
  '2026年9月1日前的案件适用2017年办法，结案期限相同。',
  'Cases before 2026-09-01 follow the 2017 measures, with the same closing times.',
);

/** Priority examination (Order 85). */
export const priorityLimits: readonly Limit[] = [
  lawLimit('prio.first.inv', 'O', ['发明首次处理', 'Invention: first action'], GRANTED, span(45, 'day'), 'O85-15', {
    note: NO_FORMER_RULE,
  }),
  lawLimit('prio.close.inv', 'O', ['发明结案', 'Invention: close'], GRANTED, span(1, 'year'), 'O85-15'),
  lawLimit('prio.close.um', 'O', ['实用新型结案', 'Utility model: close'], GRANTED, span(2, 'month'), 'O85-15'),
  lawLimit('prio.close.design', 'O', ['外观设计结案', 'Design: close'], GRANTED, span(2, 'month'), 'O85-15'),
  lawLimit('prio.close.reexam', 'O', ['复审结案', 'Re-examination: close'], GRANTED, span(7, 'month'), 'O85-15'),
  lawLimit(
    'prio.close.inval',
    'O',
    ['发明和实用新型无效结案', 'Invalidation: close'],
    GRANTED,
    span(5, 'month'),
    'O85-15',
  ),
  lawLimit(
    'prio.close.inval.design',
    'O',
    ['外观设计无效结案', 'Invalidation of a design: close'],
    GRANTED,
    span(4, 'month'),
    'O85-15',
  ),
  lawLimit('prio.reply.inv', 'P', ['发明答复', 'Invention: reply'], OA, span(1, 'month'), 'O85-16', {
    note: text('自发文日起算，不加推定收到的15日。', 'Runs from issue, not from presumed receipt.'),
  }),
  lawLimit(
    'prio.reply.inv.2017',
    'P',
    ['发明答复（2017年办法）', 'Invention: reply (2017 measures)'],
    OA,
    span(2, 'month'),
    'O76',
    {
      evidence: 'K',
    },
  ),
  lawLimit('prio.reply.um', 'P', ['实用新型答复', 'Utility model: reply'], ISSUED, span(15, 'day'), 'O85-16'),
  lawLimit('prio.reply.design', 'P', ['外观设计答复', 'Design: reply'], ISSUED, span(15, 'day'), 'O85-16'),
  lawLimit(
    'prio.bar',
    'E',
    ['不予受理优先审查请求', 'Requests not accepted'],
    ['失信行为被认定', 'bad faith found'],
    span(1, 'year'),
    'O85-22',
  ),
  customLimit(
    'prio.complete',
    'O',
    ['推荐材料核对', 'Recommendation: completeness'],
    ['收到推荐申请', 'request received'],
    span(2, 'working-day'),
    [1, 5],
  ),
  customLimit(
    'prio.recommend',
    'O',
    ['出具推荐意见', 'Recommendation'],
    ['材料齐全', 'material complete'],
    span(5, 'working-day'),
    [3, 10],
  ),
];

/** Patent Law and Implementing Regulations. */
export const patentLimits: readonly Limit[] = [
  lawLimit(
    'licence.record',
    'P',
    ['许可合同备案', 'Recording of a licence'],
    ['许可合同生效', 'contract in effect'],
    span(3, 'month'),
    'RR-15¶2',
  ),
  lawLimit('fee.filing', 'P', ['缴纳申请费', 'Filing fee'], FILING, span(2, 'month'), 'RR-112¶1', {
    note: text(
      '与自收到受理通知书起15日相比，以后届满者为准。',
      'Or 15 days from the acceptance notice, whichever ends later.',
    ),
  }),
  lawLimit(
    'fee.filing.receipt',
    'P',
    ['缴纳申请费（自受理通知）', 'Filing fee, from the notice'],
    ['收到受理通知书', 'acceptance notice received'],
    span(15, 'day'),
    'RR-112¶1',
  ),
  lawLimit(
    'fee.annual.grace',
    'P',
    ['年费补缴', 'Annual fee, grace'],
    ['应缴年费期满', 'annual fee due date'],
    span(6, 'month'),
    'RR-115',
  ),
  lawLimit(
    'grant.register',
    'P',
    ['办理登记手续', 'Registration of the grant'],
    ['收到授予专利权通知', 'grant notice received'],
    span(2, 'month'),
    'RR-60¶1',
  ),
  lawLimit(
    'amend.inv',
    'P',
    ['发明主动修改', 'Invention: voluntary amendment'],
    ['收到进入实质审查阶段通知书', 'notice of entry into substantive examination received'],
    span(3, 'month'),
    'RR-57¶1',
  ),
  lawLimit(
    'amend.um',
    'P',
    ['实用新型主动修改', 'Utility model: voluntary amendment'],
    FILING,
    span(2, 'month'),
    'RR-57¶2',
  ),
  lawLimit(
    'amend.design',
    'P',
    ['外观设计主动修改', 'Design: voluntary amendment'],
    FILING,
    span(2, 'month'),
    'RR-57¶2',
  ),
  lawLimit(
    'reexam.request',
    'P',
    ['请求复审', 'Request for re-examination'],
    ['收到驳回决定', 'refusal received'],
    span(3, 'month'),
    'PL-41¶1',
  ),
  lawLimit(
    'reexam.sue',
    'P',
    ['对复审决定起诉', 'Suit against the re-examination decision'],
    ['收到复审决定', 'decision received'],
    span(3, 'month'),
    'PL-41¶2',
  ),
  lawLimit(
    'restore',
    'P',
    ['恢复权利（正当理由）', 'Restoration, good reason'],
    ['收到权利丧失通知', 'notice of loss received'],
    span(2, 'month'),
    'RR-6¶2',
    {
      note: text(
        '延误复审请求期限的，自该期限届满起算；不适用专利法第24、29、42、74条的期限。',
        'For re-examination it runs from expiry; not for Patent Law Arts. 24, 29, 42, 74.',
      ),
    },
  ),
  lawLimit(
    'restore.force',
    'P',
    ['恢复权利（不可抗力）', 'Restoration, force majeure'],
    ['障碍消除', 'obstacle removed'],
    span(2, 'month'),
    'RR-6¶1',
    {
      note: text('且在期限届满之日起2年内。', 'And within two years of expiry.'),
    },
  ),
  lawLimit(
    'presume.mail',
    'E',
    ['邮寄推定收到', 'Mail: presumed receipt'],
    ['文件发出', 'document issued'],
    span(15, 'day'),
    'RR-4¶4',
  ),
  lawLimit(
    'presume.electronic',
    'E',
    ['电子送达', 'Electronic service'],
    ['进入当事人认可的系统', 'enters the accepted system'],
    span(0, 'day'),
    'RR-4¶7',
  ),
  lawLimit(
    'notice.public',
    'E',
    ['公告送达', 'Service by public notice'],
    ['公告', 'public announcement'],
    span(1, 'month'),
    'RR-4¶6',
  ),
  lawLimit(
    'eval.report',
    'O',
    ['作出专利权评价报告', 'Evaluation report'],
    ['收到评价报告请求书', 'request received'],
    span(2, 'month'),
    'RR-63¶1',
    { roll: true },
  ),
  lawLimit(
    'exam.request',
    'P',
    ['请求实质审查', 'Request for substantive examination'],
    ['申请日（有优先权的为优先权日）', 'filing (priority) date'],
    span(3, 'year'),
    'PL-35¶1',
  ),
  lawLimit(
    'priority',
    'P',
    ['发明、实用新型优先权', 'Priority: invention, utility model'],
    ['首次申请', 'first filing'],
    span(12, 'month'),
    'PL-29',
  ),
  lawLimit(
    'priority.design',
    'P',
    ['外观设计优先权', 'Priority: design'],
    ['首次申请', 'first filing'],
    span(6, 'month'),
    'PL-29',
  ),
  lawLimit(
    'priority.restore',
    'P',
    ['恢复优先权', 'Restoration of priority'],
    ['优先权期限届满', 'end of the priority period'],
    span(2, 'month'),
    'RR-36',
    {
      note: text('仅发明和实用新型，须有正当理由。', 'Inventions and utility models only, for good reason.'),
    },
  ),
  lawLimit('pct.entry', 'P', ['进入国家阶段', 'PCT national entry'], PRIORITY_DATE, span(30, 'month'), 'RR-120', {
    extensions: [{ span: span(2, 'month'), by: text('缴纳宽限费', 'on paying the surcharge'), basis: 'RR-120' }],
  }),
  lawLimit(
    'inval.addition',
    'P',
    ['无效增加理由和证据', 'Invalidation: further grounds'],
    ['提出无效宣告请求', 'invalidation requested'],
    span(1, 'month'),
    'RR-71',
  ),
  lawLimit(
    'term.compensate',
    'P',
    ['请求期限补偿', 'Request for term compensation'],
    ['公告授予专利权', 'grant announced'],
    span(3, 'month'),
    'RR-77',
  ),
];
