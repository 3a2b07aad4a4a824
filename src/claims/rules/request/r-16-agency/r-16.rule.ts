import { parseAgencyCode } from '#kernel/numbers/index.ts';
import { text as t } from '#kernel/text.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { isBlank, partiesOf } from '../people.ts';

const why = t(
  '委托专利代理机构的，应当写明机构名称、机构代码，以及指定的专利代理师的姓名、资格证号码和联系电话。',
  'With an agency, its name and code and the name, qualification number and phone of each attorney are given.',
);
const AGENCY = t('专利代理机构', 'agency');
const attorney = (n: number) => t(`第${n}专利代理师`, `attorney ${n}`);
const NAME = t('名称', 'name');

export const agencyComplete = defineRule({
  id: 'R-16',
  group: 'request',
  title: t('专利代理机构和代理师的信息齐全', 'Agency and attorneys given completely'),
  severity: 'W',
  kinds: ['invention', 'utility', 'design'],
  basis: ['RR-19(4)', 'GL-1-1-4.1.6'],
  needs: ['request'],
  messages: {
    default: {
      what: t('{who}没有填写{item}。', 'The {who} has no {item}.'),
      why,
      todo: t('在请求书中补填{item}。', 'Add the {item} to the request.'),
    },
    code: {
      what: t(
        '专利代理机构代码不正确：应为5位数字，前两位为省级代码。',
        'The agency code is wrong: it has five digits, the first two a province code.',
      ),
      why,
      todo: t('对照机构执业许可证改正。', 'Correct it by the licence of the agency.'),
    },
    none: {
      what: t('请求书填写了专利代理机构，没有指定专利代理师。', 'The request names an agency but no attorney.'),
      why,
      todo: t('补填该机构指定的专利代理师。', 'Add the attorney the agency has appointed.'),
    },
    many: {
      what: t('请求书指定了{count}名专利代理师。', 'The request names {count} attorneys.'),
      why: t('一件专利申请的专利代理师不得超过两人。', 'An application has two attorneys at most.'),
      todo: t('只保留两名。', 'Keep two.'),
    },
  },
  limits: [t('不核对机构和代理师是否在册。', 'Whether agency and attorney are registered is not checked.')],
  *detect(study): Iterable<Hit> {
    const [agencies, agents] = [partiesOf(study, 'agency'), partiesOf(study, 'agent')];
    if (agencies.length + agents.length === 0) return;
    if (agencies.length === 0) yield { at: atField('request', 'agency.1.name'), params: { who: AGENCY, item: NAME } };
    for (const { party, at } of agencies) {
      if (isBlank(party.name)) yield { at: at('name'), params: { who: AGENCY, item: NAME } };
      if (isBlank(party.identifier))
        yield { at: at('identifier'), params: { who: AGENCY, item: t('机构代码', 'agency code') } };
      else if (!parseAgencyCode(party.identifier!).ok) yield { at: at('identifier'), message: 'code' };
    }
    if (agents.length === 0) yield { at: atField('request', 'agent'), message: 'none' };
    if (agents.length > 2) yield { at: agents[2]!.at('name'), message: 'many', params: { count: agents.length } };
    for (const { party, n, at } of agents) {
      const who = attorney(n);
      if (isBlank(party.name)) yield { at: at('name'), params: { who, item: t('姓名', 'name') } };
      if (isBlank(party.licence))
        yield { at: at('licence'), params: { who, item: t('资格证号码', 'qualification number') } };
      if (isBlank(party.phone)) yield { at: at('phone'), params: { who, item: t('联系电话', 'phone number') } };
    }
  },
});
