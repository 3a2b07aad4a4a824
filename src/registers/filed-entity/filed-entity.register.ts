import { defineRegister } from '#engine/register/register.ts';
import { text as t } from '#kernel/text.ts';
import { lasting, notTheKey } from '../lib.ts';

/** 备案主体登记簿: entities that may ask for pre-examination; suspended ones stay in the register. */
export const filedEntity = defineRegister({
  id: 'filed-entity',
  table: 'reg_filed_entity',
  title: t('备案主体登记簿', 'Register of filed entities'),
  entry: t('备案主体', 'Filed entity'),
  basis: ['C49', 'C25', 'custom'],
  key: t('统一社会信用代码', 'Credit code'),
  fields: {
    credit_code: { title: t('统一社会信用代码', 'Credit code'), type: 'text', required: true, public: true },
    name: { title: t('名称', 'Name'), type: 'text', required: true, public: true },
    division: { title: t('所在地区', 'Division'), type: 'text', required: true, public: true },
    field: { title: t('产业领域', 'Approved field'), type: 'text', required: true, public: true },
    ipc: { title: t('主要分类(小类)', 'Main IPC subclasses'), type: 'text[]', public: true },
    grade: { title: t('等级', 'Grade'), type: 'text' },
    filed_on: { title: t('备案日', 'Filed on'), type: 'date', required: true, public: true },
    batch: { title: t('备案批次', 'Batch'), type: 'text' },
    address: { title: t('地址', 'Address'), type: 'text' },
    contact: { title: t('联系人', 'Contact'), type: 'text' },
    phone: { title: t('联系电话', 'Telephone'), type: 'text' },
    agencies: { title: t('委托的代理机构（代码）', 'Agencies (codes)'), type: 'text[]' },
    reviewed_year: { title: t('最近复核年度', 'Year of the last review'), type: 'integer' },
    sanction: { title: t('最近处理决定', 'Last sanction'), type: 'text' },
    sanction_on: { title: t('处理决定日', 'Sanctioned on'), type: 'date' },
    suspension_months: { title: t('暂停月数', 'Months of suspension'), type: 'integer' },
    suspended_until: {
      title: t('暂停至', 'Suspended until'),
      type: 'date',
      reckoned: { from: 'sanction_on', months: 'suspension_months' },
    },
    bar_months: { title: t('不得重新备案的月数', 'Months without re-admission'), type: 'integer' },
    barred_until: {
      title: t('可重新申请之日', 'May apply again from'),
      type: 'date',
      reckoned: { from: 'sanction_on', months: 'bar_months' },
    },
  },
  states: {
    filed: { title: t('备案有效', 'In good standing') },
    suspended: { title: t('暂停', 'Suspended') },
    cancelled: { title: t('已取消', 'Cancelled'), final: true },
  },
  initialState: 'filed',
  list: ['name', 'credit_code', 'division', 'field', 'filed_on'],
  search: ['name', 'credit_code'],
  division: 'division',
  seenBy: ['acceptance-clerk', 'pre-examiner', 'reviewer', 'centre-leader'],
  invariants: [
    {
      id: 'key-is-the-code',
      title: t('主键就是统一社会信用代码', 'The credit code is the key'),
      broken: (entries) => notTheKey(lasting(entries), 'credit_code'),
    },
    {
      id: 'begins-with-the-filing',
      title: t('登记自备案日起有效,不早于备案日', 'No version holds before the day of filing'),
      broken: (entries) =>
        entries
          .filter((row) => row.supersededAt === null && row.validFrom < String(row.fields.filed_on))
          .map((row) => row.key),
    },
  ],
});
