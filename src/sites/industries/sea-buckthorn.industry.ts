import { defineIndustry } from '#corpus/industry/define.ts';
import { branch, leaf, scope } from '#corpus/industry/formula.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';

export const seaBuckthorn = defineIndustry({
  id: 'sea-buckthorn',
  title: t('沙棘', 'Sea buckthorn'),
  summary: t(
    '沙棘的选育栽培、采收、食品、油脂与活性成分，以及生态应用。',
    'Breeding and growing of sea buckthorn, harvest, foods, oils and active substances, and its use against erosion.',
  ),
  owners: [
    {
      body: t('沙棘知识产权运营中心（演示）', 'IP Operation Centre for Sea Buckthorn (demonstration)'),
      post: t('产业数据分析员', 'Industry analyst'),
    },
  ],
  validUntil: plainDate('2027-03-31'),
  reviewEvery: 12,
  divisions: ['150600', '150100', '150900'],
  scope: scope(['沙棘'], []),
  tree: [
    branch(
      'growing',
      ['选育与栽培', 'Breeding and growing'],
      [
        leaf('breeding', ['品种选育', 'Breeding'], ['沙棘品种', '杂交育种', '无刺沙棘', '大果沙棘'], {
          ipc: ['A01H1/*'],
          usual: ['A01H5/08'],
        }),
        leaf('propagation', ['苗木繁育', 'Propagation'], ['扦插', '组织培养', '育苗', '嫩枝扦插'], {
          ipc: ['A01G2/*', 'A01H4/*'],
        }),
        leaf('planting', ['种植与管护', 'Planting and care'], ['造林', '砒砂岩', '抗旱栽培', '平茬'], {
          ipc: ['A01G17/*', 'A01G23/*'],
        }),
        leaf('pests', ['病虫害防治', 'Pest control'], ['木蠹蛾', '干缩病', '沙棘绕实蝇', '性诱剂'], {
          usual: ['A01M1/02', 'A01N63/00'],
        }),
      ],
    ),
    branch(
      'harvest',
      ['采收与预处理', 'Harvest'],
      [
        leaf('picking', ['采收机械', 'Picking machines'], ['采摘', '采收机', '振动采收', '剪枝采收'], {
          ipc: ['A01D46/*'],
        }),
        leaf('separating', ['分离与清洗', 'Separation and cleaning'], ['脱粒', '果枝分离', '清洗', '冻果'], {
          ipc: ['A23N'],
          usual: ['B07B1/28'],
        }),
        leaf('storage', ['保鲜储运', 'Storage'], ['保鲜', '速冻', '冷链', '气调'], {
          ipc: ['A23B7/*'],
        }),
      ],
    ),
    branch(
      'food',
      ['食品饮料', 'Food and drinks'],
      [
        leaf('juice', ['果汁饮料', 'Juice'], ['沙棘汁', '沙棘原浆', '果汁饮料', '复合饮料'], {
          ipc: ['A23L2/*'],
        }),
        leaf('fermented', ['发酵制品', 'Fermented products'], ['沙棘酒', '酵素', '果醋', '发酵沙棘'], {
          ipc: ['C12G3/*', 'C12J1/*'],
        }),
        leaf('powder', ['果粉与休闲食品', 'Powder and snacks'], ['沙棘果粉', '冻干粉', '果糕', '软糖'], {
          ipc: ['A23L19/*', 'A23G3/*'],
        }),
        leaf('tea', ['沙棘叶茶', 'Leaf tea'], ['沙棘叶', '沙棘茶', '杀青', '代用茶'], {
          ipc: ['A23F3/*'],
        }),
      ],
    ),
    branch(
      'oil',
      ['油脂与提取', 'Oils and extraction'],
      [
        leaf('seed-oil', ['籽油与果油', 'Seed and pulp oil'], ['沙棘籽油', '沙棘果油', '超临界萃取', '亚临界萃取'], {
          ipc: ['C11B1/*'],
          usual: ['C11B3/00'],
        }),
        leaf('flavonoid', ['黄酮与多酚', 'Flavonoids'], ['沙棘黄酮', '原花青素', '异鼠李素', '多酚'], {
          ipc: ['C07D311/*'],
          usual: ['A61K36/185'],
        }),
        leaf('polysaccharide', ['多糖与膳食纤维', 'Polysaccharides'], ['沙棘多糖', '膳食纤维', '果胶', '果渣'], {
          ipc: ['C08B37/*'],
          usual: ['A23L33/21'],
        }),
        leaf('stabilise', ['微胶囊与乳化', 'Encapsulation'], ['微胶囊', '纳米乳', '脂质体', '乳液稳定'], {
          usual: ['A23P10/30', 'B01J13/02'],
        }),
      ],
    ),
    branch(
      'health',
      ['医药与化妆品', 'Medicine and cosmetics'],
      [
        leaf('medicine', ['药物', 'Medicines'], ['药物组合物', '降血脂', '保肝', '心肌'], {
          ipc: ['A61P'],
          usual: ['A61K36/72'],
        }),
        leaf('cosmetics', ['化妆品', 'Cosmetics'], ['面膜', '护肤', '抗衰老', '精华液'], {
          ipc: ['A61Q19/*'],
          usual: ['A61K8/97'],
        }),
        leaf('supplement', ['保健食品', 'Supplements'], ['软胶囊', '保健食品', '免疫力', '口服液'], {
          usual: ['A23L33/105', 'A61K9/48'],
        }),
      ],
    ),
    branch(
      'by-products',
      ['副产物与生态', 'By-products and ecology'],
      [
        leaf('feed', ['饲料化', 'Feed'], ['饲料添加剂', '沙棘果渣饲料', '沙棘叶饲料', '育肥'], {
          ipc: ['A23K10/*'],
        }),
        leaf('soil', ['水土保持', 'Soil conservation'], ['水土保持', '固沙', '植物柔性坝', '矿区复垦'], {
          usual: ['E02D17/20', 'E02B3/00'],
        }),
      ],
    ),
  ],
});
