import { defineRegister } from '#engine/register/register.ts';
import { text as t } from '#kernel/text.ts';
import { lasting, notTheKey, outOfOrder, sharing } from '../lib.ts';

/** Legal status (column `status`), and the state of the entry that goes with it. */
export const PATENT_STATUS = {
  filed: { title: t('已受理', 'Filed'), state: 'pending' },
  published: { title: t('公布', 'Published'), state: 'pending' },
  examination: { title: t('实质审查', 'Under examination'), state: 'pending' },
  granted: { title: t('授权有效', 'In force'), state: 'in-force' },
  refused: { title: t('驳回', 'Refused'), state: 'ended' },
  withdrawn: { title: t('撤回或视为撤回', 'Withdrawn'), state: 'ended' },
  abandoned: { title: t('放弃或视为放弃', 'Abandoned'), state: 'ended' },
  'fee-lapsed': { title: t('未缴年费终止', 'Lapsed for unpaid fees'), state: 'ended' },
  expired: { title: t('期限届满', 'Expired'), state: 'ended' },
  invalidated: { title: t('全部无效', 'Invalidated'), state: 'ended' },
} as const;

export type PatentStatus = keyof typeof PATENT_STATUS;

/** 专利登记簿(本地副本): patents and published applications of the region, imported with their source. */
export const patent = defineRegister({
  id: 'patent',
  table: 'reg_patent',
  title: t('专利登记簿', 'Register of patents'),
  entry: t('专利', 'Patent'),
  basis: ['RR-106'],
  key: t('申请号', 'Application number'),
  fields: {
    application_no: { title: t('申请号', 'Application number'), type: 'text', required: true, public: true },
    publication_no: { title: t('公布(公告)号', 'Publication number'), type: 'text', public: true },
    title: { title: t('名称', 'Title'), type: 'text', required: true, public: true },
    kind: { title: t('类型', 'Kind'), type: 'text', required: true, public: true },
    status: { title: t('法律状态', 'Legal status'), type: 'text', required: true, public: true },
    owner_name: { title: t('专利权人或申请人', 'Owner or applicant'), type: 'text', required: true, public: true },
    owner_code: { title: t('第一权利人信用代码', 'Credit code of the first owner'), type: 'text', public: true },
    division: { title: t('权利人所在地区', 'Division of the owner'), type: 'text', public: true },
    ipc: { title: t('国际专利分类', 'IPC'), type: 'text[]', public: true },
    filed_on: { title: t('申请日', 'Filed on'), type: 'date', required: true, public: true },
    granted_on: { title: t('授权公告日', 'Granted on'), type: 'date', public: true },
    expires_on: { title: t('期限届满日', 'Expires on'), type: 'date', public: true },
    fee_paid_until: { title: t('年费缴至', 'Annual fee paid until'), type: 'date', public: true },
    inventors: { title: t('发明人', 'Inventors'), type: 'text[]', public: true },
  },
  states: {
    pending: { title: t('申请中', 'Pending') },
    'in-force': { title: t('有效', 'In force') },
    ended: { title: t('失效', 'Ended'), final: true },
  },
  initialState: 'pending',
  list: ['application_no', 'title', 'kind', 'status', 'owner_name'],
  search: ['application_no', 'publication_no', 'title', 'owner_name'],
  division: 'division',
  seenBy: [],
  invariants: [
    {
      id: 'key-is-the-number',
      title: t('主键就是申请号', 'The application number is the key'),
      broken: (entries) => notTheKey(lasting(entries), 'application_no'),
    },
    {
      id: 'status-fits-state',
      title: t('法律状态与登记状态一致', 'Legal status and state of the entry agree'),
      broken: (entries) =>
        lasting(entries)
          .filter((row) => PATENT_STATUS[row.fields.status as PatentStatus]?.state !== row.state)
          .map((row) => row.key),
    },
    {
      id: 'granted-has-a-day',
      title: t('授权的专利有授权公告日,且不早于申请日', 'A granted patent has a grant day, not before its filing'),
      broken: (entries) => [
        ...lasting(entries)
          .filter((row) => row.state === 'in-force' && typeof row.fields.granted_on !== 'string')
          .map((row) => row.key),
        ...outOfOrder(lasting(entries), 'filed_on', 'granted_on'),
      ],
    },
    {
      id: 'one-entry-for-a-publication',
      title: t('一个公布(公告)号只属于一件专利', 'One publication number belongs to one patent'),
      broken: (entries) => sharing(lasting(entries), 'publication_no'),
    },
  ],
});
