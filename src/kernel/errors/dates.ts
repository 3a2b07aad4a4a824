import { defineErrors } from './define.ts';

/** Days, spans, the working-day calendar and time limits as such. */
export const dates = defineErrors({
  id: 'dates',
  prefix: 'ZQ-DAT',
  title: { zh: '日期与期限', en: 'Dates and limits' },
  errors: {
    'ZQ-DAT-001': {
      status: 422,
      what: { zh: '“{input}”不是日期。', en: '"{input}" is not a date.' },
      why: {
        zh: '日期写作 YYYY-MM-DD，且当天要真实存在。',
        en: 'A date is written YYYY-MM-DD and has to be a real day.',
      },
      next: { zh: '请按 2026-11-22 的样子填写。', en: 'Write it like 2026-11-22.' },
    },
    'ZQ-DAT-002': {
      status: 422,
      what: { zh: '日期 {date} 超出范围。', en: 'The date {date} is out of range.' },
      why: { zh: '只接受 {from} 至 {to}。', en: 'Only {from} to {to} is accepted.' },
      next: { zh: '请填写范围内的日期。', en: 'Give a date inside this range.' },
    },
    'ZQ-DAT-003': {
      status: 422,
      what: { zh: '日期 {date} 晚于今天。', en: 'The date {date} lies in the future.' },
      why: { zh: '这里填写的是已经发生的事的日期。', en: 'This is the date of something that has already happened.' },
      next: { zh: '请填写 {today} 或以前的日期。', en: 'Give {today} or an earlier day.' },
    },
    'ZQ-DAT-004': {
      status: 422,
      what: { zh: '日期 {date} 已经过去。', en: 'The date {date} has passed.' },
      why: { zh: '这里填写的是将来的日期。', en: 'This is the date of something still to come.' },
      next: { zh: '请填写 {today} 或以后的日期。', en: 'Give {today} or a later day.' },
    },
    'ZQ-DAT-005': {
      status: 422,
      what: { zh: '结束日 {to} 早于开始日 {from}。', en: 'The last day {to} comes before the first day {from}.' },
      why: { zh: '一段时间的开始日不能晚于结束日。', en: 'A period starts no later than it ends.' },
      next: { zh: '请对调或改正两个日期。', en: 'Swap or correct the two dates.' },
    },
    'ZQ-DAT-006': {
      status: 422,
      what: { zh: '“{input}”不是期间的长度。', en: '"{input}" is not the length of a span.' },
      why: { zh: '长度是 {min} 至 {max} 的整数。', en: 'It is a whole number from {min} to {max}.' },
      next: { zh: '请填写整数，如 15。', en: 'Give a whole number such as 15.' },
    },
    'ZQ-DAT-007': {
      status: 422,
      what: { zh: '没有期间单位“{input}”。', en: 'There is no unit "{input}" for spans.' },
      why: { zh: '期间以工作日、日、月、年计算。', en: 'Spans run in working days, days, months or years.' },
      next: {
        zh: '请用 working-day、day、month 或 year。',
        en: 'Use working-day, day, month or year.',
      },
    },
    'ZQ-DAT-008': {
      status: 200,
      what: {
        zh: '{year} 年的放假安排还没有公布，日期为暂定。',
        en: 'The holidays of {year} are not announced yet; the date is provisional.',
      },
      why: {
        zh: '国务院办公厅的通知发布前，只能按周末和法定假日推算。',
        en: 'Until the State Council notice is out, only weekends and statutory holidays are known.',
      },
      next: {
        zh: '通知发布后由管理员录入，日期会重新计算。',
        en: 'Once the notice is entered, the date is computed again.',
      },
    },
    'ZQ-DAT-009': {
      status: 422,
      what: {
        zh: '{year} 年的放假通知不能录入：{problem}。',
        en: 'The holiday notice of {year} cannot be entered: {problem}.',
      },
      why: {
        zh: '放假日和调休上班日要在通知年度内，且不能是同一天。',
        en: 'Days off and make-up working days belong to the year of the notice and never coincide.',
      },
      next: { zh: '请对照通知原文改正后再录入。', en: 'Correct it against the notice and enter it again.' },
    },
    'ZQ-DAT-010': {
      status: 422,
      what: { zh: '没有期限“{limit}”。', en: 'There is no time limit "{limit}".' },
      why: { zh: '它不在期限目录中。', en: 'It is not in the catalogue of limits.' },
      next: { zh: '请从期限目录中选择。', en: 'Choose one from the catalogue.' },
    },
    'ZQ-DAT-011': {
      status: 422,
      what: {
        zh: '期限“{limit}”在 {date} 没有适用的规定。',
        en: 'No rule for the limit "{limit}" was in force on {date}.',
      },
      why: { zh: '该规定的有效期为 {from} 至 {to}。', en: 'The rule is in force from {from} to {to}.' },
      next: {
        zh: '请核对起算日，或由管理员补录当时的规定。',
        en: 'Check the basis date, or have the rule of that time entered.',
      },
    },
    'ZQ-DAT-012': {
      status: 422,
      what: { zh: '“{input}”不是时刻。', en: '"{input}" is not a moment in time.' },
      why: { zh: '时刻按 ISO 8601 书写并带时区。', en: 'A moment is written by ISO 8601 with its time zone.' },
      next: { zh: '请按 2026-11-22T16:00:00+08:00 的样子填写。', en: 'Write it like 2026-11-22T16:00:00+08:00.' },
    },
  },
});
