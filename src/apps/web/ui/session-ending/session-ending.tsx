import { useEffect, useState } from 'react';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Button } from '../button/button.tsx';
import { Dialog } from '../dialog/dialog.tsx';
import css from './session-ending.module.css';

export interface SessionEndingProps {
  open: boolean;
  /** Seconds until the session ends, when the dialog opens. */
  seconds: number;
  /** When the draft was last saved: `10:42`. */
  savedAt?: string;
  onStay: () => void;
  onLeave: () => void;
}

const words = catalogue(
  {
    title: '即将退出登录',
    left: (minutes: number, seconds: number) => (minutes > 0 ? `还有${minutes}分${seconds}秒` : `还有${seconds}秒`),
    why: '您有一段时间没有操作。为保护未公开的申请内容，系统将自动退出。',
    saved: (at: string) => `草稿已于${at}保存，重新登录后可接着写。`,
    stay: '继续办理',
    leave: '现在退出',
  },
  {
    title: 'You are about to be signed out',
    left: (minutes: number, seconds: number) =>
      minutes > 0 ? `${minutes} min ${seconds} s left` : `${seconds} s left`,
    why: 'There was no activity for a while. To protect unpublished text the session ends by itself.',
    saved: (at: string) => `Your draft was saved at ${at}; sign in again to go on writing.`,
    stay: 'Stay signed in',
    leave: 'Sign out now',
  },
);

/** The warning itself, for the dialog and the gallery. */
export function SessionWarning({ left, savedAt }: { left: number; savedAt?: string }) {
  const w = useWords(words);
  return (
    <div className={css.warning}>
      <p className={css.left} role="timer">
        {w.left(Math.floor(left / 60), left % 60)}
      </p>
      <p>{w.why}</p>
      {savedAt && <p className={css.saved}>{w.saved(savedAt)}</p>}
    </div>
  );
}

/** Warns before a session ends by itself; nothing that was typed is lost either way. */
export function SessionEnding({ open, seconds, savedAt, onStay, onLeave }: SessionEndingProps) {
  const w = useWords(words);
  const [left, setLeft] = useState(seconds);
  useEffect(() => {
    if (!open) return;
    setLeft(seconds);
    const timer = setInterval(() => setLeft((n) => Math.max(0, n - 1)), 1000);
    return () => clearInterval(timer);
  }, [open, seconds]);
  useEffect(() => {
    if (open && left === 0) onLeave();
  }, [open, left, onLeave]);
  return (
    <Dialog
      open={open}
      title={w.title}
      onClose={onStay}
      mustAnswer
      actions={
        <>
          <Button onClick={onLeave}>{w.leave}</Button>
          <Button look="primary" onClick={onStay}>
            {w.stay}
          </Button>
        </>
      }
    >
      <SessionWarning left={left} {...(savedAt ? { savedAt } : {})} />
    </Dialog>
  );
}
