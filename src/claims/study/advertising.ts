import { matchesOf, type PairSet } from './needed-pairs.ts';

/** Words of trade promotion. `certain`: hardly ever anything else where `when` fits. */
export interface Advertising {
  start: number;
  end: number;
  certain: boolean;
}

/** Promotion in itself. */
const CERTAIN =
  /(?:(?:国际|世界|全球|国内|全国|行业|业内|业界|同行业|同类产品)(?:领先|首创|顶尖|顶级|第一品牌|一流)(?:的?(?:水平|地位|品质|品牌|质量|企业))?|(?:达到|属于|处于|居于|具有|具备|堪称)(?:国际|世界|全球|国内|行业)先进(?:的?(?:水平|地位))?|国内外?独有|独一无二|绝无仅有|举世无双|无与伦比|史无前例|(?:全球|国内|市场|市面上?|目前|世界上?|行业内?)最(?:先进|优秀|优质|好|顶级|畅销|强大)的?|欢迎(?:广大)?(?:选购|订购|购买|来电|咨询|采购|惠顾|垂询|洽谈|代理|加盟)|(?:深受|备受|广受)[^，。；、\n]{0,10}(?:喜爱|欢迎|好评|青睐|赞誉|信赖|追捧)|誉满(?:全球|全国|中外)|享誉(?:世界|全球|国内外|海内外|中外|全国)|(?:著名|知名|驰名|名牌)(?:品牌|商标|产品|商品)|品质(?:卓越|超群)|质优价廉|物美价廉|价格(?:低廉|优惠|实惠|公道)[，,、]?(?:欢迎|值得)|厂家直销|货真价实|值得(?:信赖|拥有|购买|选购)|(?:畅销|热销)(?:全国|全球|国内外|海内外|世界|各地|市场|产品|款)|销量(?:领先|第一|遥遥领先)|遥遥领先|独家(?:秘方|配方|技术|首创|专利)|首选(?:品牌|产品)|(?:顶级|顶尖|极品)(?:的?(?:品质|质量|产品|享受|技术|水平|性能|配置))|尽善尽美|十全十美|完美无缺|(?:100|百分之百)%?(?:满意|放心|信赖|好评)|包治百病|药到病除|立竿见影|神奇(?:的?(?:功效|疗效|效果|作用))|奇效|划时代(?:的|意义)|革命性(?:的?(?:突破|创新|产品|变革|意义)))/g;
/** Only the context tells. */
const DOUBTFUL =
  /(?:填补了?[^，。；、\n]{0,14}空白|最先进|畅销|(?:顶级|顶尖)的?(?:装备|设备|装置|选择|工艺|材料|配方|设计)|(?:效果|性能|品质|质量|口感|品相)(?:达到|做到|是|为)?(?:最佳|最好|完美|顶级|第一)(?=[，。；、,;\n]|$)|最佳的?(?:产品|品质|品牌)|完美的?(?:产品|品质|效果|性能)|(?:100%|百分之百)的?(?:有效|治愈|安全)|前所未有的?(?:效果|性能|体验)|性价比(?:极|最|超|非常)高|(?:完美|彻底)(?:地)?(?:解决|杜绝)|堪称完美|(?:具有|有着)?(?:广阔|巨大|良好|极大)的?市场前景|市场前景(?:十分|非常|极为)?(?:广阔|巨大|良好)|极具市场竞争力|社会效益和?经济效益(?:巨大|显著)|质量上乘|无可比拟|卓越(?:的?(?:性能|品质|效果)))/g;
/** 与国际领先水平相比仍有差距, 不同于知名品牌…: what is said of others is no promotion. */
const OF_OTHERS =
  /(?:差距|相比|落后|距离|尚未|未达|没有达|难以|无法|不能|并非|不是|避免|缺乏|低于|追赶|国外|垄断|为了|目标|要求|努力|期望|希望|假冒|仿冒)/;

/**
 * Looks for promotion in a text. Half sentences that speak of others are passed over.
 * @param pairs those of the text, where they are known already
 */
export function advertisingIn(text: string, pairs?: PairSet): Advertising[] {
  const found: Advertising[] = [];
  for (const [pattern, certain] of [
    [CERTAIN, true],
    [DOUBTFUL, false],
  ] as const)
    for (const match of pairs ? matchesOf(text, pattern, pairs) : text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (OF_OTHERS.test(clauseAround(text, start, end))) continue;
      if (found.some((one) => start < one.end && one.start < end)) continue;
      found.push({ start, end, certain });
    }
  return found.sort((a, b) => a.start - b.start);
}

/** At most this much of a half sentence is read. */
const REACH = 24;

function clauseAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return before.slice(before.search(/[^，。；,;\n]*$/)) + after.slice(0, after.search(/[，。；,;\n]|$/));
}
