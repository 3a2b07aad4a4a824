import { defineErrors } from './define.ts';

/** Opening the database and bringing its schema up to date. What applies to every folder is in `system`. */
export const database = defineErrors({
  id: 'database',
  prefix: 'ZQ-DBS',
  title: { zh: '数据库', en: 'Database' },
  errors: {
    'ZQ-DBS-001': {
      status: 500,
      what: {
        zh: 'DATABASE_URL 不是 PostgreSQL 地址。',
        en: 'DATABASE_URL is not the address of a PostgreSQL database.',
      },
      why: {
        zh: '地址应形如 postgres://用户:密码@主机:5432/数据库。',
        en: 'It looks like postgres://user:password@host:5432/database.',
      },
      next: {
        zh: '请更正 DATABASE_URL，或删除它以使用内嵌数据库。',
        en: 'Correct DATABASE_URL, or unset it to use the embedded database.',
      },
    },
    'ZQ-DBS-002': {
      status: 503,
      what: { zh: '数据库 {where} 没有应答。', en: 'The database at {where} does not answer.' },
      why: { zh: '原因：{reason}。', en: 'It says: {reason}.' },
      next: {
        zh: '请确认数据库已启动，地址、端口正确且网络可达。',
        en: 'Check that it runs, that host and port are right, and that the network lets you through.',
      },
    },
    'ZQ-DBS-003': {
      status: 503,
      what: { zh: '数据库 {where} 拒绝登录。', en: 'The database at {where} refuses the sign-in.' },
      why: { zh: '原因：{reason}。', en: 'It says: {reason}.' },
      next: { zh: '请检查 DATABASE_URL 中的用户名和密码。', en: 'Check user and password in DATABASE_URL.' },
    },
    'ZQ-DBS-004': {
      status: 503,
      what: { zh: '{where} 这个数据库不存在。', en: 'There is no database {where}.' },
      why: { zh: '原因：{reason}。', en: 'The server says: {reason}.' },
      next: { zh: '请先创建它，或更正 DATABASE_URL 中的名称。', en: 'Create it, or correct its name in DATABASE_URL.' },
    },
    'ZQ-DBS-005': {
      status: 500,
      what: { zh: 'PostgreSQL {found} 版本过低。', en: 'PostgreSQL {found} is too old.' },
      why: { zh: '至少需要 PostgreSQL {min}。', en: 'At least PostgreSQL {min} is needed.' },
      next: { zh: '请升级数据库服务器。', en: 'Upgrade the server.' },
    },
    'ZQ-DBS-006': {
      status: 500,
      what: { zh: '数据库的编码是 {found}。', en: 'The database is encoded in {found}.' },
      why: { zh: '中文只能完整保存在 UTF8 数据库中。', en: 'Chinese text can only be kept whole in UTF8.' },
      next: {
        zh: "请以 ENCODING 'UTF8' TEMPLATE template0 新建数据库。",
        en: "Create a new one with ENCODING 'UTF8' TEMPLATE template0.",
      },
    },
    'ZQ-DBS-007': {
      status: 500,
      what: {
        zh: '数据文件夹“{folder}”由 PostgreSQL {found} 写成。',
        en: 'The database in the folder "{folder}" was written by PostgreSQL {found}.',
      },
      why: { zh: '本程序内嵌的是 PostgreSQL {needed}。', en: 'This program embeds PostgreSQL {needed}.' },
      next: {
        zh: '请用原来的程序备份，再恢复到新的文件夹。',
        en: 'Back it up with the program that wrote it, and restore it into a new folder.',
      },
    },
    'ZQ-DBS-008': {
      status: 500,
      what: {
        zh: '数据库是更新的版本（{found}），本程序为 {expected}。',
        en: 'The database is of a newer version ({found}) than this program ({expected}).',
      },
      why: {
        zh: '旧程序写新数据会损坏数据；数据未被改动。',
        en: 'An older program would damage it; nothing was changed.',
      },
      next: {
        zh: '请升级程序，或用 DATABASE_URL 指定另一个数据库。',
        en: 'Update the program, or name another database in DATABASE_URL.',
      },
    },
    'ZQ-DBS-009': {
      status: 500,
      what: {
        zh: '迁移文件 {file} 在执行之后被改动。',
        en: 'The migration {file} was changed after it had been applied.',
      },
      why: {
        zh: '已执行的迁移不得更改，否则各处的数据库会不一致。',
        en: 'An applied migration stays as it was, or databases would differ from each other.',
      },
      next: {
        zh: '请恢复该文件，把改动写成新的迁移。',
        en: 'Restore the file and write the change as a new migration.',
      },
    },
    'ZQ-DBS-010': {
      status: 500,
      what: {
        zh: '数据库执行过的迁移 {file}，本程序没有。',
        en: 'The migration {file} was applied to the database, but this program does not have it.',
      },
      why: { zh: '数据库与程序不是同一条发行线。', en: 'Database and program are of different lines.' },
      next: { zh: '请使用写成该数据库的程序。', en: 'Use the program that wrote the database.' },
    },
    'ZQ-DBS-011': {
      status: 500,
      what: {
        zh: '迁移文件 {file} 的编号早于已执行的迁移。',
        en: 'The migration {file} is numbered before one that was applied already.',
      },
      why: { zh: '迁移只按编号顺序执行。', en: 'Migrations run in the order of their numbers.' },
      next: { zh: '请给它更大的编号。', en: 'Give it a higher number.' },
    },
  },
});
