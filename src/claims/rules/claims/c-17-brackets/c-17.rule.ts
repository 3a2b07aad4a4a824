import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, opensClause, type WordHit, wordsInClaims } from '../wording.ts';

/** Brackets without brackets inside, with a Chinese character in them. */
const BRACKETS = /\((?=[^()\n]{0,80}[\u4e00-\u9fa5])[^()\n]{1,80}\)/g;
const CHEMICAL_END =
  /(?:基|氧|氧化|酰|代|硅|氨|烷|烯|炔|酚|酯|酸|胺|醇|醚|酮|啉|啶|唑|嗪|苯|甲|乙|丙|丁|戊|己|庚|辛|壬|癸|氟|氯|溴|卤|全|聚|亚|胍|脲|肼|萘|呋|糖|物|盐|脂|单体|铵|(?:酸|酚|醇|氧化|氯化|溴化|碘化|氢氧化|硫化|磺化|基)[钠钾锂铯钙镁钡锶锌铝铁铜银镍钴锰锡钛锆])$/;
const CHEMICAL_BEFORE = /[聚双二三四五六单多全亚酸基醇氧烷烯苯氨硅磷\-‐‑‒–\d'′′,[({]$/;
const CHEMICAL_AFTER =
  /^[-\d,\])}基酸酯醚胺铵醇酮醛烷烯炔苯酚丙甲乙丁戊己环氧氟氯溴硫磷硅氨共肟亚三二四过单双乳哌吡咪噻]/;
/** (重量), (体积比), (以干基计), (wt%、质量百分比). */
const MEASURE =
  /^(?:[按以][^()]{0,10}|[^()\d]{0,8})(?:重量|质量|体积|摩尔|干[重基]|湿[重基]|百分[比数]|份数?|浓度|计|比)(?:百分[比数含]?|分数|份数?|%|计|比|含量|浓度)*%?$/;
/** (以钼元素计), (以干物质的总质量为基准), (相对于橡胶的总量). */
const BASIS =
  /^(?:(?:均|全部|皆)?(?:按|以|基于|相对于|根据|折算?[为成])[^()]{1,36}(?:计算?|为基[准础]|为准|为\d+ ?%|总[重质]?量|干重|湿重)|[^()]{0,12}(?:重量|质量|体积|摩尔|百分)(?:百分)?(?:含量|分数|浓度|比例?|百分[比数])?(?:为|是|:)? ?[<>≤≥约]{0,2} ?\d[\d.]*(?:(?:wt|vol|mol)?%)?(?: ?[-~—–至到] ?\d[\d.]*)?(?:(?:wt|vol|mol)?%|份)?)$/;
const ENUMERATION =
  /^(?:[一二三四五六七八九十]{1,3}|步骤 ?[\dA-Za-z一二三四五六七八九十.]{1,4}|第?[一二三四五六七八九十\d]{1,3}步?)$/;
/** BERT(双向编码表示), 3D(三维): what foreign letters mean. */
const EXPLAINS_LETTERS = /[A-Za-z][A-Za-z\d-]{0,30}$/;
const UNIT_BEFORE = /\d ?[A-Za-zμ°℃%/·²³]{1,8}$/;
const LETTERS_EXPLAINED = /^[\u4e00-\u9fa5][^,;:。\d=<>]*$/;
const NAMES_LETTERS = /[A-Za-z]{2}/;
const UNIT = /^[^,;]{0,4}\/[^,;]{1,4}$/;
/** Reported by C-14. */
const PREFERRED = /^(?:更|最)?(?:优选|例如|比如|譬如|诸如|最好|尤其|特别是|较佳)/;

function accepted({ word, before, after }: WordHit): boolean {
  const inside = word.slice(1, -1).trim();
  if (PREFERRED.test(inside) || MEASURE.test(inside) || BASIS.test(inside) || UNIT.test(inside)) return true;
  if (ENUMERATION.test(inside)) return opensClause(before) || /步骤$/.test(before);
  if (CHEMICAL_END.test(inside) && (CHEMICAL_BEFORE.test(before) || CHEMICAL_AFTER.test(after))) return true;
  if (EXPLAINS_LETTERS.test(before) && !UNIT_BEFORE.test(before) && LETTERS_EXPLAINED.test(inside)) return true;
  // 均方误差(MSE,均方根的平方): the original term beside its Chinese.
  return NAMES_LETTERS.test(inside) && /^[A-Za-z][A-Za-z\s\-,、:]*[\u4e00-\u9fa5]{0,10}$/.test(inside);
}

export const brackets = defineRule({
  id: 'C-17',
  group: 'claims',
  title: t('权利要求中的括号', 'Brackets in claims'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-3.2.2'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}的括号“{text}”既不是附图标记，也不是化学式或数学式。',
        'The brackets “{text}” in claim {claim} hold neither a reference sign nor a formula.',
      ),
      why: t(
        '除附图标记、化学式及数学式外，权利要求应尽量避免使用括号，以免含义不清；通常可接受的写法除外，如“(甲基)丙烯酸酯”。',
        'Except for reference signs and formulas claims should avoid brackets, which leave open whether their content limits; accepted forms such as (甲基)丙烯酸酯 pass.',
      ),
      todo: t(
        '括号内的内容需要的，去掉括号写进正文；不需要的，删去。',
        'Write the content into the sentence if it is needed, else strike it out.',
      ),
    },
  },
  limits: [
    t(
      '只看含有汉字的圆括号；化学名称、计量基准、缩写释义不报。',
      'Only round brackets with Chinese in them are looked at; chemical names, bases of measurement and meanings of abbreviations are left alone.',
    ),
    t('括号内的“优选”“例如”由 C-14 报告。', 'Brackets with 优选 or 例如 are reported by C-14.'),
  ],
  *detect(study): Iterable<Hit> {
    for (const hit of wordsInClaims(study, BRACKETS)) {
      if (accepted(hit)) continue;
      const at = claimPlace(study, hit.start, hit.end);
      yield { at, params: { claim: at.claim ?? 0 } };
    }
  },
});
