import type { NumberField } from '../query/ast.ts';
import type { PatentRecord } from '../record/types.ts';

/** A number as it is compared: capital letters and digits only; `ZL` is `CN`. */
export const bareNumber = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/^ZL(?=\d)/, 'CN');

const KIND = /(?<=\d)[A-Z]\d?$/;
const OFFICE = /^[A-Z]{2}(?=[0-9A-Z]*\d)/;
/** American publications of applications, with one zero less in some sources. */
const SHORT_US = /^US((?:19|20)\d{2})(\d{6})(?=$|[A-Z])/;
const american = (bare: string): string => bare.replace(SHORT_US, 'US$10$2').replace(/^US([A-Z]{0,2})0+(?=\d)/, 'US$1');

/** Forms of a printed document number: with and without office and kind code. */
function printedForms(printed: string): string[] {
  const whole = american(bareNumber(printed));
  const letter = whole.replace(/(?<=\d[A-Z])\d$/, '');
  const bodies = [whole, letter, whole.replace(KIND, '')];
  return [...new Set([...bodies, ...bodies.map((body) => body.replace(OFFICE, ''))])].filter((one) => one !== '');
}

/** Forms of an application number: with and without office and check character. */
function applicationForms(office: string, number: string): string[] {
  const whole = bareNumber(number).replace(new RegExp(`^${office}(?=\\d)`), '');
  const body = number.includes('.') ? bareNumber(number.slice(0, number.lastIndexOf('.'))).replace(OFFICE, '') : whole;
  const forms = body === '' ? [whole] : [whole, body];
  return [...new Set([...forms, ...forms.map((one) => `${office}${one}`)])];
}

/** What somebody may mean by a number, most literal first. */
function askedForms(text: string): string[] {
  const whole = american(bareNumber(text));
  return whole === '' ? [] : [whole];
}

const TAGS = { PN: 'P', AN: 'A', PR: 'R', FAM: 'F', CT: 'C' } as const;
type Tagged = keyof typeof TAGS;

function formsOf(record: PatentRecord, field: Tagged): string[] {
  const { office, publication, application } = record;
  if (field === 'PN') return printedForms(`${office}${publication.number}${publication.kind}`);
  if (field === 'AN') return application === null ? [] : applicationForms(office, application.number);
  if (field === 'PR') return record.priorities.flatMap((one) => applicationForms(one.office || office, one.number));
  if (field === 'CT')
    return record.citations.filter((one) => one.sort === 'patent').flatMap((one) => printedForms(one.cited));
  const own = record.family.id === null ? [] : [bareNumber(record.family.id)];
  return [...own, ...record.family.members.flatMap(printedForms)];
}

const fieldsOf = (field: NumberField): Tagged[] => (field === 'NO' ? ['PN', 'AN', 'PR'] : [field]);

/** Whether a record carries the number in the field, in any spelling. */
export function hasNumber(record: PatentRecord, field: NumberField, text: string): boolean {
  const asked = askedForms(text);
  return fieldsOf(field).some((one) => {
    const forms = formsOf(record, one);
    return asked.some((form) => forms.includes(form));
  });
}

/** The core of a form: its longest run of digits, which every spelling shares, without a check character. */
function coresOf(form: string): string[] {
  const runs = form.match(/\d+/g) ?? [];
  return [...new Set(runs.filter((run) => run.length >= 2))];
}

/** Tagged cores of the numbers of a record, for a hash table: candidates are then judged by `hasNumber`. */
export function numberCores(record: PatentRecord): string[] {
  const out = new Set<string>();
  for (const field of Object.keys(TAGS) as Tagged[])
    for (const form of formsOf(record, field)) for (const core of coresOf(form)) out.add(TAGS[field] + core);
  return [...out];
}

/** The tagged cores to look up for a number somebody asks for. */
export function askedCores(field: NumberField, text: string): string[] {
  const cores = askedForms(text).flatMap(coresOf);
  return fieldsOf(field).flatMap((one) => cores.map((core) => TAGS[one] + core));
}
