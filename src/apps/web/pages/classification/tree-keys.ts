/** A line of a tree as the keyboard meets it. */
export interface TreeLine {
  level: number;
  /** Undefined: nothing lies below. */
  open?: boolean | undefined;
}

/** What a key does in a tree: goes to a line, opens or closes the one at hand, or shows it. Undefined: nothing. */
export type TreeDeed = { go: number } | { turn: boolean } | 'show';

/** The keys of a tree as the ARIA practices have them; lines are counted from 0. */
export function treeDeed(lines: readonly TreeLine[], here: number, key: string): TreeDeed | undefined {
  const line = lines[here];
  if (!line) return undefined;
  const go = (to: number): TreeDeed => ({ go: Math.min(lines.length - 1, Math.max(0, to)) });
  if (key === 'ArrowDown') return go(here + 1);
  if (key === 'ArrowUp') return go(here - 1);
  if (key === 'Home') return go(0);
  if (key === 'End') return go(lines.length - 1);
  if (key === 'Enter' || key === ' ') return 'show';
  if (key === 'ArrowRight') {
    if (line.open === false) return { turn: true };
    return line.open && (lines[here + 1]?.level ?? 0) > line.level ? go(here + 1) : undefined;
  }
  if (key !== 'ArrowLeft') return undefined;
  if (line.open) return { turn: false };
  const parent = lines.findLastIndex((one, i) => i < here && one.level < line.level);
  return parent < 0 ? undefined : go(parent);
}
