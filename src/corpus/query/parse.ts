import { canonicalText, patternOf } from '../words/index.ts';
import type { DateField, Leaf, Query, TextField } from './ast.ts';
import { choicesOf, readChoice } from './choices.ts';
import { findDaySpan } from './dates.ts';
import { type QueryFault, Unreadable } from './fault.ts';
import { type FieldEntry, findField, nearestField, sortOf } from './fields.ts';
import { type Comparison, scan, type Token } from './scan.ts';
import { findSymbol, isPatentNumber, onlyStopWords } from './terms.ts';
import { tidyQuery } from './tidy.ts';

/** The field of a word that names none. */
export const DEFAULT_FIELD: TextField = 'TAC';
const MOST_DEEP = 100;
const MOST_PAIRS = 100;

type Term = Extract<Token, { kind: 'term' }>;
type Range = Extract<Token, { kind: 'range' }>;
export type ReadQuery = { ok: true; query: Query } | { ok: false; fault: QueryFault };

/**
 * Reads a formula such as `TI=(永磁 OR 稀土) AND AB=发酵 NOT PA=某公司 AND IPC=C12N15/* AND AD=[20200101 TO 20241231]`.
 * NOT binds closest, then NEAR/n and W/n, AND (which may be left out), OR; `A NOT B` is “A and not B”. Words without a field
 * are looked for in title, abstract and claims. What cannot be read is answered with the character it fails at.
 */
export function parseQuery(input: string): ReadQuery {
  try {
    const tokens = scan(input, (name) => findField(name) !== undefined);
    if (tokens.length === 0)
      throw new Unreadable(
        'empty',
        0,
        0,
        ['检索式是空的', 'The query is empty'],
        ['请输入检索词或检索式', 'Enter terms or a formula'],
      );
    return { ok: true, query: tidyQuery(new Reader(tokens, input.length).whole()) };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault };
    throw error;
  }
}

class Reader {
  #next = 0;
  #deep = 0;
  /** Terms that tell nothing; refused when there is no other condition. */
  readonly #idle: Term[] = [];
  #telling = 0;
  /** Field of the value just read, which goes on for words written right behind it. */
  #going: FieldEntry | undefined;
  readonly #tokens: readonly Token[];
  readonly #end: number;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  whole(): Query {
    const only = this.#tokens.length === 1 ? this.#tokens[0] : undefined;
    if (only?.kind === 'term' && only.quoted === 'no' && /^[*＊]+$/.test(only.value)) return { kind: 'every' };
    const query = this.#or(undefined);
    const left = this.#tokens[this.#next];
    if (left)
      throw new Unreadable(
        'bracket',
        left.at,
        left.length,
        [`“${left.text}”多余`, `"${left.text}" is one too many`],
        ['删去它，或在前面补上左括号', 'Remove it, or add the opening bracket before'],
      );
    const idle = this.#idle[0];
    if (idle && this.#telling === 0)
      throw new Unreadable(
        'stop-words',
        idle.at,
        idle.length,
        ['只有“的、和、一种”之类的虚词，无法检索', 'There are only words that tell nothing'],
        [
          '请加上实义词；确要检索该字样，请加双引号',
          'Add a telling term, or put the words into quotation marks to find them as they are',
        ],
      );
    return query;
  }

  #or(field: FieldEntry | undefined): Query {
    const parts = [this.#and(field)];
    while (this.#peek()?.kind === 'or') {
      this.#next++;
      parts.push(this.#and(field));
    }
    return parts.length === 1 ? parts[0]! : { kind: 'or', parts };
  }

  #and(field: FieldEntry | undefined): Query {
    const parts = [this.#not(field)];
    for (;;) {
      const next = this.#peek()?.kind;
      if (next === undefined || next === 'or' || next === 'close') break;
      if (next === 'and') {
        this.#next++;
        parts.push(this.#not(field));
      } else parts.push(this.#not(next === 'term' ? (this.#going ?? field) : field));
    }
    return parts.length === 1 ? parts[0]! : { kind: 'and', parts };
  }

  #not(field: FieldEntry | undefined): Query {
    let negated = false;
    while (this.#peek()?.kind === 'not') {
      negated = !negated;
      this.#next++;
    }
    const part = this.#near(field);
    return negated ? { kind: 'not', part } : part;
  }

  #near(field: FieldEntry | undefined): Query {
    const left = this.#primary(field);
    const sign = this.#peek();
    if (sign?.kind !== 'near') return left;
    this.#next++;
    const one = this.#nearSide(left, sign);
    const inside = findField(one[0]!.field);
    const other = this.#nearSide(this.#primary(inside), sign);
    const again = this.#peek();
    if (again?.kind === 'near') throw notNear(again);
    if (one[0]!.field !== other[0]!.field || one.length * other.length > MOST_PAIRS) throw notNear(sign);
    const { distance, ordered } = sign;
    const parts = one.flatMap(({ field: of, text: a }) =>
      other.map(({ text: b }): Leaf => ({ kind: 'near', field: of, left: a, right: b, distance, ordered })),
    );
    return parts.length === 1 ? parts[0]! : { kind: 'or', parts };
  }

  /** The alternatives of one side, all in one text field. */
  #nearSide(query: Query, sign: Token): { field: TextField; text: string }[] {
    if (query.kind === 'phrase') return [{ field: query.field, text: query.text.replace(/[?*？＊]/g, ' ').trim() }];
    if (query.kind === 'wild' && sortOf(query.field) === 'text')
      return [{ field: query.field as TextField, text: query.pattern }];
    if (query.kind === 'or') {
      const sides = query.parts.flatMap((part) => this.#nearSide(part, sign));
      if (sides.every((side) => side.field === sides[0]!.field)) return sides;
    }
    throw notNear(sign);
  }

  #primary(field: FieldEntry | undefined): Query {
    const token = this.#peek();
    this.#going = undefined;
    if (token === undefined) throw this.#unfinished();
    this.#next++;
    if (token.kind === 'open') return this.#bracket(token, field);
    if (token.kind === 'field') return this.#fielded(token);
    if (token.kind === 'term') return this.#term(token, field);
    if (token.kind === 'range') return this.#range(token, field);
    const what = token.kind === 'close' && this.#tokens[this.#next - 2]?.kind === 'open';
    throw new Unreadable(
      token.kind === 'close' ? 'bracket' : 'operator',
      token.at,
      token.length,
      what
        ? ['括号里是空的', 'The brackets are empty']
        : [`“${token.text}”前面缺少检索词`, `A term is missing before "${token.text}"`],
      [`在“${token.text}”前补上检索词，或删去它`, `Add a term before "${token.text}", or remove it`],
    );
  }

  #unfinished(): Unreadable {
    const last = this.#tokens[this.#next - 1];
    return new Unreadable(
      'operator',
      last?.at ?? this.#end,
      last?.length ?? 0,
      [`“${last?.text ?? ''}”后面没有写完`, `Something is missing after "${last?.text ?? ''}"`],
      ['补上检索词，或删去它', 'Add a term, or remove it'],
    );
  }

  #bracket(token: Token, field: FieldEntry | undefined): Query {
    if (++this.#deep > MOST_DEEP)
      throw new Unreadable(
        'too-deep',
        token.at,
        1,
        [`括号嵌套超过${MOST_DEEP}层`, `Brackets are nested deeper than ${MOST_DEEP}`],
        ['删去多余的括号，或拆成几个检索式', 'Remove idle brackets, or split the query'],
      );
    const inner = this.#or(field);
    if (this.#peek()?.kind !== 'close')
      throw new Unreadable(
        'bracket',
        token.at,
        1,
        ['左括号没有合上', 'A bracket is not closed'],
        ['在该组条件结束处补上右括号', 'Add the closing bracket where the group ends'],
      );
    this.#next++;
    this.#deep--;
    this.#going = undefined;
    return inner;
  }

  #fielded(token: Extract<Token, { kind: 'field' }>): Query {
    const field = findField(token.name);
    if (!field) {
      const near = nearestField(token.name);
      throw new Unreadable(
        'field',
        token.at,
        token.name.length,
        [`没有字段“${token.name}”`, `There is no field "${token.name}"`],
        [`是否指 ${near.field}（${near.title.zh}）？`, `Did you mean ${near.field} (${near.title.en})?`],
      );
    }
    const { comparison } = token;
    if (comparison === '=') return this.#value(field);
    if (comparison === '!=') return { kind: 'not', part: this.#value(field) };
    const value = this.#peek();
    if (sortOf(field.field) !== 'date' || value?.kind !== 'term')
      throw new Unreadable(
        'operator',
        token.at,
        token.length,
        [`${field.field}不能比较大小`, `${field.field} cannot be compared by size`],
        sortOf(field.field) === 'date'
          ? ['在后面写日期，如 AD>=2020', 'Write a date after it, such as AD>=2020']
          : ['用“=”；只有日期可以用“>”“<”', 'Use "="; only dates take ">" and "<"'],
      );
    this.#next++;
    this.#telling++;
    return compared(field.field as DateField, comparison, value);
  }

  #value(field: FieldEntry): Query {
    const word = this.#peek();
    if (word === undefined || word.kind === 'field') throw this.#unfinished();
    const open = this.#tokens[this.#next + 1];
    if (word?.kind === 'term' && word.quoted === 'no' && open?.kind === 'open' && /^(?:any|all)$/i.test(word.value))
      return this.#words(field, word, open);
    const value = this.#primary(field);
    if (sortOf(field.field) === 'text') this.#going = field;
    return value;
  }

  /** `TAC=ANY("永磁 电机")`: words as the dictionary cuts them. */
  #words(field: FieldEntry, word: Term, open: Token): Query {
    this.#next += 2;
    const terms: Term[] = [];
    for (let token = this.#peek(); token?.kind === 'term'; token = this.#peek()) {
      terms.push(token);
      this.#next++;
    }
    const close = this.#peek();
    if (close?.kind !== 'close' || terms.length === 0 || sortOf(field.field) !== 'text')
      throw new Unreadable(
        'bracket',
        open.at,
        1,
        ['ANY、ALL后的括号里只能写文本字段的词', 'ANY and ALL take words of a text field in brackets'],
        ['写成 TAC=ANY("永磁 电机")', 'Write TAC=ANY("permanent magnet")'],
      );
    this.#next++;
    const text = terms.map((one) => one.value).join(' ');
    if (onlyStopWords(text)) this.#idle.push(...terms);
    else this.#telling++;
    return { kind: 'words', field: field.field as TextField, text, least: /^any$/i.test(word.value) ? 'any' : 'all' };
  }

  #term(token: Term, given: FieldEntry | undefined): Query {
    if (given === undefined && token.quoted === 'no' && isPatentNumber(token.value)) {
      this.#telling++;
      return { kind: 'number', field: 'NO', text: token.value };
    }
    const field = given?.field ?? DEFAULT_FIELD;
    const sort = sortOf(field);
    const value = sort === 'text' ? token.value : this.#joined(token, sort);
    const wild = token.quoted === 'pattern' || (token.quoted === 'no' && /[?*？＊]/.test(value));
    if ((sort === 'text' || sort === 'name') && wild) {
      const pattern = value.normalize('NFKC');
      if (/^[?*\s]*$/.test(pattern) || !patternOf(pattern)) throw alone(token);
      this.#telling++;
      return { kind: 'wild', field: field as TextField, pattern: value };
    }
    if (sort === 'text') {
      if (canonicalText(value) === '')
        throw new Unreadable(
          'nothing',
          token.at,
          token.length,
          [`“${token.text}”里没有可检索的字`, `"${token.text}" holds nothing to look for`],
          ['请写上汉字、字母或数字', 'Write characters, letters or digits'],
        );
      if (token.quoted === 'no' && onlyStopWords(value)) this.#idle.push(token);
      else this.#telling++;
      return { kind: 'phrase', field: field as TextField, text: value };
    }
    this.#telling++;
    return valueLeaf(field, value, token);
  }

  /** Values with blanks in them that are written without quotation marks: `Siemens AG`, `C12N 15/113`, `CN 1108 3831 A`. */
  #joined(token: Term, sort: string): string {
    let value = token.value;
    if (token.quoted !== 'no') return value;
    for (let next = this.#peek(); next?.kind === 'term' && next.quoted === 'no'; next = this.#peek()) {
      const latin = /^[\x21-\x7e]+$/.test(value.replace(/ /g, '')) && /^[\x21-\x7e]+$/.test(next.value);
      const goesOn =
        sort === 'code'
          ? /^[A-Z]\d{2}[A-Z]$/i.test(value) && /^\d{1,4}(?:\/|$)/.test(next.value)
          : latin && sort !== 'date';
      if (!goesOn) break;
      value += ` ${next.value}`;
      this.#next++;
    }
    return value;
  }

  #range(token: Range, field: FieldEntry | undefined): Query {
    const sort = field && sortOf(field.field);
    if (!field || (sort !== 'date' && sort !== 'code'))
      throw new Unreadable(
        'range',
        token.at,
        token.length,
        ['只有日期和分类号可以写范围', 'Only dates and symbols take ranges'],
        [
          '写成 AD=[20200101 TO 20241231] 或 IPC=[A01B TO A01D]',
          'Write AD=[20200101 TO 20241231] or IPC=[A01B TO A01D]',
        ],
      );
    this.#telling++;
    return rangeLeaf(field, token.value, token);
  }

  #peek(): Token | undefined {
    return this.#tokens[this.#next];
  }
}

const notNear = (sign: Token): Unreadable =>
  new Unreadable(
    'near',
    sign.at,
    sign.length,
    [
      `${sign.text}两边只能是同一文本字段里的词或短语`,
      `${sign.text} stands between terms or phrases of one text field`,
    ],
    [
      '写成 TI=(永磁 NEAR/5 电机)；多个词用OR列在括号里',
      'Write TI=(magnet NEAR/5 rotor); put alternatives into brackets with OR',
    ],
  );

const alone = (token: Term): Unreadable =>
  new Unreadable(
    'every',
    token.at,
    token.length,
    [`“${token.text}”单独使用没有意义`, `"${token.text}" alone asks for nothing`],
    [
      '在前后写上字词，如“稀土*材料”；要列出全部文献，检索式只写一个 *',
      'Put characters beside it, such as magnet*; to list every document write * as the whole query',
    ],
  );

const badDate = (written: string, token: Token): Unreadable =>
  new Unreadable(
    'date',
    token.at,
    token.length,
    [`“${written}”不是日期`, `"${written}" is no date`],
    ['写成 20200131、2020-01-31、2020-01 或 2020', 'Write 20200131, 2020-01-31, 2020-01 or 2020'],
  );

function compared(field: DateField, comparison: Comparison, token: Term): Leaf {
  const span = findDaySpan(token.value);
  if (!span) throw badDate(token.value, token);
  if (comparison === '>=') return { kind: 'date', field, from: span.from, to: null };
  if (comparison === '<=') return { kind: 'date', field, from: null, to: span.to };
  const before = comparison === '<';
  const edge = Date.parse(`${before ? span.from : span.to}T00:00:00Z`) + (before ? -86_400_000 : 86_400_000);
  const day = new Date(edge).toISOString().slice(0, 10);
  const other = findDaySpan(day);
  if (!other) throw badDate(token.value, token);
  return { kind: 'date', field, from: before ? null : other.from, to: before ? other.to : null };
}

const RANGE_DATE = /^(.*?\d{4}[^\s:：~～—]*)\s*(?:[:：~～—]+|--)\s*(\d{4}.*)$/u;

function valueLeaf(field: FieldEntry['field'], value: string, token: Term): Query {
  const leaf = simpleLeaf(field, value, token);
  if (leaf) return leaf;
  if (sortOf(field) === 'date') {
    const years = /^(\d{4})-(\d{4})$/.exec(value) ?? RANGE_DATE.exec(value);
    if (years) return rangeLeaf(findField(field)!, `${years[1]} TO ${years[2]}`, token);
    throw badDate(value, token);
  }
  if (sortOf(field) === 'code')
    throw new Unreadable(
      'symbol',
      token.at,
      token.length,
      [`“${value}”不是${field}分类号`, `"${value}" is no symbol of ${field}`],
      [
        field === 'LOC' ? '写成 09-01 或 09' : '写成 C12N、C12N15/113 或 C12N15/*',
        field === 'LOC' ? 'Write 09-01 or 09' : 'Write C12N, C12N15/113 or C12N15/*',
      ],
    );
  const some = sortOf(field) === 'choice' ? choicesOf(field as 'STATE').slice(0, 5) : [];
  const entry = findField(field)!;
  throw new Unreadable(
    'value',
    token.at,
    token.length,
    [`${entry.title.zh}没有“${value}”`, `${entry.title.en} has no "${value}"`],
    some.length > 0
      ? [`可用：${some.map((one) => one.title.zh).join('、')}等`, `Use ${some.map((one) => one.title.en).join(', ')} …`]
      : [`写成 ${entry.example}`, `Write ${entry.example}`],
  );
}

function simpleLeaf(field: FieldEntry['field'], value: string, token: Term): Query | undefined {
  switch (sortOf(field)) {
    case 'name':
      return value === '' ? undefined : { kind: 'name', field: field as 'PA', text: value };
    case 'number':
      return /\d/.test(value) ? { kind: 'number', field: field as 'PN', text: value } : undefined;
    case 'code': {
      if (/^[*＊]+$/.test(value)) throw alone(token);
      const symbol = findSymbol(field as 'IPC', value);
      return symbol === undefined ? undefined : { kind: 'code', field: field as 'IPC', symbol };
    }
    case 'date': {
      const span = findDaySpan(value);
      return span && { kind: 'date', field: field as DateField, ...span };
    }
    case 'choice': {
      const values = readChoice(field as 'STATE', value);
      const parts = values.map((one): Leaf => ({ kind: 'choice', field: field as 'STATE', value: one }));
      return parts.length === 0 ? undefined : { kind: 'or', parts };
    }
    default:
      return undefined;
  }
}

function rangeLeaf(entry: FieldEntry, value: string, token: Token): Leaf {
  const { field } = entry;
  const ends = value.split(/\s+TO\s+|\s*[至到~～:：]\s*|\s+[-—]+\s+/iu).map((one) => one.trim());
  const bad = (zh: string, en: string) =>
    new Unreadable(
      'range',
      token.at,
      token.length,
      [zh, en],
      [
        '写成 [起 TO 止]，如 [20200101 TO 20241231]；不限的一端写 *',
        'Write [from TO to], such as [20200101 TO 20241231]; an open end is *',
      ],
    );
  if (ends.length !== 2) throw bad('范围要有起和止', 'A range has a beginning and an end');
  const [first, last] = ends as [string, string];
  if (sortOf(field) === 'code') {
    const symbol = findSymbol(field as 'IPC', first);
    const to = findSymbol(field as 'IPC', last);
    if (symbol === undefined || to === undefined)
      throw bad(
        `“${symbol === undefined ? first : last}”不是分类号`,
        `"${symbol === undefined ? first : last}" is no symbol`,
      );
    if (symbol > to && symbol.slice(0, 4) !== to.slice(0, 4))
      throw bad('范围的起止颠倒了', 'The range is the wrong way round');
    return { kind: 'code', field: field as 'IPC', symbol, to };
  }
  const open = (end: string) => end === '*' || end === '＊' || end === '';
  const from = open(first) ? null : findDaySpan(first)?.from;
  const to = open(last) ? null : findDaySpan(last)?.to;
  if (from === undefined) throw badDate(first, token);
  if (to === undefined) throw badDate(last, token);
  if (from !== null && to !== null && from > to) throw bad('范围的起止颠倒了', 'The range is the wrong way round');
  return { kind: 'date', field: field as DateField, from, to };
}
