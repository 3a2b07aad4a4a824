/** A stretch of a name, and whether the name it is compared with has it too. */
export interface Stretch {
  text: string;
  differs: boolean;
}

/** A spelling cut where it differs from another: what only it has stands out. By the longest common subsequence of characters. */
export function spellingDifference(spelling: string, other: string): Stretch[] {
  const [a, b] = [[...spelling], [...other]];
  const width = b.length + 1;
  const common = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      common[i * width + j] =
        a[i] === b[j]
          ? common[(i + 1) * width + j + 1]! + 1
          : Math.max(common[(i + 1) * width + j]!, common[i * width + j + 1]!);
  const out: Stretch[] = [];
  let j = 0;
  for (const [i, character] of a.entries()) {
    while (j < b.length && b[j] !== character && common[i * width + j + 1]! >= common[(i + 1) * width + j]!) j++;
    const differs = j >= b.length || b[j] !== character;
    if (!differs) j++;
    const last = out.at(-1);
    if (last?.differs === differs) last.text += character;
    else out.push({ text: character, differs });
  }
  return out;
}
