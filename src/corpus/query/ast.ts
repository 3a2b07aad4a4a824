import type { PlainDate } from '#kernel/plain-date.ts';

/** Fields of words: title, abstract, claims, description; title + abstract; those + claims; everything. */
export const TEXT_FIELDS = ['TI', 'AB', 'CL', 'DE', 'TA', 'TAC', 'ALL'] as const;
/** Fields of names: applicants, inventors, agency, agents; address of an applicant. */
export const NAME_FIELDS = ['PA', 'IN', 'AG', 'AT', 'ADDR'] as const;
/** Fields of classification symbols. */
export const CODE_FIELDS = ['IPC', 'CPC', 'LOC'] as const;
/** Fields of numbers: publication, application, priority, any of them; the family; documents cited. */
export const NUMBER_FIELDS = ['PN', 'AN', 'PR', 'NO', 'FAM', 'CT'] as const;
/** Fields of days: filing, publication, earliest priority (the filing day where none is claimed). */
export const DATE_FIELDS = ['AD', 'PD', 'PRD'] as const;
/** Fields of given values: office (ST.3), kind code, kind of right, division (a prefix of GB/T 2260), legal state, source, event (ST.27). */
export const CHOICE_FIELDS = ['OFF', 'KIND', 'TYPE', 'DIV', 'STATE', 'SRC', 'EV'] as const;

export type TextField = (typeof TEXT_FIELDS)[number];
export type NameField = (typeof NAME_FIELDS)[number];
export type CodeField = (typeof CODE_FIELDS)[number];
export type NumberField = (typeof NUMBER_FIELDS)[number];
export type DateField = (typeof DATE_FIELDS)[number];
export type ChoiceField = (typeof CHOICE_FIELDS)[number];
export type Field = TextField | NameField | CodeField | NumberField | DateField | ChoiceField;

/**
 * What is asked for in one place.
 * `phrase`: the characters occur one after another (case and width aside; Latin words whole).
 * `words`: the words of a text, ranked; `all` of them have to occur, or `any`.
 * `wild`: as phrase, where `?` stands for one character and `*` for up to twenty, of a Latin word its rest.
 * `near`: two phrases or patterns with at most `distance` words (Latin) or characters (Chinese) between them.
 * `name`: the name contains the characters. `code`: the symbol or anything below it (`C12N15/*`, `C12N`); `to` makes it a range.
 * `number`: in any spelling. `date`: inclusive, open where null. `choice`: a given value. `every`: each document.
 */
export type Leaf =
  | { kind: 'phrase'; field: TextField; text: string }
  | { kind: 'words'; field: TextField; text: string; least: 'all' | 'any' }
  | { kind: 'wild'; field: TextField | NameField; pattern: string }
  | { kind: 'near'; field: TextField; left: string; right: string; distance: number; ordered: boolean }
  | { kind: 'name'; field: NameField; text: string }
  | { kind: 'code'; field: CodeField; symbol: string; to?: string }
  | { kind: 'number'; field: NumberField; text: string }
  | { kind: 'date'; field: DateField; from: PlainDate | null; to: PlainDate | null }
  | { kind: 'choice'; field: ChoiceField; value: string }
  | { kind: 'every' };

/** A query as a tree. */
export type Query = Leaf | { kind: 'and' | 'or'; parts: Query[] } | { kind: 'not'; part: Query };
