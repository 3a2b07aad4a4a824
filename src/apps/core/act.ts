import { type OperationNodeSource, sql } from 'kysely';
import { json, sqlState, type Tx } from '#adapters/postgres/index.ts';
import { rolesOnOpening } from '#engine/access/access.ts';
import type { Actor } from '#engine/access/types.ts';
import { evaluate } from '#engine/condition.ts';
import { judgeForm } from '#engine/form/judge.ts';
import { canonical, GENESIS, seal } from '#engine/matter/chain.ts';
import { contextOf, type Surroundings } from '#engine/matter/context.ts';
import { decide, placesOf, type Request } from '#engine/matter/decide.ts';
import { fold } from '#engine/matter/fold.ts';
import {
  type LimitOptions,
  limitsOf,
  openLimits,
  overdueConsequences,
  type RunningLimit,
} from '#engine/matter/limits.ts';
import type { LogEntry, MatterHead, MatterState } from '#engine/matter/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import type { Calendar } from '#kernel/calendar/index.ts';
import { refuse } from '#kernel/errors/index.ts';
import { dayOf, type Instant, type PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { calendarMark, calendarOf } from './calendar.ts';
import { factsFor } from './facts.ts';
import { carryMarks } from './finding-marks.ts';
import type { House, JobRequest } from './house.ts';
import { entriesOfColumn, entryRow, logColumn } from './log-rows.ts';
import { projectionWrites, wakeAt } from './project.ts';
import { filesIn, runEffects } from './run-effects.ts';
import { formatNumber, nextInSeries } from './series.ts';
import { settingMark, settingsOf } from './settings.ts';
import { together } from './together.ts';

/** What a person hands in: an action on a matter they saw, or the opening of a new one. */
export interface ActRequest {
  actor: Actor;
  /** The client's own id of this request: repeating it gives the same answer and acts once. */
  requestId: string;
  action: string;
  input: Record<string, unknown>;
  target: { matter: string; expectedSeq: number } | { procedure: string; body: string; division: string };
  /** The draft a new matter is opened from: what was marked in it goes on standing in the matter. */
  draft?: string;
}

export interface ActResult {
  matter: string;
  publicNumber: string;
  seq: number;
  state: string;
}

export const SYSTEM_ACTOR: Actor = { account: 'system', name: '系统时钟', capacity: { kind: 'system' } };

/** Loads, decides and commits one action: log, projection, effects and jobs stand or fall together. */
export async function act(house: House, request: ActRequest): Promise<Outcome<ActResult>> {
  const digest = house.hash(canonical({ action: request.action, input: request.input, target: request.target }));
  try {
    return await house.db.transaction((tx) => actIn(house, tx, request, digest));
  } catch (error) {
    // The same request came twice at once: the other one was first, and its answer is ours.
    if (sqlState(error) !== '23505') throw error;
    const { account } = request.actor;
    const receipt: Receipt = { account, requestId: request.requestId, digest };
    const answered = await house.db.transaction((tx) => answeredBefore(tx, receipt));
    if (answered) return answered;
    throw error;
  }
}

async function actIn(house: House, tx: Tx, request: ActRequest, digest: string): Promise<Outcome<ActResult>> {
  const writing = new Writing(house, tx, house.now());
  const receipt: Receipt = { account: request.actor.account, requestId: request.requestId, digest };
  const found = 'matter' in request.target ? await writing.load(request.target.matter, receipt) : undefined;
  const answered = found ? answerIn(found.answered, digest) : await answeredBefore(tx, receipt);
  if (answered) return answered;
  const done =
    'matter' in request.target
      ? await actOn(writing, found, request, request.target, receipt)
      : await openMatter(writing, request, request.target, receipt);
  if (done.ok && 'procedure' in request.target && request.draft !== undefined)
    await carryMarks(house, tx, request.actor.account, request.draft, done.value.matter);
  // Consequences of the clock stand, even when what was asked for is refused because of them.
  if (writing.wrote) await writing.finish();
  if (done.ok || writing.wrote) return done;
  // The same request may have been answered while this one waited for the matter.
  return (await answeredBefore(tx, receipt)) ?? done;
}

/** A request that is to be answered once: the client's id of it and the digest of what it asks. */
interface Receipt {
  account: string;
  requestId: string;
  digest: string;
}

type Answered = [digest: string | null, response: unknown];

/** The answer given before, as a JSON column of another query. */
const answeredColumn = (receipt: Receipt | undefined) =>
  sql<Answered | null>`(select json_build_array(request_sha256, response) from client_request
    where account = ${receipt?.account ?? ''} and request_id = ${receipt?.requestId ?? ''})`;

function answerIn(answered: Answered | null, digest: string): Outcome<ActResult> | undefined {
  if (!answered) return undefined;
  return answered[0] === digest ? good(answered[1] as ActResult) : refused(refuse('ZQ-MAT-003'));
}

async function answeredBefore(tx: Tx, receipt: Receipt): Promise<Outcome<ActResult> | undefined> {
  const { rows } = await sql<{ answered: Answered | null }>`select ${answeredColumn(receipt)} as answered`.execute(tx);
  return answerIn(rows[0]?.answered ?? null, receipt.digest);
}

async function actOn(
  writing: Writing,
  open: OpenMatter | undefined,
  request: ActRequest,
  target: { matter: string; expectedSeq: number },
  receipt: Receipt,
): Promise<Outcome<ActResult>> {
  if (!open) return refused(refuse('ZQ-MAT-004', { matter: target.matter }));
  const before = open.state.seq;
  await writing.settle(open);
  if (open.state.seq !== before && request.actor.capacity.kind !== 'system') {
    const last = open.entries.at(-1)!;
    return refused(
      refuse('ZQ-MAT-002', {
        by: last.actor.name,
        action: open.procedure.actions[last.action]!.title,
        expected: target.expectedSeq,
        found: open.state.seq,
      }),
    );
  }
  return writing.take(open, { ...request, expectedSeq: target.expectedSeq }, receipt);
}

async function openMatter(
  writing: Writing,
  request: ActRequest,
  target: { procedure: string; body: string; division: string },
  receipt: Receipt,
): Promise<Outcome<ActResult>> {
  const { house, day } = writing;
  const procedure = house.catalogue.procedureOn(target.procedure, day);
  if (!procedure) return refused(refuse('ZQ-MAT-005', { procedure: target.procedure }));
  const action = procedure.actions[request.action];
  if (action?.from !== 'new' || rolesOnOpening(procedure, request.actor, target, day).length === 0)
    return decideOnly(writing, procedure, request, target);
  const head: MatterHead = {
    id: house.newId('matter'),
    publicNumber: '',
    procedure: procedure.id,
    version: procedure.version,
    body: target.body,
    division: target.division,
  };
  return writing.open(procedure, head, request, receipt);
}

/** A refusal without a matter: nothing is numbered or written. */
async function decideOnly(
  writing: Writing,
  procedure: Procedure,
  request: ActRequest,
  target: { body: string; division: string },
): Promise<Outcome<ActResult>> {
  const head = { id: 'none', publicNumber: '', procedure: procedure.id, version: procedure.version, ...target };
  const judged = decide(procedure, head, { ...request, expectedSeq: null }, writing, {
    settings: {},
    facts: {},
    numbers: {},
  });
  return judged.ok ? refused(refuse('ZQ-MAT-005', { procedure: procedure.id })) : judged;
}

export interface OpenMatter {
  procedure: Procedure;
  state: MatterState;
  entries: LogEntry[];
  created: Instant;
  /** What the stored projection says of each limit, by `id:instance`. */
  limits: ReadonlyMap<string, StoredLimit>;
  /** What was answered before to the request that looks at the matter. */
  answered: Answered | null;
}

interface StoredLimit {
  started: PlainDate;
  due: PlainDate | null;
  ended: PlainDate | null;
}

const limitKey = (id: string, instance: number): string => `${id}:${instance}`;

interface LoadedRow {
  public_number: string;
  procedure_id: string;
  procedure_version: string;
  body: string;
  division: string | null;
  created_at: Instant;
  seq: number;
  log: unknown;
  limits: Record<string, StoredLimit> | null;
  answered: Answered | null;
  calendar: string;
  settings: string;
}

/** Limits that are stored with the start and the end they have: an entry cannot move them any more. */
const knownIn =
  (open: OpenMatter | undefined): LimitOptions['known'] =>
  (id, instance, started, ended) => {
    const stored = open?.limits.get(limitKey(id, instance));
    return stored?.started === started && stored.ended === ended;
  };

/** One transaction's work on matters: what was loaded, what was added, and what is still to be enqueued. */
export class Writing {
  readonly day;
  wrote = false;
  readonly #jobs: JobRequest[] = [];
  readonly house: House;
  readonly tx: Tx;
  readonly at: Instant;
  #calendar: Calendar | undefined;
  #marks: { calendar: string; settings: string } | undefined;

  constructor(house: House, tx: Tx, at: Instant) {
    this.house = house;
    this.tx = tx;
    this.at = at;
    this.day = dayOf(at);
  }

  /** The calendar as it stands in this transaction; known once a matter was loaded or `prepare` was called. */
  get calendar(): Calendar {
    if (!this.#calendar) throw new Error('The calendar is known once the transaction has begun to read.');
    return this.#calendar;
  }

  async prepare(marks?: { calendar: string; settings: string }): Promise<void> {
    if (this.#calendar && !marks) return;
    const asked = sql<{ calendar: string; settings: string }>`
      select ${calendarMark} as calendar, ${settingMark} as settings`;
    this.#marks = marks ?? (await asked.execute(this.tx)).rows[0];
    this.#calendar = await calendarOf(this.house.db, this.tx, this.#marks?.calendar);
  }

  /** Reads a matter and locks it until the transaction ends, with all that has to be known of it, in one question. */
  async load(id: string, receipt?: Receipt, again = false): Promise<OpenMatter | undefined> {
    const { rows } = await sql<LoadedRow>`
      select matter.id, public_number, procedure_id, procedure_version, body, division, created_at, seq,
        ${logColumn(sql.ref('matter.id'))} as log,
        (select json_object_agg(limit_id || ':' || instance, json_build_object('started', started, 'due', due, 'ended', met))
          from matter_limit where matter_id = matter.id) as limits,
        ${answeredColumn(receipt)} as answered, ${calendarMark} as calendar, ${settingMark} as settings
      from matter where matter.id = ${id} for update`.execute(this.tx);
    const row = rows[0];
    if (!row) return undefined;
    await this.prepare(row);
    const procedure = this.house.catalogue.procedure(row.procedure_id, row.procedure_version);
    // Whoever had to wait for the lock sees the matter's row as it is now, but its log as it was before the wait.
    const entries = entriesOfColumn(row.log);
    if (entries.at(-1)?.seq !== row.seq && !again) return this.load(id, receipt, true);
    const head: MatterHead = {
      id,
      publicNumber: row.public_number,
      procedure: row.procedure_id,
      version: row.procedure_version,
      body: row.body,
      division: row.division ?? '',
    };
    const state = fold(head, entries, placesOf(procedure));
    const limits = new Map(Object.entries(row.limits ?? {}));
    return { procedure, entries, state, created: row.created_at, limits, answered: row.answered };
  }

  limits(open: OpenMatter): RunningLimit[] {
    return limitsOf(open.procedure, open.entries, this.calendar, this.day, { explain: false, known: knownIn(open) });
  }

  /** Lets the clock take every action whose limit has passed unmet. */
  async settle(open: OpenMatter): Promise<number> {
    let taken = 0;
    for (;;) {
      const [overdue] = overdueConsequences(open.procedure, this.limits(open));
      if (!overdue) return taken;
      const result = await this.take(open, {
        actor: SYSTEM_ACTOR,
        requestId: `clock:${overdue.limit.id}:${overdue.limit.instance}`,
        action: overdue.action,
        input: {},
        expectedSeq: open.state.seq,
      });
      if (!result.ok)
        throw new Error(
          `The consequence "${overdue.action}" of matter ${open.state.id} was refused: ${result.refusals[0]?.what.en}`,
        );
      taken++;
    }
  }

  async take(open: OpenMatter, request: Request, receipt?: Receipt): Promise<Outcome<ActResult>> {
    const { judged } = await this.#decide(open.procedure, open.state, request);
    if (!judged.ok) return judged;
    return this.#write(open.procedure, judged.value.state, judged.value.entry, open, receipt);
  }

  async open(
    procedure: Procedure,
    head: MatterHead,
    request: Omit<Request, 'expectedSeq'>,
    receipt?: Receipt,
  ): Promise<Outcome<ActResult>> {
    await this.prepare();
    const asked = { ...request, expectedSeq: null };
    const { around, judged } = await this.#decide(procedure, head, asked);
    if (!judged.ok) return judged;
    // Only what is accepted takes a number, so that the series has no gaps.
    const n = await nextInSeries(this.tx, head.body, procedure.numbering.series, this.day);
    const publicNumber = formatNumber(procedure.numbering.pattern, this.day, n);
    const context = contextOf(procedure, judged.value.state, request.actor, {}, this.day, around);
    const division = String(evaluate(procedure.division, context) ?? '') || head.division;
    const place = { publicNumber, division };
    const again = decide(procedure, { ...head, ...place }, asked, this, around);
    if (!again.ok) return again;
    const entry = {
      ...again.value.entry,
      result: { ...again.value.entry.result, head: { ...head, ...place } },
    };
    return this.#write(procedure, again.value.state, entry, undefined, receipt);
  }

  /** Judges first without taking numbers: a refusal must leave no gap in a series. */
  async #decide(procedure: Procedure, matter: MatterState | MatterHead, request: Request) {
    const around = await this.#surroundings(procedure, matter, request);
    const judged = decide(procedure, matter, request, this, around);
    const wanted = Object.entries(procedure.actions[request.action]?.numbers ?? {});
    if (!judged.ok || wanted.length === 0) return { around, judged };
    const numbers: Record<string, string> = {};
    for (const [name, { series, pattern }] of wanted)
      numbers[name] = formatNumber(pattern, this.day, await nextInSeries(this.tx, matter.body, series, this.day));
    const numbered = { ...around, numbers };
    return { around: numbered, judged: decide(procedure, matter, request, this, numbered) };
  }

  async #surroundings(procedure: Procedure, matter: MatterState | MatterHead, request: Request): Promise<Surroundings> {
    const action = procedure.actions[request.action];
    const { house, tx, day } = this;
    const settings = await settingsOf(house, tx, procedure, matter.body, day, this.#marks?.settings);
    const bare: Surroundings = { settings, facts: {}, numbers: {}, calendar: this.calendar };
    if (!action) return bare;
    const raw = contextOf(procedure, matter, request.actor, request.input, this.day, bare);
    // Registers are asked with what the form makes of the input: numbers in their one stored form.
    const read = action.form ? judgeForm(procedure.forms[action.form]!, request.input, raw) : undefined;
    const facts = await factsFor(this.house, this.tx, action, read?.ok ? { ...raw, input: read.value } : raw);
    const places = Object.entries(action.numbers ?? {}).map(([name, { pattern }]) => [name, pattern]);
    return { ...bare, facts, numbers: Object.fromEntries(places) };
  }

  async #write(
    procedure: Procedure,
    state: MatterState,
    unsealed: Parameters<typeof seal>[0],
    before?: OpenMatter,
    receipt?: Receipt,
  ): Promise<Outcome<ActResult>> {
    const entry = seal(unsealed, before?.entries.at(-1)?.hash ?? GENESIS, this.house.hash);
    const entries = [...(before?.entries ?? []), entry];
    // Only documents print how a day was found.
    const explain = entry.result.effects.some((effect) => effect.effect === 'document.issue');
    const limits = limitsOf(procedure, entries, this.calendar, this.day, { explain, known: knownIn(before) });
    const result = { matter: state.id, publicNumber: state.publicNumber, seq: state.seq, state: state.state };
    const times = { created: before?.created ?? this.at, updated: this.at, headHash: entry.hash };
    await together(this.tx, [
      this.tx.insertInto('matter_log').values(entryRow(entry)),
      ...(receipt ? [this.#answer(receipt, result)] : []),
      ...(before && before.state.state !== state.state ? [this.#closeTasks(state.id)] : []),
      ...this.#keepFiles(state, entry),
      ...projectionWrites(
        this.tx,
        procedure,
        state,
        limits,
        times,
        before ? { parties: before.state.parties.length } : null,
      ),
    ]);
    const after = await runEffects(this.house, this.tx, procedure, state, entry, limits);
    this.#jobs.push(...after.jobs, ...this.#alarms(procedure, state, limits, before?.limits));
    const stored = limits.map((limit) => [limitKey(limit.id, limit.instance), limit] as const);
    if (before) Object.assign(before, { state, entries, limits: new Map([...before.limits, ...stored]) });
    this.wrote = true;
    for (const one of after.open) await this.#openFurther(one, state);
    return good(result);
  }

  /** Keeps the answer with what was done, so that a repeated request gets it again. */
  #answer(receipt: Receipt, result: ActResult): OperationNodeSource {
    return this.tx.insertInto('client_request').values({
      account: receipt.account,
      request_id: receipt.requestId,
      request_sha256: receipt.digest,
      response: json(result),
      at: this.at,
    });
  }

  /** A task is done by whatever route the matter went on. */
  #closeTasks(matter: string): OperationNodeSource {
    return this.tx
      .updateTable('notice')
      .set({ done_at: this.at })
      .where('matter_id', '=', matter)
      .where('done_at', 'is', null);
  }

  #keepFiles(state: MatterState, entry: LogEntry): OperationNodeSource[] {
    const files = Object.entries(entry.input).flatMap(([role, value]) =>
      filesIn(value).map((file) => ({ role, file })),
    );
    if (files.length === 0) return [];
    const blobs = this.tx
      .insertInto('blob')
      .values(
        files.map(({ file }) => ({
          sha256: file.sha256,
          bytes: file.bytes,
          media_type: file.mediaType,
          created_at: this.at,
        })),
      )
      .onConflict((conflict) => conflict.column('sha256').doNothing());
    const stored = this.tx.insertInto('matter_file').values(
      files.map(({ role, file }, n) => ({
        id: `${state.id}.${entry.seq}.f${n}`,
        matter_id: state.id,
        seq: entry.seq,
        name: file.name,
        sha256: file.sha256,
        bytes: file.bytes,
        media_type: file.mediaType,
        role,
        visible_to: entry.visibleTo,
      })),
    );
    return [blobs, stored];
  }

  /** An alarm for each limit whose end is not the one that was stored, with its alarm, before. */
  #alarms(
    procedure: Procedure,
    state: MatterState,
    limits: readonly RunningLimit[],
    before?: OpenMatter['limits'],
  ): JobRequest[] {
    return openLimits(limits).flatMap((limit) => {
      const wake = wakeAt(limit);
      if (limit.due === before?.get(limitKey(limit.id, limit.instance))?.due) return [];
      if (wake === null || procedure.limits[limit.id]!.onExpiry === 'lamp') return [];
      return [
        {
          name: 'limit-passed',
          data: { matter: state.id },
          key: `limit:${state.id}:${limit.id}:${limit.instance}:${limit.due}`,
          startAfter: wake,
        },
      ];
    });
  }

  async #openFurther(effect: { procedure: string; action: string; input: Record<string, unknown> }, from: MatterState) {
    const procedure = this.house.catalogue.procedureOn(effect.procedure, this.day);
    if (!procedure) throw new Error(`No version of ${effect.procedure} is in force on ${this.day}.`);
    const head: MatterHead = {
      id: this.house.newId('matter'),
      publicNumber: '',
      procedure: procedure.id,
      version: procedure.version,
      body: from.body,
      division: from.division,
    };
    const opened = await this.open(procedure, head, {
      actor: SYSTEM_ACTOR,
      requestId: `from:${from.id}:${from.seq}`,
      action: effect.action,
      input: effect.input,
    });
    if (!opened.ok) throw new Error(`${effect.procedure} could not be opened: ${opened.refusals[0]?.what.en}`);
  }

  async finish(): Promise<void> {
    if (this.#jobs.length > 0) await this.house.enqueue(this.tx, this.#jobs);
  }
}

/** Carries out what the clock owes one matter. Returns how many actions it took; twice in a row gives 0 the second time. */
export async function settleMatter(house: House, matter: string): Promise<number> {
  return house.db.transaction(async (tx) => {
    const writing = new Writing(house, tx, house.now());
    const open = await writing.load(matter);
    if (!open) return 0;
    const taken = await writing.settle(open);
    await writing.finish();
    return taken;
  });
}
