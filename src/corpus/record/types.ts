import type { PlainDate } from '#kernel/plain-date.ts';

/** What is protected: 发明, 实用新型, 外观设计; `other` for rights of foreign offices that fit none (plants, SIRs). */
export type RightKind = 'invention' | 'utility' | 'design' | 'other';

/** A text and its language (ISO 639-1, `zh`, `en`, `mn` …). */
export interface LanguageText {
  lang: string;
  text: string;
}

/** A claim as printed: its number and its text without the number. Amended numbering is kept as it is. */
export interface ClaimText {
  number: number;
  text: string;
}

export interface Paragraph {
  /** Number printed before the paragraph (`0012`), where there is one. */
  number?: string;
  /** Set for headings such as 技术领域. */
  heading?: true;
  text: string;
}

export interface Figure {
  /** `图1`, `FIG. 2`. */
  label: string;
  /** Name of the picture in the delivery it came from; the picture itself lies in the file store where it was given. */
  file?: string;
  caption?: string;
}

/** A person or organisation as the office wrote it. Names are merged in a layer above; a record never changes for it. */
export interface PartyName {
  /** The name in the main language of the record, tidied (NFKC, no stray blanks). */
  name: string;
  /** The spelling of the source, where it differs. */
  original?: string;
  /** Two letters of ST.3, where known. */
  country?: string;
  address?: string;
  /** Division code of GB/T 2260 found from the address or given; of Chinese parties only. */
  division?: string;
  creditCode?: string;
}

/** A symbol in the form the kernel stores (`C12N 15/113`, `09-01`), with the edition and value it was given. */
export interface ClassSymbol {
  symbol: string;
  edition?: string;
  value?: 'invention' | 'additional';
}

export interface Priority {
  office: string;
  number: string;
  date: PlainDate | null;
}

export interface Citation {
  /** Key or number of the cited document (`CN101234567A`, `US2012123456A1`), or the words of a citation of literature. */
  cited: string;
  sort: 'patent' | 'literature';
  by: 'examiner' | 'applicant' | 'opponent' | 'unknown';
  /** X, Y, A … of the search report. */
  category?: string;
}

/**
 * An event in the life of a right, after WIPO ST.27: `code` is the key event (`A10` application filed, `F10` … see
 * `events/`), `detail` what the office wrote.
 */
export interface LegalEvent {
  code: string;
  date: PlainDate;
  title: string;
  detail?: string;
}

/** Where a record, or a field of it, comes from. */
export interface SourceMark {
  /** Id of the source, as the house lists them (`cnipa-publication`, `epo-ops`, `uspto`, `demo`, `upload` …). */
  id: string;
  /** Day on which the source said so. */
  asOf: PlainDate;
  /** Id of the licence (`licences.ts`): what may be shown, exported, handed on. */
  licence: string;
}

/** Fields that may carry a source and licence of their own. */
export type MarkedField =
  | 'title'
  | 'abstract'
  | 'claims'
  | 'description'
  | 'figures'
  | 'parties'
  | 'classes'
  | 'family'
  | 'citations'
  | 'events';

/**
 * One published patent document, normalised. A document is one stage of one right (A and B of the same number are two);
 * a correction (A8, A9, B8 …) is laid over the document it corrects and listed in `corrections`.
 */
export interface PatentRecord {
  /** Office, number and first letter of the kind code; `CN110838310A`. The stored form of the kernel for Chinese ones. */
  key: string;
  office: string;
  publication: { number: string; kind: string; date: PlainDate | null };
  /** Canonical for Chinese ones (`201910302430.1`), as written otherwise. */
  application: { number: string; date: PlainDate | null } | null;
  right: RightKind;
  lang: string;
  title: string;
  otherTitles: LanguageText[];
  abstract: string;
  otherAbstracts: LanguageText[];
  claims: ClaimText[];
  description: Paragraph[];
  figures: Figure[];
  applicants: PartyName[];
  inventors: PartyName[];
  agency: PartyName | null;
  agents: string[];
  ipc: ClassSymbol[];
  cpc: ClassSymbol[];
  locarno: ClassSymbol[];
  priorities: Priority[];
  /** Number of the simple family as its source gives it, and the keys or numbers of its members. */
  family: { id: string | null; members: string[] };
  citations: Citation[];
  events: LegalEvent[];
  corrections: { kind: string; date: PlainDate | null }[];
  source: SourceMark;
  /** Marks of fields that came from elsewhere than the record. */
  fieldSources: Partial<Record<MarkedField, SourceMark>>;
}
