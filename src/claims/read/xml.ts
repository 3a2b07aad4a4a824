import { SaxesParser } from 'saxes';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, type Refusal, refused } from '#kernel/refusal.ts';
import { type Text, text } from '#kernel/text.ts';

/** An element by its local name. `key` evens out the vocabularies: `claim-text` and `business:ClaimText` are `claimtext`. */
export interface XmlElement {
  key: string;
  name: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

export interface XmlDocument {
  root: XmlElement;
  /** The DOCTYPE names an external definition. It is never fetched. */
  externalDoctype: boolean;
}

const DEEPEST = 200;
const MOST_ELEMENTS = 300_000;

/** Carries a refusal out of the parser's callbacks; never leaves `parseXml`. */
class Stop extends Error {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Parses XML into a tree. Nothing outside the text is ever read:
 *
 * - a DOCTYPE may name an external definition (the office's own files do); it is not fetched, and whatever would need it —
 *   a reference to an entity it may declare — is refused;
 * - an internal subset may only hold blanks and comments; any declaration in it is refused, entities above all;
 * - the five built-in entities and character references are the only ones there are.
 *
 * @param file name for the refusals
 */
export function parseXml(source: string, file: string): Outcome<XmlDocument> {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const stack: XmlElement[] = [];
  let root: XmlElement | undefined;
  let externalDoctype = false;
  let elements = 0;
  const malformed = (reason: Text) => new Stop(refuse('ZQ-FIL-008', { file, line: parser.line, reason }));
  const append = (piece: string) => {
    stack.at(-1)?.children.push(piece);
  };

  parser.on('error', (error) => {
    throw malformed(reasonOf(error.message));
  });
  parser.on('doctype', (doctype) => {
    const opened = doctype.indexOf('[');
    externalDoctype = /\b(?:SYSTEM|PUBLIC)\b/.test(opened < 0 ? doctype : doctype.slice(0, opened));
    const subset = opened < 0 ? '' : doctype.slice(opened + 1, doctype.lastIndexOf(']'));
    if (subset.replace(/<!--[\s\S]*?-->/g, '').trim() !== '') throw new Stop(refuse('ZQ-FIL-007', { file }));
  });
  parser.on('opentag', (tag) => {
    elements++;
    if (elements > MOST_ELEMENTS)
      throw malformed(text(`元素超过 ${MOST_ELEMENTS} 个。`, `It has more than ${MOST_ELEMENTS} elements.`));
    if (stack.length >= DEEPEST)
      throw malformed(text(`元素嵌套超过 ${DEEPEST} 层。`, `Its elements are nested more than ${DEEPEST} deep.`));
    const element = toElement(tag.name, tag.attributes);
    stack.at(-1)?.children.push(element);
    root ??= element;
    stack.push(element);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  parser.on('text', append);
  parser.on('cdata', append);

  try {
    parser.write(source.startsWith('\ufeff') ? source.slice(1) : source).close();
  } catch (error) {
    if (error instanceof Stop) return refused(error.refusal);
    throw error;
  }
  if (!root)
    return refused(refuse('ZQ-FIL-008', { file, line: 1, reason: text('没有任何元素。', 'It has no element.') }));
  return good({ root, externalDoctype });
}

function reasonOf(message: string): Text {
  const said = message.replace(/^(?:[^:]*:)?\d+:\d+:\s*/, '').replace(/\.*$/, '');
  return /undefined entity/.test(said)
    ? text(
        '它引用了没有定义的实体；外部定义从不获取，请直接写出字符。',
        'It refers to an entity that is not defined; external definitions are never fetched. Write the character itself.',
      )
    : text(`解析器报告：${said}。`, `The parser says: ${said}.`);
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

/** `figure-labels`, `figureLabels` → `figurelabels`. */
export const keyOf = (name: string): string => localName(name).replace(/[-_]/g, '').toLowerCase();

function toElement(name: string, attributes: Record<string, string>): XmlElement {
  const element: XmlElement = { key: keyOf(name), name: localName(name), attributes: {}, children: [] };
  for (const [attribute, value] of Object.entries(attributes)) element.attributes[keyOf(attribute)] = value;
  return element;
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const childElements = (element: XmlElement): XmlElement[] => element.children.filter(isElement);

/** Children with one of the keys. */
export const childrenNamed = (element: XmlElement, ...keys: string[]): XmlElement[] =>
  childElements(element).filter((child) => keys.includes(child.key));

/** Every descendant with one of the keys, in order; does not look inside a hit. */
export function descendants(element: XmlElement, ...keys: string[]): XmlElement[] {
  return childElements(element).flatMap((child) => (keys.includes(child.key) ? [child] : descendants(child, ...keys)));
}

export const findDescendant = (element: XmlElement, ...keys: string[]): XmlElement | undefined =>
  descendants(element, ...keys)[0];

/** All characters inside an element, blanks evened out. */
export const textOf = (element: XmlElement | undefined): string =>
  element === undefined ? '' : rawText(element).replace(/\s+/g, ' ').trim();

const rawText = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? rawText(child) : child)).join('');
