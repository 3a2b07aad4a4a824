import { useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { formatNumber } from '../../app/format.ts';
import { useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button } from '../../ui/button/button.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { Refusals } from '../portal/page.tsx';
import { type Difference, type NodeView, nodeApi, useChange } from './data.ts';
import css from './industry.module.css';
import { industryWords } from './industry-words.ts';

/** An analyst changes the query: what it would find is compared before a new version is kept. */
export function QueryEditor({ of }: { of: NodeView }) {
  const w = useWords(industryWords);
  const [latest] = of.versions;
  const [query, setQuery] = useState(latest?.query ?? '');
  const [note, setNote] = useState('');
  const compare = useChange<{ query: string }, Difference>(nodeApi(of.industry.id, of.id, 'compare'));
  const keep = useChange<{ query: string; note: string; after: number }, { version: number }>(
    nodeApi(of.industry.id, of.id, 'versions'),
  );
  const compared = compare.variables?.query === query ? compare.data : undefined;
  return (
    <section className={css.part}>
      <SectionHead title={w.edit} note={w.editNote} />
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (compared) keep.mutate({ query, note, after: latest?.version ?? 0 });
          else compare.mutate({ query });
        }}
      >
        <label data-whole>
          {w.query}
          <textarea
            rows={4}
            required
            spellCheck={false}
            value={query}
            onChange={(event) => setQuery(event.target.value)}
          />
        </label>
        {compared && (
          <label data-whole>
            {w.note}
            <input required maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
          </label>
        )}
        <Button type="submit" look={compared ? 'primary' : 'plain'} disabled={compare.isPending || keep.isPending}>
          {compared ? w.saveVersion : w.compareHits}
        </Button>
      </form>
      {compared && <Compared of={compared} />}
      {keep.isError && <Refusals refusals={refusalsOf(keep.error)} focus />}
      {compare.isError && <Refusals refusals={refusalsOf(compare.error)} focus />}
    </section>
  );
}

function Compared({ of }: { of: Difference }) {
  const w = useWords(industryWords);
  return (
    <div className={css.compared} role="status">
      <dl>
        {(
          [
            [w.before, of.before],
            [w.after, of.after],
            [w.added, of.added.total],
            [w.lost, of.lost.total],
          ] as const
        ).map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
      {(['added', 'lost'] as const).map(
        (side) =>
          of[side].examples.length > 0 && (
            <div key={side}>
              <h3>{w[side]}</h3>
              <ul>
                {of[side].examples.map((one) => (
                  <li key={one.key}>
                    <a href={pathTo(`/patent/${one.key}`)}>{one.key}</a> {one.title}
                  </li>
                ))}
              </ul>
            </div>
          ),
      )}
    </div>
  );
}
