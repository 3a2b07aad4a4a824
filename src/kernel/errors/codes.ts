import { defineErrors } from './define.ts';

/** Divisions and classification symbols. */
export const codes = defineErrors({
  id: 'codes',
  prefix: 'ZQ-COD',
  title: { zh: '区划与分类', en: 'Divisions and classification' },
  errors: {
    'ZQ-COD-001': {
      status: 422,
      what: { zh: '没有行政区划“{input}”。', en: 'There is no administrative division "{input}".' },
      why: {
        zh: '它不在已装入的行政区划代码（GB/T 2260）中。',
        en: 'It is not among the division codes loaded (GB/T 2260).',
      },
      next: {
        zh: '请从列表中选择，或填写 6 位代码，如 150102。',
        en: 'Choose from the list, or give a code of 6 digits such as 150102.',
      },
    },
    'ZQ-COD-002': {
      status: 422,
      what: {
        zh: '{name}（{code}）在 {date} 不是有效的行政区划。',
        en: '{name} ({code}) was not a division on {date}.',
      },
      why: { zh: '有效期为 {from} 至 {to}。', en: 'It is valid from {from} to {to}.' },
      next: { zh: '请选择当日有效的区划。', en: 'Choose a division that was valid on that day.' },
    },
    'ZQ-COD-003': {
      status: 422,
      what: { zh: '“{input}”不是{scheme}的写法。', en: '"{input}" is not written as a symbol of {scheme}.' },
      why: { zh: '{rule}', en: '{rule}' },
      next: { zh: '请按 {example} 的样子填写。', en: 'Write it like {example}.' },
    },
    'ZQ-COD-004': {
      status: 422,
      what: { zh: '{scheme}没有“{part}”。', en: '{scheme} has no "{part}".' },
      why: { zh: '{rule}', en: '{rule}' },
      next: { zh: '请核对“{input}”中的这一部分。', en: 'Check this part of "{input}".' },
    },
    'ZQ-COD-005': {
      status: 422,
      what: { zh: '{scheme}分类号 {symbol} 已被取代。', en: '{symbol} of {scheme} has been superseded.' },
      why: { zh: '现行版本中已没有这个分类号。', en: 'The edition in force no longer holds it.' },
      next: { zh: '请改用 {replacedBy}；旧文献可保留原分类号。', en: 'Use {replacedBy}; older documents may keep it.' },
    },
    'ZQ-COD-006': {
      status: 422,
      what: { zh: '{scheme}现行版本中没有 {symbol}。', en: '{symbol} is not in the edition of {scheme} in force.' },
      why: { zh: '写法正确，但分类表中没有这一项。', en: 'It is well formed, but the scheme has no such entry.' },
      next: { zh: '请在分类表中查找后再填写。', en: 'Look it up in the scheme first.' },
    },
  },
});
