/** How much of a handed-in package is read at most. All are refused with their number, none cuts silently. */
export interface Limits {
  /** Bytes of everything that was handed over, packed. */
  uploadBytes: number;
  /** Bytes of everything unpacked, over all levels of nesting. */
  unpackedBytes: number;
  /** Bytes of one unpacked file. */
  fileBytes: number;
  /** Unpacked to packed size of one entry, and of the whole; small files may exceed it (see `ratioFloor`). */
  ratio: number;
  /** Below this many unpacked bytes the ratio is not judged: short texts of one letter pack well. */
  ratioFloor: number;
  /** Entries over all archives and folders. */
  files: number;
  /** Archives inside archives; 1 = one archive, nothing packed inside. A filing has two. */
  depth: number;
  /** Width × height of one image. An A4 sheet at 600 dpi has 35 million. */
  pixels: number;
  /** Milliseconds for turning one image into one a browser shows. */
  renderMs: number;
}

const MB = 1024 * 1024;

export const defaultLimits: Limits = {
  uploadBytes: 60 * MB,
  unpackedBytes: 200 * MB,
  fileBytes: 100 * MB,
  ratio: 200,
  ratioFloor: MB,
  files: 2000,
  depth: 3,
  pixels: 50_000_000,
  renderMs: 20_000,
};

/** `52428800` → `50 MB`. */
export function shownSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < MB) return `${Math.ceil(bytes / 1024)} KB`;
  const mb = bytes / MB;
  return `${mb < 10 && mb % 1 !== 0 ? mb.toFixed(1) : Math.round(mb)} MB`;
}
