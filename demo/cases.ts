import { act, settleMatter } from '#apps/core/act.ts';
import type { House } from '#apps/core/house.ts';
import type { PackageValue } from '#apps/server/routes/files.ts';
import type { Actor } from '#engine/access/types.ts';
import { patentCheck } from '#kernel/numbers/index.ts';
import { addDays, type Instant, type PlainDate } from '#kernel/plain-date.ts';
import type { Chance } from './chance.ts';
import { findingsOf } from './findings.ts';
import type { DemoOrganisation } from './organisations.ts';

/** Whoever acts in the demonstration. */
export interface DemoActors {
  clerk: Actor;
  examiners: Actor[];
  reviewer: Actor;
  leader: Actor;
  applicantOf: (organisation: DemoOrganisation) => Actor;
}

export interface CaseKit {
  house: House;
  actors: DemoActors;
  chance: Chance;
  today: PlainDate;
  /** One for each title: as first handed in, and as corrected. */
  packages: DemoApplication[];
  /** Another application of the same title: the same unit asks again with another text. */
  another: (of: DemoApplication, round: number) => Promise<DemoApplication>;
  /** How often each title was handed in. */
  used: Map<string, number>;
}

export interface DemoApplication {
  title: string;
  kind: 'invention' | 'utility';
  defective: PackageValue;
  corrected: PackageValue;
}

/** One pre-examination case, lived through the engine day by day until today or its end. */
export async function liveCase(
  kit: CaseKit,
  owner: DemoOrganisation,
  opened: PlainDate,
  serial: number,
  { untilAllocation = false }: { untilAllocation?: boolean } = {},
): Promise<void> {
  const { actors, chance, today } = kit;
  const applicant = actors.applicantOf(owner);
  const life = new Life(kit, opened, serial);
  const wanted = chance.pick(owner.titles);
  const first = kit.packages.find((one) => one.title === wanted) ?? kit.packages[0]!;
  const round = kit.used.get(first.title) ?? 0;
  kit.used.set(first.title, round + 1);
  const pack = round === 0 ? first : await kit.another(first, round);
  const { title } = pack;
  const mainIpc = chance.pick(owner.ipc);
  const submitted = await life.open(applicant, 'pre-examination/request', 'submit', owner.division, {
    kind: pack.kind,
    package: pack.defective,
    title,
    mainIpc,
    special: [],
    contactName: '演示联系人',
    contactPhone: owner.phone,
    commitEarly: true,
    commitHonest: true,
  });
  if (!submitted || !life.wait(chance.whole(1, 2))) return;
  if (!untilAllocation && chance.happens(0.04)) {
    await life.does(actors.clerk, 'refuse-acceptance', {
      grounds: ['files'],
      explanation: '缺少说明书附图，请补齐后重新提交。',
    });
    return;
  }
  await life.does(actors.clerk, 'accept', {});
  if (untilAllocation || !life.wait(1)) return;
  const examiner = chance.pick(actors.examiners);
  await life.does(actors.leader, 'assign', { examiner: examiner.account, reason: '按专业领域和在办件数分案' });
  await life.does(examiner, 'classify', { mainIpc });
  let passed = pack.defective;
  for (let round = 0; ; round++) {
    if (!life.wait(chance.whole(2, 6))) return;
    if (round >= 2 || chance.happens(round === 0 ? 0.25 : 0.7)) break;
    await life.does(examiner, 'issue-opinion', { findings: findingsOf(title) });
    if (chance.happens(0.06)) {
      await life.overdue();
      return;
    }
    if (!life.wait(chance.whole(2, 4))) return;
    await life.does(applicant, 'reply', {
      package: pack.corrected,
      answers: findingsOf(title).map((_, index) => ({ finding: index + 1, answer: 'corrected', reason: '已照改。' })),
      statement: '已逐条修改，请继续审查。',
    });
    passed = pack.corrected;
  }
  if (chance.happens(0.12)) {
    await life.does(examiner, 'propose-fail', {
      grounds: ['novelty'],
      reasons: '权利要求 1 与现有技术相比明显不具备创造性，修改后仍未克服。',
    });
    if (!life.wait(chance.whole(1, 2))) return;
    await life.does(actors.reviewer, 'confirm-fail', {});
    return;
  }
  await life.does(examiner, 'pass', { remark: '请与预审合格文本保持一致。' });
  if (!life.wait(chance.whole(1, 2))) return;
  const digits = `${today.slice(0, 4)}${life.kind === 'utility' ? 2 : 1}${String(8_000_000 + serial).padStart(7, '0')}`;
  await life.does(applicant, 'file', {
    applicationNumber: `${digits}.${patentCheck(digits)}`,
    filedOn: life.day,
    feesPaidOn: life.day,
    receipt: pack.corrected.files.slice(0, 1),
    package: passed,
  });
  if (!life.wait(1)) return;
  await life.does(actors.clerk, 'request-flag', {});
  if (!life.wait(chance.whole(1, 3))) return;
  await life.does(actors.clerk, 'record-flag', { flaggedOn: life.day });
  await liveAtNationalOffice(kit, life, applicant);
}

/** What the national office makes of it, as clerk and applicant report it. */
async function liveAtNationalOffice({ actors, chance }: CaseKit, life: Life, applicant: Actor): Promise<void> {
  if (life.kind === 'invention') {
    if (!life.wait(chance.whole(8, 20))) return;
    if (chance.happens(0.6)) {
      await life.does(actors.clerk, 'record-office-action', {
        kind: 'first',
        issuedOn: life.day,
        defects: [{ basis: '专利法第 22 条第 3 款', part: 'claims', what: '权利要求 1 不具备创造性' }],
      });
      if (!life.wait(chance.whole(3, 9))) return;
      await life.does(applicant, 'record-reply', { repliedOn: life.day });
    }
    if (!life.wait(chance.whole(6, 14))) return;
  } else if (!life.wait(chance.whole(5, 9))) return;
  if (chance.happens(0.95)) await life.does(actors.clerk, 'record-grant', { grantedOn: life.day });
  else await life.does(actors.clerk, 'record-rejection', { rejectedOn: life.day });
}

/** Carries one matter through the days; every step goes through the engine like a person's. */
export class Life {
  day: PlainDate;
  kind = '';
  #matter: string | undefined;
  #step = 0;
  readonly #kit: CaseKit;
  readonly #serial: number;

  constructor(kit: CaseKit, day: PlainDate, serial: number) {
    this.#kit = kit;
    this.day = day;
    this.#serial = serial;
  }

  /** Lets days pass; false once that would lie after today. */
  wait(days: number): boolean {
    let left = days;
    let day = this.day;
    while (left > 0) {
      day = addDays(day, 1);
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      if (weekday !== 0 && weekday !== 6) left--;
    }
    if (day > this.#kit.today) return false;
    this.day = day;
    return true;
  }

  async open(
    actor: Actor,
    procedure: string,
    action: string,
    division: string,
    input: Record<string, unknown>,
    body = 'nm-centre',
  ): Promise<boolean> {
    this.kind = String(input.kind ?? '');
    const done = await act(this.#then(), {
      actor,
      requestId: `demo-${procedure.replace('/', '-')}-${this.#serial}`,
      action,
      input,
      target: { procedure, body, division },
    });
    if (!done.ok)
      throw new Error(
        `The demonstration could not open ${procedure}: ${done.refusals.map((one) => one.what.en).join(' ')}`,
      );
    this.#matter = done.value.matter;
    return true;
  }

  async does(actor: Actor, action: string, input: Record<string, unknown>): Promise<void> {
    const house = this.#then();
    const { seq } = await house.db.kysely
      .selectFrom('matter')
      .select('seq')
      .where('id', '=', this.#matter!)
      .executeTakeFirstOrThrow();
    const done = await act(house, {
      actor,
      requestId: `demo-${this.#matter}-${++this.#step}`,
      action,
      input,
      target: { matter: this.#matter!, expectedSeq: seq },
    });
    if (!done.ok)
      throw new Error(
        `The demonstration could not ${action}: ${done.refusals.map((one) => `${one.what.en} ${one.why.en}`).join(' ')}`,
      );
  }

  /** Nobody acts: the clock of the server will take the consequence when it first sweeps. */
  async overdue(): Promise<void> {
    this.wait(15);
  }

  /** The clock takes what has come due by this day. */
  async clockActs(): Promise<void> {
    await settleMatter(this.#then(), this.#matter!);
  }

  #then(): House {
    const hour = 1 + ((this.#serial * 7 + this.#step * 3) % 8);
    const at =
      `${this.day}T${String(hour).padStart(2, '0')}:${String((this.#serial * 13) % 60).padStart(2, '0')}:00.000Z` as Instant;
    return { ...this.#kit.house, now: () => at };
  }
}
