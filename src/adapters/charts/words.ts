import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import type { Words } from '#corpus/analysis/terms.ts';

let jieba: Jieba | undefined;

/** Splits a text into the words of a dictionary; what the dictionary does not know is guessed from its characters. */
export const dictionaryWords: Words = (text) => {
  jieba ??= Jieba.withDict(dict);
  return jieba.cut(text, true);
};
