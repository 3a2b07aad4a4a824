import type { FaultView } from '#corpus/reading.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import css from './search.module.css';
import { searchWords } from './search-words.ts';

/** The formula with a mark under the character where it cannot be read, why, and what to do. */
export function Fault({
  input,
  fault,
  onGo,
}: {
  input: string;
  fault: FaultView;
  onGo?: (at: number, to: number) => void;
}) {
  const w = useWords(searchWords);
  const say = useSay();
  const to = Math.max(fault.at + 1, fault.at + fault.length);
  const from = Math.max(0, fault.at - 30);
  return (
    <div className={css.fault} role="alert">
      <p className={css.faultText} lang="zh-CN">
        {from > 0 && '…'}
        {input.slice(from, fault.at)}
        <mark className={css.caret}>{input.slice(fault.at, to) || '\u00a0\u00a0'}</mark>
        {input.slice(to, to + 30)}
        {to + 30 < input.length && '…'}
      </p>
      <p>
        <b>
          {w.faultAt(fault.at + 1)}
          {say(fault.why)}
        </b>{' '}
        {say(fault.next)}
      </p>
      {onGo && (
        <Button size="small" onClick={() => onGo(fault.at, to)}>
          {w.toCharacter}
        </Button>
      )}
    </div>
  );
}
