import { mayReadTexts, rolesIn } from '#engine/access/access.ts';
import type { Actor } from '#engine/access/types.ts';
import { permitted, placesOf } from '#engine/matter/decide.ts';
import { fold, visibleEntries } from '#engine/matter/fold.ts';
import { limitsOf, type RunningLimit } from '#engine/matter/limits.ts';
import { type Status, statusOf } from '#engine/matter/status.ts';
import type { LogEntry, MatterHead, MatterState, Party } from '#engine/matter/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import type { Instant, PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { calendarOf } from './calendar.ts';
import { type House, today } from './house.ts';
import { readLog } from './log-rows.ts';
import { isGranted } from './secrecy/grants.ts';
import { holdsTexts } from './secrecy/texts.ts';

/** A matter as one person may see it: what others keep to themselves is not in it, not even as an empty place. */
export interface MatterView {
  head: MatterHead;
  title: string;
  procedureTitle: Text;
  roles: string[];
  status: Status;
  seq: number;
  openedDay: PlainDate;
  closedDay: PlainDate | null;
  parties: Party[];
  assignees: string[];
  numbers: Record<string, string>;
  counts: Record<string, number>;
  data: Record<string, unknown>;
  actions: { id: string; title: Text; form: string | null; primary: boolean; tone: string; hint?: Text }[];
  limits: RunningLimit[];
  log: ViewEntry[];
  documents: ViewDocument[];
  files: ViewFile[];
  /** Whether this person may read the application texts; `none`: the procedure has none. */
  texts: 'readable' | 'withheld' | 'none';
  /** Who held the case for how long, oldest first. */
  clock: {
    state: string;
    title: Text;
    holders: Text[];
    from: PlainDate;
    to: PlainDate | null;
    side: 'office' | 'party' | 'outside' | 'none';
  }[];
}

export interface ViewEntry {
  seq: number;
  action: string;
  title: Text;
  at: Instant;
  day: PlainDate;
  by: string;
  role: Text;
  to: Text;
  input: Record<string, unknown>;
  hash: string;
}

export interface ViewDocument {
  id: string;
  kind: string;
  title: string;
  number: string | null;
  issuedAt: Instant;
  verifyCode: string;
  ready: boolean;
}

export interface ViewFile {
  id: string;
  name: string;
  bytes: number;
  mediaType: string;
  role: string;
  seq: number;
  sha256: string;
}

export interface Loaded {
  procedure: Procedure;
  head: MatterHead;
  state: MatterState;
  entries: LogEntry[];
  roles: string[];
}

/** The matter and the roles somebody holds in it; undefined when there is none or nothing to see for this person. */
export async function loadFor(house: House, actor: Actor, id: string): Promise<Loaded | undefined> {
  const row = await house.db.kysely
    .selectFrom('matter')
    .select(['id', 'public_number', 'procedure_id', 'procedure_version', 'body', 'division', 'title'])
    .where((eb) => eb.or([eb('id', '=', id), eb('public_number', '=', id)]))
    .executeTakeFirst();
  if (!row) return undefined;
  const procedure = house.catalogue.procedure(row.procedure_id, row.procedure_version);
  const head: MatterHead = {
    id: row.id,
    publicNumber: row.public_number,
    procedure: row.procedure_id,
    version: row.procedure_version,
    body: row.body,
    division: row.division ?? '',
  };
  const entries = await readLog(house.db.kysely, row.id);
  const state = fold(head, entries, placesOf(procedure));
  const roles = rolesIn(procedure, state, actor, today(house));
  return roles.length === 0 ? undefined : { procedure, head, state, entries, roles };
}

export const discloses = (procedure: Procedure) => (action: string) => procedure.actions[action]?.discloses ?? [];

export async function viewMatter(house: House, actor: Actor, id: string): Promise<MatterView | undefined> {
  const loaded = await loadFor(house, actor, id);
  if (!loaded) return undefined;
  const { procedure, head, state, entries, roles } = loaded;
  const texts = await textsFor(house, loaded, actor);
  const seen = visibleEntries(entries, roles, discloses(procedure)).map((entry) =>
    texts === 'withheld' && procedure.confidential?.includes(entry.action) ? { ...entry, input: {} } : entry,
  );
  const seenSeqs = new Set(texts === 'withheld' ? [] : seen.map((entry) => entry.seq));
  const data = seen.length > 0 ? fold(head, seen, placesOf(procedure)).data : {};
  const calendar = await calendarOf(house.db, house.db.kysely);
  const limits = limitsOf(procedure, entries, calendar, today(house));
  const [documents, files, row] = await Promise.all([
    house.db.kysely
      .selectFrom('matter_document')
      .selectAll()
      .where('matter_id', '=', head.id)
      .orderBy('seq')
      .orderBy('id')
      .execute(),
    house.db.kysely
      .selectFrom('matter_file')
      .selectAll()
      .where('matter_id', '=', head.id)
      .orderBy('seq')
      .orderBy('id')
      .execute(),
    house.db.kysely.selectFrom('matter').select('title').where('id', '=', head.id).executeTakeFirstOrThrow(),
  ]);
  const office = roles.some((role) => 'post' in procedure.roles[role]!);
  const parties = state.parties.filter((party) =>
    roles.some((role) => 'party' in procedure.roles[role]! && procedure.roles[role].party === party.role),
  );
  return {
    head,
    title: row.title,
    procedureTitle: procedure.title,
    roles,
    status: statusOf(procedure, state, limits),
    seq: state.seq,
    openedDay: state.openedDay,
    closedDay: state.closedDay,
    parties: state.parties,
    assignees: office ? state.assignees : [],
    numbers: state.numbers,
    counts: state.counts,
    data,
    actions: permitted(procedure, state, actor, today(house)).map((action) => {
      const one = procedure.actions[action]!;
      return {
        id: action,
        title: one.title,
        form: one.form ?? null,
        primary: one.primary === true,
        tone: one.tone ?? 'plain',
        ...(one.hint ? { hint: one.hint } : {}),
      };
    }),
    limits,
    log: seen.map((entry) => ({
      seq: entry.seq,
      action: entry.action,
      title: procedure.actions[entry.action]!.title,
      at: entry.at,
      day: entry.day,
      by: office || entry.actor.account === actor.account || !isOffice(procedure, entry) ? entry.actor.name : '',
      role: procedure.roles[entry.actor.role]!.title,
      to: procedure.states[entry.result.to]!.title,
      input: entry.input,
      hash: entry.hash,
    })),
    documents: documents
      .filter((one) => office || one.to_parties.some((id) => parties.some((party) => party.id === id)))
      .map((one) => ({
        id: one.id,
        kind: one.kind,
        title: one.title,
        number: one.number,
        issuedAt: one.issued_at,
        verifyCode: one.verify_code,
        ready: one.blob_sha256 !== null,
      })),
    files: files
      .filter((file) => seenSeqs.has(file.seq))
      .map((file) => ({
        id: file.id,
        name: file.name,
        bytes: file.bytes,
        mediaType: file.media_type,
        role: file.role,
        seq: file.seq,
        sha256: file.sha256,
      })),
    texts,
    clock: clockOf(procedure, state),
  };
}

/** Unpublished texts are read by the parties, by whoever holds the matter or is to act next, and by leave. */
async function textsFor(
  house: House,
  { procedure, head, state, roles }: Loaded,
  actor: Actor,
): Promise<MatterView['texts']> {
  if (!holdsTexts(procedure)) return 'none';
  if (mayReadTexts(procedure, state, roles, actor.account)) return 'readable';
  return (await isGranted(house.db.kysely, head.id, actor.account, today(house))) ? 'readable' : 'withheld';
}

const isOffice = (procedure: Procedure, entry: LogEntry): boolean => 'post' in procedure.roles[entry.actor.role]!;

/** Neighbouring stays with the same holders are one stretch. */
export function clockOf(procedure: Procedure, state: MatterState): MatterView['clock'] {
  return state.stays.map((stay) => {
    const definition = procedure.states[stay.state]!;
    const roles = definition.actors.map((id) => procedure.roles[id]!);
    return {
      state: stay.state,
      title: definition.title,
      holders: roles.map((role) => role.title),
      from: stay.from,
      to: stay.to,
      side:
        roles.length === 0
          ? ('none' as const)
          : roles.some((role) => 'party' in role)
            ? ('party' as const)
            : roles.every((role) => 'outside' in role)
              ? ('outside' as const)
              : ('office' as const),
    };
  });
}

/** Status without signing in: the number and the last four characters of a party's code open one sentence, no more. */
export async function publicStatus(house: House, number: string, lastFour: string): Promise<Status | undefined> {
  const row = await house.db.kysely
    .selectFrom('matter')
    .select(['id', 'public_number', 'procedure_id', 'procedure_version', 'body', 'division'])
    .where('public_number', '=', number.normalize('NFKC').trim().toUpperCase())
    .executeTakeFirst();
  const tail = lastFour.normalize('NFKC').trim().toUpperCase();
  if (!row || tail.length !== 4) return undefined;
  const procedure = house.catalogue.procedure(row.procedure_id, row.procedure_version);
  const entries = await readLog(house.db.kysely, row.id);
  const head = {
    id: row.id,
    publicNumber: row.public_number,
    procedure: row.procedure_id,
    version: row.procedure_version,
    body: row.body,
    division: row.division ?? '',
  };
  const state = fold(head, entries, placesOf(procedure));
  if (!state.parties.some((party) => party.id.toUpperCase().endsWith(tail))) return undefined;
  const calendar = await calendarOf(house.db, house.db.kysely);
  return statusOf(procedure, state, limitsOf(procedure, entries, calendar, today(house)));
}
