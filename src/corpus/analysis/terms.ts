import { STOP_WORDS } from '../words/index.ts';

/** Splits a text into words; a real dictionary is passed in where there is one. */
export type Words = (text: string) => string[];

/** Turns of phrase that every patent text has and that tell nothing of its subject. */
const COMMON = new Set(
  '一种 方法 及其 装置 系统 应用 制备 用于 包括 所述 本发明 公开 提供 实用 新型 实用新型 涉及 以及 通过 进行 步骤 具有 其中 设置 连接 技术 领域 采用 能够 可以 实现 使用 提高 有效 结构 效果 得到 主要 设备 相关 属于 该方法 本实 第一 第二 质量 比例 优选 至少 一个 基于 组成 制成 工艺 技术领域 特别 含有 以下 后的 问题 解决 用途 材料 产品 设计 要点 图片 照片 外观 外观设计 组合 组合物 主料 辅料 制剂 机构 机架 配方 段式 两段 多段 梯度 协同 智能 复合 温和 高效 低能 能耗 节能 改性 加工 制作 生产 处理 控制 检测 调控 体系 平台 模块 原料 成分 含量 温度 时间 压力 浓度 水平 条件 性能 优化 新型 快速 多级 分段 双通道 通道 阶段 步法 一体 一体化 集成 现有技术 现有 过程 不同 根据 节能型 模块化 保留 保留率 两段式 耐低温 高强度 低成本 环保型 改进 a an the composition comprising apparatus of and for with method device system use'.split(
    ' ',
  ),
);

/** Pairs of Chinese characters and Latin words: what is left where there is no dictionary. */
export const pairs: Words = (text) => {
  const found: string[] = [];
  for (const run of text.toLowerCase().match(/\p{Script=Han}+|[a-z][a-z0-9-]{2,}/gu) ?? []) {
    if (/^[a-z]/.test(run)) found.push(run);
    else for (let at = 0; at + 1 < run.length; at++) found.push(run.slice(at, at + 2));
  }
  return found;
};

/** The words of a text that may tell its subject. */
export const telling = (words: readonly string[]): string[] =>
  words
    .map((one) => one.trim().toLowerCase())
    .filter((one) => one.length > 1 && !COMMON.has(one) && !STOP_WORDS.has(one) && !/^[\d\s\p{P}.]+$/u.test(one));

/** Weighted terms of documents: per document its places in `terms` with their weight (tf·idf, length 1). */
export interface Weighed {
  terms: string[];
  rows: { places: Int32Array; weights: Float64Array }[];
}

const MOST_TERMS = 3000;

/** Weighs terms by tf·idf. Left out: terms of fewer than two documents, or of more than half of them. */
export function weigh(documents: readonly (readonly string[])[]): Weighed {
  const counts = documents.map((words) => {
    const count = new Map<string, number>();
    for (const word of words) count.set(word, (count.get(word) ?? 0) + 1);
    return count;
  });
  const spread = new Map<string, number>();
  for (const count of counts) for (const word of count.keys()) spread.set(word, (spread.get(word) ?? 0) + 1);
  const n = documents.length;
  const most = Math.max(2, n * 0.5);
  const idf = (word: string) => Math.log((n + 1) / (spread.get(word)! + 0.5));
  const terms = [...spread]
    .filter(([, times]) => times >= 2 && times <= most)
    .sort((a, b) => b[1] * idf(b[0]) - a[1] * idf(a[0]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST_TERMS)
    .map(([word]) => word);
  const place = new Map(terms.map((word, at) => [word, at]));
  const rows = counts.map((count) => {
    const entries = [...count].flatMap(([word, times]): [number, number][] => {
      const at = place.get(word);
      return at === undefined ? [] : [[at, (1 + Math.log(times)) * idf(word)]];
    });
    entries.sort((a, b) => a[0] - b[0]);
    const length = Math.hypot(...entries.map(([, weight]) => weight)) || 1;
    return {
      places: Int32Array.from(entries, ([at]) => at),
      weights: Float64Array.from(entries, ([, weight]) => weight / length),
    };
  });
  return { terms, rows };
}
