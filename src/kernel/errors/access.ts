import { defineErrors } from './define.ts';

/** Who may do and see what. */
export const access = defineErrors({
  id: 'access',
  prefix: 'ZQ-ACC',
  title: { zh: '权限', en: 'Access' },
  errors: {
    'ZQ-ACC-001': {
      status: 403,
      what: { zh: '您不能“{action}”。', en: 'You may not do "{action}".' },
      why: { zh: '这一步由{who}办理。', en: 'It is for {who} to do.' },
      next: {
        zh: '如应由您办理，请联系本单位管理员调整岗位。',
        en: 'If it should be you, ask the administrator of your organisation for the post.',
      },
    },
    'ZQ-ACC-002': {
      status: 403,
      what: { zh: '这条记录不在您的辖区内。', en: 'This record is outside your division.' },
      why: { zh: '您的岗位辖区为{division}。', en: 'Your post covers {division}.' },
      next: { zh: '请转请相应辖区办理。', en: 'Pass it to the division in charge.' },
    },
    'ZQ-ACC-003': {
      status: 403,
      what: {
        zh: '{client}给您的委托不包括这一事项，或已于 {date} 到期。',
        en: 'Your mandate from {client} does not cover this, or ended on {date}.',
      },
      why: {
        zh: '代理人只能在委托的事项和期限内办理。',
        en: 'An agent acts within the scope and time of the mandate.',
      },
      next: { zh: '请{client}延长或扩大委托。', en: 'Ask {client} to extend the mandate.' },
    },
    'ZQ-ACC-004': {
      status: 403,
      what: { zh: '您不是{organisation}的成员。', en: 'You are not a member of {organisation}.' },
      why: { zh: '只有单位成员可以代表单位办理。', en: 'Only members act for an organisation.' },
      next: { zh: '请该单位管理员邀请您加入。', en: 'Ask its administrator for an invitation.' },
    },
    'ZQ-ACC-005': {
      status: 403,
      what: { zh: '您应当回避这件办件。', en: 'You have to stand aside in this matter.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请负责人改派他人。', en: 'Ask the person in charge to assign someone else.' },
    },
    'ZQ-ACC-006': {
      status: 404,
      what: { zh: '没有查到相符的办件。', en: 'No matter fits what you entered.' },
      why: { zh: '编号与末四位要同时相符。', en: 'The number and the last four characters have to fit together.' },
      next: {
        zh: '请核对受理通知书；登录后可以查看全部办件。',
        en: 'Check the notice of receipt; sign in to see all your matters.',
      },
    },
    'ZQ-ACC-007': {
      status: 401,
      what: { zh: '账号或密码不对。', en: 'The account or the password is wrong.' },
      why: { zh: '为保护账号，不说明是哪一项不对。', en: 'To protect accounts it is not said which.' },
      next: { zh: '请重试，或用“忘记密码”重设。', en: 'Try again, or reset the password.' },
    },
    'ZQ-ACC-008': {
      status: 423,
      what: { zh: '账号已锁定至 {until}。', en: 'The account is locked until {until}.' },
      why: { zh: '连续 {attempts} 次登录失败。', en: 'Sign-in failed {attempts} times in a row.' },
      next: { zh: '请届时再试，或联系管理员解锁。', en: 'Try again then, or ask an administrator.' },
    },
    'ZQ-ACC-009': {
      status: 429,
      what: { zh: '操作太频繁。', en: 'Too many requests.' },
      why: { zh: '每{period}最多 {limit} 次。', en: 'At most {limit} in {period}.' },
      next: { zh: '请在 {seconds} 秒后再试。', en: 'Try again in {seconds} seconds.' },
    },
    'ZQ-ACC-010': {
      status: 401,
      what: { zh: '还需要动态口令。', en: 'A one-time code is needed as well.' },
      why: { zh: '这个账号开启了两步验证。', en: 'This account uses a second factor.' },
      next: { zh: '请输入验证器上的 6 位数字。', en: 'Enter the 6 digits of your authenticator.' },
    },
    'ZQ-ACC-011': {
      status: 401,
      what: { zh: '动态口令不对或已过期。', en: 'The one-time code is wrong or too old.' },
      why: { zh: '口令每 30 秒更换，只能使用一次。', en: 'Codes change every 30 seconds and work once.' },
      next: {
        zh: '请输入当前的口令，并核对手机时间。',
        en: 'Enter the present code, and check the clock of your phone.',
      },
    },
    'ZQ-ACC-012': {
      status: 404,
      what: { zh: '找不到这条记录。', en: 'This record cannot be found.' },
      why: { zh: '它不存在，或您无权查看。', en: 'It does not exist, or you may not see it.' },
      next: {
        zh: '请核对链接；如应能查看，请联系承办人。',
        en: 'Check the link; if you should see it, ask the person in charge.',
      },
    },
  },
});
