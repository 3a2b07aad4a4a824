import { childElements, descendants, isElement, textOf, type XmlElement } from './xml.ts';

// Private-use characters: no office text holds them.
const BREAK = '\ue000';
const LINE = '\ue001';

const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: taking control characters out is its purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * The wording of an element: hard breaks inside a sentence are joined, without a blank where Chinese stands on either
 * side; lowered and raised letters become Unicode or marks; images and formulas become `⟦image:name⟧`; the rows of a
 * table and the items of a list become lines.
 *
 * @param except children with these keys are left out
 */
export function inlineText(element: XmlElement | undefined, ...except: string[]): string {
  if (element === undefined) return '';
  return tidyLines(collect(element, except));
}

/** Texts that lie in several elements in a row, as `inlineText` writes each of them. */
export const tidyLines = (raw: string): string =>
  raw
    .replace(INVISIBLE, '')
    .replace(CONTROL, '')
    .split(LINE)
    .map(tidyLine)
    .filter((line) => line !== '')
    .join('\n');

function tidyLine(line: string): string {
  const pieces: string[] = [];
  const chinese = HAN.test(line);
  let last = '';
  for (const piece of line.split(/(\ue000|[\r\n]+)/)) {
    const next = piece.replace(/[ \t\u00a0]+/g, ' ').trim();
    if (next === '' || next === BREAK) continue;
    pieces.push(last !== '' && needsBlank(last, next.charAt(0), chinese) ? ` ${next}` : next);
    last = next.slice(-1);
  }
  return pieces.join('');
}

/** Between the last and the first character of two pieces of a broken line: Latin words and figures keep a blank, Chinese needs none. */
function needsBlank(before: string, after: string, chinese: boolean): boolean {
  if (HAN_OR_WIDE.test(before) || HAN_OR_WIDE.test(after)) return false;
  if (before === '-') return false;
  // In Chinese text only Latin words are told apart; figures and signs were one expression before the break.
  return chinese ? /[A-Za-z,;]/.test(before) && /[A-Za-z(]/.test(after) : true;
}

const HAN = /\p{Script=Han}/u;
const HAN_OR_WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’]/u;

function collect(element: XmlElement, except: readonly string[]): string {
  let all = '';
  for (const child of element.children)
    if (!isElement(child)) all += child;
    else if (!except.includes(child.key)) all += collectElement(child, except);
  return all;
}

function collectElement(element: XmlElement, except: readonly string[]): string {
  switch (element.key) {
    case 'br':
      return BREAK;
    case 'pb':
    case 'bibliographicdata':
      return '';
    case 'sub':
    case 'sb':
      return lowered(collect(element, except));
    case 'sup':
    case 'sp':
      return raised(collect(element, except));
    case 'img':
    case 'image':
    case 'emi':
    case 'chemistry':
    case 'cwu':
    case 'maths':
    case 'mathematics':
    case 'math':
      return pictured(element);
    case 'tables':
    case 'table':
      return LINE + tableRows(element).join(LINE) + LINE;
    case 'li':
    case 'dt':
    case 'dd':
      return LINE + collect(element, except);
    default:
      return collect(element, except);
  }
}

function pictured(element: XmlElement): string {
  const file = imageFile(element);
  if (file !== undefined) return `⟦image:${file}⟧`;
  return element.key.startsWith('math') ? ` ${textOf(element).replaceAll(' ', '')} ` : textOf(element);
}

const tableRows = (element: XmlElement): string[] =>
  descendants(element, ['row', 'tr']).map((row) =>
    childElements(row)
      .filter((cell) => ['entry', 'td', 'th'].includes(cell.key))
      .map((cell) => tidyLine(collect(cell, [])))
      .join(' | '),
  );

const IMAGES = ['img', 'image', 'emi'];

/** The bare name of the file an image element, or the image inside a formula, names. */
export function imageFile(element: XmlElement | undefined): string | undefined {
  if (element === undefined) return undefined;
  const image = IMAGES.includes(element.key) ? element : descendants(element, IMAGES)[0];
  const said = image?.attributes.file ?? textOf(image && descendants(image, ['filename'])[0]);
  return said.replace(/^.*[\\/]/, '').trim() || undefined;
}

const shifted = (from: string, to: string): ReadonlyMap<string, string> => {
  const targets = [...to];
  return new Map([...from].map((c, i) => [c, targets[i] ?? c]));
};
const LOW = shifted('0123456789+-=()aehijklmnoprstuvx−', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ₋');
const HIGH = shifted('0123456789+-=()abcdefghijklmnoprstuvwxyz−', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ⁻');

function shift(said: string, table: ReadonlyMap<string, string>, mark: string): string {
  const characters = [...said.trim()];
  if (characters.length === 0) return '';
  // One character without such a form puts the whole run into marks: half of an index would mislead.
  return characters.every((c) => table.has(c))
    ? characters.map((c) => table.get(c)).join('')
    : `${mark}{${characters.join('')}}`;
}
const lowered = (said: string): string => shift(said, LOW, '_');
const raised = (said: string): string => shift(said, HIGH, '^');
