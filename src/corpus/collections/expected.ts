import { type Text, text } from '#kernel/text.ts';

/** What somebody who knows the field expects of a query. */
export interface Expectation {
  /** Numbers, in any spelling, of documents that have to be among the hits. */
  expected: readonly string[];
  min: number | null;
  max: number | null;
}

export type Verdict = 'good' | 'missing' | 'count' | 'both' | 'none';

export interface Judgement {
  verdict: Verdict;
  found: number;
  missing: string[];
  sentence: Text;
}

/** Judges a run: `found` are those of the expected numbers that were among the hits, `total` the number of hits. */
export function judgeRun(expectation: Expectation, total: number, found: ReadonlySet<string>): Judgement {
  const { expected, min, max } = expectation;
  const missing = expected.filter((one) => !found.has(one));
  const counted = min !== null || max !== null;
  const outside = (min !== null && total < min) || (max !== null && total > max);
  const verdict: Verdict =
    expected.length === 0 && !counted
      ? 'none'
      : missing.length > 0 && outside
        ? 'both'
        : missing.length > 0
          ? 'missing'
          : outside
            ? 'count'
            : 'good';
  const hits = expected.length - missing.length;
  return { verdict, found: hits, missing, sentence: sentenceOf(expectation, total, missing, outside) };
}

function sentenceOf({ expected, min, max }: Expectation, total: number, missing: readonly string[], outside: boolean) {
  const zh: string[] = [];
  const en: string[] = [];
  if (expected.length > 0) {
    const n = expected.length - missing.length;
    zh.push(
      missing.length === 0
        ? `应命中的 ${n} 篇都在`
        : `应命中 ${expected.length} 篇，找到 ${n} 篇，缺 ${missing.join('、')}`,
    );
    en.push(
      missing.length === 0
        ? `All ${n} expected documents found`
        : `${n} of ${expected.length} expected documents found; missing ${missing.join(', ')}`,
    );
  }
  if (min !== null || max !== null) {
    const range = rangeOf(min, max);
    zh.push(outside ? `命中 ${total} 篇，不在预计的${range.zh}之内` : `命中 ${total} 篇，在预计的${range.zh}之内`);
    en.push(
      outside ? `${total} hits, outside the expected ${range.en}` : `${total} hits, within the expected ${range.en}`,
    );
  }
  return zh.length === 0 ? text(`命中 ${total} 篇`, `${total} hits`) : text(`${zh.join('；')}。`, `${en.join('. ')}.`);
}

function rangeOf(min: number | null, max: number | null): Text {
  if (min !== null && max !== null) return text(` ${min}–${max} 篇`, `${min} to ${max}`);
  if (min !== null) return text(`至少 ${min} 篇`, `${min} or more`);
  return text(`至多 ${max} 篇`, `${max} or fewer`);
}
