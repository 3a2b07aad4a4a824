import {
  joinLines,
  type MediaItem,
  type PlaceholderKind,
  placeholder,
  subscript,
  superscript,
  withoutInvisible,
} from '../model/index.ts';
import { childElements, descendants, isElement, textOf, type XmlElement } from './xml.ts';

/** Collects what stands inside texts but is no text, with ids that are unique within an application. */
export interface MediaCollector {
  items: MediaItem[];
  /** Removed zero-width and direction marks. */
  invisible: number;
  add(kind: PlaceholderKind, element: XmlElement, more?: Partial<MediaItem>): string;
}

/** @param part prefix for the ids of media without a file, e.g. `claims` */
export function mediaCollector(part: string): MediaCollector {
  const items: MediaItem[] = [];
  return {
    items,
    invisible: 0,
    add(kind, element, more = {}) {
      const fileName = imageFile(element);
      const wanted = fileName === undefined ? `${part}-${element.attributes.id ?? kind}` : stem(fileName);
      let id = wanted;
      for (let n = 2; items.some((m) => m.id === id && (m.fileName !== fileName || fileName === undefined)); n++)
        id = `${wanted}-${n}`;
      if (!items.some((m) => m.id === id))
        items.push({ id, kind, ...(fileName === undefined ? {} : { fileName }), ...more });
      return placeholder(kind, id);
    },
  };
}

const stem = (fileName: string): string => fileName.replace(/\.[^.]*$/, '');

/** The file an image element, or the image inside a formula or table, names. Only the bare name counts. */
export function imageFile(element: XmlElement): string | undefined {
  const image = ['img', 'image'].includes(element.key) ? element : descendants(element, 'img', 'image')[0];
  const file = image?.attributes.file?.replace(/^.*[\\/]/, '').trim();
  return file || undefined;
}

// Private-use characters: they survive the removal of invisible marks, and no office text holds them.
const BREAK = '\ue000';
const LINE = '\ue001';

/**
 * The wording of an element: hard line breaks inside a sentence are joined without a blank, lowered and raised letters
 * become Unicode or marks, images, formulas and tables become placeholders.
 */
export function inlineText(element: XmlElement, media: MediaCollector): string {
  const clean = withoutInvisible(collect(element, media));
  media.invisible += clean.removed;
  return clean.text
    .split(LINE)
    .map((line) => joinLines(line.split(/\ue000|[\r\n]+/)))
    .filter((line) => line !== '')
    .join('\n');
}

function collect(element: XmlElement, media: MediaCollector): string {
  return element.children.map((child) => (isElement(child) ? collectElement(child, media) : child)).join('');
}

function collectElement(element: XmlElement, media: MediaCollector): string {
  switch (element.key) {
    case 'br':
      return BREAK;
    case 'pb':
      return '';
    case 'sub':
      return subscript(collect(element, media));
    case 'sup':
      return superscript(collect(element, media));
    case 'img':
    case 'image':
      return media.add('image', element);
    case 'maths':
    case 'math':
      return media.add('formula', element, optionalText(element));
    case 'chemistry':
      return media.add('chemistry', element, optionalText(element));
    case 'tables':
    case 'table':
      return media.add('table', element, { rows: tableRows(element) });
    case 'li':
    case 'dt':
    case 'dd':
      return LINE + collect(element, media);
    default:
      return collect(element, media);
  }
}

const optionalText = (element: XmlElement): Partial<MediaItem> => {
  const said = textOf(element);
  return said === '' ? {} : { text: said };
};

const tableRows = (element: XmlElement): string[][] =>
  descendants(element, 'row', 'tr').map((row) =>
    childElements(row)
      .filter((cell) => ['entry', 'td', 'th'].includes(cell.key))
      .map(textOf),
  );
