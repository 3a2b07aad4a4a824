/**
 * Registered marks that people take for words of the language. Only names that mean nothing else: 美的 and 格力 are left
 * out since they occur inside ordinary words.
 */
export const BRANDS =
  /微信|支付宝|淘宝|抖音|小红书|鸿蒙|特氟龙|特富龙|铁氟龙|凯夫拉|莱卡(?=纤维|面料|丝|棉|弹|布|$)|索罗娜|诺梅克斯|乐高|可口可乐|蒙牛|伊利(?!石|诺|安)|海尔(?!贝|德)|华为|联想(?=电脑|手机|牌)|小米(?=手机|手环|电视|汽车|生态)|飞利浦|西门子|茅台|五粮液|iPhone|iPad|HarmonyOS|Windows|WeChat|Teflon|Kevlar|Lycra|Sorona|Nomex|Tencel|Velcro|Photoshop|Excel表/;

export const MARK_SIGN = /[®™℠©]/;
