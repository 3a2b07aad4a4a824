import { type KeyboardEvent, useEffect, useRef } from 'react';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import css from './findings-list.module.css';

export type FindingState = 'open' | 'accepted' | 'rejected' | 'answered';

export interface Finding {
  id: string;
  severity: 'must' | 'judge' | 'hint';
  /** `C-23`. */
  rule: string;
  title: Say;
  /** Where it is: `权1`. */
  where: Say;
  basis: { label: Say; href?: string };
  what: Say;
  why?: Say;
  fix?: Say;
  /** Measured precision of the rule in per cent, with half the width of its interval. */
  precision?: { percent: number; margin?: number };
  state: FindingState;
}

export interface FindingsListProps {
  findings: Finding[];
  active?: string;
  onActive?: (id: string) => void;
  /** Space accepts, x calls it a false alarm; the same key again takes it back. */
  onDecide?: (id: string, state: FindingState) => void;
  onRewrite?: (id: string) => void;
}

const words = catalogue(
  {
    label: '检查结果',
    must: '必须改',
    judge: '待判断',
    hint: '提示',
    open: '未处理',
    accepted: '要求补正',
    rejected: '误报',
    answered: '已答复',
    accept: '要求补正',
    rewrite: '改写建议',
    reject: '误报',
    reopen: '撤回',
    fix: '建议',
    precision: (percent: number, margin: number | undefined) =>
      `此规则准确率${percent}${margin === undefined ? '' : ` ± ${margin}`}%`,
    keys: 'J、K上下 · 空格要求补正 · X误报',
    none: '没有发现问题。',
  },
  {
    label: 'Findings',
    must: 'Must change',
    judge: 'To judge',
    hint: 'Hint',
    open: 'Open',
    accepted: 'Correction asked',
    rejected: 'False alarm',
    answered: 'Answered',
    accept: 'Ask correction',
    rewrite: 'Reword',
    reject: 'False alarm',
    reopen: 'Take back',
    fix: 'Suggestion',
    precision: (percent: number, margin: number | undefined) =>
      `rule precision ${percent}${margin === undefined ? '' : ` ± ${margin}`} %`,
    keys: 'J, K move · Space asks correction · X false alarm',
    none: 'Nothing was found.',
  },
);

/** Findings beside a text. What, why and what to do, with the rule's measured precision; the whole list works by keyboard. */
export function FindingsList({ findings, active, onActive, onDecide, onRewrite }: FindingsListProps) {
  const w = useWords(words);
  const say = useSay();
  const root = useRef<HTMLDivElement>(null);
  const currentId = active ?? findings[0]?.id;

  useEffect(() => {
    if (!active) return;
    const item = root.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(active)}"]`);
    item?.scrollIntoView({ block: 'nearest' });
    // The focus follows only when it is already inside the list; otherwise a click in the text would lose its place.
    if (item && root.current?.contains(document.activeElement)) item.focus();
  }, [active]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = findings.findIndex((finding) => finding.id === currentId);
    const current = findings[at];
    const inControl = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement;
    if (event.key === 'j' || event.key === 'k') {
      const next = findings[at + (event.key === 'j' ? 1 : -1)];
      if (next) onActive?.(next.id);
    } else if (current && (event.key === 'x' || (event.key === ' ' && !inControl))) {
      const wanted: FindingState = event.key === 'x' ? 'rejected' : 'accepted';
      onDecide?.(current.id, current.state === wanted ? 'open' : wanted);
    } else return;
    event.preventDefault();
  };

  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity && finding.state === 'open').length;
  const answered = findings.filter((finding) => finding.state === 'answered').length;

  if (findings.length === 0) return <p className={css.none}>{w.none}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a shortcut for the buttons inside, which do the same
    <div ref={root} className={css.findings} onKeyDown={onKeyDown}>
      <p className={css.head}>
        {(['must', 'judge', 'hint'] as const).map((severity) =>
          count(severity) > 0 ? (
            <span key={severity} className={css.count} data-severity={severity}>
              <b>{count(severity)}</b> {w[severity]}
            </span>
          ) : null,
        )}
        {answered > 0 && (
          <span className={css.count}>
            <b>{answered}</b> {w.answered}
          </span>
        )}
        <span className={css.keys}>{w.keys}</span>
      </p>
      <ol aria-label={w.label}>
        {findings.map((finding) => (
          <li
            key={finding.id}
            id={`finding-${finding.id}`}
            data-finding={finding.id}
            className={css.finding}
            data-severity={finding.severity}
            data-state={finding.state}
            aria-current={finding.id === currentId ? 'true' : undefined}
            tabIndex={finding.id === currentId ? 0 : -1}
            onFocus={() => finding.id !== currentId && onActive?.(finding.id)}
          >
            <p className={css.meta}>
              <span className={css.severity}>{w[finding.severity]}</span>
              <span>
                {finding.rule} {say(finding.title)} · {say(finding.where)}
              </span>
              {finding.basis.href ? (
                <a className={css.basis} href={finding.basis.href}>
                  {say(finding.basis.label)}
                </a>
              ) : (
                <span className={css.basis}>{say(finding.basis.label)}</span>
              )}
            </p>
            <p className={css.what}>{say(finding.what)}</p>
            {finding.why !== undefined && <p className={css.why}>{say(finding.why)}</p>}
            {finding.fix !== undefined && (
              <p className={css.fix}>
                <span>{w.fix}</span>
                {say(finding.fix)}
              </p>
            )}
            <div className={css.actions}>
              {finding.state === 'open' ? (
                <>
                  <Button size="small" onClick={() => onDecide?.(finding.id, 'accepted')}>
                    {w.accept}
                  </Button>
                  {onRewrite && finding.fix !== undefined && (
                    <Button size="small" look="quiet" onClick={() => onRewrite(finding.id)}>
                      {w.rewrite}
                    </Button>
                  )}
                  <Button size="small" look="quiet" onClick={() => onDecide?.(finding.id, 'rejected')}>
                    {w.reject}
                  </Button>
                </>
              ) : (
                <>
                  <span className={css.decided}>
                    <Icon name={finding.state === 'rejected' ? 'close' : 'check'} size={16} />
                    {w[finding.state]}
                  </span>
                  {finding.state !== 'answered' && (
                    <Button size="small" look="quiet" onClick={() => onDecide?.(finding.id, 'open')}>
                      {w.reopen}
                    </Button>
                  )}
                </>
              )}
              {finding.precision && (
                <span className={css.precision}>
                  {w.precision(finding.precision.percent, finding.precision.margin)}
                </span>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}
