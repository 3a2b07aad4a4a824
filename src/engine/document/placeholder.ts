/** A piece of a text with `{path}` places; `{{` and `}}` stand for the braces themselves. */
export type Piece = { literal: string } | { path: string };

/** The pieces of a text, or undefined when a brace stands alone or a place is malformed. */
export function findPieces(template: string): Piece[] | undefined {
  const pieces: Piece[] = [];
  let rest = template;
  while (rest !== '') {
    const match = /^(?:([^{}]+)|(\{\{)|(\}\})|\{([a-zA-Z][a-zA-Z0-9]*(?:\.[a-zA-Z][a-zA-Z0-9]*)?)\})/.exec(rest);
    if (!match) return undefined;
    const [whole, literal, open, close, path] = match;
    if (path !== undefined) pieces.push({ path });
    else pieces.push({ literal: literal ?? (open ? '{' : close ? '}' : '') });
    rest = rest.slice(whole.length);
  }
  return pieces;
}

/** The paths a well-formed text asks for. */
export const pathsIn = (template: string): string[] =>
  (findPieces(template) ?? []).flatMap((piece) => ('path' in piece ? [piece.path] : []));

/** The text with every place filled by `value`. */
export const fillPlaces = (template: string, value: (path: string) => string): string =>
  (findPieces(template) ?? []).map((piece) => ('path' in piece ? value(piece.path) : piece.literal)).join('');
