import { type ApplicationAnswer, documentUrl, type MatterView } from '../../../../api/index.ts';
import { dayOf, formatDay, formatTime } from '../../../../app/format.ts';
import { useLang, useSay, useWords } from '../../../../app/i18n.ts';
import { pathTo } from '../../../../site/prefix.ts';
import { Icon } from '../../../../ui/icon/icon.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import type { Definition } from '../../data.ts';
import { type Filed, FormAnswers } from '../form-answers.tsx';
import css from '../matter-page.module.css';
import { tabWords as words } from './tab-words.ts';
import own from './tabs.module.css';

/** Everything that was filled in, action by action, in the words of its form. Any procedure is shown by this. */
export function DataTab({
  view,
  definition,
  answer,
  filed,
}: {
  view: MatterView;
  definition: Definition;
  answer: ApplicationAnswer | undefined;
  filed: Filed;
}) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const entries = view.log.filter((entry) => {
    const form = definition.actions[entry.action]?.form;
    return form !== undefined && Object.keys(entry.input).length > 0;
  });
  const text = answer?.text;
  const named = (role: 'applicant' | 'inventor' | 'agency') =>
    (text?.parties ?? []).filter((party) => party.role === role).map((party) => party.name);
  return (
    <div className={css.plain}>
      <section className={own.block}>
        <h2>{w.parties}</h2>
        <dl className={own.facts}>
          {view.parties.map((party) => (
            <div key={`${party.role}-${party.id}`}>
              <dt>{say(definition.parties[party.role]?.title ?? party.role)}</dt>
              <dd>
                {party.name}
                {party.id.startsWith('org:') && <small>{party.id.slice(4)}</small>}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      {text && (
        <section className={own.block}>
          <h2>{w.read}</h2>
          <dl className={own.facts}>
            {(
              [
                [w.applicants, named('applicant')],
                [w.inventors, named('inventor')],
                [w.agency, named('agency')],
                [w.ipc, text.ipc],
              ] as const
            )
              .filter(([, values]) => values.length > 0)
              .map(([term, values]) => (
                <div key={term}>
                  <dt>{term}</dt>
                  <dd>{values.join('、')}</dd>
                </div>
              ))}
          </dl>
          {text.notes.length > 0 && (
            <ul className={own.notes} aria-label={w.notes}>
              {text.notes.map((note) => (
                <li key={`${note.code}-${note.source ?? ''}-${note.text.zh}`} data-level={note.level}>
                  <Icon name={note.level === 'info' ? 'info' : 'warn'} size={16} />
                  {say(note.text)}
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      {entries.map((entry) => {
        const form = definition.forms[definition.actions[entry.action]?.form ?? ''];
        if (!form) return null;
        return (
          <section key={entry.seq} className={own.block}>
            <h2>
              {say(form.title)}
              <small>
                {formatDay(lang, entry.day)} · {entry.by || say(entry.role)}
              </small>
            </h2>
            <FormAnswers form={form} input={entry.input} filed={filed} />
          </section>
        );
      })}
      {entries.length === 0 && <p>{w.nothing}</p>}
    </div>
  );
}

export function DocumentsTab({ view }: { view: MatterView }) {
  const w = useWords(words);
  const lang = useLang();
  return (
    <div className={css.plain}>
      {view.documents.length === 0 ? (
        <p>{w.noDocuments}</p>
      ) : (
        <ul className={own.documents} aria-label={w.documents}>
          {view.documents.toReversed().map((document) => (
            <li key={document.id}>
              <Icon name="file" size={22} />
              <div>
                <h3>{document.title}</h3>
                <dl>
                  {document.number && (
                    <div>
                      <dt>{w.number}</dt>
                      <dd>{document.number}</dd>
                    </div>
                  )}
                  <div>
                    <dt>{w.day}</dt>
                    <dd>
                      {formatDay(lang, dayOf(document.issuedAt))} {formatTime(document.issuedAt)}
                    </dd>
                  </div>
                  <div>
                    <dt>{w.code}</dt>
                    <dd>
                      <a href={pathTo(`/verify/${document.verifyCode}`)}>{document.verifyCode}</a>
                    </dd>
                  </div>
                </dl>
              </div>
              <a className={own.pdf} href={documentUrl(view.head.id, document.id)} target="_blank" rel="noreferrer">
                {w.open}
                <span className="visually-hidden"> {document.title}</span>
                {!document.ready && <small>{w.making}</small>}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

export function LogTab({ view, definition }: { view: MatterView; definition: Definition }) {
  const w = useWords(words);
  return (
    <div className={css.plain}>
      <p className={own.note}>
        <Icon name="shield" size={16} /> {w.hash}
      </p>
      <Timeline
        events={view.log.toReversed().map((entry) => ({
          id: String(entry.seq),
          at: entry.at,
          action: entry.title,
          actor: entry.by
            ? { zh: `${entry.by}（${entry.role.zh}）`, en: `${entry.by} (${entry.role.en})` }
            : entry.role,
          note: { zh: `转为“${entry.to.zh}”`, en: `to “${entry.to.en}”` },
          hash: entry.hash,
          documents: view.documents
            .filter((document) => document.issuedAt === entry.at)
            .map((document) => ({ title: document.title, href: documentUrl(view.head.id, document.id) })),
          weight: definition.actions[entry.action]?.primary ? 'milestone' : 'normal',
        }))}
      />
    </div>
  );
}
