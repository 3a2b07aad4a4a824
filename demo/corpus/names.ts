import type { Chance } from '../chance.ts';

const letters = (line: string): string[] => [...line];

const SURNAMES = letters(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
);
const GIVEN = letters(
  '伟芳娜敏静强磊军洋勇艳杰娟涛明超霞平刚桂英华玉萍红峰建国志鹏宇欣怡博文海波晓东瑞雪梅兰慧颖俊凯旭阳春丽云飞龙翔宏图思远立新永福成林振兴学良淑珍佳琪子涵雨桐浩然',
);
const MONGOLIAN =
  '巴特尔 苏日娜 乌云其木格 敖日格乐 萨仁高娃 斯琴 阿古拉 娜仁 朝鲁 其其格 呼和 乌兰 那日苏 格日勒 布和 宝音 额尔敦 塔娜 图雅 满都拉'.split(
    ' ',
  );

/** An invented person. */
export function personName(chance: Chance): string {
  if (chance.happens(0.08)) return chance.pick(MONGOLIAN);
  const given = chance.pick(GIVEN) + (chance.happens(0.75) ? chance.pick(GIVEN) : '');
  return chance.pick(SURNAMES) + given;
}

const FANCY_FIRST = letters('禾朔苍旭云漠畴翊岚穹霁骁泓屹昱澜垚瀚蓁祺');
const FANCY_SECOND = letters('蒙原川牧泽禾野岭源安恒朗沃澄拓昊驰润麓晟');

/** A made-up trade name: two characters that mean nothing together. */
export const tradeName = (chance: Chance): string => chance.pick(FANCY_FIRST) + chance.pick(FANCY_SECOND);

/** Words of a company's line of business, by industry. */
export const BUSINESS: Readonly<Record<string, readonly string[]>> = {
  dairy: ['乳业', '牧业', '乳品科技', '益生菌科技'],
  grass: ['草业', '种业', '生态科技', '农牧机械'],
  'sea-buckthorn': ['沙棘食品', '生物科技', '生态农业', '保健食品'],
  'rare-earth': ['稀土材料', '磁材', '新材料', '稀土功能材料'],
  cashmere: ['羊绒制品', '毛纺', '纺织科技', '绒业'],
  'wind-power': ['新能源', '风电装备', '电力科技', '风能技术'],
  'coal-chemistry': ['煤化工', '能源化工', '化学', '环保科技'],
  'mongolian-medicine': ['蒙药', '制药', '药业', '健康科技'],
  'beef-mutton': ['肉业', '食品', '畜牧科技', '饲料'],
  potato: ['薯业', '农业科技', '淀粉制品', '种薯科技'],
  machinery: ['重工', '机械制造', '矿山装备'],
  electronics: ['电子', '电气', '储能科技'],
  materials: ['新材料', '碳材料', '合金'],
  building: ['建设工程', '建材', '路桥'],
  medical: ['医疗器械', '生物诊断', '医疗科技'],
  information: ['信息技术', '数据科技', '软件'],
};
