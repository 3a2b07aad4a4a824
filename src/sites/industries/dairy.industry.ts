import { defineIndustry } from '#corpus/industry/define.ts';
import { branch, leaf, scope } from '#corpus/industry/formula.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';

export const dairy = defineIndustry({
  id: 'dairy',
  title: t('乳业', 'Dairy'),
  summary: t(
    '从奶牛养殖、生乳收储到液态奶、奶粉、奶酪和功能配料，以及检测与装备。',
    'From dairy cattle and raw milk to liquid milk, powder, cheese and functional ingredients, with testing and equipment.',
  ),
  owners: [
    {
      body: t('国家乳业知识产权运营中心（演示）', 'National IP Operation Centre for Dairy (demonstration)'),
      post: t('产业数据分析员', 'Industry analyst'),
    },
  ],
  validUntil: plainDate('2027-05-31'),
  reviewEvery: 12,
  divisions: ['150100', '150200', '150800'],
  scope: scope(
    [
      '牛乳',
      '牛奶',
      '羊奶',
      '乳品',
      '乳制品',
      '生鲜乳',
      '奶粉',
      '酸奶',
      '发酵乳',
      '奶酪',
      '干酪',
      '乳清',
      '奶牛',
      '乳酸菌',
    ],
    ['A23C', 'A01J'],
  ),
  tree: [
    branch(
      'farming',
      ['奶源与养殖', 'Milk source and farming'],
      [
        leaf(
          'cow-breeding',
          ['奶牛育种与繁殖', 'Cattle breeding'],
          ['奶牛育种', '性控冻精', '胚胎移植', '全基因组选择'],
          {
            ipc: ['C12N5/076'],
            usual: ['A01K67/02', 'C12Q1/6888'],
          },
        ),
        leaf('cow-feeding', ['奶牛饲养', 'Feeding'], ['奶牛饲料', '过瘤胃', '瘤胃调控', '犊牛代乳粉'], {
          ipc: ['A23K50/10'],
          usual: ['A23K20/10'],
        }),
        leaf('cow-health', ['疫病与乳房炎', 'Health and mastitis'], ['乳房炎', '隐性乳房炎', '奶牛疫苗', '酮病'], {
          usual: ['A61P15/14', 'A61K36/00'],
        }),
        leaf('milking', ['挤奶与收储', 'Milking and collection'], ['挤奶', '挤奶机器人', '奶杯', '贮奶罐'], {
          ipc: ['A01J5/*', 'A01J7/*', 'A01J9/*'],
        }),
      ],
    ),
    branch(
      'liquid',
      ['液态奶', 'Liquid milk'],
      [
        leaf('sterilised', ['杀菌与灭菌', 'Heat treatment'], ['巴氏杀菌', '超高温灭菌', '蒸汽浸入', '杀菌乳'], {
          ipc: ['A23B11/*', 'A23C3/*'],
        }),
        leaf('membrane', ['膜分离与浓缩', 'Membranes'], ['微滤', '超滤', '膜过滤', '反渗透浓缩'], {
          ipc: ['A23C9/142'],
          usual: ['B01D61/14'],
        }),
        leaf(
          'lactose-free',
          ['低乳糖与营养强化', 'Lactose-free and fortified'],
          ['低乳糖', '乳糖酶', '无乳糖', '高钙奶'],
          {
            ipc: ['A23C9/12'],
            usual: ['A23C9/152'],
          },
        ),
      ],
    ),
    branch(
      'fermented',
      ['发酵乳与菌种', 'Fermented milk and strains'],
      [
        leaf('yogurt', ['酸奶', 'Yogurt'], ['酸奶', '发酵乳', '常温酸奶', '凝固型酸奶'], {
          ipc: ['A23C9/13'],
          usual: ['A23C9/123'],
        }),
        leaf('probiotics', ['益生菌', 'Probiotics'], ['益生菌', '双歧杆菌', '植物乳杆菌', '鼠李糖乳杆菌'], {
          ipc: ['A61K35/745', 'A61K35/747'],
          usual: ['C12N1/20', 'A23L33/135'],
        }),
        leaf('starter', ['发酵剂', 'Starter cultures'], ['发酵剂', '直投式', '嗜热链球菌', '菌种保藏'], {
          usual: ['C12N1/20', 'A23C9/123'],
        }),
        leaf('ethnic', ['民族奶制品', 'Traditional dairy'], ['奶豆腐', '奶皮子', '策格', '酸马奶', '奶茶粉'], {
          usual: ['A23C20/02', 'A23C9/127'],
        }),
      ],
    ),
    branch(
      'solid',
      ['奶粉与奶酪', 'Powder and cheese'],
      [
        leaf('infant', ['婴幼儿配方', 'Infant formula'], ['婴幼儿配方', '婴儿配方奶粉', '母乳低聚糖', '结构脂'], {
          ipc: ['A23L33/125'],
          usual: ['A23C9/16'],
        }),
        leaf('powder', ['奶粉干燥', 'Milk powder'], ['奶粉', '喷雾干燥', '速溶', '羊奶粉'], {
          ipc: ['A23C1/*'],
          usual: ['A23C9/18'],
        }),
        leaf('cheese', ['奶酪', 'Cheese'], ['奶酪', '干酪', '再制干酪', '凝乳酶'], {
          ipc: ['A23C19/*'],
        }),
        leaf('butter', ['奶油与冷饮', 'Cream and ice cream'], ['稀奶油', '黄油', '冰淇淋', '乳脂'], {
          ipc: ['A23C13/*', 'A23C15/*', 'A23G9/*'],
        }),
      ],
    ),
    branch(
      'ingredients',
      ['乳基配料', 'Dairy ingredients'],
      [
        leaf('protein', ['乳蛋白', 'Milk proteins'], ['乳铁蛋白', '酪蛋白', '乳清蛋白', '骨桥蛋白'], {
          ipc: ['A23J1/20', 'C07K14/79'],
          usual: ['A23J3/08'],
        }),
        leaf(
          'peptide',
          ['活性肽与低聚糖', 'Peptides and oligosaccharides'],
          ['酪蛋白肽', '活性肽', '低聚半乳糖', '乳源肽'],
          {
            usual: ['A23J3/34', 'C12P21/06'],
          },
        ),
        leaf(
          'fat-globule',
          ['乳脂肪球膜', 'Milk fat globule membrane'],
          ['乳脂肪球膜', '磷脂', '神经节苷脂', '鞘磷脂'],
          {
            usual: ['A23C15/14', 'A23L33/115'],
          },
        ),
      ],
    ),
    branch(
      'safety',
      ['检测与装备', 'Testing and equipment'],
      [
        leaf(
          'residue',
          ['残留与掺假检测', 'Residues and adulteration'],
          ['兽药残留', '黄曲霉毒素', '掺假鉴别', '抗生素残留'],
          {
            ipc: ['G01N33/04'],
            usual: ['G01N30/02'],
          },
        ),
        leaf('packaging', ['灌装与包装', 'Filling and packaging'], ['无菌灌装', '利乐包', '灌装机', '无菌包装'], {
          ipc: ['B65B55/*'],
          usual: ['B65D85/80'],
        }),
        leaf('trace', ['智能牧场与追溯', 'Smart farm and tracing'], ['奶牛识别', '发情监测', '智能牧场', '质量追溯'], {
          usual: ['A01K29/00', 'G06Q50/02'],
        }),
      ],
    ),
  ],
});
