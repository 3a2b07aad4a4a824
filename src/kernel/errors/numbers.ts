import { defineErrors } from './define.ts';

/** Numbers and codes. The 1xx are warnings: the number is accepted, and the reader is told. */
export const numbers = defineErrors({
  id: 'numbers',
  prefix: 'ZQ-NUM',
  title: { zh: '号码', en: 'Numbers' },
  errors: {
    'ZQ-NUM-001': {
      status: 422,
      what: { zh: '没有写{kind}。', en: 'No {kind} was given.' },
      why: { zh: '去掉空格和标点后没有内容。', en: 'Nothing is left after blanks and punctuation are taken away.' },
      next: { zh: '请填写{kind}，如 {example}。', en: 'Enter a {kind}, such as {example}.' },
    },
    'ZQ-NUM-002': {
      status: 422,
      what: {
        zh: '{kind}的长度不对：应为 {expected}，写成了 {found}。',
        en: 'The length of the {kind} is wrong: {expected} are needed, not {found}.',
      },
      why: { zh: '{rule}', en: '{rule}' },
      next: {
        zh: '请对照原件补齐或删去多余的字符，如 {example}。',
        en: 'Compare with the original; it looks like {example}.',
      },
    },
    'ZQ-NUM-003': {
      status: 422,
      what: {
        zh: '校验位应为 {expected}，写成了 {found}。',
        en: 'The check character should be {expected}, not {found}.',
      },
      why: { zh: '{rule}', en: '{rule}' },
      next: {
        zh: '多半是某一位写错或两位写颠倒，请对照原件逐位核对。{hint}',
        en: 'A digit is probably wrong or two are swapped; compare digit by digit with the original. {hint}',
      },
    },
    'ZQ-NUM-004': {
      status: 422,
      what: { zh: '申请种类号“{digit}”不存在。', en: 'There is no kind digit "{digit}".' },
      why: {
        zh: '专利申请号标准（ZC 0006-2003）只有 1 发明、2 实用新型、3 外观设计、8 PCT 发明、9 PCT 实用新型。',
        en: 'Standard ZC 0006-2003 knows 1 invention, 2 utility model, 3 design, 8 PCT invention, 9 PCT utility model only.',
      },
      next: { zh: '请核对第 {position} 位数字。', en: 'Check digit {position}.' },
    },
    'ZQ-NUM-005': {
      status: 422,
      what: { zh: '年份 {year} 还没有到。', en: 'The year {year} has not come yet.' },
      why: {
        zh: '{kind}里的年份不会晚于今年（{today}）。',
        en: 'The year inside a {kind} is never later than this year ({today}).',
      },
      next: { zh: '请核对年份的四位数字。', en: 'Check the four digits of the year.' },
    },
    'ZQ-NUM-006': {
      status: 422,
      what: { zh: '{kind}的年份不会是 {year}。', en: 'A {kind} cannot carry the year {year}.' },
      why: { zh: '{rule}', en: '{rule}' },
      next: { zh: '请核对年份。', en: 'Check the year.' },
    },
    'ZQ-NUM-007': {
      status: 422,
      what: {
        zh: '{kind}里不能有“{character}”（第 {position} 位）。',
        en: 'A {kind} cannot hold "{character}" (position {position}).',
      },
      why: { zh: '{rule}', en: '{rule}' },
      next: { zh: '请改正这一位。{hint}', en: 'Correct this character. {hint}' },
    },
    'ZQ-NUM-008': {
      status: 422,
      what: { zh: '“{input}”不是{kind}的写法。', en: '"{input}" is not written as a {kind}.' },
      why: { zh: '{rule}', en: '{rule}' },
      next: { zh: '请按 {example} 的样子填写。', en: 'Write it like {example}.' },
    },
    'ZQ-NUM-009': {
      status: 422,
      what: { zh: '认不出“{input}”是哪一种号码。', en: '"{input}" is not a number of a kind known here.' },
      why: {
        zh: '它不像专利、商标、地理标志、信用代码、区划代码或分类号中的任何一种。',
        en: 'It looks like no patent, trade mark, GI, credit code, division code or classification symbol.',
      },
      next: {
        zh: '请核对原件，或选定号码种类后再填写。',
        en: 'Check the original, or choose the kind of number first.',
      },
    },
    'ZQ-NUM-010': {
      status: 422,
      what: {
        zh: '文献种类代码“{code}”与首位数字 {digit} 不符。',
        en: 'Kind code "{code}" does not go with the first digit {digit}.',
      },
      why: {
        zh: '首位 1 为发明（A、B、C），2 为实用新型（U、Y），3 为外观设计（S、D）（ZC 0007、ZC 0008）。',
        en: 'First digit 1 is an invention (A, B, C), 2 a utility model (U, Y), 3 a design (S, D): ZC 0007, ZC 0008.',
      },
      next: { zh: '首位为 {digit} 时可用的代码：{allowed}。', en: 'Codes that go with {digit}: {allowed}.' },
    },
    'ZQ-NUM-011': {
      status: 422,
      what: { zh: '公布（公告）号缺少文献种类代码。', en: 'The publication number lacks its kind code.' },
      why: {
        zh: '同一号码的公布文本和公告文本只靠末尾的代码区分。',
        en: 'Only the code at the end tells the published application from the granted patent.',
      },
      next: { zh: '请在末尾补上代码：{allowed}。', en: 'Add the code at the end: {allowed}.' },
    },
    'ZQ-NUM-012': {
      status: 422,
      what: {
        zh: '{kind}的前两位“{prefix}”不是省级代码。',
        en: '"{prefix}" at the front of the {kind} is no province code.',
      },
      why: {
        zh: '前两位按 GB/T 2260 的省级行政区划代码编写。',
        en: 'The first two digits are a province code of GB/T 2260.',
      },
      next: { zh: '请核对前两位；内蒙古为 15。', en: 'Check the first two digits; Inner Mongolia is 15.' },
    },
    'ZQ-NUM-013': {
      status: 422,
      what: { zh: '身份证号中的出生日期不存在。', en: 'The birth date inside the ID number is no real day.' },
      why: {
        zh: '第 7 至 14 位是出生年月日（GB 11643-1999）。',
        en: 'Positions 7 to 14 are the birth date (GB 11643-1999).',
      },
      next: { zh: '请对照证件核对第 7 至 14 位。', en: 'Compare positions 7 to 14 with the card.' },
    },
    'ZQ-NUM-014': {
      status: 422,
      what: { zh: '身份证号中的出生日期晚于今天。', en: 'The birth date inside the ID number lies in the future.' },
      why: {
        zh: '第 7 至 14 位是出生年月日（GB 11643-1999）。',
        en: 'Positions 7 to 14 are the birth date (GB 11643-1999).',
      },
      next: { zh: '请对照证件核对第 7 至 14 位。', en: 'Compare positions 7 to 14 with the card.' },
    },
    'ZQ-NUM-015': {
      status: 422,
      what: { zh: '15 位身份证号已经停用。', en: 'ID numbers of 15 digits are no longer used.' },
      why: { zh: 'GB 11643-1999 规定身份证号为 18 位。', en: 'GB 11643-1999 gives ID numbers 18 characters.' },
      next: { zh: '请填写现行证件上的 18 位号码。', en: 'Enter the 18 characters of the present card.' },
    },
    'ZQ-NUM-016': {
      status: 422,
      what: {
        zh: '申请号末尾的“{letter}”与种类号 {digit} 不符。',
        en: 'The letter "{letter}" after the application number does not go with kind digit {digit}.',
      },
      why: {
        zh: '发明为 A，实用新型为 U，外观设计为 S。',
        en: 'A goes with inventions, U with utility models, S with designs.',
      },
      next: { zh: '请核对种类号，或删去末尾的字母。', en: 'Check the kind digit, or leave the letter out.' },
    },
    'ZQ-NUM-017': {
      status: 422,
      what: {
        zh: '不能确定 15 位号码“{input}”对应哪个申请号。',
        en: 'It is not certain which application number "{input}" stands for.',
      },
      why: {
        zh: '15 位写法为“种类 2 位＋年 4 位＋流水号 9 位”，只有种类 10、20、30 且流水号前两位为 00 时可以换算。',
        en: 'The 15-digit form is type (2), year (4), serial (9); it is only convertible for types 10, 20, 30 with a serial that starts with 00.',
      },
      next: {
        zh: '请改填原始申请号，如 201910302430.1。',
        en: 'Give the original number instead, such as 201910302430.1.',
      },
    },
    'ZQ-NUM-018': {
      status: 422,
      what: {
        zh: '文献种类代码“{code}”不用于号码 {number}。',
        en: 'Kind code "{code}" is not used with the number {number}.',
      },
      why: {
        zh: '2010-04 起的代码与此前的不同；单独的 C、Y、D 只见于 2010 年以前的授权公告。',
        en: 'The codes changed in 2010-04; C, Y and D alone stand on grants of before 2010 only.',
      },
      next: { zh: '请对照公报核对；现行代码：{allowed}。', en: 'Compare with the gazette; codes in use: {allowed}.' },
    },
    'ZQ-NUM-101': {
      status: 200,
      what: {
        zh: '未写校验位，已按标准补为 {check}。',
        en: 'No check character was given; {check} was added by the standard.',
      },
      why: { zh: '没有校验位就无法发现写错的数字。', en: 'Without it a wrong digit cannot be noticed.' },
      next: { zh: '请对照原件核对每一位。', en: 'Compare every digit with the original.' },
    },
    'ZQ-NUM-102': {
      status: 200,
      what: {
        zh: '信用代码中的组织机构代码校验位应为 {expected}，写成了 {found}。',
        en: 'The organisation code inside should end in {expected}, not {found}.',
      },
      why: {
        zh: '第 9 至 17 位按 GB 11714 另有一个校验位；少数已发代码不符。',
        en: 'Positions 9 to 17 have their own check by GB 11714; a few issued codes fail it.',
      },
      next: {
        zh: '请对照营业执照核对；整体校验通过，可以使用。',
        en: 'Compare with the licence; the overall check passes, so the code can be used.',
      },
    },
    'ZQ-NUM-103': {
      status: 200,
      what: {
        zh: '不认识的登记管理部门和机构类别“{prefix}”。',
        en: 'Unknown registering body and entity class "{prefix}".',
      },
      why: { zh: '不在 GB 32100-2015 的常用代码之内。', en: 'It is not among the customary codes of GB 32100-2015.' },
      next: { zh: '请核对前两位。', en: 'Check the first two characters.' },
    },
    'ZQ-NUM-104': {
      status: 200,
      what: {
        zh: '{kind}的写法按惯例核对，没有校验位。',
        en: 'The form of a {kind} is judged by custom; it has no check character.',
      },
      why: { zh: '没有查到公开的编号标准。', en: 'No published numbering standard is known.' },
      next: { zh: '请以登记簿上的号码为准。', en: 'The register entry decides.' },
    },
    'ZQ-NUM-105': {
      status: 200,
      what: { zh: '区划代码 {code} 的省级前缀不存在。', en: 'Division code {code} starts with no known province.' },
      why: {
        zh: '第 3 至 8 位是登记机关所在地的行政区划代码。',
        en: 'Positions 3 to 8 are the division of the registering body.',
      },
      next: { zh: '请核对第 3、4 位。', en: 'Check positions 3 and 4.' },
    },
    'ZQ-NUM-106': {
      status: 200,
      what: { zh: '它也可能是{kinds}。', en: 'It may also be: {kinds}.' },
      why: { zh: '只看数字分不出来。', en: 'The digits alone do not tell.' },
      next: { zh: '如不对，请写明号码种类或前缀。', en: 'If the guess is wrong, name the kind or write its prefix.' },
    },
    'ZQ-NUM-107': {
      status: 200,
      what: { zh: '外国和国际组织的号码只核对了写法。', en: 'Only the form of a number of another office is judged.' },
      why: { zh: '各局的编号规则没有装入。', en: 'The numbering rules of other offices are not loaded.' },
      next: { zh: '请以该局公布的号码为准。', en: 'The office that issued it decides.' },
    },
  },
});
