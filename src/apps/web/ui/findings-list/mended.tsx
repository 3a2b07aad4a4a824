import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import css from './findings-list.module.css';

export interface MendedFinding {
  rule: string;
  what: Say;
  /** `第1次意见`: where it was asked for. */
  tag?: Say;
}

const words = catalogue(
  { mended: (n: number) => `比上一稿少了${n}处：已改正`, open: '展开' },
  { mended: (n: number) => `${n} of the version before ${n === 1 ? 'is' : 'are'} mended`, open: 'show' },
);

/** Findings of the version before that are gone in this one. */
export function Mended({ findings }: { findings: readonly MendedFinding[] }) {
  const w = useWords(words);
  const say = useSay();
  if (findings.length === 0) return null;
  return (
    <details className={css.mended}>
      <summary>
        <Icon name="check" size={16} />
        {w.mended(findings.length)}
        <Icon name="down" size={14} />
      </summary>
      <ul>
        {findings.map((finding, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same alarm may be gone twice; nothing else tells the two apart
          <li key={at}>
            <b>{finding.rule}</b> {say(finding.what)} {finding.tag !== undefined && <small>{say(finding.tag)}</small>}
          </li>
        ))}
      </ul>
    </details>
  );
}
