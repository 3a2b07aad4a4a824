import type { EditedBlock, ReportBlock } from '#services/navigation/project/report/report.ts';

/** What a person may change of a block: figures stay with the house. */
export const editedOf = (blocks: readonly ReportBlock[]): EditedBlock[] =>
  blocks.map((block): EditedBlock => {
    if (block.kind === 'chart') return { id: block.id, kind: 'chart', caption: block.caption, note: block.note };
    if (block.kind === 'documents') return { id: block.id, kind: 'documents', caption: block.caption };
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

const isFigure = ({ kind }: ReportBlock): boolean => kind === 'chart' || kind === 'documents';

/**
 * My text on top of what has been stored meanwhile: possible where only further charts and lists were pinned to its end. Undefined
 * where both changed the words.
 */
export function rebased(
  base: readonly ReportBlock[],
  mine: readonly ReportBlock[],
  theirs: readonly ReportBlock[],
): ReportBlock[] | undefined {
  if (sameWords(mine, theirs) || sameWords(mine, base)) return [...theirs];
  const pinned = theirs.slice(base.length);
  return pinned.every(isFigure) && sameWords(base, theirs.slice(0, base.length)) ? [...mine, ...pinned] : undefined;
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
