import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sm4 } from 'sm-crypto-v2';
import { describe, expect, it } from 'vitest';
import { cryptoSuites, international, national } from './index.ts';

const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll(/\s/g, ''), 'hex'));
const seed = 20261122;

describe('published vectors', () => {
  it('SM3', () => {
    expect(national.hash('')).toBe('1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b');
    expect(national.hash('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
  });

  it('SHA-256', () => {
    expect(international.hash('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('SM4', () => {
    const key = hex('0123456789abcdeffedcba9876543210');
    expect(sm4.encrypt(key, key, { mode: 'ecb', padding: 'none' })).toBe('681edf34d206965e86b3e94f536e4246');
  });

  it('SM4-GCM of RFC 8998, read through the port', () => {
    const key = hex('0123456789ABCDEFFEDCBA9876543210');
    const plain =
      'aaaaaaaaaaaaaaaabbbbbbbbbbbbbbbbccccccccccccccccddddddddddddddddeeeeeeeeeeeeeeeeffffffffffffffffeeeeeeeeeeeeeeeeaaaaaaaaaaaaaaaa';
    const made = sm4.encrypt(hex(plain), key, {
      mode: 'gcm',
      padding: 'none',
      iv: hex('00001234567800000000ABCD'),
      output: 'array',
      outputTag: true,
      associatedData: hex('FEEDFACEDEADBEEFFEEDFACEDEADBEEFABADDAD2'),
    });
    expect(Buffer.from(made.output).toString('hex')).toBe(
      '17f399f08c67d5ee19d0dc9969c4bb7d5fd46fd3756489069157b282bb200735d82710ca5c22f0ccfa7cbf93d496ac15a56834cbcf98c397b4024a2691233b8d',
    );
    expect(Buffer.from(made.tag ?? []).toString('hex')).toBe('83de3541e4c2b58177e065a9bf7b62ec');
  });

  it('Ed25519 of RFC 8032', () => {
    const privateKey = '9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60';
    const publicKey = 'd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a';
    const signature =
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b';
    expect(international.sign('', privateKey)).toBe(signature);
    expect(international.verify('', signature, publicKey)).toBe(true);
  });

  it('an SM2 signature made by OpenSSL', () => {
    const publicKey =
      '048f792839e063feb71d42b5e1193d261f42af512b07ba57ad5a086c043dc8bf76115f930fc6537fedc28d0915ba33a300bae068ff43b2b0381d34414aaf482e21';
    const signature =
      '304402207fb9de8b98bf6873b4746e4e84652363a43c380ee445684355be4694f0b21917022000ffb667d5c854858cb02dff94ae96492aad04f70c912fecccd227751fe35f2b';
    expect(national.verify('知全 Zhiquan', signature, publicKey)).toBe(true);
    expect(national.verify('知全 zhiquan', signature, publicKey)).toBe(false);
    // The same numbers in another form.
    expect(national.verify('知全 Zhiquan', signature.replace('30440220', '3045022100'), publicKey)).toBe(false);
  });
});

it('SM3 agrees with OpenSSL on any bytes', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (data) => {
      expect(national.hash(data)).toBe(createHash('sm3').update(data).digest('hex'));
    }),
    { seed },
  ));

describe.each(Object.values(cryptoSuites))('the $suite suite', (suite) => {
  const keys = suite.generateKeys();
  const key = new Uint8Array(suite.cipher.keyLength).fill(7);

  it('hashes text as UTF-8', () => {
    expect(suite.hash('知全')).toBe(suite.hash(new TextEncoder().encode('知全')));
    expect(suite.hash('知全')).toMatch(/^[\da-f]{64}$/);
  });

  it('makes different keys', () => expect(suite.generateKeys().privateKey).not.toBe(keys.privateKey));

  it('verifies what it signed, and nothing else', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.nat(), (data, at) => {
        const signature = suite.sign(data, keys.privateKey);
        expect(suite.verify(data, signature, keys.publicKey)).toBe(true);
        expect(suite.verify(new Uint8Array([...data, 0]), signature, keys.publicKey)).toBe(false);
        const i = at % signature.length;
        const altered = signature.slice(0, i) + (signature[i] === '0' ? '1' : '0') + signature.slice(i + 1);
        expect(suite.verify(data, altered, keys.publicKey)).toBe(false);
      }),
      { seed, numRuns: 25 },
    ));

  it('answers broken signatures and keys with no, and refuses to sign with a broken key', () => {
    const signature = suite.sign('a', keys.privateKey);
    for (const broken of ['', '00', 'zz', `${signature}00`, signature.slice(2), signature.toUpperCase()])
      expect(suite.verify('a', broken, keys.publicKey)).toBe(false);
    for (const broken of [
      '',
      '00',
      'zz',
      keys.publicKey.slice(2),
      `04${'0'.repeat(128)}`,
      suite.generateKeys().publicKey,
    ])
      expect(suite.verify('a', signature, broken)).toBe(false);
    expect(() => suite.sign('a', 'zz')).toThrow('hexadecimal');
  });

  it('decrypts what it encrypted, in its place only, and notices every altered byte', () =>
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 64 }), fc.string(), fc.nat(), (plain, about, at) => {
        const sealed = suite.cipher.encrypt(plain, key, about);
        expect(suite.cipher.decrypt(sealed, key, about)).toEqual(plain);
        expect(() => suite.cipher.decrypt(sealed, key, `${about}!`)).toThrow();
        const start = sealed.indexOf(':') + 1;
        const i = start + (at % (sealed.length - start));
        const altered = sealed.slice(0, i) + (sealed[i] === '0' ? '1' : '0') + sealed.slice(i + 1);
        expect(() => suite.cipher.decrypt(altered, key, about)).toThrow();
      }),
      { seed, numRuns: 50 },
    ));

  it('encrypts the same text differently each time, and wants its own key and algorithm', () => {
    const { cipher } = suite;
    expect(cipher.encrypt('x', key)).not.toBe(cipher.encrypt('x', key));
    expect(new TextDecoder().decode(cipher.decrypt(cipher.encrypt('知全', key), key))).toBe('知全');
    expect(() => cipher.encrypt('x', key.slice(1))).toThrow('bytes');
    expect(() => cipher.decrypt(cipher.encrypt('x', key), new Uint8Array(cipher.keyLength))).toThrow();
    expect(() => cipher.decrypt('nonsense', key)).toThrow('no encrypted text');
    const other = suite === national ? international : national;
    const foreign = other.cipher.encrypt('x', new Uint8Array(other.cipher.keyLength));
    expect(() => cipher.decrypt(foreign, key)).toThrow('was encrypted with');
  });
});
