import { text as t } from '#kernel/text.ts';
import type { AnalysedClaim } from '../../../model/index.ts';
import { subjectRange } from '../../../study/claim-graph.ts';
import { isForeign } from '../../../study/foreign.ts';
import { inClaim, type Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

const CHARACTERISED =
  /特\s?征\s?(?:还\s?)?(?:在\s?于|是|为|在|包括|如下|具体)|特点\s?(?:在于|是|为)|(?:改进|区别)\s?(?:之处|点)?\s?(?:在于|是|为)/;
/** Things whose nature seldom fits two parts: substances, programs, what is named by how it was made or by what it cites. */
const UNFIT = /化合物|晶型|(?:组合物|盐|衍生物|菌株|多肽|抗体|蛋白|核酸|分子|引物|载体|细胞|介质|程序|产品)$/;

export const twoParts = defineRule({
  id: 'C-04',
  group: 'claims',
  title: t('独立权利要求分前序部分和特征部分', 'Independent claims in two parts'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['RR-24¶1', 'RR-24¶2', 'GL-2-2-3.3.1', 'GL-1-2-7.4'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '独立权利要求{claims}没有“其特征在于”之类的用语，未分前序部分和特征部分。',
        'Independent claim {claims} has no “characterised in that”: it is not divided into preamble and characterising part.',
      ),
      why: t(
        '独立权利要求应当包括前序部分和特征部分；发明的性质不适于这样写的除外。',
        'An independent claim has a preamble and a characterising part, unless the nature of the invention does not fit.',
      ),
      todo: t(
        '与最接近的现有技术划界，在区别特征前写“其特征在于”；不适于划界的可保留。',
        'Set “其特征在于” before what differs from the closest prior art; leave it where such a division does not fit.',
      ),
    },
  },
  limits: [
    t(
      '用途、化合物、组合物、程序和引用其他权利要求的独立权利要求不报告；是否适于划界由人判断。',
      'Uses, substances, programs and independent claims that cite others are left out; whether a division fits is for a person.',
    ),
    t('发明申请只报告一处并列出各项编号。', 'For inventions one finding names all such claims.'),
  ],
  *detect(study: Study): Iterable<Hit> {
    if (isForeign(study)) return;
    const found = study.claims.filter(lacksParts);
    const [first] = found;
    if (!first) return;
    if (study.kind === 'utility')
      for (const claim of found) yield { at: place(study, claim), params: { claims: claim.number } };
    else
      yield {
        at: place(study, first),
        severity: 'I',
        params: {
          claims: found
            .slice(0, 20)
            .map(({ number }) => number)
            .join('、'),
        },
      };
  },
});

const lacksParts = (claim: AnalysedClaim): boolean =>
  claim.kind === 'independent' &&
  claim.references.length === 0 &&
  claim.category !== 'use' &&
  claim.category !== 'composition' &&
  claim.subject !== '' &&
  !UNFIT.test(claim.subject) &&
  !CHARACTERISED.test(claim.text);

function place(study: Study, claim: AnalysedClaim) {
  const { start, end } = subjectRange(claim);
  return inClaim(study, claim, start, end);
}
