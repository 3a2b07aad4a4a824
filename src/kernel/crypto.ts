/** What is hashed, signed or encrypted: bytes, or text taken as UTF-8. */
export type Data = Uint8Array | string;

/** A hash function. */
export interface Digest {
  /** Stands beside every stored hash, so that old ones stay verifiable after a change of suite. */
  readonly name: 'sha-256' | 'sm3';
  /** 64 lower-case hexadecimal digits. Pure: the same data give the same hash. */
  hash(data: Data): string;
}

/** A pair of keys as hexadecimal text, in the form of the provider that made it. */
export interface KeyPair {
  privateKey: string;
  publicKey: string;
}

/** Makes and checks signatures. */
export interface Signer {
  readonly algorithm: 'ed25519' | 'sm2';
  generateKeys(): KeyPair;
  /** Hexadecimal signature over the data. Throws on a key that is none. */
  sign(data: Data, privateKey: string): string;
  /** Whether the key's holder signed these data; false, never an error, on a broken signature or key. */
  verify(data: Data, signature: string, publicKey: string): boolean;
}

/** Authenticated encryption for fields that must not lie in the open, such as ID numbers. */
export interface Cipher {
  readonly algorithm: 'aes-256-gcm' | 'sm4-gcm';
  /** Bytes of a key. */
  readonly keyLength: number;
  /**
   * Self-describing text (`algorithm:nonce:tag:ciphertext`); two calls give different texts. `about` binds it to its
   * place, e.g. `party/7/id-number`, so that it cannot be moved to another. Throws on a key of wrong length.
   */
  encrypt(plain: Data, key: Uint8Array, about?: string): string;
  /** The plain bytes. Throws when the text was altered or moved, or belongs to another key or algorithm. */
  decrypt(sealed: string, key: Uint8Array, about?: string): Uint8Array;
}

/**
 * One suite of algorithms: `international` (SHA-256, Ed25519, AES-256-GCM) or `national` (SM3 of GB/T 32905-2016, SM2 of
 * GB/T 32918, SM4 of GB/T 32907-2016). Implemented in `adapters/crypto/`; an installation chooses one by setting.
 */
export interface CryptoProvider extends Digest, Signer {
  readonly suite: 'international' | 'national';
  readonly cipher: Cipher;
}
