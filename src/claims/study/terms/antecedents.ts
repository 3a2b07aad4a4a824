import type { Study } from '../study.ts';
import { articleAt, compoundEnd, endsAt, functionAt, namesPart, ordinalAt, termEnd, verbAt } from './ends.ts';
import {
  ALIKE,
  DETERMINERS,
  HEADS,
  INHERENT,
  NAMES,
  PART_HEADS,
  PREFIXES,
  PROCESSES,
  SIDED,
  SINGLES,
} from './lexicon.ts';
import { lineageOf } from './lineage.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { Search } from './search.ts';
import { GAP_DE, isSymbol, STOP, type Stream, streamOf } from './stream.ts';
import { characterSet, inSet, wordAt } from './words.ts';

/** A term that is taken up though it was not introduced. Offsets are in the stream. */
export interface Orphan extends Mention {
  /** Where the term ends. */
  end: number;
  /** `partly`: introduced along some of several alternative citations only. */
  known: 'no' | 'partly';
  /** Claims, by order, along which a partly known term is missing. */
  missing: number[];
  /** The claim that cites them: the claim itself or one it builds on. */
  via: number;
  /** Claims off the path that introduce it, by order. */
  elsewhere: number[];
}

/** A text with more of them than this is no text of claims. */
const MOST = 300;

/** Every term that is taken up without an introduction on its path; once for each term and claim. */
export function orphansOf(study: Study): Orphan[] {
  const stream = study.view(streamOf);
  const search = new Search(stream, study.view(lineageOf));
  const found: Orphan[] = [];
  for (const mention of study.view(mentionsOf)) {
    const orphan = judge(stream, search, mention);
    if (orphan) found.push(orphan);
    if (found.length >= MOST) break;
  }
  return found;
}

function judge(stream: Stream, search: Search, mention: Mention): Orphan | undefined {
  const { text } = stream;
  const { claim, term, limit, start } = mention;
  const end = termEnd(stream, term, limit);
  const whole = search.find(claim, term, end, start);
  if (whole.known === 'yes' || whole.known === 'unsure') return undefined;
  const compound = compoundEnd(stream, end, limit);
  // A shorter term that is known, followed by words that need no introduction.
  const least = term + Math.max(2, ordinalAt(text, term) + 1);
  let partly: { cut: number; claims: number[] } | undefined;
  for (let cut = end - 1; cut >= least; cut--) {
    if (
      wordAt(PREFIXES, text, term) >= cut - term ||
      (mention.loose
        ? !inSet(HEADS, text, cut - 1) && wordAt(PROCESSES, text, cut) < end - cut
        : isOtherNoun(stream, term, cut, compound || end))
    )
      continue;
    const anywhere = mention.loose || wordAt(PROCESSES, text, cut) >= end - cut;
    const part = search.find(claim, term, cut, start, anywhere ? 'anywhere' : 'ended');
    if (part.known === 'yes' || part.known === 'unsure') return undefined;
    if (part.known === 'partly' && whole.known === 'no') partly ??= { cut, claims: part.claims };
  }
  if (mention.loose && end - term > 2 && search.find(claim, end - 2, end, start).known === 'yes') return undefined;
  if (afterModifier(stream, search, mention, end)) return undefined;
  if (afterOrdinal(stream, search, mention, end)) return undefined;
  if (isStep(stream, search, mention, end)) return undefined;
  if (isShared(stream, search, mention, end)) return undefined;
  if (isJoined(stream, search, mention, end) || (compound > 0 && isJoined(stream, search, mention, compound)))
    return undefined;
  const joint = compound === 0 ? undefined : search.find(claim, term, compound, start);
  if (joint?.known === 'partly') return onSomePaths(search, mention, compound, joint.claims);
  if (whole.known === 'partly') return onSomePaths(search, mention, end, whole.claims);
  if (partly) return onSomePaths(search, mention, partly.cut, partly.claims);
  // 图像|采集|模块: the compound, where other claims know it as such or nobody knows its beginning.
  let to = end;
  if (joint && (joint.claims.length > 0 || whole.claims.length === 0)) to = compound;
  if (whole.claims.length === 0 && !joint?.claims.length) to = shortest(stream, search, mention, to);
  if (to === end && joint === undefined) to = wholeName(stream, to, limit);
  // 路|由: a word cut by mistake stands uncut before.
  if (
    functionAt(text, to) === 1 &&
    to + 2 <= limit &&
    search.find(claim, term, to + 2, start, 'anywhere').known !== 'no'
  )
    return undefined;
  const { known, claims: elsewhere } = search.find(claim, term, to, start);
  if (known === 'yes' || known === 'unsure') return undefined;
  if (known === 'partly') return onSomePaths(search, mention, to, elsewhere);
  if (mention.loose && elsewhere.length === 0 && !inSet(HEADS, text, to - 1)) return undefined;
  return { ...mention, end: to, known: 'no', missing: [], via: claim, elsewhere };
}

const onSomePaths = (search: Search, mention: Mention, end: number, claims: number[]): Orphan => ({
  ...mention,
  end,
  known: 'partly',
  ...search.missing(mention.claim, claims),
  elsewhere: claims,
});

/** Cuts words after a term that other claims name (烘干机|烘干温度), so that the report points at the term alone. */
function shortest(stream: Stream, search: Search, { claim, term, start }: Mention, end: number): number {
  for (let cut = end - 1; cut >= term + 2; cut--) {
    if (!inSet(HEADS, stream.text, cut - 1) || !isAdded(stream, cut, end)) continue;
    if (end - cut > 2 && search.find(claim, cut, end, start, 'alone').known === 'yes') continue;
    const { known, claims } = search.find(claim, term, cut, start, 'ended');
    if (claims.length > 0) return known === 'no' ? cut : end;
  }
  return end;
}

/** Whether words after a name are what it does or has rather than the rest of a longer name (金属|材料). */
const isAdded = ({ text }: Stream, at: number, end: number): boolean =>
  verbAt(text, at) > 0 || (wordAt(INHERENT, text, at) >= end - at && wordAt(ALIKE, text, at) < end - at);

/** The end of a name that was cut at 的 after its kind (丙烯酸类|的添加剂) or at a verb that is its noun (用户|输入|包括). */
function wholeName(stream: Stream, end: number, limit: number): number {
  const { text, gap } = stream;
  if (gap[end] === GAP_DE && '类型系式性级'.includes(text[end - 1]!)) {
    const noun = termEnd(stream, end, limit);
    return inSet(HEADS, text, noun - 1) && verbAt(text, end) === 0 && functionAt(text, end) === 0 ? noun : end;
  }
  const verb = gap[end] === 0 ? verbAt(text, end) : 0;
  if (verb < 2 || end + verb >= limit || gap[end + verb] !== 0) return end;
  return /^(?:为|是|包括|包含|选自|来自)/.test(text.slice(end + verb, end + verb + 2)) ? end + verb : end;
}

/**
 * Whether the words between a known term and the end are a noun that makes another term of it (轴承|座, 电机|安装支架). Parts
 * and properties that every thing has (壳体|内壁) and anything that may be a verb do not.
 */
function isOtherNoun(stream: Stream, term: number, cut: number, end: number): boolean {
  const { text } = stream;
  const length = end - cut;
  if (wordAt(PROCESSES, text, cut) >= length || verbAt(text, cut) >= length) return false;
  // A verb and what it acts on: 外源基因|编码治疗性肽.
  const verb = verbAt(text, cut);
  if (verb > 0 && length > verb + 1 && wordAt(NAMES, text, cut + verb) < length - verb) return false;
  // What comes before is a verb or no whole noun (固定|结构, 虚拟|机).
  if (verbAt(text, term) >= cut - term) return inSet(HEADS, text, end - 1);
  if (!inSet(HEADS, text, cut - 1) && !isSymbol(text.charCodeAt(cut - 1)))
    return inSet(PART_HEADS, text, end - 1) || wordAt(NAMES, text, end - 2) === 2;
  if (
    wordAt(INHERENT, text, cut) >= Math.max(2, length) ||
    (wordAt(ALIKE, text, cut) >= length && inSet(HEADS, text, cut - 1))
  )
    return false;
  if (functionAt(text, cut) > 0 || (length > 1 && inSet(SINGLES, text, cut))) return false;
  if (inSet(SIDES, text, cut) && wordAt(SIDED, text, cut) === 0) return false;
  if (length === 1) return isPart(stream, end);
  if (namesPart(text, cut, end)) return true;
  // 设备|主机电路
  return length === 4 && wordAt(NAMES, text, end - 2) === 2 && inSet(HEADS, text, cut + 1) && verbAt(text, cut) === 0;
}

/** 轴承|座: one character makes another term only as a part, and where it makes no verb with what follows (顶盖|罩设). */
function isPart({ text }: Stream, end: number): boolean {
  const head = text[end - 1]!;
  if (NUMERALS.includes(head)) return true;
  if (!inSet(PART_HEADS, text, end - 1) && !'液油粉剂酸'.includes(head)) return false;
  return !('罩盖架套卡夹压插贴嵌挂铺敷包'.includes(head) && '设装固接合入住紧'.includes(text[end] ?? '-'));
}

const NUMERALS = '一二三四五六七八九十';
const SIDES = characterSet('上下内外中前后');

/** 所述提供涂料, 所述暴露多种细胞, 球|离心: a verb before or after what is known takes up what was said, not a thing. */
function isStep(stream: Stream, search: Search, { claim, term, start }: Mention, end: number): boolean {
  const { text } = stream;
  if (inSet(HEADS, text, term) && verbAt(text, term + 1) > 1 && term + 1 + verbAt(text, term + 1) >= end)
    return search.find(claim, term, term + 1, start, 'alone').known === 'yes';
  let object = term + verbAt(text, term);
  if (object === term) return false;
  if (object >= end) return search.find(claim, term, object, start, 'anywhere').known === 'yes';
  object += wordAt(DETERMINERS, text, object);
  if (end - object < 2 || wordAt(NAMES, text, object) >= end - object) return false;
  const { known } = search.find(claim, object, end, start, 'alone');
  return known === 'yes' || known === 'unsure';
}

/** A型和B型降凝剂 … 所述A型降凝剂: the noun of a list is told once, after its last member. */
function isShared({ text }: Stream, search: Search, { claim, term, start }: Mention, end: number): boolean {
  for (let cut = term + 2; cut < end; cut++) {
    if (end - cut < 2 && !'型色级性端侧'.includes(text[cut - 1]!)) continue;
    const tail = text.slice(cut, end);
    for (const at of search.places(claim, term, cut, start)) {
      const from = at + cut - term;
      if (!'和与及或|'.includes(text[from]!)) continue;
      const found = text.slice(from + 1, from + 1 + NEAR).indexOf(tail);
      if (found <= 0) continue;
      let i = from + 1;
      while (i < from + 1 + found && articleAt(text, i) === 0) i++;
      if (i === from + 1 + found) return true;
    }
  }
  return false;
}

/** The members of a list stand no further apart than this. */
const NEAR = 16;

/** 电机|输出轴 where 电机 and 输出轴 were each introduced as terms of their own. */
function isJoined(stream: Stream, search: Search, { claim, term, start }: Mention, end: number): boolean {
  const { text } = stream;
  if (verbAt(text, term) > 0 || wordAt(PREFIXES, text, term) > 0) return false;
  for (let cut = term + ordinalAt(text, term) + 2; cut <= end - 2; cut++) {
    if (search.find(claim, term, cut, start, 'anywhere').known !== 'yes') return false;
    if (wordAt(NAMES, text, cut) >= end - cut) return false;
    if (search.find(claim, cut, end, start, 'alone').known !== 'yes') continue;
    if (search.find(claim, term, cut, start, 'ended').known === 'yes') return true;
  }
  return false;
}

/** 所述透明的盖板, 所述加热后的物料: what stands before 的 only describes; the noun after it counts. */
function afterModifier(stream: Stream, search: Search, { claim, term, limit, start }: Mention, end: number): boolean {
  const { text, gap } = stream;
  // 干燥|后|的物料, but not 罐|中|的物料
  const after = gap[end] === 0 && gap[end + 1] === GAP_DE && '后前时过'.includes(text[end]!);
  const from = after && (verbAt(text, end - 2) === 2 || !inSet(HEADS, text, end - 1)) ? end + 1 : end;
  if (from >= limit || gap[from] !== GAP_DE || !describes(stream, term, from)) return false;
  const noun = termEnd(stream, from, limit);
  if (noun - from < 2 || endsAt(stream, from)) return true;
  return wordAt(INHERENT, text, from) === 0 && search.find(claim, from, noun, start).known === 'yes';
}

/** Whether words before 的 are no noun: they end in a verb or in 后, 性, 状 …. */
function describes({ text }: Stream, term: number, end: number): boolean {
  if (inSet(ADJECTIVAL, text, term) && end - term <= 3) return true;
  if (inSet(DESCRIBING, text, end - 1) || (end - term >= 2 && verbAt(text, end - 2) === 2)) return true;
  return !inSet(HEADS, text, end - 1) && !isSymbol(text.charCodeAt(end - 1));
}

/** Characters with which adjectives begin: 所述高性能的纤维. */
const ADJECTIVAL = characterSet('高低超耐防抗非可易新');
const DESCRIBING = characterSet('后前时过色性型状形化制式级明亮');

/** 第一对粘合剂条 after 第一对横向间隔开的粘合剂条: the words between an ordinal and its noun may be left out. */
function afterOrdinal(stream: Stream, search: Search, { claim, term, start }: Mention, end: number): boolean {
  const { text, gap } = stream;
  let noun = term + ordinalAt(text, term);
  if (noun === term) return false;
  if ('对组个种类'.includes(text[noun]!)) noun++;
  if (end - noun < 2) return false;
  const words = text.slice(noun, end);
  for (const at of search.places(claim, term, noun, start)) {
    const clause = text.slice(noun - term + at, at + FAR);
    const found = clause.indexOf(words);
    if (found <= 0 || clause.slice(0, found).includes(STOP)) continue;
    if ((gap[noun - term + at + found]! & GAP_DE) !== 0) return true;
  }
  return false;
}

/** An ordinal and its noun stand no further apart than this. */
const FAR = 30;
