import type { Text } from '#kernel/text.ts';

/**
 * The readers' model: what a patent application says, whatever file it came in. Readers fill it, the examiner's screen
 * shows it, the checker judges it. Plain data throughout, so that it can be stored, compared and sent to a browser.
 */
export interface ApplicationText {
  kind?: ApplicationKind;
  title?: string;
  /** The claims of the chosen version, in the order of the file. */
  claims: Claim[];
  /** Every version of the claims that was found, earliest first; exactly one is chosen when there is any. */
  claimVersions: PartVersion<Claim[]>[];
  description: Description;
  descriptionVersions: PartVersion<Description>[];
  /** The paragraphs of the abstract joined by line feeds; undefined when no abstract was found. */
  abstract?: string;
  abstractFigure?: Figure;
  figures: Figure[];
  /** Images, formulas and tables that stand inside the text as placeholders (see `placeholder`). */
  media: MediaItem[];
  request?: RequestData;
  /** Pictures and brief description of a design. */
  design?: DesignData;
  numbers: FoundNumber[];
  parties: Party[];
  /** International classification symbols, written `B03C 3/09`. */
  ipc: string[];
  sources: SourcePart[];
  notes: ReadNote[];
  /** Printed page numbers, in the order of the file; absent where the source shows none. */
  pages?: PrintedPage[];
}

export type ApplicationKind = 'invention' | 'utility' | 'design';

/** Half-open range of UTF-16 offsets. */
export interface Span {
  start: number;
  end: number;
}

export interface Claim {
  /** The number the claim bears; 0 when a claim was written without any readable number. */
  number: number;
  /** The number as written in front of the text (`1.`, `2、`), where the text carried one. */
  label?: string;
  /** The wording without its number; the claim's paragraphs joined by line feeds. */
  text: string;
  /** Where each paragraph lies in `text`, with the identifier it has in the source. */
  paragraphs: (Span & { id: string })[];
  /** The identifier the claim has in the source file. */
  id?: string;
  /** Where the claim lies in the raw text it was split from (pasted and plain texts only). */
  raw?: Span;
}

export type SectionId = 'technical-field' | 'background' | 'summary' | 'drawings' | 'embodiments' | 'other';

export interface Paragraph {
  id: string;
  /** The paragraph number as printed, e.g. `0012`. */
  num?: string;
  text: string;
  /** True for a sub-heading that stands among the paragraphs of a section. */
  heading?: true;
}

export interface DescriptionSection {
  id: SectionId;
  heading?: string;
  paragraphs: Paragraph[];
}

export interface Description {
  sections: DescriptionSection[];
}

export interface Figure {
  id: string;
  /** `图1`, `图6A`. */
  label: string;
  /** Absent when the file gave the label itself; true when it was derived from the figure's order. */
  labelDerived?: true;
  fileName?: string;
  /** SHA-256 of the stored image, once the file it names was found among the parts. */
  mediaId?: string;
  /** Size on the page in millimetres, as the file states it. */
  widthMm?: number;
  heightMm?: number;
  /** Size of the stored image, once its file was found. */
  pixels?: { width: number; height: number };
  /** Resolution the image file states, in dots per inch, across. */
  dpi?: number;
  /** What the image file can hold: two tones, shades of grey, colours. */
  tones?: 'two' | 'grey' | 'colour';
  /** The words inside the drawing, where the source gives them as text. */
  words?: string[];
}

/** A page number as printed, with the number of pages where that is printed, too. */
export interface PrintedPage {
  part: 'claims' | 'description' | 'drawings' | 'abstract';
  page: number;
  of?: number;
}

export interface MediaItem {
  id: string;
  kind: 'image' | 'formula' | 'chemistry' | 'table';
  fileName?: string;
  mediaId?: string;
  /** What the formula or table says as text, where the source says it in characters. */
  text?: string;
  rows?: string[][];
}

export interface FoundNumber {
  kind: 'application' | 'publication';
  /** As written in the source; the kernel's number module normalises it. */
  value: string;
  /** `YYYY-MM-DD`, where the source gives one beside the number. */
  date?: string;
  /** The stage letter of a publication (`A`, `B`, `U` …). */
  kindCode?: string;
}

export interface Party {
  role: 'applicant' | 'inventor' | 'agency' | 'agent';
  name: string;
  address?: string;
  postcode?: string;
  country?: string;
  /** Social credit code, resident identity number or agency code, as written. Never to be logged. */
  identifier?: string;
  phone?: string;
  /** Qualification number of a patent attorney (专利代理师资格证号码), as written. */
  licence?: string;
  /** True when the person asked not to be published. */
  withheld?: true;
}

export interface RequestData {
  kind?: ApplicationKind;
  title?: string;
  /** The figure named for the abstract, e.g. `图1`. */
  abstractFigure?: string;
  /** What the request says about its own files, for comparison with what is really there. */
  declared: { formCode: string; name?: string; pages?: number; count?: number }[];
  divisional?: true;
  /** What a divisional application says of its first application, and of the divisional it was split from. */
  parent?: { number?: string; date?: string; divisionalNumber?: string };
  /** The statement that the same applicant files the same subject as the other kind on the same day. */
  sameDayUtility?: true;
  priorities: { date?: string; number?: string; office?: string }[];
  /** The statement of a disclosure that does not destroy novelty; `cases` is empty when none of the four is ticked. */
  grace?: { cases: GraceCase[]; disclosedOn?: string };
  /** Ticked: the invention relies on genetic resources. */
  geneticResources?: true;
  /** Deposited biological material; an empty entry when a deposit is ticked and nothing is said of it. */
  deposits?: Deposit[];
  /** Who signed or sealed. Absent when the form has no place for it (a signature over the whole package). */
  signatures?: { by: 'applicant' | 'agency'; name?: string }[];
  earlyPublication?: boolean;
  internalNumber?: string;
  /** Every filled leaf of the request, as path and value, so that nothing is lost that no field above names. */
  fields: { path: string; value: string }[];
}

/** The four cases of Patent Law art. 24, in its order. */
export type GraceCase = 'emergency' | 'exhibition' | 'conference' | 'leak';

/** A deposit of biological material, as the request states it. */
export interface Deposit {
  unit?: string;
  address?: string;
  /** As written. */
  date?: string;
  number?: string;
  /** Taxonomic name, with the Latin one. */
  taxonomy?: string;
}

/** What a design application shows and says. */
export interface DesignData {
  /** Product name as the request gives it. */
  productName?: string;
  /** Locarno symbols as written, e.g. `06-01`; several are separated by semicolons. */
  locarno?: string;
  views: DesignView[];
  /** The paragraphs of the brief description (简要说明). */
  brief?: Paragraph[];
  /** What the brief description states, item by item. */
  statements?: DesignStatements;
  /** Whether the request ticks a partial design; absent when its form does not ask. */
  partial?: boolean;
  /** How many similar designs the request declares. */
  similarDesigns?: number;
  /** How many pieces of a set the request declares. */
  setPieces?: number;
}

export interface DesignView {
  /** As written beside the picture: `主视图`, `设计2立体图`. */
  name: string;
  figure?: Figure;
  /** Whether the picture is in colour, where somebody looked. */
  colour?: boolean;
}

/** A statement of the brief description: its words, and where they stand in which paragraph. */
export interface DesignStatement extends Span {
  paragraph: string;
  text: string;
}

/** What a brief description states. A field is absent when nothing of the kind was found. */
export interface DesignStatements {
  productName?: DesignStatement;
  use?: DesignStatement;
  /** 设计要点. */
  points?: DesignStatement;
  /** The picture that shows the design points best. */
  designated?: DesignStatement;
  /** Each view left out, with the sentence that says so. */
  omitted: { view: string; reason?: string; at: DesignStatement }[];
  colour?: DesignStatement;
  /** The base design of several similar ones; `design` is its number. */
  base?: { design: number; at: DesignStatement };
  /** The part that is to be protected, or how it is marked. */
  part?: DesignStatement;
}

export type PartRole =
  | 'request'
  | 'claims'
  | 'description'
  | 'drawings'
  | 'abstract'
  | 'abstract-figure'
  | 'design-brief'
  | 'figure'
  | 'publication'
  | 'application'
  | 'attachment'
  | 'unknown';

/** One file of the filing, as it was handed in. */
export interface SourcePart {
  path: string;
  /** Form code (表格代码) of the office, e.g. `100001`. */
  formCode?: string;
  role: PartRole;
  sha256: string;
  bytes: number;
  note?: Text;
}

/** One version of a part that was found more than once with different content. */
export interface PartVersion<T> {
  /** 1 = the earliest. */
  order: number;
  chosen: boolean;
  /** Paths of the files that say exactly this. */
  sources: string[];
  /** `YYYY-MM-DDTHH:mm` as recorded in the archive (no time zone there); the earliest of its sources. */
  date?: string;
  content: T;
}

export type NoteLevel = 'info' | 'warning' | 'problem';

/** Something the reader saw and a person should know. The wording comes from the catalogue in `notes.ts`. */
export interface ReadNote {
  code: string;
  level: NoteLevel;
  text: Text;
  source?: string;
}

export const emptyApplicationText = (): ApplicationText => ({
  claims: [],
  claimVersions: [],
  description: { sections: [] },
  descriptionVersions: [],
  figures: [],
  media: [],
  numbers: [],
  parties: [],
  ipc: [],
  sources: [],
  notes: [],
});
