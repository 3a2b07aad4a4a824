import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { refusalsOf, useSession, useSignIn } from '../../api/index.ts';
import type { Refusal } from '../../api/types.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { SignInForm } from '../../session/sign-in-form.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from './demo-accounts.ts';
import { OidcButton } from './oidc-button.tsx';
import { Page, Refusals } from './page.tsx';
import { placeAfter } from './place-after.ts';
import css from './sign-in.module.css';

const words = catalogue(
  {
    title: '登录',
    lead: '申请人、代理机构和工作人员用同一个入口。',
    back: '登录后回到刚才的页面。',
    demo: '演示账号',
    demoHint: (password: string) => `点一下即以该身份登录；密码都是 ${password}。这些账号和里面的办件都是虚构的。`,
    help: '忘记密码，请联系本单位或系统管理员重设。',
  },
  {
    title: 'Sign in',
    lead: 'One entrance for applicants, agencies and staff.',
    back: 'You come back to the page you were on.',
    demo: 'Demo accounts',
    demoHint: (password: string) =>
      `One click signs in. All have the password ${password}; these accounts and their matters are invented.`,
    help: 'If you forgot your password, ask the administrator of your organisation or of the system.',
  },
);

const OIDC_REFUSED: Refusal = {
  code: 'ZQ-SES-005',
  what: { zh: '统一身份认证没有成功。', en: 'The identity service did not sign you in.' },
  why: {
    zh: '认证在中途取消、超时，或没有通过核对。',
    en: 'It was cancelled, took too long, or did not stand the checks.',
  },
  next: { zh: '请重新登录，或改用账号密码。', en: 'Try again, or use your account and password.' },
};

export function SignInPage() {
  const w = useWords(words);
  const navigate = useNavigate();
  // The address one came with; it changes while one is being led away.
  const [search] = useState(() => window.location.search);
  const refused = new URLSearchParams(search).has('refused');
  const { data: session } = useSession();
  useEffect(() => {
    if (session) void navigate({ href: placeAfter(search, session.hat.capacity.kind), replace: true });
  }, [session, search, navigate]);
  return (
    <Page title={w.title} lead={search.includes('next=') ? w.back : w.lead}>
      {(site) => (
        <div className={css.columns}>
          <div className={css.form}>
            {refused && <Refusals refusals={[OIDC_REFUSED]} focus />}
            <SignInForm onDone={() => undefined} />
            <OidcButton />
            <p className={css.help}>{w.help}</p>
          </div>
          {site.demo && <DemoPanel />}
        </div>
      )}
    </Page>
  );
}

function DemoPanel() {
  const w = useWords(words);
  const say = useSay();
  const signIn = useSignIn();
  return (
    <section className={css.demo} aria-labelledby="demo">
      <h2 id="demo">{w.demo}</h2>
      <p>{w.demoHint(DEMO_PASSWORD)}</p>
      {signIn.error && <Refusals refusals={refusalsOf(signIn.error)} focus />}
      <ul>
        {DEMO_ACCOUNTS.map((account) => (
          <li key={account.login}>
            <button
              type="button"
              disabled={signIn.isPending}
              onClick={() => signIn.mutate({ login: account.login, password: DEMO_PASSWORD })}
            >
              <code>{account.login}</code>
              <span>{say(account.role)}</span>
              <Icon name="arrow" size={16} />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
