import { contains, divisions, divisionTitle, provinces } from '#kernel/divisions/index.ts';
import { creditCheck, organisationCheck } from '#kernel/numbers/index.ts';
import type { Chance } from '../chance.ts';
import type { DemoOrganisation } from '../organisations.ts';
import { BUSINESS, personName, tradeName } from './names.ts';
import type { Technology } from './nodes.ts';

/** Somebody who files. Every invented name says that it is a demonstration, so that it can be nobody's. */
export interface DemoApplicant {
  name: string;
  /** How some sources write the same name, for merging. */
  variants: readonly string[];
  code?: string;
  division: string;
  address: string;
  country: string;
  inventors: readonly string[];
}

/** Applicants of one industry, the most active first. */
export type Pools = ReadonlyMap<string, readonly DemoApplicant[]>;

const MARK = '（演示）';
const counties = divisions.filter((one) => one.level === 'county' && one.validTo === undefined);
const ELSEWHERE = [
  '11',
  '12',
  '13',
  '14',
  '21',
  '22',
  '23',
  '31',
  '32',
  '33',
  '37',
  '41',
  '42',
  '43',
  '44',
  '51',
  '61',
  '62',
  '64',
  '65',
];
const FOREIGN = [
  ['US', 'Prairie Dummy Technologies Inc. (demo)'],
  ['DE', 'Musterwerk Anlagenbau GmbH (Demo)'],
  ['JP', 'デモ材料株式会社（演示）'],
  ['DK', 'Eksempel Vind A/S (demo)'],
  ['NZ', 'Sample Dairy Research Ltd (demo)'],
] as const;

export function applicantPools(
  technologies: readonly Technology[],
  organisations: readonly DemoOrganisation[],
  chance: Chance,
): Pools {
  const shared = [
    ...['150105', '150203', '150502', '150102', '150402'].map((division, index) =>
      regional(
        chance,
        division,
        `${['敕勒', '朔方', '塞北', '北疆', '漠南'][index]}${['大学', '科技大学', '民族大学', '农牧大学', '职业技术学院'][index]}`,
        '12',
      ),
    ),
    ...['150105', '150203', '150602'].map((division, index) =>
      regional(chance, division, `${['旱作农牧研究所', '稀土应用试验所', '煤能源转化研究所'][index]}`, '12'),
    ),
  ];
  const pools = new Map<string, DemoApplicant[]>();
  for (const technology of technologies) {
    if (pools.has(technology.industry)) continue;
    const lines = BUSINESS[technology.industry] ?? ['科技'];
    const own = organisations
      .filter((one) => technologies.some((leaf) => leaf.industry === technology.industry && fits(one, leaf)))
      .map((one) => known(chance, one));
    const local = Array.from({ length: 32 }, (): DemoApplicant => {
      const home = chance.happens(0.7) ? chance.pick(technology.homes) : undefined;
      const inside = home ? counties.filter((one) => contains(home, one.code)) : counties;
      const county = chance.pick(inside.length > 0 ? inside : counties);
      return regional(chance, county.code, `${tradeName(chance)}${chance.pick(lines)}`, '91');
    });
    const people = Array.from({ length: 12 }, () => person(chance));
    const far = Array.from({ length: 16 }, () => elsewhere(chance, chance.pick(lines)));
    const abroad = chance.happens(0.8) ? [foreign(chance)] : [];
    const all = [
      ...local.slice(0, 1),
      ...own,
      ...local.slice(1, 6),
      ...shared.slice(0, 4),
      ...far.slice(0, 5),
      ...local.slice(6, 18),
    ];
    all.push(...shared.slice(4), ...far.slice(5), ...abroad, ...local.slice(18), ...people);
    pools.set(technology.industry, all);
  }
  return pools;
}

/** Whether an organisation's own titles speak of what the technology is about. */
const fits = ({ titles }: DemoOrganisation, { lexicon, terms }: Technology): boolean =>
  titles.some(
    (title) => lexicon.objects.some((one) => title.includes(one)) || terms.some((one) => title.includes(one)),
  );

/** Rank by Zipf: the first of a pool files most. */
export function pickApplicant(chance: Chance, pool: readonly DemoApplicant[]): DemoApplicant {
  const rank = Math.floor((pool.length + 1) ** chance.next()) - 1;
  return pool[Math.min(pool.length - 1, rank)]!;
}

function known(chance: Chance, one: DemoOrganisation): DemoApplicant {
  return {
    name: one.name,
    variants: variantsOf(one.name),
    code: one.code,
    division: one.division,
    address: addressIn(chance, one.division),
    country: 'CN',
    inventors: team(chance),
  };
}

function regional(chance: Chance, division: string, name: string, body: '91' | '12'): DemoApplicant {
  const county = divisions.find((one) => one.code === division);
  const league = divisions.find((one) => one.code === county?.parent);
  const place = chance.happens(0.5) ? '内蒙古' : (league?.short.zh ?? '内蒙古');
  const whole =
    body === '91'
      ? `${place}${name}${chance.pick(['有限公司', '有限责任公司', '股份有限公司', '有限公司'])}${MARK}`
      : `${name.startsWith('敕勒') ? '' : place}${name}${MARK}`;
  return {
    name: whole,
    variants: variantsOf(whole),
    code: creditCodeOf(chance, body, division),
    division,
    address: addressIn(chance, division),
    country: 'CN',
    inventors: team(chance),
  };
}

function elsewhere(chance: Chance, line: string): DemoApplicant {
  const code = chance.pick(ELSEWHERE);
  const province = provinces[code]!.zh;
  const short = province.replace(/(?:壮族|回族|维吾尔)?自治区$|[省市]$/, '');
  const university = chance.happens(0.3);
  const name = university
    ? `${short}${chance.pick(['示范', '样例', '演示'])}${chance.pick(['大学', '理工大学', '农业大学', '研究院'])}${MARK}`
    : `${short}${tradeName(chance)}${line}有限公司${MARK}`;
  return {
    name,
    variants: [],
    code: creditCodeOf(chance, university ? '12' : '91', `${code}0100`),
    division: `${code}0000`,
    address: `${province}演示路${chance.whole(1, 300)}号`,
    country: 'CN',
    inventors: team(chance),
  };
}

function foreign(chance: Chance): DemoApplicant {
  const [country, name] = chance.pick(FOREIGN);
  return { name, variants: [], division: '', address: '', country, inventors: team(chance) };
}

/** A person who files alone, without any code. */
function person(chance: Chance): DemoApplicant {
  const name = personName(chance);
  const county = chance.pick(counties);
  return {
    name: `${name}${MARK}`,
    variants: [],
    division: county.code,
    address: addressIn(chance, county.code),
    country: 'CN',
    inventors: [name],
  };
}

const team = (chance: Chance): string[] => Array.from({ length: chance.whole(4, 16) }, () => personName(chance));

function addressIn(chance: Chance, division: string): string {
  const county = divisions.find((one) => one.code === division);
  const league = divisions.find((one) => one.code === county?.parent);
  return `内蒙古自治区${league?.name.zh ?? ''}${county?.name.zh ?? divisionTitle(division).zh}演示路${chance.whole(1, 300)}号`;
}

/** Half-width brackets and the other form of company: what sources make of one name. */
function variantsOf(name: string): string[] {
  const other = name.includes('有限责任公司')
    ? name.replace('有限责任公司', '有限公司')
    : name.replace('有限公司', '有限责任公司');
  return [...new Set([name.replace('（', '(').replace('）', ')'), other])].filter((one) => one !== name);
}

function creditCodeOf(chance: Chance, body: string, division: string): string {
  const main = `MA${Array.from({ length: 6 }, () => chance.pick([...'0123456789ABCDEFGHJKLMNPQRTUWXY'])).join('')}`;
  const first = `${body}${division}${main}${organisationCheck(main)}`;
  return first + creditCheck(first);
}
