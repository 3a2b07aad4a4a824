import type { Actor } from '#engine/access/types.ts';
import { type House, today } from '../house.ts';
import { createAccount } from './accounts.ts';
import { hatsOf, usualHat } from './hats.ts';
import { giveMandate } from './mandates.ts';
import { enterOrganisation, join, type OrganisationKind } from './organisations.ts';
import { knownPosts } from './post-titles.ts';
import { givePost } from './posts.ts';

/** The demonstration's accounts share one password, which is printed at every start. */
export const DEMO_PASSWORD = 'Zhiquan-2026!';
const BY = 'demo';

export interface DemoOrganisationEntry {
  party: string;
  creditCode: string | null;
  name: string;
  kind: OrganisationKind;
  division: string;
}

const org = (creditCode: string, name: string, kind: OrganisationKind, division: string): DemoOrganisationEntry => ({
  party: `org:${creditCode}`,
  creditCode,
  name,
  kind,
  division,
});
const office = (body: string, name: string, division: string): DemoOrganisationEntry => ({
  party: `org:${body}`,
  creditCode: null,
  name,
  kind: 'office',
  division,
});

export const SEABUCKTHORN = org('91150100MA0P00018C', '内蒙古草原沙棘生物科技有限公司（演示）', 'company', '150102');
export const RARE_EARTH = org('91150200MA13A0B22E', '包头稀土新材料有限公司（演示）', 'company', '150203');
export const AGENCY = org('91150100MA0Q2T5K63', '呼和浩特青城专利代理事务所（演示）', 'agency', '150102');
export const BANK = org('91150000MA0R7W3H55', '内蒙古草原银行（演示）', 'bank', '150102');

export const DEMO_ORGANISATIONS: readonly DemoOrganisationEntry[] = [
  SEABUCKTHORN,
  RARE_EARTH,
  AGENCY,
  BANK,
  office('hohhot-ip-office', '呼和浩特市知识产权局（演示）', '150100'),
];

export interface DemoPerson {
  login: string;
  name: string;
  /** What the person is there to show, for the list that is printed. */
  role: { zh: string; en: string };
  member?: { party: string; role: 'admin' | 'member' };
  posts?: { post: string; body: string; division: string }[];
}

const centre = (post: string) => ({ post, body: 'nm-centre', division: '150000' });
const hohhot = (post: string) => ({ post, body: 'hohhot-ip-office', division: '150100' });
const region = (post: string) => ({ post, body: 'nm-ip-office', division: '150000' });

/** One account for each role; a visitor needs none. */
export const DEMO_PEOPLE: readonly DemoPerson[] = [
  {
    login: 'applicant',
    name: '王芳',
    role: { zh: '申请人（单位管理员）', en: 'applicant, administrator of a company' },
    member: { party: SEABUCKTHORN.party, role: 'admin' },
  },
  {
    login: 'member',
    name: '刘洋',
    role: { zh: '申请人（单位成员）', en: 'applicant, member of the same company' },
    member: { party: SEABUCKTHORN.party, role: 'member' },
  },
  {
    login: 'applicant2',
    name: '陈建国',
    role: { zh: '申请人（另一家单位）', en: 'applicant of another company' },
    member: { party: RARE_EARTH.party, role: 'admin' },
  },
  {
    login: 'agent',
    name: '赵敏',
    role: { zh: '专利代理师（受两家单位委托）', en: 'patent agent with mandates of both companies' },
    member: { party: AGENCY.party, role: 'admin' },
  },
  {
    login: 'bank',
    name: '孙丽',
    role: { zh: '银行经办人（质权人）', en: 'bank officer, pledgee' },
    member: { party: BANK.party, role: 'admin' },
  },
  {
    login: 'clerk',
    name: '李娜',
    role: { zh: '保护中心受理人员', en: 'acceptance clerk of the centre' },
    posts: [centre('acceptance-clerk')],
  },
  {
    login: 'examiner',
    name: '张伟',
    role: { zh: '预审员（生物）', en: 'pre-examiner' },
    posts: [centre('pre-examiner')],
  },
  {
    login: 'examiner2',
    name: '乌云',
    role: { zh: '预审员（新材料）', en: 'pre-examiner' },
    posts: [centre('pre-examiner')],
  },
  { login: 'reviewer', name: '周静', role: { zh: '复核人员', en: 'reviewer' }, posts: [centre('reviewer')] },
  {
    login: 'leader',
    name: '巴特尔',
    role: { zh: '保护中心负责人', en: 'head of the centre' },
    posts: [centre('centre-leader')],
  },
  {
    login: 'pledge',
    name: '高娃',
    role: { zh: '质押登记审查人员', en: 'pledge examiner' },
    posts: [centre('pledge-examiner'), region('pledge-examiner')],
  },
  {
    login: 'filing',
    name: '白雪',
    role: { zh: '呼和浩特市局立案人员', en: 'filing officer of the city office' },
    posts: [hohhot('case-filing-officer')],
  },
  {
    login: 'handler',
    name: '韩磊',
    role: { zh: '裁决承办人', en: 'case handler of the city office' },
    posts: [hohhot('case-handler')],
  },
  {
    login: 'panel',
    name: '苏日娜',
    role: { zh: '合议组长', en: 'panel leader of the city office' },
    posts: [hohhot('panel-leader')],
  },
  {
    login: 'head',
    name: '马志强',
    role: { zh: '呼和浩特市局负责人', en: 'head of the city office' },
    posts: [hohhot('adjudication-head')],
  },
  {
    login: 'superior',
    name: '那仁',
    role: { zh: '自治区局（上一级部门）', en: 'superior office of the region' },
    posts: [region('adjudication-superior')],
  },
  {
    login: 'office',
    name: '呼和',
    role: { zh: '自治区局负责人', en: 'head of the regional IP office' },
    posts: [region('division-leader')],
  },
  {
    login: 'prio',
    name: '其其格',
    role: { zh: '自治区局优先审查受理人员', en: 'priority clerk of the regional office' },
    posts: [region('priority-clerk')],
  },
  {
    login: 'prio2',
    name: '田野',
    role: { zh: '自治区局优先审查审核人员', en: 'priority reviewer of the regional office' },
    posts: [region('priority-reviewer')],
  },
  {
    login: 'prio3',
    name: '斯琴',
    role: { zh: '自治区局优先审查签发人', en: 'signatory of priority recommendations' },
    posts: [region('priority-signatory')],
  },
  {
    login: 'auditor',
    name: '郑洁',
    role: { zh: '审计人员', en: 'auditor' },
    posts: [region('auditor')],
  },
  {
    login: 'navigator',
    name: '巴图',
    role: { zh: '导航项目管理人员', en: 'navigation officer' },
    posts: [region('navigation-officer')],
  },
  ...(['导航专家甲', '导航专家乙', '导航专家丙'] as const).map((name, index) => ({
    login: `expert${index + 1}`,
    name,
    role: { zh: '专利导航评审专家', en: 'expert on navigation' },
    posts: [region('navigation-expert')],
  })),
  {
    login: 'editor',
    name: '何苗',
    role: { zh: '网站编辑', en: 'site editor' },
    posts: [region('site-editor')],
  },
  {
    login: 'steward',
    name: '额尔敦',
    role: { zh: '数据管理员', en: 'data steward' },
    posts: [region('data-steward')],
  },
  {
    login: 'analyst',
    name: '其其格',
    role: { zh: '产业数据分析员', en: 'industry analyst' },
    posts: [region('industry-analyst')],
  },
  {
    login: 'admin',
    name: '系统管理员（演示）',
    role: { zh: '系统管理员', en: 'system administrator' },
    posts: [region('administrator')],
  },
];

export const demoEmail = (login: string): string => `${login}@demo.zhiquan.example`;

/** Makes the demonstration's accounts, organisations, mandates and posts in one go; does nothing when they are there. */
export async function createDemoPeople(house: House, passwordHash: string): Promise<void> {
  const posts = knownPosts(house.catalogue);
  await house.db.transaction(async (tx) => {
    const there = await tx.selectFrom('person').select('id').where('demo', '=', true).limit(1).executeTakeFirst();
    if (there) return;
    const day = today(house);
    for (const one of DEMO_ORGANISATIONS) await enterOrganisation(house, tx, one, BY);
    for (const person of DEMO_PEOPLE) {
      const made = await createAccount(house, tx, {
        name: person.name,
        email: demoEmail(person.login),
        login: person.login,
        passwordHash,
        demo: true,
        emailVerified: true,
      });
      if (!made.ok) throw new Error(`The demonstration's account "${person.login}" cannot be made: its name is taken.`);
      const account = made.value;
      if (person.member)
        await join(house, tx, { organisation: person.member.party, account, role: person.member.role, by: BY });
      for (const { post, body, division } of person.posts ?? []) {
        // A demonstration of a house with fewer services has fewer posts.
        if (!posts.has(post)) continue;
        await givePost(house, tx, BY, { account, post, body, division, unit: null, from: day, until: null });
      }
    }
    for (const client of [SEABUCKTHORN, RARE_EARTH])
      await giveMandate(house, tx, BY, {
        client: client.party,
        agency: AGENCY.party,
        scope: ['*'],
        from: day,
        until: null,
      });
  });
}

/** Who a demonstration account acts as; throws when there is none of that name. */
export async function demoActor(house: House, login: string): Promise<Actor> {
  const person = await house.db.kysely
    .selectFrom('person')
    .select(['id', 'name'])
    .where('login', '=', login)
    .where('demo', '=', true)
    .executeTakeFirst();
  if (!person) throw new Error(`There is no demonstration account "${login}".`);
  const wearer = { account: person.id, name: person.name, demo: true, twoFactor: false, passwordOnce: false };
  const { hats } = await hatsOf(house, house.db.kysely, wearer, today(house));
  return { account: person.id, name: person.name, capacity: usualHat(hats).capacity };
}
