import { type Text, text } from '#kernel/text.ts';
import { KINDS } from '#services/navigation/project/forms.ts';
import type { BlockChange } from '#services/navigation/project/report/compare.ts';
import type { OutdatedFigure } from '../../../core/navigation/freshness.ts';

export const KIND_TITLES: Record<string, Text> = Object.fromEntries(KINDS.map(([id, zh, en]) => [id, text(zh, en)]));

export const GRADES: Record<string, Text> = {
  high: text('成效显著', 'high'),
  fair: text('有成效', 'fair'),
  low: text('成效不明显', 'low'),
};

/** How a result stands in the register. */
export const STATES: Record<string, Text> = {
  accepted: text('运用中', 'In use'),
  evaluated: text('已评价', 'Evaluated'),
};

/** What became of a block from one version to another. */
export const BLOCK_CHANGES: Record<BlockChange['change'], Text> = {
  added: text('新增', 'Added'),
  removed: text('删去', 'Taken out'),
  words: text('改写', 'Reworded'),
  figures: text('换数据', 'New figures'),
  moved: text('移动', 'Moved'),
};

/** What changed since a figure was computed. */
export const DATA_CHANGES: Record<OutdatedFigure['changes'][number], Text> = {
  corpus: text('数据已更新', 'The data have changed'),
  query: text('检索式已变', 'The query has changed'),
  collection: text('集合已变动', 'The collection has changed'),
  names: text('申请人合并已变', 'Merged names have changed'),
  record: text('项目记录已更新', 'The record of the project has changed'),
  gone: text('来源已不可读', 'Its source can no longer be read'),
};
