import { createHash } from 'node:crypto';
import { rolesIn } from '#engine/access/access.ts';
import type { Actor } from '#engine/access/types.ts';
import { evaluate } from '#engine/condition.ts';
import { type DocumentModel, documentNumber, renderModel } from '#engine/document/index.ts';
import { judgeForm } from '#engine/form/judge.ts';
import { GENESIS, seal, verifyChain } from '#engine/matter/chain.ts';
import { contextOf, type Surroundings } from '#engine/matter/context.ts';
import { decide, placesOf, type Request } from '#engine/matter/decide.ts';
import { fold, visibleEntries } from '#engine/matter/fold.ts';
import { limitsOf, overdueConsequences, type RunningLimit } from '#engine/matter/limits.ts';
import { tallyValues } from '#engine/matter/tally.ts';
import type {
  LogEntry,
  MatterContext,
  MatterHead,
  MatterState,
  ResolvedEffect,
  UnsealedEntry,
} from '#engine/matter/types.ts';
import type { Procedure, Tally } from '#engine/procedure/types.ts';
import type { RegisterDefinition } from '#engine/register/types.ts';
import { type Calendar, chinaCalendar, spanText } from '#kernel/calendar/index.ts';
import { addDays, type Instant, instant, type PlainDate, plainDate } from '#kernel/plain-date.ts';
import type { Outcome } from '#kernel/refusal.ts';
import { clock } from './actors.ts';
import { MemoryRegisters, type Seed } from './memory-registers.ts';

export interface Matter {
  procedure: Procedure;
  state: MatterState;
  entries: LogEntry[];
  documents: { id: string; seq: number; to: string[]; model: DocumentModel }[];
  notices: { seq: number; to: string[]; zh: string }[];
}

export interface WorldSetup {
  procedures: readonly Procedure[];
  registers?: readonly RegisterDefinition[];
  calendar?: Calendar;
  /** Values of settings that differ from the defaults, by `procedure:setting`. */
  settings?: Record<string, unknown>;
  entries?: Record<string, Seed[]>;
  /** Where matters are handled. */
  body?: string;
  division?: string;
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Everything around the pure engine that the server has a database for: matters, registers, series, the clock. */
export class World {
  readonly matters: Matter[] = [];
  readonly registers: MemoryRegisters;
  readonly #setup: WorldSetup;
  readonly #calendar: Calendar;
  readonly #series = new Map<string, number>();
  #day: PlainDate = plainDate('2026-01-01');
  #minute = 0;

  constructor(setup: WorldSetup) {
    this.#setup = setup;
    this.#calendar = setup.calendar ?? chinaCalendar;
    const definitions = new Map((setup.registers ?? []).map((one) => [one.id, one]));
    this.registers = new MemoryRegisters(definitions, setup.entries);
  }

  get day(): PlainDate {
    return this.#day;
  }

  /** Lets days pass: on each of them the clock takes what is overdue. */
  goTo(day: PlainDate): void {
    if (day < this.#day) throw new Error(`A story does not go back from ${this.#day} to ${day}.`);
    while (this.#day < day) {
      this.#day = addDays(this.#day, 1);
      this.#minute = 0;
      for (const matter of this.matters) this.#settle(matter);
    }
  }

  /** Begins on a day without living through the days before. */
  beginOn(day: PlainDate): void {
    if (this.matters.length > 0) throw new Error('The story has begun.');
    this.#day = day;
  }

  limits(matter: Matter): RunningLimit[] {
    return limitsOf(matter.procedure, matter.entries, this.#calendar, this.#day);
  }

  open(procedureId: string, action: string, actor: Actor, input: Record<string, unknown>): Outcome<Matter> {
    const procedure = this.#setup.procedures.find(
      (one) =>
        one.id === procedureId && one.validFrom <= this.#day && (one.validTo === undefined || this.#day <= one.validTo),
    );
    if (!procedure) throw new Error(`No version of ${procedureId} is in force on ${this.#day}.`);
    const head: MatterHead = {
      id: `matter-${this.matters.length + 1}`,
      publicNumber: '',
      procedure: procedure.id,
      version: procedure.version,
      body: this.#setup.body ?? 'org:121500004600290074',
      division: this.#setup.division ?? '150000',
    };
    const request: Request = { requestId: `request-${this.matters.length}`, action, input, actor, expectedSeq: null };
    const { around, series } = this.#surroundings(procedure, head, request);
    const now = this.#now();
    const judged = decide(procedure, head, request, now, around);
    if (!judged.ok) return judged;
    const publicNumber = this.#number(head.body, procedure.numbering, series);
    const context = contextOf(procedure, judged.value.state, actor, {}, this.#day, around);
    const division = String(evaluate(procedure.division, context) ?? '') || head.division;
    const again = decide(procedure, { ...head, publicNumber, division }, request, now, around);
    if (!again.ok) return again;
    this.#keep(series);
    const matter: Matter = { procedure, state: again.value.state, entries: [], documents: [], notices: [] };
    this.matters.push(matter);
    this.#write(matter, again.value.entry, again.value.state);
    return { ok: true, value: matter };
  }

  take(matter: Matter, action: string, actor: Actor, input: Record<string, unknown>): Outcome<Matter> {
    const { state } = matter;
    const request: Request = { requestId: `${state.id}-${state.seq}`, action, input, actor, expectedSeq: state.seq };
    const { around, series } = this.#surroundings(matter.procedure, state, request);
    const judged = decide(matter.procedure, state, request, this.#now(), around);
    if (!judged.ok) return judged;
    this.#keep(series);
    this.#write(matter, judged.value.entry, judged.value.state);
    return { ok: true, value: matter };
  }

  /** The matter as its log says it to somebody: undefined where nothing of it may be seen. */
  seenBy(matter: Matter, actor: Actor): MatterState | undefined {
    const { procedure, state } = matter;
    const roles = rolesIn(procedure, state, actor, this.#day);
    if (roles.length === 0) return undefined;
    const entries = visibleEntries(matter.entries, roles, (action) => procedure.actions[action]?.discloses ?? []);
    return entries.length === 0 ? undefined : fold(state, entries, placesOf(procedure));
  }

  /** What must hold after every step of every matter. Throws with the first thing that does not. */
  verify(): void {
    for (const { procedure, state, entries } of this.matters) {
      const problems = verifyChain(state.id, entries, sha256);
      if (problems.length > 0) throw new Error(`The chain is broken: ${JSON.stringify(problems[0])}`);
      const again = fold(state, entries, placesOf(procedure));
      if (JSON.stringify(again) !== JSON.stringify(state))
        throw new Error(`The log of ${state.id} says something else.`);
    }
    const broken = this.registers.broken();
    if (broken.length > 0) throw new Error(`A register does not hold: ${JSON.stringify(broken[0])}`);
  }

  #now(): { at: Instant; day: PlainDate } {
    this.#minute += 1;
    const at = Date.parse(`${this.#day}T09:00:00+08:00`) + this.#minute * 60_000;
    return { at: instant(new Date(at).toISOString()), day: this.#day };
  }

  #settle(matter: Matter): void {
    for (let guard = 0; ; guard++) {
      const [overdue] = overdueConsequences(matter.procedure, this.limits(matter));
      if (!overdue) return;
      const taken = guard < 20 ? this.take(matter, overdue.action, clock, {}) : undefined;
      if (!taken?.ok)
        throw new Error(
          `The consequence "${overdue.action}" of ${overdue.limit.id} could not be carried out on ${this.#day}: ${taken?.refusals[0]?.what.en ?? 'it does not end'}`,
        );
    }
  }

  #surroundings(procedure: Procedure, matter: MatterState | MatterHead, request: Request) {
    const settings = Object.fromEntries(
      Object.entries(procedure.settings).map(([name, { default: value }]) => [
        name,
        this.#setup.settings?.[`${procedure.id}:${name}`] ?? value,
      ]),
    );
    const series = new Map<string, number>();
    const around: Surroundings = { settings, facts: {}, numbers: {}, calendar: this.#calendar };
    const action = procedure.actions[request.action];
    if (!action) return { around, series };
    const raw = contextOf(procedure, matter, request.actor, request.input, this.#day, around);
    const judged = action.form ? judgeForm(procedure.forms[action.form]!, request.input, raw) : undefined;
    const context = judged?.ok ? { ...raw, input: judged.value } : raw;
    for (const need of action.facts ?? []) {
      if ('matters' in need) {
        const party = evaluate(need.matters.party, context);
        around.facts[need.id] = this.matters.filter(
          (one) =>
            one.procedure.id === need.matters.procedure &&
            one.state.closedDay === null &&
            one.state.parties.some((member) => member.id === party),
        ).length;
        continue;
      }
      if ('tally' in need) {
        around.facts[need.id] = this.#tally(need.tally, context);
        continue;
      }
      const values = [evaluate(need.key, context)].flat().filter((key) => typeof key === 'string');
      const keys = need.by === undefined ? values : this.registers.keysBy(need.register, need.by, values);
      const found = keys.flatMap((key) => {
        const entry = this.registers.find(need.register, key);
        const holds = this.registers.holds(need.register, key).filter((hold) => hold.matter !== matter.id);
        return entry ? [{ ...entry.fields, key, state: entry.state, holds }] : [];
      });
      if (need.many) around.facts[need.id] = found;
      else if (found[0]) around.facts[need.id] = found[0];
    }
    for (const [name, numbering] of Object.entries(action.numbers ?? {}))
      around.numbers[name] = this.#number(matter.body, numbering, series);
    return { around, series };
  }

  #tally(tally: Tally, context: MatterContext): number {
    const { party, from, to, input } = tallyValues(tally, context, this.#calendar);
    return this.matters.filter(
      ({ procedure, state, entries }) =>
        procedure.id === tally.procedure &&
        (party === null || state.parties.some((one) => one.id === party)) &&
        entries.some(
          (entry) =>
            [tally.action].flat().includes(entry.action) &&
            (from === null || entry.day >= from) &&
            (to === null || entry.day <= to) &&
            Object.entries(input).every(([name, value]) => entry.input[name] === value),
        ),
    ).length;
  }

  /** The next number of a yearly series; it is taken only when `keep` is called with the same map. */
  #number(body: string, numbering: { series: string; pattern: string }, taken: Map<string, number>): string {
    const key = `${body} ${numbering.series} ${this.#day.slice(0, 4)}`;
    const n = (taken.get(key) ?? this.#series.get(key) ?? 0) + 1;
    taken.set(key, n);
    return documentNumber(numbering, this.#day, n);
  }

  #keep(taken: ReadonlyMap<string, number>): void {
    for (const [key, n] of taken) this.#series.set(key, n);
  }

  #write(matter: Matter, unsealed: UnsealedEntry, state: MatterState): void {
    const entry = seal(unsealed, matter.entries.at(-1)?.hash ?? GENESIS, sha256);
    matter.entries.push(entry);
    matter.state = state;
    for (const effect of entry.result.effects) this.#run(matter, entry, effect);
  }

  #run(matter: Matter, entry: LogEntry, effect: ResolvedEffect): void {
    const cause = { matter: matter.state.id, seq: entry.seq };
    switch (effect.effect) {
      case 'register.enter':
        this.registers.change(effect.register, effect.key, { ...effect, kind: 'enter' }, entry.at, cause);
        break;
      case 'register.alter':
        this.registers.change(effect.register, effect.key, { ...effect, kind: 'alter' }, entry.at, cause);
        break;
      case 'register.close':
        this.registers.change(effect.register, effect.key, { ...effect, kind: 'close' }, entry.at, cause);
        break;
      case 'register.hold':
        for (const key of effect.keys)
          this.registers.hold({
            register: effect.register,
            key,
            kind: effect.kind,
            matter: matter.state.id,
            from: entry.day,
          });
        break;
      case 'register.release':
        this.registers.release(effect.register, effect.kind, matter.state.id);
        break;
      case 'document.issue':
        this.#issue(matter, entry, effect);
        break;
      case 'notify':
        matter.notices.push({ seq: entry.seq, to: effect.to, zh: `${effect.title.zh}:${effect.body.zh}` });
        break;
      case 'matter.open': {
        const opened = this.open(effect.procedure, effect.action, clock, effect.input);
        if (!opened.ok) throw new Error(`${effect.procedure} could not be opened: ${opened.refusals[0]?.what.en}`);
        break;
      }
      case 'assign':
      case 'ledger.post':
        break;
    }
  }

  /** Every document that a story issues is made, in both languages: a missing or unknown value stops the story. */
  #issue(matter: Matter, entry: LogEntry, effect: Extract<ResolvedEffect, { effect: 'document.issue' }>): void {
    const definition = matter.procedure.documents[effect.document]!;
    const limits = this.limits(matter);
    const values = Object.fromEntries(
      Object.entries(effect.data).map(([name, value]) => {
        if (value === null || typeof value !== 'object' || !('limit' in value)) return [name, value];
        const limit = limits.filter((one) => one.id === value.limit && one.ended === null).at(-1);
        if (!limit || limit.due === null) return [name, null];
        return [name, { date: limit.due, span: spanText(limit.span), explain: limit.steps.map((step) => step.text) }];
      }),
    );
    const taken = new Map<string, number>();
    const number = definition.numbering ? this.#number(matter.state.body, definition.numbering, taken) : undefined;
    this.#keep(taken);
    for (const lang of ['en', 'zh'] as const) {
      const issue = { date: entry.day, issuer: { zh: '办理机关', en: 'The office' }, number };
      const model = renderModel(definition, { issue, values }, lang);
      if (!model.ok) {
        const problems = model.refusals.map((one) => one.what.en).join(' ');
        throw new Error(`"${entry.action}" cannot issue the document "${effect.document}": ${problems}`);
      }
      if (lang === 'zh')
        matter.documents.push({ id: effect.document, seq: entry.seq, to: effect.to, model: model.value });
    }
  }
}
