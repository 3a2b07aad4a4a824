import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { formatNumber } from '../../app/format.ts';
import { useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { useChange } from '../account/use-change.ts';
import { Answer, Refusals } from '../portal/page.tsx';
import { collectionWords } from './collection-words.ts';
import { type CollectionView, type ComparisonView, collectionPath, useCollections, useComparison } from './data.ts';
import css from './kept.module.css';

/** This collection beside another: what both have, what only one has; each part can be kept as a collection. */
export function CompareTab({ collection }: { collection: CollectionView }) {
  const w = useWords(collectionWords);
  const all = useCollections();
  const [other, setOther] = useState('');
  const compared = useComparison(collection.id, other);
  return (
    <Answer of={all}>
      {({ collections }) => (
        <>
          <div className={css.bar}>
            <label className={css.field}>
              <span>{w.compareWith}</span>
              <select value={other} onChange={(event) => setOther(event.target.value)}>
                <option value="">{w.choose}</option>
                {collections
                  .filter((one) => one.id !== collection.id)
                  .map((one) => (
                    <option key={one.id} value={one.id}>
                      {one.title} · {w.documents(one.size)}
                    </option>
                  ))}
              </select>
            </label>
          </div>
          {other !== '' && <Answer of={compared}>{(result) => <Result result={result} />}</Answer>}
        </>
      )}
    </Answer>
  );
}

function Result({ result }: { result: ComparisonView }) {
  const w = useWords(collectionWords);
  const navigate = useNavigate();
  const change = useChange<{ id: string }>();
  const { first, second } = result;
  const keep = (title: string, keys: readonly string[]) =>
    change.mutate(
      { path: '/api/collections', body: { title: title.slice(0, 120), keys } },
      { onSuccess: ({ id }) => void navigate({ href: collectionPath(id) }) },
    );
  const parts: [string, string, readonly string[]][] = [
    [w.onlyHere, `${first.title} − ${second.title}`, result.onlyFirst],
    [w.both, `${first.title} ∩ ${second.title}`, result.both],
    [w.onlyThere(second.title), `${second.title} − ${first.title}`, result.onlySecond],
  ];
  const union = [...result.both, ...result.onlyFirst, ...result.onlySecond];
  return (
    <>
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      <div className={css.compare}>
        {parts.map(([label, title, keys]) => (
          <div key={label}>
            <span>{label}</span>
            <b>{formatNumber(keys.length)}</b>
            <Button size="small" disabled={keys.length === 0 || change.isPending} onClick={() => keep(title, keys)}>
              {w.keepAs}
            </Button>
          </div>
        ))}
      </div>
      <div className={css.bar}>
        <span>{w.likeness((result.likeness * 100).toFixed(1), result.either)}</span>
        <Button
          size="small"
          disabled={union.length === 0 || change.isPending}
          onClick={() => keep(`${first.title} ∪ ${second.title}`, union)}
        >
          {w.keepAs}
        </Button>
      </div>
    </>
  );
}
