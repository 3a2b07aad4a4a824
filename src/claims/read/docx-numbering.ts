import { childElements, childrenNamed, descendants, type XmlElement } from './xml.ts';

interface Level {
  start: number;
  format: string;
  /** Digits of a custom format such as `0001`. */
  width: number;
  pattern: string;
  bullet: boolean;
}

export interface DocxNumbering {
  /** The label Word would print before a paragraph of this list and level, e.g. `1.`; empty for bullets. */
  label(numId: string, level: number): string;
}

/**
 * Counts automatic numbers as Word does: lists that share an abstract definition share their counters, a deeper level
 * begins anew after a shallower one, an override restarts a list. A claim's number is often only there.
 */
export function docxNumbering(root: XmlElement | undefined): DocxNumbering {
  const abstracts = new Map(
    (root ? descendants(root, 'abstractnum') : []).map((a) => [a.attributes.abstractnumid ?? '', readLevels(a)]),
  );
  const lists = new Map(
    (root ? childrenNamed(root, 'num') : []).map((num) => [
      num.attributes.numid ?? '',
      { abstractId: childrenNamed(num, 'abstractnumid')[0]?.attributes.val ?? '', overrides: readOverrides(num) },
    ]),
  );
  const counters = new Map<string, number[]>();
  const restarted = new Set<string>();
  return {
    label(numId, level) {
      const list = lists.get(numId);
      const levels = list && abstracts.get(list.abstractId);
      const own = levels?.[level];
      if (!list || !levels || !own) return '';
      const counts = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, counts);
      const override = list.overrides.get(level);
      if (override !== undefined && !restarted.has(`${numId}/${level}`)) {
        restarted.add(`${numId}/${level}`);
        counts[level] = override - 1;
      }
      counts[level] = (counts[level] ?? own.start - 1) + 1;
      counts.length = level + 1;
      if (own.bullet) return '';
      return own.pattern.replace(/%(\d)/g, (_, n: string) => {
        const at = Number(n) - 1;
        const shown = levels[at];
        return shown ? written(counts[at] ?? shown.start, shown) : '';
      });
    },
  };
}

function readLevels(abstract: XmlElement): (Level | undefined)[] {
  const levels: (Level | undefined)[] = [];
  for (const element of childrenNamed(abstract, 'lvl')) {
    const value = (key: string) => descendants(element, key)[0]?.attributes;
    const format = value('numfmt')?.val ?? 'decimal';
    levels[Number(element.attributes.ilvl ?? 0)] = {
      start: Number(value('start')?.val ?? 1),
      format,
      width: /^0*1\b/.exec(value('numfmt')?.format ?? '')?.[0].length ?? 0,
      pattern: value('lvltext')?.val ?? '',
      bullet: format === 'bullet' || format === 'none',
    };
  }
  return levels;
}

function readOverrides(num: XmlElement): Map<number, number> {
  return new Map(
    childElements(num)
      .filter((child) => child.key === 'lvloverride')
      .flatMap((child): [number, number][] => {
        const start = descendants(child, 'startoverride')[0]?.attributes.val;
        return start === undefined ? [] : [[Number(child.attributes.ilvl ?? 0), Number(start)]];
      }),
  );
}

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

function written(n: number, level: Level): string {
  switch (level.format) {
    case 'decimalZero':
      return String(n).padStart(2, '0');
    case 'lowerLetter':
      return String.fromCharCode(97 + ((n - 1) % 26));
    case 'upperLetter':
      return String.fromCharCode(65 + ((n - 1) % 26));
    case 'chineseCounting':
    case 'chineseCountingThousand':
    case 'ideographDigital':
    case 'japaneseCounting':
      return n < 10
        ? DIGITS[n]!
        : n < 100
          ? `${n < 20 ? '' : DIGITS[Math.floor(n / 10)]}十${DIGITS[n % 10]}`
          : String(n);
    default:
      return String(n).padStart(level.width, '0');
  }
}
