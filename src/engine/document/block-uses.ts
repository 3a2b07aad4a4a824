import type { Text } from '#kernel/text.ts';
import type { Block, DocumentField } from './definition.ts';

/** A text of a block and where it stands; `row` names the list whose rows fill it, `guard` a row value known to be there. */
export interface TextUse {
  place: string;
  text: Text;
  row?: string;
  guard?: string | undefined;
}

/** A field that a block reads as a whole, and the kind it must have. */
export interface FieldUse {
  place: string;
  field: string;
  kind: DocumentField['kind'];
}

/** Every text of a block. */
export function textsOf(block: Block): TextUse[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
    case 'remedies':
    case 'note':
    case 'limit':
      return [{ place: 'text', text: block.text }];
    case 'facts':
      return block.rows.flatMap((row, r) => row.flatMap((pair, p) => pairTexts(pair, `rows.${r}.${p}`)));
    case 'table':
      return [
        ...(block.caption ? [{ place: 'caption', text: block.caption }] : []),
        { place: 'empty', text: block.empty },
        ...block.columns.flatMap((column, index) => [
          { place: `columns.${index}.title`, text: column.title },
          { place: `columns.${index}.value`, text: column.value, row: block.from },
        ]),
      ];
    case 'findings':
      return [
        { place: 'lead', text: block.lead, row: block.from },
        { place: 'empty', text: block.empty },
        ...block.parts.flatMap((part, index) => [
          { place: `parts.${index}.label`, text: part.label },
          { place: `parts.${index}.text`, text: part.text, row: block.from, guard: part.when },
        ]),
      ];
    case 'list':
    case 'enclosures':
      return itemTexts(block, '');
    case 'legal-basis':
      return [{ place: 'lead', text: block.lead }, ...itemTexts(block, '')];
    case 'signature':
      return (block.lines ?? []).flatMap((line, index) => pairTexts(line, `lines.${index}`));
    case 'imprint':
      return [
        ...itemTexts(block.copies ?? {}, 'copies.'),
        ...(block.office ? [{ place: 'office', text: block.office }] : []),
      ];
  }
}

/** Every field that a block reads as a whole. */
export function fieldsOf(block: Block): FieldUse[] {
  switch (block.kind) {
    case 'limit':
      return [{ place: 'from', field: block.from, kind: 'limit' }];
    case 'table':
    case 'findings':
      return [{ place: 'from', field: block.from, kind: 'rows' }];
    case 'list':
    case 'enclosures':
    case 'legal-basis':
      return block.from === undefined ? [] : [{ place: 'from', field: block.from, kind: 'texts' }];
    case 'imprint':
      return block.copies?.from === undefined
        ? []
        : [{ place: 'copies.from', field: block.copies.from, kind: 'texts' }];
    default:
      return [];
  }
}

/** Lists that must take their items either from the definition or from a field. */
export function listsOf(block: Block): { place: string; items?: Text[] | undefined; from?: string | undefined }[] {
  if (block.kind === 'list' || block.kind === 'enclosures' || block.kind === 'legal-basis')
    return [{ place: 'items', items: block.items, from: block.from }];
  return block.kind === 'imprint' && block.copies ? [{ place: 'copies', ...block.copies }] : [];
}

const pairTexts = (pair: { label: Text; value: Text }, place: string): TextUse[] => [
  { place: `${place}.label`, text: pair.label },
  { place: `${place}.value`, text: pair.value },
];

const itemTexts = (source: { items?: Text[] | undefined }, prefix: string): TextUse[] =>
  (source.items ?? []).map((text, index) => ({ place: `${prefix}items.${index}`, text }));
