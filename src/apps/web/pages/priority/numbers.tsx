import { formatNumber } from '../../app/format.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import type { NumbersAnswer } from './data.ts';
import { useNumbers } from './data.ts';
import css from './priority.module.css';

const words = catalogue(
  {
    title: (year: number) => `${year}年推荐数量`,
    used: (used: string, total: string) => `已推荐${used}件，全年${total}件`,
    left: (left: string) => `还有${left}件`,
    out: '本年度已用完；新的申请按到达先后轮候，下一年度自动恢复办理',
    waiting: (n: string) => `轮候中${n}件`,
    compare: '两版办法对照：我的申请适用哪一版',
  },
  {
    title: (year: number) => `Recommendations in ${year}`,
    used: (used: string, total: string) => `${used} of ${total} signed`,
    left: (left: string) => `${left} left`,
    out: 'All used this year; new requests wait in the order of arrival and go on next year',
    waiting: (n: string) => `${n} in line`,
    compare: 'The two versions of the measures side by side',
  },
);

/** How much of the yearly number is used, as a bar and in words. */
export function NumbersBar({ numbers }: { numbers: NumbersAnswer }) {
  const w = useWords(words);
  const { year, used, total, waiting } = numbers;
  const left = Math.max(0, total - used);
  const share = total === 0 ? 1 : Math.min(1, used / total);
  return (
    <section className={css.numbers} aria-label={w.title(year)}>
      <h2>{w.title(year)}</h2>
      <p className={css.used}>
        <span className="figure">{formatNumber(used)}</span>
        <span> / {formatNumber(total)}</span>
      </p>
      <svg
        viewBox="0 0 100 4"
        preserveAspectRatio="none"
        role="img"
        aria-label={w.used(formatNumber(used), formatNumber(total))}
      >
        <rect width="100" height="4" className={css.track} />
        <rect width={share * 100} height="4" className={css.fill} data-out={left === 0} />
      </svg>
      <p data-out={left === 0}>
        {left === 0 ? w.out : w.left(formatNumber(left))}
        {waiting > 0 && ` · ${w.waiting(formatNumber(waiting))}`}
      </p>
    </section>
  );
}

/** For the guide: the number, and the way to the comparison. */
export function PriorityNote({ site }: { site: string }) {
  const w = useWords(words);
  const numbers = useNumbers(site);
  return (
    <div className={css.note}>
      {numbers.data && <NumbersBar numbers={numbers.data} />}
      <a href={pathTo('/priority/compare')}>
        {w.compare}
        <Icon name="arrow" size={16} />
      </a>
    </div>
  );
}
