import { text as t } from '#kernel/text.ts';
import { defineRule, type Hit } from '../../rule.ts';
import { claimPlace, lineAfter, lineBefore, wordsInClaims } from '../wording.ts';
import { speciesOf } from './generic-terms.ts';

/** The item after 或 in A、B或C. */
const ITEM = /^(?:者)?([\u4e00-\u9fa5A-Za-z\d-]{1,14})/;
/** Longest list that is looked at. */
const LIST_REACH = 64;
const LIKE = /[、或](?:其(?:它|他)?|其他)?(?:类似物(?:质|品)?|类似的?(?:装置|设备|方法|物质|材料|结构|部件))/g;
/** What the sentence says before its first item, and after its last one. */
const LEAD =
  /^.*?(?:选自|采用|选用|使用|利用|通过|包括|包含|含有|加入|添加|具有|设有|安装|连接|是|为|由|用|在|于|与|和|及|将|把|或)/;
const TAIL = /(?:中的?(?:任[意一]|一|至少|多|几|两).*|之一.*|的.*|组成.*|构成.*|制成.*|进行.*|材料制.*|材质)$/;
/** What may follow an item: nothing, or a word that is no part of it. */
const GOES_ON = /^(?:$|中|的|驱动|带动|制成|构成|组成|进行|连接|固定|控制|材质|之一|来|作为|等)/;
const OTHER =
  /^(?:另|其|第|前|后|上|下|左|右|内|外|半|非|不|反|正|负|双|单|多|一|二|两|三|四|亚|异|次|过|偏|间|邻|对|去|脱|无|未)$/;
/** 乙醇或异丙醇, 硫酸或亚硫酸: names of substances end alike without one holding the other. */
const SUBSTANCE = /[酸碱盐醇酮醛醚酯胺烷烯炔酚苯腈钠钾钙镁铝铁锌铜铵糖素酶肽油胶水剂粉基物]$/;
const COUNTED = /^[\d一二两三四五六七八九十多几每各单双]+(?:个|种|块|条|根|片|组|项|次|级|层|端|侧|台|套|对|路|相|维)?/;

interface Pairing {
  generic: string;
  species: string;
  /** The part of the words after 或 that belongs to the item. */
  last: string;
}

/** Whether one of two alternatives is plainly a kind of the other. `rest`: the words after 或, which may run on. */
function pairing(item: string, rest: string): Pairing | undefined {
  const last = rest.replace(TAIL, '');
  const listed = speciesOf(item);
  if (listed?.test(last)) return { generic: item, species: last, last };
  if (speciesOf(last)?.test(item)) return { generic: last, species: item, last };
  if (item.length < 2 || item.length > 12 || COUNTED.test(item) || item.includes('的')) return undefined;
  // 电机或伺服电机驱动: the generic term ends the species.
  const at = rest.indexOf(item);
  if (at > 0 && !SUBSTANCE.test(item) && isModifier(rest.slice(0, at)) && GOES_ON.test(rest.slice(at + item.length)))
    return { generic: item, species: rest.slice(0, at + item.length), last: rest.slice(0, at + item.length) };
  // 伺服电机或电机
  if (
    last.length >= 2 &&
    item.length > last.length &&
    item.endsWith(last) &&
    !SUBSTANCE.test(last) &&
    !COUNTED.test(last)
  )
    if (isModifier(item.slice(0, item.length - last.length))) return { generic: last, species: item, last };
  return undefined;
}

const isModifier = (words: string): boolean =>
  words.length >= 2 && !OTHER.test(words[0]!) && !COUNTED.test(words) && !/[的和及与所述该]|^[A-Za-z\d]/.test(words);

/** The alternatives before 或; one whose beginning is cut off says too little and is left out. */
function itemsOf(before: string): string[] {
  const list = before.slice(before.search(/[^,;。:()\n]*[、,]?$/));
  const cut = list.length === LIST_REACH || /\)$/.test(before.slice(0, before.length - list.length));
  // 软链段和/或硬链段; A或B、或者C或D: each pair for itself.
  const bare = list.replace(/(?:和|及|以及|与)?\/?$/, '').replace(/[、,]$/, '');
  const pairs = bare.split(/、或者?/);
  const items = pairs.at(-1)!.split('、');
  if (pairs.length > 1) return items;
  const first = items[0]!;
  if (/[、,]$/.test(before) && first.includes('或')) return [];
  items[0] = first.replace(LEAD, '');
  return cut && items[0] === first ? items.slice(1) : items;
}

export const genericAndSpecies = defineRule({
  id: 'C-27',
  group: 'claims',
  title: t('上位概念与下位概念并列', 'A generic term beside its own species'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-2-2-3.3'],
  needs: ['claims'],
  messages: {
    default: {
      what: t(
        '权利要求{claim}把“{generic}”与属于它的“{species}”用“或”并列。',
        'Claim {claim} joins “{generic}” and “{species}”, which is a kind of it, by “or”.',
      ),
      why: t(
        '并列选择的内容应当等效，不得将上位概念用“或者”与其下位概念并列。',
        'Alternatives must be of equal rank; a generic term must not stand beside its species.',
      ),
      todo: t(
        '保留其一；需要下位概念的，另写从属权利要求。',
        'Keep one of them; claim the species in a dependent claim if needed.',
      ),
    },
    like: {
      what: t('权利要求{claim}的并列选择中有“{text}”。', 'The alternatives in claim {claim} end with “{text}”.'),
      why: t(
        '“类似物”含义不清楚，不能与具体的物或者方法并列。',
        '“The like” is unclear and cannot stand beside definite things or methods.',
      ),
      todo: t('删去，或者写明具体是哪些。', 'Strike it out or say which ones.'),
    },
  },
  limits: [
    t(
      '只认得名称后缀相同的（电机、步进电机）和少数常见的上下位词；化学名称之间不判断。',
      'Only names with the same ending (电机, 步进电机) and a short list of common generic terms are known; names of substances are not compared.',
    ),
  ],
  *detect(study): Iterable<Hit> {
    const text = study.foldedClaims;
    for (const hit of wordsInClaims(study, LIKE)) {
      // Without a list before it, it is reported by C-16.
      if (!hit.word.startsWith('、') && !/、[^,;。]{1,20}$/.test(hit.before)) continue;
      const at = claimPlace(study, hit.start + 1, hit.end);
      yield { at, message: 'like', params: { claim: at.claim ?? 0 } };
    }
    for (let or = text.indexOf('或'); or >= 0; or = text.indexOf('或', or + 1)) {
      if (text[or + 1] === '或' || /[,;。:\d(]/.test(text[or - 1] ?? ',')) continue;
      const next = ITEM.exec(lineAfter(text, or + 1));
      if (!next) continue;
      // A或B、或者C或B: the words after the next 或 belong to the next alternative.
      const rest = next[1]!.replace(/^[是为由在用]/, '').split(/和?或/, 1)[0]!;
      const before = lineBefore(text, or, LIST_REACH);
      const items = itemsOf(before);
      if (rest === '') continue;
      let found: (Pairing & { item: string }) | undefined;
      for (const item of items.reverse()) {
        const pair = pairing(item, rest);
        if (pair) found = { ...pair, item };
        if (found) break;
      }
      if (!found) continue;
      const { generic, species, item, last } = found;
      const from = or - before.length + before.lastIndexOf(item);
      const at = claimPlace(study, from, text.indexOf(last, or) + last.length);
      yield { at, params: { claim: at.claim ?? 0, generic, species } };
    }
  },
});
