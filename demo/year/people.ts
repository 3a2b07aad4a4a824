import type { Actor } from '#engine/access/types.ts';
import { type Calendar, isWorkingDay } from '#kernel/calendar/index.ts';
import { creditCheck, organisationCheck } from '#kernel/numbers/index.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import type { Chance } from '../chance.ts';

export const BODY = 'nm-centre';

const post = (account: string, name: string, id: string): Actor => ({
  account,
  name,
  capacity: { kind: 'post', post: id, body: BODY, division: '150000', party: null },
});

/** An examiner with what he knows and when he is away. */
export interface YearExaminer {
  actor: Actor;
  ipc: string[];
  absences: { from: PlainDate; to: PlainDate }[];
  open: number;
}

export interface YearEntity {
  code: string;
  name: string;
  division: string;
  field: 'biology' | 'new-materials';
  ipc: string[];
  filed: boolean;
}

export interface Staff {
  clerks: Actor[];
  examiners: YearExaminer[];
  reviewers: Actor[];
  leader: Actor;
}

export function staffOf(chance: Chance, from: PlainDate): Staff {
  const skills = [
    ['C12', 'C07K'],
    ['A61K', 'A61P'],
    ['A01H', 'C12'],
    ['C22', 'H01F'],
    ['C01', 'C04B'],
    ['C08', 'D01'],
    ['H01M', 'C01'],
    ['A23C', 'C11B'],
  ];
  return {
    clerks: ['clerk-1', 'clerk-2', 'clerk-3'].map((id) => post(id, id, 'acceptance-clerk')),
    reviewers: ['reviewer-1', 'reviewer-2'].map((id) => post(id, id, 'reviewer')),
    leader: post('leader-1', 'leader-1', 'centre-leader'),
    examiners: skills.map((ipc, index) => ({
      actor: post(`examiner-${index + 1}`, `examiner-${index + 1}`, 'pre-examiner'),
      ipc,
      open: 0,
      // A fortnight's leave and two shorter absences, spread over the year.
      absences: [14, 5, 3].map((length, n) => {
        const begin = addDays(from, 30 + chance.whole(0, 100) + n * 110);
        return { from: begin, to: addDays(begin, length) };
      }),
    })),
  };
}

const PLACES = [
  '150102',
  '150105',
  '150203',
  '150207',
  '150302',
  '150402',
  '150502',
  '150602',
  '150702',
  '150802',
  '150902',
  '152201',
  '152502',
  '152921',
];
const FIELDS = [
  { field: 'biology' as const, ipc: ['C12N 1/20', 'A61K 36/72', 'C12Q 1/68', 'A01H 5/00', 'C11B 1/04', 'A23C 9/12'] },
  {
    field: 'new-materials' as const,
    ipc: ['C22C 38/00', 'H01F 1/057', 'C01B 32/05', 'C08F 10/02', 'H01M 4/62', 'D01B 3/00', 'C04B 35/01'],
  },
];

export function entitiesOf(chance: Chance, count: number): YearEntity[] {
  const used = new Set<string>();
  return Array.from({ length: count }, (_, index): YearEntity => {
    const division = chance.pick(PLACES);
    const { field, ipc } = chance.pick(FIELDS);
    let code = '';
    do {
      const body = `MA${Array.from({ length: 6 }, () => chance.pick([...'0123456789ABCDEFGHJKLMNPQRTUWXY'])).join('')}`;
      const first = `91${division}${body}${organisationCheck(body)}`;
      code = first + creditCheck(first);
    } while (used.has(code));
    used.add(code);
    const name = `演示主体${String(index + 1).padStart(4, '0')}号（演示）`;
    return { code, name, division, field, ipc: [chance.pick(ipc), chance.pick(ipc)], filed: false };
  });
}

/** The entity itself, or one of the agencies with its mandate. */
export function applicantOf(entity: Pick<YearEntity, 'code' | 'name'>, agency: string | null): Actor {
  const party = `org:${entity.code}`;
  if (agency === null)
    return {
      account: `user-${entity.code}`,
      name: '经办人',
      capacity: { kind: 'organisation', party, partyName: entity.name, admin: true },
    };
  return {
    account: `agent-${agency}`,
    name: '代理师',
    capacity: { kind: 'mandate', party, partyName: entity.name, through: `org:${agency}`, scope: ['*'], until: null },
  };
}

export const AGENCIES = ['91150100MA0Q2T5K63', '91150200MA13A0B22E', '93150523MA0QK7T383'];

/** So many working days after a day; 0: the day itself, or the first working day after it. */
export function workingDayAfter(calendar: Calendar, day: PlainDate, n: number): PlainDate {
  let at = day;
  for (let left = n; ; ) {
    if (isWorkingDay(calendar, at) && left <= 0) return at;
    at = addDays(at, 1);
    if (isWorkingDay(calendar, at)) left--;
  }
}
