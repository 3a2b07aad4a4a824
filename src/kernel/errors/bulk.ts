import { defineErrors } from './define.ts';

/** Many packages handed in together. */
export const bulk = defineErrors({
  id: 'bulk',
  prefix: 'ZQ-BUL',
  title: { zh: '批量提交', en: 'Bulk filing' },
  errors: {
    'ZQ-BUL-001': {
      status: 422,
      what: { zh: '还没有确定替谁提交。', en: 'It is not settled for whom this is filed.' },
      why: {
        zh: '请求书中的第一申请人（{applicant}）没有对上唯一的一家单位。',
        en: 'The first applicant in the request ({applicant}) does not match exactly one of your organisations.',
      },
      next: {
        zh: '请在“客户”一栏选择；列表里没有的，请先让客户给予委托。',
        en: 'Choose the client; one that is not in the list has to give a mandate first.',
      },
    },
    'ZQ-BUL-002': {
      status: 403,
      what: { zh: '现在不能替这家单位办理。', en: 'You cannot act for this organisation now.' },
      why: {
        zh: '委托已收回、到期，或您已不在代理机构中。',
        en: 'The mandate was taken back or has ended, or you left.',
      },
      next: { zh: '请另选客户，或请客户重新委托。', en: 'Choose another client, or ask for a new mandate.' },
    },
    'ZQ-BUL-003': {
      status: 409,
      what: { zh: '与第 {n} 件“{name}”的文本完全相同。', en: 'Its text is the same as that of no. {n}, "{name}".' },
      why: { zh: '同一份申请文件只需提交一次。', en: 'The same application is filed once.' },
      next: { zh: '请移除其中一件，或换上正确的文件。', en: 'Remove one of the two, or put in the right files.' },
    },
    'ZQ-BUL-004': {
      status: 404,
      what: { zh: '没有找到这一批或这一件。', en: 'This batch or package was not found.' },
      why: { zh: '它已删除，或不是您的。', en: 'It was deleted, or it is not yours.' },
      next: { zh: '请返回批量提交列表。', en: 'Go back to the list of batches.' },
    },
    'ZQ-BUL-005': {
      status: 422,
      what: { zh: '“{name}”的文件还没有上传。', en: 'The files of "{name}" are not here yet.' },
      why: { zh: '上传没有完成，或页面曾关闭。', en: 'The upload did not finish, or the page was closed.' },
      next: { zh: '请再拖入同一文件，会接着原来的位置。', en: 'Drop the same file again; it takes its old place.' },
    },
    'ZQ-BUL-006': {
      status: 422,
      what: { zh: '一批最多 {max} 件。', en: 'A batch holds {max} packages at most.' },
      why: { zh: '每件都要逐一读取和检查。', en: 'Each of them is read and checked.' },
      next: { zh: '请分成几批提交。', en: 'Make several batches.' },
    },
    'ZQ-BUL-007': {
      status: 409,
      what: {
        zh: '这一件已经提交（{number}），不能再改。',
        en: 'It has been filed ({number}) and cannot be changed here.',
      },
      why: { zh: '提交后由受理人员审查。', en: 'What is filed is with the centre.' },
      next: { zh: '请到该办件中补正或撤回。', en: 'Correct or withdraw it in its matter.' },
    },
    'ZQ-BUL-008': {
      status: 409,
      what: { zh: '这一件在另一个窗口改过。', en: 'It was changed in another window.' },
      why: { zh: '那里保存的内容比这里新。', en: 'What was saved there is newer.' },
      next: { zh: '已载入最新内容，请再改一次。', en: 'The newest is loaded; make your change again.' },
    },
  },
});
