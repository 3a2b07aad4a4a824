import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cookieIn, sessionCookieName, sessionToken } from './session-cookie.ts';

const SECRET = 's'.repeat(32);
const signed = (token: string, secret = SECRET) =>
  encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`);

test('the cookie bears the prefix that browsers keep to https', () => {
  expect(sessionCookieName('https://ip.example.org')).toBe('__Secure-zhiquan.session_token');
  expect(sessionCookieName('http://localhost:8600')).toBe('zhiquan.session_token');
});

test('one cookie is found among others, by its whole name', () => {
  expect(cookieIn('a=1; session=x%20y; b=2', 'session')).toBe('x y');
  expect(cookieIn('my-session=1', 'session')).toBeUndefined();
  expect(cookieIn('session=%E0%A4%A', 'session')).toBeUndefined();
  expect(cookieIn(undefined, 'session')).toBeUndefined();
});

test('a token is believed when this house has signed it, and only then', () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[A-Za-z0-9]{32}$/),
      fc.nat(200),
      fc.integer({ min: 1, max: 255 }),
      (token, at, by) => {
        const header = (value: string) => `x=1; s=${value}`;
        expect(sessionToken(header(signed(token)), 's', SECRET)).toBe(token);
        expect(sessionToken(header(signed(token, 't'.repeat(32))), 's', SECRET)).toBeUndefined();
        // Any one sign changed: nothing of it is believed, or it still says the same.
        const value = decodeURIComponent(signed(token));
        const place = at % value.length;
        const changed =
          value.slice(0, place) + String.fromCharCode(value.charCodeAt(place) ^ by) + value.slice(place + 1);
        const found = sessionToken(header(encodeURIComponent(changed)), 's', SECRET);
        expect(found === undefined || found === token).toBe(true);
      },
    ),
    { seed: 20_260_302, numRuns: 500 },
  );
  for (const value of ['', '.', 'token', 'token.', '.sig', 'a.b.c'])
    expect(sessionToken(`s=${value}`, 's', SECRET)).toBeUndefined();
});
