import { type Say, useSay } from '../../app/i18n.ts';
import { Icon } from '../icon/icon.tsx';
import css from './section-head.module.css';

export interface SectionHeadProps {
  title: Say;
  note?: Say;
  more?: { label: Say; href: string };
  id?: string;
}

/** The heading of a section over a line of ink, with the way to everything at its right. */
export function SectionHead({ title, note, more, id }: SectionHeadProps) {
  const say = useSay();
  return (
    <div className={css.head}>
      <h2 id={id}>{say(title)}</h2>
      {note !== undefined && <span className={css.note}>{say(note)}</span>}
      {more && (
        <a className={css.more} href={more.href}>
          {say(more.label)}
          <Icon name="arrow" size={16} />
        </a>
      )}
    </div>
  );
}
