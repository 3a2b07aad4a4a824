import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace } from '../wording.ts';
import { WELL_KNOWN } from './well-known.ts';

/** Two to seven capitals alone: no part of a word, a code, a formula or a variable with an index. */
const ABBREVIATION = /(?<![A-Za-z\d_\-./+=*<>₀-₉^'"“[])[A-Z]{2,7}(?![A-Za-z\d_\-./+=*<>²³¹⁰-₎ₐ-ₜᵢ^'”{\]]|\()/g;
const ANYWHERE = /[A-Za-z]/;
/** ABC（中文…） beside it explains it, and so does what it is said to be. */
const EXPLAINED_AFTER =
  /^\s?(?:[(,:]\s?[\u4e00-\u9fa5A-Za-z]{2}|(?:是|即|指|为|表示|代表|是指|意为|全称|的全称|也称|又称)[\u4e00-\u9fa5A-Za-z(“"]{2})/;
/** 中文（ABC）, 中文（full name, ABC）, 简称ABC. */
const EXPLAINED_BEFORE =
  /(?:[\u4e00-\u9fa5A-Za-z\d]\s?[([“"][^()[\]]{0,60}|(?:简称|缩写|英文|下称|记[为作]|称[为之]?|表示为|记作|即|名为)[^,;。]{0,6})$/;
/** 其中B表示硼，I表示碘: how far after an abbreviation its letters are explained one by one. */
const LETTERS_REACH = 120;
const SAYS = ['表示', '代表', '为', '是', '指', '即', ':'];
/** 第VIB族 */
const ROMAN = /^[IVX]+[AB]?$/;
const MOST_PLACES = 40;

export const unexplainedAbbreviation = defineRule({
  id: 'C-39',
  group: 'claims',
  title: t('外文缩写未作说明', 'An abbreviation without its meaning'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['RR-3¶1', 'GL-2-2-2.2.7'],
  needs: ['claims', 'description'],
  messages: {
    default: {
      what: t('“{text}”在申请文件中没有中文说明。', 'Nowhere does the application say what “{text}” means.'),
      why: t(
        '申请文件应当使用中文；第一次使用非中文技术名词时，应当用中文注释，本领域熟知的除外。',
        'Applications are in Chinese; a foreign term is explained in Chinese where it first stands, unless everyone in the field knows it.',
      ),
      todo: t(
        '在第一次出现处写明中文全称，如“可编程逻辑控制器（PLC）”。',
        'Give the full Chinese name where it first stands, e.g. 可编程逻辑控制器（PLC）.',
      ),
    },
  },
  limits: [
    t(
      '只看两到七个大写字母的缩写；常见缩写、化学式、变量、型号不报，逐个字母作了说明的也不报。',
      'Only abbreviations of two to seven capitals are looked at; common ones, formulas, variables and model numbers are left alone, and so are those whose letters are explained one by one.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const claims = study.foldedClaims;
    if (!ANYWHERE.test(claims)) return;
    const seen = new Set<string>();
    for (const match of claims.matchAll(ABBREVIATION)) {
      const word = match[0];
      if (seen.has(word) || WELL_KNOWN.has(word) || ROMAN.test(word)) continue;
      seen.add(word);
      if (isVariable(claims, word) || explained(claims, word) || explained(study.foldedDescription, word)) continue;
      yield { at: claimPlace(study, match.index, match.index + word.length) };
    }
  },
});

/** It stands in a formula somewhere. */
const isVariable = (claims: string, word: string): boolean =>
  ['=', '+', '*', '/', '-', '<', '>'].some((mark) => claims.includes(word + mark) || claims.includes(mark + word));

function explained(text: string, word: string): boolean {
  let places = 0;
  for (let at = text.indexOf(word); at >= 0 && places < MOST_PLACES; at = text.indexOf(word, at + 1), places++) {
    if (/[A-Za-z]/.test(text[at - 1] ?? '') || /[A-Za-z]/.test(text[at + word.length] ?? '')) continue;
    if (EXPLAINED_AFTER.test(text.slice(at + word.length, at + word.length + 12))) return true;
    if (eachExplained(text.slice(at + word.length, at + word.length + LETTERS_REACH), word)) return true;
    const before = text.slice(Math.max(0, at - 64), at);
    if (EXPLAINED_BEFORE.test(before.slice(before.lastIndexOf('\n') + 1))) return true;
  }
  return false;
}

/** Each letter of its own has a meaning in the same sentence. */
function eachExplained(after: string, word: string): boolean {
  const sentence = after.slice(0, after.search(/[。\n]|$/));
  return (
    sentence.includes(word[0]!) &&
    [...new Set(word)].every((letter) => {
      for (let at = sentence.indexOf(letter); at >= 0; at = sentence.indexOf(letter, at + 1))
        if (!/[A-Za-z]/.test(sentence[at - 1] ?? '') && SAYS.some((say) => sentence.startsWith(say, at + 1)))
          return true;
      return false;
    })
  );
}
