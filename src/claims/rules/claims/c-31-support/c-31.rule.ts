import { text as t } from '#kernel/text.ts';
import { foundFeatures } from '../../../study/found-in-description.ts';
import { placeIn } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Below this share of its wording in any one place a feature is told nowhere. */
const NOWHERE = 0.3;
/** Features of fewer characters say too little to be looked for. */
const SHORTEST = 8;

/** How many Chinese characters stand in a range, counted no farther than `most`. */
function chineseCharacters(text: string, start: number, end: number, most: number): number {
  let count = 0;
  for (let i = start; i < end && i < text.length && count < most; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fa5) count++;
  }
  return count;
}

export const support = defineRule({
  id: 'C-31',
  group: 'claims',
  title: t('权利要求的特征在说明书中有记载', 'Features of the claims are found in the description'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['PL-26.4', 'GL-2-2-3.2.1'],
  needs: ['claims', 'description'],
  messages: {
    default: {
      what: t(
        '说明书中没有找到权利要求{claim}的特征“{text}”。',
        'The feature “{text}” of claim {claim} was not found in the description.',
      ),
      why: t(
        '权利要求书应当以说明书为依据；每个技术特征都应当在说明书中有记载或者能够概括得出。',
        'Claims must be supported by the description, which has to tell every feature or allow to derive it.',
      ),
      todo: t(
        '在说明书中补充对该特征的说明，或者删去该特征；提交后不能再补充新内容。',
        'Describe it or strike it out; after filing nothing new can be added.',
      ),
    },
    most: {
      what: t(
        '权利要求的{count}个特征中有{missing}个在说明书中没有找到。',
        '{missing} of the {count} features of the claims were not found in the description.',
      ),
      why: t('权利要求书应当以说明书为依据。', 'Claims must be supported by the description.'),
      todo: t(
        '核对说明书是否完整、是否是同一件申请的。',
        'Check that the description is complete and belongs to this application.',
      ),
    },
  },
  limits: [
    t(
      '只比较文字：换了说法的特征可能误报，文字相同也不等于得到支持。',
      'Words are compared, not meaning: a paraphrase may be reported, and the same words alone are no support.',
    ),
    t('少于八个汉字的特征不比较。', 'Features of fewer than eight Chinese characters are not compared.'),
  ],
  *detect(study): Iterable<Hit> {
    // A description in another language holds nothing that could be compared.
    if (chineseCharacters(study.description.text, 0, 4000, 20) < 20) return;
    const all = foundFeatures(study);
    const missing = all.filter(({ feature, how, best }) => {
      if (how !== 'none' || best >= NOWHERE || feature.role === 'subject') return false;
      const { text } = study.text.claims[feature.order]!;
      return chineseCharacters(text, feature.start, feature.end, SHORTEST) >= SHORTEST;
    });
    const { pieces } = study.claimsText;
    const place = ({ feature }: (typeof missing)[number]) => {
      const base = pieces[feature.order]!.start;
      return placeIn(study.claimsText, base + feature.start, base + feature.end);
    };
    if (missing.length > 5 && missing.length * 2 > all.length)
      yield { at: place(missing[0]!), message: 'most', params: { count: all.length, missing: missing.length } };
    else for (const one of missing) yield { at: place(one), params: { claim: one.feature.claim } };
  },
});
