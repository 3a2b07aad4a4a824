/** Invented claim sets without a lost antecedent, and the same with one, for measuring what C-23 finds. */
export interface SeededCase {
  clean: string;
  broken: string;
  /** The term that lost its introduction. */
  term: string;
  defect: 'removed' | 'renamed' | 'wrong parent' | 'one alternative' | 'ordinal';
}

const SUBJECTS = [
  '沙棘果枝分离装置',
  '羊绒分梳机',
  '奶牛精准饲喂机',
  '风机叶片清洗装置',
  '稀土萃取槽',
  '牧草打捆机',
  '马铃薯收获机',
  '乳清浓缩设备',
];
const PARTS =
  '机架 壳体 电机 减速器 传动轴 轴承座 联轴器 输送带 料斗 振动筛 筛网 喷淋管 储液罐 循环泵 电磁阀 压力传感器 温度探头 控制柜 导轨 滑块 丝杠 螺母 弹簧 刮板 毛刷辊 搅拌桨 加热管 保温层 出料口 进料口 观察窗 连接件 固定座 支撑腿 张紧轮 驱动轮 从动轮 挡板 限位块 定位销 密封圈 集尘箱 风机 过滤网 超声换能器 无线通信模块 称重传感器 气缸 活塞杆 夹爪 吸盘 旋转盘 卡槽 凸台 通孔 隔板 回流管 分配器 浮球阀 对接头 不锈钢罩 可调支架 编码器 图像采集模块 数据处理单元 存储器'.split(
    ' ',
  );
const LINKS: readonly ((a: string, b: string) => string)[] = [
  (a, b) => `所述${a}与所述${b}连接`,
  (a, b) => `所述${a}安装在所述${b}上`,
  (a, b) => `所述${a}位于所述${b}的一侧`,
  (a, b) => `所述${a}的外壁设有凸棱，该凸棱朝向所述${b}`,
  (a, b) => `所述${b}设置在所述${a}内`,
  (a, b) => `所述的${a}和所述的${b}间隔设置`,
  (a, b) => `每个所述${a}对应一个所述${b}`,
  (a, b) => `所述${a}驱动所述${b}转动`,
];
const FEATURES: readonly ((a: string) => string)[] = [
  (a) => `所述${a}为两个`,
  (a) => `所述${a}由不锈钢制成`,
  (a) => `所述${a}的表面涂有耐磨层`,
  (a) => `所述${a}的厚度为3～5mm`,
  (a) => `所述${a}可拆卸地固定`,
  (a) => `所述${a}包括外环和内环`,
];
const INTRODUCTIONS: readonly ((a: string) => string)[] = [
  (a) => `还包括${a}`,
  (a) => `还包括一${a}`,
  (a) => `还设有两个${a}`,
  (a) => `其底部设有${a}`,
];

/** A cheap generator with a seed (mulberry32). */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const DEFECTS = ['removed', 'renamed', 'wrong parent', 'one alternative', 'ordinal'] as const;

export function seededCases(seed: number, count: number): SeededCase[] {
  const next = generator(seed);
  return Array.from({ length: count }, (_, i) => seededCase(next, DEFECTS[i % DEFECTS.length]!));
}

function seededCase(next: (below: number) => number, defect: SeededCase['defect']): SeededCase {
  const one = <T>(list: readonly T[]): T => list[next(list.length)]!;
  const subject = one(SUBJECTS);
  const parts = pick(next, 7);
  const [a, b, c, d, e, f, g] = parts as [string, string, string, string, string, string, string];
  const first = defect === 'ordinal' ? `第一${a}和第二${a}` : a;
  const lead = defect === 'ordinal' ? `第一${a}` : a;
  const say = (introduced: string, second: string, cited: string, alternatives: string) =>
    [
      `1. 一种${subject}，其特征在于，包括${introduced}${b}和${c}，${one(LINKS)(lead, b)}，${one(LINKS)(b, c)}。`,
      `2. 根据权利要求1所述的${subject}，其特征在于，${one(INTRODUCTIONS)(second)}，${one(FEATURES)(c)}。`,
      `3. 根据权利要求${cited}所述的${subject}，其特征在于，${one(LINKS)(d, c)}，${one(FEATURES)(lead)}。`,
      `4. 根据权利要求1所述的${subject}，其特征在于，${one(INTRODUCTIONS)(e)}和${d}，${one(LINKS)(e, b)}。`,
      `5. 根据权利要求${alternatives}所述的${subject}，其特征在于，${one(FEATURES)(d)}。`,
      `6. 一种${subject}的使用方法，其特征在于，采用权利要求1所述的${subject}，启动所述${c}，向${f}中加入${g}，${one(FEATURES)(f)}。`,
    ].join('\n');
  // The same choices are drawn for both texts.
  const state = next(1 << 30);
  const told = (...words: Parameters<typeof say>) => {
    const again = generator(state);
    const keep = next;
    next = again;
    const text = say(...words);
    next = keep;
    return text;
  };
  const clean = told(`${first}、`, d, '2', '2或4');
  switch (defect) {
    case 'removed':
      return { clean, broken: told('', d, '2', '2或4'), term: a, defect };
    case 'renamed':
      return { clean, broken: told(`${other(next, parts)}、`, d, '2', '2或4'), term: a, defect };
    case 'wrong parent':
      return { clean, broken: told(`${a}、`, d, '1', '2或4'), term: d, defect };
    case 'one alternative':
      return { clean, broken: told(`${a}、`, d, '2', '1或4'), term: d, defect };
    case 'ordinal':
      return { clean, broken: told(`${a}、`, d, '2', '2或4'), term: `第一${a}`, defect };
  }
}

/** Parts of which none contains another's name. */
function pick(next: (below: number) => number, count: number): string[] {
  const found: string[] = [];
  while (found.length < count) {
    const part = PARTS[next(PARTS.length)]!;
    if (!found.some((one) => one.includes(part) || part.includes(one))) found.push(part);
  }
  return found;
}

function other(next: (below: number) => number, taken: readonly string[]): string {
  for (;;) {
    const part = PARTS[next(PARTS.length)]!;
    if (!taken.some((one) => one.includes(part) || part.includes(one))) return part;
  }
}
