import { defineErrors } from './define.ts';

/** Official documents and their verification codes. */
export const documents = defineErrors({
  id: 'documents',
  prefix: 'ZQ-DOC',
  title: { zh: '文书', en: 'Documents' },
  errors: {
    'ZQ-DOC-001': {
      status: 422,
      what: { zh: '文书缺少“{label}”（{place}）。', en: 'The document lacks "{label}" ({place}).' },
      why: { zh: '文书不得带着空缺出具。', en: 'No document is issued with a gap.' },
      next: { zh: '请补齐后重新生成。', en: 'Supply it and make the document again.' },
    },
    'ZQ-DOC-002': {
      status: 422,
      what: {
        zh: '文书的“{label}”（{place}）应为{expected}。',
        en: '"{label}" ({place}) of the document must be {expected}.',
      },
      why: { zh: '文书的每项数据都有声明的类型。', en: 'Every value of a document has a declared kind.' },
      next: { zh: '请改正后重新生成。', en: 'Correct it and make the document again.' },
    },
    'ZQ-DOC-003': {
      status: 500,
      what: { zh: '文书没有声明“{place}”这项数据。', en: 'The document declares no value "{place}".' },
      why: {
        zh: '给了却不印的数据会被误认为已写入文书。',
        en: 'A value that is given but not printed would be taken for printed.',
      },
      next: {
        zh: '请改正名称，或在文书定义中声明它。',
        en: 'Correct the name, or declare it in the definition of the document.',
      },
    },
    'ZQ-DOC-004': {
      status: 422,
      what: { zh: '验证码应为 12 位数字和字母。', en: 'A verification code has 12 digits and letters.' },
      why: {
        zh: '它印在文书页脚，形如 ABCD-EFGH-JKMN，不含字母 U。',
        en: 'It stands at the foot of the document, like ABCD-EFGH-JKMN, and never holds the letter U.',
      },
      next: {
        zh: '请对照页脚重新输入，或扫描二维码。',
        en: 'Type it again from the foot of the page, or scan the QR code.',
      },
    },
    'ZQ-DOC-005': {
      status: 422,
      what: { zh: '验证码中有输错的字符。', en: 'The verification code has a mistyped character.' },
      why: { zh: '末位校验字符与前 11 位不符。', en: 'Its last character does not fit the 11 before it.' },
      next: {
        zh: '请对照页脚逐位核对，或扫描二维码。',
        en: 'Compare it sign by sign with the foot of the page, or scan the QR code.',
      },
    },
  },
});
