import { dayOf, formatDay, formatTime } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { Answer } from '../portal/page.tsx';
import { useLetters } from './data.ts';
import css from './letters.module.css';
import { savedWords } from './saved-words.ts';

const LINK = /(https?:\/\/\S+)/;

/** The letters that alerts have sent to the account; in a demonstration the only place where they can be read. */
export function LettersPage() {
  const w = useWords(savedWords);
  return (
    <AccountPage title={w.letters} place="queries" crumbs={[{ label: w.title, href: pathTo('/my/queries') }]}>
      {() => <Letters />}
    </AccountPage>
  );
}

function Letters() {
  const w = useWords(savedWords);
  const lang = useLang();
  return (
    <Answer of={useLetters()}>
      {({ letters }) =>
        letters.length === 0 ? (
          <EmptyState title={w.noLetters} hint={w.noLettersHint}>
            <ButtonLink look="primary" href={pathTo('/my/queries')}>
              {w.toQueries}
            </ButtonLink>
          </EmptyState>
        ) : (
          <>
            <p className={css.lead}>{w.lettersLead}</p>
            <ol className={css.letters}>
              {letters.map((letter, at) => (
                <li key={letter.id}>
                  <details open={at === 0}>
                    <summary>
                      <b>{letter.subject}</b>
                      <span>
                        {w.to} {letter.to} · {w.sentAt} {formatDay(lang, dayOf(letter.sentAt))}{' '}
                        {formatTime(letter.sentAt)}
                        {letter.outcome === 'refused' && ` · ${w.bounced}`}
                      </span>
                    </summary>
                    <Body text={letter.text} />
                  </details>
                </li>
              ))}
            </ol>
          </>
        )
      }
    </Answer>
  );
}

/** Plain text as it was sent; its links can be followed. */
function Body({ text }: { text: string }) {
  const parts = text.split(LINK);
  return (
    <pre className={css.body}>
      {parts.map((part, at) =>
        LINK.test(part) ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change their order
          <a key={at} href={part}>
            {part}
          </a>
        ) : (
          part
        ),
      )}
    </pre>
  );
}
