import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { CutWords } from '#corpus/words/index.ts';

let jieba: Jieba | undefined;

/** Cuts with the dictionary of jieba, in its search mode: compound words and the words in them. Loaded once, when first used. */
export const cutWithJieba: CutWords = (text) => {
  jieba ??= Jieba.withDict(dict);
  return jieba.cutForSearch(text, true);
};
