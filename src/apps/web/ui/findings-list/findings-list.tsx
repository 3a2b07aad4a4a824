import { type FormEvent, type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import { isTyping } from '../keyboard-help/keyboard-help.tsx';
import css from './findings-list.module.css';

export type FindingState = 'open' | 'accepted' | 'rejected' | 'answered';

export interface Finding {
  id: string;
  severity: 'must' | 'judge' | 'hint';
  /** `C-23`. */
  rule: string;
  /** Where the rule is explained: its examples, its score. */
  ruleHref?: string;
  title: Say;
  /** Where it is: `权1`. */
  where: Say;
  basis: { label: Say; href?: string };
  what: Say;
  why?: Say;
  fix?: Say;
  /** Measured precision of the rule in per cent, with the ends of its 95 % interval. */
  precision?: { percent: number; interval?: readonly [low: number, high: number] };
  /** Other words that explain this one, e.g. the nearest candidate term. */
  related?: readonly { note: Say; text: string }[];
  state: FindingState;
  /** Why it was called a false alarm. */
  reason?: string;
  /** How it stands to earlier versions and opinions: `新出现`, `第1次意见已提`. */
  tags?: readonly { label: Say; tone?: 'new' | 'told' }[];
  /** What others said of it: the applicant's reason why it is no defect. */
  remarks?: readonly { by: Say; text: string }[];
}

export interface FindingsListProps {
  findings: Finding[];
  active?: string;
  onActive?: (id: string) => void;
  /**
   * `examiner`: a (or space) asks for a correction, x calls it a false alarm. `author`: somebody checks a text of their own and can only
   * say that something is no defect, with the reason. The same key again takes it back.
   */
  reader?: 'examiner' | 'author';
  onDecide?: (id: string, state: FindingState, reason?: string) => void;
  onRewrite?: (id: string) => void;
  /** For an author: leads to the place where it can be mended. */
  onFix?: (id: string) => void;
  /** An examiner, too, is asked why a finding is no defect. */
  askReason?: boolean;
  /** The keys work wherever the focus is on the page, as long as nobody types. */
  everywhere?: boolean;
  /** Stands above the list in place of the counts and keys. */
  head?: ReactNode;
  /** Said when there is nothing to list. */
  none?: ReactNode;
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
    basis: '依据',
    precision: (percent: number, interval: readonly [number, number] | undefined) =>
      `此规则准确率${percent}%${interval ? `（${interval[0]}–${interval[1]}%）` : ''}`,
    keys: 'J、K上下 · A要求补正 · X误报',
    none: '没有发现问题。',
    readKeys: 'J、K上下',
    goFix: '去改正',
    authorKeys: 'J、K上下 · X不是缺陷',
    notDefect: '不是缺陷',
    markedSo: '已标为不是缺陷',
    why: '为什么不是缺陷？',
    reasons: '前文已经出现|行业惯用写法|提取或排版所致',
    other: '其他理由',
    keep: '记下',
    cancel: '取消',
    unmeasured: '此规则尚未测得准确率',
    about: (rule: string) => `规则${rule}的说明、例子和得分`,
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
    basis: 'Basis',
    precision: (percent: number, interval: readonly [number, number] | undefined) =>
      `rule precision ${percent} %${interval ? ` (${interval[0]}–${interval[1]} %)` : ''}`,
    keys: 'J, K move · A asks correction · X false alarm',
    none: 'Nothing was found.',
    readKeys: 'J, K move',
    goFix: 'Mend it',
    authorKeys: 'J, K move · X not a defect',
    notDefect: 'Not a defect',
    markedSo: 'Marked as no defect',
    why: 'Why is it no defect?',
    reasons: 'It appears before|Customary wording|Lost in extraction or layout',
    other: 'Another reason',
    keep: 'Keep',
    cancel: 'Cancel',
    unmeasured: 'precision not measured yet',
    about: (rule: string) => `Rule ${rule}: explanation, examples, score`,
  },
);

type Pressed = Pick<globalThis.KeyboardEvent, 'key' | 'target' | 'ctrlKey' | 'metaKey' | 'altKey' | 'preventDefault'>;

/** Findings beside a text. What, why and what to do, with the rule's measured precision; the whole list works by keyboard. */
export function FindingsList({
  findings,
  active,
  onActive,
  onDecide,
  onRewrite,
  onFix,
  askReason = false,
  everywhere = false,
  reader = 'examiner',
  head,
  none,
}: FindingsListProps) {
  const w = useWords(words);
  const say = useSay();
  const root = useRef<HTMLDivElement>(null);
  /** The finding whose reason is being asked for. */
  const [asking, setAsking] = useState<string>();
  const author = reader === 'author';
  const currentId = active ?? findings[0]?.id;

  useEffect(() => {
    if (!active) return;
    const item = root.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(active)}"]`);
    // Whoever is in it already is about to press something there: it must not move away under the pointer.
    if (!item || item.contains(document.activeElement)) return;
    item.scrollIntoView({ block: 'nearest' });
    // The focus follows only when it is already inside the list; otherwise a click in the text would lose its place.
    if (root.current?.contains(document.activeElement)) item.focus();
  }, [active]);

  const press = (event: Pressed) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    const at = findings.findIndex((finding) => finding.id === currentId);
    const current = findings[at];
    // Words that are selected are about to become a finding of their own.
    const selected = document.getSelection()?.isCollapsed === false;
    const inControl = event.target instanceof HTMLButtonElement || event.target instanceof HTMLAnchorElement;
    if (event.key === 'j' || event.key === 'k') {
      const next = findings[at + (event.key === 'j' ? 1 : -1)];
      if (next) onActive?.(next.id);
    } else if (!current || !onDecide) return;
    else if (event.key === 'x' && (author || askReason)) {
      if (current.state === 'rejected' || (author && current.state !== 'open')) onDecide(current.id, 'open');
      else setAsking(current.id);
    } else if (
      !author &&
      (event.key === 'x' || (event.key === 'a' && !selected) || (event.key === ' ' && !inControl))
    ) {
      const wanted: FindingState = event.key === 'x' ? 'rejected' : 'accepted';
      onDecide(current.id, current.state === wanted ? 'open' : wanted);
    } else return;
    event.preventDefault();
  };
  const pressed = useRef(press);
  pressed.current = press;
  useEffect(() => {
    if (!everywhere) return;
    const listen = (event: globalThis.KeyboardEvent) => {
      if (!event.defaultPrevented && !document.querySelector('dialog[open], [role="dialog"]')) pressed.current(event);
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, [everywhere]);

  const count = (severity: Finding['severity']) =>
    findings.filter((finding) => finding.severity === severity && finding.state === 'open').length;
  const answered = findings.filter((finding) => finding.state === 'answered').length;

  if (findings.length === 0)
    return (
      <>
        {head}
        {none ?? <p className={css.none}>{w.none}</p>}
      </>
    );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are a shortcut for the buttons inside, which do the same
    <div
      ref={root}
      className={css.findings}
      onKeyDown={everywhere ? undefined : (event: KeyboardEvent) => press(event)}
    >
      {head ?? (
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
          <span className={css.keys}>{!onDecide ? w.readKeys : author ? w.authorKeys : w.keys}</span>
        </p>
      )}
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
                {finding.ruleHref ? (
                  <a className={css.rule} href={finding.ruleHref} title={w.about(finding.rule)}>
                    {finding.rule}
                  </a>
                ) : (
                  finding.rule
                )}{' '}
                {say(finding.title)} · {say(finding.where)}
              </span>
              {!author && <Basis {...finding.basis} />}
            </p>
            {finding.tags && finding.tags.length > 0 && (
              <p className={css.tags}>
                {finding.tags.map(({ label, tone }) => (
                  <span key={say(label)} data-tone={tone}>
                    {say(label)}
                  </span>
                ))}
              </p>
            )}
            <p className={css.what}>{say(finding.what)}</p>
            {finding.why !== undefined && <p className={css.why}>{say(finding.why)}</p>}
            {finding.fix !== undefined && (
              <p className={css.fix}>
                <span>{w.fix}</span>
                {say(finding.fix)}
              </p>
            )}
            {author && (
              <p className={css.fix}>
                <span>{w.basis}</span>
                <Basis {...finding.basis} />
              </p>
            )}
            {finding.related?.map((one) => (
              <p key={`${say(one.note)} ${one.text}`} className={css.related}>
                <span>{say(one.note)}</span>
                {one.text && <q lang="zh-CN">{one.text}</q>}
              </p>
            ))}
            {finding.remarks?.map((one) => (
              <p key={`${say(one.by)} ${one.text}`} className={css.remark}>
                <span>{say(one.by)}</span>
                <q lang="zh-CN">{one.text}</q>
              </p>
            ))}
            {asking === finding.id && (
              <ReasonForm
                onDone={(reason) => {
                  setAsking(undefined);
                  if (reason !== undefined) onDecide?.(finding.id, 'rejected', reason);
                  root.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(finding.id)}"]`)?.focus();
                }}
              />
            )}
            <div className={css.actions} hidden={asking === finding.id}>
              {author ? (
                <AuthorActions
                  finding={finding}
                  {...(onDecide && {
                    onAsk: () => setAsking(finding.id),
                    onReopen: () => onDecide(finding.id, 'open'),
                  })}
                  {...(onFix && { onFix: () => onFix(finding.id) })}
                />
              ) : !onDecide ? (
                finding.state !== 'open' && (
                  <span className={css.decided}>
                    <Icon name={finding.state === 'rejected' ? 'close' : 'check'} size={16} />
                    {w[finding.state]}
                    {finding.reason ? `：${finding.reason}` : ''}
                  </span>
                )
              ) : finding.state === 'open' ? (
                <>
                  <Button size="small" onClick={() => onDecide(finding.id, 'accepted')}>
                    {w.accept}
                  </Button>
                  {onRewrite && finding.fix !== undefined && (
                    <Button size="small" look="quiet" onClick={() => onRewrite(finding.id)}>
                      {w.rewrite}
                    </Button>
                  )}
                  <Button
                    size="small"
                    look="quiet"
                    onClick={() => (askReason ? setAsking(finding.id) : onDecide(finding.id, 'rejected'))}
                  >
                    {w.reject}
                  </Button>
                </>
              ) : (
                <>
                  <span className={css.decided}>
                    <Icon name={finding.state === 'rejected' ? 'close' : 'check'} size={16} />
                    {w[finding.state]}
                    {finding.reason ? `：${finding.reason}` : ''}
                  </span>
                  {finding.state !== 'answered' && (
                    <Button size="small" look="quiet" onClick={() => onDecide(finding.id, 'open')}>
                      {w.reopen}
                    </Button>
                  )}
                </>
              )}
              {finding.precision ? (
                <span className={css.precision}>
                  {w.precision(finding.precision.percent, finding.precision.interval)}
                </span>
              ) : (
                author && <span className={css.precision}>{w.unmeasured}</span>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Basis({ label, href }: Finding['basis']) {
  const say = useSay();
  return href ? (
    <a className={css.basis} href={href}>
      {say(label)}
    </a>
  ) : (
    <span className={css.basis}>{say(label)}</span>
  );
}

function AuthorActions({
  finding,
  onAsk,
  onReopen,
  onFix,
}: {
  finding: Finding;
  onAsk?: () => void;
  onReopen?: () => void;
  onFix?: () => void;
}) {
  const w = useWords(words);
  if (finding.state === 'open')
    return (
      <>
        {onFix && (
          <Button size="small" onClick={onFix}>
            {w.goFix}
          </Button>
        )}
        {onAsk && (
          <Button size="small" look="quiet" className={onFix ? undefined : css.first} onClick={onAsk}>
            {w.notDefect}
          </Button>
        )}
      </>
    );
  return (
    <>
      <span className={css.decided}>
        <Icon name="close" size={16} />
        {w.markedSo}
        {finding.reason ? `：${finding.reason}` : ''}
      </span>
      {onReopen && (
        <Button size="small" look="quiet" onClick={onReopen}>
          {w.reopen}
        </Button>
      )}
    </>
  );
}

/** One of the usual reasons with one click, or a reason in own words. */
function ReasonForm({ onDone }: { onDone: (reason: string | undefined) => void }) {
  const w = useWords(words);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [own, setOwn] = useState('');
  useEffect(() => {
    form.current?.querySelector('button')?.focus({ preventScroll: true });
    form.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (own.trim() !== '') onDone(own.trim());
  };
  return (
    <form
      ref={form}
      className={css.reason}
      aria-labelledby={id}
      onSubmit={submit}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onDone(undefined);
      }}
    >
      <p id={id}>{w.why}</p>
      <div className={css.usual}>
        {w.reasons.split('|').map((reason) => (
          <Button key={reason} size="small" onClick={() => onDone(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <div className={css.own}>
        <input
          aria-label={w.other}
          placeholder={w.other}
          maxLength={200}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
        />
        <Button size="small" type="submit" disabled={own.trim() === ''}>
          {w.keep}
        </Button>
        <Button size="small" look="quiet" onClick={() => onDone(undefined)}>
          {w.cancel}
        </Button>
      </div>
    </form>
  );
}
