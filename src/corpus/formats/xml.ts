import { SaxesParser } from 'saxes';
import { type Text, text } from '#kernel/text.ts';

/** An element by its local name. `key` evens out the vocabularies: `claim-text` and `business:ClaimText` are `claimtext`. */
export interface XmlElement {
  key: string;
  attributes: Record<string, string>;
  children: (XmlElement | string)[];
}

export type XmlReading =
  | { ok: true; root: XmlElement }
  /** `at` counts characters from the start of the source. */
  | { ok: false; problem: Text; at: number };

const DEEPEST = 200;
const MOST_ELEMENTS = 3_000_000;

/** Leaves the parser's callbacks; never leaves `readXml`. */
class Stop extends Error {
  readonly problem: Text;
  constructor(problem: Text) {
    super(problem.en);
    this.problem = problem;
  }
}

/**
 * Parses one document into a tree. There are no entities but the five built-in ones, character references and
 * `characters`, names for single characters; nothing outside the text is ever read.
 */
export function readXml(source: string, characters?: Readonly<Record<string, string>>): XmlReading {
  const parser = new SaxesParser({ xmlns: false, position: false, fragment: false });
  if (characters) Object.assign(parser.ENTITIES, characters);
  const stack: XmlElement[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  const append = (piece: string) => {
    stack.at(-1)?.children.push(piece);
  };
  parser.on('error', (error) => {
    throw new Stop(problemOf(error.message));
  });
  parser.on('doctype', () => {
    throw new Stop(text('文献内部出现 DOCTYPE。', 'A DOCTYPE stands inside the document.'));
  });
  parser.on('opentag', (tag) => {
    elements++;
    if (elements > MOST_ELEMENTS)
      throw new Stop(text(`元素超过 ${MOST_ELEMENTS} 个。`, `It has more than ${MOST_ELEMENTS} elements.`));
    if (stack.length >= DEEPEST)
      throw new Stop(text(`元素嵌套超过 ${DEEPEST} 层。`, `Its elements are nested more than ${DEEPEST} deep.`));
    const element: XmlElement = { key: evenKey(tag.name), attributes: {}, children: [] };
    for (const name in tag.attributes) element.attributes[evenKey(name)] = tag.attributes[name] as string;
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
    parser.write(source).close();
  } catch (error) {
    if (error instanceof Stop)
      return { ok: false, problem: error.problem, at: Math.min(parser.position, source.length) };
    throw error;
  }
  return root
    ? { ok: true, root }
    : { ok: false, problem: text('没有任何元素。', 'It has no element.'), at: source.length };
}

function problemOf(message: string): Text {
  const said = message.replace(/^(?:[^:]*:)?\d+:\d+:\s*/, '').replace(/\.*$/, '');
  if (/undefined entity/.test(said))
    return text(
      '引用了没有定义的实体，外部定义从不获取。',
      'It refers to an entity that is not defined; external definitions are never fetched.',
    );
  return text(`解析器报告“${said}”。`, `The parser says "${said}".`);
}

const keys = new Map<string, string>();
const MOST_KEYS = 20_000;

/** `figure-labels`, `pat:FigureLabels` → `figurelabels`. */
export function evenKey(name: string): string {
  const known = keys.get(name);
  if (known !== undefined) return known;
  const key = name
    .slice(name.indexOf(':') + 1)
    .replace(/[-_.]/g, '')
    .toLowerCase();
  // Names come from files of others: a stream of invented ones must not fill the memory, and a name that is a piece of
  // its document must not keep that in memory either, so a copy is kept.
  if (keys.size < MOST_KEYS) keys.set([...name].join(''), key);
  return key;
}

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

export const childElements = (element: XmlElement): XmlElement[] => element.children.filter(isElement);

export const childrenNamed = (element: XmlElement | undefined, ...wanted: string[]): XmlElement[] =>
  element === undefined ? [] : childElements(element).filter((child) => wanted.includes(child.key));

export const findChild = (element: XmlElement | undefined, ...wanted: string[]): XmlElement | undefined =>
  childrenNamed(element, ...wanted)[0];

/** Every descendant with one of the keys, in order; does not look inside a hit, nor inside `outside`. */
export function descendants(
  element: XmlElement | undefined,
  wanted: readonly string[],
  outside: readonly string[] = [],
): XmlElement[] {
  if (element === undefined) return [];
  const found: XmlElement[] = [];
  const walk = (node: XmlElement) => {
    for (const child of node.children) {
      if (!isElement(child)) continue;
      if (wanted.includes(child.key)) found.push(child);
      else if (!outside.includes(child.key)) walk(child);
    }
  };
  walk(element);
  return found;
}

export const findDescendant = (element: XmlElement | undefined, ...wanted: string[]): XmlElement | undefined =>
  descendants(element, wanted)[0];

/** The element itself where it has one of the keys, else the first descendant that has. */
export const findOrSelf = (element: XmlElement, ...wanted: string[]): XmlElement | undefined =>
  wanted.includes(element.key) ? element : findDescendant(element, ...wanted);

/** All characters inside an element, blanks evened out. */
export const textOf = (element: XmlElement | undefined): string =>
  element === undefined ? '' : rawText(element).replace(/\s+/g, ' ').trim();

/** All characters inside an element, blanks as they are. */
export const rawText = (element: XmlElement): string =>
  element.children.map((child) => (isElement(child) ? rawText(child) : child)).join('');
