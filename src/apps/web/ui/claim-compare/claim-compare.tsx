import '@fontsource/noto-serif-sc/400.css';
import { catalogue, useWords } from '../../app/i18n.ts';
import css from './claim-compare.module.css';
import { diffText } from './diff.ts';

export interface ComparedClaim {
  before?: { number: number; text: string };
  after?: { number: number; text: string };
}

const words = catalogue(
  {
    same: '未改',
    changed: '修改',
    added: '新增',
    removed: '删除',
    renumbered: '重编号',
    out: '删去',
    put: '增加',
    summary: (n: number) => `共${n}处变动`,
    none: '两稿一致，没有改动。',
  },
  {
    same: 'Unchanged',
    changed: 'Changed',
    added: 'Added',
    removed: 'Deleted',
    renumbered: 'Renumbered',
    out: 'taken out',
    put: 'put in',
    summary: (n: number) => `${n} ${n === 1 ? 'claim' : 'claims'} changed`,
    none: 'The two versions are the same.',
  },
);

type Change = 'same' | 'changed' | 'added' | 'removed' | 'renumbered';

function changeOf({ before, after }: ComparedClaim): Change {
  if (!before) return 'added';
  if (!after) return 'removed';
  if (before.text !== after.text) return 'changed';
  return before.number === after.number ? 'same' : 'renumbered';
}

/** Two versions of the claims, claim by claim. Added text is underlined, removed text struck, and both are named for readers. */
export function ClaimCompare({ claims, hideSame }: { claims: ComparedClaim[]; hideSame?: boolean }) {
  const w = useWords(words);
  const rows = claims.map((claim) => ({ ...claim, change: changeOf(claim) }));
  const moved = rows.filter((row) => row.change !== 'same').length;
  return (
    <div className={css.compare}>
      <p className={css.summary}>{moved === 0 ? w.none : w.summary(moved)}</p>
      <ol>
        {rows
          .filter((row) => !hideSame || row.change !== 'same')
          .map(({ before, after, change }) => (
            <li key={`${before?.number ?? ''}-${after?.number ?? ''}`} className={css.row} data-change={change}>
              <p className={css.head}>
                <span className={css.number}>
                  {before && after && before.number !== after.number
                    ? `${before.number} → ${after.number}`
                    : (after ?? before)?.number}
                </span>
                <span className={css.change}>{w[change]}</span>
              </p>
              <p className={css.text} lang="zh-CN">
                {diffText(before?.text ?? '', after?.text ?? '').map((piece, at) => {
                  // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no identity but their place
                  if (piece.kind === 'same') return <span key={at}>{piece.text}</span>;
                  const Tag = piece.kind === 'added' ? 'ins' : 'del';
                  return (
                    // biome-ignore lint/suspicious/noArrayIndexKey: as above
                    <Tag key={at}>
                      <span className="visually-hidden">[{piece.kind === 'added' ? w.put : w.out}]</span>
                      {piece.text}
                    </Tag>
                  );
                })}
              </p>
            </li>
          ))}
      </ol>
    </div>
  );
}
