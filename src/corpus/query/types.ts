/** Fields of a patent that can be asked for: title, classification, applicant or owner, number. */
export const QUERY_FIELDS = ['TI', 'IPC', 'PA', 'PN'] as const;
export type QueryField = (typeof QUERY_FIELDS)[number];

/** A query as a tree. A word without a field is looked for in the title. */
export type Query = { all: Query[] } | { any: Query[] } | { not: Query } | { field: QueryField; value: string };

/** Why a query cannot be read: at which character, in words. */
export interface QueryFault {
  at: number;
  zh: string;
  en: string;
}
