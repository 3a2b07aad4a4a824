import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import css from './cockpit.module.css';
import { cockpitWords, nameOf } from './cockpit-words.ts';
import type { Cockpit, Narrowed } from './data.ts';

/** Kind, field, agency and period, kept in the address. */
export function Filters({
  narrowed,
  cockpit,
  today,
}: {
  narrowed: Narrowed;
  cockpit: Cockpit | undefined;
  today: string;
}) {
  const w = useWords(cockpitWords);
  const navigate = useNavigate();
  const ask = (change: Narrowed) => {
    const words = new URLSearchParams();
    for (const [key, value] of Object.entries({ ...narrowed, ...change })) if (value) words.set(key, value);
    void navigate({ href: `/work/centre?${words}`, replace: true, resetScroll: false });
  };
  return (
    <div className={css.filters} data-print-hide>
      <label>
        {w.kind}
        <select value={narrowed.kind ?? ''} onChange={(event) => ask({ kind: event.target.value })}>
          <option value="">{w.all}</option>
          {(['invention', 'utility', 'design'] as const).map((kind) => (
            <option key={kind} value={kind}>
              {w[kind]}
            </option>
          ))}
        </select>
      </label>
      <label>
        {w.field}
        <select value={narrowed.field ?? ''} onChange={(event) => ask({ field: event.target.value })}>
          <option value="">{w.all}</option>
          {cockpit?.choices.fields.map(({ key, n }) => (
            <option key={key} value={key}>
              {nameOf(w, 'field', key)} ({n})
            </option>
          ))}
        </select>
      </label>
      <label>
        {w.agency}
        <select value={narrowed.agency ?? ''} onChange={(event) => ask({ agency: event.target.value })}>
          <option value="">{w.all}</option>
          {cockpit?.choices.agencies.map(({ key, n, name }) => (
            <option key={key} value={key}>
              {nameOf(w, 'agency', key, name)} ({n})
            </option>
          ))}
        </select>
      </label>
      <label>
        {w.from}
        <input
          type="date"
          max={narrowed.to ?? today}
          value={narrowed.from ?? cockpit?.from ?? ''}
          onChange={(event) => ask({ from: event.target.value })}
        />
      </label>
      <label>
        {w.to}
        <input
          type="date"
          max={today}
          value={narrowed.to ?? cockpit?.to ?? ''}
          onChange={(event) => ask({ to: event.target.value })}
        />
      </label>
      {Object.keys(narrowed).length > 0 && (
        <Button onClick={() => void navigate({ href: '/work/centre', replace: true, resetScroll: false })}>
          {w.clear}
        </Button>
      )}
    </div>
  );
}
