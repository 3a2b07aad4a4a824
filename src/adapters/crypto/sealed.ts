import type { Cipher, Data } from '#kernel/crypto.ts';

export const bytesOf = (data: Data): Uint8Array => (typeof data === 'string' ? new TextEncoder().encode(data) : data);
export const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
export const fromHex = (hex: string): Uint8Array => new Uint8Array(Buffer.from(hex, 'hex'));

export interface Sealed {
  nonce: Uint8Array;
  tag: Uint8Array;
  body: Uint8Array;
}

export const writeSealed = (algorithm: Cipher['algorithm'], { nonce, tag, body }: Sealed): string =>
  [algorithm, hexOf(nonce), hexOf(tag), hexOf(body)].join(':');

/** Throws when the text is not of this algorithm: 12 bytes of nonce, 16 of tag. */
export function readSealed(algorithm: Cipher['algorithm'], sealed: string): Sealed {
  const match = /^([\da-z-]+):([\da-f]{24}):([\da-f]{32}):((?:[\da-f]{2})*)$/.exec(sealed);
  if (!match) throw new Error('This is no encrypted text.');
  const [, found, nonce = '', tag = '', body = ''] = match;
  if (found !== algorithm) throw new Error(`The text was encrypted with ${found}, not with ${algorithm}.`);
  return { nonce: fromHex(nonce), tag: fromHex(tag), body: fromHex(body) };
}

export function expectKey(key: Uint8Array, length: number): void {
  if (key.length !== length) throw new Error(`The key has ${key.length} bytes; ${length} are needed.`);
}
