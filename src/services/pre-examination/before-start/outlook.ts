import { spanOf } from '#engine/matter/decide.ts';
import type { MatterContext } from '#engine/matter/types.ts';
import type { LimitDefinition, Procedure, Span } from '#engine/procedure/types.ts';
import { type Calendar, computeDue, spanText } from '#kernel/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { feesOn, type Kind, type OfficialFee } from './fees.ts';

/** Who has the case in hand during a step. */
export type Holder = 'applicant' | 'centre' | 'national';

export interface OutlookStep {
  /** Id of the limit. */
  limit: string;
  title: Text;
  /** 1 or 2 … for the steps of a round of correction. */
  round: number | null;
  holder: Holder;
  from: PlainDate;
  /** The last day of the step, if everybody takes all the time there is. */
  due: PlainDate;
  length: Text;
  /** The holidays of that year are not published yet. */
  provisional: boolean;
  /** No public rule fixes the length. */
  customary: boolean;
}

export interface OutlookPath {
  /** How many rounds of correction it goes through. */
  rounds: number;
  steps: OutlookStep[];
  /** The last day of the centre's own work: the pass. */
  passBy: PlainDate;
  endBy: PlainDate;
  /** Calendar days in each hand. */
  days: Record<Holder, number>;
}

export interface Outlook {
  kind: Kind;
  today: PlainDate;
  service: Text;
  official: { validFrom: PlainDate; fees: OfficialFee[]; atFiling: number } | null;
  paths: OutlookPath[];
  materials: { id: string; title: Text; required: boolean; note: Text | null }[];
}

const ROUND = ['reply', 're-examination'];
const BEFORE = ['acceptance', 'first-opinion'];
const AFTER = ['formal-filing', 'fees', 'flagging', 'flag-answer', 'fast-track'];

/**
 * 费用与时间: what a request begun today would cost and, step by step, until when it would last at most. Every length comes from
 * the procedure's limits and the settings that stand; every day from the calendar. One path for each number of rounds of
 * correction that the centre allows. Limits that the procedure does not have are left out.
 */
export function outlookOf(
  procedure: Procedure,
  settings: Record<string, unknown>,
  calendar: Calendar,
  today: PlainDate,
  kind: Kind,
): Outlook {
  const allowed = typeof settings.rounds === 'number' ? Math.min(settings.rounds, 5) : 0;
  const rounds = Array.from({ length: allowed + 1 }, (_, n) => n);
  return {
    kind,
    today,
    service: procedure.fee,
    official: feesOn(today, kind) ?? null,
    paths: rounds.map((n) => pathOf(procedure, settings, calendar, today, kind, n)),
    materials: Object.entries(procedure.materials).map(([id, one]) => ({
      id,
      title: one.title,
      required: one.required === true,
      note: one.note ?? null,
    })),
  };
}

function pathOf(
  procedure: Procedure,
  settings: Record<string, unknown>,
  calendar: Calendar,
  today: PlainDate,
  kind: Kind,
  rounds: number,
): OutlookPath {
  const plan = [
    ...BEFORE.map((limit) => ({ limit, round: null })),
    ...Array.from({ length: rounds }, (_, n) => ROUND.map((limit) => ({ limit, round: n + 1 }))).flat(),
    ...AFTER.map((limit) => ({ limit, round: null })),
  ].filter(({ limit }) => procedure.limits[limit] !== undefined);
  const context = contextFor(settings, today, kind);
  const steps: OutlookStep[] = [];
  let from = today;
  for (const { limit: id, round } of plan) {
    const limit = procedure.limits[id]!;
    const span: Span = spanOf(limit, context);
    const { due, provisional } = computeDue(calendar, { start: from, span, roll: limit.roll });
    // Nothing pauses in a plan, so that every step has an end.
    if (due === null) throw new Error(`The limit "${id}" has no end.`);
    steps.push({
      limit: id,
      title: round === null ? limit.title : inRound(limit.title, round),
      round,
      holder: holderOf(procedure, limit),
      from,
      due,
      length: spanText(span),
      provisional,
      customary: limit.basis.every((one) => one === 'custom'),
    });
    from = due;
  }
  const days: Record<Holder, number> = { applicant: 0, centre: 0, national: 0 };
  for (const one of steps) days[one.holder] += daysFrom(one.from, one.due);
  const last = steps.findLast((one) => BEFORE.includes(one.limit) || ROUND.includes(one.limit));
  return { rounds, steps, passBy: last?.due ?? today, endBy: from, days };
}

const inRound = (title: Text, round: number): Text => t(`${title.zh}（第${round}次）`, `${title.en} (round ${round})`);

/** The applicant's limits are the applicant's; an office's limit is that of whoever acts in the states it runs in. */
function holderOf(procedure: Procedure, limit: LimitDefinition): Holder {
  if (limit.kind === 'P') return 'applicant';
  const actors = limit.runsIn.flatMap((state) => procedure.states[state]?.actors ?? []);
  const outside = actors.some((role) => 'outside' in (procedure.roles[role] ?? {}));
  return outside ? 'national' : 'centre';
}

/** What lengths may depend on: the kind and the settings; nothing has been done yet. */
function contextFor(settings: Record<string, unknown>, today: PlainDate, kind: Kind): MatterContext {
  const year = Number(today.slice(0, 4));
  const day = (of: number, rest: string) => `${of}-${rest}` as PlainDate;
  return {
    data: { request: { kind } },
    input: { kind },
    facts: {},
    settings,
    numbers: {},
    counts: {},
    days: {},
    matter: {
      id: '',
      publicNumber: '',
      procedure: '',
      version: '',
      body: '',
      division: '',
      state: 'new',
      previous: null,
      openedDay: today,
    },
    parties: {},
    actor: { account: '', name: '', party: null, code: null, partyName: '', agency: null },
    today,
    year: {
      start: day(year, '01-01'),
      end: day(year, '12-31'),
      lastStart: day(year - 1, '01-01'),
      lastEnd: day(year - 1, '12-31'),
    },
  };
}

const DAY = 86_400_000;
const daysFrom = (from: PlainDate, to: PlainDate): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
