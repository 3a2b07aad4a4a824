/** What systems say when there is no room: disk, quota, or a limit on the size of files. */
const CODES = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);
const WORDS = /no space left|disk quota exceeded|file too large|not enough space|os error (?:28|122|27)\b|ENOSPC/i;

/** Whether an error, or what caused it, says that there is no room to write. */
export function isDiskFull(error: unknown): boolean {
  for (let one = error, deep = 0; one instanceof Error && deep < 8; one = one.cause, deep++) {
    const { code } = one as Error & { code?: unknown };
    if ((typeof code === 'string' && CODES.has(code)) || WORDS.test(one.message)) return true;
  }
  return false;
}
