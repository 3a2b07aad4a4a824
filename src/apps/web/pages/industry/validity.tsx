import { formatDay } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import type { IndustryCard } from './data.ts';
import css from './industry.module.css';
import { industryWords } from './industry-words.ts';

/** Until when the owners vouch for the queries. */
export function Validity({ of }: { of: Pick<IndustryCard, 'validUntil' | 'validity'> }) {
  const w = useWords(industryWords);
  const lang = useLang();
  const until = formatDay(lang, of.validUntil);
  return (
    <span className={css.validity} data-state={of.validity}>
      {of.validity === 'valid' ? w.validUntil(until) : `${w[of.validity]} · ${w.validUntil(until)}`}
    </span>
  );
}
