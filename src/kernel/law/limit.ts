import type { Span } from '../calendar/span.ts';
import { type Text, text } from '../text.ts';
import type { Evidence } from './instrument.ts';

export interface LimitExtension {
  span: Span;
  /** Who may extend. */
  by: Text;
  basis: string;
}

/** One time limit as law or custom has it; procedures refer to it by id. */
export interface Limit {
  id: string;
  title: Text;
  /** The event whose day starts the count (and is not counted itself). */
  start: Text;
  /** For customs: the default. Negative: at least this long before the start event. */
  span: Span;
  /** Whether an end on a rest day moves to the next working day. Office targets are counted strictly and do not roll. */
  roll: boolean;
  /** P: binds a party; O: binds the office (shown as due, never a loss of right); E: an effect of law that neither side meets. */
  kind: 'P' | 'O' | 'E';
  /** Law ids; of several editions the one in force on the day applies. */
  basis: readonly string[];
  evidence: Evidence;
  extensions?: readonly LimitExtension[];
  /** Customs only: key of the site setting and the range seen in practice, in units of `span`. */
  setting?: { key: string; min: number; max: number };
  note?: Text;
}

type Extra = Partial<Pick<Limit, 'roll' | 'extensions' | 'note' | 'evidence'>>;

/** A limit of law. Parties' limits in days, months and years roll; others do so only where said. */
export function lawLimit(
  id: string,
  kind: Limit['kind'],
  title: [zh: string, en: string],
  start: [zh: string, en: string],
  span: Span,
  basis: string | readonly string[],
  extra: Extra = {},
): Limit {
  return {
    id,
    title: text(...title),
    start: text(...start),
    span,
    roll: kind === 'P' && span.unit !== 'working-day' && span.n > 0,
    kind,
    basis: typeof basis === 'string' ? [basis] : basis,
    evidence: 'V',
    ...extra,
  };
}

/** A customary limit: a site setting with a default, never law. */
export function customLimit(
  id: string,
  kind: Limit['kind'],
  title: [zh: string, en: string],
  start: [zh: string, en: string],
  span: Span,
  range: [min: number, max: number],
  note?: [zh: string, en: string],
): Limit {
  return {
    id,
    title: text(...title),
    start: text(...start),
    span,
    roll: false,
    kind,
    basis: ['custom'],
    evidence: 'K?',
    setting: { key: `limits.${id}`, min: range[0], max: range[1] },
    ...(note ? { note: text(...note) } : {}),
  };
}
