import { type Text, text } from '#kernel/text.ts';
import type { Leaf, Query } from './ast.ts';
import { choiceTitle } from './choices.ts';
import { getField } from './fields.ts';
import { tidyQuery } from './tidy.ts';

const join = (parts: readonly Text[], zh: string, en: string): Text =>
  text(parts.map((one) => one.zh).join(zh), parts.map((one) => one.en).join(en));
const quoted = (value: string): Text => text(`“${value}”`, `“${value}”`);

/** How a field is asked in words: 名称含 / title contains; 名称不含 / title does not contain. */
export function verbOf(leaf: Exclude<Leaf, { kind: 'every' }>, negated: boolean): Text {
  const not = negated ? '不' : '';
  switch (leaf.kind) {
    case 'code':
      return leaf.to === undefined
        ? text(`${not}属于`, negated ? 'is not within' : 'is within')
        : text(`${not}在`, negated ? 'is not' : 'is');
    case 'number':
      return text(negated ? '不是' : '是', negated ? 'is not' : 'is');
    case 'date':
      return text(`${not}在`, negated ? 'is not' : 'is');
    case 'choice':
      return text(`${not}为`, negated ? 'is not' : 'is');
    case 'words':
      return text(`${not}含`, negated ? 'does not hold' : 'holds');
    default:
      return text(`${not}含`, negated ? 'does not contain' : 'contains');
  }
}

/** What is asked for, said as a value: “永磁”, 2020-01-01至2024-12-31, 有效. */
export function valueInWords(leaf: Exclude<Leaf, { kind: 'every' }>): Text {
  switch (leaf.kind) {
    case 'phrase':
    case 'name':
    case 'number':
      return quoted(leaf.text);
    case 'wild':
      return quoted(leaf.pattern);
    case 'words':
      return text(
        `“${leaf.text}”中的${leaf.least === 'all' ? '全部' : '任一'}词`,
        `${leaf.least === 'all' ? 'all' : 'any'} of the words “${leaf.text}”`,
      );
    case 'near':
      return leaf.ordered
        ? text(
            `“${leaf.left}”后${leaf.distance}字内的“${leaf.right}”`,
            `“${leaf.right}” within ${leaf.distance} words after “${leaf.left}”`,
          )
        : text(
            `相距${leaf.distance}字内的“${leaf.left}”与“${leaf.right}”`,
            `“${leaf.left}” and “${leaf.right}” within ${leaf.distance} words`,
          );
    case 'code':
      return leaf.to === undefined
        ? text(leaf.symbol, leaf.symbol)
        : text(`${leaf.symbol}至${leaf.to}之间`, `between ${leaf.symbol} and ${leaf.to}`);
    case 'date':
      if (leaf.from === null && leaf.to === null) return text('任何一天', 'any day');
      if (leaf.from === null) return text(`${leaf.to}及以前`, `${leaf.to} or before`);
      if (leaf.to === null) return text(`${leaf.from}及以后`, `${leaf.from} or later`);
      return leaf.from === leaf.to
        ? text(leaf.from, leaf.from)
        : text(`${leaf.from}至${leaf.to}`, `from ${leaf.from} to ${leaf.to}`);
    case 'choice': {
      const title = choiceTitle(leaf.field, leaf.value);
      return text(`“${title.zh}”`, `“${title.en}”`);
    }
  }
}

/** A condition on one field with all its values: 名称含“永磁”或“稀土”. */
export function leavesInWords(
  leaves: readonly Exclude<Leaf, { kind: 'every' }>[],
  kind: 'and' | 'or',
  negated: boolean,
): Text {
  const title = getField(leaves[0]!.field).title;
  const verb = verbOf(leaves[0]!, negated);
  const values = join(leaves.map(valueInWords), kind === 'and' ? '和' : '或', kind === 'and' ? ' and ' : ' or ');
  return text(`${title.zh}${verb.zh}${values.zh}`, `${title.en} ${verb.en} ${values.en}`);
}

/** The leaves of a list that ask one field in one manner, or undefined. */
export function sameManner(parts: readonly Query[]): Exclude<Leaf, { kind: 'every' }>[] | undefined {
  const out: Exclude<Leaf, { kind: 'every' }>[] = [];
  for (const part of parts) {
    if (!('field' in part)) return undefined;
    const first = out[0];
    if (first && (part.field !== first.field || verbOf(part, false).zh !== verbOf(first, false).zh)) return undefined;
    out.push(part);
  }
  return out.length > 0 ? out : undefined;
}

/** A query as a sentence that can be read aloud: 名称含“永磁”或“稀土”，且摘要含“发酵”，且申请人不含“某公司”. */
export const sentence = (query: Query): Text => say(tidyQuery(query), false);

function say(query: Query, inside: boolean): Text {
  if (query.kind === 'every') return text('全部文献', 'every document');
  if ('field' in query) return leavesInWords([query], 'or', false);
  if ('part' in query) {
    const { part } = query;
    if ('field' in part) return leavesInWords([part], 'or', true);
    const list = part.kind === 'or' ? sameManner(part.parts) : undefined;
    if (list) return leavesInWords(list, 'or', true);
    const inner = say(part, false);
    return text(`不满足（${inner.zh}）`, `not (${inner.en})`);
  }
  const same = sameManner(query.parts);
  if (same) return leavesInWords(same, query.kind, false);
  const all = join(
    query.parts.map((part) => say(part, true)),
    query.kind === 'and' ? '，且' : '，或',
    query.kind === 'and' ? ', and ' : ', or ',
  );
  return inside ? text(`（${all.zh}）`, `(${all.en})`) : all;
}
