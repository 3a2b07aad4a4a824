import type { Actor } from '#engine/access/types.ts';
import { patentCheck } from '#kernel/numbers/index.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { type CaseKit, Life } from './cases.ts';
import type { DemoOrganisation } from './organisations.ts';

export interface PriorityActors {
  clerk: Actor;
  reviewer: Actor;
  signatory: Actor;
}

type Step = [wait: number, who: keyof PriorityActors | 'requester', action: string, input: (day: PlainDate) => object];

const numbered = (digits: string): string => `${digits}.${patentCheck(digits)}`;
const empty = () => ({});

const recommended: Step[] = [
  [1, 'clerk', 'pass-check', empty],
  [2, 'reviewer', 'propose', () => ({ outcome: 'recommend', opinion: '理由成立，证据充分（演示）。' })],
  [1, 'signatory', 'recommend', () => ({ opinion: '同意推荐（演示）。' })],
  [1, 'clerk', 'send', (day) => ({ sentOn: day, receipt: '演示回执' })],
  [4, 'clerk', 'record-notice', (day) => ({ issuedOn: day })],
];

/** A few requests for priority: examined with priority, closed, refused, under review, and just come in. */
export async function livePriority(
  kit: CaseKit,
  actors: PriorityActors,
  owners: readonly [DemoOrganisation, DemoOrganisation],
  workday: (day: PlainDate) => PlainDate,
): Promise<void> {
  const stories: [ago: number, owner: 0 | 1, input: Record<string, unknown>, steps: Step[]][] = [
    [
      75,
      0,
      { kind: 'invention', application: [numbered('202610900001')], title: '一种沙棘果渣膳食纤维的制备方法' },
      [
        ...recommended,
        [25, 'requester', 'record-action', (day) => ({ notice: 'office-action', issuedOn: day })],
        [8, 'requester', 'record-reply', (day) => ({ repliedOn: day })],
      ],
    ],
    [
      45,
      1,
      { kind: 'utility', application: [numbered('202620900002')], title: '一种稀土永磁体的充磁夹具' },
      [...recommended, [12, 'clerk', 'record-close', (day) => ({ outcome: 'granted', closedOn: day })]],
    ],
    [
      30,
      1,
      { kind: 'design', application: [numbered('202630900003')], title: '磁选机' },
      [
        [1, 'clerk', 'pass-check', empty],
        [2, 'reviewer', 'propose', () => ({ outcome: 'refuse', opinion: '产业证明与产品不符（演示）。' })],
        [
          1,
          'signatory',
          'not-recommend',
          () => ({ reasons: ['ground'], explanation: '所附产业目录条目与产品不符，理由不成立（演示）。' }),
        ],
      ],
    ],
    [
      6,
      0,
      { kind: 'utility', application: [numbered('202620900004')], title: '一种沙棘籽分选装置' },
      [[1, 'clerk', 'pass-check', empty]],
    ],
    [2, 1, { kind: 'invention', application: [numbered('202610900005')], title: '一种镧铈抛光粉的制备方法' }, []],
  ];
  for (const [index, [ago, side, input, steps]] of stories.entries()) {
    const owner = owners[side];
    const requester = kit.actors.applicantOf(owner);
    const life = new Life(kit, workday(addDays(kit.today, -ago)), 9300 + index);
    await life.open(
      requester,
      'priority/recommendation',
      'submit',
      owner.division,
      request(kit, owner, input, life.day),
      'nm-ip-office',
    );
    for (const [wait, who, action, given] of steps) {
      if (!life.wait(wait)) break;
      await life.does(who === 'requester' ? requester : actors[who], action, { ...given(life.day) });
    }
  }
}

const request = (kit: CaseKit, owner: DemoOrganisation, input: Record<string, unknown>, day: PlainDate) => ({
  ...input,
  ...(input.kind === 'invention' ? { examinedOn: addDays(day, -20), firstAction: false } : {}),
  electronic: true,
  askedAs: 'applicant',
  applicants: [{ name: owner.name, code: owner.code, consents: true }],
  contactName: '演示经办人',
  contactPhone: '0471-1234567',
  grounds: [{ ground: 'industry', statement: '属于自治区重点产业链上的产品（演示）。' }],
  value: '已有两家企业试产，成本下降两成（演示）。',
  industryCode: owner.field === 'biology' ? '4.3.4' : '3.2.4',
  industryProof: [{ ...kit.packages[0]!.corrected.files[0]!, name: '产业目录对照.pdf', mediaType: 'application/pdf' }],
  truth: true,
});
