import type { ClaimText, Figure, LanguageText, Paragraph } from '../record/types.ts';
import { imageFile, inlineText, tidyLines } from './inline.ts';
import { childElements, childrenNamed, descendants, findChild, isElement, textOf, type XmlElement } from './xml.ts';

/** `EN` → `en`, `zh-CN` → `zh`; undefined where nothing is said. */
export function langOf(element: XmlElement | undefined): string | undefined {
  const said = element?.attributes.lang ?? element?.attributes.languagecode;
  const found = /^[A-Za-z]{2,3}/.exec(said ?? '')?.[0].toLowerCase();
  return found === 'ch' || found === 'cn' ? 'zh' : found === 'jp' ? 'ja' : found;
}

/** The text in the main language, and the others; where two speak one language the longer one is kept. */
export function byLanguage(
  texts: readonly LanguageText[],
  main?: string,
): { main: LanguageText | undefined; others: LanguageText[] } {
  const known = new Map<string, LanguageText>();
  for (const one of texts)
    if (one.text !== '' && one.text.length > (known.get(one.lang)?.text.length ?? 0)) known.set(one.lang, one);
  const all = [...known.values()];
  const first = all.find((one) => one.lang === main) ?? known.get('zh') ?? known.get('en') ?? all[0];
  return { main: first, others: all.filter((one) => one !== first) };
}

/** Paragraphs of an abstract as one text; a picture beside it is not part of it. */
export const abstractText = (element: XmlElement): string => {
  const paragraphs = descendants(
    element,
    ['p', 'paragraphs', 'para'],
    ['abstractfigure', 'cnabstfigure', 'absproblem'],
  );
  const pieces =
    paragraphs.length > 0 ? paragraphs.map((one) => inlineText(one)) : [inlineText(element, 'abstractfigure')];
  return pieces.filter((one) => one !== '').join('\n');
};

const WRITTEN = /^\s*(?:(?:claim|权利要求)\s*)?(\d{1,3})\s*(?:[.．)](?!\d)|、|:)\s*/i;
const OPENING = /^(?:一[种类个]|根据|如|按|依|权利要求|An?\s|The\s)/i;

/**
 * Claims as printed. The number is that of the file, or the one written before the text; texts nested in a claim are
 * lines of it. One element that holds all claims, each with its number (EPO full texts), is taken apart.
 */
export function readClaims(container: XmlElement | undefined): ClaimText[] {
  const elements = descendants(container, ['claim', 'clm']);
  const [only] = elements;
  if (elements.length === 1 && only && numberOf(only) === 0) {
    const texts = childrenNamed(only, 'claimtext').map((one) => claimLines(one).join('\n'));
    const numbers = texts.map((one) => Number(WRITTEN.exec(one)?.[1] ?? '0'));
    if (texts.length > 1 && numbers.filter((n, i) => n === i + 1).length > texts.length / 2)
      return joinUnnumbered(texts);
  }
  return elements
    .map((element, i) => {
      const said = claimLines(element).join('\n');
      const given = numberOf(element);
      const written = WRITTEN.exec(said);
      if (!written) return { number: given || i + 1, text: said };
      const rest = said.slice(written[0].length);
      const number = Number(written[1]);
      // 1.5 mm is no number of a claim, and a figure that differs from the file's counts only before a claim's words.
      if (given !== 0 && number !== given && !OPENING.test(rest)) return { number: given, text: said };
      return { number, text: rest };
    })
    .filter((claim) => claim.text !== '');
}

function joinUnnumbered(texts: readonly string[]): ClaimText[] {
  const claims: ClaimText[] = [];
  for (const said of texts) {
    const written = WRITTEN.exec(said);
    const last = claims.at(-1);
    if (written && Number(written[1]) === (last?.number ?? 0) + 1)
      claims.push({ number: Number(written[1]), text: said.slice(written[0].length) });
    else if (last) last.text = `${last.text}\n${said}`;
    else claims.push({ number: 1, text: said });
  }
  return claims;
}

function numberOf(element: XmlElement): number {
  const said = element.attributes.num || textOf(findChild(element, 'claimnumber'));
  const number = said === '' ? (endNumber(element.attributes.id) ?? 0) : Number(said);
  return Number.isInteger(number) && number > 0 && number < 10_000 ? number : 0;
}

/** The figures at the end of an id: `CLM-00012` → 12. */
function endNumber(id: string | undefined): number | undefined {
  const figures = /\d+$/.exec(id?.slice(-9) ?? '')?.[0];
  return figures === undefined ? undefined : Number(figures);
}

/** The lines of a claim: claim-texts beside and inside each other, in reading order. */
function claimLines(element: XmlElement): string[] {
  const lines: string[] = [];
  const walk = (node: XmlElement) => {
    let run: XmlElement['children'] = [];
    const flush = () => {
      const line = inlineText({ ...node, children: run });
      run = [];
      if (line !== '') lines.push(line);
    };
    for (const child of node.children) {
      if (isElement(child) && ['claimtext', 'clmstep', 'para', 'paragraph'].includes(child.key)) {
        flush();
        walk(child);
      } else if (isElement(child) && (child.key === 'claimnumber' || child.key === 'clmnum')) flush();
      else run.push(child);
    }
    flush();
  };
  walk(element);
  return lines;
}

/** Sections that some publications mark by elements instead of headings, with their official Chinese headings. */
const SECTIONS: Readonly<Record<string, string>> = {
  technicalfield: '技术领域',
  backgroundart: '背景技术',
  disclosure: '发明内容',
  descriptionofdrawings: '附图说明',
  drawingsdescription: '附图说明',
  bestmode: '具体实施方式',
  modeforinvention: '具体实施方式',
  inventionmode: '具体实施方式',
  industrialapplicability: '工业实用性',
  sequencelisttext: '序列表',
};
const HEADING =
  /^(?:所属)?(?:技术领域|背景技术|现有技术|(?:发明|实用新型|本发明|本实用新型)(?:的)?内容|附图(?:的)?(?:简要)?说明|图面说明|具体实施(?:方式|例)|实施(?:方式|例)|工业(?:实用|应用)性|序列表)[:：]?$/;
const HEADINGS = ['heading', 'h'];
const PARAGRAPHS = ['p', 'paragraphs', 'para', 'paragraph'];
/** What may stand between paragraphs and is text as well. */
const BLOCKS = ['tables', 'table', 'tableus', 'maths', 'chemistry', 'ul', 'ol', 'dl'];
const LEADING = /^\[(\d{3,5})\]\s*/;

/**
 * Paragraphs of a description with their printed numbers. Headings are elements, section elements (whose official
 * heading is put before them when the text has none), or paragraphs that hold nothing but a known heading.
 */
export function readDescription(container: XmlElement | undefined): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const heading = (said: string) => {
    if (said !== '' && !(paragraphs.at(-1)?.heading && paragraphs.at(-1)?.text === said))
      paragraphs.push({ heading: true, text: said });
  };
  const walk = (node: XmlElement) => {
    for (const child of childElements(node)) {
      if (child.key === 'inventiontitle') continue;
      const section = SECTIONS[child.key];
      if (HEADINGS.includes(child.key)) heading(inlineText(child));
      else if (PARAGRAPHS.includes(child.key)) paragraph(child);
      else if (section !== undefined) {
        const [first] = childElements(child);
        const own = first && (HEADINGS.includes(first.key) || HEADING.test(bare(inlineText(first))));
        if (!own && /\p{Script=Han}/u.test(textOf(first))) heading(section);
        walk(child);
      } else if (BLOCKS.includes(child.key)) paragraph({ key: '', attributes: {}, children: [child] });
      else walk(child);
    }
  };
  const paragraph = (element: XmlElement) => {
    let said = inlineText(element);
    if (said === '') return;
    if (said.length < 40 && HEADING.test(bare(said))) {
      heading(bare(said).replace(/[:：]$/, ''));
      return;
    }
    const leading = LEADING.exec(said);
    if (leading) said = said.slice(leading[0].length);
    const given = element.attributes.num ?? element.attributes.pnumber ?? leading?.[1] ?? '';
    const number = /^\d{1,6}$/.test(given) ? given : leading?.[1];
    paragraphs.push({ ...(number === undefined ? {} : { number }), text: said });
  };
  if (container) walk(container);
  if (container && paragraphs.length === 0) {
    const said = tidyLines(inlineText(container, 'inventiontitle'));
    if (said !== '') paragraphs.push({ text: said });
  }
  return paragraphs;
}

const bare = (said: string): string => said.replace(/\s+/g, '');

/** Figures with their labels. Sheets of a foreign office that carry no label are called by their number. */
export function readFigures(container: XmlElement | undefined, lang: string): Figure[] {
  const figures = descendants(container, ['figure', 'designpicture']);
  const drawn = figures.length > 0 ? figures : descendants(container, ['img', 'image', 'emi']);
  return drawn.map((element, i) => {
    const file = imageFile(element);
    const given =
      element.attributes.figurelabels ?? textOf(findChild(element, 'figurelabel', 'figlabel', 'figurenumber'));
    const number = endNumber(element.attributes.num ?? element.attributes.id) ?? i + 1;
    const sheet = number === 0 ? 'Front page' : `Sheet ${number}`;
    const label = (/^\d+$/.test(given) ? '' : given.trim()) || (lang === 'zh' ? `图${number}` : sheet);
    return { label: label.slice(0, 200), ...(file === undefined ? {} : { file: file.slice(0, 300) }) };
  });
}
