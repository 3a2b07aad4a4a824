import { type ComponentProps, type FormEvent, type ReactNode, useId, useState } from 'react';
import { ApiError, refusalsOf } from '../../api/index.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Refusals } from '../work/frame/refusals.tsx';
import css from './secrecy.module.css';

const words = catalogue(
  {
    title: '下载未公开的文件',
    lead: '这次下载连同用途记入阅览记录，申请人可以看到。',
    reason: '用途',
    hint: '2 至 200 字，例如“离线核对附图”。',
    need: '请写明用途，至少 2 字。',
    go: '下载',
    working: '正在准备…',
    cancel: '取消',
  },
  {
    title: 'Download an unpublished file',
    lead: 'This download is recorded with its reason, and the applicant can see it.',
    reason: 'Reason',
    hint: '2 to 200 characters, such as "compare the figures offline".',
    need: 'Say why, in at least 2 characters.',
    go: 'Download',
    working: 'Preparing…',
    cancel: 'Cancel',
  },
);

/**
 * A copy that is asked for before it is handed out. Parties get it at once; the office is asked for a reason first. What
 * somebody may do is the server's to say: only its answer opens the question.
 */
export function DownloadButton({
  ask,
  children,
  label,
  plain,
  ...button
}: {
  ask: (reason?: string) => Promise<{ url: string }>;
  children: ReactNode;
  label?: string;
  /** As a link in running text. */
  plain?: boolean;
} & Pick<ComponentProps<typeof Button>, 'look' | 'size'>) {
  const w = useWords(words);
  const id = useId();
  const [state, setState] = useState<'idle' | 'working' | 'asking'>('idle');
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState(false);
  const [error, setError] = useState<unknown>();
  // A page lists many files: a dialog is made for those that are asked about, and stays to give the focus back.
  const [opened, setOpened] = useState(false);
  const fetchIt = async (why?: string) => {
    setError(undefined);
    setState('working');
    try {
      const { url } = await ask(why);
      setState('idle');
      setReason('');
      location.assign(url);
    } catch (fault) {
      const asks = fault instanceof ApiError && fault.has('ZQ-SEC-002');
      setOpened(true);
      setState('asking');
      if (!asks || why !== undefined) setError(fault);
    }
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const short = reason.trim().length < 2;
    setWrong(short);
    if (short) document.getElementById(id)?.focus();
    else void fetchIt(reason.trim());
  };
  const begin = () => void fetchIt();
  return (
    <>
      {plain ? (
        <button type="button" className={css.link} disabled={state === 'working'} onClick={begin} aria-label={label}>
          {children}
        </button>
      ) : (
        <Button {...button} disabled={state === 'working'} onClick={begin} {...(label ? { 'aria-label': label } : {})}>
          {children}
        </Button>
      )}
      {opened && (
        <Dialog open={state === 'asking'} title={w.title} onClose={() => setState('idle')}>
          <form className={css.ask} onSubmit={submit} noValidate>
            {error !== undefined && <Refusals refusals={refusalsOf(error)} />}
            <p>{w.lead}</p>
            <label htmlFor={id}>{w.reason}</label>
            <input
              id={id}
              value={reason}
              maxLength={200}
              autoComplete="off"
              aria-invalid={wrong || undefined}
              aria-describedby={`${id}-hint`}
              onChange={(event) => setReason(event.target.value)}
            />
            <p id={`${id}-hint`} className={css.hint} data-wrong={wrong || undefined}>
              {wrong ? w.need : w.hint}
            </p>
            <div className={css.foot}>
              <Button onClick={() => setState('idle')}>{w.cancel}</Button>
              <Button type="submit" look="primary">
                {w.go}
              </Button>
            </div>
          </form>
        </Dialog>
      )}
    </>
  );
}
