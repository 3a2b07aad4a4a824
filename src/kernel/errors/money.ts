import { defineErrors } from './define.ts';

/** Amounts of money. */
export const money = defineErrors({
  id: 'money',
  prefix: 'ZQ-MON',
  title: { zh: '金额', en: 'Money' },
  errors: {
    'ZQ-MON-001': {
      status: 422,
      what: { zh: '“{input}”不是金额。', en: '"{input}" is not an amount of money.' },
      why: { zh: '金额由数字和单位组成。', en: 'An amount is a number with a unit.' },
      next: { zh: '请按“1,234.56 元”或“300 万元”的样子填写。', en: 'Write it like "1,234.56 元" or "300 万元".' },
    },
    'ZQ-MON-002': {
      status: 422,
      what: { zh: '“{input}”不足一分。', en: '"{input}" goes below one fen.' },
      why: { zh: '金额以分为最小单位。', en: 'One fen is the smallest amount.' },
      next: { zh: '请最多写到分（元后两位小数）。', en: 'Give no more than two decimals of a yuan.' },
    },
    'ZQ-MON-003': {
      status: 422,
      what: { zh: '金额“{input}”过大。', en: 'The amount "{input}" is too large.' },
      why: { zh: '最多 90 万亿元。', en: 'At most 90 trillion yuan.' },
      next: { zh: '请核对单位（元、万元、亿元）。', en: 'Check the unit (元, 万元, 亿元).' },
    },
    'ZQ-MON-004': {
      status: 422,
      what: { zh: '金额不能为负。', en: 'The amount may not be negative.' },
      why: { zh: '这里填写的是实际金额。', en: 'This is an actual amount.' },
      next: { zh: '请填写零或正数。', en: 'Give zero or more.' },
    },
  },
});
