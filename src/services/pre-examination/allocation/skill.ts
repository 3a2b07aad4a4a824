import { type Text, text as t } from '#kernel/text.ts';

export interface Skill {
  /** 0 to 100: the longer the prefix that fits, the more. */
  score: number;
  /** The entered prefix that fits best. */
  prefix: string;
  level: Text;
}

const LEVELS: [length: (plain: string) => boolean, score: number, level: Text][] = [
  [(plain) => /\/./.test(plain), 100, t('小组一致', 'same group')],
  [(plain) => plain.length > 4, 90, t('大组一致', 'same main group')],
  [(plain) => plain.length === 4, 75, t('小类一致', 'same subclass')],
  [(plain) => plain.length > 1, 40, t('大类一致', 'same class')],
  [() => true, 15, t('同一部', 'same section')],
];

const LOCARNO: typeof LEVELS = [
  [(plain) => plain.includes('-'), 100, t('小类一致', 'same subclass')],
  [() => true, 75, t('大类一致', 'same class')],
];

const plainOf = (symbol: string): string => symbol.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/** The longest entered prefix that a classification begins with; undefined when none does. */
export function skillFor(symbol: string, prefixes: readonly string[]): Skill | undefined {
  const wanted = plainOf(symbol);
  const fitting = prefixes
    .map(plainOf)
    .filter((prefix) => prefix !== '' && begins(wanted, prefix))
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const [prefix] = fitting;
  if (prefix === undefined) return undefined;
  const [, score, level] = (/^\d/.test(prefix) ? LOCARNO : LEVELS).find(([fits]) => fits(prefix))!;
  return { score, prefix, level };
}

/** `C12N1` is a main group: it takes in `C12N1/20`, not `C12N15/10`. `C12N15/00` takes in the whole group. */
function begins(symbol: string, prefix: string): boolean {
  const group = prefix.replace(/\/0+$/, '');
  if (!symbol.startsWith(group)) return false;
  return !(/^[A-H]\d{2}[A-Z]\d+$/.test(group) && /^\d/.test(symbol.slice(group.length)));
}
