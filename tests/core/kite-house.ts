import { randomBytes } from 'node:crypto';
import { createIds } from '#adapters/ids.ts';
import { type Db, type OpenJobs, openJobs } from '#adapters/postgres/index.ts';
import { type ActResult, act } from '#apps/core/act.ts';
import type { House } from '#apps/core/house.ts';
import { JOB_NAMES } from '#apps/core/jobs.ts';
import { sha256, storeDefinitions } from '#apps/core/open-house.ts';
import type { Actor } from '#engine/access/types.ts';
import { buildCatalogue, type Catalogue } from '#engine/catalogue.ts';
import { application, chief, flyer, launch, reader, warden } from '#engine/fixtures/kite-people.fixture.ts';
import { kitePermit, kiteSearch } from '#engine/fixtures/kite-permit.fixture.ts';
import {
  cornerSource,
  festivalSource,
  KITE_TABLE,
  kiteRegisterSource,
  meanTailSource,
} from '#engine/fixtures/kite-world.fixture.ts';
import type { Clock } from '#engine/ports/clock.ts';
import type { Instant } from '#kernel/plain-date.ts';
import type { Outcome } from '#kernel/refusal.ts';

export const kiteCatalogue: Catalogue = buildCatalogue({
  procedures: [kitePermit, kiteSearch],
  registers: [kiteRegisterSource()],
  indicators: [meanTailSource()],
  sites: [festivalSource(), cornerSource()],
  basisKnown: () => true,
});

/** A clock that runs, from whatever moment it was last set to. */
export interface RunningClock extends Clock {
  readonly offset: number;
  set(moment: string): void;
}

export function runningClock(start: string | number): RunningClock {
  let offset = typeof start === 'number' ? start : Date.parse(start) - Date.now();
  return {
    get offset() {
      return offset;
    },
    now: () => new Date(Date.now() + offset).toISOString() as Instant,
    set: (moment) => {
      offset = Date.parse(moment) - Date.now();
    },
  };
}

export interface KiteHouse {
  house: House;
  clock: RunningClock;
  jobs: OpenJobs;
  /** Does something as somebody; the matter is named by its id, its present step is looked up. */
  does(matter: string, actor: Actor, action: string, input?: Record<string, unknown>): Promise<Outcome<ActResult>>;
  /** The same, and it has to succeed. */
  must(matter: string, actor: Actor, action: string, input?: Record<string, unknown>): Promise<ActResult>;
  apply(input?: Record<string, unknown>): Promise<Outcome<ActResult>>;
  /** A kite in the sky: applied, read, confirmed and launched. */
  flying(name: string, fee?: Record<string, unknown>): Promise<string>;
}

/** Makes the register of kites in a migrated database, if it is not there. */
export async function makeKiteTable(db: Db): Promise<void> {
  const { rows } = await db.executeSql("select to_regclass('reg_kite') as found");
  if (rows[0]?.found === null) await db.exec(KITE_TABLE);
}

let requests = 0;

/** The festival's house over a database that has the register of kites. */
export async function kiteHouse(db: Db, clock: RunningClock): Promise<KiteHouse> {
  await storeDefinitions(db, kiteCatalogue);
  // Ten seconds is the shortest sign of life a job may give, so that a killed worker is missed soon.
  const jobs = await openJobs(db, JOB_NAMES, { clock, heartbeatSeconds: 10 });
  const ids = createIds(clock);
  const house: House = {
    db,
    catalogue: kiteCatalogue,
    now: () => clock.now(),
    newId: (kind) => ids.next(kind),
    randomBytes: (n) => randomBytes(n),
    hash: sha256,
    enqueue: (tx, requests) => jobs.enqueueAll(tx, requests),
    origin: 'https://kite.example',
  };
  const requestId = () => `request-${process.pid}-${++requests}`;
  const does: KiteHouse['does'] = async (matter, actor, action, input = {}) => {
    const { seq } = await db.kysely
      .selectFrom('matter')
      .select('seq')
      .where('id', '=', matter)
      .executeTakeFirstOrThrow();
    return act(house, { actor, requestId: requestId(), action, input, target: { matter, expectedSeq: seq } });
  };
  const must: KiteHouse['must'] = async (...asked) => won(await does(...asked));
  const apply: KiteHouse['apply'] = (input = application()) =>
    act(house, {
      actor: flyer,
      requestId: requestId(),
      action: 'apply',
      input,
      target: { procedure: 'kite/permit', body: 'festival', division: '150000' },
    });
  return {
    house,
    clock,
    jobs,
    does,
    must,
    apply,
    flying: async (name, fee = {}) => {
      const { matter } = won(await apply(application({ name })));
      await must(matter, warden, 'take', { reader: 'reader' });
      await must(matter, reader, 'propose', { verdict: 'fly' });
      await must(matter, chief, 'confirm');
      const today = new Date(Date.parse(clock.now()) + 8 * 3_600_000);
      const soon = new Date(today.getTime() + 7 * 86_400_000).toISOString().slice(0, 10);
      await must(matter, flyer, 'launch', { ...launch(soon), ...fee });
      return matter;
    },
  };
}

export function won(answer: Outcome<ActResult>): ActResult {
  if (!answer.ok) throw new Error(answer.refusals.map((one) => `${one.code} ${one.what.en} ${one.why.en}`).join('\n'));
  return answer.value;
}
