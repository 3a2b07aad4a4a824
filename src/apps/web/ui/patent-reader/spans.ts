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
  /** True for a later piece of a span that another one lies in. */
  again?: true;
}

/**
 * Cuts a text at its spans. Where spans overlap the shorter one lies on top, of two of one length the earlier; a longer one goes
 * on after it. A span outside the text, or wholly covered, is left out. The pieces joined are the text.
 */
export function cutBySpans(text: string, spans: readonly Span[]): Piece[] {
  const inside = spans
    .map((span) => ({ span, start: Math.max(span.start, 0), end: Math.min(span.end, text.length) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.end - a.start - (b.end - b.start) || a.start - b.start);
  const edges = [...new Set([0, text.length, ...inside.flatMap(({ start, end }) => [start, end])])].sort(
    (a, b) => a - b,
  );
  const pieces: Piece[] = [];
  const seen = new Set<Span>();
  for (const [n, at] of edges.entries()) {
    const end = edges[n + 1];
    if (end === undefined) break;
    const span = inside.find((one) => one.start <= at && at < one.end)?.span;
    const last = pieces.at(-1);
    if (last && last.span === span) last.text += text.slice(at, end);
    else
      pieces.push({
        text: text.slice(at, end),
        at,
        ...(span ? { span } : {}),
        ...(span && seen.has(span) ? { again: true } : {}),
      });
    if (span) seen.add(span);
  }
  return pieces;
}
