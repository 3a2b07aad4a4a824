import { text as t } from '#kernel/text.ts';
import type { Study } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, lineBefore, wordsInClaims } from '../wording.ts';

const FIGURE = '\\d(?:[\\d.,:]{0,12}\\d)?';
const TO = '[^\\d,;。:()\\n]{0,8}?(?:[-‐‑~—–∼]|至|到)[^\\d,;。:()\\n]{0,3}';
const RANGED = `${FIGURE}(?:${TO}${FIGURE})?`;
/** 20～35, 150nm～4, 1:(30～70), (1～2):(3～5). */
const FIGURES = `(?:\\(${RANGED}\\)|${RANGED})(?: ?: ?\\(${RANGED}\\)|(?<=\\)) ?: ?${RANGED})*`;
const PREFERRED = new RegExp(
  `(?:(?:更|最|进一步|特别|甚至|再)?(?:优选|较佳|首选)|最佳|最好|尤其|特别是|更(?:具体|特别)地)(?:地|的)?(?:是|为|在|控制在|选[择用自]?)?[,:]? ?[≥≤<>约不大小高低于超过少多]{0,4} ?${FIGURES}`,
  'g',
);
/** The unit after a figure belongs to what is quoted. */
const UNIT =
  /^ ?(?:(?:质量|重量|体积|摩尔)?(?:%|份|百分比)|[A-Za-zμµΩ°℃℉%‰Å²³⁻¹⁴·/][A-Za-zμµΩ°℃℉%‰Å²³⁻¹⁴·/]{0,11}(?:(?<=m)[23](?!\d)(?:\/[A-Za-z]{1,4})?)?|(?:小时|分钟?|秒钟?|天|[日周]|个?月|[毫微纳千厘分]?[米克升]|公[斤里]|吨|[千兆]?帕|摄氏度|[度倍次目层转])(?:\/(?:分钟?|秒|小时|[毫千]?[克升米]|吨))?)/;
/** A range or a bound before it, in the same feature. */
const RANGE = new RegExp(
  `(?:${FIGURE} ?: ?)?\\(${FIGURE}${TO}${FIGURE}\\)(?: ?: ?${FIGURE})?|${FIGURE}[^\\d,;。:()]{0,8}(?:[-‐‑~—–∼]|至|到) ?[^\\d,;。:()]{0,4}${FIGURE}|[≥≤<>] ?${FIGURE}|(?:大于|小于|不超过|不低于|不高于|不少于|低于|高于|至少|至多)(?:等于|为)? ?${FIGURE}|${FIGURE}[^\\d,;。()]{0,8}(?:以[上下内]|或(?:更[大小多少])|之间)`,
  'g',
);
/** Between one preference and the next: its unit, a mark, a word like 并且甚至. */
const NEXT = /^[^\d;。\n]{0,12}$/;

/** 温度300～600℃，时间优选为4小时: what stands right before the preference names another feature. */
function isSameFeature(named: string, gap: string): boolean {
  const words = gap
    .slice(gap.search(/[^,、(:]*$/))
    .replace(/并且|且|并|或者?|甚至|而|其中|进一步|[其该所述上的地为是在]|\s/g, '');
  return gap.search(/[,、(:]/) < 0 || words === '' || named.includes(words);
}

interface Chain {
  start: number;
  end: number;
}

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
      what: t(
        '权利要求{claim}对同一特征写有宽窄不同的范围：“{text}”。',
        'Claim {claim} gives one feature a wide and a narrower range: “{text}”.',
      ),
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
      '只看由“优选”“最好”“更具体地”等引出的数值；一个范围之后连续几次优选的，合为一处报告。',
      'Only figures led by words such as 优选, 最好, 更具体地 are looked at; several preferences in a row are one finding.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const text = study.foldedClaims;
    // 1～10，优选2～8，更优选3～5: one finding.
    let chain: Chain | undefined;
    for (const hit of wordsInClaims(study, PREFERRED)) {
      const end = hit.end + (UNIT.exec(hit.after)?.[0].length ?? 0);
      if (chain && NEXT.test(text.slice(chain.end, Math.min(hit.start, chain.end + 13)))) {
        chain.end = end;
        continue;
      }
      if (chain) yield told(study, chain);
      chain = undefined;
      const before = lineBefore(text, hit.start, REACH);
      const feature = before.slice(before.search(/[^;。]*$/));
      let wide: number | undefined;
      let gap = '';
      for (const range of feature.matchAll(RANGE)) {
        wide = range.index;
        gap = feature.slice(range.index + range[0].length);
      }
      if (wide !== undefined && isSameFeature(feature.slice(0, wide), gap))
        chain = { start: hit.start - feature.length + wide, end };
    }
    if (chain) yield told(study, chain);
  },
});

/** How far before a preferred range the wide one may stand. */
const REACH = 48;

function told(study: Study, { start, end }: Chain): Hit {
  const text = study.foldedClaims;
  // 800～1000℃(优选900～950℃): with the bracket that closes it.
  const open = text.slice(start, end).lastIndexOf('(');
  const closes = open >= 0 && text[end] === ')' && text.indexOf(')', start + open) === end;
  const at = claimPlace(study, start, closes ? end + 1 : end);
  return { at, params: { claim: at.claim ?? 0 } };
}
