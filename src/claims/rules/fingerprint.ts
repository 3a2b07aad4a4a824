import { canonical } from '../model/index.ts';
import type { Study } from '../study/index.ts';
import { surroundingText } from './place-text.ts';
import type { Hit } from './rule.ts';

/** This many characters on either side say where an alarm stands; farther changes leave it the same alarm. */
const REACH = 12;

/**
 * Names an alarm by its rule, its words and the words beside them, not by its claim number or offset: in the next draft
 * of the same file it is the same alarm as long as its surroundings are. 16 hexadecimal digits.
 */
export function fingerprint(rule: string, { at, message }: Hit, text: string, study: Study): string {
  const around = surroundingText(study, at);
  const before = around.slice(Math.max(0, at.start - REACH), at.start);
  const after = around.slice(at.end, at.end + REACH);
  const place = [at.part, at.field ?? '', at.figure ?? ''].join('/');
  // A finding about a claim as a whole has no words of its own; the claim's beginning stands for it.
  const own = text === '' && at.order !== undefined ? around.slice(0, 4 * REACH) : text;
  return hash([rule, message ?? '', place, canonical(before), canonical(own), canonical(after)].join('\u0001'));
}

/** FNV-1a twice with different seeds: names, no secrets. */
function hash(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x5bd1e995);
    b ^= b >>> 13;
  }
  return [a, b].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
}
