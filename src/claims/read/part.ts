import type {
  ApplicationKind,
  Claim,
  Description,
  DesignData,
  Figure,
  FoundNumber,
  MediaItem,
  Paragraph,
  PartRole,
  Party,
  PrintedPage,
  ReadNote,
  RequestData,
} from '../model/index.ts';

/** What one file of a filing says. A field is absent when the file has no such part. */
export interface PartReading {
  role: PartRole;
  kind?: ApplicationKind;
  title?: string;
  claims?: Claim[];
  description?: Description;
  abstract?: string;
  abstractFigure?: Figure;
  figures?: Figure[];
  request?: RequestData;
  /** What a request form says of a design. */
  design?: Omit<DesignData, 'views' | 'brief' | 'statements'>;
  /** The paragraphs of the brief description of a design. */
  designBrief?: Paragraph[];
  numbers: FoundNumber[];
  parties: Party[];
  ipc: string[];
  media: MediaItem[];
  /** An XML file names an external definition, which was not fetched. */
  externalDoctype?: boolean;
  notes: ReadNote[];
  /** Page numbers left in the text as page heads or feet. */
  pages?: PrintedPage[];
}

export const emptyReading = (role: PartRole): PartReading => ({
  role,
  numbers: [],
  parties: [],
  ipc: [],
  media: [],
  notes: [],
});
