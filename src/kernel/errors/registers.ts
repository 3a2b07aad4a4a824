import { defineErrors } from './define.ts';

/** Registers and the rights entered in them. */
export const registers = defineErrors({
  id: 'registers',
  prefix: 'ZQ-REG',
  title: { zh: '登记簿', en: 'Registers' },
  errors: {
    'ZQ-REG-001': {
      status: 404,
      what: { zh: '{register}中没有“{entry}”。', en: '{register} holds no "{entry}".' },
      why: { zh: '截至 {asOf} 没有这条登记。', en: 'As of {asOf} there is no such entry.' },
      next: { zh: '请核对号码或日期。', en: 'Check the number or the date.' },
    },
    'ZQ-REG-002': {
      status: 409,
      what: { zh: '{right}被锁定，不能“{action}”。', en: '{right} is blocked; "{action}" is not possible.' },
      why: { zh: '锁定原因：{reason}（{matter}）。', en: 'It is blocked because of {reason} ({matter}).' },
      next: { zh: '请先办结或解除 {matter}。', en: 'Finish or lift {matter} first.' },
    },
    'ZQ-REG-003': {
      status: 409,
      what: { zh: '{right}已于 {date} 失效（{state}）。', en: '{right} ended on {date} ({state}).' },
      why: {
        zh: '失效的权利不能再办理这一事项。',
        en: 'A right that has ended cannot be the object of this procedure.',
      },
      next: { zh: '请核对权利状态，或选择其他权利。', en: 'Check its status, or choose another right.' },
    },
    'ZQ-REG-004': {
      status: 422,
      what: { zh: '{register}没有 {asOf} 的记录。', en: '{register} has no record of {asOf}.' },
      why: { zh: '登记簿自 {from} 起有记录。', en: 'It starts on {from}.' },
      next: { zh: '请填写 {from} 以后的日期。', en: 'Ask for a day after {from}.' },
    },
    'ZQ-REG-005': {
      status: 409,
      what: { zh: '登记“{entry}”已经存在。', en: 'The entry "{entry}" already exists.' },
      why: { zh: '同一号码在{register}中只登记一次。', en: '{register} holds each number once.' },
      next: { zh: '如内容有变，请办理变更登记。', en: 'If something changed, file a change.' },
    },
    'ZQ-REG-006': {
      status: 403,
      what: { zh: '不能直接修改{register}。', en: '{register} cannot be edited directly.' },
      why: {
        zh: '登记只随办件的结果或有来源的导入而变更。',
        en: 'Entries change by the result of a matter, or by an import with a source.',
      },
      next: { zh: '请提交变更或更正申请。', en: 'File a change or a correction.' },
    },
    'ZQ-REG-007': {
      status: 422,
      what: { zh: '第 {line} 行没有导入。', en: 'Line {line} was not imported.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: {
        zh: '请改正该行后重新导入；其余行不受影响。',
        en: 'Correct the line and import it again; the other lines stand.',
      },
    },
  },
});
