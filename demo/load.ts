import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publishDigests } from '#apps/core/audit.ts';
import { type House, today } from '#apps/core/house.ts';
import { type ImportRow, importRows } from '#apps/core/imports.ts';
import type { FileStore, PackageValue } from '#apps/server/routes/files.ts';
import type { Actor } from '#engine/access/types.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { demoAgencies } from './agencies.ts';
import { type CaseKit, type DemoApplication, liveCase } from './cases.ts';
import { chanceOf } from './chance.ts';
import { liveCluster } from './cluster.ts';
import { enterExamination } from './examiners.ts';
import { WHOLE_TITLE } from './findings.ts';
import { liveNavigation, undertakerOf } from './navigation.ts';
import { type DemoOrganisation, demoOrganisations } from './organisations.ts';
import { liveDispute, liveEntityFiling, livePledges } from './other-cases.ts';
import { demoPackage } from './package/index.ts';
import { demoPatents } from './patents.ts';
import { livePriority } from './priority.ts';
import { applicationText } from './texts.ts';
import { trials } from './trials.ts';

export interface DemoOptions {
  house: House;
  files: FileStore;
  /** Makes the demonstration's accounts, and says who acts. */
  people: { createDemo: () => Promise<void>; demoActor: (login: string) => Promise<Actor> };
  print: (line: string) => void;
  /** 1: the whole region; 0.1: a tenth of its cases. */
  scale?: number;
  seed?: number;
}

/** Loads the synthetic region: invented organisations, patents and cases that lived through the real engine. */
export async function loadDemo({
  house,
  files,
  people,
  print,
  scale = 1,
  seed = 20_240_426,
}: DemoOptions): Promise<void> {
  const started = performance.now();
  const chance = chanceOf(seed);
  const day = today(house);
  print('Loading the demonstration region …');
  await people.createDemo();
  const organisations = demoOrganisations(chance);
  await importRegisters(house, organisations, day, scale, seed);
  const kit: CaseKit = {
    house,
    chance,
    // The last lived day is yesterday: nothing may have happened later than now.
    today: addDays(day, -1),
    ...(await readPackages(files, organisations)),
    used: new Map(),
    actors: {
      clerk: await people.demoActor('clerk'),
      examiners: [await people.demoActor('examiner'), await people.demoActor('examiner2')],
      reviewer: await people.demoActor('reviewer'),
      leader: await people.demoActor('leader'),
      applicantOf: applicantsOf(await people.demoActor('applicant'), await people.demoActor('applicant2')),
    },
  };
  await enterExamination(house, kit.actors.examiners, kit.actors.leader);
  const count = Math.max(6, Math.round(48 * scale));
  const days = Array.from({ length: count }, () => workday(addDays(day, -chance.whole(0, 110)))).sort();
  for (const [index, opened] of days.entries()) {
    const owner = organisations[index % 3 === 0 ? index % 2 : chance.whole(0, organisations.length - 2)]!;
    await liveCase(kit, owner, opened, index + 1);
    if (index % 8 === 7) print(progress(index + 1, count, started));
  }
  // Something waits for the head of the centre, too.
  for (const [index, owner] of organisations.slice(2, 5).entries())
    await liveCase(kit, owner, workday(addDays(day, -4)), 8000 + index, { untilAllocation: true });
  await liveCluster(kit, organisations[1]!, workday(addDays(day, -24)), (name, bytes) => readOne(files, name, bytes));
  const others = {
    bank: await people.demoActor('bank'),
    pledgeExaminer: await people.demoActor('pledge'),
  };
  const first = organisations[0]!;
  const patents = await patentsOf(house, first.code);
  await liveEntityFiling(kit, organisations.at(-1)!, workday(addDays(day, -3)));
  await livePledges(kit, others, first, patents, [workday(addDays(day, -60)), workday(addDays(day, -4))]);
  await liveDispute(kit, first, organisations[1]!, patents[4] ?? patents[0]!, workday(addDays(day, -5)));
  const office = {
    clerk: await people.demoActor('prio'),
    reviewer: await people.demoActor('prio2'),
    signatory: await people.demoActor('prio3'),
  };
  await livePriority(kit, office, [first, organisations[1]!], workday);
  const experts = ['expert1', 'expert2', 'expert3'];
  const navigation = {
    client: await people.demoActor('applicant'),
    undertaker: undertakerOf(await people.demoActor('agent')),
    officer: await people.demoActor('navigator'),
    experts: await Promise.all(experts.map((login) => people.demoActor(login))),
  };
  await liveNavigation(kit, navigation, workday);
  // What was done long ago was read long ago.
  await house.db.kysely
    .updateTable('notice')
    .set(({ ref }) => ({ read_at: ref('done_at') }))
    .where('done_at', 'is not', null)
    .execute();
  await publishDigests(house);
  print(
    `The demonstration region is loaded: ${organisations.length} organisations, ${count} cases, ${seconds(started)} s.`,
  );
}

const seconds = (started: number): string => ((performance.now() - started) / 1000).toFixed(1);

function progress(done: number, count: number, started: number): string {
  const left = ((performance.now() - started) / done) * (count - done);
  return `  ${done} of ${count} cases, about ${Math.ceil(left / 1000)} s left`;
}

/** Cases are handed in on weekdays. */
function workday(day: PlainDate): PlainDate {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 ? addDays(day, -2) : weekday === 6 ? addDays(day, -1) : day;
}

function applicantsOf(first: Actor, second: Actor) {
  return (organisation: DemoOrganisation): Actor => {
    for (const known of [first, second])
      if (known.capacity.kind === 'organisation' && known.capacity.party === `org:${organisation.code}`) return known;
    return {
      account: `demo-${organisation.code}`,
      name: '演示经办人',
      capacity: { kind: 'organisation', party: `org:${organisation.code}`, partyName: organisation.name, admin: true },
    };
  };
}

async function importRegisters(
  house: House,
  organisations: readonly DemoOrganisation[],
  day: PlainDate,
  scale: number,
  seed: number,
): Promise<void> {
  const chance = chanceOf(seed + 1);
  const rows: Record<string, ImportRow[]> = {
    organisation: organisations.map((one) => ({
      key: one.code,
      validFrom: addDays(day, -chance.whole(900, 4000)),
      fields: { name: one.name, credit_code: one.code, kind: one.kind, division: one.division },
    })),
    // The last one is not filed yet: somebody has to be able to apply.
    'filed-entity': organisations.slice(0, -1).map((one) => {
      const filed = addDays(day, -chance.whole(200, 600));
      return {
        key: one.code,
        validFrom: filed,
        fields: {
          credit_code: one.code,
          name: one.name,
          division: one.division,
          field: one.field,
          ipc: one.ipc.map((symbol) => symbol.slice(0, 4)),
          grade: chance.pick(['A', 'A', 'B']),
          filed_on: filed,
          batch: '演示第一批',
        },
      };
    }),
    agency: demoAgencies(day),
    patent: demoPatents(organisations, Math.max(6, Math.round(8 * scale)), day, chance),
  };
  await house.db.transaction(async (tx) => {
    for (const [id, imported] of Object.entries(rows))
      await importRows(house, tx, house.catalogue.registers.get(id)!, '演示数据（生成）', 'demo', imported);
  });
}

/** Reads one file as an applicant's upload is read. */
async function readOne(files: FileStore, fileName: string, bytes: Uint8Array): Promise<PackageValue> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-demo-'));
  try {
    const target = path.join(folder, 'upload');
    await writeFile(target, bytes);
    const value = await files.readPackage([{ name: fileName, path: target, bytes: bytes.length }]);
    if (!value.ok) throw new Error(`The demonstration's package cannot be read: ${value.refusals[0]?.what.en}`);
    return value.value;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** An application for every title: one as a whole e-filing package, the others as texts; and further ones on demand. */
async function readPackages(
  files: FileStore,
  organisations: readonly DemoOrganisation[],
): Promise<Pick<CaseKit, 'packages' | 'another'>> {
  const whole = (defects: boolean, round = 0) => {
    // The same device once more would be a copy: what was tried makes most of a further application.
    const more = round === 0 ? [] : trials(`${WHOLE_TITLE} ${round}`, 60);
    const { fileName, bytes } = demoPackage({ seed: 1 + round, defects, more });
    return readOne(files, fileName, bytes);
  };
  const asText = (title: string, slip: boolean, round = 0) =>
    readOne(files, `${title}.txt`, new TextEncoder().encode(applicationText(title, slip, round)));
  const packages: DemoApplication[] = [];
  for (const title of organisations.flatMap((one) => one.titles)) {
    const [defective, corrected] =
      title === WHOLE_TITLE
        ? [await whole(true), await whole(false)]
        : [await asText(title, true), await asText(title, false)];
    packages.push({
      title,
      kind: title.endsWith('装置') && title !== WHOLE_TITLE ? 'utility' : 'invention',
      defective,
      corrected,
    });
  }
  return {
    packages,
    another: async (of, round) => {
      const read = (defects: boolean) =>
        of.title === WHOLE_TITLE ? whole(defects, round) : asText(of.title, defects, round);
      return { ...of, defective: await read(true), corrected: await read(false) };
    },
  };
}

/** The patents in force of an owner, for pledges and disputes. */
async function patentsOf(house: House, code: string): Promise<string[]> {
  const rows = await house.db.kysely
    .selectFrom('reg_patent')
    .select('key')
    .where('owner_code', '=', code)
    .where('state', '=', 'in-force')
    .where('superseded_at', 'is', null)
    .orderBy('expires_on', 'desc')
    .execute();
  return rows.map((row) => row.key);
}
