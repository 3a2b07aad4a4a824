import type { Refusal } from '#kernel/refusal.ts';
import { fill, type Text, text } from '#kernel/text.ts';

/** Every way in which the database can refuse to be opened or migrated. Words in what/why/next take `{params}`. */
export const DATABASE_REFUSALS = {
  'database.bad-url': {
    what: text('DATABASE_URL 不是有效的 PostgreSQL 地址。', 'DATABASE_URL is not a valid PostgreSQL address.'),
    why: text(
      '地址应形如 postgres://用户:密码@主机:5432/数据库。',
      'It must look like postgres://user:password@host:5432/database.',
    ),
    next: text(
      '请更正 DATABASE_URL，或删除它以使用内嵌数据库。',
      'Correct DATABASE_URL, or unset it to use the embedded database.',
    ),
  },
  'database.unreachable': {
    what: text('无法连接数据库 {where}。', 'The database at {where} does not answer.'),
    why: text('{reason}', '{reason}'),
    next: text(
      '请确认数据库已启动、地址与端口正确且网络可达。',
      'Check that it runs, that host and port are right, and that the network lets you through.',
    ),
  },
  'database.sign-in-refused': {
    what: text('数据库 {where} 拒绝登录。', 'The database at {where} refused the sign-in.'),
    why: text('{reason}', '{reason}'),
    next: text('请检查 DATABASE_URL 中的用户名与密码。', 'Check user and password in DATABASE_URL.'),
  },
  'database.missing': {
    what: text('{where} 上没有该数据库。', 'There is no such database at {where}.'),
    why: text('{reason}', '{reason}'),
    next: text('请先创建数据库，或更正 DATABASE_URL 中的名称。', 'Create it, or correct its name in DATABASE_URL.'),
  },
  'database.too-old': {
    what: text('PostgreSQL {version} 版本过低。', 'PostgreSQL {version} is too old.'),
    why: text('本程序需要 PostgreSQL {needed} 或更高版本。', 'This program needs PostgreSQL {needed} or later.'),
    next: text('请升级数据库服务器。', 'Upgrade the server.'),
  },
  'database.not-utf8': {
    what: text('数据库编码为 {encoding}。', 'The database is encoded in {encoding}.'),
    why: text('中文内容只能保存在 UTF8 数据库中。', 'Chinese text can only be kept in a UTF8 database.'),
    next: text("请以 ENCODING 'UTF8' 新建数据库。", "Create a new database with ENCODING 'UTF8'."),
  },
  'database.folder-unwritable': {
    what: text('无法写入数据文件夹 {folder}。', 'The data folder {folder} cannot be written.'),
    why: text('{reason}', '{reason}'),
    next: text(
      '请用 --data 选择另一文件夹，或修改其权限。',
      'Choose another folder with --data, or change its permissions.',
    ),
  },
  'database.folder-in-use': {
    what: text('数据文件夹 {folder} 正在使用中。', 'The data folder {folder} is in use.'),
    why: text(
      '进程 {pid}（{host}）已打开其中的内嵌数据库，同一时间只能有一个进程打开。',
      'Process {pid} on {host} has the embedded database open, and only one process can.',
    ),
    next: text(
      '请先停止该进程，或用 --data 选择另一文件夹；多进程运行请使用 PostgreSQL（DATABASE_URL）。',
      'Stop that process, or choose another folder with --data; for several processes use PostgreSQL (DATABASE_URL).',
    ),
  },
  'database.folder-foreign': {
    what: text('数据文件夹 {folder} 的数据库格式不符。', 'The database in {folder} has another format.'),
    why: text(
      '其格式为 PostgreSQL {found}，本程序内嵌 PostgreSQL {needed}。',
      'It was written by PostgreSQL {found}; this program embeds PostgreSQL {needed}.',
    ),
    next: text(
      '请用当时的程序版本备份，再恢复到新文件夹。',
      'Back it up with the program version that wrote it, and restore it into a new folder.',
    ),
  },
  'database.newer': {
    what: text('数据库由更新版本的程序写成。', 'The database was written by a newer version of this program.'),
    why: text(
      '其结构版本为 {found}，本程序只到 {known}。',
      'Its schema has number {found}; this program knows up to {known}.',
    ),
    next: text('请升级本程序。数据未被改动。', 'Upgrade the program. Nothing was changed.'),
  },
  'database.migration-changed': {
    what: text('迁移文件 {file} 在执行后被改动。', 'Migration {file} was changed after it had been applied.'),
    why: text(
      '已执行的迁移不得更改，否则各处数据库结构将不一致。',
      'An applied migration must stay as it was, or databases would differ from each other.',
    ),
    next: text('请恢复该文件，并把修改写入新的迁移文件。', 'Restore the file and write the change as a new migration.'),
  },
  'database.migration-missing': {
    what: text(
      '数据库已执行的迁移 {file} 在本程序中不存在。',
      'Migration {file} was applied to the database, but this program does not have it.',
    ),
    why: text('数据库与程序不属于同一发行线。', 'Database and program are of different lines.'),
    next: text('请使用写成该数据库的程序。', 'Use the program that wrote the database.'),
  },
  'database.migration-late': {
    what: text('迁移文件 {file} 编号早于已执行的迁移。', 'Migration {file} is numbered before one already applied.'),
    why: text('迁移只能按编号顺序执行。', 'Migrations run in the order of their numbers.'),
    next: text('请给它一个更大的编号。', 'Give it a higher number.'),
  },
} as const satisfies Record<string, { what: Text; why: Text; next: Text }>;

export type DatabaseRefusalCode = keyof typeof DATABASE_REFUSALS;

/** An expected refusal of the database edge; `message` is one English sentence (what) plus reason and advice. */
export class DatabaseRefused extends Error {
  readonly refusal: Refusal;

  constructor(code: DatabaseRefusalCode, params: Record<string, string | number> = {}, cause?: unknown) {
    const entry = DATABASE_REFUSALS[code];
    const refusal = {
      code,
      what: fill(entry.what, params),
      why: fill(entry.why, params),
      next: fill(entry.next, params),
      params,
    };
    super(`${refusal.what.en} ${refusal.why.en} ${refusal.next.en}`, { cause });
    this.name = 'DatabaseRefused';
    this.refusal = refusal;
  }
}
