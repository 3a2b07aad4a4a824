/** Generic terms that occur in claims, with things that are plainly kinds of them. */
const GENERIC: Record<string, RegExp> = {
  金属: /^(?:铜|铁|铝|钢|不锈钢|铝合金|铜合金|钛合金|锌|镍|银|金|钛|镁|铅|锡)$/,
  塑料: /^(?:聚乙烯|聚丙烯|聚氯乙烯|PVC|PE|PP|ABS|尼龙|聚苯乙烯|聚碳酸酯)$/,
  有机溶剂: /^(?:乙醇|甲醇|丙酮|甲苯|二甲苯|氯仿|乙酸乙酯|正己烷|异丙醇|石油醚)$/,
  无机酸: /^(?:盐酸|硫酸|硝酸|磷酸)$/,
  有机酸: /^(?:乙酸|醋酸|柠檬酸|乳酸|苹果酸|草酸|酒石酸)$/,
  卤素: /^(?:氟|氯|溴|碘)$/,
  惰性气体: /^(?:氩气?|氦气?|氖气?|氪气?|氙气?)$/,
  植物油: /^(?:大豆油|菜籽油|花生油|葵花籽油|橄榄油|沙棘油|亚麻籽油|玉米油)$/,
  紧固件: /^(?:螺栓|螺钉|螺母|铆钉|销钉)$/,
  稀土元素: /^(?:镧|铈|镨|钕|钐|铕|钆|铽|镝|钬|铒|铥|镱|镥|钇|钪)$/,
  动力装置: /^(?:电机|电动机|马达|气缸|油缸|发动机)$/,
  通信网络: /^(?:互联网|局域网|以太网|无线网络)$/,
  存储介质: /^(?:硬盘|U盘|光盘|磁盘|内存)$/,
};

/** What is a kind of a generic term; undefined when the term is none of the list. */
export const speciesOf = (generic: string): RegExp | undefined =>
  Object.hasOwn(GENERIC, generic) ? GENERIC[generic] : undefined;
