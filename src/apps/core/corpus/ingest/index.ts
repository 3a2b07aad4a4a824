/** Taking documents into the corpus: from the command line (`ingestFiles`), and by runs that a data steward prepares. */
export { type IngestedFiles, type IngestFiles, ingestFiles } from './files.ts';
export { ingestHandlers, readRun } from './jobs.ts';
export { runLedger } from './ledger.ts';
export {
  type Contents,
  cancelRun,
  dropRun,
  findRun,
  listRuns,
  prepareRun,
  type Removed,
  type RunDetail,
  type RunState,
  type RunView,
  rejectsOf,
  removedOf,
  resumeRun,
  startRun,
} from './runs.ts';
export { licenceChoices, listSources, type SourceLine, saveSource } from './sources.ts';
