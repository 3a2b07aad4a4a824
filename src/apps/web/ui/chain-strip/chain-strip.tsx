import { type Say, useSay } from '../../app/i18n.ts';
import css from './chain-strip.module.css';

export interface ChainLink {
  id: string;
  title: Say;
  subtitle: Say;
  services: { title: Say; href: string; promise: Say }[];
}

/** The links of the chain from creation to service, each with its services and the promised time. */
export function ChainStrip({ links, label }: { links: readonly ChainLink[]; label: Say }) {
  const say = useSay();
  return (
    <section aria-label={say(label)} className={css.wrap}>
      <ol className={css.strip} style={{ '--links': links.length } as React.CSSProperties}>
        {links.map((link) => (
          <li key={link.id} className={css.link}>
            <h2 className={css.title}>
              {say(link.title)} <span>{say(link.subtitle)}</span>
            </h2>
            <ul>
              {link.services.map((service) => (
                <li key={service.href}>
                  <a href={service.href} className={css.service}>
                    <span>{say(service.title)}</span>
                    <span className={css.promise}>{say(service.promise)}</span>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
