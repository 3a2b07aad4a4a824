import type { Figure } from '../model/index.ts';
import { pieceAt } from './flat.ts';
import type { Study } from './study.ts';

/** One figure number at one place of the description (flat offsets). `图3至图5` gives three. */
export interface FigureMention {
  number: number;
  /** `A` of 图6A, `a` of 图1(a); empty otherwise. */
  suffix: string;
  start: number;
  end: number;
}

/** A figure as the part 附图说明 presents it: the mention that opens its description, and what is said. */
export interface DescribedFigure extends FigureMention {
  said: string;
}

const MENTION = /附?图\s{0,3}(\d{1,3})(?!\d|[.]\d)\s{0,2}([A-Za-z](?![A-Za-z])|\([a-zA-Z\d]{1,2}\)|-\d{1,2}(?!\d))?/g;
const MORE =
  /\s{0,2}(至|到|~|-|—|–|、|,|和|与|及|以及|或)\s{0,2}(附?图)?\s{0,2}(\d{1,3})(?![\d.%])\s{0,2}([A-Za-z](?![A-Za-z])|\([a-zA-Z\d]{1,2}\))?/y;
const RANGE = /[至到~—–-]/;
/** A wider range is a slip or no range of figures. */
const WIDEST = 60;
/** No application mentions its figures as often; more is no application. */
const MOST_MENTIONS = 20_000;
/** 示意图1, 视图2, 曲线图3: numbers of a kind of picture, rarely of a figure of the application. */
const OTHER_PICTURE = /[\u4e00-\u9fa5]$/;
const BEFORE =
  /(?:[见照如在由从对于和与及或至到据的即，。；、中附过合参阅是为而且例以看述示各幅将]|所示|根据|结合|参考|其中|同时|分别|此外|另外|说明|图纸|下面|以下|可知)$/;

export const figureMentions = (study: Study): readonly FigureMention[] => study.view(mentionsOf);
export const describedFigures = (study: Study): readonly DescribedFigure[] => study.view(describedOf);

function mentionsOf(study: Study): FigureMention[] {
  const folded = study.foldedDescription;
  const found: FigureMention[] = [];
  for (const match of folded.matchAll(MENTION)) {
    if (found.length > MOST_MENTIONS) break;
    const before = folded.slice(Math.max(0, match.index - 2), match.index);
    if (OTHER_PICTURE.test(before) && !BEFORE.test(before)) continue;
    // 图1-3 names three figures where another figure mark or a higher number follows; 图1-1 one with a suffix.
    let suffix = match[2] ?? '';
    let end = match.index + match[0].trimEnd().length;
    const number = Number(match[1]);
    if (suffix.startsWith('-')) {
      if (Number(suffix.slice(1)) > number) {
        end -= suffix.length;
        suffix = '';
      } else suffix = suffix.trim();
    }
    found.push({ number, suffix: bare(suffix), start: match.index, end });
    const letter = bare(suffix);
    follow(folded, /^[a-zA-Z]$/.test(letter) ? followLetters(folded, end, number, letter, found) : end, number, found);
  }
  return found;
}

const MORE_LETTERS =
  /\s{0,2}(至|到|~|-|—|–|、|,|和|与|及)\s{0,2}(?:附?图)?\s{0,2}(\d{1,3})?\s{0,2}(\()?([a-zA-Z])(\))?(?![a-zA-Z\d])/y;

/** 图1a-1c, 图1(a)、(b): further parts of the same figure. Says where they end. */
function followLetters(folded: string, start: number, number: number, first: string, found: FigureMention[]): number {
  let [end, last] = [start, first];
  for (;;) {
    MORE_LETTERS.lastIndex = end;
    const more = MORE_LETTERS.exec(folded);
    const letter = more?.[4];
    if (!more || letter === undefined || (more[2] === undefined && more[3] === undefined)) return end;
    if ((more[2] !== undefined && Number(more[2]) !== number) || letter <= last) return end;
    // A part with its own mark is read on its own.
    const marked = more[0].includes('图');
    const from = RANGE.test(more[1]!) ? last.charCodeAt(0) + 1 : letter.charCodeAt(0);
    const to = letter.charCodeAt(0) - (marked ? 1 : 0);
    const place = { start: end + more[1]!.length, end: MORE_LETTERS.lastIndex };
    for (let code = from; code <= to; code++) found.push({ number, suffix: String.fromCharCode(code), ...place });
    if (marked) return end;
    end = MORE_LETTERS.lastIndex;
    last = letter;
  }
}

function follow(folded: string, from: number, first: number, found: FigureMention[]): void {
  let last = first;
  for (MORE.lastIndex = from; ; ) {
    const at = MORE.lastIndex;
    const more = MORE.exec(folded);
    if (!more) break;
    const number = Number(more[3]);
    const range = RANGE.test(more[1]!);
    // 图1、2个: a number without the word is a figure only as long as it goes on counting.
    if (
      more[2] === undefined &&
      (number < last ||
        (number === last && more[4] === undefined) ||
        number - last > WIDEST ||
        counts(folded, MORE.lastIndex))
    )
      break;
    const start = at + more[0].indexOf(more[3]!);
    const end = at + more[0].trimEnd().length;
    if (more[2] !== undefined) {
      // 图3至图5: what lies between; the second mark is read on its own.
      if (range && number - last <= WIDEST) for (let n = last + 1; n < number; n++) found.push(plain(n, start, end));
      break;
    }
    if (range) for (let n = last + 1; n < number; n++) found.push(plain(n, start, end));
    found.push({ number, suffix: bare(more[4] ?? ''), start, end });
    last = number;
  }
}

const plain = (number: number, start: number, end: number): FigureMention => ({ number, suffix: '', start, end });
const bare = (suffix: string): string => suffix.replace(/[()-]/g, '').trim();
const counts = (folded: string, at: number): boolean =>
  /^\s?[个种件组张层号根块条只步级]/.test(folded.slice(at, at + 3));

/** Figures that 附图说明 presents, i.e. those that open a sentence or an entry of it. */
function describedOf(study: Study): DescribedFigure[] {
  const section = new Set(study.section('drawings').pieces.map(({ place }) => place.paragraph));
  if (section.size === 0) return [];
  const { description } = study;
  const found: DescribedFigure[] = [];
  let entry = -1;
  for (const mention of figureMentions(study)) {
    const piece = pieceAt(description, mention.start)!;
    if (!section.has(piece.place.paragraph)) continue;
    const before = description.text.slice(Math.max(piece.start, mention.start - 12), mention.start);
    const opens = /(?:[。；;\n]|^)\s*(?:其中[，,:：]?|附)?\s*$/.test(before);
    // Further numbers of the same entry: 图1至图3为…, 图4、图5是….
    const same =
      entry >= 0 &&
      mention.start >= entry - 8 &&
      /^[\s至到~—–\-、,，和与及或图附\d]*$/.test(between(description.text, entry, mention.start));
    const rest = description.text.slice(mention.end, Math.min(piece.end, mention.end + 200));
    const said = rest.slice(0, rest.search(/[；;。\n]|$/));
    // Entries may also be parted by commas: 图1为…，图2为….
    if (!opens && !same && !(/[，,]\s*$/.test(before) && /^\s{0,2}(?:是|为|示|[:：])/.test(said))) continue;
    found.push({ ...mention, said });
    entry = mention.end;
  }
  return found;
}

const between = (text: string, from: number, to: number): string => (to > from ? text.slice(from, to) : '');

export interface FigureLabel {
  figure: Figure;
  number: number;
  suffix: string;
}

const LABEL = /^附?图\s*(\d{1,3})\s*([A-Za-z]|[（(][a-zA-Z\d]{1,2}[）)]|[-_]\d{1,2})?['’]?$/;

/** The labels of the drawings that read as figure numbers. */
export function figureLabels(study: Study): FigureLabel[] {
  return study.text.figures.flatMap((figure) => {
    const match = LABEL.exec(figure.label.trim());
    return match ? [{ figure, number: Number(match[1]), suffix: (match[2] ?? '').replace(/[（()）_-]/g, '') }] : [];
  });
}
