interface OtherNode {
  node: string;
  zh: string;
  en: string;
  terms: string[];
  ipc: string[];
}

const node = (id: string, zh: string, en: string, terms: string, ipc: string): OtherNode => ({
  node: id,
  zh,
  en,
  terms: terms.split(' '),
  ipc: ipc.split(' '),
});

/** Fields outside the ten industries: every region files there, too. */
export const OTHER_FIELDS: readonly { id: string; nodes: readonly OtherNode[] }[] = [
  {
    id: 'machinery',
    nodes: [
      node('conveyor', '输送设备', 'Conveyors', '带式输送机 刮板输送机 托辊 清扫器', 'B65G15/00 B65G19/00 B65G45/12'),
      node('pump', '泵阀', 'Pumps and valves', '离心泵 渣浆泵 调节阀 密封阀', 'F04D7/04 F16K1/00 F16K31/02'),
      node('machine-tool', '机床夹具', 'Machine tools', '数控机床 夹具 钻孔 打磨', 'B23Q3/06 B23B39/00 B24B27/00'),
      node('mining', '采掘设备', 'Mining machines', '采煤机 液压支架 掘进机 矿用卡车', 'E21C27/00 E21D23/00 B60P1/04'),
    ],
  },
  {
    id: 'electronics',
    nodes: [
      node('battery', '电池', 'Batteries', '锂离子电池 电池模组 电池热管理 隔膜', 'H01M10/05 H01M10/613 H01M50/20'),
      node('solar', '光伏', 'Photovoltaics', '光伏组件 光伏支架 单晶硅 光伏清洁', 'H02S20/00 C30B15/00 H02S40/10'),
      node('sensor', '传感检测', 'Sensors', '压力传感器 气体传感器 光纤传感 在线监测', 'G01N27/00 G01L1/00 G01D5/26'),
      node('switchgear', '电气柜', 'Switchgear', '开关柜 配电箱 断路器 变压器', 'H02B1/28 H01H33/00 H01F27/08'),
    ],
  },
  {
    id: 'materials',
    nodes: [
      node('graphene', '碳材料', 'Carbon materials', '石墨烯 碳纤维 石墨化 导热膜', 'C01B32/184 D01F9/12 C01B32/20'),
      node('alloy', '金属材料', 'Alloys', '高强钢 铝合金板 铜合金 耐磨铸铁', 'C22C38/04 C22C21/02 C22C9/00'),
      node('silicon', '硅材料', 'Silicon', '多晶硅 有机硅 气相二氧化硅 碳化硅', 'C01B33/02 C08G77/04 C01B32/956'),
      node('composite', '复合材料', 'Composites', '玻璃纤维 阻燃材料 保温板 密封胶', 'C08J5/04 C08K9/06 E04B1/80'),
    ],
  },
  {
    id: 'building',
    nodes: [
      node('concrete', '混凝土', 'Concrete', '混凝土 抗冻混凝土 固废胶凝 减水剂', 'C04B28/00 C04B18/14 C04B24/00'),
      node('road', '道路桥梁', 'Roads and bridges', '沥青路面 路基 桥梁伸缩缝 冻土', 'E01C7/18 E01D19/06 E02D3/11'),
      node('heating', '供热', 'Heating', '供热管网 换热站 热泵 蓄热', 'F24D3/10 F25B30/06 F24D19/10'),
    ],
  },
  {
    id: 'medical',
    nodes: [
      node('nursing', '护理器械', 'Nursing devices', '输液架 护理床 引流管 约束带', 'A61G7/05 A61M1/00 A61M5/14'),
      node('surgery', '手术器械', 'Surgical devices', '穿刺针 骨科固定 牵开器 缝合器', 'A61B17/34 A61B17/02 A61F5/04'),
      node('diagnosis', '诊断', 'Diagnosis', '检测试剂 生物标志物 影像诊断 采样管', 'G01N33/68 A61B6/00 A61B10/00'),
    ],
  },
  {
    id: 'information',
    nodes: [
      node(
        'data',
        '数据处理',
        'Data processing',
        '知识图谱 数据治理 隐私计算 文本分类',
        'G06F16/36 G06F21/62 G06F40/20',
      ),
      node(
        'vision',
        '图像识别',
        'Image recognition',
        '目标检测 图像分割 缺陷检测 人脸识别',
        'G06V10/82 G06T7/11 G06V40/16',
      ),
      node('network', '通信网络', 'Networks', '物联网 边缘计算 无线传输 数据加密', 'H04L67/12 H04W4/70 H04L9/40'),
    ],
  },
];
