import { parseIndustry, parseIpc, parseLocarno, parseNice, parseVienna } from '../classification/index.ts';
import { findProvince, parseDivision } from '../divisions/index.ts';
import { refuse } from '../errors/index.ts';
import { maskLongNumbers } from '../mask.ts';
import type { Parsed } from '../parsed.ts';
import type { Refusal } from '../refusal.ts';
import { type Text, text } from '../text.ts';
import { parseAgencyCode } from './agency-code.ts';
import type { NumberContext } from './common.ts';
import { parseLicence, parsePledge } from './contract-record.ts';
import { parseCreditCode } from './credit-code.ts';
import { parseGi } from './gi.ts';
import { guessKind, hintedKind, looksLikePerson } from './guess.ts';
import { parseIdNumber } from './id-number.ts';
import { type NumberKind, numberKinds } from './kinds.ts';
import { parseForeignPublication } from './offices.ts';
import { parsePatentApplication } from './patent-application.ts';
import { parsePatentPublication } from './patent-publication.ts';
import { parsePreexamNumber } from './preexam.ts';
import { bare } from './tidy.ts';
import { parseMadrid, parseTrademark } from './trademark.ts';

/** What a text is taken for. */
export interface Identification {
  /** The text as given; masked where it is, or might be, an ID number. */
  input: string;
  valid: boolean;
  /** The kind it is, or the most probable one where it is none; `unknown` where nothing fits. */
  kind: NumberKind | 'unknown';
  /** The stored form; null when invalid. */
  canonical: string | null;
  reason?: Refusal;
  warnings?: Refusal[];
}

/** The parser of every kind, behind one signature. */
export const parsers: Record<
  NumberKind,
  (input: string, context: NumberContext) => Parsed<{ canonical: string; warnings?: Refusal[] }>
> = {
  'patent-application': parsePatentApplication,
  'patent-publication': parsePatentPublication,
  'foreign-publication': parseForeignPublication,
  'credit-code': parseCreditCode,
  'id-number': parseIdNumber,
  trademark: parseTrademark,
  madrid: parseMadrid,
  gi: parseGi,
  pledge: parsePledge,
  licence: parseLicence,
  agency: parseAgencyCode,
  preexam: (input) => parsePreexamNumber(input),
  division: (input, { today }) => {
    const parsed = parseDivision(input, { on: today });
    return parsed.ok ? { ok: true, value: { canonical: parsed.value.code } } : parsed;
  },
  ipc: (input) => parseIpc(input),
  cpc: (input) => parseIpc(input, { scheme: 'cpc' }),
  locarno: parseLocarno,
  nice: parseNice,
  vienna: parseVienna,
  industry: parseIndustry,
};

/**
 * Tells which kind of number a text is, by what the text says of itself (`专利号`, `LOC`, `ZL` …), else by its shape,
 * in the order documented in `docs/reference/numbers.md`, and judges it as that kind.
 */
export function identify(input: string, context: NumberContext): Identification {
  const body = bare(input);
  if (body === '')
    return failed(input, 'unknown', refuse('ZQ-NUM-001', { kind: text('号码', 'number'), example: '202610000001.9' }));
  // First of all, so that no word in front of an ID number can bring it to light.
  if (looksLikePerson(body.replaceAll('.', '')) || parseIdNumber(input, context).ok)
    return judged(input, 'id-number', context);
  const kind = hintedKind(input) ?? guessKind(input, context);
  if (kind === undefined)
    return failed(input, 'unknown', refuse('ZQ-NUM-009', { input: maskLongNumbers(input.trim()) }));
  return judged(input, kind, context);
}

function judged(input: string, kind: NumberKind, context: NumberContext): Identification {
  const parsed = parsers[kind](input, context);
  if (!parsed.ok) return failed(input, kind, parsed.reason);
  const { canonical } = parsed.value;
  const warnings = [...(parsed.value.warnings ?? []), ...alternatives(input, kind, context)];
  const shown = kind === 'id-number' ? canonical : input;
  return { input: shown, valid: true, kind, canonical, ...(warnings.length > 0 && { warnings }) };
}

const failed = (input: string, kind: NumberKind | 'unknown', reason: Refusal): Identification => ({
  input: maskLongNumbers(input),
  valid: false,
  kind,
  canonical: null,
  reason,
});

/** A warning where the bare digits would also be a good number of another kind. */
function alternatives(input: string, kind: NumberKind, context: NumberContext): Refusal[] {
  if (hintedKind(input) || (kind !== 'trademark' && kind !== 'division')) return [];
  const body = bare(input);
  const others: NumberKind[] = [];
  if (kind === 'division' && /^\d{6}$/.test(body)) others.push('trademark');
  if (/^\d{5}$/.test(body) && findProvince(body)) others.push('agency');
  if (/^\d{8}$/.test(body) && parsePatentApplication(body, context).ok) others.push('patent-application');
  if (/^\d{7}[A-Z]$/.test(body) && parsePatentPublication(body).ok) others.push('patent-publication');
  if (/^[1-9]\d?$/.test(body) && parseNice(body).ok) others.push('nice');
  const names: Text = text(
    others.map((k) => numberKinds[k].zh).join('、'),
    others.map((k) => numberKinds[k].en).join(', '),
  );
  return others.length > 0 ? [refuse('ZQ-NUM-106', { kinds: names })] : [];
}
