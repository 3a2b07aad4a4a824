import { randomBytes } from 'node:crypto';
import type { Clock, Ids } from '#engine/ports/clock.ts';

/** Crockford's base 32 in lower case: no i, l, o, u, and in the order of its values. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_LENGTH = 10;
const CHANCE_LENGTH = 16;
const CHANCE_LIMIT = 1n << 80n;

function encode(value: bigint, length: number): string {
  let text = '';
  for (let i = 0, rest = value; i < length; i++, rest >>= 5n) text = ALPHABET[Number(rest & 31n)] + text;
  return text;
}

/**
 * Ids as ULIDs: 48 bits of time, 80 bits of chance. Within one millisecond, and when the clock goes back, the chance
 * part counts on from the id before, so that ids of one process always ascend.
 * @param chance gives that many random bytes
 */
export function createIds(clock: Clock, chance: (bytes: number) => Uint8Array = randomBytes): Ids {
  let lastTime = -1;
  let lastChance = 0n;
  return {
    next(kind) {
      if (!/^[a-z][a-z0-9-]*$/.test(kind)) throw new Error(`"${kind}" is no kind of id.`);
      const now = Date.parse(clock.now());
      if (now > lastTime) {
        lastTime = now;
        lastChance = BigInt(`0x${Buffer.from(chance(10)).toString('hex')}`);
      } else {
        lastChance++;
        if (lastChance === CHANCE_LIMIT) {
          lastTime++;
          lastChance = 0n;
        }
      }
      return `${kind}_${encode(BigInt(lastTime), TIME_LENGTH)}${encode(lastChance, CHANCE_LENGTH)}`;
    },
  };
}
