import { defineIndustry } from '#corpus/industry/define.ts';
import { branch, leaf, scope } from '#corpus/industry/formula.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';

export const beefMutton = defineIndustry({
  id: 'beef-mutton',
  title: t('肉牛肉羊', 'Beef and mutton'),
  summary: t(
    '肉牛肉羊的育种、饲喂、疫病防控、屠宰分割、肉制品与副产物利用。',
    'Breeding, feeding and disease control of beef cattle and sheep, slaughter, meat products and by-products.',
  ),
  owners: [
    {
      body: t('肉业知识产权运营中心（演示）', 'IP Operation Centre for Meat (demonstration)'),
      post: t('产业数据分析员', 'Industry analyst'),
    },
  ],
  validUntil: plainDate('2027-05-31'),
  reviewEvery: 12,
  divisions: ['150500', '152500', '150700', '150800'],
  scope: scope(
    ['肉牛', '肉羊', '牛肉', '羊肉', '绵羊', '羔羊', '牛羊', '育肥牛', '西门塔尔', '巴美肉羊', '羊只', '牛只'],
    ['A22B', 'A22C', 'A23L13/*'],
  ),
  tree: [
    branch(
      'breeding',
      ['育种与繁殖', 'Breeding and reproduction'],
      [
        leaf('selection', ['选种', 'Selection'], ['肉用性状', '多羔', '分子育种', '基因组选择'], {
          ipc: ['C12Q1/6888'],
          usual: ['A01K67/02'],
        }),
        leaf(
          'insemination',
          ['人工授精与胚胎', 'Insemination and embryos'],
          ['人工授精', '同期发情', '胚胎移植', '冻精'],
          {
            ipc: ['A61D19/*', 'C12N5/073'],
          },
        ),
        leaf('lambing', ['产羔与幼畜', 'Young animals'], ['产羔', '羔羊代乳', '断奶', '保温箱'], {
          usual: ['A01K1/02', 'A01K9/00'],
        }),
      ],
    ),
    branch(
      'feeding',
      ['饲料与饲喂', 'Feed and feeding'],
      [
        leaf('diet', ['日粮与添加剂', 'Diets and additives'], ['育肥饲料', '精料补充料', '饲料添加剂', '瘤胃缓冲'], {
          ipc: ['A23K50/10'],
          usual: ['A23K20/00'],
        }),
        leaf('straw', ['秸秆与糟渣', 'Straw and residues'], ['秸秆', '酒糟', '微贮', '发酵饲料'], {
          ipc: ['A23K10/12', 'A23K10/37'],
        }),
        leaf('equipment', ['饲喂设备', 'Feeding equipment'], ['饲喂机', '撒料车', '料槽', '自动饲喂'], {
          ipc: ['A01K5/*'],
        }),
      ],
    ),
    branch(
      'housing',
      ['圈舍与环境', 'Housing and environment'],
      [
        leaf('barn', ['圈舍', 'Barns'], ['圈舍', '羊舍', '牛舍', '羊床'], {
          ipc: ['A01K1/*'],
        }),
        leaf('water', ['饮水与保暖', 'Water and warmth'], ['恒温饮水', '饮水槽', '卷帘', '通风'], {
          ipc: ['A01K7/*'],
        }),
        leaf('manure', ['粪污资源化', 'Manure'], ['粪污', '清粪', '堆肥', '沼气'], {
          ipc: ['C05F3/*', 'A01K1/01'],
        }),
      ],
    ),
    branch(
      'health',
      ['疫病防控', 'Disease control'],
      [
        leaf('vaccine', ['疫苗', 'Vaccines'], ['疫苗', '口蹄疫', '小反刍兽疫', '灭活疫苗'], {
          ipc: ['A61K39/*'],
        }),
        leaf('brucella', ['布病与检测', 'Brucellosis and testing'], ['布鲁氏菌', '检测试剂盒', '荧光定量', '胶体金'], {
          ipc: ['G01N33/569'],
          usual: ['C12Q1/689'],
        }),
        leaf('parasite', ['驱虫与药浴', 'Parasites'], ['驱虫', '药浴', '棘球蚴', '伊维菌素'], {
          ipc: ['A61P33/*', 'A61D11/*'],
        }),
      ],
    ),
    branch(
      'slaughter',
      ['屠宰与分割', 'Slaughter and cutting'],
      [
        leaf('line', ['屠宰装备', 'Slaughter lines'], ['屠宰', '剥皮', '劈半', '输送线'], {
          ipc: ['A22B'],
        }),
        leaf('cutting', ['分割与分级', 'Cutting and grading'], ['分割', '胴体分级', '剔骨', '切片机'], {
          ipc: ['A22C17/*'],
        }),
        leaf('chill', ['排酸与冷链', 'Chilling'], ['排酸', '冷却肉', '保鲜', '解冻'], {
          ipc: ['A23B4/*'],
        }),
      ],
    ),
    branch(
      'products',
      ['肉制品与副产物', 'Products'],
      [
        leaf('dried', ['风干与熟制', 'Dried and cooked meat'], ['风干牛肉', '手把肉', '熟制', '酱卤'], {
          ipc: ['A23L13/70'],
          usual: ['A23L13/10'],
        }),
        leaf('prepared', ['调理肉与预制', 'Prepared meat'], ['调理肉', '肉丸', '预制菜', '腌制'], {
          ipc: ['A23L13/60', 'A23L13/40'],
        }),
        leaf('by-product', ['血骨脏利用', 'By-products'], ['骨胶原', '羊胎盘', '血浆蛋白', '骨汤'], {
          ipc: ['A23L13/20', 'A23J1/*'],
        }),
        leaf('trace', ['鉴伪与追溯', 'Authenticity and tracing'], ['掺假鉴别', '电子耳标', '产地溯源', '肉品追溯'], {
          ipc: ['A01K11/*', 'G01N33/12'],
        }),
      ],
    ),
  ],
});
