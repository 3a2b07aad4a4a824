import { defineIndustry } from '#corpus/industry/define.ts';
import { branch, leaf, scope } from '#corpus/industry/formula.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { text as t } from '#kernel/text.ts';

export const potato = defineIndustry({
  id: 'potato',
  title: t('马铃薯', 'Potato'),
  summary: t(
    '马铃薯种薯、栽培、机械化、贮藏、主食加工与淀粉深加工。',
    'Seed potatoes, growing, machines, storage, staple foods and starch.',
  ),
  owners: [
    {
      body: t('马铃薯知识产权运营中心（演示）', 'IP Operation Centre for Potato (demonstration)'),
      post: t('产业数据分析员', 'Industry analyst'),
    },
  ],
  validUntil: plainDate('2027-05-31'),
  reviewEvery: 12,
  divisions: ['150900', '150100', '150700'],
  scope: scope(['马铃薯', '种薯', '薯条', '土豆', '薯片'], []),
  tree: [
    branch(
      'seed',
      ['种薯', 'Seed potatoes'],
      [
        leaf('breeding', ['品种选育', 'Breeding'], ['马铃薯品种', '实生种子', '二倍体', '分子标记'], {
          ipc: ['A01H6/82', 'C12N15/82'],
          usual: ['A01H1/00'],
        }),
        leaf('virus-free', ['脱毒组培', 'Virus-free culture'], ['脱毒', '组培苗', '茎尖', '试管苗'], {
          ipc: ['A01H4/*'],
        }),
        leaf('minituber', ['原原种', 'Minitubers'], ['原原种', '雾培', '微型薯', '基质栽培'], {
          ipc: ['A01G31/*'],
        }),
        leaf('detection', ['病毒检测', 'Virus detection'], ['病毒检测', '马铃薯纺锤', '检测试纸', '引物组'], {
          ipc: ['C12Q1/70'],
          usual: ['G01N33/569'],
        }),
      ],
    ),
    branch(
      'growing',
      ['栽培与植保', 'Growing and protection'],
      [
        leaf('cultivation', ['栽培', 'Cultivation'], ['栽培方法', '覆膜', '起垄', '轮作'], {
          ipc: ['A01G22/25', 'A01G13/30'],
        }),
        leaf('irrigation', ['水肥管理', 'Water and nutrients'], ['膜下滴灌', '水肥一体化', '专用肥', '钾肥'], {
          ipc: ['A01G25/*', 'C05G'],
        }),
        leaf('blight', ['晚疫病与疮痂病', 'Blight and scab'], ['晚疫病', '疮痂病', '黑痣病', '生防菌'], {
          ipc: ['A01N63/*', 'A01P3/*'],
        }),
      ],
    ),
    branch(
      'machine',
      ['机械化', 'Machines'],
      [
        leaf('planter', ['播种机', 'Planters'], ['薯类播种', '排种器', '切种', '播种机'], {
          ipc: ['A01C9/*', 'A01C1/00'],
        }),
        leaf('harvester', ['收获机', 'Harvesters'], ['收获机', '挖掘铲', '薯土分离', '杀秧'], {
          ipc: ['A01D13/*', 'A01D17/*', 'A01D33/*'],
        }),
        leaf('sorting', ['清选分级', 'Sorting'], ['分级机', '机器视觉', '清选', '去土'], {
          ipc: ['B07C5/*', 'A01D33/08'],
        }),
      ],
    ),
    branch(
      'storage',
      ['贮藏', 'Storage'],
      [
        leaf('store', ['贮藏窖', 'Stores'], ['贮藏窖', '贮藏库', '通风控温', '堆藏'], {
          ipc: ['A01F25/*'],
        }),
        leaf('sprout', ['抑芽保鲜', 'Sprout control'], ['抑芽', '抑芽剂', '防腐保鲜', '褐变'], {
          ipc: ['A23B7/*', 'A01N3/*'],
        }),
      ],
    ),
    branch(
      'food',
      ['食品加工', 'Foods'],
      [
        leaf('fries', ['薯条薯片', 'Fries and chips'], ['薯条', '薯片', '油炸', '丙烯酰胺'], {
          ipc: ['A23L19/18'],
          usual: ['A23L5/10'],
        }),
        leaf('staple', ['主食化', 'Staple foods'], ['马铃薯馒头', '马铃薯面条', '马铃薯面包', '主食'], {
          ipc: ['A21D13/*', 'A23L7/*'],
        }),
        leaf('flour', ['全粉', 'Flour'], ['马铃薯全粉', '雪花粉', '颗粒全粉', '薯泥'], {
          ipc: ['A23L19/15', 'A23L19/12'],
        }),
        leaf('noodle', ['粉条粉丝', 'Starch noodles'], ['粉条', '粉丝', '粉皮', '无矾'], {
          ipc: ['A23L29/30'],
          usual: ['A23L7/109'],
        }),
      ],
    ),
    branch(
      'starch',
      ['淀粉与副产物', 'Starch and by-products'],
      [
        leaf('starch-making', ['淀粉提取', 'Starch extraction'], ['马铃薯淀粉', '锉磨', '旋流', '淀粉提取'], {
          ipc: ['C08B30/*'],
        }),
        leaf('modified', ['变性淀粉', 'Modified starch'], ['变性淀粉', '抗性淀粉', '酯化淀粉', '交联'], {
          ipc: ['C08B31/*'],
        }),
        leaf('protein', ['蛋白与废水', 'Protein and waste water'], ['马铃薯蛋白', '汁水', '淀粉废水', '蛋白回收'], {
          ipc: ['A23J1/00', 'C02F103/32'],
        }),
        leaf('residue', ['薯渣利用', 'Pulp'], ['薯渣', '膳食纤维', '薯渣饲料', '果胶'], {
          usual: ['A23K10/37', 'A23L33/21'],
        }),
      ],
    ),
  ],
});
