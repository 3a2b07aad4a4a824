import { figuresOf } from './figures.ts';
import type { ReportBlock } from './report.ts';

export interface BlockChange {
  id: string;
  change: 'added' | 'removed' | 'words' | 'figures' | 'moved';
  kind: ReportBlock['kind'];
  /** The words before and after, or the caption; empty on the side where the block is not there. */
  before: string;
  after: string;
}

/** What became of the blocks from one version to another, in order of the later one; what was taken out comes last. */
export function compareReports(earlier: readonly ReportBlock[], later: readonly ReportBlock[]): BlockChange[] {
  const was = new Map(earlier.map((block) => [block.id, block]));
  const is = new Set(later.map(({ id }) => id));
  const wordsBefore = wordsIn(earlier);
  const wordsAfter = wordsIn(later);
  const stayed = movedAmong(
    earlier.filter(({ id }) => is.has(id)).map(({ id }) => id),
    later.filter(({ id }) => was.has(id)).map(({ id }) => id),
  );
  const changes = later.flatMap((block): BlockChange[] => {
    const { id, kind } = block;
    const after = wordsAfter.get(id)!;
    const before = was.get(id);
    if (!before) return [{ id, kind, change: 'added', before: '', after }];
    const one = { id, kind, before: wordsBefore.get(id)!, after };
    const found: BlockChange[] = [];
    if (one.before !== after) found.push({ ...one, change: 'words' });
    if (figuresIn(before) !== figuresIn(block)) found.push({ ...one, change: 'figures' });
    if (stayed.has(id)) found.push({ ...one, change: 'moved' });
    return found;
  });
  const gone = earlier.filter(({ id }) => !is.has(id));
  return [
    ...changes,
    ...gone.map(
      ({ id, kind }): BlockChange => ({ id, kind, change: 'removed', before: wordsBefore.get(id)!, after: '' }),
    ),
  ];
}

function wordsIn(blocks: readonly ReportBlock[]): Map<string, string> {
  const captions = new Map(figuresOf(blocks).map(({ id, caption }) => [id, caption.zh]));
  return new Map(
    blocks.map((block) => [
      block.id,
      block.kind === 'heading' || block.kind === 'text'
        ? block.text
        : [captions.get(block.id)!, block.kind === 'chart' ? block.note : ''].filter(Boolean).join('\n'),
    ]),
  );
}

/** What the figures of a block are told apart by. */
function figuresIn(block: ReportBlock): string {
  if (block.kind === 'chart') return JSON.stringify([block.data.corpus.hash, block.data.formula, block.data.body]);
  if (block.kind === 'documents') return JSON.stringify([block.corpus, block.rows.map(({ key }) => key)]);
  return block.kind === 'project' ? JSON.stringify(block.rows) : '';
}

/** The ids that moved: those outside a longest run that keeps its order. */
function movedAmong(before: readonly string[], after: readonly string[]): Set<string> {
  const place = new Map(before.map((id, at) => [id, at]));
  const lengths: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (const [at, id] of after.entries()) {
    lengths[at] = 1;
    previous[at] = -1;
    for (let earlier = 0; earlier < at; earlier++)
      if (place.get(after[earlier]!)! < place.get(id)! && lengths[earlier]! + 1 > lengths[at]!) {
        lengths[at] = lengths[earlier]! + 1;
        previous[at] = earlier;
      }
    if (best < 0 || lengths[at]! > lengths[best]!) best = at;
  }
  const kept = new Set<string>();
  for (let at = best; at >= 0; at = previous[at]!) kept.add(after[at]!);
  return new Set(after.filter((id) => !kept.has(id)));
}
