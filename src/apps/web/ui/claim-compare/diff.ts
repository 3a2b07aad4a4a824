export interface DiffPiece {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/** Han characters and marks one by one; Latin words and numbers whole, so that `12` → `15` is not shown as `2` → `5`. */
const tokens = (text: string): string[] => text.match(/[A-Za-z]+|\d+(?:\.\d+)?|[\s\S]/gu) ?? [];

/**
 * What was taken out and put in between two versions of a text, by longest common subsequence of its tokens.
 * The pieces without `added` joined are the old text; without `removed`, the new one.
 */
export function diffText(before: string, after: string): DiffPiece[] {
  const [a, b] = [tokens(before), tokens(after)];
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const [x, y] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];

  // table[i][j]: length of the longest common subsequence of x from i and y from j.
  const width = y.length + 1;
  const table = new Uint32Array((x.length + 1) * width);
  for (let i = x.length - 1; i >= 0; i--)
    for (let j = y.length - 1; j >= 0; j--)
      table[i * width + j] =
        x[i] === y[j]
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!);

  const pieces: DiffPiece[] = [];
  const put = (kind: DiffPiece['kind'], text: string) => {
    if (text === '') return;
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  put('same', a.slice(0, head).join(''));
  let [i, j] = [0, 0];
  while (i < x.length || j < y.length) {
    if (i < x.length && j < y.length && x[i] === y[j]) {
      put('same', x[i]!);
      i++;
      j++;
    } else if (j >= y.length || (i < x.length && table[(i + 1) * width + j]! >= table[i * width + j + 1]!)) {
      put('removed', x[i]!);
      i++;
    } else {
      put('added', y[j]!);
      j++;
    }
  }
  put('same', a.slice(a.length - tail).join(''));
  return pieces;
}
