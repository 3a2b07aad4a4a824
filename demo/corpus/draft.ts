import type { Chance } from '../chance.ts';
import type { Technology } from './nodes.ts';

/** A text before it is a document: what an applicant hands in. */
export interface Draft {
  title: string;
  abstract: string;
  /** Without numbers; the first is independent. */
  claims: string[];
  sections: { heading: string; paragraphs: string[] }[];
  figures: { label: string; caption: string }[];
}

/** What a text is drawn from. */
export interface Topic {
  technology: Technology;
  /** The term of the node the text is about. */
  term: string;
  object: string;
  chance: Chance;
  utility: boolean;
}

/** Some of a list, all different, in the order of the list. */
export function some<T>(chance: Chance, items: readonly T[], count: number): T[] {
  const left = Math.min(count, items.length);
  const chosen: T[] = [];
  let wanted = left;
  for (const [index, item] of items.entries())
    if (chance.next() * (items.length - index) < wanted) {
      chosen.push(item);
      wanted--;
    }
  return chosen;
}

/** The same, in any order. */
export function mixed<T>(chance: Chance, items: readonly T[], count: number): T[] {
  const pool = [...items];
  return Array.from({ length: Math.min(count, pool.length) }, () => {
    const at = chance.whole(0, pool.length - 1);
    return pool.splice(at, 1)[0]!;
  });
}

/** A range as claims give it: `35～48℃`. */
export interface Range {
  low: number;
  high: number;
  text: string;
}

/** A range within bounds, in whole steps, and values that lie in it. */
export function range(chance: Chance, from: number, to: number, step: number, unit: string): Range {
  const steps = Math.max(2, Math.round((to - from) / step));
  const a = chance.whole(0, steps - 1);
  const b = chance.whole(a + 1, Math.min(steps, a + Math.max(1, Math.ceil(steps / 3))));
  const at = (n: number) => Number((from + n * step).toFixed(3));
  return { low: at(a), high: at(b), text: `${at(a)}～${at(b)}${unit}` };
}

/** A value within the range, with the digits of its bounds. */
export function within(chance: Chance, { low, high }: Range): number {
  const digits = Math.max(decimals(low), decimals(high));
  return Number((low + (high - low) * chance.next()).toFixed(digits));
}

const decimals = (value: number): number => String(value).split('.')[1]?.length ?? 0;

const ANOTHER = ['更优', '更稳', '更匀', '更快'];

/** Result of a trial: `粗蛋白含量为18.4%`. Never the exact words of another one. */
export function result(chance: Chance, [name, unit]: readonly [string, string]): string {
  const value = unit === '%' ? chance.whole(612, 987) / 10 : chance.whole(11, 999) / 10;
  return `${name}为${value}${unit}`;
}

export const better = (chance: Chance): string => chance.pick(ANOTHER);

const FIELDS: Record<'device' | 'process' | 'composition' | 'control', string> = {
  device: '设备',
  process: '加工',
  composition: '制品',
  control: '智能监测与控制',
};

/** First two parts of a description, the same in every form. */
export function opening(
  topic: Topic,
  form: keyof typeof FIELDS,
  subject: string,
): { heading: string; paragraphs: string[] }[] {
  const { chance, technology, term, object, utility } = topic;
  const own = utility ? '本实用新型' : '本发明';
  const [problem = '', other = ''] = mixed(chance, technology.lexicon.problems, 2);
  const measure = chance.pick(technology.lexicon.measures)[0];
  return [
    {
      heading: '技术领域',
      paragraphs: [`${own}涉及${technology.zh}${FIELDS[form]}技术领域，具体涉及一种${subject}。`],
    },
    {
      heading: '背景技术',
      paragraphs: [
        chance.pick([
          `${object}的生产中，${term}是影响产品质量的关键环节。`,
          `随着${object}产业规模的扩大，${term}的要求不断提高。`,
          `${term}在${technology.zh}中应用广泛，直接关系到${object}的效益。`,
          `近年来，围绕${object}的${term}技术受到关注。`,
        ]),
        chance.pick([
          `现有的做法中，${problem}，且${other}。`,
          `然而实际使用时${problem}；同时，${other}，限制了推广。`,
          `目前常用的方案存在以下不足：${problem}，${other}。`,
        ]),
        chance.pick([
          `因此，如何在不增加成本的条件下改善${measure}，是需要解决的技术问题。`,
          `因此，有必要提供一种能够克服上述不足的技术方案，使${measure}得到改善。`,
        ]),
      ],
    },
  ];
}
