import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  verify,
} from 'node:crypto';
import type { Cipher, CryptoProvider, Data } from '#kernel/crypto.ts';
import { bytesOf, expectKey, fromHex, hexOf, readSealed, writeSealed } from './sealed.ts';

// Keys are stored as their 32 raw bytes; these are the fixed DER heads of RFC 8410 around them.
const PRIVATE_HEAD = '302e020100300506032b657004220420';
const PUBLIC_HEAD = '302a300506032b6570032100';

const ed25519Key = (head: string, hex: string): Buffer => {
  if (!/^[\da-f]{64}$/.test(hex)) throw new Error('An Ed25519 key is 64 hexadecimal digits.');
  return Buffer.from(head + hex, 'hex');
};
const privateKeyOf = (hex: string) =>
  createPrivateKey({ key: ed25519Key(PRIVATE_HEAD, hex), format: 'der', type: 'pkcs8' });
const publicKeyOf = (hex: string) =>
  createPublicKey({ key: ed25519Key(PUBLIC_HEAD, hex), format: 'der', type: 'spki' });

const cipher: Cipher = {
  algorithm: 'aes-256-gcm',
  keyLength: 32,
  encrypt(plain, key, about = '') {
    expectKey(key, 32);
    const nonce = randomBytes(12);
    const aes = createCipheriv('aes-256-gcm', key, nonce).setAAD(bytesOf(about));
    const body = Buffer.concat([aes.update(bytesOf(plain)), aes.final()]);
    return writeSealed('aes-256-gcm', { nonce, tag: aes.getAuthTag(), body });
  },
  decrypt(sealed, key, about = '') {
    expectKey(key, 32);
    const { nonce, tag, body } = readSealed('aes-256-gcm', sealed);
    const aes = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: 16 });
    aes.setAAD(bytesOf(about)).setAuthTag(tag);
    return new Uint8Array(Buffer.concat([aes.update(body), aes.final()]));
  },
};

/** SHA-256, Ed25519 and AES-256-GCM by the cryptography of Node.js. Keys are 32 raw bytes in hexadecimal. */
export const international: CryptoProvider = {
  suite: 'international',
  name: 'sha-256',
  algorithm: 'ed25519',
  hash: (data: Data) => createHash('sha256').update(bytesOf(data)).digest('hex'),
  generateKeys() {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    const raw = (der: Buffer) => hexOf(der.subarray(-32));
    return {
      privateKey: raw(privateKey.export({ format: 'der', type: 'pkcs8' })),
      publicKey: raw(publicKey.export({ format: 'der', type: 'spki' })),
    };
  },
  sign: (data, privateKey) => hexOf(sign(null, bytesOf(data), privateKeyOf(privateKey))),
  verify(data, signature, publicKey) {
    if (!/^[\da-f]{128}$/.test(signature)) return false;
    try {
      return verify(null, bytesOf(data), publicKeyOf(publicKey), fromHex(signature));
    } catch {
      return false;
    }
  },
  cipher,
};
