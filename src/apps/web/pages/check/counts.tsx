import type { Finding } from '#claims/index.ts';
import { useWords } from '../../app/i18n.ts';
import { toneOf } from '../../check/index.ts';
import { checkWords } from './check-words.ts';
import css from './counts.module.css';

/** How many findings of each severity, gravest first; nothing where there are none. */
export function Counts({ findings }: { findings: readonly Pick<Finding, 'severity'>[] }) {
  const w = useWords(checkWords);
  return (['must', 'judge', 'hint'] as const).map((tone) => {
    const count = findings.filter(({ severity }) => toneOf[severity] === tone).length;
    return count === 0 ? null : (
      <span key={tone} className={css.count} data-tone={tone}>
        <b>{count}</b> {w[tone]}
      </span>
    );
  });
}
