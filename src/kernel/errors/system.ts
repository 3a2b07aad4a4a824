import { defineErrors } from './define.ts';

/** The machine, its storage and the way requests reach it. */
export const system = defineErrors({
  id: 'system',
  prefix: 'ZQ-SYS',
  title: { zh: '系统', en: 'System' },
  errors: {
    'ZQ-SYS-001': {
      status: 500,
      what: { zh: '系统出了意外，没有办成。', en: 'Something unforeseen happened; nothing was done.' },
      why: {
        zh: '这是程序的缺陷，已记录为 {incident}。',
        en: 'This is a fault of the program, recorded as {incident}.',
      },
      next: {
        zh: '请稍后重试；仍不行请把编号告诉管理员。',
        en: 'Try again later; if it stays, give the number to the administrator.',
      },
    },
    'ZQ-SYS-002': {
      status: 507,
      what: { zh: '存储空间已满，没有保存。', en: 'The disk is full; nothing was saved.' },
      why: {
        zh: '为保护已有数据，空间不足时停止写入。',
        en: 'To protect what is stored, writing stops when space runs out.',
      },
      next: {
        zh: '请管理员清理空间；您的内容仍在页面上，请勿关闭。',
        en: 'An administrator has to free space; keep the page open, your text is still in it.',
      },
    },
    'ZQ-SYS-003': {
      status: 503,
      what: { zh: '{service}暂时不可用。', en: '{service} is not available at the moment.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: {
        zh: '请在 {seconds} 秒后重试；已保存的内容不受影响。',
        en: 'Try again in {seconds} seconds; what was saved is safe.',
      },
    },
    'ZQ-SYS-004': {
      status: 503,
      what: { zh: '系统维护中，只能查看。', en: 'The system is being serviced and can only be read.' },
      why: { zh: '维护预计到 {until}。', en: 'This should last until {until}.' },
      next: { zh: '请届时再办理；涉及的期限不受影响。', en: 'Come back then; no limit is lost by this.' },
    },
    'ZQ-SYS-005': {
      status: 404,
      what: { zh: '没有这个地址：{path}。', en: 'There is no such address: {path}.' },
      why: { zh: '链接有误，或页面已移走。', en: 'The link is wrong, or the page has moved.' },
      next: { zh: '请从首页查找。', en: 'Start from the home page.' },
    },
    'ZQ-SYS-006': {
      status: 400,
      what: { zh: '请求读不懂。', en: 'The request could not be read.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请对照接口文档改正。', en: 'Correct it by the interface reference.' },
    },
    'ZQ-SYS-007': {
      status: 405,
      what: { zh: '{path} 不支持 {method}。', en: '{path} does not take {method}.' },
      why: { zh: '支持：{allowed}。', en: 'It takes: {allowed}.' },
      next: { zh: '请改用所列方法。', en: 'Use one of these.' },
    },
    'ZQ-SYS-008': {
      status: 413,
      what: { zh: '请求太大。', en: 'The request is too large.' },
      why: { zh: '最大 {max}。', en: 'At most {max} is taken.' },
      next: { zh: '请分批提交。', en: 'Send it in parts.' },
    },
    'ZQ-SYS-009': {
      status: 503,
      what: { zh: '数据库连不上。', en: 'The database cannot be reached.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: { zh: '请检查 DATABASE_URL 和数据库服务。', en: 'Check DATABASE_URL and the database server.' },
    },
    'ZQ-SYS-010': {
      status: 500,
      what: {
        zh: '数据文件夹是更新的版本（{found}），本程序为 {expected}。',
        en: 'The data folder is of a newer version ({found}) than this program ({expected}).',
      },
      why: { zh: '旧程序写新数据会损坏数据。', en: 'An older program would damage newer data.' },
      next: {
        zh: '请升级程序，或用 --data 指定另一个文件夹。',
        en: 'Update the program, or choose another folder with --data.',
      },
    },
    'ZQ-SYS-011': {
      status: 500,
      what: { zh: '端口 {port} 已被占用。', en: 'Port {port} is in use.' },
      why: { zh: '另一个程序正在使用它。', en: 'Another program listens there.' },
      next: {
        zh: '请关闭那个程序，或用 --port 换一个端口。',
        en: 'Stop that program, or choose another port with --port.',
      },
    },
    'ZQ-SYS-012': {
      status: 500,
      what: { zh: '文件夹“{folder}”不能写入。', en: 'The folder "{folder}" cannot be written to.' },
      why: { zh: '{reason}', en: '{reason}' },
      next: {
        zh: '请修改权限，或用 --data 指定另一个文件夹。',
        en: 'Change its permissions, or choose another folder with --data.',
      },
    },
    'ZQ-SYS-013': {
      status: 500,
      what: { zh: 'Node.js {found} 太旧。', en: 'Node.js {found} is too old.' },
      why: { zh: '至少需要 {min}。', en: 'At least {min} is needed.' },
      next: { zh: '请安装新版 Node.js 后再启动。', en: 'Install a newer Node.js and start again.' },
    },
    'ZQ-SYS-014': {
      status: 409,
      what: {
        zh: '另一个程序正在使用数据文件夹“{folder}”。',
        en: 'Another program is using the data folder "{folder}".',
      },
      why: {
        zh: '内嵌数据库同时只能由一个程序打开。',
        en: 'The embedded database can be opened by one program at a time.',
      },
      next: {
        zh: '请先停止那个程序，或用 --data 指定另一个文件夹。',
        en: 'Stop that program first, or choose another folder with --data.',
      },
    },
    'ZQ-SYS-015': {
      status: 504,
      what: { zh: '{service}没有在 {seconds} 秒内回应。', en: '{service} did not answer within {seconds} seconds.' },
      why: { zh: '对方忙，或网络不通。', en: 'It is busy, or the network is down.' },
      next: { zh: '系统会自动重试；也可以稍后再来。', en: 'It is tried again by itself; or come back later.' },
    },
    'ZQ-SYS-016': {
      status: 400,
      what: { zh: '命令缺少参数“{argument}”。', en: 'The command lacks "{argument}".' },
      why: { zh: '没有它就不知道要处理什么。', en: 'Without it there is nothing to work on.' },
      next: { zh: '用法：{usage}', en: 'Usage: {usage}' },
    },
    'ZQ-SYS-017': {
      status: 400,
      what: { zh: '命令没有选项“{option}”。', en: 'The command has no option "{option}".' },
      why: {
        zh: '写错的选项不会被忽略，以免得到意外的结果。',
        en: 'A mistyped option is not ignored, lest the result surprise.',
      },
      next: { zh: '用法：{usage}', en: 'Usage: {usage}' },
    },
    'ZQ-SYS-018': {
      status: 422,
      what: { zh: '签名不符。', en: 'The signature does not fit.' },
      why: { zh: '内容被改动过，或不是用所称的密钥签署的。', en: 'The content was altered, or another key signed it.' },
      next: { zh: '请勿采信，向签发单位核实。', en: 'Do not rely on it; ask the issuer.' },
    },
  },
});
