import { creditCheck, organisationCheck } from '#kernel/numbers/index.ts';
import type { Chance } from './chance.ts';

export interface DemoOrganisation {
  code: string;
  name: string;
  kind: 'company' | 'university' | 'institute';
  division: string;
  field: 'biology' | 'new-materials';
  ipc: string[];
  titles: string[];
  /** Its own telephone: shared ones are a hint at linked applicants. */
  phone: string;
}

/** Invented organisations in real places; every name says that it is a demonstration. */
const SEEDS: Omit<DemoOrganisation, 'code' | 'phone'>[] = [
  {
    name: '内蒙古草原沙棘生物科技有限公司（演示）',
    kind: 'company',
    division: '150102',
    field: 'biology',
    ipc: ['C11B 1/04', 'A61K 36/72'],
    titles: ['一种沙棘籽油低温提取装置', '一种沙棘黄酮的分离方法', '一种沙棘果渣联产膳食纤维的方法'],
  },
  {
    name: '包头稀土新材料有限公司（演示）',
    kind: 'company',
    division: '150203',
    field: 'new-materials',
    ipc: ['H01F 1/057', 'C22C 38/00'],
    titles: ['一种低重稀土烧结钕铁硼磁体', '一种稀土永磁体的晶界扩散方法', '一种稀土抛光粉的制备方法'],
  },
  {
    name: '呼和浩特乳业研究院（演示）',
    kind: 'institute',
    division: '150105',
    field: 'biology',
    ipc: ['C12N 1/20', 'A23C 9/123'],
    titles: ['一株耐酸乳双歧杆菌及其应用', '一种奶酪发酵剂的冻干保护方法', '一种益生菌微胶囊的制备方法'],
  },
  {
    name: '鄂尔多斯羊绒材料有限公司（演示）',
    kind: 'company',
    division: '150602',
    field: 'new-materials',
    ipc: ['D01B 3/00', 'D01G 9/00'],
    titles: ['一种羊绒纤维低损伤分梳装置', '一种抗起球羊绒混纺纱线'],
  },
  {
    name: '通辽蒙药生物工程有限公司（演示）',
    kind: 'company',
    division: '150502',
    field: 'biology',
    ipc: ['A61K 36/28', 'A61P 1/16'],
    titles: ['一种蒙药复方颗粒的质量检测方法', '一种蓝刺头提取物的制备方法'],
  },
  {
    name: '内蒙古草原大学（演示）',
    kind: 'university',
    division: '150105',
    field: 'biology',
    ipc: ['A01H 5/00', 'C12N 15/113'],
    titles: ['一种苜蓿耐盐基因及其应用', '一种草原退化土壤的微生物修复剂', '一种羊草种子的促萌发方法'],
  },
  {
    name: '乌海煤基新材料有限公司（演示）',
    kind: 'company',
    division: '150302',
    field: 'new-materials',
    ipc: ['C08F 10/02', 'C01B 32/05'],
    titles: ['一种煤基石墨负极材料的制备方法', '一种煤沥青基碳纤维的连续纺丝装置'],
  },
  {
    name: '巴彦淖尔种业科技有限公司（演示）',
    kind: 'company',
    division: '150802',
    field: 'biology',
    ipc: ['A01H 1/02', 'C12Q 1/6895'],
    titles: ['一种向日葵抗列当分子标记及其应用', '一种甜瓜种子的快速检测方法'],
  },
  {
    name: '赤峰铜基材料研究所（演示）',
    kind: 'institute',
    division: '150402',
    field: 'new-materials',
    ipc: ['C22C 9/00', 'C22C 1/02'],
    titles: ['一种高强高导铜合金及其制备方法', '一种铜箔表面处理液'],
  },
  {
    name: '锡林郭勒肉业生物有限公司（演示）',
    kind: 'company',
    division: '152502',
    field: 'biology',
    ipc: ['C12Q 1/6888', 'A61K 35/32'],
    titles: ['一种羊肉产地溯源的分子检测方法', '一种羊骨胶原肽的酶解方法'],
  },
  {
    name: '乌兰察布石墨烯科技有限公司（演示）',
    kind: 'company',
    division: '150902',
    field: 'new-materials',
    ipc: ['C01B 32/184', 'H01M 4/62'],
    titles: ['一种石墨烯导热膜的制备方法', '一种石墨化炉余热回收装置'],
  },
  {
    name: '兴安稻米生物技术有限公司（演示）',
    kind: 'company',
    division: '152201',
    field: 'biology',
    ipc: ['A01H 6/46', 'C12N 15/29'],
    titles: ['一种寒地水稻耐冷基因及其应用', '一种稻壳制备二氧化硅的方法'],
  },
];

/** The two organisations that demonstration accounts belong to keep the codes that the accounts know. */
const FIXED = ['91150100MA0P00018C', '91150200MA13A0B22E'];

export function demoOrganisations(chance: Chance): DemoOrganisation[] {
  return SEEDS.map((seed, index) => ({
    ...seed,
    code: FIXED[index] ?? creditCode(seed, chance),
    phone: `0471-${1_234_567 + 1_111 * index}`,
  }));
}

function creditCode(seed: Omit<DemoOrganisation, 'code' | 'phone'>, chance: Chance): string {
  const body = `MA${Array.from({ length: 6 }, () => chance.pick([...'0123456789ABCDEFGHJKLMNPQRTUWXY'])).join('')}`;
  const first = `${seed.kind === 'company' ? '91' : '12'}${seed.division}${body}${organisationCheck(body)}`;
  return first + creditCheck(first);
}
