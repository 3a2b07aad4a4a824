import { text as t } from '#kernel/text.ts';
import { inClaim, placeIn } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Particles and marks that are never meant twice in a row. */
const ONCE = new Set('的了和与或在为是其将被由及从对于把该，、；：');
const WORDS_ONCE = new Set(
  '所述 其中 包括 设有 连接 安装 进行 通过 用于 采用 根据 位于 固定 具有 以及 或者'.split(' '),
);
/** 为了了解, 对对碰: the second begins the next word. */
const NEXT_WORD = /^(?:了了[解断然结却]|对对|是是|该该|将将)/;

/** Where a particle, a mark or a common word is written twice. */
function* doubled(text: string): Generator<[start: number, end: number]> {
  let previous = text.charCodeAt(0);
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === previous) {
      if (ONCE.has(text[i]!) && !NEXT_WORD.test(text.slice(i - 1, i + 2)) && text[i - 2] !== '目') yield [i - 1, i + 1];
    } else if (
      code === text.charCodeAt(i + 2) &&
      previous === text.charCodeAt(i + 1) &&
      WORDS_ONCE.has(text.slice(i - 1, i + 1))
    )
      yield [i - 1, i + 3];
    previous = code;
  }
}

/** The first comma of one kind between two Chinese characters. */
function commaBetween(text: string, comma: string): number {
  for (let at = text.indexOf(comma, 1); at >= 0; at = text.indexOf(comma, at + 1))
    if (isHan(text.charCodeAt(at - 1)) && isHan(text.charCodeAt(at + 1))) return at;
  return -1;
}

const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fa5;

/** A list of formulas, a sequence, a table of values: more than a line without a word. */
const NO_WORDS = /[^\u4e00-\u9fa5]{40,}/g;
const PLACEHOLDER = /⟦[^⟧]*⟧/g;
const LATIN_WORD = /[A-Za-z\d][A-Za-z\d.+\-/%°]*/g;
const BLANK = /\s/g;

/** Length as word processors count it: a Latin word or a figure is one; lists of formulas and values do not count. */
const lengthOf = (text: string): number =>
  text.replace(PLACEHOLDER, '').replace(NO_WORDS, '').replace(LATIN_WORD, 'x').replace(BLANK, '').length;

export const claimStyle = defineRule({
  id: 'C-40',
  group: 'claims',
  title: t('权利要求的行文', 'Style of claims'),
  severity: 'I',
  kinds: ['invention', 'utility'],
  basis: ['custom'],
  needs: ['claims'],
  settings: {
    long: { title: t('一项权利要求的字数', 'Characters of one claim'), default: 800, basis: 'custom' },
  },
  messages: {
    default: {
      what: t('权利要求{claim}共{count}字，超过{long}字。', 'Claim {claim} has {count} characters, more than {long}.'),
      why: t('过长的权利要求难以读懂，保护范围往往也过窄。', 'A very long claim is hard to read and often too narrow.'),
      todo: t(
        '把非必要的特征移到从属权利要求，或者分行书写。',
        'Move features that are not essential into dependent claims, or break it into lines.',
      ),
    },
    twice: {
      what: t('权利要求{claim}的“{text}”重复。', '“{text}” in claim {claim} is written twice.'),
      why: t('重复的字词多为笔误。', 'Repeated words are mostly slips of the pen.'),
      todo: t('删去多余的一个。', 'Delete one of them.'),
    },
    width: {
      what: t('权利要求书混用全角和半角逗号。', 'The claims mix full-width and half-width commas.'),
      why: t('标点应当统一，中文之间用全角。', 'Punctuation should be uniform: full-width between Chinese characters.'),
      todo: t('统一为全角标点。', 'Use full-width marks throughout.'),
    },
  },
  limits: [
    t(
      '字数按汉字、标点和外文词计；成行的公式、序列和数值表不计。',
      'Length counts characters, marks and foreign words; formulas, sequences and tables of values longer than a line do not count.',
    ),
    t(
      '重复只查常见的字词；全半角只看汉字之间的逗号，全文报一处。',
      'Only common words are checked for repetition; width is checked at commas between Chinese characters and reported once.',
    ),
  ],
  *detect(study, setting): Iterable<Hit> {
    const long = setting('long');
    for (const claim of study.claims) {
      const count = claim.text.length > long ? lengthOf(claim.text) : 0;
      if (count > long)
        yield {
          at: inClaim(study, claim, 0, Math.min(24, claim.text.length)),
          params: { claim: claim.number, count, long },
        };
    }
    const flat = study.claimsText;
    for (const [start, end] of doubled(flat.text)) {
      const at = placeIn(flat, start, end);
      yield { at, message: 'twice', params: { claim: at.claim ?? 0 } };
    }
    const half = commaBetween(flat.text, ',');
    if (half >= 0 && commaBetween(flat.text, '，') >= 0) yield { at: placeIn(flat, half, half + 1), message: 'width' };
  },
});
