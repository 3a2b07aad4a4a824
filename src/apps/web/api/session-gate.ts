/**
 * Between the calls and the sign-in dialog. A call that finds the session ended waits here until the person signed in again on
 * the same page, or gave up.
 */
type Asker = () => Promise<boolean>;

let asker: Asker | undefined;
let asking: Promise<boolean> | undefined;
let signedIn = false;

/** The shell hands in what opens the dialog; the returned function takes it away again. */
export function provideSignInAsker(ask: Asker): () => void {
  asker = ask;
  return () => {
    if (asker === ask) asker = undefined;
  };
}

/** Asks once, however many calls wait; answers whether somebody signed in. */
export function askToSignIn(): Promise<boolean> {
  if (!asker) return Promise.resolve(false);
  asking ??= asker().finally(() => {
    asking = undefined;
  });
  return asking;
}

export const isSignedIn = (): boolean => signedIn;

export function noteSignedIn(yes: boolean): void {
  signedIn = yes;
}
