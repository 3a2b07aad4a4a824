import { chanceOf } from './chance.ts';

const FEEDS = '枯叶 果渣 籽粕 酵液 浸膏 母液 粉体 浆料 坯料 纤维 凝胶 溶胶 料渣 滤饼 清液'.split(' ');
const DEVICES =
  '夹套釜 管式炉 球磨罐 离心筒 层析柱 喷雾塔 流化床 双辊机 超滤槽 冻干箱 真空罐 恒温箱 捏合机 回转窑 沉降池'.split(' ');
const TESTS =
  '得率 纯度 回收率 含水率 白度 堆密度 比表面积 断裂强度 矫顽力 活菌数 透光率 色差 过氧化值 灰分 导热系数'.split(' ');
const ACTS = '搅拌 静置 超声 陈化 研磨 煅烧 萃取 洗涤 沉降 过筛 压制 熟化 淋洗 浓缩 干燥'.split(' ');
const SEEN =
  '颜色由浅变深 表面出现裂纹 气味明显减弱 颗粒趋于均匀 上层析出薄膜 底部无残留 边缘略有卷曲 手感变得柔软'.split(' ');

/** Trial records of one application: other ones for each name, so that no two applications say the same by accident. */
export function trials(name: string, count = 9): string[] {
  let seed = 2166136261;
  for (const character of name) seed = Math.imul(seed ^ (character.codePointAt(0) ?? 0), 16777619);
  const chance = chanceOf(seed);
  const step = () => {
    const one = chance.whole(0, FEEDS.length - 1);
    const other = (one + chance.whole(1, FEEDS.length - 1)) % FEEDS.length;
    return `${chance.pick(DEVICES)}内${chance.pick(ACTS)}${chance.whole(11, 480)}min，${FEEDS[one]}与${FEEDS[other]}之比${chance.whole(1, 9)}:${chance.whole(11, 40)}，${chance.whole(21, 760)}℃，${chance.pick(SEEN)}`;
  };
  return Array.from(
    { length: count },
    (_, i) =>
      `试验${i + 1}：${step()}；转入${step()}；末步于${step()}。测得${chance.pick(TESTS)}${chance.whole(101, 999) / 10}，${chance.pick(TESTS)}${chance.whole(101, 999) / 10}，对照组${chance.pick(TESTS)}${chance.whole(101, 999) / 10}。`,
  );
}
