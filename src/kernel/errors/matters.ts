import { defineErrors } from './define.ts';

/** Matters running through procedures. */
export const matters = defineErrors({
  id: 'matters',
  prefix: 'ZQ-MAT',
  title: { zh: '办件', en: 'Matters' },
  errors: {
    'ZQ-MAT-001': {
      status: 409,
      what: { zh: '“{state}”状态下不能“{action}”。', en: '"{action}" is not possible in the state "{state}".' },
      why: { zh: '这一步不在该状态可办的事之内。', en: 'It is not among the actions of this state.' },
      next: { zh: '现在可以：{allowed}。', en: 'Possible now: {allowed}.' },
    },
    'ZQ-MAT-002': {
      status: 409,
      what: {
        zh: '{by}刚刚办理了“{action}”，您看到的已不是最新状态。',
        en: '{by} has just done "{action}"; what you see is out of date.',
      },
      why: {
        zh: '您依据的是第 {expected} 步，办件已到第 {found} 步。',
        en: 'You acted on step {expected}; the matter is at step {found}.',
      },
      next: { zh: '请刷新后再决定；您填写的内容已保留。', en: 'Reload and decide again; what you wrote is kept.' },
    },
    'ZQ-MAT-003': {
      status: 409,
      what: { zh: '同一请求编号已用于另一项内容。', en: 'This request id was already used for something else.' },
      why: {
        zh: '同一编号只能办理一次；内容相同的重复提交会返回原结果。',
        en: 'One id acts once; repeating the same content returns the first result.',
      },
      next: { zh: '请刷新页面后重新提交。', en: 'Reload the page and submit again.' },
    },
    'ZQ-MAT-004': {
      status: 404,
      what: { zh: '找不到办件“{matter}”。', en: 'There is no matter "{matter}".' },
      why: { zh: '编号有误，或您无权查看。', en: 'The number is wrong, or you may not see it.' },
      next: { zh: '请核对受理通知书上的编号。', en: 'Check the number on the notice of receipt.' },
    },
    'ZQ-MAT-005': {
      status: 404,
      what: { zh: '没有事项“{procedure}”。', en: 'There is no procedure "{procedure}".' },
      why: { zh: '它不在本站开通的事项之内。', en: 'It is not among the procedures of this site.' },
      next: { zh: '请从办事指南中选择。', en: 'Choose one from the guide.' },
    },
    'ZQ-MAT-006': {
      status: 404,
      what: {
        zh: '事项“{procedure}”没有“{action}”这一步。',
        en: 'The procedure "{procedure}" has no action "{action}".',
      },
      why: { zh: '该事项的定义中没有这个动作。', en: 'Its definition knows no such action.' },
      next: { zh: '该事项的动作有：{allowed}。', en: 'Its actions are: {allowed}.' },
    },
    'ZQ-MAT-007': {
      status: 409,
      what: { zh: '办件已经办结（{state}）。', en: 'The matter is closed ({state}).' },
      why: { zh: '办结后不能再办理。', en: 'Nothing can be done in a closed matter.' },
      next: { zh: '如有新的情况，请另行提交申请。', en: 'If something new came up, file a new request.' },
    },
    'ZQ-MAT-008': {
      status: 409,
      what: { zh: '期限“{limit}”已于 {date} 届满。', en: 'The time limit "{limit}" expired on {date}.' },
      why: { zh: '{consequence}', en: '{consequence}' },
      next: { zh: '{remedy}', en: '{remedy}' },
    },
    'ZQ-MAT-009': {
      status: 409,
      what: { zh: '期限“{limit}”要到 {date} 才届满。', en: 'The time limit "{limit}" runs until {date}.' },
      why: { zh: '届满前不能办理“{action}”。', en: '"{action}" has to wait for it.' },
      next: { zh: '请在 {date} 之后办理。', en: 'Do it after {date}.' },
    },
    'ZQ-MAT-010': {
      status: 409,
      what: { zh: '办件自 {since} 起中止。', en: 'The matter has been suspended since {since}.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: {
        zh: '中止原因消除后恢复办理，期限继续计算。',
        en: 'It resumes, and its limits run on, once the reason is gone.',
      },
    },
    'ZQ-MAT-011': {
      status: 422,
      what: { zh: '不符合办理条件：{condition}。', en: 'A condition is not met: {condition}.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请查看办事指南中的“办理条件”。', en: 'See the conditions in the guide.' },
    },
    'ZQ-MAT-012': {
      status: 409,
      what: { zh: '还差{who}的确认。', en: '{who} has not confirmed yet.' },
      why: { zh: '这一步要由各方共同确认后生效。', en: 'This step takes effect once all parties have confirmed.' },
      next: { zh: '已通知{who}；全部确认后自动继续。', en: '{who} has been told; it goes on by itself after that.' },
    },
    'ZQ-MAT-013': {
      status: 409,
      what: { zh: '就同一对象已有在办的办件 {matter}。', en: 'The matter {matter} on the same object is still open.' },
      why: { zh: '同一对象的同一事项只能有一件在办。', en: 'One object has one open matter of a kind.' },
      next: { zh: '请在 {matter} 中继续办理，或先撤回它。', en: 'Go on in {matter}, or withdraw it first.' },
    },
    'ZQ-MAT-014': {
      status: 404,
      what: { zh: '找不到文书“{document}”。', en: 'The document "{document}" cannot be found.' },
      why: { zh: '它还没有制作，或编号有误。', en: 'It has not been made yet, or the number is wrong.' },
      next: { zh: '制作完成后会通知您。', en: 'You will be told once it is ready.' },
    },
    'ZQ-MAT-015': {
      status: 500,
      what: {
        zh: '缺少事项“{procedure}”的 {version} 版定义。',
        en: 'Version {version} of the procedure "{procedure}" is missing.',
      },
      why: { zh: '办件按受理时的版本办理。', en: 'A matter runs by the version under which it was filed.' },
      next: {
        zh: '请管理员装回该版本；办件内容未受影响。',
        en: 'An administrator has to restore that version; nothing is lost.',
      },
    },
    'ZQ-MAT-016': {
      status: 500,
      what: {
        zh: '办件 {matter} 第 {seq} 步的记录被改动过。',
        en: 'Step {seq} of the matter {matter} has been altered.',
      },
      why: { zh: '记录的摘要与前后不连续。', en: 'Its digest does not join the chain.' },
      next: { zh: '请停止办理并通知审计人员，从备份核对。', en: 'Stop, tell the auditor, and compare with a backup.' },
    },
    'ZQ-MAT-017': {
      status: 409,
      what: { zh: '期限“{limit}”不能再延长。', en: 'The time limit "{limit}" cannot be extended again.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请在 {date} 前办理。', en: 'Act by {date}.' },
    },
  },
});
