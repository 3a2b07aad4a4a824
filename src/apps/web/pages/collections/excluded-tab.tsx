import { refusalsOf } from '../../api/index.ts';
import { dayOf, formatDay } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { useChange } from '../account/use-change.ts';
import { Refusals } from '../portal/page.tsx';
import { collectionWords } from './collection-words.ts';
import type { CollectionView } from './data.ts';
import { DocumentFacts } from './document-facts.tsx';
import css from './kept.module.css';

/** Hits that are left out, each with who did so and why. */
export function ExcludedTab({ collection }: { collection: CollectionView }) {
  const w = useWords(collectionWords);
  const lang = useLang();
  const change = useChange();
  return (
    <>
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      <ol className={css.documents}>
        {collection.excluded.map((one) => (
          <li key={one.key} className={css.document}>
            <span />
            <div>
              <DocumentFacts document={one} />
              <div className={css.meta}>
                <b>{one.reason}</b>
                <span>{one.by}</span>
                <span>{formatDay(lang, dayOf(one.at))}</span>
              </div>
            </div>
            {collection.right !== 'read' && (
              <div className={css.actions}>
                <Button
                  size="small"
                  onClick={() =>
                    change.mutate({
                      path: `/api/collections/${encodeURIComponent(collection.id)}/acts`,
                      body: { act: { act: 'release', keys: [one.key] } },
                    })
                  }
                >
                  {w.release}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
