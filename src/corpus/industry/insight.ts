import { fill, type Text, text } from '#kernel/text.ts';

const percent = (share: number) => `${Math.round(Math.abs(share) * 100)}%`;

/** One sentence on an industry: how the last three complete years compare with the three before, and who leads. */
export function insightOf(facts: {
  years: readonly number[];
  counts: readonly number[];
  /** The first incomplete year. */
  cut: number;
  leader: { name: string; count: number } | null;
  total: number;
}): Text {
  if (facts.total === 0) return text('尚无文献入库。', 'No documents yet.');
  const of = (year: number) => facts.counts[facts.years.indexOf(year)] ?? 0;
  const three = (last: number) => of(last) + of(last - 1) + of(last - 2);
  const [now, before] = [three(facts.cut - 1), three(facts.cut - 4)];
  const span = { from: facts.cut - 3, to: facts.cut - 1 };
  const trend =
    before === 0
      ? fill(text('{from}–{to}年申请{now}件', '{now} applications in {from}–{to}'), { ...span, now })
      : fill(
          now >= before
            ? text(
                '{from}–{to}年申请{now}件，比前三年增长{share}',
                '{now} applications in {from}–{to}, {share} more than in the three years before',
              )
            : text(
                '{from}–{to}年申请{now}件，比前三年减少{share}',
                '{now} applications in {from}–{to}, {share} fewer than in the three years before',
              ),
          { ...span, now, share: percent((now - before) / before) },
        );
  const leads = facts.leader
    ? fill(text('；{name}最多，{count}件。', '; {name} leads with {count}.'), { ...facts.leader })
    : text('。', '.');
  return { zh: trend.zh + leads.zh, en: trend.en + leads.en };
}
