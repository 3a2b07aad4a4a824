import { trials } from './trials.ts';

/** Application texts by template, so that every case of the demonstration has something of its own to read. */
export interface DemoText {
  title: string;
  claims: string[];
  description: string;
  abstract: string;
}

/**
 * A whole application as one text, as people paste it. `slip` puts in the kind of mistake an examiner raises; another
 * `round` gives another application of the same title.
 */
export function applicationText(title: string, slip: boolean, round = 0): string {
  const text =
    title.includes('方法') || title.includes('应用')
      ? method(title, slip)
      : title.includes('装置')
        ? device(title, slip)
        : material(title, slip);
  return [
    '权利要求书',
    ...text.claims.map((claim, index) => `${index + 1}．${claim}`),
    '说明书',
    title,
    text.description,
    ...trials(`${title} ${round}`),
    '说明书摘要',
    text.abstract,
    '',
  ].join('\n');
}

const subjectOf = (title: string): string => title.replace(/^一[种株]/, '').replace(/及其(应用|制备方法)$/, '');

function sections(parts: {
  field: string;
  background: string[];
  summary: string[];
  drawings: string[];
  embodiments: string[];
}): string {
  let number = 0;
  const paragraph = (words: string) => `[${String(++number).padStart(4, '0')}] ${words}`;
  return [
    '技术领域',
    paragraph(parts.field),
    '背景技术',
    ...parts.background.map(paragraph),
    '发明内容',
    ...parts.summary.map(paragraph),
    ...(parts.drawings.length > 0 ? ['附图说明', ...parts.drawings.map(paragraph)] : []),
    '具体实施方式',
    ...parts.embodiments.map(paragraph),
  ].join('\n');
}

function device(title: string, slip: boolean): DemoText {
  const subject = subjectOf(title);
  return {
    title,
    claims: [
      `一种${subject}，其特征在于，包括机架（1）、设于机架上的进料机构（2）、与进料机构的出口连通的处理腔（3）、用于调节处理腔温度的控温组件（4）以及控制器（5）；所述控温组件包括温度传感器（41）和换热夹套（42）。`,
      `根据权利要求1所述的${subject}，其特征在于，所述进料机构包括料斗（21）和变频电机（22）驱动的螺旋输送器（23）。`,
      `根据权利要求${slip ? '4' : '2'}所述的${subject}，其特征在于，${slip ? '所述变速器' : '所述变频电机'}与控制器电连接。`,
      `根据权利要求1所述的${subject}，其特征在于，所述换热夹套内循环的介质温度为${slip ? '较低温度' : '4～8℃'}。`,
      `根据权利要求1至4任一项所述的${subject}，其特征在于，所述处理腔的内壁设有耐磨衬层（31）。`,
    ],
    description: sections({
      field: `本发明涉及加工设备技术领域，尤其涉及一种${subject}。`,
      background: [`现有设备在处理过程中温度波动大，物料易受损。`, '因此，需要一种温度可控、结构简单的设备。'],
      summary: [
        `本发明的目的在于提供一种${subject}，以解决温度波动大的问题。`,
        '有益效果：换热夹套与温度传感器配合，使处理腔的温度保持稳定。',
      ],
      drawings: ['图1为本发明的整体结构示意图。', '图2为控温组件的结构示意图。'],
      embodiments: [
        '如图1所示，机架（1）上设有进料机构（2），进料机构的出口与处理腔（3）连通。',
        '如图2所示，控温组件（4）包括温度传感器（41）和换热夹套（42），换热夹套内循环介质的温度为4～8℃。',
        '料斗（21）的下方设有由变频电机（22）驱动的螺旋输送器（23），处理腔的内壁设有耐磨衬层（31），控制器（5）采集温度并调节变频电机的转速。',
      ],
    }),
    abstract: `本发明公开了一种${subject}，包括机架、进料机构、处理腔、控温组件和控制器，控温组件包括温度传感器和换热夹套，使处理腔温度稳定。`,
  };
}

function method(title: string, slip: boolean): DemoText {
  const subject = subjectOf(title);
  const call = subject.endsWith('方法') ? subject : `${subject}的制备方法`;
  return {
    title,
    claims: [
      `一种${call}，其特征在于，包括以下步骤：S1，对原料进行预处理，得到预处理物；S2，将所述预处理物与缓冲液按质量比1:（5～8）混合，在30～40℃下反应2～4 h，得到反应液；S3，对所述反应液进行分离，得到目标产物。`,
      `根据权利要求1所述的${call}，其特征在于，步骤S2中所述缓冲液的pH为6.5～7.5。`,
      `根据权利要求1${slip ? '和2' : '或2'}所述的${call}，其特征在于，步骤S3中所述分离为离心分离，转速为8000～10000 r/min。`,
      `根据权利要求1所述的${call}，其特征在于，${slip ? '最好在避光条件下进行' : '步骤S2在避光条件下进行'}。`,
    ],
    description: sections({
      field: `本发明涉及生物与材料加工技术领域，尤其涉及一种${call}。`,
      background: ['现有工艺收率低、能耗高，产品批次间差异大。'],
      summary: [`本发明提供一种${call}，收率高，条件温和。`, '有益效果：反应温度不超过40℃，产物活性保持率达到92％。'],
      drawings: [],
      embodiments: [
        '实施例1：取原料100 g，粉碎过60目筛，得到预处理物；加入pH 7.0的缓冲液600 mL，35℃反应3 h，9000 r/min离心10 min，得到目标产物。',
        '实施例2：与实施例1的区别在于反应温度为30℃、时间为4 h，收率为86％。',
        '实施例3：与实施例1的区别在于缓冲液的pH为6.5，收率为84％。',
      ],
    }),
    abstract: `本发明公开了一种${call}，包括预处理、混合反应和分离三个步骤，反应温度30～40℃，条件温和，收率高。`,
  };
}

function material(title: string, slip: boolean): DemoText {
  const subject = subjectOf(title);
  return {
    title,
    claims: [
      `一种${subject}，其特征在于，按质量份计，包括：基体80～95份、功能组分3～12份、助剂0.5～3份；所述功能组分的平均粒径为1～5 μm。`,
      `根据权利要求1所述的${subject}，其特征在于，所述助剂为硅烷偶联剂。`,
      `根据权利要求1所述的${subject}，其特征在于，所述功能组分${slip ? '优选' : ''}为稀土氧化物或碳材料。`,
      `一种权利要求1至3任一项所述的${subject}的制备方法，其特征在于，包括：将所述基体、功能组分和助剂混合${slip ? '适当时间' : '20～40 min'}，成型，得到所述${subject}。`,
    ],
    description: sections({
      field: `本发明涉及新材料技术领域，尤其涉及一种${subject}。`,
      background: ['现有材料的功能组分分散不匀，性能不稳定。'],
      summary: [`本发明提供一种${subject}，通过控制功能组分的粒径改善分散性。`],
      drawings: [],
      embodiments: [
        '实施例1：基体90份、功能组分8份（平均粒径2 μm）、硅烷偶联剂2份，混合30 min，成型。',
        '实施例2：与实施例1的区别在于功能组分为5份，混合40 min。',
        '对比例1：不加助剂，其余同实施例1，性能下降21％。',
      ],
    }),
    abstract: `本发明公开了一种${subject}，按质量份计包括基体80～95份、功能组分3～12份和助剂0.5～3份，功能组分平均粒径为1～5 μm，分散均匀，性能稳定。`,
  };
}
