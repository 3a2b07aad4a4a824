import { defineErrors } from './define.ts';

/** What was filled into a form, and the materials handed in with it. */
export const forms = defineErrors({
  id: 'forms',
  prefix: 'ZQ-FRM',
  title: { zh: '表单与材料', en: 'Forms and materials' },
  errors: {
    'ZQ-FRM-001': {
      status: 422,
      what: { zh: '“{label}”没有填写。', en: '"{label}" is empty.' },
      why: { zh: '这是必填项。', en: 'It is required.' },
      next: { zh: '请填写“{label}”。', en: 'Fill in "{label}".' },
    },
    'ZQ-FRM-002': {
      status: 422,
      what: { zh: '“{label}”填写有误。', en: '"{label}" is not filled in properly.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请改正“{label}”后再提交。', en: 'Correct "{label}" and submit again.' },
    },
    'ZQ-FRM-003': {
      status: 422,
      what: {
        zh: '“{label}”太长：{found} 字，最多 {max} 字。',
        en: '"{label}" is too long: {found} characters, at most {max}.',
      },
      why: { zh: '超过的部分无法印在文书上。', en: 'More does not fit on the documents made from it.' },
      next: { zh: '请缩短，或写入附件。', en: 'Shorten it, or put it into an attachment.' },
    },
    'ZQ-FRM-004': {
      status: 422,
      what: {
        zh: '“{label}”太短：{found} 字，至少 {min} 字。',
        en: '"{label}" is too short: {found} characters, at least {min}.',
      },
      why: { zh: '内容不足以办理。', en: 'It says too little to act on.' },
      next: { zh: '请补充“{label}”。', en: 'Add to "{label}".' },
    },
    'ZQ-FRM-005': {
      status: 422,
      what: { zh: '“{label}”没有“{value}”这一选项。', en: '"{label}" has no choice "{value}".' },
      why: { zh: '只能从所列选项中选择。', en: 'Only the listed choices count.' },
      next: { zh: '可选：{options}。', en: 'Choices: {options}.' },
    },
    'ZQ-FRM-006': {
      status: 422,
      what: {
        zh: '“{label}”应在 {min} 至 {max} 之间，写成了 {value}。',
        en: '"{label}" lies between {min} and {max}, not at {value}.',
      },
      why: { zh: '超出了这一项的范围。', en: 'It is outside the range of this field.' },
      next: { zh: '请改正“{label}”。', en: 'Correct "{label}".' },
    },
    'ZQ-FRM-007': {
      status: 422,
      what: { zh: '表单里没有“{field}”这一项。', en: 'The form has no field "{field}".' },
      why: { zh: '提交的内容与现行表单不符。', en: 'What was sent does not match the form in use.' },
      next: { zh: '请刷新页面后重新填写；草稿已保存。', en: 'Reload the page; the draft is kept.' },
    },
    'ZQ-FRM-008': {
      status: 422,
      what: { zh: '缺少材料“{material}”。', en: 'The material "{material}" is missing.' },
      why: { zh: '办事指南要求提交这项材料。', en: 'The guide of this procedure asks for it.' },
      next: {
        zh: '请上传“{material}”，或从“我的材料”中选用。',
        en: 'Upload "{material}", or take it from your materials.',
      },
    },
    'ZQ-FRM-009': {
      status: 409,
      what: { zh: '表单已更新，您填写的是旧版。', en: 'The form has changed since you opened it.' },
      why: {
        zh: '您打开的是 {found} 版，现行为 {expected} 版。',
        en: 'You opened version {found}; version {expected} is in force.',
      },
      next: {
        zh: '请刷新页面；已填写的内容会带入新表单。',
        en: 'Reload the page; what you filled in is carried over.',
      },
    },
    'ZQ-FRM-010': {
      status: 422,
      what: { zh: '“{label}”与“{other}”矛盾。', en: '"{label}" contradicts "{other}".' },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请核对这两项。', en: 'Check both.' },
    },
    'ZQ-FRM-011': {
      status: 422,
      what: { zh: '“{label}”中“{value}”重复。', en: '"{value}" stands twice in "{label}".' },
      why: { zh: '每项只能填写一次。', en: 'Each may stand only once.' },
      next: { zh: '请删去重复的一项。', en: 'Take one of them out.' },
    },
    'ZQ-FRM-012': {
      status: 422,
      what: { zh: '没有勾选“{label}”。', en: '"{label}" is not ticked.' },
      why: { zh: '提交前要由申请人确认这项声明。', en: 'The applicant has to confirm this statement first.' },
      next: { zh: '请阅读后勾选。', en: 'Read it and tick it.' },
    },
    'ZQ-FRM-013': {
      status: 404,
      what: { zh: '找不到这份草稿。', en: 'This draft cannot be found.' },
      why: {
        zh: '它可能已经提交、删除，或属于另一个账号。',
        en: 'It may have been submitted or deleted, or belongs to another account.',
      },
      next: { zh: '请到“我的办件”查看。', en: 'Look in "My matters".' },
    },
    'ZQ-FRM-014': {
      status: 422,
      what: {
        zh: '“{label}”应有 {min} 至 {max} 项，现有 {found} 项。',
        en: '"{label}" holds {min} to {max} entries, now {found}.',
      },
      why: { zh: '项数不在规定范围内。', en: 'The number of entries is outside the range.' },
      next: { zh: '请增减“{label}”中的项。', en: 'Add or take out entries of "{label}".' },
    },
    'ZQ-FRM-015': {
      status: 409,
      what: { zh: '这份草稿在另一个窗口里更新过。', en: 'This draft was changed in another window.' },
      why: { zh: '那里保存的内容比这里新。', en: 'What was saved there is newer than what you have here.' },
      next: {
        zh: '请选择保留哪一份；两份都还在。',
        en: 'Choose which of the two to keep; neither is lost.',
      },
    },
  },
});
