import { defineIndustry } from '#corpus/industry/define.ts';
import { branch, leaf, scope } from '#corpus/industry/formula.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';

export const cashmere = defineIndustry({
  id: 'cashmere',
  title: t('羊绒', 'Cashmere'),
  summary: t(
    '从绒山羊育种、分梳纺纱到染整、织造、检验与再生利用。',
    'From cashmere goats, dehairing and spinning to dyeing, knitting, testing and recycling.',
  ),
  owners: [
    {
      body: t('羊绒知识产权运营中心（演示）', 'IP Operation Centre for Cashmere (demonstration)'),
      post: t('产业数据分析员', 'Industry analyst'),
    },
  ],
  validUntil: plainDate('2026-12-31'),
  reviewEvery: 6,
  divisions: ['150600', '150800', '152900'],
  scope: scope(['羊绒', '绒山羊', '山羊绒', '羊毛', '绒毛纤维'], []),
  tree: [
    branch(
      'goat',
      ['绒山羊养殖', 'Cashmere goats'],
      [
        leaf('breeding', ['选育', 'Breeding'], ['绒山羊育种', '产绒性状', '分子标记', '阿尔巴斯'], {
          ipc: ['C12Q1/6888'],
          usual: ['A01K67/02'],
        }),
        leaf('feeding', ['饲养与增绒', 'Feeding'], ['增绒', '光照调控', '褪黑素', '绒山羊饲料'], {
          usual: ['A23K50/10', 'A01K1/00'],
        }),
        leaf('shearing', ['抓绒与剪毛', 'Combing and shearing'], ['抓绒', '剪毛机', '梳绒', '羊保定'], {
          ipc: ['A01K14/*'],
          usual: ['A01K13/00', 'B26B19/24'],
        }),
      ],
    ),
    branch(
      'fibre',
      ['初加工', 'Fibre processing'],
      [
        leaf('scouring', ['洗毛', 'Scouring'], ['洗毛', '洗绒', '羊毛脂', '洗毛废水'], {
          ipc: ['D01B3/*'],
          usual: ['C11B11/00'],
        }),
        leaf('dehairing', ['分梳', 'Dehairing'], ['分梳', '分梳机', '盖板分梳', '去粗毛'], {
          ipc: ['D01G15/*'],
          usual: ['D01G19/00'],
        }),
        leaf('modification', ['纤维改性', 'Fibre modification'], ['防缩', '拉伸羊毛', '等离子体', '纤维改性'], {
          ipc: ['D06M10/*', 'D06M11/*'],
        }),
      ],
    ),
    branch(
      'yarn',
      ['纺纱', 'Spinning'],
      [
        leaf('woollen', ['粗纺', 'Woollen spinning'], ['粗纺', '粗梳毛纺', '走锭', '粗纺纱线'], {
          usual: ['D01H1/02', 'D02G3/02'],
        }),
        leaf('worsted', ['精纺与高支', 'Worsted and fine yarn'], ['精纺', '高支', '赛络纺', '紧密纺'], {
          ipc: ['D01H5/*'],
          usual: ['D02G3/04'],
        }),
        leaf('blend', ['混纺与花式纱', 'Blends and fancy yarn'], ['混纺', '包芯纱', '花式纱', '丝绒混纺'], {
          ipc: ['D02G3/*'],
        }),
      ],
    ),
    branch(
      'dyeing',
      ['染整', 'Dyeing and finishing'],
      [
        leaf('dye', ['染色', 'Dyeing'], ['低温染色', '植物染料', '活性染料', '染色助剂'], {
          ipc: ['D06P1/*', 'D06P3/*'],
        }),
        leaf('finish', ['功能整理', 'Functional finishing'], ['抗起球', '防虫蛀', '可机洗', '柔软整理'], {
          ipc: ['D06M13/*', 'D06M15/*'],
        }),
        leaf('wastewater', ['染整废水', 'Waste water'], ['染整废水', '印染废水', '脱色', '中水回用'], {
          ipc: ['C02F9/*', 'C02F103/30'],
        }),
      ],
    ),
    branch(
      'fabric',
      ['织造与成衣', 'Fabric and garments'],
      [
        leaf('knitting', ['针织', 'Knitting'], ['横机', '全成型', '针织衫', '提花针织'], {
          ipc: ['D04B1/*', 'D04B15/*'],
        }),
        leaf('weaving', ['机织', 'Weaving'], ['羊绒面料', '大衣呢', '双面呢', '织造'], {
          ipc: ['D03D15/*'],
          usual: ['D03D13/00'],
        }),
        leaf('garment', ['成衣与围巾', 'Garments'], ['羊绒衫', '围巾', '套口', '缝合'], {
          ipc: ['A41D'],
          usual: ['A41H43/00'],
        }),
      ],
    ),
    branch(
      'quality',
      ['检验与回收', 'Testing and recycling'],
      [
        leaf('identify', ['纤维鉴别', 'Fibre identification'], ['纤维鉴别', '羊绒含量', '图像识别', '近红外'], {
          ipc: ['G01N33/36'],
          usual: ['G06V20/69'],
        }),
        leaf('recycle', ['再生羊绒', 'Recycled cashmere'], ['再生羊绒', '开松', '废旧毛衫', '角蛋白'], {
          ipc: ['D01G11/*'],
          usual: ['C07K1/14'],
        }),
      ],
    ),
  ],
});
