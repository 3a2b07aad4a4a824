import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, firstPerClaim, wordsInClaims } from '../wording.ts';

const TABLE =
  /⟦table:[^⟧\n]{0,200}⟧|(?:如|见|参见|按照?|根据|依据|由|通过)(?:[下上]表(?=所[示列述]|[中:。,])|(?:附)?表 ?(?:\d{1,2}|[一二三四五六七八九十]))(?:(?:中)?(?:所[示列述]|给出|列出))?/g;

export const table = defineRule({
  id: 'C-22',
  group: 'claims',
  title: t('权利要求中的表格', 'Tables in claims'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-3.3'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('权利要求{claim}使用了表格。', 'Claim {claim} uses a table.'),
      why: t(
        '权利要求中通常不允许使用表格，除非使用表格能够更清楚地说明要求保护的主题。',
        'Tables are usually not allowed in claims unless they explain the subject matter more clearly.',
      ),
      todo: t('能用文字写清的，改用文字列出各项内容。', 'List the content in words if that is clear enough.'),
    },
  },
  limits: [
    t(
      '由文字排成而未提到“表”的表格看不出来；表格是否更清楚由人判断。',
      'Tables set by blanks and not called one are not seen; whether a table is clearer is for a person to say.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    if (!study.foldedClaims.includes('表') && !study.foldedClaims.includes('⟦table')) return;
    const first = firstPerClaim();
    for (const hit of wordsInClaims(study, TABLE)) {
      const at = claimPlace(study, hit.start, hit.end);
      if (first(at, '')) yield { at, params: { claim: at.claim ?? 0 } };
    }
  },
});
