/** A defect as an opinion or the national office names it: the article in words, and the rule of the rule book if known. */
export interface Defect {
  basis: string;
  rule?: string | undefined;
}

/** What became of one passed case: what the pre-examination raised, and what the national office raised later. */
export interface CaseFate {
  raised: readonly Defect[];
  later: readonly Defect[];
}

export interface Feedback {
  /** A rule (`C-23`), or an article where no rule is named (`专利法26.4`). */
  key: string;
  /** Passed cases in which the pre-examination raised it. */
  raised: number;
  /** Passed cases in which the national office raised it later. */
  later: number;
  /** Of those, the cases in which the pre-examination had not raised it (漏检); in the others it was not cured. */
  missed: number;
}

export interface FeedbackReport {
  /** Passed cases of which the national office has acted: an office action, a grant or a rejection. */
  cases: number;
  rules: Feedback[];
  articles: Feedback[];
}

const NUMERALS: Record<string, number> = {
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
};
const UNITS: Record<string, number> = { 十: 10, 百: 100 };

/** `二十六` → 26, `一百零一` → 101, `22` → 22; undefined for anything else. */
function numberOf(words: string): number | undefined {
  if (/^\d+$/.test(words)) return Number(words);
  let [sum, digit] = [0, 0];
  for (const sign of words) {
    if (sign in UNITS) {
      sum += (digit || 1) * UNITS[sign]!;
      digit = 0;
    } else if (sign in NUMERALS) digit = NUMERALS[sign]!;
    else return undefined;
  }
  return sum + digit;
}

const N = '(\\d+|[零一二两三四五六七八九十百]+)';
const LONG = new RegExp(`第${N}条(?:之${N})?(?:第${N}款)?`);
const SHORT = /(\d+)(?:[.．]|条)?(?:(\d+)款?)?/;

/**
 * An article as one key, however it was written: `专利法第二十六条第四款`, `专利法 26.4` and `第26条第4款` are `专利法26.4`; rules
 * of the implementing regulations begin with `细则`. Words in which no article is found give undefined.
 */
export function articleOf(basis: string): string | undefined {
  const words = basis.normalize('NFKC').replace(/[\s《》()]/g, '');
  const law = /细则|rule|RR/i.test(words)
    ? '细则'
    : /法|art|PL|^第?[\d零一二两三四五六七八九十百]/i.test(words)
      ? '专利法'
      : undefined;
  if (law === undefined) return undefined;
  const long = LONG.exec(words);
  const [article, paragraph] = long
    ? [numberOf(long[1]!), long[3] === undefined ? undefined : numberOf(long[3])]
    : ((found) => [found?.[1] && Number(found[1]), found?.[2] && Number(found[2])])(SHORT.exec(words));
  return article ? `${law}${article}${paragraph ? `.${paragraph}` : ''}` : undefined;
}

/** The part of a key before its paragraph: an article without a paragraph says nothing against one with it. */
const sameArticle = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}.`) || other.startsWith(`${one}.`);

/**
 * Counts cases, never findings: a rule that the office named three times in one case was missed once. By article only what
 * the office named without a rule. Counts alone leave this function, no words of a defect.
 */
export function feedbackOf(fates: readonly CaseFate[]): FeedbackReport {
  const rules = new Map<string, Feedback>();
  const articles = new Map<string, Feedback>();
  const at = (map: Map<string, Feedback>, key: string): Feedback => {
    const found = map.get(key) ?? { key, raised: 0, later: 0, missed: 0 };
    map.set(key, found);
    return found;
  };
  const articlesIn = (defects: readonly Defect[]) => new Set(defects.flatMap((one) => articleOf(one.basis) ?? []));
  for (const { raised, later } of fates) {
    const ours = new Set(raised.flatMap((one) => one.rule ?? []));
    for (const rule of ours) at(rules, rule).raised++;
    for (const rule of new Set(later.flatMap((one) => one.rule ?? []))) {
      const count = at(rules, rule);
      count.later++;
      if (!ours.has(rule)) count.missed++;
    }
    const named = articlesIn(raised);
    for (const article of named) at(articles, article).raised++;
    for (const article of articlesIn(later.filter((one) => !one.rule))) {
      const count = at(articles, article);
      count.later++;
      if (![...named].some((one) => sameArticle(one, article))) count.missed++;
    }
  }
  const listed = (map: Map<string, Feedback>) =>
    [...map.values()].sort((a, b) => b.missed - a.missed || b.later - a.later || (a.key < b.key ? -1 : 1));
  return { cases: fates.length, rules: listed(rules), articles: listed(articles).filter((one) => one.later > 0) };
}
