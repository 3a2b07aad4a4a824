import { type FormEvent, useId, useState } from 'react';
import { ApiError, refusalsOf, useSignIn } from '../api/index.ts';
import { catalogue, useSay, useWords } from '../app/i18n.ts';
import { Button } from '../ui/button/button.tsx';
import { Icon } from '../ui/icon/icon.tsx';
import css from './session.module.css';

const words = catalogue(
  {
    login: '账号或电子邮箱',
    password: '密码',
    code: '动态口令',
    codeHint: '验证器上的6位数字；验证器不在身边时，可以输入一条备用码。',
    go: '登录',
    going: '正在登录…',
    needLogin: '请填写账号或电子邮箱。',
    needPassword: '请填写密码。',
    needCode: '请填写动态口令。',
  },
  {
    login: 'Account or e-mail address',
    password: 'Password',
    code: 'One-time code',
    codeHint: 'The 6 digits of your authenticator; without it, one of your backup codes.',
    go: 'Sign in',
    going: 'Signing in…',
    needLogin: 'Enter your account or e-mail address.',
    needPassword: 'Enter your password.',
    needCode: 'Enter the one-time code.',
  },
);

/** Account and password, then the one-time code where the account has one. What was typed stays when something is wrong. */
export function SignInForm({ login: given = '', onDone }: { login?: string; onDone: () => void }) {
  const w = useWords(words);
  const say = useSay();
  const id = useId();
  const signIn = useSignIn();
  const [login, setLogin] = useState(given);
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [withCode, setWithCode] = useState(false);
  const [missing, setMissing] = useState<'login' | 'password' | 'code' | undefined>();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = !login.trim() ? 'login' : !password ? 'password' : withCode && !code.trim() ? 'code' : undefined;
    setMissing(lacks);
    if (lacks) {
      document.getElementById(`${id}-${lacks}`)?.focus();
      return;
    }
    signIn.mutate(
      { login: login.trim(), password, ...(withCode ? { code: code.trim() } : {}) },
      {
        onSuccess: onDone,
        onError: (error) => {
          if (error instanceof ApiError && error.has('ZQ-ACC-010')) {
            setWithCode(true);
            setTimeout(() => document.getElementById(`${id}-code`)?.focus());
          }
        },
      },
    );
  };
  const asksCode = signIn.error instanceof ApiError && signIn.error.has('ZQ-ACC-010');
  const problems =
    missing !== undefined
      ? [{ login: w.needLogin, password: w.needPassword, code: w.needCode }[missing]]
      : signIn.error && !asksCode
        ? refusalsOf(signIn.error).map((one) => `${say(one.what)} ${say(one.next)}`)
        : [];

  return (
    <form className={css.form} onSubmit={submit} noValidate>
      <div className={css.field}>
        <label htmlFor={`${id}-login`}>{w.login}</label>
        <input
          className={css.input}
          id={`${id}-login`}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          value={login}
          aria-invalid={missing === 'login' || undefined}
          aria-describedby={`${id}-problem`}
          onChange={(event) => setLogin(event.target.value)}
        />
      </div>
      <div className={css.field}>
        <label htmlFor={`${id}-password`}>{w.password}</label>
        <input
          type="password"
          className={css.input}
          id={`${id}-password`}
          autoComplete="current-password"
          value={password}
          aria-invalid={missing === 'password' || undefined}
          aria-describedby={`${id}-problem`}
          onChange={(event) => setPassword(event.target.value)}
        />
      </div>
      {withCode && (
        <div className={css.field}>
          <label htmlFor={`${id}-code`}>{w.code}</label>
          <p id={`${id}-code-hint`} className={css.hint}>
            {w.codeHint}
          </p>
          <input
            className={css.input}
            id={`${id}-code`}
            inputMode="numeric"
            autoComplete="one-time-code"
            value={code}
            aria-describedby={`${id}-code-hint ${id}-problem`}
            onChange={(event) => setCode(event.target.value)}
          />
        </div>
      )}
      <div id={`${id}-problem`} role="alert">
        {problems.map((problem) => (
          <p key={problem} className={css.problem}>
            <Icon name="warn" size={18} />
            <span>{problem}</span>
          </p>
        ))}
      </div>
      <Button type="submit" look="primary" size="large" disabled={signIn.isPending}>
        {signIn.isPending ? w.going : w.go}
      </Button>
    </form>
  );
}
