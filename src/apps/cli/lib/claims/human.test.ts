import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caretLines } from './human.ts';
import { displayWidth, firstColumns, lastColumns, oneLine, wrap } from './width.ts';

describe('columns of a terminal', () => {
  it.each([
    ['abc', 3],
    ['权利要求1', 9],
    ['（１）', 6],
    ['e\u0301', 1],
    ['𠮷', 2],
    ['🐎', 2],
    ['“a”', 3],
    ['', 0],
  ])('%s takes %i', (text, columns) => expect(displayWidth(text)).toBe(columns));

  it('nothing that is printed moves the cursor or turns the reading order', () => {
    expect(oneLine('a\u001b[31mb\u202ec\nd\ud800')).toBe('a\ufffd[31mb\ufffdc d\ufffd');
  });

  it('beginnings and ends never take more than their columns', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, columns) => {
        for (const cut of [firstColumns(text, columns), lastColumns(text, columns)])
          expect(displayWidth(cut)).toBeLessThanOrEqual(columns);
        expect(text.startsWith(firstColumns(text, columns)) && text.endsWith(lastColumns(text, columns))).toBe(true);
      }),
      { seed: 80 },
    );
  });

  it('lines are wrapped without losing a character that is no blank', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 4, max: 40 }), (text, columns) => {
        const bare = (words: string) => oneLine(words).replace(/\s/g, '');
        expect(bare(wrap(text, columns).join(''))).toBe(bare(text));
      }),
      { seed: 81 },
    );
    expect(wrap('每一项权利要求只允许在结尾处使用句号。', 20)).toEqual(['每一项权利要求只允许', '在结尾处使用句号。']);
    expect(wrap('依据《专利法》第二十六条', 6)).toEqual(['依据', '《专利', '法》第', '二十六', '条']);
  });
});

describe('carets', () => {
  it('stand under the words, whatever surrounds them', () => {
    const text = `${'前'.repeat(80)}\n所述（1）ABC${'后'.repeat(80)}`;
    const start = text.indexOf('所述');
    const { line, caret } = caretLines(text, start, start + 5, 60);
    expect(displayWidth(line)).toBeLessThanOrEqual(60 + 2);
    const lead = caret.length - caret.trimStart().length;
    expect(displayWidth(line.slice(0, line.indexOf('所述')))).toBe(lead);
    expect(caret.trim()).toHaveLength(displayWidth('所述（1）'));
    expect(line.startsWith('… ') && line.endsWith(' …')).toBe(true);
  });

  it('of long words show their beginning and their end', () => {
    const { line, caret } = caretLines('奶'.repeat(300), 0, 300, 60);
    expect(line).toMatch(/^奶+ … 奶+$/);
    expect(caret).toHaveLength(displayWidth(line));
  });
});
