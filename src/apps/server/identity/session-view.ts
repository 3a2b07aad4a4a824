import type { Session } from './sessions.ts';
import type { IdentitySettings } from './settings.ts';

/** What the browser may know of its session. Moments are ISO 8601 in UTC. */
export function sessionView(session: Session | undefined, ended: boolean, settings: IdentitySettings) {
  if (!session) return { signedIn: false as const, ended };
  return {
    signedIn: true as const,
    account: session.account,
    name: session.name,
    email: session.email,
    login: session.login,
    demo: session.demo,
    twoFactor: session.twoFactor,
    mustChangePassword: session.passwordOnce,
    hats: session.hats,
    hat: session.hat.id,
    locked: session.locked,
    endsAt: session.endsAt,
    endsLatest: session.endsLatest,
    /** The page warns when so many seconds remain. */
    warnSeconds: settings.warnMinutes * 60,
    /** By the clock that ends the session, so that a wrong clock of the browser doesn't matter. */
    now: new Date(settings.now()).toISOString(),
  };
}

export type SessionAnswer = ReturnType<typeof sessionView>;
