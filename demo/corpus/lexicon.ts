/** Words of one industry that texts are put together from. */
export interface Lexicon {
  /** What is treated or made; each brings a document into the scope of its industry. */
  objects: readonly string[];
  /** Which of them suit a classification: an animal is housed, a product is packed. The first pattern that fits counts. */
  suited?: readonly (readonly [classes: RegExp, objects: readonly string[]])[];
  /** Raw materials of methods and mixtures. */
  materials: readonly string[];
  /** What little is added. */
  agents: readonly string[];
  /** What is measured, with unit. */
  measures: readonly (readonly [name: string, unit: string])[];
  /** What is wrong with what was known. */
  problems: readonly string[];
  /** Which library of steps its methods draw on. */
  steps: 'food' | 'extract' | 'chemistry' | 'metal' | 'textile' | 'field' | 'water' | 'herd';
}

const words = (line: string): string[] => line.split(' ');
const measured = (line: string): (readonly [string, string])[] =>
  words(line).map((one) => {
    const [name = '', unit = '%'] = one.split('/');
    return [name, unit.replace('每', '/')] as const;
  });

export const lexicons: Readonly<Record<string, Lexicon>> = {
  dairy: {
    objects: words('牛乳 生鲜乳 乳制品 奶粉 酸奶 奶酪 发酵乳 乳清 奶牛 羊奶'),
    suited: [
      [/^(A01|A61P 15|A61K 36|C12N 5|C12Q|G06|A23K)/, words('奶牛 奶牛 泌乳奶牛 奶牛牧场')],
      [/^(A23C 9|A23C 19)/, words('酸奶 发酵乳 奶酪 羊奶 乳制品')],
      [/^(A23|B0|B65|G01|C)/, words('牛乳 生鲜乳 乳制品 乳清 羊奶')],
    ],
    materials: words('脱脂乳 乳清蛋白粉 全脂乳粉 稀奶油 牛初乳 浓缩乳清 酪蛋白酸钠 复原乳'),
    agents: words('果胶 结冷胶 低聚果糖 海藻糖 卵磷脂 柠檬酸钠 乳糖酶 植物乳杆菌 嗜热链球菌 双歧杆菌 麦芽糊精'),
    measures: measured(
      '活菌数/lgCFU每mL 乳清析出率 蛋白质含量 黏度/mPa·s 滴定酸度/°T 体细胞数/万个每mL 溶解度 凝胶强度/g',
    ),
    problems: words(
      '货架期内活菌数下降快 热处理使乳清蛋白变性 产品易析水分层 清洗死角造成微生物污染 乳脂肪上浮影响口感 风味物质损失多',
    ),
    steps: 'food',
  },
  grass: {
    objects: words('牧草 草种 苜蓿 羊草 披碱草 燕麦草 青贮玉米 退化草原 草地 饲草'),
    suited: [
      [/^(A01H|C12|A01C)/, words('苜蓿 羊草 披碱草 草种 牧草')],
      [/^(A01G 20|A01B 79|E02D|C09K|G06|A01K|A01M)/, words('退化草原 草原 草地 牧草')],
    ],
    materials: words('苜蓿种子 羊草种子 腐熟羊粪 玉米秸秆 草炭土 燕麦草段 冰草种子 枯草'),
    agents: words('根瘤菌 乳酸菌 保水剂 腐殖酸 纤维素酶 生物炭 硅藻土 丛枝菌根真菌 赤霉素 膨润土'),
    measures: measured(
      '出苗率 干草产量/kg每亩 粗蛋白含量 植被盖度 土壤含盐量/g每kg 相对饲喂价值/分 中性洗涤纤维 返青率',
    ),
    problems: words(
      '干旱年份出苗不齐 草籽细小播量难以控制 盐碱地保苗率低 打捆时叶片脱落损失大 青贮二次发酵造成营养损失 过度放牧使草群退化',
    ),
    steps: 'field',
  },
  'sea-buckthorn': {
    objects: words('沙棘 沙棘果 沙棘籽 沙棘叶 沙棘果渣 沙棘枝条 沙棘原浆'),
    suited: [[/^(A01|E02|B07)/, words('沙棘')]],
    materials: words('沙棘鲜果 沙棘籽粕 沙棘果渣 沙棘叶粉 沙棘冻果 沙棘籽油 沙棘嫩枝'),
    agents: words('果胶酶 纤维素酶 抗坏血酸 β-环糊精 阿拉伯胶 木糖醇 乙醇 酿酒酵母 植物乳杆菌 卵磷脂'),
    measures: measured('黄酮含量/mg每g 出油率 维生素C保留率 总酚含量/mg每g 采净率 破损率 包埋率 成活率'),
    problems: words(
      '果实小且果柄短采收困难 原浆静置后油水分层 活性成分受热损失多 枝刺多人工效率低 果渣未得到利用 苦涩味重难以入口',
    ),
    steps: 'extract',
  },
  'rare-earth': {
    objects: words('稀土 钕铁硼 镧铈 氧化铈 镨钕 稀土永磁 铈基 钇基 混合稀土'),
    materials: words('氟碳铈矿精矿 镨钕合金 氧化镧 氧化铈 碳酸稀土 氯化稀土溶液 钕铁硼油泥 硼铁 独居石精矿'),
    agents: words('P507萃取剂 草酸 碳酸氢铵 氢氧化钠 氢化镝粉 氟化铽 硅烷偶联剂 水杨羟肟酸 聚乙二醇 柠檬酸'),
    measures: measured(
      '矫顽力/kOe 剩磁/kGs 稀土回收率 最大磁能积/MGOe 中位粒径/μm 磁通损失率 去除速率/nm每min 氨氮浓度/mg每L',
    ),
    problems: words(
      '重稀土用量大成本高 晶界相分布不连续 萃取流程长有机相损耗大 氨氮废水难以处理 粉末易氧化 颗粒粒度分布宽产生划痕',
    ),
    steps: 'metal',
  },
  cashmere: {
    objects: words('羊绒 山羊绒 羊毛 绒毛纤维 绒山羊 羊绒混纺 羊绒针织'),
    suited: [
      [/^(A01|A23K|C12Q|B26)/, words('绒山羊')],
      [/^(D0|A41|G01|C)/, words('羊绒 山羊绒 羊绒混纺 羊毛')],
    ],
    materials: words('无毛绒 洗净绒 羊绒粗纱 羊毛条 桑蚕丝 羊绒下脚料 细支羊毛 黏胶纤维'),
    agents: words('和毛油 蛋白酶 壳聚糖 平平加O 冰醋酸 有机硅柔软剂 植物单宁 活性染料 双氧水 抗静电剂'),
    measures: measured('纤维损伤率 起球等级/级 平均长度/mm 含粗率 断裂强力/cN 上染率 缩水率 条干不匀率'),
    problems: words(
      '分梳次数多纤维长度损失大 成衣易起球 高温染色使纤维强力下降 洗毛废水油脂含量高 粗毛难以去净 高支纱断头率高',
    ),
    steps: 'textile',
  },
  'wind-power': {
    objects: words('风电 风电机组 风力发电 风机 风轮 风场 风力发电机组'),
    materials: words('玻璃纤维布 环氧树脂 碳纤维拉挤板 退役叶片碎料 聚氨酯 高强灌浆料 轻木芯材'),
    agents: words('固化剂 硅烷偶联剂 纳米二氧化硅 疏水涂料 消泡剂 膨胀剂 抗紫外剂'),
    measures: measured(
      '年发电量增幅 功率预测误差 载荷降幅 融冰时间/min 振动加速度/mm每s² 可利用率 响应时间/ms 疲劳寿命/万次',
    ),
    problems: words(
      '低温覆冰使出力下降 阵风下塔顶载荷大 人工巡检效率低且危险 弱电网下易发生振荡 高空吊装窗口期短 风沙磨蚀叶片前缘',
    ),
    steps: 'chemistry',
  },
  'coal-chemistry': {
    objects: words('煤化工 煤气化 合成气 煤制烯烃 煤焦油 煤基 甲醇制烯烃 气化炉 粉煤灰 半焦'),
    materials: words('粗合成气 煤焦油 粉煤灰 甲醇 气化灰渣 半焦粉末 煤沥青 拟薄水铝石 费托蜡'),
    agents: words('硝酸铜 硅溶胶 四丙基氢氧化铵 碳酸钾 水煤浆添加剂 活性氧化铝 硫酸亚铁 絮凝剂 磷酸'),
    measures: measured(
      '碳转化率 烯烃选择性 出口硫含量/ppm 时空产率/g每L·h 蒸汽耗量/t每h 化学需氧量/mg每L 比表面积/m²每g 收率',
    ),
    problems: words('烧嘴端部易烧蚀 催化剂积炭失活快 高盐废水难以回用 灰渣堆存占地 系统能耗高 循环气中惰性气体累积'),
    steps: 'chemistry',
  },
  'mongolian-medicine': {
    objects: words('蒙药 蒙药材 蒙古黄芪 蒙医 蒙药复方 蒙药制剂'),
    materials: words('诃子 广枣 蓝刺头 草乌 蒙古黄芪 苦参 土木香 红花 栀子 文冠木'),
    agents: words('微晶纤维素 羟丙甲纤维素 蜂蜜 糊精 硬脂酸镁 卡波姆 月桂氮酮 甘油 薄荷脑 乙醇'),
    measures: measured('总黄酮含量/mg每g 提取率 相对标准偏差 回收率 溶出度 炎症因子抑制率 乌头碱残留/μg每g 复位准确率'),
    problems: words(
      '传统炮制终点凭经验判断 成分复杂难以控制质量 口感苦影响服药依从性 透皮吸收率低 基原混淆以次充好 温度波动大易烫伤皮肤',
    ),
    steps: 'extract',
  },
  'beef-mutton': {
    objects: words('肉牛 肉羊 牛肉 羊肉 羔羊 绵羊 牛羊 育肥牛 羊只'),
    suited: [
      [/^(A01|A61|C12|C05|A23K|G06)/, words('肉牛 肉羊 羔羊 绵羊 育肥牛')],
      [/^(A22|A23|G01)/, words('牛肉 羊肉 羊肉 牛羊')],
    ],
    materials: words('羊后腿肉 牛霖 玉米秸秆 羊骨 牛血浆 发酵豆粕 白酒糟 苜蓿草粉 全株玉米'),
    agents: words('复合磷酸盐 食盐 木瓜蛋白酶 碳酸氢钠 过瘤胃蛋氨酸 酵母培养物 布氏乳杆菌 香辛料 维生素E'),
    measures: measured('日增重/kg 料重比 剪切力/N 出品率 菌落总数/lgCFU每g 受胎率 汁液流失率 氨气浓度/mg每m³'),
    problems: words('冬季饮水结冰影响采食 人工剔骨效率低 解冻后汁液流失多 羔羊断奶应激大 秸秆适口性差 布病检测耗时长'),
    steps: 'herd',
  },
  potato: {
    objects: words('马铃薯 种薯 薯条 薯片 马铃薯全粉 马铃薯淀粉'),
    suited: [
      [/^(A01|C12Q|C05|B07)/, words('马铃薯 种薯')],
      [/^(A2|C)/, words('马铃薯')],
    ],
    materials: words('脱毒种薯 马铃薯薯块 马铃薯淀粉 鲜薯渣 马铃薯汁水 雪花全粉 小麦粉 试管苗'),
    agents: words('枯草芽孢杆菌 抗坏血酸 三偏磷酸钠 谷朊粉 魔芋胶 α-淀粉酶 柠檬酸 硫酸钾 草酸青霉'),
    measures: measured('伤薯率 单株结薯数/个 褐变指数 含油率 断条率 丙烯酰胺含量/μg每kg 商品薯率 防治效果'),
    problems: words(
      '收获时薯皮损伤多 面团无面筋不易成型 汁水直接排放污染环境 贮藏期发芽失水 土传病害逐年加重 漏种率和重种率高',
    ),
    steps: 'food',
  },
  machinery: {
    objects: words('矿山 选矿 露天煤矿 铸件 轧辊 工程机械'),
    materials: words('Q345钢板 耐磨陶瓷 聚氨酯 铸钢件'),
    agents: words('润滑脂 防锈剂 切削液'),
    measures: measured('故障率 噪声/dB 使用寿命/h 加工精度/mm 能耗降幅'),
    problems: words('物料堆积造成堵塞 密封件磨损快 更换部件费时 定位精度低 振动噪声大'),
    steps: 'metal',
  },
  electronics: {
    objects: words('储能电站 光伏电站 配电网 工业现场 数据中心'),
    materials: words('磷酸铁锂 单晶硅片 铜箔 聚酰亚胺薄膜'),
    agents: words('导电炭黑 聚偏氟乙烯 电解液添加剂 硅烷偶联剂'),
    measures: measured('循环保持率 温差/℃ 转换效率 检测灵敏度/mV 响应时间/ms'),
    problems: words('散热不均造成局部过热 灰尘遮挡使效率下降 信号漂移 接线繁琐 低温下容量衰减'),
    steps: 'chemistry',
  },
  materials: {
    objects: words('导热 耐磨 轻量化 高强 阻燃 耐腐蚀'),
    materials: words('石墨 碳化硅 铝锭 有机硅单体 玻璃纤维 环氧树脂'),
    agents: words('硼酸 硅烷偶联剂 氧化镁 分散剂 引发剂 固化剂'),
    measures: measured('抗拉强度/MPa 导热系数/W每(m·K) 热膨胀系数/10⁻⁶每K 氧指数 硬度/HV'),
    problems: words('填料分散不匀 高温下强度下降 工序长能耗高 界面结合弱 脆性大'),
    steps: 'metal',
  },
  building: {
    objects: words('严寒地区 高寒地区 季冻区 市政 装配式建筑'),
    materials: words('普通硅酸盐水泥 粉煤灰 矿渣微粉 再生骨料 煤矸石 机制砂'),
    agents: words('聚羧酸减水剂 引气剂 聚丙烯纤维 硫酸钠 早强剂'),
    measures: measured('抗压强度/MPa 冻融质量损失率 换热效率 沉降量/mm 含水率'),
    problems: words('冻融循环下表面剥落 冬期施工强度增长慢 热损失大 接缝渗水 固废掺量低'),
    steps: 'chemistry',
  },
  medical: {
    objects: words('临床 病房 急诊 骨科 儿科'),
    materials: words('医用硅胶 聚乳酸 钛合金 血清样本'),
    agents: words('荧光探针 透明质酸 胶体金 缓冲盐'),
    measures: measured('操作时间/min 灵敏度 特异性 固定强度/N 检出限/ng每mL'),
    problems: words('病人翻身时管路易脱落 操作需要两人配合 固定不牢 样本用量大 消毒不便'),
    steps: 'extract',
  },
  information: {
    objects: words('知识产权服务 工业生产 政务服务 能源管理 园区'),
    materials: words('历史数据 日志数据 图像样本 传感数据'),
    agents: words('编码器 标签数据'),
    measures: measured('准确率 召回率 处理时延/ms 误报率 吞吐量/条每s'),
    problems: words('样本标注成本高 多源数据口径不一 实时性差 模型难以解释 弱网环境下丢包'),
    steps: 'chemistry',
  },
};
