import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, type WordHit, wordsInClaims } from '../wording.ts';

const MIXED =
  /(?:包括|包含|含有)有?(?:(?:由)?(?:以下|如下|下列|下述)[^,;。:由\n的]{0,16}(?:组成|构成)(?=[:,;。]|$)|[^,;。:由从选\n]{0,40}(?<!的|部)(?:组成|构成)(?=[,;。]|$))|由(?:以下|如下|下列|下述)?[^,;。:\n的]{0,10}(?:包括|包含)[^,;。:\n的]{1,40}(?:组成|构成)(?=[,;。:]|$)|选自由?(?:包括|包含)/g;
const NOUN = /(?:分析|化学|物相|矿物|元素|结构|系统|成分|人员)$/;
/** The nouns 组成部分 and 化学组成; 由A组成的B is closed within an open claim. */
const NOUN_AFTER = /^(?:部分|成分|单元|元件|比例|的)/;

function mixed({ word, before, after }: WordHit): boolean {
  if (word.startsWith('选自')) return true;
  // 由含有A的B构成 is closed by its 由; 包括改变的表面组成 speaks of a thing.
  if (!word.startsWith('由') && /由[^,;。:]*$/.test(before)) return false;
  if (/的[^,;。:、]{0,5}(?:组成|构成)$/.test(word)) return false;
  return !NOUN_AFTER.test(after) && !NOUN.test(before) && !NOUN.test(word.slice(0, -2));
}

export const openAndClosed = defineRule({
  id: 'C-26',
  group: 'claims',
  title: t('开放式与封闭式混用', 'Open and closed wording mixed'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-3.3'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}的“{text}”既是开放式又是封闭式。',
        '“{text}” in claim {claim} is open and closed at once.',
      ),
      why: t(
        '“包含”“包括”是开放式，“由……组成”是封闭式；两者混用使人不知道是否还可以含有其他组分。',
        '包含 and 包括 leave the list open, 由…组成 closes it; both together leave unclear whether more may be there.',
      ),
      todo: t(
        '还可以含有其他成分的，写“包括……”；不含其他成分的，写“由……组成”。',
        'Write 包括… if more may be there, 由…组成 if nothing else may.',
      ),
    },
  },
  limits: [
    t(
      '开放式权利要求中某一部件“由……组成”属于正常写法，不报。',
      'A part of an open claim that consists of something (由…组成) is a normal form and left alone.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    for (const hit of wordsInClaims(study, MIXED)) {
      if (!mixed(hit)) continue;
      const at = claimPlace(study, hit.start, hit.end);
      yield { at, params: { claim: at.claim ?? 0 } };
    }
  },
});
