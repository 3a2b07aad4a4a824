/** Characters of a question, as an address writes them, up to which it stands behind `?`; servers and proxies refuse lines above some 8,000. */
const LONGEST_WRITTEN = 4000;

/** Whether a question is too long to travel in the line a server reads. */
export const isLong = (q: string): boolean => encodeURIComponent(q.toWellFormed()).length > LONGEST_WRITTEN;

/** A question as the part of an address behind `#`, which browsers keep to themselves: letters and digits alone. */
export function packQuery(q: string): string {
  const bytes = Array.from(new TextEncoder().encode(q), (byte) => String.fromCharCode(byte)).join('');
  return `q=${btoa(bytes).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')}`;
}

/** The question behind `#`, if there is one that can be read. */
export function unpackQuery(hash: string): string | undefined {
  const packed = /^#?q=([\w-]+)$/.exec(hash)?.[1];
  if (packed === undefined) return undefined;
  try {
    const bytes = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0)));
  } catch {
    return undefined;
  }
}
