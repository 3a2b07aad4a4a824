import { text as t } from '#kernel/text.ts';
import { placeIn } from '../../../study/index.ts';
import { renamedTerms } from '../../../study/near-terms.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace } from '../wording.ts';

const GLUED = /[,;。、:()\d\n]/;

export const termsOfDescription = defineRule({
  id: 'C-30',
  group: 'claims',
  title: t('权利要求与说明书的术语一致', 'The same terms in claims and description'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['RR-22¶3', 'GL-2-2-3.3'],
  needs: ['claims', 'description'],
  nursery: t('可供验证的全文太少，准确率尚未测定。', 'Too few full texts to measure how often it is right.'),
  messages: {
    default: {
      what: t(
        '权利要求{claim}的“{text}”在说明书中没有出现，说明书写作“{near}”（{count}处）。',
        '“{text}” in claim {claim} never occurs in the description, which says “{near}” ({count} times).',
      ),
      why: t(
        '权利要求书中使用的科技术语应当与说明书中使用的科技术语一致。',
        'Technical terms of the claims must be those of the description.',
      ),
      todo: t(
        '两处统一为同一术语；确为不同的部件，在说明书中补充说明。',
        'Use one term in both; if two things are meant, describe both.',
      ),
    },
  },
  limits: [
    t(
      '只比较四至十二个汉字、差一两个字的名称；字数不同的近义术语看不出来。',
      'Only names of four to twelve characters that differ in one or two are compared; synonyms of another length are not seen.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    for (const { start, end, near, count } of renamedTerms(study)) {
      // A term that only reads so across signs and marks is none.
      if (GLUED.test(study.foldedClaims.slice(start, end))) continue;
      const nearStart = study.foldedDescription.indexOf(near);
      if (nearStart < 0 || study.foldedDescription.indexOf(near, nearStart + 1) < 0) continue;
      const nearEnd = nearStart + near.length;
      const at = claimPlace(study, start, end);
      yield {
        at,
        params: { claim: at.claim ?? 0, near, count },
        related: [
          { at: placeIn(study.description, nearStart, nearEnd), note: t('说明书的用语', 'What the description says') },
        ],
      };
    }
  },
});
