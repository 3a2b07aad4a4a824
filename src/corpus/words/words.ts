import { canonicalText, isHanText } from './characters.ts';

/** Cuts a text into its words, with the parts of compound words beside them. An adapter brings the dictionary. */
export type CutWords = (text: string) => string[];

/** Words that tell nothing: particles of Chinese and English, and what every patent says of itself. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  (
    '的 了 和 与 及 或 在 是 为 其 之 以 于 对 中 上 下 由 从 到 将 把 被 也 都 而 且 等 该 所 所述 述 一 一个 一种 个 种 至少 ' +
    '以及 或者 并 并且 还 则 即 若 如 如果 通过 根据 进行 可以 能够 使 使得 具有 包括 包含 其中 其特征在于 特征在于 上述 前述 ' +
    '本 这 那 有 不 无 用 按 每 各 它 他 她 们 我 你 之间 之后 之前 时 后 前 内 外 得 地 着 过 来 去 又 就 才 但 但是 因此 因为 ' +
    'a an the of and or in on at to for with by from as is are was were be been being that this these those which wherein said ' +
    'it its into not no can may has have having comprising comprises comprise including includes include thereof therein such'
  ).split(' '),
);

/** The words of a canonical text that tell something, in their order, repeated as they are. */
export function wordsOf(canonical: string, cut: CutWords): string[] {
  if (canonical === '') return [];
  const out: string[] = [];
  for (const word of cut(canonical)) {
    if (!word.includes(' ')) {
      if (!STOP_WORDS.has(word)) out.push(word);
    } else for (const one of word.split(' ')) if (one !== '' && !STOP_WORDS.has(one)) out.push(one);
  }
  return out;
}

/** The words somebody asks for, each once. */
export const queryWords = (text: string, cut: CutWords): string[] => [...new Set(wordsOf(canonicalText(text), cut))];

/** Cuts Chinese runs into single characters and pairs; for where no dictionary is at hand. */
export const cutPairs: CutWords = (text) =>
  text.split(' ').flatMap((piece) => {
    if (!isHanText(piece)) return [piece];
    const characters = [...piece];
    return characters.length === 1
      ? [piece]
      : characters.slice(1).map((character, i) => `${characters[i]}${character}`);
  });
