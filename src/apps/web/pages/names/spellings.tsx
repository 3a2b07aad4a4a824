import { formatNumber } from '../../app/format.ts';
import { useWords } from '../../app/i18n.ts';
import { searchPath } from '../search/data.ts';
import css from './names.module.css';
import { namesWords } from './names-words.ts';
import { spellingDifference } from './spelling-difference.ts';

export interface Spelling {
  spelling: string;
  /** Documents that carry it; undefined where they were not counted. */
  count?: number;
}

/** The spellings of an applicant, the name first; what differs from the name stands out, and each leads to its documents. */
export function Spellings({ name, all }: { name: string; all: readonly Spelling[] }) {
  const w = useWords(namesWords);
  const sorted = [...all].sort(
    (a, b) => Number(b.spelling === name) - Number(a.spelling === name) || (b.count ?? 0) - (a.count ?? 0),
  );
  return (
    <ul className={css.spellings}>
      {sorted.map(({ spelling, count }) => (
        <li key={spelling} data-main={spelling === name || undefined}>
          <span lang="zh-CN">
            <SpellingText spelling={spelling} name={name} />
          </span>
          <a href={searchPath({ q: `PA="${spelling.replaceAll('"', '')}"` })}>
            <span className="visually-hidden">{spelling} </span>
            {count === undefined ? w.seeDocuments : w.documents(formatNumber(count))}
          </a>
        </li>
      ))}
    </ul>
  );
}

export function SpellingText({ spelling, name }: { spelling: string; name: string }) {
  if (spelling === name) return spelling;
  let at = 0;
  return spellingDifference(spelling, name).map(({ text, differs }) => {
    const key = at;
    at += text.length;
    return differs ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>;
  });
}
