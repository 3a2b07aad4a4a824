import { defineRegister } from '#engine/register/register.ts';
import { text as t } from '#kernel/text.ts';
import { lasting, notTheKey } from '../lib.ts';

/** 追加名额登记簿: requests for pre-examination granted to an entity beyond its quota, each for one calendar year. */
export const quotaGrant = defineRegister({
  id: 'quota-grant',
  table: 'reg_quota_grant',
  title: t('追加名额登记簿', 'Register of granted quota increases'),
  entry: t('追加名额', 'Quota increase'),
  basis: ['custom'],
  key: t('办件编号', 'Number of the matter'),
  fields: {
    grant_no: { title: t('办件编号', 'Number of the matter'), type: 'text', required: true },
    credit_code: { title: t('统一社会信用代码', 'Credit code'), type: 'text', required: true },
    entity: { title: t('单位名称', 'Entity'), type: 'text', required: true },
    division: { title: t('所在地区', 'Division'), type: 'text' },
    year_from: { title: t('年度首日', 'First day of its year'), type: 'date', required: true },
    number: { title: t('追加件数', 'Granted'), type: 'integer', required: true },
    asked: { title: t('申请件数', 'Asked for'), type: 'integer', required: true },
    granted_on: { title: t('同意日', 'Granted on'), type: 'date', required: true },
  },
  states: {
    granted: { title: t('有效', 'Granted') },
    revoked: { title: t('已撤销', 'Revoked'), final: true },
  },
  initialState: 'granted',
  list: ['entity', 'year_from', 'number', 'granted_on'],
  search: ['entity', 'credit_code', 'grant_no'],
  division: 'division',
  seenBy: ['acceptance-clerk', 'centre-leader'],
  invariants: [
    {
      id: 'key-is-the-number',
      title: t('主键就是办件编号', 'The number of the matter is the key'),
      broken: (entries) => notTheKey(lasting(entries), 'grant_no'),
    },
    {
      id: 'no-more-than-asked',
      title: t('追加件数为正，不超过申请件数', 'Something is granted, and no more than was asked for'),
      broken: (entries) =>
        lasting(entries)
          .filter((row) => !(Number(row.fields.number) > 0 && Number(row.fields.number) <= Number(row.fields.asked)))
          .map((row) => row.key),
    },
    {
      id: 'granted-in-its-year',
      title: t('在所属年度内同意', 'Granted within the year for which it counts'),
      broken: (entries) =>
        lasting(entries)
          .filter(({ fields }) => fields.year_from !== `${String(fields.granted_on).slice(0, 4)}-01-01`)
          .map((row) => row.key),
    },
  ],
});
