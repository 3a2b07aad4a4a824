import { text as t } from '#kernel/text.ts';
import { fold } from '../../../model/index.ts';
import { inClaim } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const CHARACTERISED = /其?特征(?:在于|是|为)[,:]?/;
/** What a result is said with. */
const RESULT =
  /能够?|可以|可(?=[实防避减提降自])|使得?|实现|达到|用于|用以|从而|具有.{0,12}(?:功能|效果|作用|性能)|不会|避免|防止|提高|降低|减少|消除/;
/** A part, a step, a material or a figure: anything that says how. */
const MEANS =
  /包括|包含|设[有置于]|安装|连接|固定|由.{1,40}(?:组成|构成|制成)|含有|位于|步骤|配置|采用|通过|根据|利用|其中|加入|获取|接收|发送|计算|\d|[、;]/;
/** A claim longer than this says more than a result. */
const LONGEST = 90;

export const functionalClaim = defineRule({
  id: 'C-32',
  group: 'claims',
  title: t('纯功能性或者效果性权利要求', 'A claim of a mere function or result'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-3.2.1', 'PL-26.4'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}只写了要达到的功能或者效果：“{text}”。',
        'Claim {claim} only names a function or result: “{text}”.',
      ),
      why: t(
        '纯功能性的权利要求得不到说明书的支持，是不允许的。',
        'A purely functional claim is not supported by the description and not allowed.',
      ),
      todo: t('写明实现该功能的结构、组分或者步骤。', 'Say by what structure, composition or steps it is reached.'),
    },
  },
  limits: [
    t(
      '只看特征部分很短、没有任何部件、步骤、数值的独立权利要求。',
      'Only independent claims are looked at whose characterising part is short and names no part, step or figure.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    for (const claim of study.claims) {
      if (claim.kind !== 'independent' || claim.refs.length > 0 || claim.text.length > 3 * LONGEST) continue;
      const folded = fold(claim.text);
      const mark = CHARACTERISED.exec(folded);
      if (!mark) continue;
      const start = mark.index + mark[0].length;
      const rest = folded.slice(start).replace(/[。.\s]+$/, '');
      const preamble = folded.slice(0, mark.index);
      if (rest.length < 4 || rest.length > LONGEST || /包括|包含|由.{1,30}组成/.test(preamble)) continue;
      if (RESULT.test(rest) && !MEANS.test(rest))
        yield { at: inClaim(study, claim, start, start + rest.length), params: { claim: claim.number } };
    }
  },
});
