import { defineRegister } from '#engine/register/register.ts';
import type { RegisterEntry } from '#engine/register/types.ts';
import { parseCreditCode } from '#kernel/numbers/index.ts';
import { findPlainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';
import { lasting, notTheKey } from '../lib.ts';

/** Days on which somebody is away; both are included. */
export interface Absence {
  from: string;
  to: string;
  reason?: string;
}

/** An organisation whose cases somebody must not examine. `own`: declared by the examiner himself. */
export interface DeclaredConflict {
  code: string;
  name?: string;
  reason: string;
  own?: boolean;
  on?: string;
}

/** 预审员名册: what each pre-examiner can take, how much, when not, and whose cases not. Kept by the head of the centre. */
export const examiner = defineRegister({
  id: 'examiner',
  table: 'reg_examiner',
  title: t('预审员名册', 'Roll of pre-examiners'),
  entry: t('预审员', 'Pre-examiner'),
  basis: ['custom'],
  key: t('账号', 'Account'),
  fields: {
    account: { title: t('账号', 'Account'), type: 'text', required: true },
    name: { title: t('姓名', 'Name'), type: 'text', required: true },
    body: { title: t('所在机构', 'Body'), type: 'text', required: true },
    ipc: { title: t('擅长分类（前缀）', 'Classes (prefixes)'), type: 'text[]' },
    kinds: { title: t('承办类型', 'Kinds'), type: 'text[]' },
    languages: { title: t('检索语种', 'Languages'), type: 'text[]' },
    daily_points: { title: t('每工作日工作量（分）', 'Points a working day'), type: 'integer', required: true },
    weight: { title: t('在岗比例（%）', 'Share of working time (%)'), type: 'integer', required: true },
    absences: { title: t('不在岗时段', 'Absences'), type: 'json' },
    conflicts: { title: t('回避单位', 'Conflicts'), type: 'json' },
  },
  states: {
    active: { title: t('在岗', 'Active') },
    paused: { title: t('暂停分案', 'Takes no new cases') },
    left: { title: t('已离任', 'Left'), final: true },
  },
  initialState: 'active',
  list: ['name', 'ipc', 'daily_points', 'weight'],
  search: ['name'],
  seenBy: ['centre-leader'],
  invariants: [
    {
      id: 'key-is-the-account',
      title: t('主键就是账号', 'The account is the key'),
      broken: (entries) => notTheKey(lasting(entries), 'account'),
    },
    {
      id: 'absences-run-forward',
      title: t('不在岗时段的止日不早于起日', 'No absence ends before it begins'),
      broken: (entries) =>
        keysWhere(entries, ({ absences }) =>
          list<Absence>(absences).some(
            ({ from, to }) => !findPlainDate(from) || !findPlainDate(to) || String(to) < String(from),
          ),
        ),
    },
    {
      id: 'conflicts-name-an-organisation',
      title: t('回避单位有有效的信用代码和理由，且不重复', 'A conflict names a valid credit code, once, with a reason'),
      broken: (entries) =>
        keysWhere(entries, ({ conflicts }) => {
          const all = list<DeclaredConflict>(conflicts);
          return (
            new Set(all.map((one) => one.code)).size < all.length ||
            all.some(({ code, reason }) => !parseCreditCode(String(code)).ok || !String(reason ?? '').trim())
          );
        }),
    },
  ],
});

const list = <T>(value: unknown): T[] => (Array.isArray(value) ? (value as T[]) : []);

const keysWhere = (entries: readonly RegisterEntry[], wrong: (fields: Record<string, unknown>) => boolean): string[] =>
  lasting(entries)
    .filter((row) => wrong(row.fields))
    .map((row) => row.key);
