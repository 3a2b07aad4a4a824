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
      next: { zh: '请重试，或请管理员重设密码。', en: 'Try again, or ask an administrator for a new password.' },
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
    'ZQ-ACC-013': {
      status: 409,
      what: { zh: '这个邮箱或登录名不能使用。', en: 'This e-mail address or sign-in name cannot be used.' },
      why: { zh: '一个邮箱、一个登录名只能开一个账号。', en: 'An address or a name opens one account only.' },
      next: { zh: '请换一个，或直接登录。', en: 'Choose another, or sign in.' },
    },
    'ZQ-ACC-014': {
      status: 409,
      what: { zh: '{organisation}已在本系统中。', en: '{organisation} is already known here.' },
      why: {
        zh: '已有的单位由其管理员邀请成员。',
        en: 'Members of a known organisation are invited by its administrator.',
      },
      next: { zh: '请向该单位管理员要邀请码。', en: 'Ask its administrator for an invitation code.' },
    },
    'ZQ-ACC-015': {
      status: 422,
      what: { zh: '邀请码无效。', en: 'The invitation code is not valid.' },
      why: { zh: '它写错了、已用过、已收回或已过期。', en: 'It is mistyped, used, taken back or too old.' },
      next: { zh: '请核对，或请对方重新邀请。', en: 'Check it, or ask for a new one.' },
    },
    'ZQ-ACC-016': {
      status: 422,
      what: { zh: '不能委托{organisation}。', en: 'No mandate can be given to {organisation}.' },
      why: {
        zh: '受托方须是本系统中已确认的另一家代理机构。',
        en: 'The agent has to be another organisation, a confirmed agency.',
      },
      next: { zh: '请从代理机构列表中选择。', en: 'Choose one from the list of agencies.' },
    },
    'ZQ-ACC-017': {
      status: 422,
      what: { zh: '没有岗位“{post}”。', en: 'There is no post "{post}".' },
      why: { zh: '没有事项使用这个岗位。', en: 'No procedure knows it.' },
      next: { zh: '请从岗位列表中选择。', en: 'Choose one from the list of posts.' },
    },
    'ZQ-ACC-018': {
      status: 409,
      what: { zh: '这是最后一位管理员，不能移除。', en: 'The last administrator cannot be removed.' },
      why: { zh: '否则没有人能再管理成员和岗位。', en: 'Nobody could look after members and posts any more.' },
      next: { zh: '请先另设一位管理员。', en: 'Make somebody else administrator first.' },
    },
    'ZQ-ACC-019': {
      status: 422,
      what: { zh: '止期 {until} 早于起期 {from}。', en: 'The end, {until}, is before the beginning, {from}.' },
      why: { zh: '岗位和委托至少有效一天。', en: 'A post or a mandate holds for at least a day.' },
      next: { zh: '请改正日期。', en: 'Correct the dates.' },
    },
    'ZQ-ACC-020': {
      status: 422,
      what: { zh: '新密码不能使用。', en: 'The new password cannot be used.' },
      why: {
        zh: '密码须有 10 至 128 个字符，且与旧密码不同。',
        en: 'A password has 10 to 128 characters and differs from the old one.',
      },
      next: { zh: '请换一个更长的密码。', en: 'Choose a longer one.' },
    },
    'ZQ-ACC-021': {
      status: 403,
      what: { zh: '您现在没有这个身份。', en: 'You do not have this capacity now.' },
      why: { zh: '它已到期、被收回，或还缺一步安全设置。', en: 'It has ended, was revoked, or lacks a security step.' },
      next: { zh: '请从身份列表中重新选择。', en: 'Choose again from your list.' },
    },
    'ZQ-ACC-022': {
      status: 403,
      what: { zh: '您不能做这件事。', en: 'You may not do this.' },
      why: { zh: '这由{who}办理。', en: 'It is for {who}.' },
      next: { zh: '请切换身份，或联系{who}。', en: 'Change your capacity, or ask {who}.' },
    },
    'ZQ-ACC-023': {
      status: 409,
      what: { zh: '两步验证已经开启。', en: 'The second factor is already on.' },
      why: { zh: '一个账号只有一个验证器。', en: 'An account has one authenticator.' },
      next: { zh: '如要更换，请先关闭，再重新开启。', en: 'To change it, switch it off and on again.' },
    },
  },
});
