import { defineErrors } from './define.ts';

/** Signed-in sessions. */
export const session = defineErrors({
  id: 'session',
  prefix: 'ZQ-SES',
  title: { zh: '登录会话', en: 'Sessions' },
  errors: {
    'ZQ-SES-001': {
      status: 401,
      what: { zh: '请先登录。', en: 'Please sign in first.' },
      why: { zh: '这一步要知道由谁办理。', en: 'It has to be known who acts.' },
      next: { zh: '登录后会回到这里。', en: 'You come back here after signing in.' },
    },
    'ZQ-SES-002': {
      status: 401,
      what: { zh: '登录已失效。', en: 'Your session has ended.' },
      why: {
        zh: '{minutes} 分钟没有操作，或在别处退出了登录。',
        en: 'Nothing happened for {minutes} minutes, or you signed out elsewhere.',
      },
      next: { zh: '请重新登录；已填写的内容都在草稿中。', en: 'Sign in again; everything you wrote is in the draft.' },
    },
    'ZQ-SES-003': {
      status: 403,
      what: { zh: '页面已过期，请求没有执行。', en: 'The page is too old; nothing was done.' },
      why: { zh: '请求不是从本站当前页面发出的。', en: 'The request did not come from a current page of this site.' },
      next: { zh: '请刷新页面后重试。', en: 'Reload the page and try again.' },
    },
    'ZQ-SES-004': {
      status: 403,
      what: { zh: '请先确认是您本人。', en: 'Please confirm that it is you.' },
      why: { zh: '重要操作前要再次输入密码。', en: 'Important actions ask for the password again.' },
      next: { zh: '请输入密码后继续。', en: 'Enter your password to go on.' },
    },
    'ZQ-SES-005': {
      status: 401,
      what: { zh: '统一身份认证没有成功。', en: 'The identity service did not sign you in.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请重新登录，或改用账号密码。', en: 'Try again, or use your account and password.' },
    },
  },
});
