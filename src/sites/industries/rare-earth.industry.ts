import { defineIndustry } from '#corpus/industry/define.ts';
import { branch, leaf, scope } from '#corpus/industry/formula.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';

export const rareEarth = defineIndustry({
  id: 'rare-earth',
  title: t('稀土', 'Rare earth'),
  summary: t(
    '从白云鄂博矿的采选冶到永磁、储氢、抛光、催化、发光等功能材料与应用。',
    'From mining and separation to magnets, hydrogen storage, polishing, catalysts and phosphors, and their use.',
  ),
  owners: [
    {
      body: t('稀土知识产权运营中心（演示）', 'IP Operation Centre for Rare Earth (demonstration)'),
      post: t('产业数据分析员', 'Industry analyst'),
    },
  ],
  validUntil: plainDate('2027-05-31'),
  reviewEvery: 12,
  divisions: ['150200'],
  scope: scope(
    ['稀土', '钕铁硼', '镧', '铈', '镨', '钕', '镝', '铽', '钇', '钐', '铕', '钆', '钪'],
    ['C22B59/*', 'C01F17/*', 'H01F1/057'],
  ),
  tree: [
    branch(
      'mining',
      ['采选与冶炼', 'Mining and smelting'],
      [
        leaf('beneficiation', ['选矿', 'Beneficiation'], ['浮选', '捕收剂', '磁选', '白云鄂博'], {
          ipc: ['B03D1/*', 'B03C1/*'],
        }),
        leaf('leaching', ['焙烧与浸出', 'Roasting and leaching'], ['硫酸焙烧', '浸出', '精矿分解', '碱法分解'], {
          ipc: ['C22B1/02', 'C22B3/*'],
          usual: ['C22B59/00'],
        }),
        leaf('separation', ['萃取分离', 'Solvent extraction'], ['萃取分离', '萃取剂', '皂化', '离子交换'], {
          ipc: ['C22B3/26'],
          usual: ['C22B59/00'],
        }),
        leaf('metal', ['金属与合金', 'Metals and alloys'], ['熔盐电解', '稀土金属', '金属提纯', '中间合金'], {
          ipc: ['C25C3/34'],
          usual: ['C22C28/00'],
        }),
        leaf('tailings', ['尾矿与三废', 'Tailings and waste'], ['尾矿', '氨氮废水', '放射性', '钍'], {
          ipc: ['C02F1/*', 'B09B3/*'],
        }),
      ],
    ),
    branch(
      'magnet',
      ['永磁材料', 'Permanent magnets'],
      [
        leaf('sintered', ['烧结磁体', 'Sintered magnets'], ['烧结钕铁硼', '氢破碎', '气流磨', '取向成型'], {
          ipc: ['H01F1/057'],
          usual: ['H01F41/02', 'B22F3/16'],
        }),
        leaf('diffusion', ['晶界扩散', 'Grain-boundary diffusion'], ['晶界扩散', '重稀土', '矫顽力', '镝铽'], {
          usual: ['H01F41/02', 'C23C10/30'],
        }),
        leaf('bonded', ['粘结与热压磁体', 'Bonded and hot-pressed'], ['粘结磁体', '热压磁体', '磁粉', '钐钴'], {
          ipc: ['H01F1/055', 'H01F1/08'],
        }),
        leaf('coating', ['表面防护', 'Surface protection'], ['磁体镀层', '电镀', '耐腐蚀涂层', '电泳'], {
          ipc: ['C25D', 'C23C14/*'],
        }),
        leaf('motor', ['永磁电机', 'Permanent-magnet motors'], ['永磁电机', '永磁同步', '转子磁钢', '磁悬浮'], {
          ipc: ['H02K1/27', 'H02K21/*'],
        }),
      ],
    ),
    branch(
      'functional',
      ['功能材料', 'Functional materials'],
      [
        leaf('hydrogen', ['储氢材料', 'Hydrogen storage'], ['储氢合金', '镍氢电池', '固态储氢', '吸放氢'], {
          ipc: ['C01B3/00', 'H01M4/38'],
        }),
        leaf('polishing', ['抛光材料', 'Polishing'], ['抛光粉', '抛光液', '氧化铈', '化学机械抛光'], {
          ipc: ['C09K3/14', 'C09G1/02'],
        }),
        leaf('catalyst', ['催化材料', 'Catalysts'], ['脱硝催化剂', '三元催化', '催化裂化', '铈锆'], {
          ipc: ['B01J23/10'],
          usual: ['B01D53/86'],
        }),
        leaf('phosphor', ['发光材料', 'Phosphors'], ['荧光粉', '发光材料', '上转换', '长余辉'], {
          ipc: ['C09K11/77'],
        }),
        leaf('ceramic', ['陶瓷与激光晶体', 'Ceramics and crystals'], ['透明陶瓷', '激光晶体', '热障涂层', '闪烁晶体'], {
          ipc: ['C04B35/50', 'C30B29/*'],
        }),
      ],
    ),
    branch(
      'alloy',
      ['稀土合金与助剂', 'Alloys and additives'],
      [
        leaf('steel', ['稀土钢', 'Rare-earth steel'], ['稀土钢', '耐候钢', '钢轨', '夹杂物改性'], {
          ipc: ['C22C38/*'],
          usual: ['C21C7/06'],
        }),
        leaf('light', ['轻合金', 'Light alloys'], ['镁合金', '铝合金', '变质处理', '稀土铝'], {
          ipc: ['C22C23/*', 'C22C21/*'],
        }),
        leaf('polymer', ['高分子助剂', 'Polymer additives'], ['热稳定剂', '稀土助剂', '橡胶助剂', '阻燃剂'], {
          ipc: ['C08K3/*', 'C08K5/*'],
        }),
      ],
    ),
    branch(
      'recycling',
      ['回收利用', 'Recycling'],
      [
        leaf('magnet-scrap', ['磁材废料回收', 'Magnet scrap'], ['钕铁硼废料', '油泥', '废料回收', '短流程再生'], {
          ipc: ['C22B7/*'],
        }),
        leaf('other-scrap', ['荧光与抛光废料', 'Other scrap'], ['废荧光粉', '废抛光粉', '废催化剂', '废旧电池'], {
          usual: ['C22B7/00', 'C22B59/00'],
        }),
      ],
    ),
    branch(
      'application',
      ['农医与新用', 'Farm, medicine and new uses'],
      [
        leaf('agriculture', ['农用稀土', 'Agricultural use'], ['稀土微肥', '转光膜', '农用稀土', '稀土饲料'], {
          usual: ['C05D9/02', 'A01G13/30'],
        }),
        leaf('medical', ['医用材料', 'Medical use'], ['磁共振造影', '造影剂', '抗菌稀土', '纳米探针'], {
          ipc: ['A61K49/*'],
        }),
      ],
    ),
  ],
});
