import { access } from './access.ts';
import { bulk } from './bulk.ts';
import { codes } from './codes.ts';
import { corpus } from './corpus.ts';
import { corpusIndustry } from './corpus-industry.ts';
import { corpusIngest } from './corpus-ingest.ts';
import { corpusKept } from './corpus-kept.ts';
import { corpusNavigation } from './corpus-navigation.ts';
import { corpusRead } from './corpus-read.ts';
import { corpusScheme } from './corpus-scheme.ts';
import { corpusSearch } from './corpus-search.ts';
import { database } from './database.ts';
import { dates } from './dates.ts';
import type { ErrorArea, ErrorEntry, ParamsOf } from './define.ts';
import { definitions } from './definitions.ts';
import { documents } from './documents.ts';
import { files } from './files.ts';
import { forms } from './forms.ts';
import { matters } from './matters.ts';
import { money } from './money.ts';
import { numbers } from './numbers.ts';
import { registers } from './registers.ts';
import { secrecy } from './secrecy.ts';
import { session } from './session.ts';
import { system } from './system.ts';

/** All areas in the order of the reference page. A new area is one file and two lines: here and in `catalogue`. */
export const errorAreas: readonly ErrorArea[] = [
  numbers,
  codes,
  dates,
  money,
  forms,
  files,
  matters,
  registers,
  documents,
  bulk,
  corpus,
  corpusIngest,
  corpusKept,
  corpusIndustry,
  corpusNavigation,
  corpusRead,
  corpusScheme,
  corpusSearch,
  access,
  secrecy,
  session,
  system,
  database,
  definitions,
];

export const catalogue = {
  ...numbers.errors,
  ...codes.errors,
  ...dates.errors,
  ...money.errors,
  ...forms.errors,
  ...files.errors,
  ...matters.errors,
  ...registers.errors,
  ...documents.errors,
  ...bulk.errors,
  ...corpus.errors,
  ...corpusIngest.errors,
  ...corpusKept.errors,
  ...corpusIndustry.errors,
  ...corpusNavigation.errors,
  ...corpusRead.errors,
  ...corpusScheme.errors,
  ...corpusSearch.errors,
  ...access.errors,
  ...secrecy.errors,
  ...session.errors,
  ...system.errors,
  ...database.errors,
  ...definitions.errors,
} as const;

export type ErrorCode = keyof typeof catalogue;
/** The names of the values that the texts of a code need. */
export type ErrorParams<C extends ErrorCode> = ParamsOf<(typeof catalogue)[C]>;

export const isErrorCode = (code: string): code is ErrorCode => Object.hasOwn(catalogue, code);

/** The entry of a code, or undefined for a code that the catalogue does not hold. */
export const findError = (code: string): ErrorEntry | undefined => (isErrorCode(code) ? catalogue[code] : undefined);

/** The HTTP status of a refusal; 500 for a code outside the catalogue, since that is a fault of the program. */
export const statusOf = (refusal: { code: string }): number => findError(refusal.code)?.status ?? 500;
