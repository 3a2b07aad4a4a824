import type { Study } from './study.ts';

/** So much of the claims says in which language they are written. */
const SAMPLE = 1200;
const LETTER = /\p{L}/u;
/** Claims of a Chinese filing that quote a sequence or a formula still hold more Chinese than this. */
const LEAST_CHINESE = 0.1;

/** Whether the claims are in another language than Chinese. What is neither, such as a row of numbers, is not. */
export const isForeign = (study: Study): boolean => study.view(foreign);

const foreign = (study: Study): boolean => isForeignText(study.claimsText.text.slice(0, SAMPLE));

function isForeignText(text: string): boolean {
  let chinese = 0;
  let kana = 0;
  let other = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x3400 && code <= 0x9fff) chinese++;
    else if (code >= 0x3041 && code <= 0x30fa) kana++;
    else if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a)) other++;
    else if (code > 0xbf && code < 0x3000 && LETTER.test(text[i]!)) other++;
    else if (code >= 0xac00 && code <= 0xd7a3) other++;
  }
  const letters = chinese + kana + other;
  return letters >= 10 && (chinese < letters * LEAST_CHINESE || kana > letters * LEAST_CHINESE);
}
