import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { ButtonLink } from '../button/button.tsx';
import css from './refusal-panel.module.css';
import { RefusalPanel, type RefusalProps } from './refusal-panel.tsx';

const words = catalogue({ home: '回首页' }, { home: 'Go to the start page' });

/** A whole page that says no: not found, not allowed, out of order. */
export function ErrorPage({ title, ...refusal }: RefusalProps & { title: Say }) {
  const w = useWords(words);
  const say = useSay();
  return (
    <div className={css.page}>
      <h1>{say(title)}</h1>
      <RefusalPanel {...refusal}>
        <ButtonLink href="/">{w.home}</ButtonLink>
      </RefusalPanel>
    </div>
  );
}
