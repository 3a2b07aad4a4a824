import { parseIdNumber } from '#kernel/numbers/index.ts';
import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { bareName, isBlank, isMainland, partiesOf } from '../people.ts';

const why = t(
  '请求书中应当填写所有发明人的身份信息，并确保信息真实。',
  'The request gives the identity of every inventor, and truthfully.',
);
/** A name with Latin letters or a middle dot and no country is most likely a foreigner's. */
const FOREIGN_NAME = /[A-Za-z]|^[^·]{4,}·/;

export const inventorIdentity = defineRule({
  id: 'R-07',
  group: 'request',
  title: t('所有发明人的身份信息', 'Identity of every inventor'),
  severity: 'E',
  kinds: ['invention', 'utility', 'design'],
  basis: ['GL-1-1-4.1.2'],
  needs: ['request'],
  messages: {
    default: {
      what: t('第{n}发明人没有填写身份证件号码。', 'Inventor {n} has no identity number.'),
      why,
      todo: t('补填该发明人的国籍和身份证件号码。', 'Add nationality and identity number of that person.'),
    },
    wrong: {
      what: t(
        '第{n}发明人的身份证件号码不正确：位数、日期或者校验位不符。',
        'The identity number of inventor {n} is wrong: length, date or check character.',
      ),
      why,
      todo: t('对照证件逐位核对后改正。', 'Compare it with the document and correct it.'),
    },
    same: {
      what: t(
        '第{n}发明人的身份证件号码与第{other}发明人相同。',
        'Inventors {n} and {other} have the same identity number.',
      ),
      why,
      todo: t('核对两人的证件号码后改正。', 'Check the numbers of both and correct one.'),
    },
  },
  limits: [
    t(
      '外国和港澳台发明人填有国家或者地区的，不再要求号码；号码与姓名是否相符不核对。',
      'For inventors from abroad, Hong Kong, Macao and Taiwan a country is enough; whether number and name fit is not checked.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const seen = new Map<string, number>();
    for (const { party, n, at } of partiesOf(study, 'inventor')) {
      const foreign = !isMainland(party) || (isBlank(party.country) && FOREIGN_NAME.test(bareName(party.name)));
      const number = (party.identifier ?? '').replace(/\s/g, '').toUpperCase();
      if (number === '') {
        if (!foreign) yield { at: at('identifier'), params: { n } };
        continue;
      }
      if (!foreign && !parseIdNumber(number, { today: study.context.on }).ok)
        yield { at: at('identifier'), message: 'wrong', params: { n } };
      const other = seen.get(number);
      if (other !== undefined) yield { at: at('identifier'), message: 'same', params: { n, other } };
      else seen.set(number, n);
    }
  },
});
