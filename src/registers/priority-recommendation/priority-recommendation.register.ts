import { defineRegister } from '#engine/register/register.ts';
import { text as t } from '#kernel/text.ts';
import { lasting, notTheKey, outOfOrder } from '../lib.ts';

const after = (state: string): boolean => ['accelerated', 'closed', 'ended'].includes(state);

/** 优先审查推荐登记簿: requests in line, recommended ones, and what the national office made of them. */
export const priorityRecommendation = defineRegister({
  id: 'priority-recommendation',
  table: 'reg_priority_recommendation',
  title: t('优先审查推荐登记簿', 'Register of priority recommendations'),
  entry: t('优先审查推荐', 'Priority recommendation'),
  basis: ['O85-13', 'O85-19', 'O76'],
  key: t('办件编号', 'Number of the matter'),
  fields: {
    number: { title: t('办件编号', 'Number of the matter'), type: 'text', required: true },
    requester: { title: t('请求人', 'Requester'), type: 'text', required: true },
    requester_id: { title: t('请求人主体', 'Party'), type: 'text', required: true },
    application_no: { title: t('申请号', 'Application number'), type: 'text', required: true },
    kind: { title: t('案件类型', 'Kind'), type: 'text', required: true },
    division: { title: t('所在地区', 'Division'), type: 'text' },
    line: { title: t('名额轮候', 'In line'), type: 'text', required: true },
    recommended_on: { title: t('推荐日', 'Recommended on'), type: 'date' },
    notice_on: { title: t('予以优先审查通知书发文日', 'Notice issued on'), type: 'date' },
    ended_on: { title: t('结案或终止日', 'Ended on'), type: 'date' },
    ending: { title: t('结果', 'Ending'), type: 'text' },
  },
  states: {
    waiting: { title: t('轮候名额', 'In line for a place') },
    recommended: { title: t('已推荐', 'Recommended') },
    refused: { title: t('不予优先审查', 'Priority refused') },
    accelerated: { title: t('优先审查中', 'Under priority examination') },
    closed: { title: t('优先审查结案', 'Closed under priority') },
    ended: { title: t('优先审查终止', 'Priority ended') },
    dropped: { title: t('未推荐', 'Not recommended'), final: true },
  },
  initialState: 'recommended',
  list: ['number', 'application_no', 'kind', 'requester', 'recommended_on'],
  search: ['number', 'application_no', 'requester'],
  division: 'division',
  // Applications may be unpublished: nobody outside the office reads this register.
  seenBy: ['priority-clerk', 'priority-reviewer', 'priority-signatory'],
  invariants: [
    {
      id: 'key-is-the-number',
      title: t('主键就是办件编号', 'The number of the matter is the key'),
      broken: (entries) => notTheKey(lasting(entries), 'number'),
    },
    {
      id: 'only-waiting-stand-in-line',
      title: t('只有尚未推荐的在轮候', 'Only what is not recommended stands in line'),
      broken: (entries) =>
        lasting(entries)
          .filter((row) => (row.fields.line === 'waiting') !== (row.state === 'waiting'))
          .map((row) => row.key),
    },
    {
      id: 'accelerated-has-a-notice',
      title: t('予以优先审查的有通知书发文日', 'What is accelerated has the day of its notice'),
      broken: (entries) =>
        lasting(entries)
          .filter((row) => after(row.state) && typeof row.fields.notice_on !== 'string')
          .map((row) => row.key),
    },
    {
      id: 'ended-after-the-notice',
      title: t('结案或终止不早于通知书发文日', 'Nothing ends before its notice'),
      broken: (entries) => outOfOrder(lasting(entries), 'notice_on', 'ended_on'),
    },
  ],
});
