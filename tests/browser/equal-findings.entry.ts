// What the browser is given to run: the rule book itself, as the web app bundles it.

import { readPasted } from '#apps/web/check/read-pasted.ts';
import { checkApplication } from '#claims/index.ts';
import { reportJson } from '#claims/report/index.ts';

type Judge = (input: string, context: string, pasted: boolean) => string;

/** `input` is a pasted text, or an application as JSON; `context` is JSON. */
const judge: Judge = (input, context, pasted) =>
  reportJson(checkApplication(pasted ? readPasted(input) : JSON.parse(input), JSON.parse(context)));

(globalThis as unknown as { judge: Judge }).judge = judge;
