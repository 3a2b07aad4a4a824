export interface Span {
  /** Also the id of the finding it belongs to. */
  id: string;
  /** Offsets in UTF-16 code units; `end` exclusive. */
  start: number;
  end: number;
  tone: 'must' | 'judge' | 'hint' | 'found';
  /** Read aloud and shown as a tip: what is wrong here. */
  label: string;
}

export interface Piece {
  text: string;
  at: number;
  span?: Span;
}

/**
 * Cuts a text at its spans. Where spans overlap the one that starts first keeps its place and the later one begins where it ends;
 * a span outside the text is left out. The pieces joined are the text.
 */
export function cutBySpans(text: string, spans: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const start = Math.max(span.start, at);
    const end = Math.min(span.end, text.length);
    if (start >= end) continue;
    if (start > at) pieces.push({ text: text.slice(at, start), at });
    pieces.push({ text: text.slice(start, end), at: start, span });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), at });
  return pieces;
}
