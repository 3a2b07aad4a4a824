import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, lineBefore, wordsInClaims } from '../wording.ts';

const NUMBER = '[≥≤<>＞＜约不大小高低于超过少多]{0,4} ?\\d(?:[\\d.,:]{0,12}\\d)?';
const PREFERRED = new RegExp(
  `(?:(?:更|最|进一步|特别|甚至|再)?(?:优选|较佳|首选)|最佳|最好|尤其|特别是|更(?:具体|特别)地)(?:地|的)?(?:是|为|在|控制在|选[择用自]?)?[,:]? ?${NUMBER}(?:[^\\d,;。:()\\n]{0,8}?(?:[-‐‑~—–～∼]|至|到)[^\\d,;。:()\\n]{0,3}\\d(?:[\\d.,:]{0,12}\\d)?)?`,
  'g',
);
/** A range or a bound before it, in the same feature. */
const RANGE =
  /\d[\d.]*[^\d,;。:()]{0,8}(?:[-‐‑~—–∼]|至|到) ?[^\d,;。:()]{0,4}\d|[≥≤<>] ?\d|(?:大于|小于|不超过|不低于|不高于|不少于|低于|高于|至少|至多)(?:等于|为)? ?\d|\d[^\d,;。()]{0,8}(?:以[上下内]|或(?:更[大小多少])|之间)/;

export const rangeInRange = defineRule({
  id: 'C-24',
  group: 'claims',
  title: t('一项权利要求中有两个范围', 'Two ranges in one claim'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-3.2.2'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('权利要求{claim}在一个范围之后又给出“{text}”。', 'Claim {claim} gives a range and then “{text}”.'),
      why: t(
        '同一特征在一项权利要求中有宽窄两个范围，会限定出不同的保护范围。',
        'A wide and a narrow range of one feature give one claim different scopes.',
      ),
      todo: t(
        '保留一个范围，把较窄的写入从属权利要求。',
        'Keep one range and put the narrower one into a dependent claim.',
      ),
    },
  },
  limits: [
    t(
      '只看由“优选”“最好”“更具体地”等引出的数值。',
      'Only figures led by words such as 优选, 最好, 更具体地 are looked at.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    for (const hit of wordsInClaims(study, PREFERRED)) {
      // The wide range may be followed by earlier preferences: 1～10，优选2～8，更优选3～5.
      const before = lineBefore(study.foldedClaims, hit.start, 48);
      const feature = before.slice(before.search(/[^;。]*$/));
      if (!RANGE.test(feature)) continue;
      const at = claimPlace(study, hit.start, hit.end);
      yield { at, params: { claim: at.claim ?? 0 } };
    }
  },
});
