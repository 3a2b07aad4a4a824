import type { Counts } from '#corpus/ingest/index.ts';
import { formatNumber } from '../../app/format.ts';
import { useWords } from '../../app/i18n.ts';
import css from './ingest.module.css';
import { ingestWords } from './ingest-words.ts';

const NAMES = ['read', 'stored', 'updated', 'unchanged', 'removed', 'rejected'] as const;

/** The counts of a run, while it reads and afterwards. Withdrawals are rare and shown where there are any. */
export function Figures({ counts }: { counts: Counts }) {
  const w = useWords(ingestWords);
  return (
    <dl className={css.figures}>
      {NAMES.filter((name) => name !== 'removed' || counts.removed > 0).map((name) => (
        <div key={name} data-bad={name === 'rejected' && counts.rejected > 0}>
          <dt>{w[name]}</dt>
          <dd className="figure">{formatNumber(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
