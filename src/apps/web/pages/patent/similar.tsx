import { useLocation } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useWords } from '../../app/i18n.ts';
import { Answer } from '../portal/page.tsx';
import { LIKENESSES, type Likeness, patentPath, useSimilar } from '../search/data.ts';
import { useMeaning } from '../search/meaning.ts';
import { State } from '../search/results.tsx';
import css from './patent.module.css';
import { patentWords } from './patent-words.ts';

/** Documents on the same matter, or those that share most of the text; the address says which (`?by=duplicate`). */
export function Similar({ of }: { of: string }) {
  const w = useWords(patentWords);
  const asked = useLocation({ select: ({ search, hash }) => ({ ...(search as { by?: string }), hash }) });
  const [by, setBy] = useState<Likeness>(asked.by === 'duplicate' ? 'duplicate' : 'similar');
  const { endpoint, site } = useMeaning();
  const similar = useSimilar(of, by, site);
  const title = { similar: w.bySimilar, meaning: w.byMeaning, duplicate: w.byDuplicate };
  const hint = { similar: w.similarHint, meaning: w.meaningHint, duplicate: w.duplicateHint };
  const top = useRef<HTMLDivElement>(null);
  // The document is read after the page opened: only then is there a place to go to.
  const wanted = asked.hash === 'similar' && similar.isSuccess;
  useEffect(() => {
    if (wanted) top.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  return (
    <div ref={top}>
      <fieldset className={css.likeness}>
        <legend className="visually-hidden">{w.likeness}</legend>
        {LIKENESSES.filter((one) => one !== 'meaning' || endpoint).map((one) => (
          <button key={one} type="button" aria-pressed={by === one} onClick={() => setBy(one)}>
            {title[one]}
          </button>
        ))}
      </fieldset>
      <p className={css.hint}>{hint[by]}</p>
      <Answer of={similar}>
        {({ hits }) =>
          hits.length === 0 ? (
            <p className={css.hint}>{by === 'duplicate' ? w.noDuplicate : w.noSimilar}</p>
          ) : (
            <ol className={css.similar}>
              {hits.map((hit) => (
                <li key={hit.key}>
                  <a href={patentPath(hit.key)} lang="zh-CN">
                    {hit.title}
                  </a>
                  <span>
                    {hit.share !== undefined && <b>{w.share(Math.round(hit.share * 100))}</b>}{' '}
                    <State state={hit.state} /> {hit.key} · <span lang="zh-CN">{hit.applicants[0]}</span>
                  </span>
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
    </div>
  );
}
