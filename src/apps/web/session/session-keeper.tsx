import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { noteSignedIn, provideSignInAsker, useExtendSession, useSession, useSignOut } from '../api/index.ts';
import { catalogue, useWords } from '../app/i18n.ts';
import { Dialog } from '../ui/dialog/dialog.tsx';
import { SessionEnding } from '../ui/session-ending/session-ending.tsx';
import css from './session.module.css';
import { SignInForm } from './sign-in-form.tsx';

const words = catalogue(
  { title: '请重新登录', lead: '登录已失效。页面上填写的内容都还在；登录后接着刚才那一步。' },
  {
    title: 'Please sign in again',
    lead: 'Your session has ended. All you typed is still here; signing in goes on where you were.',
  },
);

/** Watches over the session: warns before it ends, and asks to sign in again on the same page when it has ended. */
export function SessionKeeper({ children }: { children: ReactNode }) {
  const w = useWords(words);
  const { data: session } = useSession();
  const [asking, setAsking] = useState<{ answer: (yes: boolean) => void } | undefined>();
  const [warned, setWarned] = useState<number | undefined>();
  const extend = useExtendSession();
  const signOut = useSignOut();

  useEffect(() => provideSignInAsker(() => new Promise((answer) => setAsking({ answer }))), []);

  useEffect(() => {
    setWarned(undefined);
    if (!session) return;
    const left = Date.parse(session.endsAt) - Date.parse(session.now);
    const timer = setTimeout(
      () => setWarned(Math.min(session.warnSeconds, Math.round(left / 1000))),
      Math.max(0, Math.min(left - session.warnSeconds * 1000, 2 ** 31 - 1)),
    );
    return () => clearTimeout(timer);
  }, [session]);

  const leave = useCallback(() => {
    setWarned(undefined);
    signOut.mutate(undefined, { onSettled: () => noteSignedIn(false) });
  }, [signOut.mutate]);

  const done = (yes: boolean) => {
    asking?.answer(yes);
    setAsking(undefined);
  };
  return (
    <>
      {children}
      <Dialog open={asking !== undefined} title={w.title} onClose={() => done(false)}>
        <p className={css.lead}>{w.lead}</p>
        {asking && <SignInForm login={session?.login ?? session?.email ?? ''} onDone={() => done(true)} />}
      </Dialog>
      {session && (
        <SessionEnding
          open={warned !== undefined && asking === undefined}
          seconds={warned ?? session.warnSeconds}
          onStay={() => extend.mutate(undefined, { onSuccess: () => setWarned(undefined) })}
          onLeave={leave}
        />
      )}
    </>
  );
}
