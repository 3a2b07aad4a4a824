import { good, type Outcome } from '#kernel/refusal.ts';
import {
  type MediaItem,
  type PlaceholderKind,
  placeholder,
  type ReadNote,
  readNote,
  subscript,
  superscript,
} from '../model/index.ts';
import { docxNumbering } from './docx-numbering.ts';
import { childElements, childrenNamed, descendants, parseXml, type XmlElement } from './xml.ts';

/** The XML parts of a Word file, already unpacked. */
export interface DocxParts {
  document: string;
  numbering?: string;
  styles?: string;
  relationships?: string;
}

export interface DocxText {
  /** Paragraphs with their automatic numbers written out, joined by line feeds. */
  text: string;
  media: MediaItem[];
  notes: ReadNote[];
}

/** What holds no text of the document: deleted and moved-away text, field codes, fall-backs of newer drawings. */
const SKIPPED = new Set([
  'del',
  'movefrom',
  'instrtext',
  'deltext',
  'fallback',
  'ppr',
  'rpr',
  'sectpr',
  'tblpr',
  'trpr',
  'tcpr',
  'footnotereference',
  'commentreference',
]);

/**
 * Reads the text of a Word file. Automatic numbers are written out, since claims are often numbered only by a list;
 * lowered and raised letters, formulas, tables and images become what the other readers make of them.
 *
 * @param file name for refusals and notes
 */
export function readDocx(parts: DocxParts, file: string): Outcome<DocxText> {
  const document = parseXml(parts.document, file);
  if (!document.ok) return document;
  const optional = ['numbering', 'styles', 'relationships'] as const;
  const roots: Partial<Record<(typeof optional)[number], XmlElement>> = {};
  for (const name of optional) {
    const source = parts[name];
    if (source === undefined) continue;
    const parsed = parseXml(source, file);
    if (!parsed.ok) return parsed;
    roots[name] = parsed.value.root;
  }
  const reader = new Reader(roots.numbering, roots.styles, roots.relationships);
  reader.blocks(document.value.root);
  const notes = reader.tracked ? [readNote('paragraph-cut', { path: file })] : [];
  return good({ text: reader.lines.join('\n'), media: reader.media, notes });
}

class Reader {
  lines: string[] = [];
  media: MediaItem[] = [];
  tracked = false;
  readonly #numbering;
  readonly #styles;
  readonly #targets;

  constructor(numbering?: XmlElement, styles?: XmlElement, relationships?: XmlElement) {
    this.#numbering = docxNumbering(numbering);
    this.#styles = new Map((styles ? descendants(styles, 'style') : []).map((s) => [s.attributes.styleid ?? '', s]));
    this.#targets = new Map(
      (relationships ? descendants(relationships, 'relationship') : []).map((r) => [
        r.attributes.id ?? '',
        (r.attributes.target ?? '').replace(/^.*\//, ''),
      ]),
    );
  }

  blocks(element: XmlElement): void {
    for (const child of childElements(element)) {
      if (child.key === 'p') this.#paragraph(child);
      else if (child.key === 'tbl') this.#table(child);
      else if (child.key === 'del' || child.key === 'movefrom') this.tracked = true;
      else if (!SKIPPED.has(child.key)) this.blocks(child);
    }
  }

  #paragraph(element: XmlElement): void {
    const label = this.#label(element);
    const text = this.#inline(element);
    // One paragraph may hold several lines; only the first carries the number.
    if (label !== '' || text.trim() !== '') this.lines.push(...`${label}${text}`.split('\n'));
  }

  #label(element: XmlElement): string {
    const properties = childrenNamed(element, 'ppr')[0];
    const own = properties && childrenNamed(properties, 'numpr')[0];
    const style = properties && childrenNamed(properties, 'pstyle')[0]?.attributes.val;
    const numbered = numberOf(own) ?? this.#styleNumber(style);
    return numbered === undefined ? '' : this.#numbering.label(numbered.numId, numbered.level);
  }

  #styleNumber(style: string | undefined, depth = 0): { numId: string; level: number } | undefined {
    const element = style === undefined || depth > 10 ? undefined : this.#styles.get(style);
    if (!element) return undefined;
    const properties = childrenNamed(element, 'ppr')[0];
    return (
      numberOf(properties && childrenNamed(properties, 'numpr')[0]) ??
      this.#styleNumber(childrenNamed(element, 'basedon')[0]?.attributes.val, depth + 1)
    );
  }

  #inline(element: XmlElement): string {
    return childElements(element)
      .map((child) => this.#piece(child))
      .join('');
  }

  #piece(element: XmlElement): string {
    switch (element.key) {
      case 'r':
        return this.#run(element);
      case 't':
        return element.children.filter((c) => typeof c === 'string').join('');
      case 'tab':
        return ' ';
      case 'br':
      case 'cr':
        return element.attributes.type === 'page' ? '' : '\n';
      case 'nobreakhyphen':
        return '-';
      case 'omath':
        return this.#add('formula', { text: mathText(element) });
      case 'omathpara':
        return this.#inline(element);
      case 'drawing':
      case 'pict':
      case 'object':
        return this.#image(element);
      case 'del':
      case 'movefrom':
        this.tracked = true;
        return '';
      case 'tbl':
        return '';
      default:
        return SKIPPED.has(element.key) ? '' : this.#inline(element);
    }
  }

  #run(run: XmlElement): string {
    const properties = childrenNamed(run, 'rpr')[0];
    const shift = properties && childrenNamed(properties, 'vertalign')[0]?.attributes.val;
    const text = this.#inline(run);
    if (shift === 'subscript') return subscript(text);
    return shift === 'superscript' ? superscript(text) : text;
  }

  #image(element: XmlElement): string {
    const ids = [...descendants(element, 'blip'), ...descendants(element, 'imagedata')].map(
      (image) => image.attributes.embed ?? image.attributes.id ?? '',
    );
    const files = [...new Set(ids.map((id) => this.#targets.get(id)).filter((name) => name))];
    // A text box is a drawing that holds paragraphs.
    const boxes = descendants(element, 'txbxcontent').map((box) =>
      descendants(box, 'p')
        .map((p) => this.#inline(p))
        .join('\n'),
    );
    return files.map((fileName) => this.#add('image', { fileName: fileName! })).join('') + boxes.join('\n');
  }

  #table(table: XmlElement): void {
    const rows = descendants(table, 'tr').map((row) =>
      childrenNamed(row, 'tc').map((cell) =>
        descendants(cell, 'p')
          .map((p) => this.#inline(p))
          .join('\n')
          .trim(),
      ),
    );
    // Forms put running text into a table of one column: that is layout, not a table.
    if (rows.every((row) => row.length <= 1)) {
      for (const cell of descendants(table, 'tc')) this.blocks(cell);
      return;
    }
    this.lines.push(this.#add('table', { rows }));
  }

  #add(kind: PlaceholderKind, more: Partial<MediaItem>): string {
    const stem = more.fileName?.replace(/\.[^.]*$/, '');
    const known = this.media.find((m) => more.fileName !== undefined && m.fileName === more.fileName);
    const id = known?.id ?? stem ?? `docx-${kind}-${this.media.filter((m) => m.kind === kind).length + 1}`;
    if (!known) this.media.push({ id, kind, ...more });
    return placeholder(kind, id);
  }
}

function numberOf(properties: XmlElement | undefined): { numId: string; level: number } | undefined {
  if (!properties) return undefined;
  const numId = childrenNamed(properties, 'numid')[0]?.attributes.val;
  const level = Number(childrenNamed(properties, 'ilvl')[0]?.attributes.val ?? 0);
  // List 0 means: no list, even where the style has one.
  return numId === undefined ? undefined : { numId, level };
}

/** A formula as characters: fractions and indices in a line. Enough to be read and searched, not to be set. */
function mathText(element: XmlElement): string {
  return childElements(element)
    .map((child): string => {
      const part = (key: string) => {
        const found = childrenNamed(child, key)[0];
        return found ? mathText(found) : '';
      };
      switch (child.key) {
        case 't':
          return child.children.filter((c) => typeof c === 'string').join('');
        case 'f':
          return `(${part('num')})/(${part('den')})`;
        case 'ssub':
          return part('e') + subscript(part('sub'));
        case 'ssup':
          return part('e') + superscript(part('sup'));
        case 'ssubsup':
          return part('e') + subscript(part('sub')) + superscript(part('sup'));
        case 'rad':
          return `√(${part('e')})`;
        default:
          return mathText(child);
      }
    })
    .join('');
}
