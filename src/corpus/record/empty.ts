import type { PatentRecord, SourceMark } from './types.ts';

/** A record of which no more is known than its key, title and source; readers of formats fill in the rest. */
export const emptyRecord = (
  head: Pick<PatentRecord, 'key' | 'office' | 'publication' | 'title'> & { source: SourceMark },
): PatentRecord => ({
  application: null,
  right: 'other',
  lang: 'zh',
  otherTitles: [],
  abstract: '',
  otherAbstracts: [],
  claims: [],
  description: [],
  figures: [],
  applicants: [],
  inventors: [],
  agency: null,
  agents: [],
  ipc: [],
  cpc: [],
  locarno: [],
  priorities: [],
  family: { id: null, members: [] },
  citations: [],
  events: [],
  corrections: [],
  fieldSources: {},
  ...head,
});
