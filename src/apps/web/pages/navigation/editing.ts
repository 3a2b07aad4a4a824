import { type EditedBlock, isFigure, type ReportBlock } from '#services/navigation/project/report/report.ts';

/** What a person may change of a block: figures stay with the house. */
export const editedOf = (blocks: readonly ReportBlock[]): EditedBlock[] =>
  blocks.map((block): EditedBlock => {
    if (block.kind === 'chart') return { id: block.id, kind: 'chart', caption: block.caption, note: block.note };
    if (block.kind === 'documents' || block.kind === 'project')
      return { id: block.id, kind: block.kind, caption: block.caption };
    // Named one by one: a database gives the parts of a block back in an order of its own.
    if (block.kind === 'heading') return { id: block.id, kind: 'heading', level: block.level, text: block.text };
    return { id: block.id, kind: 'text', text: block.text };
  });

export const sameWords = (one: readonly ReportBlock[], other: readonly ReportBlock[]): boolean =>
  JSON.stringify(editedOf(one)) === JSON.stringify(editedOf(other));

/** A block that was taken out and may still be put back. */
export interface Removed {
  block: ReportBlock;
  /** The block it stood below; null at the top. */
  below: string | null;
}

/** Until it can no longer be put back, a removed block is stored where it stood: the house drops the figures of what is left out. */
export function withRemoved(blocks: readonly ReportBlock[], removed: Removed | undefined): ReportBlock[] {
  if (!removed) return [...blocks];
  const at = removed.below === null ? -1 : blocks.findIndex(({ id }) => id === removed.below);
  return blocks.toSpliced(removed.below !== null && at < 0 ? blocks.length : at + 1, 0, removed.block);
}

/**
 * My text on top of what has been stored meanwhile: possible where only figures were pinned or computed again. Undefined where both
 * changed the words.
 */
export function rebased(
  base: readonly ReportBlock[],
  mine: readonly ReportBlock[],
  theirs: readonly ReportBlock[],
): ReportBlock[] | undefined {
  if (sameWords(mine, theirs) || sameWords(mine, base)) return [...theirs];
  const known = new Set(base.map(({ id }) => id));
  const pinned = theirs.filter(({ id }) => !known.has(id));
  if (
    !pinned.every(isFigure) ||
    !sameWords(
      base,
      theirs.filter(({ id }) => known.has(id)),
    )
  )
    return undefined;
  const stored = new Map(theirs.map((block) => [block.id, block]));
  let next = mine.map((block) => withFiguresOf(block, stored.get(block.id)));
  const last = theirs.findLastIndex(({ id }) => known.has(id));
  for (const [at, block] of theirs.entries()) {
    if (known.has(block.id)) continue;
    const above = at > last ? undefined : theirs[at - 1]?.id;
    const place = above === undefined ? (at > last ? next.length - 1 : -1) : next.findIndex(({ id }) => id === above);
    next = next.toSpliced(above !== undefined && place < 0 ? next.length : place + 1, 0, block);
  }
  return next;
}

/** My words at the figures that are stored now. */
function withFiguresOf(mine: ReportBlock, stored: ReportBlock | undefined): ReportBlock {
  if (!stored) return mine;
  if (mine.kind === 'chart' && stored.kind === 'chart') return { ...stored, caption: mine.caption, note: mine.note };
  if (mine.kind === 'documents' && stored.kind === 'documents') return { ...stored, caption: mine.caption };
  if (mine.kind === 'project' && stored.kind === 'project') return { ...stored, caption: mine.caption };
  return mine;
}

/** My words and order kept against theirs: figures they removed are gone, those they pinned stand at the end. */
export function keptMine(mine: readonly ReportBlock[], theirs: readonly ReportBlock[]): ReportBlock[] {
  const figures = theirs.filter(isFigure);
  const stored = new Set(figures.map(({ id }) => id));
  const own = new Set(mine.map(({ id }) => id));
  return [
    ...mine.filter((block) => !isFigure(block) || stored.has(block.id)),
    ...figures.filter(({ id }) => !own.has(id)),
  ];
}

/** What can be taken back: an order of blocks, or a block of words that was put in. */
export type Step = { did: 'move'; order: string[] } | { did: 'insert'; id: string };

/** The blocks before a step; what came in since stays where it is. */
export function takenBack(blocks: readonly ReportBlock[], step: Step): ReportBlock[] {
  if (step.did === 'insert') return blocks.filter(({ id }) => id !== step.id);
  const known = new Set(step.order);
  const byId = new Map(blocks.map((block) => [block.id, block]));
  const ordered = step.order.flatMap((id) => byId.get(id) ?? []);
  let next = 0;
  return blocks.map((block) => (known.has(block.id) ? ordered[next++]! : block));
}

/** A block taken from one place to stand before another; `to` counts the places before it is taken away. */
export function movedTo(blocks: readonly ReportBlock[], from: number, to: number): ReportBlock[] {
  const block = blocks[from];
  if (!block || to === from || to === from + 1) return [...blocks];
  return blocks.toSpliced(from, 1).toSpliced(to > from ? to - 1 : to, 0, block);
}
