import { useLocation } from '@tanstack/react-router';
import { refusalsOf } from '../../api/index.ts';
import { useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useChange } from '../account/use-change.ts';
import css from '../collections/kept.module.css';
import { Page, Refusals } from '../portal/page.tsx';
import { savedWords } from './saved-words.ts';

/** Where the link in a letter leads: one button, since programs that check mail open every link. */
export function StopAlertPage() {
  const w = useWords(savedWords);
  const search = useLocation({ select: (location) => location.searchStr });
  const token = new URLSearchParams(search).get('token') ?? '';
  const change = useChange<{ name: string }>();
  return (
    <Page title={w.stopTitle} lead={w.stopLead} width="text">
      {change.data ? (
        <>
          <p className={css.verdict} data-tone="good" role="status">
            <Icon name="check" size={18} /> {w.stopped(change.data.name)}
          </p>
          <p className={css.hint}>
            <a href={pathTo('/my/queries')}>{w.again}</a>
          </p>
        </>
      ) : (
        <>
          {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
          <div className={css.bar}>
            <Button
              look="primary"
              size="large"
              disabled={change.isPending}
              onClick={() => change.mutate({ path: '/api/alerts/stop', body: { token } })}
            >
              {change.isPending ? w.stopping : w.stop}
            </Button>
          </div>
        </>
      )}
    </Page>
  );
}
