import { refuse } from '../errors/index.ts';
import { maskLongNumbers } from '../mask.ts';
import type { Parsed } from '../parsed.ts';
import { type Text, text } from '../text.ts';
import { tidySymbol } from './tidy.ts';

/** A full symbol of the IPC or the CPC. */
export interface IpcSymbol {
  /** The stored form: `A01B 1/02`. */
  canonical: string;
  section: string;
  /** Section and class: `A01`. */
  class: string;
  /** `A01B`. */
  subclass: string;
  /** `A01B 1/00`. */
  mainGroup: string;
  /** `2006.01`, where the text names a version. */
  version?: string;
  /** Chinese gazettes mark what belongs to the invention (I) and what is additional (N). */
  value?: 'invention' | 'additional';
}

export type IpcScheme = 'ipc' | 'cpc';

const TITLE: Record<IpcScheme, Text> = {
  ipc: text('国际专利分类（IPC）', 'the International Patent Classification (IPC)'),
  cpc: text('联合专利分类（CPC）', 'the Cooperative Patent Classification (CPC)'),
};
const RULE = text(
  '完整的分类号由部、大类、小类、大组和小组组成，大组与小组之间有“/”。',
  'A full symbol has section, class, subclass, main group and subgroup, with "/" between the groups.',
);

const LABEL = /^(?:INT\.? ?CL\.?(?: ?\d{1,2})?|IPC|CPC)(?=[ :.(\dA-Z])[ :.]*/;
const FULL = /^([A-HY])(\d{2})([A-Z]) ?(\d{1,4}) ?\/ ?(\d{2,6})(?: ?\((\d{4}\.\d{2})\))? ?([IN])?$/;
/** WIPO ST.8 without its separators: main group padded to four digits on the left, subgroup to six on the right. */
const FIXED = /^([A-HY])(\d{2})([A-Z])(\d{4})(\d{6})(?:\((\d{4}\.\d{2})\))?([IN])?$/;

/** Reads a symbol in any customary form: `A01B1/02`, `G06F   17/27    (2006.01)`, `B03C0003090000`, `Int.Cl. H04L 29/06 (2006.01) I`. */
export function parseIpc(input: string, { scheme = 'ipc' }: { scheme?: IpcScheme } = {}): Parsed<IpcSymbol> {
  const tidy = tidySymbol(input).replace(LABEL, '');
  const fixed = FIXED.exec(tidy.replaceAll(' ', ''));
  const match = FULL.exec(tidy) ?? fixed;
  if (!match) return malformed(input, scheme);
  const [, section = '', classDigits = '', letter = '', group = '', rest = '', version, mark] = match;
  if (section === 'Y' && scheme === 'ipc')
    return {
      ok: false,
      reason: refuse('ZQ-COD-004', {
        scheme: TITLE.ipc,
        part: 'Y',
        input: maskLongNumbers(tidy),
        rule: text(
          'IPC 只有 A 至 H 八个部；Y 部属于 CPC。',
          'The IPC has the sections A to H; section Y is of the CPC.',
        ),
      }),
    };
  const main = group.replace(/^0+/, '');
  const sub = fixed === match ? rest.replace(/^(\d{2}\d*?)0+$/, '$1') : rest;
  if (main === '' || classDigits === '00') return malformed(input, scheme);
  const subclass = `${section}${classDigits}${letter}`;
  return {
    ok: true,
    value: {
      canonical: `${subclass} ${main}/${sub}`,
      section,
      class: `${section}${classDigits}`,
      subclass,
      mainGroup: `${subclass} ${main}/00`,
      ...(version !== undefined && { version }),
      ...(mark && { value: mark === 'I' ? 'invention' : 'additional' }),
    },
  };
}

const malformed = (input: string, scheme: IpcScheme): Parsed<never> => ({
  ok: false,
  reason: refuse('ZQ-COD-003', {
    input: maskLongNumbers(input.trim()),
    scheme: TITLE[scheme],
    rule: RULE,
    example: 'A01B 1/02 (2006.01)',
  }),
});

/** The symbol in the 14 characters of WIPO ST.8: `A01B 1/02` → `A01B0001020000`. */
export function toFixedForm(canonical: string): string {
  const match = FULL.exec(canonical);
  if (!match) throw new Error(`"${canonical}" is not a stored IPC symbol.`);
  const [, section, classDigits, letter, group = '', sub = ''] = match;
  return `${section}${classDigits}${letter}${group.padStart(4, '0')}${sub.padEnd(6, '0')}`;
}

/** A place in the scheme at any height: section, class, subclass, main group or subgroup. */
export interface IpcScope {
  /** `A`, `A01`, `A01B`, `A01B 1/00` or `A01B 1/02`. */
  canonical: string;
  level: 'section' | 'class' | 'subclass' | 'main-group' | 'subgroup';
}

/** Reads a place at any height, for lists of fields such as the approved fields of a pre-examination centre. */
export function parseIpcScope(input: string, { scheme = 'ipc' }: { scheme?: IpcScheme } = {}): Parsed<IpcScope> {
  const tidy = tidySymbol(input).replace(LABEL, '').replaceAll(' ', '');
  const short = (scheme === 'ipc' ? /^[A-H](?:\d{2}[A-Z]?)?$/ : /^[A-HY](?:\d{2}[A-Z]?)?$/).exec(tidy);
  if (short && !/^.00/.test(tidy)) {
    const level = tidy.length === 1 ? 'section' : tidy.length === 3 ? 'class' : 'subclass';
    return { ok: true, value: { canonical: tidy, level } };
  }
  const full = parseIpc(input, { scheme });
  if (!full.ok) return full;
  const { canonical } = full.value;
  return { ok: true, value: { canonical, level: canonical.endsWith('/00') ? 'main-group' : 'subgroup' } };
}

/**
 * Whether a stored symbol lies in a stored scope. A main group (`…/00`) holds all its subgroups; a subgroup holds
 * itself only, since the dots of the hierarchy are in the scheme, not in the symbol.
 */
export function withinScope(symbol: string, scope: string): boolean {
  if (scope.endsWith('/00')) return symbol.startsWith(scope.slice(0, -2));
  return scope.includes('/') ? symbol === scope : symbol.startsWith(scope);
}
