import { defineRegister } from '#engine/register/register.ts';
import type { RegisterEntry } from '#engine/register/types.ts';
import { text as t } from '#kernel/text.ts';
import { lasting, notTheKey, outOfOrder } from '../lib.ts';

const inForce = (entries: readonly RegisterEntry[]) => lasting(entries).filter((row) => row.state === 'registered');
const patentsOf = (row: RegisterEntry) => row.fields.patents as string[];

/** 专利权质押登记簿: a pledge takes effect on its entry (CC-444), so the entry is the right. */
export const pledge = defineRegister({
  id: 'pledge',
  table: 'reg_pledge',
  title: t('专利权质押登记簿', 'Register of patent pledges'),
  entry: t('专利权质押', 'Patent pledge'),
  basis: ['CC-444', 'RR-15¶3', 'A461'],
  key: t('质押登记号', 'Registration number'),
  fields: {
    registration_no: { title: t('质押登记号', 'Registration number'), type: 'text', required: true, public: true },
    patents: { title: t('质押专利', 'Pledged patents'), type: 'text[]', required: true, public: true },
    pledgor: { title: t('出质人', 'Pledgor'), type: 'text', required: true, public: true },
    pledgor_code: { title: t('出质人信用代码', 'Credit code of the pledgor'), type: 'text', public: true },
    pledgee: { title: t('质权人', 'Pledgee'), type: 'text', required: true, public: true },
    pledgee_code: { title: t('质权人信用代码', 'Credit code of the pledgee'), type: 'text', public: true },
    debtor: { title: t('债务人', 'Debtor'), type: 'text' },
    debtor_code: { title: t('债务人信用代码', 'Credit code of the debtor'), type: 'text' },
    secured_fen: { title: t('担保金额', 'Secured amount'), type: 'fen', required: true },
    debt_from: { title: t('债务履行期自', 'Debt from'), type: 'date', required: true },
    debt_to: { title: t('债务履行期至', 'Debt to'), type: 'date', required: true },
    registered_on: { title: t('登记日', 'Registered on'), type: 'date', required: true, public: true },
    division: { title: t('出质人所在地区', 'Division of the pledgor'), type: 'text', public: true },
  },
  states: {
    registered: { title: t('质押登记有效', 'In force') },
    cancelled: { title: t('已注销', 'Cancelled'), final: true },
  },
  initialState: 'registered',
  list: ['registration_no', 'pledgor', 'pledgee', 'registered_on'],
  search: ['registration_no', 'pledgor', 'pledgee', 'patents'],
  division: 'division',
  seenBy: ['pledge-examiner', 'division-official'],
  invariants: [
    {
      id: 'key-is-the-number',
      title: t('主键就是质押登记号', 'The registration number is the key'),
      broken: (entries) => notTheKey(lasting(entries), 'registration_no'),
    },
    {
      id: 'one-pledge-for-a-patent',
      title: t('一件专利同时只有一项有效质押登记', 'A patent has one pledge in force at a time'),
      broken: (entries) => {
        const holders = new Map<string, string[]>();
        for (const row of inForce(entries))
          for (const number of patentsOf(row)) holders.set(number, [...(holders.get(number) ?? []), row.key]);
        return [...new Set([...holders.values()].filter((keys) => keys.length > 1).flat())];
      },
    },
    {
      id: 'patents-exist',
      title: t('质押的专利都在专利登记簿中', 'Every pledged patent stands in the register of patents'),
      broken: (entries, others) => {
        const known = new Set(lasting(others('patent')).map((row) => row.key));
        return inForce(entries)
          .filter((row) => patentsOf(row).some((number) => !known.has(number)))
          .map((row) => row.key);
      },
    },
    {
      id: 'debt-in-order',
      title: t('债务履行期的止日不早于起日', 'The debt does not end before it begins'),
      broken: (entries) => outOfOrder(lasting(entries), 'debt_from', 'debt_to'),
    },
  ],
});
