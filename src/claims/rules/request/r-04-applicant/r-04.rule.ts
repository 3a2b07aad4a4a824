import { text as t } from '#kernel/text.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { isBlank, partiesOf } from '../people.ts';

const why = t(
  '请求书缺少申请人姓名或者名称，或者缺少地址的，不予受理。',
  'A request without the name or the address of the applicant is not accepted.',
);

export const applicantNamed = defineRule({
  id: 'R-04',
  group: 'request',
  title: t('申请人的姓名或者名称和地址', 'Name and address of each applicant'),
  severity: 'E',
  kinds: ['invention', 'utility', 'design'],
  basis: ['RR-44(4)', 'PL-26¶2', 'RR-19(2)'],
  needs: ['request'],
  messages: {
    default: {
      what: t('第{n}申请人没有填写{item}。', 'Applicant {n} has no {item}.'),
      why,
      todo: t('在请求书“申请人”一栏补填{item}。', 'Fill in the {item} in the box “applicant” of the request.'),
    },
    none: {
      what: t('请求书没有填写申请人。', 'The request names no applicant.'),
      why,
      todo: t('在请求书中填写申请人的姓名或者名称和地址。', 'Give name and address of the applicant in the request.'),
    },
    unit: {
      what: t('第{n}申请人的地址只写了单位名称。', 'The address of applicant {n} is only the name of a unit.'),
      why: t(
        '地址中可以包含单位名称，但单位名称不得代替地址。',
        'A name of a unit may stand in an address, not instead of it.',
      ),
      todo: t(
        '写明省（自治区）、市、区（旗县）和街道门牌号。',
        'Give province, city, district or banner, street and number.',
      ),
    },
  },
  limits: [t('不核对地址是否真实存在。', 'Whether the address exists is not checked.')],
  *detect(study): Iterable<Hit> {
    const applicants = partiesOf(study, 'applicant');
    if (applicants.length === 0) yield { at: atField('request', 'applicant'), message: 'none' };
    for (const { party, n, at } of applicants) {
      if (isBlank(party.name)) yield { at: at('name'), params: { n, item: t('姓名或者名称', 'name') } };
      if (isBlank(party.address)) yield { at: at('address'), params: { n, item: t('地址', 'address') } };
      else if (isUnitOnly(party.address!, party.name)) yield { at: at('address'), message: 'unit', params: { n } };
    }
  },
});

/** 内蒙古自治区内蒙古大学 — no district, street or number at all. */
function isUnitOnly(address: string, name: string): boolean {
  const bare = address.replace(/\s/g, '').replace(/^.{1,10}?(?:省|自治区)(?:.{1,8}?[市盟])?/, '');
  return (
    bare !== '' &&
    (bare === name.trim() || /^.{2,20}(?:公司|大学|学院|研究院|研究所)$/.test(bare)) &&
    !/[区县旗镇乡路街道号苏村]/.test(bare.slice(0, -2))
  );
}
