/** A title in its parts: what is named, what belongs elsewhere, and the editions it is of. */
export interface TitleParts {
  name: string;
  /** References to other places, as `草坪修整机入A01G3/06`; without their brackets. */
  notes: string[];
}

const REFERENCE = /(?:入|见|优先|take precedence|see )/;

/**
 * Takes the references in brackets and the marks of editions (`[3,5,2006.01]`) off a title of the IPC. Brackets that explain a word
 * stay in the name.
 */
export function titleParts(title: string): TitleParts {
  const notes: string[] = [];
  let name = '';
  let depth = 0;
  let inside = '';
  for (const character of title.replace(/[[〔][\d.,，、\s]+[\]〕]/g, '')) {
    if (/[（(]/.test(character)) {
      if (depth++ === 0) inside = '';
      else inside += character;
    } else if (/[）)]/.test(character) && depth > 0) {
      if (--depth > 0) inside += character;
      else if (REFERENCE.test(inside)) notes.push(inside);
      else name += `（${inside}）`;
    } else if (depth > 0) inside += character;
    else name += character;
  }
  // A bracket that never closes is no reason to lose words.
  if (depth > 0) name += `（${inside}`;
  return {
    name:
      name
        .replace(/\s+/g, ' ')
        .replace(/[。；;\s]+$/, '')
        .trim() || title,
    notes,
  };
}

/** A piece of a note: words, or a symbol that can be opened. */
export interface NotePiece {
  text: string;
  /** Canonical, as `A01G 3/06`; undefined for words. */
  symbol?: string;
}

/** A note cut at the symbols it names. */
export function notePieces(note: string): NotePiece[] {
  const pieces: NotePiece[] = [];
  let from = 0;
  for (const found of note.matchAll(/(?<![A-Za-z])([A-H]\d{2}[A-Z])\s?(\d{1,4}\/\d{2,6})?(?![A-Za-z\d])/g)) {
    if (found.index > from) pieces.push({ text: note.slice(from, found.index) });
    const [text, subclass = '', group] = found;
    pieces.push({ text: text.trimEnd(), symbol: group === undefined ? subclass : `${subclass} ${group}` });
    from = found.index + text.trimEnd().length;
  }
  if (from < note.length) pieces.push({ text: note.slice(from) });
  return pieces;
}
