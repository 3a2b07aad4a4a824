import type { PlainDate } from '../plain-date.ts';
import { type Text, text } from '../text.ts';
import { chineseNumeral } from './chinese-numeral.ts';
import { gists } from './gists.ts';
import type { Evidence, Instrument } from './instrument.ts';
import { instruments } from './instruments.ts';

/**
 * A legal basis, written `<instrument>-<article>[.<paragraph>|¶<paragraph>][(<item>)]`: RR-5, RR-6¶3, PL-26.3, PL-25.1(6), O81-20;
 * for guidelines `GL-<part>-<chapter>-<section>`; an instrument alone (A461); or `custom`, which is no law but a setting.
 */
export interface BasisRef {
  id: string;
  /** Absent for `custom`. */
  instrument?: Instrument;
  article?: number;
  paragraph?: number;
  item?: number;
  /** Guidelines only: part, chapter, section. */
  section?: string;
  /** 《专利法实施细则》第六条第三款 / "Implementing Regulations, Art. 6 ¶3". */
  label: Text;
  evidence: Evidence;
  /** What the article says, in our words, where we have compared it with the text. */
  gist?: Text;
}

const byId = new Map(instruments.map((instrument) => [instrument.id, instrument]));

const CUSTOM: BasisRef = {
  id: 'custom',
  label: text('惯例（可配置）', 'customary (site setting)'),
  evidence: 'K?',
};

export const findInstrument = (id: string): Instrument | undefined => byId.get(id);

export function getInstrument(id: string): Instrument {
  const found = findInstrument(id);
  if (!found) throw new Error(`No law instrument has the id "${id}".`);
  return found;
}

const known = new Map<string, BasisRef | string>();

/** The basis, or undefined when its instrument, article or paragraph does not exist. */
export function findBasis(id: string): BasisRef | undefined {
  const found = resolve(id);
  return typeof found === 'string' ? undefined : found;
}

/** The basis; throws with the reason (for definitions: an unknown basis must stop the program). */
export function getBasis(id: string): BasisRef {
  const found = resolve(id);
  if (typeof found === 'string') throw new Error(found);
  return found;
}

/** Why an id names no basis; undefined when it does name one. */
export function basisProblem(id: string): string | undefined {
  const found = resolve(id);
  return typeof found === 'string' ? found : undefined;
}

/** Whether the instrument of a basis is in force on a day. Custom is never law, but always applies. */
export function basisInForce(id: string, date: PlainDate): boolean {
  const { instrument } = getBasis(id);
  if (!instrument) return true;
  const { validFrom, validTo } = instrument;
  return (validFrom === undefined || validFrom <= date) && (validTo === undefined || date <= validTo);
}

function resolve(id: string): BasisRef | string {
  let answer = known.get(id);
  if (answer === undefined) {
    answer = parse(id);
    known.set(id, answer);
  }
  return answer;
}

const ARTICLE = /^(\d{1,4})(?:[.¶](\d))?(?:\((\d{1,2})\))?$/;
const SECTION = /^([1-6])-(\d{1,2})(?:-(\d{1,2}(?:\.\d{1,2})*))?$/;

function parse(id: string): BasisRef | string {
  if (id === 'custom') return CUSTOM;
  const cut = id.indexOf('-');
  const instrument = byId.get(cut < 0 ? id : id.slice(0, cut));
  if (!instrument) return `"${id}" names no known law instrument.${hint(cut < 0 ? id : id.slice(0, cut))}`;
  if (cut < 0) return { id, instrument, label: title(instrument), evidence: instrument.evidence };
  const rest = id.slice(cut + 1).replaceAll(' ', '');
  return instrument.sections ? parseSection(id, instrument, rest) : parseArticle(id, instrument, rest);
}

function parseSection(id: string, instrument: Instrument, rest: string): BasisRef | string {
  const match = SECTION.exec(rest);
  if (!match)
    return `"${id}" must be written ${instrument.id}-<part>-<chapter>-<section>, such as ${instrument.id}-2-2-3.1.`;
  const [, part, chapter, section] = match;
  const name = title(instrument);
  const zh = `${name.zh}第${chineseNumeral(Number(part))}部分第${chineseNumeral(Number(chapter))}章`;
  const en = `${name.en}, Part ${part} Ch. ${chapter}`;
  return withGist({
    id,
    instrument,
    section: rest,
    label: section ? text(`${zh}第${section}节`, `${en} §${section}`) : text(zh, en),
    evidence: instrument.evidence,
  });
}

function parseArticle(id: string, instrument: Instrument, rest: string): BasisRef | string {
  const match = ARTICLE.exec(rest);
  if (!match)
    return `"${id}" must be written ${instrument.id}-<article>, such as ${instrument.id}-1 or ${instrument.id}-1¶2(3).`;
  const article = Number(match[1]);
  const paragraph = match[2] === undefined ? undefined : Number(match[2]);
  const item = match[3] === undefined ? undefined : Number(match[3]);
  if (article < 1 || (instrument.articles !== undefined && article > instrument.articles))
    return `"${id}": ${title(instrument).en} has articles 1 to ${instrument.articles}.`;
  const count = instrument.paragraphs?.[article - 1];
  if (paragraph !== undefined && (paragraph < 1 || (count !== undefined && paragraph > Number(count))))
    return `"${id}": Art. ${article} of ${title(instrument).en} has ${count} paragraph(s).`;
  const name = title(instrument);
  const zh = [
    `${name.zh}第${chineseNumeral(article)}条`,
    paragraph ? `第${chineseNumeral(paragraph)}款` : '',
    item ? `第（${chineseNumeral(item)}）项` : '',
  ].join('');
  const en = `${name.en}, Art. ${article}${paragraph ? ` ¶${paragraph}` : ''}${item ? `(${item})` : ''}`;
  const unread = instrument.evidence === 'V' && instrument.read && !instrument.read.includes(article);
  return withGist({
    id,
    instrument,
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
    label: text(zh, en),
    evidence: unread ? 'K' : instrument.evidence,
  });
}

/** The gist of the very paragraph, else of the article. */
function withGist(ref: BasisRef): BasisRef {
  const { instrument, article, paragraph, section } = ref;
  const whole = `${instrument?.id}-${section ?? article}`;
  const gist = (paragraph === undefined ? undefined : gists[`${whole}¶${paragraph}`]) ?? gists[whole];
  return gist ? { ...ref, gist } : ref;
}

function title({ zh, en, edition }: Instrument): Text {
  return text(`《${zh}》${edition?.zh ?? ''}`, `${en}${edition?.en ?? ''}`);
}

function hint(prefix: string): string {
  const near = instruments.filter(({ id }) => id.startsWith(prefix.slice(0, 2))).map(({ id }) => id);
  return near.length > 0 ? ` Did you mean ${near.join(', ')}?` : '';
}

/** The same as `getBasis`, under the name definitions use. */
export const basisRef = getBasis;
