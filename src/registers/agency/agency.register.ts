import { defineRegister } from '#engine/register/register.ts';
import { text as t } from '#kernel/text.ts';
import { lasting, notTheKey, sharing } from '../lib.ts';

/** 专利代理机构名录: agencies that serve the region. */
export const agency = defineRegister({
  id: 'agency',
  table: 'reg_agency',
  title: t('专利代理机构名录', 'Register of patent agencies'),
  entry: t('专利代理机构', 'Patent agency'),
  basis: ['PAR', 'PAM'],
  key: t('机构代码', 'Agency code'),
  fields: {
    agency_code: { title: t('机构代码', 'Agency code'), type: 'text', required: true, public: true },
    name: { title: t('名称', 'Name'), type: 'text', required: true, public: true },
    credit_code: { title: t('统一社会信用代码', 'Credit code'), type: 'text', public: true },
    division: { title: t('所在地区', 'Division'), type: 'text', public: true },
    address: { title: t('地址', 'Address'), type: 'text', public: true },
    phone: { title: t('电话', 'Telephone'), type: 'text', public: true },
    agents: { title: t('专利代理师', 'Patent attorneys'), type: 'text[]', public: true },
  },
  states: {
    active: { title: t('正常执业', 'Practising') },
    abnormal: { title: t('经营异常', 'On the abnormal list') },
    ended: { title: t('已注销', 'Ended'), final: true },
  },
  initialState: 'active',
  list: ['agency_code', 'name', 'division', 'phone'],
  search: ['agency_code', 'name', 'credit_code'],
  division: 'division',
  seenBy: [],
  invariants: [
    {
      id: 'key-is-the-code',
      title: t('主键就是五位机构代码', 'The five-digit agency code is the key'),
      broken: (entries) => [
        ...notTheKey(lasting(entries), 'agency_code'),
        ...lasting(entries)
          .filter((row) => !/^\d{5}$/.test(row.key))
          .map((row) => row.key),
      ],
    },
    {
      id: 'one-entry-for-an-organisation',
      title: t('一个机构只有一条登记', 'One organisation has one entry'),
      broken: (entries) =>
        sharing(
          lasting(entries).filter((row) => row.state !== 'ended'),
          'credit_code',
        ),
    },
  ],
});
