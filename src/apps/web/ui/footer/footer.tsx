import { formatDay } from '../../app/format.ts';
import { catalogue, type Say, useLang, useSay, useWords } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import css from './footer.module.css';

export interface FooterProps {
  name: Say;
  links: readonly { label: Say; href: string }[];
  contact?: Say;
  /** Hash over all logs of a day, so that anyone can later show that nothing was changed. */
  digest?: { day: string; value: string; href: string };
}

const words = catalogue(
  { digest: (day: string) => `${day}每日摘要`, verify: '验证方法', nav: '页脚' },
  { digest: (day: string) => `Digest of ${day}`, verify: 'how to verify', nav: 'Footer' },
);

export function Footer({ name, links, contact, digest }: FooterProps) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  return (
    <footer className={css.footer}>
      <div className={css.inner}>
        <div>
          <p className={css.name}>{say(name)}</p>
          {contact !== undefined && <p className={css.contact}>{say(contact)}</p>}
        </div>
        <nav aria-label={w.nav}>
          <ul className={css.links}>
            {links.map((link) => (
              <li key={link.href}>
                <a href={link.href}>{say(link.label)}</a>
              </li>
            ))}
          </ul>
        </nav>
        {digest && (
          <p className={css.digest}>
            <Icon name="shield" size={18} />
            <span>
              {w.digest(formatDay(lang, digest.day))}{' '}
              <code>{`${digest.value.slice(0, 8)}…${digest.value.slice(-8)}`}</code>{' '}
              <a href={digest.href}>{w.verify}</a>
            </span>
          </p>
        )}
      </div>
    </footer>
  );
}
