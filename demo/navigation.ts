import { AGENCY } from '#apps/core/people/demo-people.ts';
import type { Actor } from '#engine/access/types.ts';
import { addDays, type PlainDate } from '#kernel/plain-date.ts';
import { type CaseKit, Life } from './cases.ts';

export interface NavigationActors {
  client: Actor;
  undertaker: Actor;
  officer: Actor;
  experts: Actor[];
}

interface Story {
  ago: number;
  title: string;
  kind: string;
  industry: string;
  decision: string;
  questions: string;
  tree: [branch: string, query: string][];
  recommendations: string[];
}

const FINISHED: Story = {
  ago: 570,
  title: '沙棘油提取工艺研发方向专利导航（演示）',
  kind: 'r-and-d',
  industry: '沙棘',
  decision: '下一年度在超临界萃取与水酶法之间选择研发方向。',
  questions: '两条工艺路线的申请人、壁垒和空白点各在哪里？',
  tree: [
    ['超临界萃取', 'TA=沙棘 AND TA=超临界'],
    ['水酶法', 'TA=沙棘 AND TA=酶解'],
    ['压榨与精制', 'TA=沙棘 AND TA=(压榨 OR 精制)'],
  ],
  recommendations: [
    '以水酶法为主线，优先布局酶解温度与时间参数。',
    '超临界设备改进采用许可方式取得。',
    '对果渣再利用补充两项外围申请。',
  ],
};
const IN_REVIEW: Story = {
  ago: 150,
  title: '稀土永磁电机产业规划专利导航（演示）',
  kind: 'industry',
  industry: '稀土新材料',
  decision: '园区今后三年在永磁材料下游引进哪一类企业。',
  questions: '产业链上哪些环节缺少本地申请人？',
  tree: [
    ['永磁材料', 'TA=(永磁 AND 稀土)'],
    ['电机应用', 'TA=(永磁 AND 电机)'],
  ],
  recommendations: ['优先引进电机定转子设计企业。', '与两所高校共建中试平台。'],
};
const RUNNING: Story = {
  ago: 45,
  title: '沙棘饮料新品专利导航（演示）',
  kind: 'enterprise',
  industry: '沙棘',
  decision: '明年推出的两款饮料是否存在侵权风险，怎样绕开。',
  questions: '澄清、稳定和杀菌三项工艺上有哪些有效专利？',
  tree: [
    ['澄清与稳定', 'TA=沙棘 AND TA=(澄清 OR 稳定剂)'],
    ['杀菌', 'TA=沙棘 AND TA=杀菌'],
  ],
  recommendations: [],
};

const person = {
  capacity: { kind: 'organisation', party: AGENCY.party, partyName: AGENCY.name, admin: true },
} as const;

/** The agency works on the projects, whatever else its people are mandated for. */
export const undertakerOf = (agent: Actor): Actor => ({ ...agent, ...person });

/** Three navigation projects: one evaluated a year after its acceptance, one before the experts, one under way. */
export async function liveNavigation(
  kit: CaseKit,
  actors: NavigationActors,
  workday: (day: PlainDate) => PlainDate,
): Promise<void> {
  const start = (story: Story, serial: number) =>
    begin(kit, actors, story, workday(addDays(kit.today, -story.ago)), serial);
  await finish(kit, actors, await start(FINISHED, 9401));
  await review(kit, actors, await start(IN_REVIEW, 9402), IN_REVIEW, [21, 19]);
  await work(actors, await start(RUNNING, 9403), RUNNING);
}

async function begin(
  kit: CaseKit,
  { client, undertaker, officer }: NavigationActors,
  story: Story,
  opened: PlainDate,
  serial: number,
): Promise<Life> {
  if (client.capacity.kind !== 'organisation')
    throw new Error('The client of a navigation project is an organisation.');
  const life = new Life(kit, opened, serial);
  const { title, kind, industry, decision, questions } = story;
  await life.open(
    client,
    'navigation/project',
    'apply',
    '150100',
    {
      title,
      kind,
      industry,
      division: '150100',
      client: { name: client.capacity.partyName, code: client.capacity.party.slice(4) },
      decision,
      questions,
      deadline: addDays(opened, 300),
    },
    'nm-ip-office',
  );
  life.wait(4);
  await life.does(officer, 'approve', {
    undertaker: { name: AGENCY.name, code: AGENCY.creditCode },
    note: '需求明确，服务于具体决策，同意立项。',
  });
  life.wait(6);
  await life.does(undertaker, 'hand-in-plan', {
    method: '按技术分解表检索，人工去噪，分析趋势、申请人与引证，再对重点专利逐件比对。',
    databases: '本平台专利数据（演示数据），限本项目使用。',
    dataCutoff: life.day,
    tree: story.tree.map(([branch, query]) => ({ branch, query })),
    members: '检索二人、技术一人、审核一人。',
    dueOn: addDays(life.day, 120),
  });
  return life;
}

async function work({ client, undertaker }: NavigationActors, life: Life, story: Story): Promise<void> {
  life.wait(5);
  await life.does(client, 'log-decision', {
    question: '检索范围是否包括设备',
    decided: '只看工艺，不看设备。',
    reason: '设备可以外购，与本次决策无关。',
    rejected: '全链条检索：时间不够，且与决定无关。',
  });
  life.wait(3);
  const [branch, query] = story.tree[0]!;
  await life.does(undertaker, 'record-result', {
    sort: 'query',
    title: `${branch}检索式`,
    reference: query,
    note: '抽样核对后定稿。',
  });
}

async function review(
  kit: CaseKit,
  actors: NavigationActors,
  life: Life,
  story: Story,
  points: readonly number[],
): Promise<void> {
  const { undertaker, officer, experts } = actors;
  await work(actors, life, story);
  life.wait(15);
  await life.does(undertaker, 'report-progress', { report: '检索与标引完成，正在比对重点专利。' });
  life.wait(3);
  await life.does(officer, 'check-progress', { outcome: 'go-on', note: '进度正常，请补充法律状态核对。' });
  life.wait(25);
  const proof = { ...kit.packages[0]!.corrected.files[0]!, name: '导航报告.pdf', mediaType: 'application/pdf' };
  await life.does(undertaker, 'hand-in', {
    brief: `${story.decision}结论与依据见报告。`,
    recommendations: story.recommendations.map((text) => ({ text })),
    files: [proof],
  });
  life.wait(2);
  await life.does(officer, 'begin-review', {});
  for (const [index, one] of points.entries()) {
    life.wait(1);
    await life.does(experts[index]!, 'score', {
      data: one,
      analysis: one,
      findings: one,
      use: one,
      opinion: '检索式完整，结论有数据支撑。',
    });
  }
}

async function finish(kit: CaseKit, actors: NavigationActors, life: Life): Promise<void> {
  const { client, officer } = actors;
  await review(kit, actors, life, FINISHED, [22, 21, 20]);
  life.wait(2);
  await life.does(officer, 'conclude', { score: 84, outcome: 'accepted', note: '数据可靠，建议可行，通过验收。' });
  life.wait(6);
  await life.does(officer, 'publish', {
    scope: 'summary',
    summary:
      '比较了沙棘油超临界萃取与水酶法两条路线：前者的有效专利集中在设备，后者在酶解参数上仍有空白。建议以水酶法为主线布局，设备以许可取得。',
  });
  life.wait(265);
  await life.clockActs();
  life.wait(5);
  await life.does(client, 'report-adoption', {
    adopted: 2,
    decisions: '立项水酶法中试；与设备专利权人签订许可意向。',
    effects: '据此新申请专利 3 件，中试线一条。',
    filings: 3,
  });
  life.wait(6);
  await life.does(officer, 'evaluate', { adopted: 2, grade: 'high', note: '采纳情况属实，三件申请已公开。' });
}
