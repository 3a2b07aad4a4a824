import { json, type Tx } from '#adapters/postgres/index.ts';
import { documentNumber, VERIFY_CODE_BYTES, verifyCode } from '#engine/document/index.ts';
import type { FileRef } from '#engine/form/types.ts';
import type { RunningLimit } from '#engine/matter/limits.ts';
import type { LogEntry, MatterState, ResolvedEffect } from '#engine/matter/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { spanText } from '#kernel/calendar/index.ts';
import type { House, JobRequest } from './house.ts';
import { changeRegister } from './registers.ts';
import { nextInSeries } from './series.ts';

/** What running the effects of one entry left to be done outside the database. */
export interface Aftermath {
  jobs: JobRequest[];
  open: Extract<ResolvedEffect, { effect: 'matter.open' }>[];
}

/** Runs the effects that one log entry names, inside the transaction that writes the entry. */
export async function runEffects(
  house: House,
  tx: Tx,
  procedure: Procedure,
  state: MatterState,
  entry: LogEntry,
  limits: readonly RunningLimit[],
): Promise<Aftermath> {
  const aftermath: Aftermath = { jobs: [], open: [] };
  const cause = { matter: state.id, seq: entry.seq };
  const notices: Parameters<typeof noticeRow>[2][] = [];
  let index = 0;
  for (const effect of entry.result.effects) {
    const id = `${state.id}.${entry.seq}.${index++}`;
    switch (effect.effect) {
      case 'register.enter':
      case 'register.alter':
      case 'register.close': {
        const register = house.catalogue.registers.get(effect.register);
        if (!register) throw new Error(`No register "${effect.register}" is defined.`);
        const kind = effect.effect.slice('register.'.length) as 'enter' | 'alter' | 'close';
        await changeRegister(tx, register, effect.key, { ...effect, kind } as never, entry.at, cause);
        break;
      }
      case 'register.hold':
        await tx
          .insertInto('register_hold')
          .values(
            effect.keys.map((key, n) => ({
              id: `${id}.${n}`,
              register_id: effect.register,
              key,
              kind: effect.kind,
              matter_id: state.id,
              seq: entry.seq,
              from_day: entry.day,
              detail: json({ reason: effect.reason }),
            })),
          )
          .execute();
        break;
      case 'register.release':
        await tx
          .updateTable('register_hold')
          .set({ to_day: entry.day })
          .where('register_id', '=', effect.register)
          .where('kind', '=', effect.kind)
          .where('matter_id', '=', state.id)
          .where('to_day', 'is', null)
          .execute();
        break;
      case 'document.issue':
        await issueDocument(house, tx, procedure, state, entry, effect, limits, id);
        aftermath.jobs.push({ name: 'render-document', data: { document: id }, key: `render:${id}` });
        break;
      case 'notify':
        notices.push(...recipients(procedure, state, effect.to).map((to, n) => ({ ...to, id: `${id}.${n}`, effect })));
        break;
      case 'assign':
        break;
      case 'matter.open':
        aftermath.open.push(effect);
        break;
      case 'ledger.post': {
        const lines = effect.lines.filter((line) => line.fen !== 0);
        if (lines.length === 0) break;
        await tx
          .insertInto('ledger_entry')
          .values(
            lines.map((line) => ({
              ledger: effect.ledger,
              posting: id,
              account: line.account,
              fen: line.fen,
              matter_id: state.id,
              seq: entry.seq,
              at: entry.at,
              day: entry.day,
            })),
          )
          .execute();
        break;
      }
    }
  }
  if (notices.length > 0) {
    await tx
      .insertInto('notice')
      .values(notices.map((one) => noticeRow(state, entry, one)))
      .execute();
    aftermath.jobs.push({
      name: 'mail-notices',
      data: { matter: state.id, seq: entry.seq },
      key: `mail:${state.id}.${entry.seq}`,
    });
  }
  return aftermath;
}

interface Recipient {
  account: string | null;
  party: string | null;
}

/** Whom a role means in this matter: parties, the assigned account, or everybody who holds a post at the handling body. */
function recipients(procedure: Procedure, state: MatterState, roles: readonly string[]): Recipient[] {
  return roles.flatMap((id): Recipient[] => {
    const role = procedure.roles[id]!;
    if ('system' in role || 'outside' in role) return [];
    if ('party' in role)
      return state.parties.filter((one) => one.role === role.party).map((one) => ({ account: null, party: one.id }));
    return role.assigned
      ? state.assignees.map((account) => ({ account, party: null }))
      : [{ account: null, party: `post:${role.post}@${role.at === 'body' ? state.body : state.division}` }];
  });
}

function noticeRow(
  state: MatterState,
  entry: LogEntry,
  one: Recipient & { id: string; effect: Extract<ResolvedEffect, { effect: 'notify' }> },
) {
  return {
    id: one.id,
    account: one.account,
    party: one.party,
    matter_id: state.id,
    seq: entry.seq,
    kind: 'matter',
    title: json(one.effect.title),
    body: json(one.effect.body),
    at: entry.at,
    task_key: `${state.id}:${state.state}`,
  };
}

async function issueDocument(
  house: House,
  tx: Tx,
  procedure: Procedure,
  state: MatterState,
  entry: LogEntry,
  effect: Extract<ResolvedEffect, { effect: 'document.issue' }>,
  limits: readonly RunningLimit[],
  id: string,
): Promise<void> {
  const definition = procedure.documents[effect.document]!;
  const number = definition.numbering
    ? documentNumber(
        definition.numbering,
        entry.day,
        await nextInSeries(tx, state.body, definition.numbering.series, entry.day),
      )
    : null;
  await tx
    .insertInto('matter_document')
    .values({
      id,
      matter_id: state.id,
      seq: entry.seq,
      kind: effect.document,
      number,
      title: definition.title.zh,
      issued_at: entry.at,
      to_parties: state.parties
        .filter((party) => effect.to.some((to) => partyRole(procedure, to) === party.role))
        .map((party) => party.id),
      data: json(withLimits(effect.data, limits)),
      verify_code: verifyCode(house.randomBytes(VERIFY_CODE_BYTES)),
    })
    .execute();
}

function partyRole(procedure: Procedure, id: string): string | undefined {
  const role = procedure.roles[id];
  return role && 'party' in role ? role.party : undefined;
}

/** Puts the end of a limit, with its derivation, where the definition asks for it. */
export function withLimits(data: Record<string, unknown>, limits: readonly RunningLimit[]): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (value === null || typeof value !== 'object' || !('limit' in value)) return [name, value];
      const limit = limits.filter((one) => one.id === value.limit && one.ended === null).at(-1);
      if (!limit || limit.due === null) return [name, null];
      return [
        name,
        {
          date: limit.due,
          span: spanText(limit.span),
          explain: limit.steps.map(({ text }) => ({ zh: text.zh.replace(/。$/, ''), en: text.en.replace(/\.$/, '') })),
        },
      ];
    }),
  );
}

/** The files an input carries, wherever they stand in it. */
export function filesIn(value: unknown): FileRef[] {
  if (Array.isArray(value)) return value.flatMap(filesIn);
  if (value === null || typeof value !== 'object') return [];
  const one = value as Record<string, unknown>;
  if (typeof one.sha256 === 'string' && typeof one.name === 'string' && typeof one.bytes === 'number')
    return [one as unknown as FileRef];
  return Object.values(one).flatMap(filesIn);
}
