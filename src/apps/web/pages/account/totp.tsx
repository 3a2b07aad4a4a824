import QRCode from 'qrcode';
import { type FormEvent, useEffect, useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { Refusals } from '../portal/page.tsx';
import css from './settings.module.css';
import { useChange } from './use-change.ts';

const words = catalogue(
  {
    title: '两步验证',
    off: '还没有开启。开启后，登录时除了密码还要输入手机验证器上的6位数字；有些岗位必须开启。',
    on: '已开启。登录时要输入验证器上的动态口令。',
    password: '密码',
    begin: '开启两步验证',
    stop: '关闭两步验证',
    scan: '用验证器（如微信小程序“身份验证器”、Authy）扫这个二维码，或手工输入密钥：',
    qr: '验证器用的二维码',
    codes: '备用码，只显示这一次。手机不在身边时，每条可以代替一次动态口令，请抄下来保存：',
    code: '验证器上的6位数字',
    verify: '完成开启',
  },
  {
    title: 'Second factor',
    off: 'It is off. Once on, signing in asks for the 6 digits of an authenticator besides the password; some posts need it.',
    on: 'It is on. Signing in asks for the code of your authenticator.',
    password: 'Password',
    begin: 'Turn it on',
    stop: 'Turn it off',
    scan: 'Scan this with an authenticator, or type in the key:',
    qr: 'QR code for the authenticator',
    codes: 'Backup codes, shown this once. Each replaces one code when your phone is not at hand; write them down:',
    code: 'The 6 digits of the authenticator',
    verify: 'Finish',
  },
);

/** Turning the second factor on: password, QR code and backup codes, and a first code that proves it works. */
export function Totp({ on }: { on: boolean }) {
  const w = useWords(words);
  const begin = useChange<{ uri: string; backupCodes: string[] }>();
  const verify = useChange();
  const stop = useChange();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const submitPassword = (event: FormEvent) => {
    event.preventDefault();
    (on ? stop : begin).mutate(
      { path: on ? '/api/totp/off' : '/api/totp', body: { password } },
      { onSuccess: () => setPassword('') },
    );
  };
  const submitCode = (event: FormEvent) => {
    event.preventDefault();
    verify.mutate({ path: '/api/totp/verify', body: { code } }, { onSuccess: () => begin.reset() });
  };
  const error = begin.error ?? verify.error ?? stop.error;
  return (
    <section className={css.section}>
      <SectionHead title={w.title} />
      <p className={css.note} role="status">
        {on ? w.on : w.off}
      </p>
      {error && <Refusals refusals={refusalsOf(error)} focus />}
      {begin.data && !on ? (
        <>
          <Key uri={begin.data.uri} />
          <p className={css.secret}>
            {w.codes}
            <span className={css.codes}>
              {begin.data.backupCodes.map((one) => (
                <code key={one}>{one}</code>
              ))}
            </span>
          </p>
          <form className={css.form} onSubmit={submitCode}>
            <label>
              {w.code}
              <input
                inputMode="numeric"
                autoComplete="one-time-code"
                required
                value={code}
                onChange={(event) => setCode(event.target.value)}
              />
            </label>
            <Button type="submit" look="primary" disabled={verify.isPending}>
              {w.verify}
            </Button>
          </form>
        </>
      ) : (
        <form className={css.form} onSubmit={submitPassword}>
          <label>
            {w.password}
            <input
              type="password"
              required
              autoComplete="current-password"
              value={password}
              onChange={(event) => setPassword(event.target.value)}
            />
          </label>
          <Button type="submit" disabled={begin.isPending || stop.isPending}>
            {on ? w.stop : w.begin}
          </Button>
        </form>
      )}
    </section>
  );
}

function Key({ uri }: { uri: string }) {
  const w = useWords(words);
  const [picture, setPicture] = useState('');
  useEffect(() => {
    void QRCode.toDataURL(uri, { margin: 2, width: 384 }).then(setPicture);
  }, [uri]);
  return (
    <div className={css.totp}>
      {picture && <img className={css.qr} src={picture} alt={w.qr} />}
      <div>
        <p>{w.scan}</p>
        <p>
          <code>{new URL(uri).searchParams.get('secret')}</code>
        </p>
      </div>
    </div>
  );
}
