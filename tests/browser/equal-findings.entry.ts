// What the browser is given to run: the rule book itself, as the web app bundles it.

import { findingsDocx } from '#adapters/findings/index.ts';
import { readPasted } from '#apps/web/check/read-pasted.ts';
import { checkApplication } from '#claims/index.ts';
import { reportJson } from '#claims/report/index.ts';

type Judge = (input: string, context: string, pasted: boolean) => string;

/** `input` is a pasted text, or an application as JSON; `context` is JSON. */
const judge: Judge = (input, context, pasted) =>
  reportJson(checkApplication(pasted ? readPasted(input) : JSON.parse(input), JSON.parse(context)));

type Word = (input: string, context: string) => Promise<number[]>;

/** The Word file of a pasted text, byte by byte. */
const word: Word = async (input, context) => {
  const text = readPasted(input);
  return [...(await findingsDocx(text, checkApplication(text, JSON.parse(context)), { file: '粘贴' }))];
};

Object.assign(globalThis, { judge, word });
