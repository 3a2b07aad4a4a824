/** Where something stands in an application. Offsets are half-open, UTF-16, in the text of that claim, paragraph or field. */
export interface Place {
  part: PlacePart;
  /** The number a claim bears. Numbers may repeat, so a claim is known by its order. */
  claim?: number;
  /** Which claim of the claims, or paragraph of the description, from 0. */
  order?: number;
  /** The identifier of a paragraph of the description. */
  paragraph?: string;
  /** What of the request or of a design is meant, e.g. `applicant.1.address`. */
  field?: string;
  /** A figure or view, by its label. */
  figure?: string;
  start: number;
  end: number;
}

export type PlacePart =
  | 'request'
  | 'title'
  | 'claims'
  | 'description'
  | 'drawings'
  | 'abstract'
  | 'design'
  /** The application as a whole, or facts about it that stand in no file. */
  | 'filing';

export const partOrder: readonly PlacePart[] = [
  'filing',
  'request',
  'title',
  'claims',
  'description',
  'drawings',
  'abstract',
  'design',
];

/** Several texts (claims, paragraphs) laid end to end, each followed by a line feed, so that one scan reads them all. */
export interface Flat {
  text: string;
  pieces: readonly Piece[];
}

export interface Piece {
  start: number;
  end: number;
  place: Omit<Place, 'start' | 'end'>;
}

export function flatten(texts: readonly { text: string; place: Piece['place'] }[]): Flat {
  let at = 0;
  const pieces = texts.map(({ text, place }) => {
    const piece = { start: at, end: at + text.length, place };
    at += text.length + 1;
    return piece;
  });
  return { text: texts.map(({ text }) => `${text}\n`).join(''), pieces };
}

/** The piece an offset lies in (its closing line feed included). */
export function pieceAt({ pieces }: Flat, at: number): Piece | undefined {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pieces[middle]!.end < at) low = middle + 1;
    else high = middle;
  }
  return pieces[low];
}

/** The place of a range of the flat text. A range over several pieces is cut at the end of the first. */
export function placeIn(flat: Flat, start: number, end: number): Place {
  const piece = pieceAt(flat, start);
  if (!piece) throw new RangeError(`Offset ${start} lies outside a text of ${flat.text.length} characters.`);
  return { ...piece.place, start: start - piece.start, end: Math.min(end, piece.end) - piece.start };
}
