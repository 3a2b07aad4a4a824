/** The two suites behind the port of `kernel/crypto.ts`. */
import type { CryptoProvider } from '#kernel/crypto.ts';
import { international } from './international.ts';
import { national } from './national.ts';

export { international, national };

/** Both suites by name, for the setting that chooses one and for verifying what the other made. */
export const cryptoSuites: Record<CryptoProvider['suite'], CryptoProvider> = { international, national };
