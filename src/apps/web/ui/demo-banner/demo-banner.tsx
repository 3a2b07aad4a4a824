import { catalogue, useWords } from '../../app/i18n.ts';
import css from './demo-banner.module.css';

const words = catalogue(
  { mark: '演示数据', said: '本页的人名、企业、案号与数字均为虚构。', region: '演示说明' },
  {
    mark: 'Demo data',
    said: 'Names, companies, numbers and figures on this page are invented.',
    region: 'About this demo',
  },
);

/** Stands on every page that shows invented data; it cannot be closed. */
export function DemoBanner() {
  const w = useWords(words);
  return (
    <aside className={css.banner} aria-label={w.region}>
      <b>{w.mark}</b> <span>{w.said}</span>
    </aside>
  );
}
