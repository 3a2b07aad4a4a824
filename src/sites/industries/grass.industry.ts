import { defineIndustry } from '#corpus/industry/define.ts';
import { branch, leaf, scope } from '#corpus/industry/formula.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';

export const grass = defineIndustry({
  id: 'grass',
  title: t('草业（草种）', 'Grass and forage seed'),
  summary: t(
    '从草种选育、种植管护、收获加工到退化草原修复的技术。',
    'Breeding of grass seed, growing, harvest and processing of forage, and restoration of degraded grassland.',
  ),
  owners: [
    {
      body: t('草业知识产权运营中心（演示）', 'IP Operation Centre for Grass (demonstration)'),
      post: t('产业数据分析员', 'Industry analyst'),
    },
  ],
  validUntil: plainDate('2027-05-31'),
  reviewEvery: 12,
  divisions: ['150100', '152500', '150400', '150700'],
  scope: scope(
    ['牧草', '草种', '饲草', '草原', '草地', '苜蓿', '羊草', '燕麦草', '披碱草', '冰草', '青贮玉米', '草坪', '草籽'],
    ['A01G20/*', 'A23K10/30', 'A23K30/*'],
  ),
  tree: [
    branch(
      'breeding',
      ['草种选育', 'Breeding'],
      [
        leaf('alfalfa', ['苜蓿育种', 'Alfalfa breeding'], ['苜蓿品种', '苜蓿育种', '紫花苜蓿', '雄性不育'], {
          ipc: ['A01H6/54'],
          usual: ['A01H1/02'],
        }),
        leaf('native', ['乡土草种', 'Native species'], ['羊草', '披碱草', '冰草', '老芒麦', '野生草种'], {
          usual: ['A01H6/46'],
        }),
        leaf('molecular', ['分子育种', 'Molecular breeding'], ['分子标记', '抗旱基因', '耐盐基因', '基因编辑'], {
          ipc: ['C12N15/82'],
          usual: ['C12Q1/6895'],
        }),
        leaf(
          'seed',
          ['种子生产与处理', 'Seed production and treatment'],
          ['种子包衣', '种子丸粒化', '破除休眠', '种子引发'],
          {
            ipc: ['A01C1/*'],
          },
        ),
      ],
    ),
    branch(
      'growing',
      ['种植与管护', 'Growing'],
      [
        leaf('sowing', ['播种机具', 'Sowing machines'], ['播种机', '免耕补播', '补播机', '草籽播种'], {
          ipc: ['A01C7/*'],
        }),
        leaf('irrigation', ['节水灌溉', 'Irrigation'], ['滴灌', '喷灌', '节水灌溉', '水肥一体化'], {
          ipc: ['A01G25/*'],
        }),
        leaf('nutrition', ['施肥与菌剂', 'Nutrition and inoculants'], ['根瘤菌', '菌肥', '生物有机肥', '缓释肥'], {
          ipc: ['C05F11/08'],
          usual: ['C12N1/20'],
        }),
        leaf('pests', ['病虫鼠害防治', 'Pest control'], ['草原鼠害', '蝗虫', '蓟马', '毒害草'], {
          ipc: ['A01M1/*', 'A01M7/*'],
        }),
      ],
    ),
    branch(
      'harvest',
      ['收获与加工', 'Harvest and processing'],
      [
        leaf('mowing', ['刈割与打捆', 'Mowing and baling'], ['割草机', '打捆机', '搂草机', '捡拾打捆'], {
          ipc: ['A01D34/*', 'A01F15/*'],
        }),
        leaf('silage', ['青贮', 'Silage'], ['青贮', '裹包青贮', '乳酸菌添加剂', '青贮饲料'], {
          ipc: ['A23K30/18'],
        }),
        leaf('drying', ['干燥与制粒', 'Drying and pelleting'], ['草颗粒', '草粉', '牧草干燥', '草块'], {
          ipc: ['A23K40/10'],
        }),
        leaf('feed', ['饲草料配方', 'Feed formulation'], ['全混合日粮', '粗饲料', '饲草料', '秸秆饲料'], {
          usual: ['A23K10/30', 'A23K50/10'],
        }),
      ],
    ),
    branch(
      'restoration',
      ['草原生态修复', 'Grassland restoration'],
      [
        leaf('degraded', ['退化草原修复', 'Degraded grassland'], ['退化草原', '草原修复', '植被恢复', '草地改良'], {
          usual: ['A01B79/02', 'A01G20/00'],
        }),
        leaf('saline', ['盐碱地种草', 'Saline land'], ['盐碱地', '土壤改良剂', '耐盐牧草', '盐碱土'], {
          ipc: ['C09K17/*'],
        }),
        leaf('sand', ['防沙固沙', 'Sand fixation'], ['固沙', '沙障', '沙化草地', '生物结皮'], {
          usual: ['E02D17/20'],
        }),
        leaf('mine', ['矿区复垦', 'Mine reclamation'], ['矿区修复', '排土场', '边坡绿化', '露天矿'], {
          usual: ['E02D17/20', 'A01B79/02'],
        }),
      ],
    ),
    branch(
      'monitoring',
      ['监测与数字化', 'Monitoring'],
      [
        leaf('remote', ['遥感与估产', 'Remote sensing'], ['草地遥感', '植被指数', '无人机监测', '生物量估算'], {
          ipc: ['G06V20/10'],
          usual: ['G01N21/25'],
        }),
        leaf('grazing', ['放牧管理', 'Grazing management'], ['放牧管理', '载畜量', '电子围栏', '划区轮牧'], {
          ipc: ['A01K3/00'],
          usual: ['G06Q50/02'],
        }),
      ],
    ),
  ],
});
