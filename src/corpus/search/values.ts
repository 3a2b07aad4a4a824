import { type PlainDate, toDayNumber } from '#kernel/plain-date.ts';
import { legalStateOf } from '../events/index.ts';
import type { TextField } from '../query/ast.ts';
import type { PatentRecord } from '../record/types.ts';
import type { LegalState } from './types.ts';

/** Where no day is known. */
export const NO_DAY = -2_147_483_648;

const dayOf = (date: PlainDate | null | undefined): number => (date == null ? NO_DAY : toDayNumber(date));

/** What is counted, filtered and sorted by, beside the texts. */
export interface DocumentValues {
  filed: number;
  published: number;
  /** Earliest priority; the filing day where none is claimed. */
  priority: number;
  right: string;
  kind: string;
  office: string;
  state: LegalState;
  source: string;
  agency: string;
  /** Division of the first applicant that has one. */
  division: string;
  /** Office and number; empty where the application is not known. */
  application: string;
  ipc: string[];
  cpc: string[];
  locarno: string[];
  applicants: string[];
  inventors: string[];
  agents: string[];
  addresses: string[];
  /** Codes of the key events (ST.27). */
  events: string[];
}

const each = (values: readonly (string | undefined)[]): string[] => [
  ...new Set(values.filter((one): one is string => one !== undefined && one !== '')),
];

export function valuesOf(record: PatentRecord): DocumentValues {
  const claimed = record.priorities.map((one) => dayOf(one.date)).filter((day) => day !== NO_DAY);
  const filed = dayOf(record.application?.date);
  return {
    filed,
    published: dayOf(record.publication.date),
    priority: claimed.length > 0 ? Math.min(...claimed) : filed,
    right: record.right,
    kind: record.publication.kind,
    office: record.office,
    state: legalStateOf(record, record.source.asOf),
    source: record.source.id,
    agency: record.agency?.name ?? '',
    division: record.applicants.find((one) => one.division !== undefined)?.division ?? '',
    application: record.application === null ? '' : `${record.office}${record.application.number}`,
    ipc: each(record.ipc.map((one) => one.symbol)),
    cpc: each(record.cpc.map((one) => one.symbol)),
    locarno: each(record.locarno.map((one) => one.symbol)),
    applicants: each(record.applicants.map((one) => one.name)),
    inventors: each(record.inventors.map((one) => one.name)),
    agents: each(record.agents),
    addresses: each(record.applicants.map((one) => one.address)),
    events: each(record.events.map((one) => one.code)),
  };
}

/** Fields that hold text of their own. */
export const BASE_FIELDS = ['TI', 'AB', 'CL', 'DE'] as const;
export type BaseField = (typeof BASE_FIELDS)[number];

const PARTS: Readonly<Record<TextField, readonly BaseField[]>> = {
  TI: ['TI'],
  AB: ['AB'],
  CL: ['CL'],
  DE: ['DE'],
  TA: ['TI', 'AB'],
  TAC: ['TI', 'AB', 'CL'],
  ALL: ['TI', 'AB', 'CL', 'DE'],
};
export const baseFields = (field: TextField): readonly BaseField[] => PARTS[field];

/** The texts of a field, in every language, with a break between any two. */
export function textOf(record: PatentRecord, field: BaseField): string {
  if (field === 'TI') return [record.title, ...record.otherTitles.map((one) => one.text)].join('\n');
  if (field === 'AB') return [record.abstract, ...record.otherAbstracts.map((one) => one.text)].join('\n');
  if (field === 'CL') return record.claims.map((one) => one.text).join('\n');
  return record.description.map((one) => one.text).join('\n');
}

/** A symbol as it is compared: `C12N15/113`. */
export const bareSymbol = (symbol: string): string => symbol.normalize('NFKC').toUpperCase().replace(/\s+/g, '');

/** `A61K 31/05` → `A61K`. */
export const subclassOf = (symbol: string): string => bareSymbol(symbol).slice(0, 4);

/** `A61K 31/05` → `A61K 31/00`; undefined for a symbol without groups. */
export function findMainGroup(symbol: string): string | undefined {
  const found = /^([A-HY]\d{2}[A-Z])(\d{1,4})\//.exec(bareSymbol(symbol));
  return found ? `${found[1]} ${found[2]}/00` : undefined;
}

/** A name as it is compared. */
export const foldName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
