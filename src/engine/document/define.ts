import type { Text } from '#kernel/text.ts';
import { DefinitionError, type DefinitionProblem } from '../definition-error.ts';
import { fieldsOf, listsOf, textsOf } from './block-uses.ts';
import { type Block, DocumentDefinition, type DocumentField, type ScalarField, type When } from './definition.ts';
import { patternProblems } from './numbering.ts';
import { findPieces, pathsIn } from './placeholder.ts';

/** Names that every document may use without declaring them. */
export const BUILT_IN = new Set(['issue.date', 'issue.number', 'issue.issuer']);
/** Names inside a row, besides its own fields. */
const ROW_BUILT_IN = new Set(['index']);

type Say = (place: string, problem: string) => void;
type Fields = Record<string, DocumentField>;

/**
 * Checks a document kind and freezes it. Unknown places, blocks that read the wrong sort of field, and optional values
 * that nothing guards are refused; all problems are told at once.
 * @throws DefinitionError
 */
export function defineDocument(source: DocumentDefinition): DocumentDefinition {
  const parsed = DocumentDefinition.safeParse(source);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      place: issue.path.join('.') || '(root)',
      problem: issue.message,
    }));
    throw new DefinitionError(`document ${String(source?.id)}`, problems);
  }
  const problems: DefinitionProblem[] = [];
  checkDocument(parsed.data, (place, problem) => problems.push({ place, problem }));
  if (problems.length > 0) throw new DefinitionError(`document ${source.id}@${source.version}`, problems);
  return deepFreeze(parsed.data);
}

function checkDocument(source: DocumentDefinition, say: Say): void {
  if (source.numbering)
    for (const problem of patternProblems(source.numbering.pattern)) say('numbering.pattern', problem);
  if (source.addressee) {
    const field = source.fields[source.addressee.ref];
    if (field?.kind !== 'text' && field?.kind !== 'texts') say('addressee.ref', 'must name a text or texts field');
    else if (field.optional && !field.blank) say('addressee.ref', 'names an optional field without blank words');
  }
  checkFieldNames(source.fields, say);
  source.blocks.forEach((block, index) => {
    checkBlock(source, block, `blocks.${index}`, say);
  });
  for (const kind of ['signature', 'imprint'] as const)
    if (source.blocks.filter((block) => block.kind === kind).length > 1 && !allGuarded(source.blocks, kind))
      say('blocks', `has more than one ${kind} without "when"`);
}

const allGuarded = (blocks: Block[], kind: Block['kind']) =>
  blocks.filter((block) => block.kind === kind).every((block) => block.when !== undefined);

function checkFieldNames(fields: Fields, say: Say): void {
  for (const [name, field] of Object.entries(fields)) {
    if (name === 'issue' || name === 'index') say(`fields.${name}`, 'is a reserved name');
    if (field.kind !== 'rows') continue;
    for (const inner of Object.keys(field.fields)) {
      if (inner in fields) say(`fields.${name}.fields.${inner}`, 'has the name of a field of the document');
      if (ROW_BUILT_IN.has(inner)) say(`fields.${name}.fields.${inner}`, 'is a reserved name');
    }
  }
}

function checkBlock(source: DocumentDefinition, block: Block, place: string, say: Say): void {
  if (block.when) checkWhen(source.fields, block.when, `${place}.when`, say);
  const guard = guardOf(block.when);
  for (const use of fieldsOf(block)) {
    const field = source.fields[use.field];
    if (field?.kind !== use.kind)
      say(
        `${place}.${use.place}`,
        `needs a field of kind ${use.kind}, but "${use.field}" is ${field?.kind ?? 'unknown'}`,
      );
    else if (field.optional && guard !== use.field)
      say(`${place}.${use.place}`, `"${use.field}" is optional: the block needs when: "${use.field}"`);
  }
  for (const list of listsOf(block))
    if ((list.items === undefined) === (list.from === undefined))
      say(`${place}.${list.place}`, 'needs either items or from');
  if (block.kind === 'imprint' && !block.copies && !block.office) say(place, 'needs copies or office');
  for (const use of textsOf(block)) {
    const list = use.row === undefined ? undefined : source.fields[use.row];
    const row = list?.kind === 'rows' ? list.fields : undefined;
    if (use.guard !== undefined && !Object.hasOwn(row ?? {}, use.guard))
      say(`${place}.${use.place}`, `is printed when "${use.guard}", which is no field of a row`);
    checkText(source, use.text, `${place}.${use.place}`, { row, guards: [guard, use.guard] }, say);
  }
}

const guardOf = (when: When | undefined): string | undefined =>
  typeof when === 'string' ? when : when && 'field' in when ? when.field : undefined;

function checkWhen(fields: Fields, when: When, place: string, say: Say): void {
  const name = typeof when === 'string' ? when : 'not' in when ? when.not : when.field;
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (!field) say(place, `unknown field "${name}"`);
  else if (typeof when === 'object' && 'is' in when) {
    if (field.kind !== 'choice') say(place, `"${name}" has no codes to compare, it is ${field.kind}`);
    else
      for (const code of when.is)
        if (!Object.hasOwn(field.options, code)) say(place, `"${name}" has no option "${code}"`);
  }
}

/** What the places of one text may name besides the document's fields, and the optional values known to be there. */
interface Scope {
  row: Record<string, ScalarField> | undefined;
  guards: (string | undefined)[];
}

function checkText(source: DocumentDefinition, text: Text, place: string, scope: Scope, say: Say): void {
  for (const lang of ['zh', 'en'] as const) {
    const at = `${place}.${lang}`;
    if (!findPieces(text[lang])) say(at, 'has a brace or a place that cannot be read; write {{ and }} for braces');
    for (const path of pathsIn(text[lang])) {
      const problem = pathProblem(source, path, scope);
      if (problem) say(at, `{${path}} ${problem}`);
    }
  }
}

function pathProblem(source: DocumentDefinition, path: string, scope: Scope): string | undefined {
  if (path === 'issue.number' && !source.numbering) return 'is not there: the document has no numbering';
  if (BUILT_IN.has(path) || (scope.row && ROW_BUILT_IN.has(path))) return undefined;
  const [name = '', part] = path.split('.');
  const known: Fields = { ...source.fields, ...scope.row };
  const field = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!field) return 'is unknown';
  if (field.optional && !('blank' in field && field.blank) && !scope.guards.includes(name))
    return 'is optional: give it blank words or guard the block with when';
  if (field.kind === 'limit')
    return part === undefined || part === 'date' || part === 'span'
      ? undefined
      : 'is a limit: it has .date and .span only';
  if (field.kind === 'rows') return part === 'count' ? undefined : 'is a list of rows: only .count fits into a text';
  if (field.kind === 'texts')
    return part === undefined || part === 'count' ? undefined : 'is a list: only .count can follow';
  return part === undefined ? undefined : `is ${field.kind} and has no part "${part}"`;
}

function deepFreeze<T>(value: T): T {
  if (value !== null && typeof value === 'object' && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const inner of Object.values(value)) deepFreeze(inner);
  }
  return value;
}
