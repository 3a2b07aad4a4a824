import type { Outcome } from '#kernel/refusal.ts';

export interface StoredBlob {
  /** Lower-case hexadecimal SHA-256 of the content; also its address. */
  sha256: string;
  bytes: number;
}

export interface PutOptions {
  /** What people call the file, for refusals. */
  name?: string;
  /** More than this is refused while it arrives; nothing of it is kept. */
  maxBytes?: number;
}

/**
 * Keeps files by what is in them. A blob is there completely or not at all, is never changed, and the same content is
 * kept once. Expected refusals: too large (ZQ-FIL-001), broken off (ZQ-FIL-019), disk full (ZQ-SYS-002),
 * not there (ZQ-FIL-017), not what was received (ZQ-FIL-018).
 */
export interface BlobStore {
  put(content: Uint8Array | AsyncIterable<Uint8Array>, options?: PutOptions): Promise<Outcome<StoredBlob>>;
  /** The whole content, compared with its address before it is handed out. */
  get(sha256: string): Promise<Outcome<Uint8Array>>;
  has(sha256: string): Promise<boolean>;
  /** Every content, with the moment it was stored in milliseconds since 1970. */
  list(): AsyncIterable<{ sha256: string; stored: number }>;
  /** Bytes of a content; undefined when it is not there. */
  size(sha256: string): Promise<number | undefined>;
  /** Removes a content for good; false when it was not there. Who calls has made sure that nothing holds it any more. */
  remove(sha256: string): Promise<boolean>;
}
