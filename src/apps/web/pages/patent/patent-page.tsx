import { useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { encumbrancesOn } from '#corpus/events/index.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { AddToCollection, Annotations } from '../collections/index.ts';
import { Answer, Page } from '../portal/page.tsx';
import { ClassSymbols } from '../search/class-symbols.tsx';
import { findTrail, patentPath, type RecordView, searchPath, useRecord } from '../search/data.ts';
import { State } from '../search/results.tsx';
import { rightTitles, stateTitles } from '../search/search-words.ts';
import { Claims } from './claims.tsx';
import { Figures } from './figures.tsx';
import { Events, LifeChart } from './life.tsx';
import css from './patent.module.css';
import { patentWords } from './patent-words.ts';
import { Citations, Family, Register, Sources } from './sections.tsx';
import { Similar } from './similar.tsx';

/** One patent document with all that is known of it. */
export function PatentPage() {
  const w = useWords(patentWords);
  const { key = '' } = useParams({ strict: false });
  const found = useRecord(key);
  return (
    <Page title={found.data?.record.title ?? w.title} current="search" bare>
      <div className={css.page}>
        <Answer of={found}>{(view) => <Patent key={view.record.key} view={view} />}</Answer>
      </div>
    </Page>
  );
}

const SECTIONS = [
  'bibliography',
  'abstract',
  'claims',
  'description',
  'family',
  'citations',
  'events',
  'register',
  'similar',
  'notes',
  'sources',
] as const;

function Patent({ view }: { view: RecordView }) {
  const w = useWords(patentWords);
  const { record } = view;
  const withheld = (field: RecordView['withheld'][number], body: ReactNode) =>
    view.withheld.includes(field) ? <p className={css.hint}>{w.withheld}</p> : body;
  return (
    <>
      <Head view={view} />
      <div className={css.columns}>
        <nav className={css.contents} aria-label={w.on}>
          <ul>
            {SECTIONS.map((id) => (
              <li key={id}>
                <a href={`#${id}`}>{w[id]}</a>
              </li>
            ))}
          </ul>
        </nav>
        <div className={css.body}>
          <Section id="bibliography">
            <Bibliography view={view} />
          </Section>
          <Section id="abstract">
            {withheld(
              'abstract',
              <p className={css.text} lang={record.lang === 'zh' ? 'zh-CN' : record.lang} data-annotate="abstract">
                {record.abstract || w.none}
              </p>,
            )}
          </Section>
          <Section id="claims">
            {withheld('claims', record.claims.length > 0 ? <Claims claims={record.claims} /> : <p>{w.noClaims}</p>)}
          </Section>
          <Section id="description">{withheld('description', <Description view={view} />)}</Section>
          <Section id="family">
            <Family view={view} />
          </Section>
          <Section id="citations">
            <Citations view={view} />
          </Section>
          <Section id="events">
            {view.life && <LifeChart life={view.life} events={view.timeline} />}
            {view.timeline.length === 0 ? <p className={css.hint}>{w.noEvents}</p> : <Events events={view.timeline} />}
          </Section>
          <Section id="register">
            <Register view={view} encumbered={encumbrancesOn(record.events, record.source.asOf)} />
          </Section>
          <Section id="similar">
            <Similar of={record.key} />
          </Section>
          <Section id="notes">
            <Annotations documentKey={record.key} />
          </Section>
          <Section id="sources">
            <Sources view={view} />
          </Section>
        </div>
      </div>
    </>
  );
}

function Section({ id, children }: { id: (typeof SECTIONS)[number]; children: ReactNode }) {
  const w = useWords(patentWords);
  return (
    <section id={id} className={css.section} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{w[id]}</h2>
      {children}
    </section>
  );
}

function Head({ view }: { view: RecordView }) {
  const w = useWords(patentWords);
  const say = useSay();
  const lang = useLang();
  const { record } = view;
  const [copied, setCopied] = useState(false);
  const trail = findTrail();
  const at = trail?.keys.indexOf(record.key) ?? -1;
  const before = at > 0 ? trail?.keys[at - 1] : undefined;
  const after = at >= 0 ? trail?.keys[at + 1] : undefined;
  const state = say(stateTitles[view.state] ?? view.state);
  const right = say(rightTitles[record.right] ?? record.right);
  const filed = record.application?.date;
  const cite = async () => {
    const who = record.applicants.map((one) => one.name).join('，');
    await navigator.clipboard.writeText(
      `${who}. ${record.title}: ${view.number}[P]. ${record.publication.date ?? ''}.`,
    );
    setCopied(true);
  };
  return (
    <header className={css.head}>
      <nav className={css.trail} aria-label={w.back}>
        <a href={at >= 0 && trail ? trail.back : searchPath({})}>{w.back}</a>
        {before && <a href={patentPath(before)}>{w.before}</a>}
        {after && <a href={patentPath(after)}>{w.after}</a>}
      </nav>
      <h1 lang={record.lang === 'zh' ? 'zh-CN' : record.lang} data-annotate="title">
        {record.title}
      </h1>
      <p className={css.status}>
        <State state={view.state} /> <b>{view.number}</b>{' '}
        {filed ? w.sentence(right, formatDay(lang, filed), state) : w.sentenceShort(right, state)}
      </p>
      <div className={css.actions}>
        <AddToCollection keys={[record.key]} size="small" />
        <Button size="small" onClick={() => void cite()}>
          <Icon name={copied ? 'check' : 'link'} size={16} />
          <span role="status">{copied ? w.copied : w.cite}</span>
        </Button>
        {(['bib', 'ris', 'csv'] as const).map((format) => (
          <ButtonLink
            key={format}
            size="small"
            look="quiet"
            href={`/api/corpus/records/${encodeURIComponent(record.key)}/export?format=${format}&lang=${lang}`}
            download
          >
            {w.export} {{ bib: 'BibTeX', ris: 'RIS', csv: 'CSV' }[format]}
          </ButtonLink>
        ))}
        <Button size="small" look="quiet" onClick={() => window.print()}>
          <Icon name="print" size={16} />
          {w.print}
        </Button>
      </div>
    </header>
  );
}

function Bibliography({ view }: { view: RecordView }) {
  const w = useWords(patentWords);
  const lang = useLang();
  const { record } = view;
  const [codes, setCodes] = useState(false);
  const day = (value: string | null | undefined) => (value ? formatDay(lang, value) : '');
  const names = (field: 'PA' | 'IN', list: readonly { name: string }[]) =>
    list.map(({ name }) => (
      <a key={name} href={searchPath({ q: `${field}="${name.replaceAll('"', '')}"` })} lang="zh-CN">
        {name}
      </a>
    ));
  const lines: [code: string, label: string, value: ReactNode][] = [
    ['11', w.publication, view.number],
    ['43/45', w.published, day(record.publication.date)],
    ['21', w.application, record.application?.number ?? ''],
    ['22', w.filed, day(record.application?.date)],
    ['30', w.priorities, record.priorities.map((one) => `${one.office} ${one.number} ${one.date ?? ''}`).join('；')],
    ['71/73', w.applicants, names('PA', record.applicants)],
    ['72', w.inventors, names('IN', record.inventors)],
    ['74', w.agency, record.agency?.name ?? ''],
    ['74', w.agents, record.agents.join('、')],
    ['51', w.classes, <ClassSymbols key="ipc" symbols={record.ipc.map((one) => one.symbol)} classes={view.classes} />],
    ['54', w.name, record.otherTitles.map((one) => one.text).join(' / ')],
  ];
  return (
    <>
      <label className={css.codes}>
        <input type="checkbox" checked={codes} onChange={(event) => setCodes(event.target.checked)} />
        {w.codes}
      </label>
      <dl className={css.facts}>
        {lines
          .filter(([, , value]) => (Array.isArray(value) ? value.length > 0 : value !== ''))
          .map(([code, label, value]) => (
            <div key={label}>
              <dt>
                {codes && <span className={css.code}>({code})</span>} {label}
              </dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </>
  );
}

function Description({ view }: { view: RecordView }) {
  const w = useWords(patentWords);
  const { record } = view;
  const headings = record.description.flatMap((one, at) => (one.heading ? [{ at, text: one.text }] : []));
  if (record.description.length === 0) return <p className={css.hint}>{w.noDescription}</p>;
  return (
    <>
      {headings.length > 1 && (
        <nav className={css.outline} aria-label={w.outline}>
          {headings.map(({ at, text }) => (
            <a key={at} href={`#p-${at}`} lang="zh-CN">
              {text}
            </a>
          ))}
        </nav>
      )}
      <div className={css.text} lang={record.lang === 'zh' ? 'zh-CN' : record.lang} data-annotate="description">
        {record.description.map((one, at) => {
          const id = `p-${at}`;
          return one.heading ? (
            <h3 key={id} id={id}>
              {one.text}
            </h3>
          ) : (
            <p key={id} id={id} data-place={one.number ?? `#${at + 1}`}>
              {one.number && <small>[{one.number}] </small>}
              {one.text}
            </p>
          );
        })}
      </div>
      <Figures view={view} />
    </>
  );
}
