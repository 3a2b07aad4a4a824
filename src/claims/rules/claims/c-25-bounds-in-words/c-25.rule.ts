import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, type WordHit, wordsInClaims } from '../wording.ts';

const WORDS = /(?:大于|小于|超过|高于|低于|多于|少于)(?= ?\d)|以[上下内外](?![所述各的任步权列情形特方装组成])/g;
const NUMBER_END = /\d ?[^\d,;。:、()\n]{0,6}$/;
/** 不超过, 大于等于, 一种以上. */
const NEGATED = /[不未]$/;

const includes = (word: string) => word.startsWith('以');

/** 若重量小于6或大于7则返回: a branch of a program or a control, no range of a parameter. */
const BRANCH_BEFORE = /(?:如果|若(?!干)|假[如若]|倘若|一旦|是否|判断|判定|每当)[^;。]{0,26}$/;
const BRANCH_AFTER = /^[^;。]{0,20}?(?<![规原准法细守])则/;

function bound({ word, before, after }: WordHit): boolean {
  if (BRANCH_BEFORE.test(before) || BRANCH_AFTER.test(after)) return false;
  if (includes(word)) return NUMBER_END.test(before);
  return !NEGATED.test(before);
}

export const boundsInWords = defineRule({
  id: 'C-25',
  group: 'claims',
  title: t('用文字写的数值界限', 'Bounds written in words'),
  severity: 'I',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-3.3'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}用“{text}”限定数值，不包括本数。',
        '“{text}” in claim {claim} excludes the figure itself.',
      ),
      why: t(
        '数值范围尽量以数学方式表达；“大于”“小于”“超过”等理解为不包括本数。',
        'Ranges are best written mathematically; 大于, 小于, 超过 are read as excluding the figure.',
      ),
      todo: t('改写为“＞”“＜”；要包括本数的，写“≥”“≤”。', 'Write > or <; if the figure is to be included, ≥ or ≤.'),
    },
    includes: {
      what: t('权利要求{claim}用“{text}”限定数值，包括本数。', '“{text}” in claim {claim} includes the figure itself.'),
      why: t(
        '数值范围尽量以数学方式表达；“以上”“以下”“以内”等理解为包括本数。',
        'Ranges are best written mathematically; 以上, 以下, 以内 are read as including the figure.',
      ),
      todo: t('改写为“≥”“≤”；不包括本数的，写“＞”“＜”。', 'Write ≥ or ≤; if the figure is to be excluded, > or <.'),
    },
  },
  limits: [
    t(
      '只是提示；每个用语在权利要求书中只报第一处。',
      'A hint only; each word is reported at its first place in the claims.',
    ),
    t(
      '“大于或等于”“不超过”含义明确，不报；程序或控制的判断条件（“若小于6则返回”）也不报。',
      'Clear forms such as 大于或等于 and 不超过 are left alone, and so are conditions of a program (若小于6则返回).',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const seen = new Set<string>();
    for (const hit of wordsInClaims(study, WORDS)) {
      if (seen.has(hit.word) || !bound(hit)) continue;
      seen.add(hit.word);
      const at = claimPlace(study, hit.start, hit.end);
      const params = { claim: at.claim ?? 0 };
      yield includes(hit.word) ? { at, params, message: 'includes' } : { at, params };
    }
  },
});
