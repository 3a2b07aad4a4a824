import { createHmac, timingSafeEqual } from 'node:crypto';

export const sessionCookieName = (origin: string): string =>
  `${origin.startsWith('https:') ? '__Secure-' : ''}zhiquan.session_token`;

/** The value of one cookie of a Cookie header. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  for (const part of (header ?? '').split(';')) {
    const at = part.indexOf('=');
    if (at < 0 || part.slice(0, at).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(at + 1).trim());
    } catch {
      return undefined;
    }
  }
  return undefined;
}

/**
 * The session token that a cookie carries, when the house has signed it (`<token>.<HMAC-SHA-256 in base64>`, as
 * better-auth writes it). A forged or shortened one is as good as none.
 */
export function sessionToken(header: string | undefined, name: string, secret: string): string | undefined {
  const value = cookieIn(header, name);
  const at = value?.lastIndexOf('.') ?? -1;
  if (value === undefined || at < 1) return undefined;
  const token = value.slice(0, at);
  const given = Buffer.from(value.slice(at + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}
