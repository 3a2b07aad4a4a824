import { documentUrl } from '../../api/index.ts';
import type { MatterView } from '../../api/types.ts';
import { dayOf, formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Timeline, type TimelineEvent } from '../../ui/timeline/timeline.tsx';
import type { Definition } from '../work/data.ts';
import { type Filed, FormAnswers } from '../work/matter/form-answers.tsx';
import css from './matter.module.css';

const words = catalogue(
  {
    none: '还没有文书',
    noneHint: '受理、意见和结论出具后，都会出现在这里。',
    open: '打开 PDF',
    number: '文号',
    code: '核验码',
    to: (state: string) => `→ ${state}`,
    nothing: '没有填报内容。',
    newWindow: '（在新窗口打开）',
  },
  {
    none: 'No documents yet',
    noneHint: 'Acceptance, opinions and results appear here once they are issued.',
    open: 'Open PDF',
    number: 'No.',
    code: 'code',
    to: (state: string) => `→ ${state}`,
    nothing: 'Nothing was entered.',
    newWindow: '(in a new window)',
  },
);

/** Official documents of the matter, the newest first; each opens as PDF and can be verified by its code. */
export function Documents({ view }: { view: MatterView }) {
  const w = useWords(words);
  const lang = useLang();
  if (view.documents.length === 0) return <EmptyState title={w.none} hint={w.noneHint} />;
  return (
    <ul className={css.documents}>
      {view.documents.toReversed().map((one) => (
        <li key={one.id}>
          <div>
            <h3 lang="zh-CN">{one.title}</h3>
            <p>
              <span>{formatDay(lang, dayOf(one.issuedAt))}</span>
              {one.number && (
                <span>
                  {w.number} {one.number}
                </span>
              )}
              <a href={pathTo(`/verify/${one.verifyCode}`)}>
                {w.code} {one.verifyCode}
              </a>
            </p>
          </div>
          <ButtonLink href={documentUrl(view.head.id, one.id)} target="_blank" rel="noreferrer" data-print-hide>
            <Icon name="file" size={18} />
            {w.open}
            <span className="visually-hidden">
              {one.title} {w.newWindow}
            </span>
          </ButtonLink>
        </li>
      ))}
    </ul>
  );
}

/** What happened, newest first, with the documents each step brought and what it did to the clock. */
export function History({ view }: { view: MatterView }) {
  const w = useWords(words);
  const say = useSay();
  const events: TimelineEvent[] = view.log.toReversed().map((entry) => {
    const documents = view.documents.filter((one) => one.issuedAt === entry.at);
    return {
      id: String(entry.seq),
      at: entry.at,
      actor: entry.by ? `${say(entry.role)} ${entry.by}` : entry.role,
      action: entry.title,
      note: w.to(say(entry.to)),
      hash: entry.hash,
      ...(documents.length > 0
        ? { documents: documents.map((one) => ({ title: one.title, href: documentUrl(view.head.id, one.id) })) }
        : {}),
    };
  });
  return <Timeline events={events} />;
}

/** Everything that was filled in, step by step, in the words of its form. */
export function Entered({ view, definition, filed }: { view: MatterView; definition: Definition; filed: Filed }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const entries = view.log.flatMap((entry) => {
    const form = definition.forms[definition.actions[entry.action]?.form ?? ''];
    return form && Object.keys(entry.input).length > 0 ? [{ entry, form }] : [];
  });
  if (entries.length === 0) return <p>{w.nothing}</p>;
  return entries.map(({ entry, form }) => (
    <section key={entry.seq} className={css.entry}>
      <h3>
        {say(entry.title)}
        <small>{formatDay(lang, entry.day)}</small>
      </h3>
      <FormAnswers form={form} input={entry.input} filed={filed} />
    </section>
  ));
}
