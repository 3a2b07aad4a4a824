/**
 * Analysis of a set of documents: nine charts, each described by a spec that can be stored and computed again, drawn alike in the
 * browser and on the server. Pure; documents come through the search port.
 */
export { Draw, hash32 } from './chance.ts';
export { CorpusChanged, computeChart } from './compute.ts';
export { heightOf, optionOf, paperPalette } from './draw/index.ts';
export { stageReason, stageTitles } from './lifecycle.ts';
export { chartKey, chartOfSchema, chartOptionsSchema, chartSpecSchema } from './spec.ts';
export { type ChartTable, documentsTable, tableOf } from './table.ts';
export { pairs, type Words } from './terms.ts';
export * from './types.ts';
export { chartRules, chartTitles } from './words.ts';
export { incompleteFrom } from './years.ts';
