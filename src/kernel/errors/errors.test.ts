import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Text } from '../text.ts';
import { catalogue, errorAreas, errorsPage, findError, isErrorCode, refusalLine, refuse, statusOf } from './index.ts';

const entries = Object.entries(catalogue);
const places = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();

describe('the catalogue', () => {
  it('holds every code of every area once, under the prefix of its area', () => {
    const all = errorAreas.flatMap((area) => Object.keys(area.errors));
    expect(new Set(all).size).toBe(all.length);
    expect([...all].sort()).toEqual(Object.keys(catalogue).sort());
    for (const area of errorAreas)
      for (const code of Object.keys(area.errors)) expect(code).toMatch(new RegExp(`^${area.prefix}-\\d{3}$`));
  });

  it.each(entries)('%s speaks both languages with the same values, in whole sentences', (_code, entry) => {
    for (const words of [entry.what, entry.why, entry.next] as Text[]) {
      expect(new Set(places(words.zh))).toEqual(new Set(places(words.en)));
      expect(words.zh).toMatch(/[。}]$/);
      expect(words.en).toMatch(/[.}]$/);
    }
    expect(entry.status === 200 || (entry.status >= 400 && entry.status < 600)).toBe(true);
  });
});

describe('refuse', () => {
  it('fills the words and keeps plain values for programs', () => {
    const refusal = refuse('ZQ-NUM-003', {
      expected: 3,
      found: '4',
      rule: { zh: '依标准。', en: 'By the standard.' },
      hint: '',
    });
    expect(refusal).toEqual({
      code: 'ZQ-NUM-003',
      what: { zh: '校验位应为 3，写成了 4。', en: 'The check character should be 3, not 4.' },
      why: { zh: '依标准。', en: 'By the standard.' },
      next: {
        zh: '多半是某一位写错或两位写颠倒，请对照原件逐位核对。',
        en: 'A digit is probably wrong or two are swapped; compare digit by digit with the original.',
      },
      params: { expected: 3, found: '4', hint: '' },
    });
    expect(refusalLine(refusal, 'zh')).toBe(
      '校验位应为 3，写成了 4。多半是某一位写错或两位写颠倒，请对照原件逐位核对。',
    );
  });

  it('carries field, basis and further values', () => {
    const refusal = refuse('ZQ-SES-003', undefined, { field: 'a.b', basis: ['x'], params: { seq: 4 } });
    expect(refusal).toMatchObject({ field: 'a.b', basis: ['x'], params: { seq: 4 } });
  });

  it('throws when a value is missing', () => {
    // @ts-expect-error the compiler already asks for `input`
    expect(() => refuse('ZQ-NUM-009', {})).toThrow('{input}');
  });

  it('knows the status of a code, and that an unknown code is a fault', () => {
    expect(statusOf({ code: 'ZQ-FIL-001' })).toBe(413);
    expect(statusOf({ code: 'ZQ-NO-000' })).toBe(500);
    expect(isErrorCode('toString')).toBe(false);
    expect(findError('constructor')).toBeUndefined();
  });
});

describe('docs/reference/errors.md', () => {
  const pagePath = new URL('../../../docs/reference/errors.md', import.meta.url);
  const page = readFileSync(pagePath, 'utf8');

  // After adding a code: run this file with `-u`, which writes the page anew.
  it('is the generated page', () => expect(errorsPage()).toMatchFileSnapshot(fileURLToPath(pagePath)));

  it('lists the codes, statuses and words of the catalogue and no others', () => {
    const plain = (words: string) => words.replaceAll('\\|', '|').replaceAll('\\{', '{');
    const shape =
      /^### (\S+)\n\nStatus (\d+)\n\n.*\n.*\n\| What \| (.*) \| (.*) \|\n\| Why \| (.*) \| (.*) \|\n\| Next \| (.*) \| (.*) \|$/gm;
    const listed = [...page.matchAll(shape)].map((m) => [m[1], Number(m[2]), ...m.slice(3).map(plain)]);
    expect(listed).toEqual(
      errorAreas.flatMap((area) =>
        Object.entries(area.errors).map(([code, e]) => [
          code,
          e.status,
          e.what.zh,
          e.what.en,
          e.why.zh,
          e.why.en,
          e.next.zh,
          e.next.en,
        ]),
      ),
    );
    expect(listed.length).toBe(entries.length);
  });
});
