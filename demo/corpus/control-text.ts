import { stated } from './device-text.ts';
import { type Draft, mixed, opening, range, result, type Topic, within } from './draft.ts';

const MODELS: readonly (readonly [
  name: string,
  detail: string,
  what: string,
  from: number,
  to: number,
  step: number,
])[] = [
  ['长短期记忆网络', '包括依次连接的输入层、隐藏层和输出层', '隐藏层的单元数', 16, 256, 16],
  ['卷积神经网络', '包括依次连接的卷积层、池化层和全连接层', '卷积层的层数', 3, 18, 1],
  ['随机森林', '由多棵决策树组成', '决策树的数量', 50, 500, 25],
  ['支持向量机', '采用径向基核函数', '惩罚系数', 1, 100, 1],
  ['图神经网络', '以测点为节点、以测点间的相关性为边', '图卷积的层数', 2, 6, 1],
  ['卡尔曼滤波器', '包括预测环节和更新环节', '状态量的个数', 2, 12, 1],
  ['模糊控制器', '以偏差和偏差变化率为输入', '模糊子集的个数', 3, 9, 1],
  ['深度强化学习模型', '包括策略网络和价值网络', '折扣因子的千分数', 900, 990, 5],
  ['注意力模型', '包括编码层和多头注意力层', '注意力头的个数', 2, 16, 2],
  ['梯度提升树', '由多棵回归树依次组成', '回归树的最大深度', 3, 12, 1],
];
const SIGNALS = [
  '振动信号',
  '温度数据',
  '图像数据',
  '电流数据',
  '风速数据',
  '光谱数据',
  '湿度数据',
  '压力数据',
  '声音信号',
  '位置数据',
  '转速数据',
  '气体浓度数据',
];
const CLEANING = [
  '剔除异常值并补齐缺失值',
  '进行小波去噪',
  '进行归一化',
  '按时间戳对齐',
  '进行滑动平均',
  '进行主成分降维',
];
const FEATURES = ['时域特征', '频域特征', '纹理特征', '形状特征', '统计特征', '时空特征', '颜色特征'];
const AIMS = ['预测', '监测', '识别', '诊断', '优化控制', '评估', '预警', '调度'];

/** A computation: data, features, a model, a decision; claimed as method, system and device. */
export function controlText(topic: Topic): Draft {
  const { chance, technology, term, object } = topic;
  const { lexicon } = technology;
  const [model, detail, what, from, to, by] = chance.pick(MODELS);
  const aim = /预测|监测|识别|诊断|检测|估产|估算/.test(term) ? '' : chance.pick(AIMS);
  const about = term.includes(object) || object.includes(term) ? term : `${object}${term}`;
  const subject = `基于${model}的${about}${aim}方法`;
  const [signal = '', other = ''] = mixed(chance, SIGNALS, 2);
  const cleaning = chance.pick(CLEANING);
  const feature = chance.pick(FEATURES);
  const period = range(chance, 1, 60, 1, 's');
  const size = range(chance, from, to, by, '');
  const threshold = range(chance, 5, 95, 5, '%');
  const measure = chance.pick(lexicon.measures);
  const claims = [
    `一种${subject}，其特征在于，包括以下步骤：S1，采集${object}的${signal}和${other}；S2，对所述${signal}和${other}${cleaning}，得到样本集；S3，从所述样本集中提取${feature}；S4，将所述${feature}输入${model}，得到${term}的结果；S5，根据所述结果与阈值的比较输出指令。`,
    `根据权利要求1所述的${subject}，其特征在于，步骤S1中的采样周期为${period.text}。`,
    `根据权利要求1所述的${subject}，其特征在于，所述${model}${detail}。`,
    `根据权利要求${/层|树|个数|系数|因子/.test(what) ? '3' : '1'}所述的${subject}，其特征在于，所述${model}中，${what}为${size.text}。`,
    `根据权利要求1所述的${subject}，其特征在于，步骤S5中所述阈值为${threshold.text}。`,
    `一种实现权利要求1至5中任一项所述的${subject}的系统，其特征在于，包括采集模块、预处理模块、特征提取模块、计算模块和输出模块；所述采集模块用于执行步骤S1，所述预处理模块用于执行步骤S2，所述特征提取模块用于执行步骤S3，所述计算模块用于执行步骤S4，所述输出模块用于执行步骤S5。`,
    `一种电子设备，其特征在于，包括存储器和处理器，所述存储器存储有计算机程序，所述处理器执行所述计算机程序时实现权利要求1至5中任一项所述的${subject}。`,
  ];
  return {
    title: `${subject}及系统`,
    abstract: `本发明公开了一种${subject}及系统，涉及${technology.zh}技术领域。该方法采集${object}的${signal}和${other}，${cleaning}后提取${feature}，由${model}得到${term}的结果，并与阈值比较后输出指令。本发明能够及时掌握${object}的状态，${result(chance, measure)}，减少了人工。`,
    claims,
    sections: [
      ...opening(topic, 'control', `${subject}及系统`),
      {
        heading: '发明内容',
        paragraphs: [
          `本发明提供一种${subject}及系统，用于解决${chance.pick(lexicon.problems)}的问题。`,
          ...claims.map((claim) => stated(claim, subject)),
          `有益效果：通过${feature}与${model}的结合，缩短了${term}所需的时间，降低了误判。`,
        ],
      },
      { heading: '附图说明', paragraphs: ['图1为本发明方法的流程图。', '图2为本发明系统的结构框图。'] },
      {
        heading: '具体实施方式',
        paragraphs: [
          `如图1所示，在${object}现场布置${chance.whole(2, 48)}个测点，以${within(chance, period)}s为周期采集${signal}和${other}。`,
          `对采集的数据${cleaning}，取其中${chance.whole(60, 85)}%作为训练集，其余作为测试集，提取${feature}，共${chance.whole(6, 96)}维。`,
          `${model}${detail}，${what}取${within(chance, size)}，训练${chance.whole(20, 400)}轮。`,
          `如图2所示，系统包括采集模块、预处理模块、特征提取模块、计算模块和输出模块，各模块部署在边缘侧的工业计算机上，经${chance.pick(['光纤', '工业以太网', '无线专网', '窄带物联网'])}与监控中心通信。`,
          `当结果超过阈值${within(chance, threshold)}%时，输出模块发出指令，现场人员据此处理${term}的异常。`,
          `在${chance.whole(3, 36)}个月的数据上验证，准确率为${chance.whole(861, 994) / 10}%，误报率为${chance.whole(4, 88) / 10}%；与未采用${feature}的方案相比，${result(chance, measure)}。`,
        ],
      },
    ],
    figures: [
      { label: '图1', caption: '本发明方法的流程图' },
      { label: '图2', caption: '本发明系统的结构框图' },
    ],
  };
}
