import { text as t } from '#kernel/text.ts';
import { atField } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { partiesOf } from '../people.ts';

const why = t(
  '提交申请文件应当由申请人签字或者盖章；委托专利代理机构的，由专利代理机构盖章。',
  'Applicants sign or seal the filing; with an agency, the agency seals it.',
);

export const signature = defineRule({
  id: 'R-21',
  group: 'request',
  title: t('申请人或者代理机构签字盖章', 'Signature or seal of applicants or agency'),
  severity: 'E',
  kinds: ['invention', 'utility', 'design'],
  basis: ['RR-146¶1', 'RR-19(6)'],
  needs: ['request'],
  messages: {
    default: {
      what: t('第{n}申请人没有签字或者盖章。', 'Applicant {n} has neither signed nor sealed.'),
      why,
      todo: t('由全体申请人签字或者盖章。', 'Have every applicant sign or seal.'),
    },
    agency: {
      what: t('专利代理机构没有盖章。', 'The agency has not sealed the request.'),
      why,
      todo: t('加盖专利代理机构公章。', 'Add the seal of the agency.'),
    },
    none: {
      what: t('请求书没有签字或者盖章。', 'The request bears no signature or seal.'),
      why,
      todo: t(
        '由全体申请人签字盖章；委托代理机构的，由代理机构盖章。',
        'Have all applicants sign; with an agency, add its seal.',
      ),
    },
    other: {
      what: t('签章人与请求书填写的名称不一致。', 'The signature is not that of the party named in the request.'),
      why,
      todo: t('核对签章名称与请求书所填名称，改为一致。', 'Make signature and name in the request agree.'),
    },
  },
  limits: [
    t(
      '请求书没有签章栏数据的（例如对整包作电子签名）不判断；印章图像不看。',
      'Requests without data about signatures (such as a signature over the package) are not judged, nor pictures of seals.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const { signatures } = study.text.request!;
    if (!signatures) return;
    const [applicants, agencies] = [partiesOf(study, 'applicant'), partiesOf(study, 'agency')];
    const at = (n: number | string) => atField('request', `signature.${n}`);
    if (signatures.length === 0) {
      yield { at: atField('request', 'signature'), message: 'none' };
      return;
    }
    if (agencies.length > 0) {
      const sealed = signatures.some(({ by, name }) => by === 'agency' || same(name, agencies[0]!.party.name));
      if (!sealed) yield { at: at('agency'), message: 'agency' };
      return;
    }
    const own = signatures.filter(({ by }) => by === 'applicant');
    // Names that were not read say who signed only by their number.
    const named = own.every(({ name }) => name !== undefined);
    for (const { party, n } of applicants) {
      if (named ? own.some(({ name }) => same(name, party.name)) : n <= own.length) continue;
      const someone = named && own.length >= applicants.length;
      yield someone ? { at: at(n), message: 'other' } : { at: at(n), params: { n } };
    }
  },
});

const same = (a: string | undefined, b: string): boolean => bare(a ?? '') === bare(b);
const bare = (name: string): string => name.normalize('NFKC').replace(/\s/g, '');
