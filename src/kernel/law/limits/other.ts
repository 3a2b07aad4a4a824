import { span } from '../../calendar/span.ts';
import { text } from '../../text.ts';
import { customLimit, type Limit, lawLimit } from '../limit.ts';

const PASS: [string, string] = ['收到预审合格通知', 'pass notice received'];
const ACCEPTED: [string, string] = ['预审受理', 'request accepted'];
const FLAGGED: [string, string] = ['加快标记', 'fast flag set'];
const FAST_OA: [string, string] = ['快速审查通知书发文', 'office action in the fast channel issued'];
const OPINION: [string, string] = ['预审意见发出', 'opinion issued'];

/** Geographical indications, pledges, trade marks, remedies. */
export const registrationLimits: readonly Limit[] = [
  lawLimit(
    'gi.first',
    'O',
    ['地理标志初审', 'GI: first examination'],
    ['收到申请', 'application received'],
    span(3, 'month'),
    'O80-12',
  ),
  lawLimit(
    'gi.object',
    'P',
    ['地理标志异议', 'GI: objection'],
    ['初步认定公告', 'preliminary announcement'],
    span(2, 'month'),
    'O80-15¶1',
  ),
  lawLimit(
    'pledge.online',
    'O',
    ['质押登记（网上办理）', 'Pledge registration, online'],
    ['材料齐全', 'complete filing'],
    span(2, 'working-day'),
    'A461',
    {
      evidence: 'K',
    },
  ),
  lawLimit(
    'pledge.paper',
    'O',
    ['质押登记（窗口或邮寄）', 'Pledge registration, on paper'],
    ['材料齐全', 'complete filing'],
    span(5, 'working-day'),
    'A461',
    {
      evidence: 'K',
    },
  ),
  lawLimit(
    'tm.renew',
    'P',
    ['商标续展可办理之日', 'Trade mark: first day to renew'],
    ['有效期届满', 'end of term'],
    span(-12, 'month'),
    ['TM2019-40', 'TM2026-44'],
    {
      note: text('自该日至届满日办理。', 'Renewal is open from that day to the end of the term.'),
    },
  ),
  lawLimit(
    'tm.renew.grace',
    'P',
    ['商标续展宽展期', 'Trade mark: grace for renewal'],
    ['有效期届满', 'end of term'],
    span(6, 'month'),
    ['TM2019-40', 'TM2026-44'],
  ),
  lawLimit(
    'remedy.reconsider',
    'P',
    ['申请行政复议', 'Administrative reconsideration'],
    ['知道行政行为', 'act known'],
    span(60, 'day'),
    'ARL',
    {
      evidence: 'K',
    },
  ),
  lawLimit(
    'remedy.sue',
    'P',
    ['提起行政诉讼（一般）', 'Administrative suit in general'],
    ['知道行政行为', 'act known'],
    span(6, 'month'),
    'ADL',
    {
      evidence: 'K',
    },
  ),
];

/** Entity filing and pre-examination: customs of the centres, all of them settings. */
export const preExaminationLimits: readonly Limit[] = [
  customLimit(
    'preexam.entity.review',
    'O',
    ['备案初审', 'Entity filing: first review'],
    ['材料齐全', 'complete material'],
    span(5, 'working-day'),
    [3, 5],
  ),
  customLimit(
    'preexam.accept',
    'O',
    ['预审受理', 'Acceptance'],
    ['提交预审请求', 'request submitted'],
    span(2, 'working-day'),
    [1, 2],
  ),
  customLimit(
    'preexam.first.inv',
    'O',
    ['发明首次意见', 'Invention: first opinion'],
    ACCEPTED,
    span(10, 'working-day'),
    [7, 10],
  ),
  customLimit(
    'preexam.first.um',
    'O',
    ['实用新型首次意见', 'Utility model: first opinion'],
    ACCEPTED,
    span(5, 'working-day'),
    [5, 5],
  ),
  customLimit(
    'preexam.first.design',
    'O',
    ['外观设计首次意见', 'Design: first opinion'],
    ACCEPTED,
    span(5, 'working-day'),
    [3, 5],
  ),
  customLimit(
    'preexam.reply.inv',
    'P',
    ['发明预审答复', 'Invention: reply'],
    OPINION,
    span(10, 'working-day'),
    [3, 10],
  ),
  customLimit(
    'preexam.reply.um',
    'P',
    ['实用新型预审答复', 'Utility model: reply'],
    OPINION,
    span(5, 'working-day'),
    [3, 5],
  ),
  customLimit(
    'preexam.reply.design',
    'P',
    ['外观设计预审答复', 'Design: reply'],
    OPINION,
    span(5, 'working-day'),
    [3, 5],
  ),
  customLimit(
    'preexam.file',
    'P',
    ['正式提交申请', 'Formal filing'],
    PASS,
    span(3, 'working-day'),
    [0, 3],
    ['部分中心要求当日提交。', 'Several centres ask for the same day.'],
  ),
  customLimit(
    'preexam.report',
    'P',
    ['报送申请号和缴费凭证', 'Report number and fee receipt'],
    ['正式提交申请', 'formal filing'],
    span(1, 'working-day'),
    [0, 1],
  ),
  customLimit(
    'preexam.review',
    'P',
    ['申请复核', 'Request for review of a failure'],
    ['收到不合格通知', 'failure notice received'],
    span(10, 'working-day'),
    [5, 10],
  ),
  customLimit(
    'preexam.fast.close.inv',
    'O',
    ['发明快速审查结案', 'Fast channel, invention: close'],
    FLAGGED,
    span(3, 'month'),
    [3, 3],
  ),
  customLimit(
    'preexam.fast.close.um',
    'O',
    ['实用新型快速审查结案', 'Fast channel, utility model: close'],
    FLAGGED,
    span(1, 'month'),
    [1, 1],
  ),
  customLimit(
    'preexam.fast.close.design',
    'O',
    ['外观设计快速审查结案', 'Fast channel, design: close'],
    FLAGGED,
    span(7, 'working-day'),
    [5, 7],
  ),
  customLimit(
    'preexam.fast.reply.inv.first',
    'P',
    ['发明首次通知书答复', 'Fast channel, invention: first reply'],
    FAST_OA,
    span(10, 'working-day'),
    [10, 10],
  ),
  customLimit(
    'preexam.fast.reply.inv',
    'P',
    ['发明后续通知书答复', 'Fast channel, invention: later replies'],
    FAST_OA,
    span(5, 'working-day'),
    [5, 5],
  ),
  customLimit(
    'preexam.fast.reply.um',
    'P',
    ['实用新型通知书答复', 'Fast channel, utility model: reply'],
    FAST_OA,
    span(5, 'working-day'),
    [5, 5],
  ),
  customLimit(
    'preexam.fast.reply.design',
    'P',
    ['外观设计通知书答复', 'Fast channel, design: reply'],
    FAST_OA,
    span(5, 'working-day'),
    [5, 5],
  ),
];
