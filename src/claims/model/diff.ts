/** A run of text that two versions share, or that only one of them has. */
export interface DiffSegment {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Chinese character by character, Latin words, numbers and placeholders as one. */
const TOKEN = /⟦[^⟧]*⟧|[_^]\{[^}]*\}|[A-Za-z]+|\d+(?:\.\d+)?|[\s\S]/gu;

/** Beyond this many differing tokens the middle is shown as one replacement: nobody reads such a diff word by word. */
const MOST_EDITS = 1500;

/**
 * The differences of two texts for a reader: tokens by Myers' algorithm, then tiny islands of agreement between
 * changes are merged into them. `same` + `removed` spell the old text, `same` + `added` the new one, exactly.
 */
export function diffText(old: string, next: string): DiffSegment[] {
  const a = old.match(TOKEN) ?? [];
  const b = next.match(TOKEN) ?? [];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const middle = myers(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return absorbIslands(
    join([
      { kind: 'same', text: a.slice(0, head).join('') },
      ...middle,
      { kind: 'same', text: a.slice(a.length - tail).join('') },
    ]),
  );
}

function myers(a: string[], b: string[]): DiffSegment[] {
  if (a.length === 0 || b.length === 0) return replacement(a, b);
  const limit = Math.min(a.length + b.length, MOST_EDITS);
  const offset = limit + 1;
  const furthest = new Int32Array(2 * limit + 3);
  const trail: Int32Array[] = [];
  for (let d = 0; d <= limit; d++) {
    trail.push(furthest.slice(offset - d - 1, offset + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[offset + k - 1]! < furthest[offset + k + 1]!);
      let x = down ? furthest[offset + k + 1]! : furthest[offset + k - 1]! + 1;
      let y = x - k;
      while (x < a.length && y < b.length && a[x] === b[y]) {
        x++;
        y++;
      }
      furthest[offset + k] = x;
      if (x >= a.length && y >= b.length) return walkBack(trail, a, b);
    }
  }
  return replacement(a, b);
}

function walkBack(trail: Int32Array[], a: string[], b: string[]): DiffSegment[] {
  const segments: DiffSegment[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trail.length - 1; d >= 0; d--) {
    const row = trail[d]!;
    const at = (k: number) => row[k + d + 1]!;
    const k = x - y;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const previousK = down ? k + 1 : k - 1;
    const previousX = d === 0 ? 0 : at(previousK);
    const previousY = d === 0 ? 0 : previousX - previousK;
    while (x > previousX && y > previousY) {
      segments.push({ kind: 'same', text: a[x - 1]! });
      x--;
      y--;
    }
    if (d === 0) break;
    if (down) segments.push({ kind: 'added', text: b[y - 1]! });
    else segments.push({ kind: 'removed', text: a[x - 1]! });
    x = previousX;
    y = previousY;
  }
  return segments.reverse();
}

const replacement = (a: string[], b: string[]): DiffSegment[] => [
  { kind: 'removed', text: a.join('') },
  { kind: 'added', text: b.join('') },
];

/** Joins neighbours of one kind; within a change what was removed stands before what was added. */
function join(segments: DiffSegment[]): DiffSegment[] {
  const joined: DiffSegment[] = [];
  let removed = '';
  let added = '';
  const flush = () => {
    if (removed !== '') joined.push({ kind: 'removed', text: removed });
    if (added !== '') joined.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const { kind, text } of segments) {
    if (text === '') continue;
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else {
      flush();
      const last = joined.at(-1);
      if (last?.kind === 'same') last.text += text;
      else joined.push({ kind, text });
    }
  }
  flush();
  return joined;
}

/** One or two characters that happen to agree between two changes make a diff harder to read, not easier. */
function absorbIslands(segments: DiffSegment[]): DiffSegment[] {
  const changed = (s: DiffSegment | undefined) => s !== undefined && s.kind !== 'same';
  return join(
    segments.flatMap((segment, i) =>
      segment.kind === 'same' &&
      [...segment.text].length <= 1 &&
      !segment.text.includes('\n') &&
      changed(segments[i - 1]) &&
      changed(segments[i + 1])
        ? [
            { kind: 'removed' as const, text: segment.text },
            { kind: 'added' as const, text: segment.text },
          ]
        : [segment],
    ),
  );
}
