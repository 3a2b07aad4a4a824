import type { ClassPlace } from '#apps/core/corpus/read-classes.ts';
import { notePieces, titleParts } from '#corpus/classification/index.ts';
import type { Text } from '#kernel/text.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import { classPath } from '../search/data.ts';
import { classWords } from './class-words.ts';
import css from './classification.module.css';

/** The title of the place itself; undefined where the edition has none. */
export const ownTitle = (place: Pick<ClassPlace, 'symbol' | 'path'>): Text | undefined => {
  const last = place.path.at(-1);
  return last?.symbol === place.symbol ? last.title : undefined;
};

/** What a title names, without the references that belong elsewhere; marked words stand out. */
export function ClassName({ title, words = [] }: { title: Text | undefined; words?: readonly string[] }) {
  const w = useWords(classWords);
  const lang = useLang();
  if (!title) return <span className={css.quiet}>{w.unnamed}</span>;
  const { name } = titleParts(title[lang]);
  return <span lang={title.en === title.zh ? 'zh-CN' : undefined}>{markedName(name, words)}</span>;
}

function markedName(name: string, words: readonly string[]) {
  const asked = words.filter((one) => one !== '').map((one) => one.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  if (asked.length === 0) return name;
  let at = 0;
  return name.split(new RegExp(`(${asked.join('|')})`, 'i')).map((piece, i) => {
    const key = at;
    at += piece.length;
    return i % 2 === 1 ? <mark key={key}>{piece}</mark> : piece;
  });
}

/** What belongs elsewhere, with each symbol a way there. */
export function ClassNotes({ title }: { title: Text | undefined }) {
  const w = useWords(classWords);
  const lang = useLang();
  const { notes } = titleParts(title?.[lang] ?? '');
  if (!title || notes.length === 0) return null;
  return (
    <div className={css.notes}>
      <h3>{w.notes}</h3>
      <ul lang={title.en === title.zh ? 'zh-CN' : undefined}>
        {notes
          .flatMap((note) => note.split(/[；;]/))
          .filter((note) => note.trim() !== '')
          .map((note) => (
            <li key={note}>
              {notePieces(note).map(({ text, symbol }) =>
                symbol === undefined ? (
                  text
                ) : (
                  <a key={symbol} href={classPath(symbol)}>
                    {text}
                  </a>
                ),
              )}
            </li>
          ))}
      </ul>
    </div>
  );
}
