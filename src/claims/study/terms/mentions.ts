import type { Study } from '../study.ts';
import { articleAt, clauseEnd, compoundEnd, endsAt, LONGEST_TERM, opensClause, ordinalAt, verbAt } from './ends.ts';
import { DETERMINERS, GENERIC, NO_ARTICLE_BEFORE, NUMBERED, POSITIONS, PREFIXES, SUMMARIES } from './lexicon.ts';
import { isDigit, isLetter, STOP_CODE, type Stream, streamOf } from './stream.ts';
import { wordAt, wordTable } from './words.ts';

/** A place that takes up something said before: 所述X, 该X, 上述X. Offsets are in the stream. */
export interface Mention {
  /** Order of its claim. */
  claim: number;
  /** Where the article begins. */
  start: number;
  /** Where the term begins, articles and counting words left out. */
  term: number;
  /** No term reaches further: the next mark or article. */
  limit: number;
  /** 该 points more loosely than 所述. */
  loose: boolean;
}

const GAI = 0x8be5;

/** Every place that takes up a term. Citations (如权利要求1所述), bare verbs and what needs no introduction are left out. */
export function mentionsOf(study: Study): Mention[] {
  const stream = study.view(streamOf);
  const { text } = stream;
  const found: Mention[] = [];
  const citations = citationsOf(study);
  let citation = 0;
  for (let i = 0; i < text.length; i++) {
    const length = articleAt(text, i);
    if (length === 0) continue;
    const at = stream.at[i]!;
    while (citation < citations.length && citations[citation]! < at - 12) citation++;
    const cites =
      citations[citation] !== undefined &&
      citations[citation]! <= at &&
      onlyJoins(text, stream, i, citations[citation]!);
    const start = i;
    i += length - 1;
    if (cites || isVerb(text, start, length)) continue;
    const mention = read(stream, start, start + length, study.claimsText.text);
    if (mention) found.push(mention);
  }
  return found;
}

/** Ends of citations, in the text of all claims. */
function citationsOf(study: Study): number[] {
  const { pieces } = study.claimsText;
  return study.claims.flatMap(({ references }, order) => references.map(({ end }) => pieces[order]!.start + end));
}

/** Between a citation and 所述 only joining words stand: 权利要求1至3中任一项所述. */
function onlyJoins(text: string, { at }: Stream, article: number, citation: number): boolean {
  for (let i = article - 1; i >= 0 && at[i]! >= citation; i--) if (text.charCodeAt(i) === STOP_CODE) return false;
  return true;
}

/** 应该, 如上所述, 任一项所述: no article. */
function isVerb(text: string, at: number, length: number): boolean {
  const before = text[at - 1] ?? '';
  if (length === 1) return before !== '' && NO_ARTICLE_BEFORE.includes(before);
  if (before !== '' && '如项种'.includes(before)) return true;
  if (text.startsWith('本发明', at - 3) || text.startsWith('本实用新型', at - 5)) return true;
  if ((before === '上' || before === '前') && '如综'.includes(text[at - 2] ?? '-')) return true;
  return before === '一' && '任之'.includes(text[at - 2] ?? '-');
}

function read(stream: Stream, start: number, from: number, source: string): Mention | undefined {
  const { text } = stream;
  const limit = clauseEnd(stream, from);
  let term = from;
  const loose = text.charCodeAt(start) === GAI;
  for (let i = 0; i < 2; i++) {
    if (isWhole(stream, term, wordAt(GENERIC, text, term))) break;
    const having = text[term] === '有' ? 1 : 0;
    const word = countAt(text, term + having) || wordAt(DETERMINERS, text, term + having);
    if (word === 0 || term + having + word >= limit) break;
    if (text[term + having + word - 1] === '分' && verbAt(text, term + having + word) > 0) return undefined;
    term += having + word;
  }
  // 所导出的数据 describes; 该端, 该处 point at a place just told.
  if (text[term] === '所' && verbAt(text, term + 1) > 0) return undefined;
  if (loose && '端侧处'.includes(text[term]!) && !'子部面盖板机头方'.includes(text[term + 1] ?? '-')) return undefined;
  if (term >= limit || text.charCodeAt(term) === STOP_CODE || articleAt(text, term) > 0) return undefined;
  if (needsNone(stream, term, limit, source)) return undefined;
  if (!isSuo(text, start) && text[term] === '两' && wordAt(SUMMARIES, text, term + 1) > 0) return undefined;
  if (!isSuo(text, start) && isWhole(stream, term, wordAt(SUMMARIES, text, term))) return undefined;
  return { claim: stream.claim[start]!, start, term, limit, loose };
}

/** Whether a word found at a place is all of the term there: 图 in 所述图中, not in 所述图像. */
const isWhole = (stream: Stream, at: number, length: number): boolean =>
  length > 0 && endsAt(stream, at + length) && compoundEnd(stream, at + length, at + LONGEST_TERM) === 0;

const isSuo = (text: string, at: number): boolean => text.charCodeAt(at) === 0x6240;

const MEASURES = '个根条块片组对只台套件种类层段次排列张颗支枚路项名位';

/** Words that begin with a measure: 各组分, 各条件. */
const MEASURED = wordTable(
  '条件 条款 条目 组分 组件 组合 组织 组成 个体 层次 层级 段落 片段 片区 排气 排水 排料 台阶 台面 块体 路径 路段 路由 路口 路线 项目 种子 种类 种群 种植 类型 类别 次数 对象 对接 支架 支路 支撑 支管 支腿 枚举 名称 位置 位点 张力 张紧 套管 套筒 根部 颗粒 只读 件数',
);

/** 12个, n个, 每条, 各项. */
function countAt(text: string, at: number): number {
  if ('每各'.includes(text[at]!))
    return MEASURES.includes(text[at + 1] ?? '-') && wordAt(MEASURED, text, at + 1) === 0 ? 2 : 0;
  let i = at;
  while (i < at + 3 && isDigit(text.charCodeAt(i))) i++;
  if (i === at && 'nmk'.includes(text[i] ?? '-')) i++;
  return i > at && MEASURES.includes(text[i] ?? '-') ? i + 1 - at : 0;
}

const isLower = (code: number): boolean => code >= 0x61 && code <= 0x7a;

/** R1, Ar2, T12: what formulas name; they are often lost from a text. */
function isVariable({ text, at: places }: Stream, at: number, source: string): boolean {
  let i = at;
  while (isLetter(text.charCodeAt(i)) && i < at + 3) i++;
  const letters = i - at;
  // Ar, Me, Ph: names of groups in formulas.
  if (letters === 2 && isLower(source.charCodeAt(places[at + 1]!)) && !isLower(source.charCodeAt(places[at]!)))
    return true;
  while (isDigit(text.charCodeAt(i)) && i < at + 5) i++;
  return letters > 0 && letters < 3 && i > at + letters && !isLetter(text.charCodeAt(i));
}

/** Deixis (该方法, 上述步骤), clauses (所述用于…), ordinals and sides without a noun (所述第一、第二…), numbers. */
function needsNone(stream: Stream, at: number, limit: number, source: string): boolean {
  const { text } = stream;
  if (isWhole(stream, at, wordAt(GENERIC, text, at)) || isWhole(stream, at, wordAt(POSITIONS, text, at))) return true;
  if (wordAt(NUMBERED, text, at) > 0) return true;
  if (opensClause(stream, at)) return true;
  const ordinal = ordinalAt(text, at) || wordAt(PREFIXES, text, at);
  if (ordinal > 0 && (at + ordinal >= limit || '和与及或至到、'.includes(text[at + ordinal]!))) return true;
  const code = text.charCodeAt(at);
  if (isDigit(code)) return true;
  if (isVariable(stream, at, source)) return true;
  if (verbAt(text, at) > 0 && '有着了过于在至到入'.includes(text[at + verbAt(text, at)] ?? '-')) return true;
  // A single letter is a variable or a step: formulas are often lost in texts, so nothing can be said.
  const next = text.charCodeAt(at + 1);
  return (
    isLetter(code) && !isLetter(next) && !isDigit(next) && !'形型字射轴相极端点层面级线波区类-'.includes(text[at + 1]!)
  );
}
