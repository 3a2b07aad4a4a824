import type { ApplicationText } from '#claims/index.ts';
import { assemble, readPlain } from '#claims/read/index.ts';

/** The name that pasted words go by, here as on the server. */
const NAME = '粘贴的文本.txt';

/** Reads words that somebody wrote or pasted: claims alone, or a whole application. Throws on none. */
export function readPasted(text: string): ApplicationText {
  return assemble([
    { path: NAME, sha256: '', bytes: new TextEncoder().encode(text).length, notes: [], reading: readPlain({ text }) },
  ]);
}
