/**
 * Quality checks of passed cases: `quality-draw.procedure.ts` seals a seed and draws by it, `quality-sample.procedure.ts` is the
 * check of one case, `draw.ts` the draw that anybody can repeat, `score.ts` what is looked at and how it adds up.
 */
export { commitmentTo, type Drawable, drawSample, populationName, shareOut } from './draw.ts';
export {
  type ExaminerQuality,
  type Grade,
  ITEM_IDS,
  ITEMS,
  type Item,
  meanScores,
  type Reviewed,
  type Scores,
  summaryOf,
  totalOf,
} from './score.ts';
