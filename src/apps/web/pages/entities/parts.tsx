import { useState } from 'react';
import { FIELDS } from '#services/pre-examination/entity-filing/entity-form.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import css from './entities.module.css';
import type { Run } from './entity-data.ts';
import { entityWords } from './entity-words.ts';

export function useFieldWord(): (value: string) => string {
  const lang = useLang();
  return (value) => FIELDS.find((one) => one.value === value)?.label[lang] ?? value;
}

/** Which of some rows are ticked; all of them until somebody unticks one. */
export function useTicks(ids: readonly string[]) {
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const chosen = ids.filter((id) => !off.has(id));
  return {
    chosen,
    has: (id: string) => !off.has(id),
    toggle: (id: string) =>
      setOff((before) => {
        const next = new Set(before);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    all: chosen.length === ids.length,
    toggleAll: () => setOff(chosen.length === ids.length ? new Set(ids) : new Set()),
  };
}

/** How far a run over many is, and what became of each; what was refused stands first, with its reason. */
export function RunReport({ run }: { run: Run }) {
  const w = useWords(entityWords);
  const say = useSay();
  if (run.of === 0) return null;
  const sorted = [...run.results].sort((a, b) => Number(a.done) - Number(b.done));
  return (
    <div className={css.run} aria-live="polite">
      {run.working ? (
        <p className={css.progress}>
          <progress value={run.results.length} max={run.of} aria-label={w.working} />
          {w.progress(run.results.length, run.of)}
        </p>
      ) : (
        <p className={css.ended}>{w.results(run.results.filter((one) => one.done).length, run.of)}</p>
      )}
      {run.refusals.length > 0 && <Refusals refusals={run.refusals} />}
      <ul>
        {sorted.map((one) => (
          <li key={`${one.number} ${one.name} ${one.matter}`} data-done={one.done || undefined}>
            <Icon name={one.done ? 'check' : 'stop'} size={16} label={one.done ? w.done : w.refused} />
            {one.matter ? <a href={matterPath(one.matter)}>{one.name || one.number}</a> : <span>{one.name}</span>}
            <span>
              {one.done
                ? one.state && say(one.state)
                : one.refusals.map((refusal) => `${say(refusal.what)}${say(refusal.why)}`).join(' ')}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
