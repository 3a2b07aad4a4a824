import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { publishDigests } from '#apps/core/audit.ts';
import { type House, today } from '#apps/core/house.ts';
import { type ImportRow, importRows } from '#apps/core/imports.ts';
import type { FileStore, PackageValue } from '#apps/server/routes/files.ts';
import type { Actor } from '#engine/access/types.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { type CaseKit, liveCase } from './cases.ts';
import { chanceOf } from './chance.ts';
import { type DemoOrganisation, demoOrganisations } from './organisations.ts';
import { demoPatents } from './patents.ts';

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
    packages: await readPackages(files),
    actors: {
      clerk: await people.demoActor('clerk'),
      examiners: [await people.demoActor('examiner'), await people.demoActor('examiner2')],
      reviewer: await people.demoActor('reviewer'),
      leader: await people.demoActor('leader'),
      applicantOf: applicantsOf(await people.demoActor('applicant'), await people.demoActor('applicant2')),
    },
  };
  const count = Math.max(6, Math.round(48 * scale));
  const days = Array.from({ length: count }, () => workday(addDays(day, -chance.whole(0, 110)))).sort();
  for (const [index, opened] of days.entries()) {
    const owner = organisations[index % 3 === 0 ? index % 2 : chance.whole(0, organisations.length - 2)]!;
    await liveCase(kit, owner, opened, index + 1);
    if (index % 8 === 7) print(progress(index + 1, count, started));
  }
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
    patent: demoPatents(organisations, Math.max(2, Math.round(8 * scale)), day, chance),
  };
  await house.db.transaction(async (tx) => {
    for (const [id, imported] of Object.entries(rows))
      await importRows(house, tx, house.catalogue.registers.get(id)!, '演示数据（生成）', 'demo', imported);
  });
}

/** Until the generated e-filing package stands: the same application as one text. */
async function demoPackage({
  defects,
}: {
  seed: number;
  defects: boolean;
}): Promise<{ fileName: string; bytes: Uint8Array }> {
  const claims = [
    '1．一种沙棘籽油低温提取装置，其特征在于，包括壳体（1）、设于壳体内的螺旋压榨机构（2）、以及与冷凝管（4）连通的储油罐（5）；所述壳体外壁设有夹套（3）。',
    `2．根据权利要求${defects ? '3' : '1'}所述的沙棘籽油低温提取装置，其特征在于，所述螺旋压榨机构包括变螺距螺杆（21）和驱动电机（22）。`,
    '3．根据权利要求2所述的沙棘籽油低温提取装置，其特征在于，所述驱动电机为永磁同步电机。',
  ];
  const text = `权利要求书\n${claims.join('\n')}\n说明书\n一种沙棘籽油低温提取装置\n技术领域\n[0001] 本发明涉及油脂提取设备，尤其涉及一种沙棘籽油低温提取装置。\n背景技术\n[0002] 现有的沙棘籽油多采用高温压榨。\n发明内容\n[0003] 本发明的目的在于提供一种低温提取装置。\n附图说明\n[0004] 图1为本发明的结构示意图。\n具体实施方式\n[0005] 如图1所示，壳体（1）内设有螺旋压榨机构（2）。\n说明书摘要\n本发明公开了一种沙棘籽油低温提取装置。\n`;
  return { fileName: '申请文件.txt', bytes: new TextEncoder().encode(text) };
}

/** The generated packages, read as an applicant's upload is read. */
async function readPackages(files: FileStore): Promise<CaseKit['packages']> {
  const folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-demo-'));
  try {
    const read = async (seed: number, defects: boolean): Promise<PackageValue> => {
      const { fileName, bytes } = await demoPackage({ seed, defects });
      const target = path.join(folder, `${seed}-${defects}`);
      await writeFile(target, bytes);
      const value = await files.readPackage([{ name: fileName, path: target, bytes: bytes.length }]);
      if (!value.ok) throw new Error(`The demonstration's package cannot be read: ${value.refusals[0]?.what.en}`);
      return value.value;
    };
    return [{ defective: await read(1, true), corrected: await read(1, false) }];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
