import * as course from './course.ts';
import * as after from './national.ts';
import { requestForm } from './request.ts';

export const forms = {
  request: requestForm,
  refusal: course.refusalForm,
  assign: course.assignForm,
  classification: course.classificationForm,
  opinion: course.opinionForm,
  reply: course.replyForm,
  pass: course.passForm,
  fail: course.failForm,
  return: course.returnForm,
  objection: course.objectionForm,
  reconsideration: course.reconsiderationForm,
  filing: after.filingForm,
  fees: after.feesForm,
  'flag-request': after.flagRequestForm,
  'no-flag': after.noFlagForm,
  flag: after.flagForm,
  'flag-refused': after.flagRefusedForm,
  'office-action': after.officeActionForm,
  'office-reply': after.officeReplyForm,
  dropped: after.droppedForm,
  grant: after.grantForm,
  rejection: after.rejectionForm,
  withdrawal: after.reasonForm('撤回预审请求', 'Withdraw the request'),
  'withdrawal-after': after.withdrawalAfterForm,
  'withdrawal-recorded': after.withdrawalRecordedForm,
};
