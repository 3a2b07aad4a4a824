// Reads out of one source file what the boundary rules judge: its imports, and its use of clock, chance and surroundings.
import { parseSync } from 'vite';

export interface ImportFact {
  specifier: string;
  line: number;
  /** Erased when run: `import type`, `export type … from`, `import('…').T`, or only `type` names. */
  typeOnly: boolean;
}

export interface UseFact {
  /** As written, e.g. `Date.now` or `new Date()`. */
  name: string;
  line: number;
}

export interface Facts {
  imports: ImportFact[];
  uses: UseFact[];
}

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Objects whose every use leaves the pure world, and members of objects that are otherwise harmless. */
const impureGlobals = new Set([
  'process',
  'performance',
  'fetch',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'Buffer',
  'XMLHttpRequest',
  'WebSocket',
  'localStorage',
  'sessionStorage',
  '__dirname',
  '__filename',
]);
const impureMembers: Record<string, readonly string[]> = {
  Date: ['now'],
  Math: ['random'],
  crypto: ['randomUUID', 'getRandomValues', 'subtle'],
  Temporal: ['Now'],
};

/** Throws, naming file and place, when the text is no TypeScript. */
export function readFacts(file: string, source: string): Facts {
  const parsed = parseSync(file, source, { lang: file.endsWith('x') ? 'tsx' : 'ts', sourceType: 'module' });
  const broken = parsed.errors[0];
  if (broken) throw new Error(`${file} cannot be parsed: ${broken.message}`);
  const lineAt = lineFinder(source);
  const facts: Facts = { imports: [], uses: [] };
  const own = new Set<string>();
  const candidates: UseFact[] = [];
  walk(parsed.program as unknown as Node, undefined, '', (node, parent, key) => {
    collectImport(node, lineAt, facts.imports);
    if (isBinding(node, parent, key)) own.add(node.name as string);
    const name = impureUse(node, parent, key);
    if (name !== undefined) candidates.push({ name, line: lineAt(node.start) });
  });
  const baseName = (use: UseFact) => use.name.replace(/^new /, '').replace(/[.(].*/, '');
  facts.uses = candidates.filter((use) => !own.has(baseName(use)));
  return facts;
}

function collectImport(node: Node, lineAt: (offset: number) => number, into: ImportFact[]): void {
  const source = node.source as Node | null | undefined;
  const add = (typeOnly: boolean) => {
    const value = source?.value;
    into.push({ specifier: typeof value === 'string' ? value : '<computed>', line: lineAt(node.start), typeOnly });
  };
  if (node.type === 'ImportDeclaration') {
    const names = (node.specifiers ?? []) as Node[];
    add(node.importKind === 'type' || (names.length > 0 && names.every((name) => name.importKind === 'type')));
  } else if (node.type === 'ExportAllDeclaration' || (node.type === 'ExportNamedDeclaration' && source)) {
    const names = (node.specifiers ?? []) as Node[];
    add(node.exportKind === 'type' || (names.length > 0 && names.every((name) => name.exportKind === 'type')));
  } else if (node.type === 'ImportExpression') add(false);
  else if (node.type === 'TSImportType') add(true);
}

function impureUse(node: Node, parent: Node | undefined, key: string): string | undefined {
  if (node.type === 'NewExpression' && nameOf(node.callee) === 'Date' && (node.arguments as Node[]).length === 0)
    return 'new Date()';
  if (node.type === 'CallExpression' && nameOf(node.callee) === 'Date') return 'Date()';
  if (node.type === 'MemberExpression') {
    const object = nameOf(node.object);
    const member = memberName(node);
    if (object === 'globalThis' && member && (impureGlobals.has(member) || member in impureMembers))
      return `globalThis.${member}`;
    if (object && member && impureMembers[object]?.includes(member)) return `${object}.${member}`;
    return undefined;
  }
  if (node.type !== 'Identifier' || !isReference(parent, key)) return undefined;
  const name = node.name as string;
  if (!impureGlobals.has(name)) return undefined;
  return parent?.type === 'MemberExpression' && key === 'object' ? `${name}.${memberName(parent) ?? '…'}` : name;
}

const nameOf = (node: unknown): string | undefined =>
  (node as Node)?.type === 'Identifier' ? ((node as Node).name as string) : undefined;

function memberName(node: Node): string | undefined {
  const property = node.property as Node;
  if (!node.computed) return property.name as string;
  return typeof property.value === 'string' ? property.value : undefined;
}

/** False for names of members, keys, labels and types, which only look like the global. */
function isReference(parent: Node | undefined, key: string): boolean {
  if (!parent) return false;
  if (key === 'property' || key === 'key') return parent.computed === true;
  if (key === 'label' || key === 'imported' || key === 'exported') return false;
  return !parent.type.startsWith('TS') || key === 'expression';
}

function isBinding(node: Node, parent: Node | undefined, key: string): boolean {
  if (node.type !== 'Identifier' || !parent) return false;
  if (['id', 'params', 'param', 'local'].includes(key)) return parent.type !== 'ExportSpecifier';
  if (parent.type === 'ArrayPattern' || parent.type === 'RestElement') return true;
  if (parent.type === 'AssignmentPattern') return key === 'left';
  return parent.type === 'Property' && parent.inPattern === true && key === 'value';
}

type Visit = (node: Node, parent: Node | undefined, key: string) => void;

function walk(node: Node, parent: Node | undefined, key: string, visit: Visit): void {
  visit(node, parent, key);
  for (const [name, value] of Object.entries(node)) {
    if (typeof value !== 'object' || value === null) continue;
    for (const child of Array.isArray(value) ? value : [value])
      if (typeof child?.type === 'string') {
        if (node.type === 'ObjectPattern' && child.type === 'Property') child.inPattern = true;
        walk(child as Node, node, name, visit);
      }
  }
}

function lineFinder(source: string): (offset: number) => number {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  };
}
