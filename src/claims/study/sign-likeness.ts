import type { SignMention } from './sign-mention.ts';
import { boundedName, soundsLikeName } from './sign-words.ts';

/** Whether two names can be the same part: equal, one within the other, or the same but for its ordinal. */
export function sameName(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true;
  const [x, y] = [withoutOrdinal(a), withoutOrdinal(b)];
  return x !== '' && y !== '' && (x.includes(y) || y.includes(x) || shortened(x, y) || shortened(y, x));
}

const withoutOrdinal = (name: string): string =>
  name.replace(/第[一二三四五六七八九十\d]{1,2}|[上下左右前后内外]/g, '');

/** Whether one name is the other with more words before it. */
export const isShortFor = (a: string, b: string): boolean => a.endsWith(b) || b.endsWith(a);

/** What two runs of words end with alike. */
export function commonEnd(a: string, b: string): string {
  let length = 0;
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length]) length++;
  return a.slice(a.length - length);
}

/** 多电平变换器 for 多电平功率变换器: the same but for a few characters left out. */
function shortened(long: string, short: string): boolean {
  if (short.length >= long.length || short.length < 3 || short.length * 2 < long.length) return false;
  let at = 0;
  for (const c of short) {
    at = long.indexOf(c, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/** `near`: a part of the words is the same, it may be one thing under two names; `other`: nothing is. */
export type Likeness = 'same' | 'near' | 'other';

/** What any part may be called once it has been named, and what is no part. */
const GENERIC =
  /^(?:第[一二三四五六七八九十]|[上下左右前后内外两各该其此])?(?:零?部件|元件|器件|构件|单元|组件|装置|设备|系统|机构|结构|物[体品料件]|本体|主体|整体|部分|部位|位置|产品|模块|电路|对象|[部元构工]?件|侧面?|端部?|面|处|者|中心|表面|内部|外部|顶部|底部|一端|另一端|两端|两侧|一侧|等效物)$/;

/** 第六元件: a name that only counts may be any part. */
const COUNTED = /^(?:第[一二三四五六七八九十])?(?:零?部件|元件|构件|组件|单元|装置|设备|部分)$/;

/**
 * How much the words before a sign are like a name of it, both without what stands before a name. Generic words are
 * like any, unless they are known to be the name of a part of their own (`own`): 电路(160).
 */
export function likeness(name: string, words: string, own = false): Likeness {
  if (name === '' || words === '' || (!own && (GENERIC.test(words) || COUNTED.test(name)))) return 'same';
  if (sameName(name, words)) return 'same';
  const end = commonEnd(name, words);
  if (end.length > 1) return 'same';
  const tail = words.slice(-4);
  for (const c of name) if (tail.includes(c)) return 'near';
  return 'other';
}

/** Words that do not end as the name of a part. */
const NO_PART =
  /(?:条件|原则|[优缺特要重难]点|要求|问题|阶段|过程|工[序艺]|操作|[方办]法|公式|步骤|如下|以下|下列|下述|功能|作用|效果|目的|原因|含义|其一|区域|方向)$/;
const THING =
  /[件器机架板轴杆轮座管箱盘筒罩盖槽块片环套柱臂壳体头端口门阀泵罐釜斗刀刷带绳链销钉栓簧膜层网布袋室腔塔舱叶桨缸炉床车台桌柜梁墙线圈极芯嘴孔仓桶钩叉爪齿夹具锁扣刃针屏灯镜键垫塞池瓶表球扇仪计碗盆枪弹杯钻锯锤轨辊棒条丝井渠闸翼]$|(?:机构|装置|单元|系统|电路|电源)$/;

/** Whether a name ends as parts are called. */
export const soundsLikePart = (name: string): boolean => THING.test(name.replace(/[一二三四五六]$/, ''));

/** Whether the name of a mention certainly begins where it was cut: at the start of the run or after 所述, 与, 的 …. */
export const beginsClearly = (m: SignMention): boolean =>
  m.context.length === m.name.length ||
  /(?:所[述说]的?|上述|一个|一种|包括|[该的和与及有于在由])$/.test(m.context.slice(0, -m.name.length));

/**
 * Whether one mention gives a sign another name than the other mentions do: `plain` where nothing in it is like them,
 * `likely` where it may be one thing under two names or the others are few; undefined where it may well be the same.
 */
export function oddName(
  m: SignMention,
  names: readonly { name: string; count: number }[],
  best: string,
): 'plain' | 'likely' | undefined {
  const words = boundedName(m.context);
  if (m.name.length < 2 || !soundsLikeName(m.context) || NO_PART.test(words)) return undefined;
  const like = likeness(best, m.name);
  if (like === 'same' || likeness(best, words) === 'same') return undefined;
  let support = 0;
  for (const { name, count } of names) {
    if (name === m.name) continue;
    const one = name === best || likeness(best, name) === 'same';
    if ((one || count > 1) && likeness(name, m.name) === 'same') return undefined;
    if (one) support += count;
  }
  const clear = beginsClearly(m);
  if (support < 2) return like === 'other' && clear && soundsLikePart(m.name) ? 'likely' : undefined;
  if (like === 'near' || support < 3) return 'likely';
  return m.form === 'bracket' || (clear && soundsLikePart(m.name)) ? 'plain' : 'likely';
}
