import { classView, type SchemeTree } from '#corpus/classification/index.ts';
import { parseIpcScope, type SymbolStatus } from '#kernel/classification/index.ts';
import { badUse, type Result } from './command.ts';

const NONE = 'No edition of the IPC is imported. "zhiquan corpus scheme import <file>" takes one in.';
const STATUS: Record<SymbolStatus, string> = {
  known: '现行 in force',
  superseded: '已被取代 superseded',
  unknown: '没有这个号 unknown',
  'well-formed': '无法核对 cannot be told',
};

const originOf = ({ scheme, origin }: SchemeTree) => ({
  edition: scheme.edition || null,
  importedOn: origin?.importedOn ?? null,
  source: origin?.source ?? null,
  licence: origin?.licence || null,
});

/** Which edition the data folder holds. */
export function edition(tree: SchemeTree): Result {
  const { size, superseded } = tree;
  const of = originOf(tree);
  const json = { scheme: 'ipc', ...of, stored: size, superseded };
  if (!tree.origin) return { exit: 1, json, error: NONE };
  const human = `IPC ${of.edition}: ${size - superseded} symbols in force, ${superseded} superseded. From ${of.source}, imported on ${of.importedOn}${of.licence ? `, ${of.licence}` : ''}.`;
  return { exit: 0, json, human };
}

/** What the edition says of a symbol: a section, a class, a subclass or a group, in any spelling. */
export function shownClass(tree: SchemeTree, given: string): Result {
  const bare = given.replace(/\s+/g, '').toUpperCase();
  const scope = /^[A-H](?:\d{2})?$/.test(bare) ? undefined : parseIpcScope(given.toUpperCase());
  if (scope && !scope.ok)
    return badUse(`"${given}" is no symbol of the IPC: write it as A01B, A01B 1/00 or C12N 15/113.`);
  const symbol = scope?.value.canonical ?? bare;
  const { path, status, replacedBy } = classView(tree, symbol);
  const own = path.at(-1)?.symbol === symbol ? path.at(-1)!.title : null;
  const children = tree.children(symbol).length;
  const of = originOf(tree);
  const lines = [
    `${symbol}  ${STATUS[status]}${status === 'superseded' ? `: ${replacedBy.join(', ') || '无 nothing'}` : ''}`,
    ...path.map((one, depth) => `${'  '.repeat(depth)}${one.symbol}  ${one.title.zh}`),
    ...(children > 0 ? [`${children} places directly below`] : []),
    ...(of.edition
      ? [`IPC ${of.edition}, ${of.source}, imported on ${of.importedOn}${of.licence ? `, ${of.licence}` : ''}`]
      : []),
  ];
  return {
    exit: status === 'known' ? 0 : 1,
    json: { scheme: 'ipc', symbol, status, title: own, path, replacedBy, children, ...of },
    human: lines.join('\n'),
    ...(tree.origin ? {} : { error: NONE }),
  };
}
