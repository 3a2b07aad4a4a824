import { defineIndustry } from '#corpus/industry/define.ts';
import { branch, leaf, scope } from '#corpus/industry/formula.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';

export const coalChemistry = defineIndustry({
  id: 'coal-chemistry',
  title: t('现代煤化工', 'Modern coal chemistry'),
  summary: t(
    '煤气化、合成、煤制烯烃、煤制油气、精细化工，以及节水降碳与固废利用。',
    'Gasification, synthesis, coal to olefins, oil and gas, fine chemicals, and saving water, carbon and waste.',
  ),
  owners: [
    {
      body: t('现代煤化工知识产权运营中心（演示）', 'IP Operation Centre for Coal Chemistry (demonstration)'),
      post: t('产业数据分析员', 'Industry analyst'),
    },
  ],
  validUntil: plainDate('2027-05-31'),
  reviewEvery: 12,
  divisions: ['150600', '150300', '150500'],
  scope: scope(
    ['煤化工', '煤气化', '煤制', '煤基', '煤焦油', '合成气', '甲醇制', '费托', '气化炉', '焦炉煤气', '粉煤灰', '半焦'],
    ['C10J', 'C10B', 'C10G1/*', 'C10G2/*'],
  ),
  tree: [
    branch(
      'gasification',
      ['煤气化', 'Gasification'],
      [
        leaf('entrained', ['气流床气化', 'Entrained flow'], ['水煤浆', '粉煤加压气化', '烧嘴', '气流床'], {
          ipc: ['C10J3/*'],
        }),
        leaf(
          'fixed-bed',
          ['固定床与流化床', 'Fixed and fluidised bed'],
          ['碎煤加压', '固定床', '流化床气化', '熔渣气化'],
          {
            usual: ['C10J3/20', 'C10J3/54'],
          },
        ),
        leaf('slag', ['排渣与热回收', 'Slag and heat recovery'], ['气化炉渣', '废热锅炉', '激冷', '锁斗'], {
          ipc: ['C10J3/84', 'C10J3/86'],
        }),
      ],
    ),
    branch(
      'syngas',
      ['净化与变换', 'Syngas cleaning'],
      [
        leaf('shift', ['变换', 'Shift'], ['耐硫变换', '水煤气变换', '变换催化剂', '等温变换'], {
          ipc: ['C01B3/16'],
        }),
        leaf('desulphur', ['脱硫脱碳', 'Acid gas removal'], ['低温甲醇洗', '脱硫', '酸性气', '硫回收'], {
          ipc: ['B01D53/14', 'C01B17/04'],
          usual: ['C10K1/00'],
        }),
        leaf('air', ['空分与分离', 'Air separation'], ['空分', '深冷分离', '变压吸附', '氢气提纯'], {
          ipc: ['F25J3/*', 'B01D53/047'],
        }),
      ],
    ),
    branch(
      'olefin',
      ['甲醇与烯烃', 'Methanol and olefins'],
      [
        leaf('methanol', ['甲醇合成', 'Methanol'], ['甲醇合成', '合成塔', '铜基催化剂', '甲醇精馏'], {
          ipc: ['C07C31/04', 'C07C29/*'],
        }),
        leaf('mto', ['甲醇制烯烃', 'Methanol to olefins'], ['甲醇制烯烃', '烯烃分离', '催化剂再生', '待生催化剂'], {
          ipc: ['C07C1/20', 'C07C11/*'],
        }),
        leaf('zeolite', ['分子筛催化剂', 'Zeolite catalysts'], ['分子筛', '磷酸硅铝', '晶化', '喷雾成型'], {
          ipc: ['B01J29/*', 'C01B39/*'],
        }),
        leaf('polyolefin', ['聚烯烃', 'Polyolefins'], ['聚乙烯', '聚丙烯', '茂金属', '聚合反应'], {
          ipc: ['C08F10/*', 'C08F110/*'],
        }),
      ],
    ),
    branch(
      'fuel',
      ['煤制油气', 'Coal to oil and gas'],
      [
        leaf('fischer-tropsch', ['间接液化', 'Fischer–Tropsch'], ['费托合成', '铁基催化剂', '间接液化', '浆态床'], {
          ipc: ['C10G2/*'],
          usual: ['B01J23/74'],
        }),
        leaf('direct', ['直接液化', 'Direct liquefaction'], ['直接液化', '加氢液化', '循环溶剂', '液化残渣'], {
          ipc: ['C10G1/*'],
        }),
        leaf(
          'methane',
          ['煤制天然气', 'Substitute natural gas'],
          ['甲烷化', '煤制天然气', '甲烷化催化剂', '合成天然气'],
          {
            ipc: ['C10L3/08', 'C07C9/04'],
          },
        ),
      ],
    ),
    branch(
      'fine',
      ['精细化工', 'Fine chemicals'],
      [
        leaf('glycol', ['乙二醇', 'Ethylene glycol'], ['乙二醇', '草酸酯', '草酸二甲酯', '加氢制乙二醇'], {
          ipc: ['C07C31/20', 'C07C69/36'],
        }),
        leaf('tar', ['煤焦油加工', 'Coal tar'], ['煤焦油', '加氢精制', '针状焦', '酚油'], {
          ipc: ['C10C1/*', 'C10C3/*'],
        }),
        leaf('degradable', ['可降解材料', 'Degradable plastics'], ['可降解', '聚乙醇酸', '丁二醇', '聚己二酸'], {
          ipc: ['C08G63/*'],
        }),
        leaf('carbon', ['煤基炭材料', 'Carbon materials'], ['活性炭', '煤基炭', '硬碳', '石墨负极'], {
          ipc: ['C01B32/*'],
          usual: ['H01M4/587'],
        }),
      ],
    ),
    branch(
      'green',
      ['节水降碳与固废', 'Water, carbon and waste'],
      [
        leaf('water', ['废水近零排放', 'Waste water'], ['煤化工废水', '浓盐水', '分盐结晶', '酚氨回收'], {
          ipc: ['C02F9/*', 'C02F103/36'],
        }),
        leaf(
          'carbon-capture',
          ['碳捕集利用', 'Carbon capture'],
          ['二氧化碳捕集', '二氧化碳加氢', '碳封存', '绿氢耦合'],
          {
            ipc: ['B01D53/62'],
            usual: ['C01B32/50'],
          },
        ),
        leaf('ash', ['灰渣利用', 'Ash and slag'], ['粉煤灰', '提铝', '灰渣', '煤矸石'], {
          ipc: ['C04B18/*', 'C01F7/*'],
        }),
      ],
    ),
  ],
});
