import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { isBlank, isMainland, isOrganisation, isWrongIdentity, partiesOf } from '../people.ts';

const why = t(
  '申请人是中国单位或者个人的，请求书应当写明其地址、邮政编码、统一社会信用代码或者身份证件号码。',
  'For Chinese applicants the request gives address, postcode and credit code or identity number.',
);
const CREDIT = t('统一社会信用代码', 'unified social credit code');
const IDENTITY = t('身份证件号码', 'identity number');

export const applicantIdentity = defineRule({
  id: 'R-05',
  group: 'request',
  title: t('中国申请人的代码或者证件号码和邮政编码', 'Code or identity number and postcode of Chinese applicants'),
  severity: 'E',
  kinds: ['invention', 'utility', 'design'],
  basis: ['RR-19(2)', 'GL-1-1-4.1.3.1'],
  needs: ['request'],
  messages: {
    default: {
      what: t('第{n}申请人没有填写{item}。', 'Applicant {n} has no {item}.'),
      why,
      todo: t('在请求书中补填{item}。', 'Add the {item} to the request.'),
    },
    wrong: {
      what: t(
        '第{n}申请人的{item}不正确：位数、字符或者校验位不符。',
        'The {item} of applicant {n} is wrong: its length, a character or the check character does not fit.',
      ),
      why,
      todo: t('对照证照逐位核对后改正。', 'Compare it with the certificate, character by character, and correct it.'),
    },
    postcode: {
      what: t('第{n}申请人的邮政编码不是6位数字。', 'The postcode of applicant {n} is not six digits.'),
      why,
      todo: t('改为地址所在地区的6位邮政编码。', 'Give the six digits of the district of the address.'),
    },
  },
  limits: [
    t(
      '只核对号码的位数和校验位，不核对是否属于该申请人；港澳台和外国申请人不核对。',
      'Only form and check character are judged, not whose number it is; applicants from Hong Kong, Macao, Taiwan and abroad are passed over.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    for (const { party, n, at } of partiesOf(study, 'applicant')) {
      if (!isMainland(party)) continue;
      const item = isOrganisation(party.name) ? CREDIT : IDENTITY;
      if (isBlank(party.identifier)) yield { at: at('identifier'), params: { n, item } };
      else if (isWrongIdentity(party.identifier!, study.context.on))
        yield { at: at('identifier'), message: 'wrong', params: { n, item } };
      if (isBlank(party.postcode)) yield { at: at('postcode'), params: { n, item: t('邮政编码', 'postcode') } };
      else if (!/^\d{6}$/.test(fold(party.postcode!).replace(/\s/g, '')))
        yield { at: at('postcode'), message: 'postcode', params: { n } };
    }
  },
});
