import { text as t } from '#kernel/text.ts';
import { inClaim } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** The full stop that ends a claim; closing brackets, quotation marks and numbers of formulas may follow it. */
const END = /[。．.](?:["”’」』）)\]】\s]|[(（]\s{0,2}[\dIVX]{1,4}[a-z]?\s{0,2}[)）]){0,8}$/;
/** Beyond this many characters before the end of a claim nothing ends it. */
const REACH = 40;

/** Between Latin letters, as in a chemical formula, it is a misread index, not a full stop. */
const BEFORE_INDEX = /[A-Za-z)\]]/;
const AFTER_INDEX = /[A-Za-z(（[]/;

/** Where a formula, a table or a picture ends a claim, its full stop may have gone with it. */
const LOST_MATTER = /[⟧\d)）:：]$/;

export const oneFullStop = defineRule({
  id: 'C-02',
  group: 'claims',
  title: t('一项权利要求只有一个句号', 'One full stop per claim'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-3.3'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('权利要求{claim}中间出现了句号。', 'There is a full stop in the middle of claim {claim}.'),
      why: t('每一项权利要求只允许在其结尾处使用句号。', 'A claim may use a full stop at its end only.'),
      todo: t(
        '改为分号或逗号，使该项权利要求成为一句话。',
        'Use a semicolon or comma, so that the claim is one sentence.',
      ),
    },
    missing: {
      what: t('权利要求{claim}没有以句号结尾。', 'Claim {claim} does not end with a full stop.'),
      why: t('每一项权利要求只允许在其结尾处使用句号。', 'A claim ends with its only full stop.'),
      todo: t('在结尾处补上句号，并核对文字是否被截断。', 'Add the full stop and check that no words were lost.'),
    },
  },
  limits: [
    t(
      '以公式、表格、数字或者括号结尾而没有句号的，仅作警告。',
      'A claim that ends in a formula, table, number or bracket without a full stop is a warning only.',
    ),
    t('夹在西文字母之间的句号视为误识的下标。', 'A stop between Latin letters counts as a misread index.'),
    t(
      '小数点、缩写中的西文句点不计；以西文句点结尾的视为有句号。',
      'Points in numbers and abbreviations are no full stops; a Western point at the end counts as one.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    for (const claim of study.claims) {
      const text = claim.text.trimEnd();
      const params = { claim: claim.number };
      const end = END.exec(text.slice(-REACH));
      const last = end ? text.length - Math.min(REACH, text.length) + end.index : text.length;
      for (let at = text.indexOf('。'); at >= 0 && at < last; at = text.indexOf('。', at + 1))
        if (!BEFORE_INDEX.test(text[at - 1] ?? '') || !AFTER_INDEX.test(text[at + 1] ?? ''))
          yield { at: inClaim(study, claim, at, at + 1), params };
      if (!end)
        yield {
          at: inClaim(study, claim, Math.max(0, text.length - 1), text.length),
          message: 'missing',
          params,
          ...(LOST_MATTER.test(text) ? { severity: 'W' as const } : {}),
        };
    }
  },
});
