import { text as t } from '#kernel/text.ts';
import { inAbstract, inClaim, inTitle, placeIn, type Study, wholePart } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Fewer letters than this say nothing about the language. */
const LEAST = 12;
/** A run of Latin words this long is a sentence, not a term. */
const SENTENCE = /(?<![A-Za-z][ ,]|[A-Za-z])[A-Za-z]{2,20}(?:[ ,]{1,2}[A-Za-z]{2,20}){7,40}/g;
/** Several sentences; in a description the title of a cited document is shorter. */
const PASSAGE = /(?<![A-Za-z'’-][ ,.;:()]|[A-Za-z'’-])(?:[A-Za-z'’-]{1,20}[ ,.;:()]{1,3}){30,90}[A-Za-z'’-]{0,20}/g;
/** The characters of either, and fewer of them than the shortest match has. */
const LATIN = /[A-Za-z'’ ,.;:()-]/;
const SHORTEST_SENTENCE = 20;
const SHORTEST_PASSAGE = 60;
const CITATION = /\bet al|\b(?:doi|Vol|Proc|pp|J\.|Journal|ISSN|IEEE|arXiv)\b/;

/** Whether so many such characters stand in a row: every so many characters one must be of the row, so few are looked at. */
function holdsRow(text: string, length: number): boolean {
  for (let i = length - 1; i < text.length; i += length) {
    let start = i;
    while (i - start < length && LATIN.test(text[start] ?? '\n')) start--;
    let end = i + 1;
    while (end - start <= length && LATIN.test(text[end] ?? '\n')) end++;
    if (end - start > length) return true;
  }
  return false;
}

/** More foreign claims than this are one finding, whatever else there is. */
const MOST_SINGLY = 30;

type Language = 'chinese' | 'foreign' | 'unclear';

/** Chinese as soon as a handful of Chinese characters outweighs kana; sequences and formulas do not make it foreign. */
function languageOf(text: string): Language {
  let han = 0;
  let kana = 0;
  let other = 0;
  for (let i = 0; i < text.length && i < 4000; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x4e00 && code <= 0x9fff) han++;
    else if (code >= 0x3041 && code <= 0x30fa) kana++;
    else if (code < 0x80 ? (code | 32) >= 97 && (code | 32) <= 122 : code >= 0xc0 && code < 0x2000) other++;
    else if (code >= 0xac00 && code <= 0xd7a3) other++;
  }
  if (han + kana + other < LEAST) return 'unclear';
  if (kana >= 8 && kana * 5 > han) return 'foreign';
  return han >= 5 || han * 5 >= other ? 'chinese' : 'foreign';
}

function* inClaims(study: Study): Iterable<Hit> {
  const foreign = study.claims.filter(({ text }) => languageOf(text) === 'foreign');
  if (foreign.length * 2 > study.claims.length || foreign.length > MOST_SINGLY) {
    yield { at: wholePart('claims') };
    return;
  }
  for (const claim of foreign)
    yield { at: inClaim(study, claim, 0, claim.text.length), params: { part: claim.number } };
  const { text } = study.claimsText;
  if (!holdsRow(text, SHORTEST_SENTENCE)) return;
  for (const { 0: run, index } of text.matchAll(SENTENCE)) {
    // Behind a Chinese term the original may stand in brackets.
    if (/[（(][^）)]{0,60}$/.test(text.slice(Math.max(0, index - 60), index))) continue;
    if (!/[a-z]{3}/.test(run) || foreign.some((claim) => claim.text.includes(run))) continue;
    yield { at: placeIn(study.claimsText, index, index + run.length), message: 'sentence', severity: 'W' };
  }
}

const why = t(
  '各种文件应当使用中文；未使用中文的，不予受理。',
  'All files must be in Chinese; others are not accepted.',
);

export const chinese = defineRule({
  id: 'R-03',
  group: 'request',
  title: t('申请文件使用中文', 'Files in Chinese'),
  severity: 'E',
  kinds: ['invention', 'utility'],
  basis: ['RR-3¶1', 'RR-44(2)', 'GL-2-2-2.2.7'],
  needs: ['claims'],
  messages: {
    default: {
      what: t('这部分文件不是中文。', 'This part is not written in Chinese.'),
      why,
      todo: t(
        '提交中文译文；没有统一译名的术语，在中文后的括号里注明原文。',
        'Hand in a Chinese text; put the original of a term behind it in brackets.',
      ),
    },
    sentence: {
      what: t('“{text}”是外文语句。', '“{text}” is foreign text.'),
      why: t(
        '科技术语没有统一中文译文的才可以注明原文，其余应当使用中文。',
        'Only terms without an agreed translation may carry their original.',
      ),
      todo: t('译成中文；必要时把原文放在中文之后的括号里。', 'Translate it; keep the original in brackets if needed.'),
    },
  },
  limits: [
    t(
      '不判断单个外文术语有无统一译名；说明书背景技术引用的外文文献名不提示。',
      'Whether a single term has an agreed translation is not judged, nor titles of foreign documents in the description.',
    ),
    t('没有权利要求书时不判断。', 'Nothing is judged without claims.'),
  ],
  *detect(study): Iterable<Hit> {
    yield* inClaims(study);
    const { title = '', abstract = '' } = study.text;
    if (languageOf(title) === 'foreign' || /^[\x20-\x7e]*[A-Za-z]{4}[\x20-\x7e]*$/.test(title))
      yield { at: inTitle(0, title.length) };
    if (languageOf(abstract) === 'foreign') yield { at: inAbstract(0, abstract.length) };
    const { text } = study.description;
    if (languageOf(text) === 'foreign') yield { at: wholePart('description') };
    else if (holdsRow(text, SHORTEST_PASSAGE))
      for (const { 0: run, index } of text.matchAll(PASSAGE))
        if (!CITATION.test(run))
          yield {
            at: placeIn(study.description, index, index + run.trimEnd().length),
            message: 'sentence',
            severity: 'W',
          };
  },
});
