import type { House } from '#apps/core/house.ts';
import type { Actor } from '#engine/access/types.ts';
import { type Calendar, isWorkingDay } from '#kernel/calendar/index.ts';
import { patentCheck } from '#kernel/numbers/index.ts';
import { addDays, daysBetween, type PlainDate } from '#kernel/plain-date.ts';
import type { Chance } from '../chance.ts';
import { packageOf, paperOf, YearMatter } from './doing.ts';
import type { Kind, YearParameters } from './parameters.ts';
import { AGENCIES, applicantOf, type Staff, workingDayAfter, type YearEntity, type YearExaminer } from './people.ts';
import type { Life, Timeline } from './timeline.ts';

/** What the lives of a year share, and what they leave behind for those who count. */
export interface Year {
  house: House;
  time: Timeline;
  calendar: Calendar;
  chance: Chance;
  parameters: YearParameters;
  staff: Staff;
  /** Calendar days from filing to grant of every case granted on the fast track. */
  granted: Record<Kind, number[]>;
  accepted: number;
  /** How many cases ended or were left in which way, by the word of the simulation itself. */
  fates: Map<string, number>;
  title: (kind: Kind, serial: number) => string;
}

export const count = (year: Year, fate: string): void => void year.fates.set(fate, (year.fates.get(fate) ?? 0) + 1);

/** One case from its arrival to its end. */
export async function* caseLife(year: Year, entity: YearEntity, kind: Kind, serial: number): Life {
  const { chance, parameters: p, staff, calendar, time } = year;
  const matter = new YearMatter(year.house, time, `case-${serial}`);
  const applicant = applicantOf(entity, chance.happens(p.byAgency) ? chance.pick(AGENCIES) : null);
  const clerk = chance.pick(staff.clerks);
  const later = (working: number) => workingDayAfter(calendar, time.day, working);
  const title = year.title(kind, serial);
  const ipc = chance.pick(entity.ipc);
  const classes = kind === 'design' ? { locarno: '09-01' } : { mainIpc: ipc };
  const opened = await matter.open(
    applicant,
    'pre-examination/request',
    entity.division,
    {
      kind,
      package: packageOf(`${serial} 0`, title, kind),
      title,
      ...classes,
      special: chance.happens(0.05) ? ['priority'] : [],
      contactName: '联系人',
      contactPhone: '0471-1234567',
      commitEarly: true,
      commitHonest: true,
    },
    /quota|suspended/,
  );
  if (!opened) return count(year, 'turned away');
  yield later(chance.whole(0, 2));
  if (chance.happens(p.notAccepted)) {
    await matter.does(clerk, 'refuse-acceptance', {
      grounds: ['files'],
      explanation: '文件不齐全，请补齐后重新提交。',
    });
    return count(year, 'not accepted');
  }
  if (!(await matter.tries(clerk, 'accept', /suspended/))) {
    await matter.does(clerk, 'refuse-acceptance', { grounds: ['entity'], explanation: '备案已被暂停。' });
    return count(year, 'not accepted');
  }
  year.accepted += 1;
  yield later(chance.whole(0, 1));
  let examiner = allocated(year, ipc);
  await matter.does(staff.leader, 'assign', { examiner: examiner.actor.account, reason: '按领域和在办件数' });
  examiner.open += 1;
  yield later(chance.whole(0, 1));
  // Who falls away while he holds a case is relieved of it by the leader.
  if (away(examiner, time.day)) {
    examiner.open -= 1;
    examiner = allocated(year, ipc);
    examiner.open += 1;
    await matter.does(staff.leader, 'assign', { examiner: examiner.actor.account, reason: '原预审员不在岗，改分' });
  }
  let text = packageOf(`${serial} 0`, title, kind);
  const done = () => {
    examiner.open -= 1;
  };
  if (chance.happens(p.outOfField)) {
    await matter.does(examiner.actor, 'propose-fail', {
      grounds: ['field'],
      reasons: '核定的分类号不属于本中心领域。',
    });
    done();
    if (!(yield* failing(year, matter, examiner.actor, applicant, false))) return;
    await matter.does(examiner.actor, 'pass', {});
    return yield* filed(year, matter, applicant, kind, serial, text);
  }
  await matter.does(examiner.actor, 'classify', classes);
  const pace: Record<Kind, [number, number]> = { invention: [2, 6], utility: [1, 4], design: [1, 2] };
  for (let round = 0; ; round++) {
    yield later(chance.whole(...pace[kind]) + (chance.happens(0.06) ? 3 : 0));
    if (chance.happens(p.withdrawn / 2)) {
      await matter.does(applicant, 'withdraw', { reason: '改走普通程序。' });
      done();
      return count(year, 'withdrawn');
    }
    if (round === 2 || !chance.happens(round === 0 ? p.firstOpinion : p.secondOpinion)) break;
    await matter.does(examiner.actor, 'issue-opinion', {
      findings: [
        {
          part: 'claims',
          place: '权利要求 1',
          what: '缺少必要技术特征。',
          basis: '细则第 23 条第 2 款',
          fix: '补入特征。',
        },
        { part: 'description', place: '第 [0012] 段', what: '术语不一致。', basis: '细则第 20 条', fix: '统一。' },
      ],
    });
    const limit = kind === 'invention' ? 10 : 5;
    if (chance.happens(p.neverAnswered)) {
      yield workingDayAfter(calendar, time.day, limit + 1);
      done();
      yield* failing(year, matter, examiner.actor, applicant, true);
      return;
    }
    yield later(chance.whole(1, limit));
    text = packageOf(`${serial} ${round + 1}`, title, kind);
    await matter.does(applicant, 'reply', {
      package: text,
      answers: [
        { finding: 1, answer: 'corrected' },
        chance.happens(0.1)
          ? { finding: 2, answer: 'disagreed', reason: '两处含义相同。' }
          : { finding: 2, answer: 'corrected' },
      ],
    });
  }
  done();
  if (chance.happens(p.proposedToFail)) {
    await matter.does(examiner.actor, 'propose-fail', { grounds: ['novelty'], reasons: '明显不具备创造性。' });
    const passed = yield* failing(year, matter, examiner.actor, applicant, false);
    if (!passed) return;
  }
  await matter.does(examiner.actor, 'pass', {});
  yield* filed(year, matter, applicant, kind, serial, text);
}

/** The proposal, the second person, and what the applicant makes of it. True: it is to be passed after all. */
async function* failing(
  year: Year,
  matter: YearMatter,
  examiner: Actor,
  applicant: Actor,
  overdue: boolean,
): AsyncGenerator<PlainDate, boolean> {
  const { chance, parameters: p, staff, calendar, time } = year;
  const later = (working: number) => workingDayAfter(calendar, time.day, working);
  if (!overdue) {
    yield later(chance.whole(0, 2));
    const reviewer = chance.pick(staff.reviewers);
    if (matter.state === 'review' && chance.happens(p.returnedByReviewer)) {
      await matter.does(reviewer, 'return-to-examiner', { reason: '理由不充分。' });
      if ((matter.state as string) === 'examining') return true;
      await matter.does(examiner, 'propose-fail', { grounds: ['field'], reasons: '再次核对，不属于本中心领域。' });
      yield later(1);
    }
    await matter.does(reviewer, 'confirm-fail');
  }
  yield later(chance.whole(0, 4));
  if ((await matter.look()) !== 'failing') throw new Error(`${matter.number} is ${matter.state}, not failing.`);
  if (chance.happens(p.objected)) {
    await matter.does(applicant, 'object', { reasons: '对比文件未公开全部特征。' });
    yield later(chance.whole(2, 9));
    if (!overdue && chance.happens(p.overturned)) {
      await matter.does(staff.leader, 'overturn-fail', { reasons: '对比文件确未公开。' });
      return true;
    }
    await matter.does(staff.leader, 'uphold-fail', { reasons: '原结论正确。' });
    count(year, 'failed after a review');
    return false;
  }
  if (chance.happens(0.3)) await matter.does(applicant, 'accept-result');
  count(year, overdue ? 'failed unanswered' : 'failed');
  return false;
}

/** Formal filing, fees and flag. */
async function* filed(
  year: Year,
  matter: YearMatter,
  applicant: Actor,
  kind: Kind,
  serial: number,
  text: ReturnType<typeof packageOf>,
): Life {
  const { chance, parameters: p, staff, calendar, time } = year;
  const clerk = chance.pick(staff.clerks);
  const later = (working: number) => workingDayAfter(calendar, time.day, working);
  if (chance.happens(p.neverFiled)) return count(year, 'not filed in time');
  yield later(chance.whole(0, 3));
  const differs = chance.happens(p.textDiffers);
  const filedOn = time.day;
  const digits = `${filedOn.slice(0, 4)}${{ invention: 1, utility: 2, design: 3 }[kind]}${String(5_000_000 + serial).padStart(7, '0')}`;
  const paid = chance.happens(0.7);
  await matter.does(applicant, 'file', {
    applicationNumber: `${digits}.${patentCheck(digits)}`,
    filedOn,
    ...(paid ? { feesPaidOn: filedOn } : {}),
    receipt: [paperOf(`${serial}`, '受理通知书.pdf')],
    package: differs ? packageOf(`${serial} other`, text.title, kind) : text,
  });
  if (!paid) {
    if (chance.happens(p.feesLate / 0.3)) return count(year, 'fees not paid in time');
    yield later(chance.whole(0, 1));
    await matter.does(applicant, 'report-fees', {
      feesPaidOn: time.day,
      receipt: [paperOf(`${serial}`, '缴费凭证.pdf')],
    });
  }
  yield later(chance.whole(0, 1));
  if (differs) {
    await matter.does(clerk, 'refuse-flag', { grounds: ['text-differs'], reason: '权利要求增加了特征。' });
    return count(year, 'text differs');
  }
  await matter.does(clerk, 'request-flag');
  yield later(1);
  if (chance.happens(p.noFlag)) {
    await matter.does(clerk, 'record-flag-refused', { reason: '分类不符' });
    return count(year, 'no flag');
  }
  await matter.does(clerk, 'record-flag', { flaggedOn: time.day });
  yield* atNationalOffice(year, matter, applicant, clerk, kind, filedOn);
}

/** The fate at the national office; the day of grant is drawn around the mean of the kind. */
async function* atNationalOffice(
  year: Year,
  matter: YearMatter,
  applicant: Actor,
  clerk: Actor,
  kind: Kind,
  filedOn: PlainDate,
): Life {
  const { chance, parameters: p, calendar, time } = year;
  const { mean, spread } = p.grant[kind];
  const drawn = addDays(filedOn, mean + chance.whole(-spread, spread));
  // A flag that came late because of a holiday cannot be overtaken by the grant.
  const grantedOn = drawn > time.day ? drawn : addDays(time.day, 1);
  if (chance.happens(p.withdrawnAfterPass)) {
    yield addDays(time.day, 1);
    await matter.does(applicant, 'withdraw-after-pass', {
      cause: chance.happens(0.5) ? 'none' : 'technical',
      reason: '不再申请。',
    });
    return count(year, 'withdrawn after the pass');
  }
  const room = daysBetween(time.day, grantedOn);
  if (room > 30 && chance.happens(p.officeAction)) {
    yield workingDayAfter(calendar, addDays(time.day, chance.whole(8, 14)), 0);
    await matter.does(clerk, 'record-office-action', {
      kind: 'first',
      issuedOn: time.day,
      defects: [
        { basis: '专利法第 22 条第 3 款', part: 'claims', what: '不具备创造性' },
        ...(chance.happens(0.3) ? [{ basis: '专利法第 26 条第 4 款', part: 'claims', rule: 'C-23' }] : []),
      ],
    });
    if (chance.happens(p.officeReplyMissed)) {
      yield addDays(workingDayAfter(calendar, time.day, 11), 90);
      if ((await matter.look()) !== 'ordinary') throw new Error(`${matter.number} should be off the fast track.`);
      await matter.does(clerk, 'record-grant', { grantedOn: time.day });
      return count(year, 'granted in the ordinary track');
    }
    const reply = workingDayAfter(calendar, time.day, chance.whole(2, 9));
    yield reply < grantedOn ? reply : addDays(grantedOn, -1);
    await matter.does(applicant, 'record-reply', { repliedOn: time.day });
  }
  if (kind === 'invention' && chance.happens(p.rejected)) {
    yield workingDayAfter(calendar, addDays(grantedOn, 20), 0);
    await matter.does(clerk, 'record-rejection', {
      rejectedOn: time.day,
      defects: [{ basis: '专利法第 22 条第 3 款', part: 'claims' }],
    });
    return count(year, 'rejected');
  }
  // The clerk enters it on the first working day, with the day of the grant itself.
  yield workingDayAfter(calendar, grantedOn, 0);
  await matter.does(clerk, 'record-grant', { grantedOn });
  year.granted[kind].push(daysBetween(filedOn, grantedOn));
  count(year, 'granted on the fast track');
}

const away = (examiner: YearExaminer, day: PlainDate): boolean =>
  examiner.absences.some(({ from, to }) => from <= day && day <= to);

/** The one who is there, knows the class and has least to do. */
function allocated({ staff, time, calendar }: Year, ipc: string): YearExaminer {
  const there = staff.examiners.filter((one) => !away(one, time.day));
  const able = there.filter((one) => one.ipc.some((prefix) => ipc.startsWith(prefix)));
  const [first] = [...(able.length > 0 ? able : there)].sort((a, b) => a.open - b.open);
  if (!first || !isWorkingDay(calendar, time.day)) throw new Error(`Nobody can be assigned on ${time.day}.`);
  return first;
}
