import { text as t } from '#kernel/text.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

export const sharedContacts = defineRule({
  id: 'P-08',
  group: 'pre-examination',
  title: t('互不相关的申请人共用联系信息', 'Unrelated applicants share contact data'),
  severity: 'W',
  kinds: ['invention', 'utility', 'design'],
  basis: ['O77-3'],
  needs: ['facts.sharedContacts'],
  settings: {
    most: {
      title: t('共用同一地址或电话的其他申请人数上限', 'Most other applicants at one address or telephone'),
      default: 2,
      basis: 'custom',
    },
    mostAgent: {
      title: t('共用同一代理师的其他申请人数上限', 'Most other applicants of one attorney'),
      default: 200,
      basis: 'custom',
    },
  },
  messages: {
    default: {
      what: t(
        '{kind}{value}另有{count}个申请人使用：{names}。',
        'The {kind} {value} is used by {count} other applicants: {names}.',
      ),
      why: t(
        '将关联的申请恶意分散到不同申请人、时间或地点提交的，属于非正常申请；人数上限为惯例设置。',
        'Dispersing linked filings over applicants, dates or places in bad faith is abnormal; the number is a setting.',
      ),
      todo: t(
        '说明各申请人的关系（同一集团、园区或代理机构地址）；填写申请人自己的联系信息。',
        'Explain how they are related (one group, park or agency address), and give the applicant’s own contact data.',
      ),
    },
  },
  limits: [
    t(
      '园区、代理机构、集团公司共用地址属正常，靠人判断；代理师只在人数异常时提示。',
      'Parks, agencies and groups share addresses honestly: a person must judge; attorneys are shown only at unusual numbers.',
    ),
  ],
  *detect({ context }, setting): Iterable<Hit> {
    for (const { kind, value, applicants } of context.facts!.sharedContacts!) {
      if (applicants.length <= setting(kind === 'agent' ? 'mostAgent' : 'most')) continue;
      const names = applicants.slice(0, 3).join('、') + (applicants.length > 3 ? '…' : '');
      yield { at: atField('filing', kind), params: { kind: KINDS[kind], value, count: applicants.length, names } };
    }
  },
});

const KINDS = { address: t('地址', 'address'), phone: t('电话', 'telephone'), agent: t('代理师', 'attorney') };
