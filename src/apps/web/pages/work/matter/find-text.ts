interface Point {
  node: number;
  offset: number;
}

/** Where words stand in a text that lies in several pieces: any case, wide or narrow signs. Offsets are those of the pieces. */
export function placesIn(pieces: readonly string[], wanted: string): { from: Point; to: Point }[] {
  const needle = plain(wanted.trim());
  if (needle === '') return [];
  const whole = plain(pieces.join(''));
  const ends: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    length += piece.length;
    ends.push(length);
  }
  const point = (offset: number, atEnd: boolean): Point => {
    const node = ends.findIndex((end) => (atEnd ? offset <= end : offset < end));
    return { node, offset: offset - (node > 0 ? ends[node - 1]! : 0) };
  };
  const places: { from: Point; to: Point }[] = [];
  for (let at = whole.indexOf(needle); at >= 0; at = whole.indexOf(needle, at + needle.length))
    places.push({ from: point(at, false), to: point(at + needle.length, true) });
  return places;
}

/** One sign for one sign, so that places stay what they were. */
const plain = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[A-Z]/g, (sign) => sign.toLowerCase());
