import { span } from '../../calendar/span.ts';
import { text } from '../../text.ts';
import { customLimit, type Limit, lawLimit } from '../limit.ts';

const HEAD = text('部门负责人', 'head of the office');
const SUPERIOR = text('上一级管理专利工作的部门', 'superior office');
const REQUEST: [string, string] = ['收到请求书', 'request received'];
const FILED: [string, string] = ['立案', 'case filed'];
const SERVED: [string, string] = ['被请求人收到', 'received by the respondent'];

/** Adjudication and mediation of patent disputes: Order 81, and the measures of 2021 for major cases. */
export const disputeLimits: readonly Limit[] = [
  lawLimit('adj.file', 'O', ['行政裁决立案', 'Filing of the case'], REQUEST, span(5, 'working-day'), 'O81-20', {
    extensions: [{ span: span(5, 'working-day'), by: HEAD, basis: 'O81-20' }],
  }),
  lawLimit(
    'adj.serve',
    'O',
    ['送达请求书副本', 'Service on the respondent'],
    FILED,
    span(5, 'working-day'),
    'O81-22¶1',
  ),
  lawLimit('adj.defence', 'P', ['答辩', 'Defence'], SERVED, span(15, 'day'), 'O81-22¶1', {
    note: text(
      '延期由合议组决定；逾期不影响处理。',
      'The panel decides on more time; a missing defence does not stop the case.',
    ),
  }),
  lawLimit(
    'adj.defence.foreign',
    'P',
    ['答辩（境内无固定住所）', 'Defence without a domicile in China'],
    SERVED,
    span(30, 'day'),
    'O81-22¶1',
  ),
  lawLimit(
    'adj.defence.forward',
    'O',
    ['转送答辩书', 'Defence passed to the requester'],
    ['收到答辩书', 'defence received'],
    span(5, 'working-day'),
    'O81-22¶2',
  ),
  lawLimit(
    'adj.hearing.notice',
    'O',
    ['口头审理通知', 'Notice of the oral hearing'],
    ['口头审理', 'oral hearing'],
    span(-3, 'working-day'),
    'O81-26',
  ),
  lawLimit('adj.close', 'O', ['行政裁决结案', 'Closing of the case'], FILED, span(3, 'month'), 'O81-37', {
    extensions: [
      { span: span(1, 'month'), by: HEAD, basis: 'O81-37' },
      { span: span(2, 'month'), by: SUPERIOR, basis: 'O81-37' },
    ],
    note: text(
      '中止、公告、检验鉴定、管辖异议、当事人申请延长举证期限及和解期间不计入；延长期限为上限。',
      'Suspension, public notice, tests, objections to jurisdiction, evidence extensions asked by a party and settlement do not count; extensions are upper bounds.',
    ),
  }),
  lawLimit(
    'adj.publish',
    'O',
    ['行政裁决公开', 'Publication of the decision'],
    ['作出行政裁决', 'decision made'],
    span(20, 'working-day'),
    'O81-83',
  ),
  lawLimit(
    'adj.sue',
    'P',
    ['提起行政诉讼', 'Suit against the decision'],
    ['收到处理决定', 'decision received'],
    span(15, 'day'),
    'PL-65',
  ),
  lawLimit(
    'adj.enforce.office',
    'O',
    ['部门申请强制执行', 'Office applies for enforcement'],
    ['履行期限届满', 'end of the performance period'],
    span(3, 'month'),
    'O81-80¶2',
    { roll: true },
  ),
  lawLimit(
    'adj.enforce.holder',
    'P',
    ['权利人申请强制执行', 'Right holder applies for enforcement'],
    ['履行期限届满', 'end of the performance period'],
    span(6, 'month'),
    'O81-80¶2',
    {
      note: text(
        '部门在其三个月内未申请的，权利人才可申请；条文未写明起算日，按较早之日起算以免失权。',
        'Open only where the office has not applied in its three months; the article names no start, so the earlier day is taken lest the right be lost.',
      ),
    },
  ),
  lawLimit(
    'adj.limit.request',
    'P',
    ['请求行政裁决时限', 'Time to request adjudication'],
    ['知道侵权行为和侵权人', 'act and infringer known'],
    span(3, 'year'),
    'O81-19¶1',
  ),
  lawLimit('major.file', 'O', ['重大案件立案', 'Filing of a major case'], REQUEST, span(5, 'working-day'), 'MPA-6', {
    extensions: [{ span: span(5, 'working-day'), by: text('经批准', 'on approval'), basis: 'MPA-6' }],
  }),
  lawLimit('major.close', 'O', ['重大案件结案', 'Closing of a major case'], FILED, span(3, 'month'), 'MPA-22¶1', {
    extensions: [{ span: span(1, 'month'), by: text('经批准', 'on approval'), basis: 'MPA-22¶1' }],
    note: text(
      '再延长的，同时确定合理期限；变更请求、追加当事人的重新计算。',
      'A further extension names its own reasonable time; changed requests and added parties restart the period.',
    ),
  }),
  lawLimit(
    'med.notice',
    'O',
    ['送达陈述意见通知书', 'Notice to the respondent'],
    ['收到调解请求书', 'mediation request received'],
    span(5, 'working-day'),
    'O81-65',
  ),
  lawLimit('med.statement', 'P', ['提交意见陈述书', "Respondent's statement"], SERVED, span(15, 'day'), 'O81-65'),
  lawLimit(
    'med.file',
    'O',
    ['调解立案', 'Filing of the mediation'],
    ['收到同意调解的意见陈述书', 'statement of consent received'],
    span(5, 'working-day'),
    'O81-66¶1',
  ),
  lawLimit(
    'med.refuse',
    'O',
    ['告知不予立案', 'Requester told of no filing'],
    ['陈述期限届满或收到不同意的陈述', 'period over, or refusal received'],
    span(5, 'working-day'),
    'O81-66¶2',
  ),
  customLimit('med.close', 'O', ['调解终结', 'End of mediation'], FILED, span(60, 'day'), [30, 60]),
  lawLimit(
    'med.confirm',
    'P',
    ['申请司法确认', 'Request for judicial confirmation'],
    ['调解协议生效', 'agreement in effect'],
    span(30, 'day'),
    'CPL-205',
    {
      evidence: 'K',
      note: text(
        '双方共同申请；协议确认知识产权权属的，法院不予受理。',
        'Both parties jointly; agreements that confirm ownership of IP are not accepted.',
      ),
    },
  ),
  lawLimit(
    'med.suspend',
    'P',
    ['权属纠纷中止程序', 'Suspension for an ownership dispute'],
    ['请求中止', 'suspension requested'],
    span(1, 'year'),
    'RR-103¶3',
    { note: text('期限内可请求延长。', 'An extension must be requested within it.') },
  ),
];
