import {
  type Claim,
  claimFrom,
  consecutiveNote,
  type Figure,
  type RawParagraph,
  readNote,
  type SectionId,
  sortIntoSections,
} from '../model/index.ts';
import { readBibliography } from './bibliography.ts';
import { briefParagraphs } from './design-brief.ts';
import { formCodeOf } from './forms.ts';
import { imageFile, inlineText, type MediaCollector, mediaCollector } from './inline.ts';
import { emptyReading, type PartReading } from './part.ts';
import { readRequest } from './request.ts';
import { childElements, descendants, findDescendant, isElement, type XmlDocument, type XmlElement } from './xml.ts';

const SECTION_ELEMENTS: Record<string, SectionId> = {
  technicalfield: 'technical-field',
  backgroundart: 'background',
  disclosure: 'summary',
  techproblem: 'summary',
  techsolution: 'summary',
  advantageouseffects: 'summary',
  descriptionofdrawings: 'drawings',
  drawingsdescription: 'drawings',
  bestmode: 'embodiments',
  modeforinvention: 'embodiments',
  inventionmode: 'embodiments',
  industrialapplicability: 'other',
  sequencelisttext: 'other',
};

/**
 * Reads the XML of a Chinese application: a part of an e-filing package (cn-application-body), a publication
 * (PatentDocumentAndRelated, cn-patent-document) or a request form. Unknown elements are passed over.
 */
export function readPatentXml(document: XmlDocument, path: string): PartReading {
  const { root } = document;
  if (isRequest(root)) return { ...readRequest(root), externalDoctype: document.externalDoctype };
  const brief = formCodeOf(path) === '130002' ? root : findOrSelf(root, ...BRIEF);
  if (brief) return { ...readBrief(brief), externalDoctype: document.externalDoctype };
  const reading = emptyReading('unknown');
  const claims = findOrSelf(root, 'cnclaims', 'claims');
  const description = findOrSelf(root, 'description');
  const drawings = findOrSelf(root, 'cndrawings', 'drawings');
  const abstract = findOrSelf(root, 'cnabstract', 'abstract');
  const bibliography = findOrSelf(root, 'cnbibliographicdata', 'bibliographicdata');
  if (bibliography) Object.assign(reading, readBibliography(bibliography));
  if (claims) readClaims(claims, reading);
  if (description) readDescription(description, reading);
  if (drawings) readFigures(drawings, reading);
  if (abstract) readAbstract(abstract, reading);
  reading.role = roleOf(reading, bibliography !== undefined);
  if (descendants(root, 'docpage').length > 0 && !reading.claims?.length && !reading.description)
    reading.notes.push(readNote('page-images', { path }));
  return { ...reading, externalDoctype: document.externalDoctype };
}

/** The office's form of the brief description and the names it is known by elsewhere. */
const BRIEF = [
  '简要说明',
  '外观设计简要说明',
  'cnbriefexplanation',
  'briefexplanation',
  'designbrief',
  'cndesignbrief',
];

function readBrief(element: XmlElement): PartReading {
  const reading = emptyReading('design-brief');
  const media = mediaCollector('brief');
  const paragraphs = descendants(element, 'p', 'paragraphs');
  const texts = paragraphs.length > 0 ? paragraphs : [element];
  reading.kind = 'design';
  reading.designBrief = briefParagraphs(texts.flatMap((one) => inlineText(one, media).split('\n')));
  finish(reading, media);
  return reading;
}

const isRequest = (root: XmlElement): boolean => /请求书$/.test(root.name) || root.key === 'cnrequest';

const findOrSelf = (root: XmlElement, ...keys: string[]): XmlElement | undefined =>
  keys.includes(root.key) ? root : findDescendant(root, ...keys);

function roleOf(reading: PartReading, published: boolean): PartReading['role'] {
  const has = [
    reading.claims && 'claims',
    reading.description && 'description',
    reading.figures && 'drawings',
    reading.abstract !== undefined && 'abstract',
  ].filter((part) => typeof part === 'string');
  if (published) return 'publication';
  if (has.length > 1) return 'application';
  if (has.length === 1) return has[0] as PartReading['role'];
  return reading.abstractFigure ? 'abstract-figure' : 'unknown';
}

function finish(reading: PartReading, media: MediaCollector): void {
  reading.media.push(...media.items);
  if (media.invisible > 0) reading.notes.push(readNote('invisible-characters', { count: media.invisible }));
}

function readClaims(container: XmlElement, reading: PartReading): void {
  const elements = descendants(container, 'claim');
  if (elements.length === 0) return;
  const media = mediaCollector('claims');
  reading.claims = elements.map((element, i) => readClaim(element, i, media, reading));
  reading.notes.push(...consecutiveNote(reading.claims));
  finish(reading, media);
}

const WRITTEN = /^\s*(\d{1,3})\s*(?:[.．](?!\d)|、)\s*/;
const CLAIM_OPENING = /^(?:一[种类个]|根据|如|按|依|权利要求)/;

function readClaim(element: XmlElement, index: number, media: MediaCollector, reading: PartReading): Claim {
  const id = element.attributes.id;
  const pieces = claimTexts(element, media);
  const attribute = Number(element.attributes.num ?? '');
  let number = Number.isInteger(attribute) && attribute > 0 ? attribute : 0;
  const written = WRITTEN.exec(pieces[0]?.text ?? '');
  let label: string | undefined;
  if (written) {
    const rest = pieces[0]!.text.slice(written[0].length);
    const said = Number(written[1]);
    if (said === number || number === 0 || CLAIM_OPENING.test(rest)) {
      if (number !== 0 && said !== number)
        reading.notes.push(readNote('claim-number-differs', { attribute: number, written: said }));
      number = said;
      label = written[0].trim();
      pieces[0]!.text = rest;
    }
  }
  if (number === 0) number = index + 1;
  const named = pieces.map((piece, i) => piece.id ?? (id === undefined ? undefined : `${id}-${i + 1}`));
  const claim = claimFrom(
    number,
    pieces.map((piece) => piece.text),
    named,
  );
  return { ...claim, ...(label === undefined ? {} : { label }), ...(id === undefined ? {} : { id }) };
}

/** The paragraphs of a claim: claim-texts beside and inside each other, in reading order. */
function claimTexts(element: XmlElement, media: MediaCollector): { text: string; id?: string }[] {
  const pieces: { text: string; id?: string }[] = [];
  const walk = (node: XmlElement) => {
    let run: XmlElement['children'] = [];
    const flush = () => {
      const text = inlineText({ ...node, children: run }, media);
      run = [];
      if (text === '') return;
      const { id } = node.attributes;
      pieces.push(id === undefined || node === element ? { text } : { text, id });
    };
    for (const child of node.children) {
      if (isElement(child) && child.key === 'claimtext') {
        flush();
        walk(child);
      } else run.push(child);
    }
    flush();
  };
  walk(element);
  return pieces;
}

function readDescription(element: XmlElement, reading: PartReading): void {
  const media = mediaCollector('description');
  const paragraphs: RawParagraph[] = [];
  let title: string | undefined;
  const walk = (node: XmlElement, opens?: SectionId) => {
    let section = opens;
    for (const child of childElements(node)) {
      const next = SECTION_ELEMENTS[child.key];
      if (child.key === 'inventiontitle') title = inlineText(child, media);
      else if (next !== undefined) walk(child, next);
      else if (child.key === 'heading' || child.key === 'p' || child.key === 'paragraphs') {
        const { id, num } = child.attributes;
        const raw: RawParagraph = { text: inlineText(child, media) };
        if (id !== undefined) raw.id = id;
        if (num !== undefined && /^\d+$/.test(num) && child.key !== 'heading') raw.num = num;
        if (child.key === 'heading') raw.heading = true;
        if (section !== undefined) raw.opens = section;
        section = undefined;
        paragraphs.push(raw);
      } else walk(child, section);
    }
  };
  walk(element);
  if (paragraphs.length === 0 && title === undefined) return;
  // A line before the first heading is the title only where the file has no element for it.
  const sorted = sortIntoSections(paragraphs, { titleLine: title === undefined && reading.title === undefined });
  reading.description = sorted.description;
  const found = title || sorted.title;
  if (found) reading.title = found;
  reading.notes.push(...sorted.notes);
  finish(reading, media);
}

function readFigures(container: XmlElement, reading: PartReading): void {
  const elements = descendants(container, 'figure');
  if (elements.length === 0) return;
  reading.figures = elements.map((element, i) => {
    const figure = readFigure(element, i);
    if (figure.labelDerived)
      reading.notes.push(readNote('figure-label-derived', { order: i + 1, label: figure.label }));
    return figure;
  });
}

export function readFigure(element: XmlElement, index: number): Figure {
  const given = (element.attributes.figurelabels ?? '').replace(/\s+/g, '');
  const number = Number(element.attributes.num ?? '') || index + 1;
  const figure: Figure = { id: element.attributes.id ?? `f${String(index + 1).padStart(4, '0')}`, label: given };
  if (given === '') {
    figure.label = `图${number}`;
    figure.labelDerived = true;
  }
  const fileName = imageFile(element);
  if (fileName !== undefined) figure.fileName = fileName;
  const image = descendants(element, 'img', 'image')[0];
  // The publication states sizes in pixels under the same names; only the e-filing form, which gives places, means millimetres.
  if (image?.attributes.top !== undefined) {
    const width = Number(image.attributes.wi);
    const height = Number(image.attributes.he);
    if (width > 0) figure.widthMm = width;
    if (height > 0) figure.heightMm = height;
  }
  return figure;
}

function readAbstract(element: XmlElement, reading: PartReading): void {
  const figure = findDescendant(element, 'cnabstfigure', 'abstractfigure');
  const picture = figure && descendants(figure, 'figure')[0];
  if (picture) {
    const { labelDerived: _, ...rest } = readFigure(picture, 0);
    reading.abstractFigure = rest;
  }
  const media = mediaCollector('abstract');
  const body: XmlElement = { ...element, children: element.children.filter((c) => c !== figure) };
  const paragraphs = descendants(body, 'p', 'paragraphs');
  const texts = paragraphs.length > 0 ? paragraphs.map((p) => inlineText(p, media)) : [inlineText(body, media)];
  const said = texts.filter((text) => text !== '').join('\n');
  if (said !== '') reading.abstract = said;
  finish(reading, media);
}
