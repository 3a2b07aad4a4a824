import { defineRegister } from '#engine/register/register.ts';
import { text as t } from '#kernel/text.ts';
import { lasting, sharing } from '../lib.ts';

/** 主体登记簿: companies, universities, banks and offices that the region deals with. */
export const organisation = defineRegister({
  id: 'organisation',
  table: 'reg_organisation',
  title: t('主体登记簿', 'Register of organisations'),
  entry: t('主体', 'Organisation'),
  basis: ['custom'],
  key: t('统一社会信用代码,没有代码的用内部编号', 'Credit code, or the house number of one that has none'),
  fields: {
    name: { title: t('名称', 'Name'), type: 'text', required: true, public: true },
    credit_code: { title: t('统一社会信用代码', 'Credit code'), type: 'text', public: true },
    kind: { title: t('类型', 'Kind'), type: 'text', required: true, public: true },
    division: { title: t('所在地区', 'Division'), type: 'text', public: true },
    address: { title: t('地址', 'Address'), type: 'text' },
    legal_representative: { title: t('法定代表人', 'Legal representative'), type: 'text' },
    industry: { title: t('行业(GB/T 4754)', 'Industry (GB/T 4754)'), type: 'text', public: true },
    contact: { title: t('联系人', 'Contact'), type: 'text' },
    phone: { title: t('联系电话', 'Telephone'), type: 'text' },
  },
  states: {
    active: { title: t('存续', 'Active') },
    dissolved: { title: t('已注销', 'Dissolved'), final: true },
  },
  initialState: 'active',
  list: ['name', 'credit_code', 'kind', 'division'],
  search: ['name', 'credit_code'],
  division: 'division',
  seenBy: ['acceptance-clerk', 'division-official'],
  invariants: [
    {
      id: 'one-entry-for-a-code',
      title: t('一个统一社会信用代码只有一条存续登记', 'One credit code has one active entry'),
      broken: (entries) =>
        sharing(
          lasting(entries).filter((row) => row.state === 'active'),
          'credit_code',
        ),
    },
    {
      id: 'key-is-the-code',
      title: t('有信用代码的,主键就是信用代码', 'Where there is a credit code, it is the key'),
      broken: (entries) =>
        lasting(entries)
          .filter((row) => row.fields.credit_code !== null && row.fields.credit_code !== row.key)
          .map((row) => row.key),
    },
  ],
});
