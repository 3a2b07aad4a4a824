import { LAST_DAY } from '#kernel/plain-date.ts';
import type { ApplicationText } from '../model/index.ts';
import { Study } from '../study/index.ts';
import { introducedTerms } from '../study/terms/index.ts';

/** A word of the applicant that a search could begin with. */
export interface SearchTerm {
  words: string;
  /** 0 to 100: how much it says about the case. */
  weight: number;
  /** Numbers of the chosen claims that name it. */
  claims: number[];
  inTitle: boolean;
}

const MOST = 24;
/** What may hang on a term in front when a verb before it was read short. */
const LOOSE = /^[有的和与内在于]+/;
const TAIL = /的([\p{Script=Han}]{3,10})$/u;
const NO_NOUN = /[的是为和与或在有将被由从向其所该]|所述|特征|权利要求/;

/** The nouns that stand after 的 at the end of a clause: `设于壳体内的螺旋压榨机构`. */
const tails = (claim: string): string[] =>
  claim.split(/[,，、;；。:：\n]/).flatMap((clause) => {
    const noun = TAIL.exec(clause.trim())?.[1];
    return noun && !NO_NOUN.test(noun) ? [noun] : [];
  });

/** What half of all claims say: it would find everything. */
const COMMON =
  /^(?:(?:制备|生产|加工|处理|检测|控制|测试|使用)?(?:方法|工艺|步骤)|(?:目标)?产物|产品|原料|物料|装置|设备|系统|组合物|材料|质量比|重量比|质量份|重量份|含量|温度|时间|比例|浓度)$/;

const LEAD = /^(?:一种|一类|用于|基于)/;

/**
 * The terms of some claims (by number; all of them when none is named), best first, in the applicant's own wording. Found by how
 * claims name their features, not by a dictionary. `picked` are words that were selected in the text: they stand first.
 */
export function searchTerms(text: ApplicationText, claims: readonly number[] = [], picked?: string): SearchTerm[] {
  const study = new Study(text, { on: LAST_DAY });
  const title = (text.title ?? '').replace(/\s+/g, '');
  const found = new Map<string, { claims: Set<number>; independent: boolean }>();
  study.claims.forEach((claim, order) => {
    if (claims.length > 0 && !claims.includes(claim.number)) return;
    for (const words of [...introducedTerms(study, order).map((one) => one.words), ...tails(claim.text)]) {
      const plain = words.replace(/\s+/g, '').replace(LOOSE, '');
      if ([...plain].length < 2) continue;
      const one = found.get(plain) ?? { claims: new Set<number>(), independent: false };
      one.claims.add(claim.number);
      one.independent ||= claim.refs.length === 0;
      found.set(plain, one);
    }
  });
  const body = text.claims
    .map((one) => one.text)
    .join('\n')
    .replace(/[ \t]+/g, '');
  const terms = [...found].map(([words, one]): SearchTerm => {
    const inTitle = title.includes(words);
    const said = Math.min(body.split(words).length - 1, 8);
    const length = Math.min([...words].length, 8);
    return {
      words,
      weight: COMMON.test(words)
        ? 10
        : Math.min(99, (inTitle ? 40 : 0) + (one.independent ? 25 : 0) + 2 * said + 2 * length),
      claims: [...one.claims].sort((a, b) => a - b),
      inTitle,
    };
  });
  const subject = title.replace(LEAD, '');
  const head = [...subject].length > 6 ? [...subject].slice(-4).join('') : subject;
  const extra: SearchTerm[] = [
    ...(picked
      ? wordsOf(picked).map((words) => ({ words, weight: 100, claims: [], inTitle: title.includes(words) }))
      : []),
    ...(head.length >= 2 && !found.has(head) && !COMMON.test(head)
      ? [{ words: head, weight: 60, claims: [], inTitle: true }]
      : []),
  ];
  const all = [...extra, ...terms.filter((one) => !extra.some((other) => other.words === one.words))];
  return all
    .sort((a, b) => b.weight - a.weight || b.words.length - a.words.length || (a.words < b.words ? -1 : 1))
    .slice(0, MOST);
}

/** What was selected, cut at marks and articles; pieces of one character say nothing. */
const wordsOf = (picked: string): string[] => [
  ...new Set(
    picked
      .normalize('NFKC')
      .split(/[\s,，、;；。.:：()（）"“”]+|所述|其特征在于|包括/)
      .map((one) => one.replace(/^(?:一个|一种|该|和|与|的)+/, ''))
      .filter((one) => [...one].length >= 2 && [...one].length <= 20),
  ),
];
