import { randomBytes } from 'node:crypto';
import { sm2, sm3, sm4 } from 'sm-crypto-v2';
import type { Cipher, CryptoProvider, Data } from '#kernel/crypto.ts';
import { bytesOf, expectKey, readSealed, writeSealed } from './sealed.ts';

// GB/T 35276: the signature is over the SM3 of Z and the data, in DER; the identity is the customary 1234567812345678.
const FORM = { hash: true, der: true } as const;

const cipher: Cipher = {
  algorithm: 'sm4-gcm',
  keyLength: 16,
  encrypt(plain, key, about = '') {
    expectKey(key, 16);
    const nonce = new Uint8Array(randomBytes(12));
    const { output, tag } = sm4.encrypt(bytesOf(plain), key, {
      mode: 'gcm',
      padding: 'none',
      iv: nonce,
      associatedData: bytesOf(about),
      output: 'array',
      outputTag: true,
    });
    if (!tag) throw new Error('SM4-GCM gave no tag.');
    return writeSealed('sm4-gcm', { nonce, tag, body: output });
  },
  decrypt(sealed, key, about = '') {
    expectKey(key, 16);
    const { nonce, tag, body } = readSealed('sm4-gcm', sealed);
    return sm4.decrypt(body, key, {
      mode: 'gcm',
      padding: 'none',
      iv: nonce,
      associatedData: bytesOf(about),
      output: 'array',
      tag,
    });
  },
};

/**
 * SM3, SM2 and SM4-GCM by sm-crypto-v2. A private key is 64 hexadecimal digits; a public key 130, uncompressed, with
 * `04` in front; a signature is DER in hexadecimal.
 */
export const national: CryptoProvider = {
  suite: 'national',
  name: 'sm3',
  algorithm: 'sm2',
  hash: (data: Data) => sm3(bytesOf(data)),
  // Never with a seed: that branch of the library reduces every seed to the key 1.
  generateKeys: () => sm2.generateKeyPairHex(),
  sign(data, privateKey) {
    if (!/^[\da-f]{64}$/.test(privateKey)) throw new Error('An SM2 private key is 64 hexadecimal digits.');
    return sm2.doSignature(bytesOf(data), privateKey, FORM);
  },
  verify(data, signature, publicKey) {
    if (!/^04[\da-f]{128}$/.test(publicKey) || !isCanonicalDer(signature)) return false;
    try {
      return sm2.doVerifySignature(bytesOf(data), signature, publicKey, FORM);
    } catch {
      return false;
    }
  },
  cipher,
};

// The library reads a signature leniently; one signature must have one form, or a copy with other bytes would pass too.
function isCanonicalDer(signature: string): boolean {
  const match = /^30([\da-f]{2})((?:02[\da-f]{2}(?:[\da-f]{2})+)+)$/.exec(signature);
  if (!match || Number.parseInt(match[1] ?? '', 16) !== (match[2] ?? '').length / 2) return false;
  let rest = match[2] ?? '';
  for (const _ of ['r', 's']) {
    const length = Number.parseInt(rest.slice(2, 4), 16) * 2;
    const value = rest.slice(4, 4 + length);
    if (!rest.startsWith('02') || length === 0 || value.length !== length) return false;
    if (/^[89a-f]/.test(value) || /^00[0-7]/.test(value)) return false;
    rest = rest.slice(4 + length);
  }
  return rest === '';
}
