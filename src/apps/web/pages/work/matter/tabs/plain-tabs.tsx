import { type ApplicationAnswer, documentUrl, type MatterView, useApplication } from '../../../../api/index.ts';
import { dayOf, formatDay, formatTime } from '../../../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../../../app/i18n.ts';
import { pathTo } from '../../../../site/prefix.ts';
import { ClaimCompare } from '../../../../ui/claim-compare/claim-compare.tsx';
import { Icon } from '../../../../ui/icon/icon.tsx';
import { Timeline } from '../../../../ui/timeline/timeline.tsx';
import type { Definition } from '../../data.ts';
import { type Filed, FormAnswers } from '../form-answers.tsx';
import css from '../matter-page.module.css';
import { Watermark } from '../watermark.tsx';
import type { ShownFigure } from './figures-tab.tsx';
import own from './plain-tabs.module.css';

const words = catalogue(
  {
    abstract: '摘要',
    characters: (n: number) => `${n}字`,
    tooLong: (n: number) => `超过 300 字（细则第二十六条）：${n}字`,
    noAbstract: '申请文件中没有摘要。',
    abstractFigure: '摘要附图',
    nothing: '没有随办件提交的资料。',
    parties: '当事人',
    read: '从申请文件读到的',
    applicants: '申请人',
    inventors: '发明人',
    agency: '代理机构',
    ipc: '分类号',
    notes: '读取提示',
    from: '较早的稿',
    to: '较新的稿',
    claims: '权利要求',
    description: '说明书',
    same: '两稿的说明书一致。',
    changed: (n: number) => `${n}段有变动`,
    removed: '删去',
    added: '增加',
    documents: '文书',
    noDocuments: '还没有出具文书。',
    number: '文号',
    code: '校验码',
    open: '打开 PDF',
    making: '打开时制作',
    day: '出具日期',
    hash: '每条记录都与前一条相扣；改动任何一个字都会被“存证核验”发现。',
    to2: '转为',
    clockBy: '系统',
  },
  {
    abstract: 'Abstract',
    characters: (n: number) => `${n} characters`,
    tooLong: (n: number) => `More than 300 characters (Rule 26): ${n}`,
    noAbstract: 'The files hold no abstract.',
    abstractFigure: 'Figure of the abstract',
    nothing: 'Nothing was filed with the matter.',
    parties: 'Parties',
    read: 'Read from the application',
    applicants: 'Applicants',
    inventors: 'Inventors',
    agency: 'Agency',
    ipc: 'Classification',
    notes: 'Notes from reading',
    from: 'Earlier version',
    to: 'Later version',
    claims: 'Claims',
    description: 'Description',
    same: 'The two descriptions are the same.',
    changed: (n: number) => `${n} ${n === 1 ? 'paragraph' : 'paragraphs'} changed`,
    removed: 'taken out',
    added: 'put in',
    documents: 'Documents',
    noDocuments: 'No document has been issued.',
    number: 'No.',
    code: 'Verification code',
    open: 'Open PDF',
    making: 'made when opened',
    day: 'Issued',
    hash: 'Each entry is chained to the one before; the audit finds any changed letter.',
    to2: 'to',
    clockBy: 'the system',
  },
);

type Reader = { name: string };
const ABSTRACT_MAX = 300;

export function AbstractTab({
  answer,
  figures,
  reader,
}: {
  answer: ApplicationAnswer;
  figures: ShownFigure[];
  reader: Reader;
}) {
  const w = useWords(words);
  const { abstract, abstractFigure } = answer.text;
  const figure = figures.find((one) => one.label === abstractFigure?.label);
  if (!abstract) return <p className={css.plain}>{w.noAbstract}</p>;
  const n = [...abstract.replace(/\s/g, '')].length;
  return (
    <div className={css.plain}>
      <Watermark {...reader}>
        <div className={own.abstract}>
          <div>
            <p className={own.serif} lang="zh-CN">
              {abstract}
            </p>
            <p className={own.note} data-over={n > ABSTRACT_MAX || undefined}>
              {n > ABSTRACT_MAX ? w.tooLong(n) : w.characters(n)}
            </p>
          </div>
          {figure?.src && (
            <figure>
              <img src={figure.src} alt={`${w.abstractFigure} ${figure.label}`} />
              <figcaption>
                {w.abstractFigure} {figure.label}
              </figcaption>
            </figure>
          )}
        </div>
      </Watermark>
    </div>
  );
}

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

/** Claim by claim and paragraph by paragraph, between any two versions. */
export function CompareTab({
  matter,
  versions,
  from,
  to,
  onChange,
  reader,
}: {
  matter: string;
  versions: ApplicationAnswer['versions'];
  from: number;
  to: number;
  onChange: (from: number, to: number) => void;
  reader: Reader;
}) {
  const w = useWords(words);
  const say = useSay();
  const { data } = useApplication(matter, to, from);
  const label = (at: number) => `${at + 1} · ${say(versions[at]?.label ?? '')}`;
  const pieces = (segments: { kind: string; text: string }[], without: string) =>
    segments
      .filter((one) => one.kind !== without)
      .map((one) => one.text)
      .join('');
  const paragraphs = (data?.comparison?.paragraphs ?? []).filter((one) => one.status !== 'same');
  return (
    <div className={css.plain}>
      <div className={own.versions}>
        <label>
          {w.from}
          <select value={from} onChange={(event) => onChange(Number(event.target.value), to)}>
            {versions.map((version, at) => (
              <option key={version.seq} value={at} disabled={at >= to}>
                {label(at)}
              </option>
            ))}
          </select>
        </label>
        <Icon name="arrow" />
        <label>
          {w.to}
          <select
            value={to}
            onChange={(event) => onChange(Math.min(from, Number(event.target.value) - 1), Number(event.target.value))}
          >
            {versions.map((version, at) => (
              <option key={version.seq} value={at} disabled={at === 0}>
                {label(at)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {data?.comparison && (
        <Watermark {...reader}>
          <section className={own.block}>
            <h2>{w.claims}</h2>
            <ClaimCompare
              hideSame
              claims={data.comparison.claims.map((one) => ({
                ...(one.oldNumber === undefined
                  ? {}
                  : { before: { number: one.oldNumber, text: pieces(one.segments, 'added') } }),
                ...(one.newNumber === undefined
                  ? {}
                  : { after: { number: one.newNumber, text: pieces(one.segments, 'removed') } }),
              }))}
            />
          </section>
          <section className={own.block}>
            <h2>{w.description}</h2>
            <p className={own.note}>{paragraphs.length === 0 ? w.same : w.changed(paragraphs.length)}</p>
            <ol className={own.paragraphs}>
              {paragraphs.map((one) => (
                <li key={`${one.old?.id ?? ''}-${one.next?.id ?? ''}`} data-change={one.status} lang="zh-CN">
                  <span className={own.num}>[{one.next?.num ?? one.old?.num ?? '—'}]</span>
                  <p>
                    {one.segments.map((segment, at) => {
                      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no identity but their place
                      if (segment.kind === 'same') return <span key={at}>{segment.text}</span>;
                      const Tag = segment.kind === 'added' ? 'ins' : 'del';
                      return (
                        // biome-ignore lint/suspicious/noArrayIndexKey: as above
                        <Tag key={at}>
                          <span className="visually-hidden">[{segment.kind === 'added' ? w.added : w.removed}]</span>
                          {segment.text}
                        </Tag>
                      );
                    })}
                  </p>
                </li>
              ))}
            </ol>
          </section>
        </Watermark>
      )}
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
