import { QUERY_FIELDS, type Query, type QueryFault, type QueryField } from './types.ts';

const NAMES: Record<string, QueryField> = {
  名称: 'TI',
  发明名称: 'TI',
  分类号: 'IPC',
  IC: 'IPC',
  申请人: 'PA',
  公开号: 'PN',
  申请号: 'PN',
  AN: 'PN',
};
const SUBCLASS = /^[A-H]\d{2}[A-Z]$/i;
const GROUP = /^\d{1,4}(?:\/\d{0,6})?$/;
const MOST_DEEP = 20;
const MOST_TERMS = 60;

interface Token {
  kind: 'open' | 'close' | 'and' | 'or' | 'not' | 'field' | 'word';
  text: string;
  at: number;
}

const TOKEN = /\s*(?:([(（])|([)）])|"([^"]*)"|“([^”]*)”|([A-Za-z\p{Script=Han}]+)\s*[=＝]|([^\s()（）"“”=＝]+))/uy;

/**
 * Reads `TI=(沙棘 OR 果油) AND IPC=C11B NOT PA=某公司`. Operators AND, OR, NOT in any case; AND may be left out; brackets and
 * quotation marks, narrow or wide. NOT binds closest, then AND, then OR.
 */
export function parseQuery(input: string): { ok: true; query: Query } | { ok: false; fault: QueryFault } {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < input.length && input.slice(TOKEN.lastIndex).trim() !== '') {
    const at = TOKEN.lastIndex;
    const found = TOKEN.exec(input);
    if (!found) return fault(at, `第${at + 1}个字符处读不懂`, `Character ${at + 1} cannot be read`);
    const [whole, open, close, narrow, wide, field, word] = found;
    const begins = at + whole.length - whole.trimStart().length;
    if (open) tokens.push({ kind: 'open', text: open, at: begins });
    else if (close) tokens.push({ kind: 'close', text: close, at: begins });
    else if (field !== undefined) tokens.push({ kind: 'field', text: field, at: begins });
    else if (word !== undefined) {
      const operator = /^(and|or|not)$/i.exec(word)?.[1]?.toLowerCase() as 'and' | 'or' | 'not' | undefined;
      tokens.push({ kind: operator ?? 'word', text: word, at: begins });
    } else tokens.push({ kind: 'word', text: narrow ?? wide ?? '', at: begins });
  }
  if (tokens.length === 0) return fault(0, '检索式是空的', 'The query is empty');
  if (tokens.filter((one) => one.kind === 'word').length > MOST_TERMS)
    return fault(0, `检索词最多${MOST_TERMS}个`, `A query holds ${MOST_TERMS} terms at most`);
  try {
    const reader = new Reader(tokens, input.length);
    return { ok: true, query: reader.whole() };
  } catch (error) {
    if (error instanceof Unreadable) return { ok: false, fault: error.fault };
    throw error;
  }
}

class Unreadable extends Error {
  readonly fault: QueryFault;
  constructor(reason: QueryFault) {
    super(reason.en);
    this.fault = reason;
  }
}

const fault = (at: number, zh: string, en: string) => ({ ok: false as const, fault: { at, zh, en } });

class Reader {
  #next = 0;
  #deep = 0;
  readonly #tokens: readonly Token[];
  readonly #end: number;

  constructor(tokens: readonly Token[], end: number) {
    this.#tokens = tokens;
    this.#end = end;
  }

  whole(): Query {
    const query = this.#any('TI');
    const left = this.#tokens[this.#next];
    if (left) throw this.#stuck(left.at, `“${left.text}”多余`, `"${left.text}" is one too many`);
    return query;
  }

  #any(field: QueryField): Query {
    const parts = [this.#all(field)];
    while (this.#take('or')) parts.push(this.#all(field));
    return parts.length === 1 ? parts[0]! : { any: parts };
  }

  #all(field: QueryField): Query {
    const parts = [this.#one(field)];
    for (;;) {
      const next = this.#tokens[this.#next]?.kind;
      if (next === undefined || next === 'or' || next === 'close') break;
      this.#take('and');
      parts.push(this.#one(field));
    }
    return parts.length === 1 ? parts[0]! : { all: parts };
  }

  #one(field: QueryField): Query {
    const token = this.#tokens[this.#next++];
    if (!token) throw this.#stuck(this.#end, '检索式没有写完', 'The query breaks off');
    if (++this.#deep > MOST_DEEP * MOST_DEEP)
      throw this.#stuck(token.at, '检索式嵌套过深', 'The query is nested too deep');
    if (token.kind === 'not') return { not: this.#one(field) };
    if (token.kind === 'open') {
      const inner = this.#any(field);
      if (!this.#take('close')) throw this.#stuck(token.at, '括号没有合上', 'A bracket is not closed');
      return inner;
    }
    if (token.kind === 'field') {
      const name = token.text.toUpperCase();
      const known = NAMES[name] ?? QUERY_FIELDS.find((one) => one === name);
      if (!known)
        throw this.#stuck(
          token.at,
          `没有字段“${token.text}”，可用TI、IPC、PA、PN`,
          `There is no field "${token.text}"; use TI, IPC, PA or PN`,
        );
      return this.#one(known);
    }
    if (token.kind === 'word' && token.text.trim() !== '') {
      const value = token.text.trim();
      const next = this.#tokens[this.#next];
      // A classification is written with a blank: C11B 1/04.
      if (field === 'IPC' && SUBCLASS.test(value) && next?.kind === 'word' && GROUP.test(next.text)) {
        this.#next += 1;
        return { field, value: `${value} ${next.text}` };
      }
      return { field, value };
    }
    throw this.#stuck(token.at, `“${token.text}”处缺少检索词`, `A term is missing at "${token.text}"`);
  }

  #take(kind: Token['kind']): boolean {
    if (this.#tokens[this.#next]?.kind !== kind) return false;
    this.#next += 1;
    return true;
  }

  #stuck(at: number, zh: string, en: string): Unreadable {
    return new Unreadable({ at, zh, en });
  }
}
