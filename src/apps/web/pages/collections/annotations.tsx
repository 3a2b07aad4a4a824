import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { AnnotationHistory } from '#apps/core/corpus/annotations/annotations.ts';
import { call, refusalsOf, useSession } from '../../api/index.ts';
import { dayOf, formatDay } from '../../app/format.ts';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { useChange } from '../account/use-change.ts';
import { Answer, Refusals } from '../portal/page.tsx';
import { type AnnotationView, useAnnotations } from './data.ts';
import css from './kept.module.css';

const words = catalogue(
  {
    write: '批注选中的文字',

    signIn: '登录后写批注',
    hint: '先在正文里选中一段文字，再点“批注”。批注是公开的，请勿写个人信息和商业秘密。',
    none: '这件文献还没有公开批注。',
    title: '写公开批注',
    edit: '修改批注',
    field: '在哪一部分',
    fields: (field: string) =>
      ({ title: '名称', abstract: '摘要', claims: '权利要求', description: '说明书' })[field] ?? field,
    quote: '原文（须与公开文本一致）',
    words: '批注',
    signed: '署名（不填则显示姓和星号）',
    publish: '公开发表',
    keep: '保存修改',
    cancel: '取消',
    place: (place: string) => ` ${place.replace('#', '第')}${place.startsWith('#') ? '段' : ''}`,
    on: (day: string) => `${day}`,
    edited: (day: string) => `${day}修改`,
    report: '举报',
    reportTitle: '举报这条批注',
    hide: '隐藏',
    hideTitle: '隐藏这条批注',
    restore: '恢复显示',
    dismiss: '驳回举报',
    withdraw: '撤回',
    reason: '理由',
    hints: (act: string) =>
      ({
        report: '由网站编辑处理；作者看不到是谁举报的。',
        hide: '隐藏后公众看不到；作者看得到理由。以后可以恢复显示。',
        restore: '恢复后公众又看得到；经过一直留存。',
        dismiss: '批注照常显示，这些举报视为处理完毕。',
      })[act] ?? '',
    reported: (n: number) => `${n}人举报`,
    reasons: '举报理由',
    history: '经过',
    acts: (act: string) =>
      ({
        write: '发表',
        edit: '修改',
        withdraw: '撤回',
        report: '举报',
        hide: '隐藏',
        restore: '恢复显示',
        dismiss: '驳回举报',
      })[act] ?? act,
    hidden: (reason: string) => `已隐藏：${reason}`,
    withdrawn: '您已撤回',
    send: '提交',
    sent: '已提交，网站编辑会处理。',
  },
  {
    write: 'Annotate the selection',

    signIn: 'Sign in to write a note',
    hint: 'Select a passage of the text first. Notes are public: write no personal data and no secrets.',
    none: 'There are no public notes on this document yet.',
    title: 'Write a public note',
    edit: 'Change the note',
    field: 'Part',
    fields: (field: string) =>
      ({ title: 'Title', abstract: 'Abstract', claims: 'Claims', description: 'Description' })[field] ?? field,
    quote: 'Passage (as in the published text)',
    words: 'Note',
    signed: 'Signed as (surname and a star when left empty)',
    publish: 'Publish',
    keep: 'Save',
    cancel: 'Cancel',
    place: (place: string) => ` ${place.replace('#', 'paragraph ')}`,
    on: (day: string) => day,
    edited: (day: string) => `changed ${day}`,
    report: 'Report',
    reportTitle: 'Report this note',
    hide: 'Hide',
    hideTitle: 'Hide this note',
    restore: 'Show again',
    dismiss: 'Dismiss reports',
    withdraw: 'Withdraw',
    reason: 'Reason',
    hints: (act: string) =>
      ({
        report: 'The site editor sees to it; the author is not told who reported.',
        hide: 'The public no longer sees it; its author sees the reason. It can be shown again.',
        restore: 'The public sees it again; what happened is kept.',
        dismiss: 'The note stays as it is, and these reports count as dealt with.',
      })[act] ?? '',
    reported: (n: number) => `reported by ${n}`,
    reasons: 'Reported because',
    history: 'What happened',
    acts: (act: string) =>
      ({
        write: 'written',
        edit: 'changed',
        withdraw: 'withdrawn',
        report: 'reported',
        hide: 'hidden',
        restore: 'shown again',
        dismiss: 'reports dismissed',
      })[act] ?? act,
    hidden: (reason: string) => `Hidden: ${reason}`,
    withdrawn: 'You withdrew it',
    send: 'Send',
    sent: 'Sent; the site editor will see to it.',
  },
);

const FIELDS = ['title', 'abstract', 'claims', 'description'] as const;

interface Passage {
  field: string;
  place: string;
  quote: string;
}

/**
 * The public notes at a document, and a way to write one. Text that can be annotated stands in elements with
 * `data-annotate="title|abstract|claims|description"` and, where it is a claim or paragraph, `data-place="<number>"`.
 */
export function Annotations({ documentKey }: { documentKey: string }) {
  const w = useWords(words);
  const { data: session } = useSession();
  const found = useAnnotations(documentKey);
  const [passage, setPassage] = useState<Passage>();
  return (
    <>
      <div className={css.bar}>
        {session === null ? (
          <ButtonLink href={`${pathTo('/sign-in')}?next=${encodeURIComponent(window.location.pathname)}`}>
            {w.signIn}
          </ButtonLink>
        ) : (
          <Button
            // The button must not take the selection away before it is read.
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setPassage(selected() ?? { field: 'abstract', place: '', quote: '' })}
          >
            <Icon name="mark" size={16} />
            {w.write}
          </Button>
        )}
        <span className={css.hint}>{w.hint}</span>
      </div>
      <Answer of={found}>
        {({ annotations }) =>
          annotations.length === 0 ? (
            <p className={css.hint}>{w.none}</p>
          ) : (
            <ul className={css.notes}>
              {annotations.map((one) => (
                <Note key={one.id} note={one} />
              ))}
            </ul>
          )
        }
      </Answer>
      {passage && <WriteDialog document={documentKey} start={passage} onClose={() => setPassage(undefined)} />}
    </>
  );
}

/** What is selected on the page, when it lies within one annotatable element. */
function selected(): Passage | undefined {
  const selection = window.getSelection();
  const quote = selection?.toString().trim() ?? '';
  if (!selection || quote === '' || selection.rangeCount === 0) return undefined;
  const node = selection.getRangeAt(0).commonAncestorContainer;
  const element = node instanceof Element ? node : node.parentElement;
  const home = element?.closest<HTMLElement>('[data-annotate]');
  const place = element?.closest<HTMLElement>('[data-place]')?.dataset.place ?? '';
  return { field: home?.dataset.annotate ?? 'abstract', place, quote: quote.slice(0, 500) };
}

/** One note, with what may be done to it by whoever looks. */
export function Note({ note, link }: { note: AnnotationView; link?: string }) {
  const w = useWords(words);
  const lang = useLang();
  const { data: session } = useSession();
  const change = useChange();
  const [asking, setAsking] = useState<'report' | 'hide' | 'restore' | 'dismiss'>();
  const [editing, setEditing] = useState(false);
  const [told, setTold] = useState(false);
  const moderator = note.reports !== undefined;
  const act = (body: object) =>
    change.mutate(
      { path: `/api/annotations/${encodeURIComponent(note.id)}/acts`, body },
      {
        onSuccess: () => {
          setTold(asking === 'report');
          setAsking(undefined);
        },
      },
    );
  return (
    <li data-state={note.state}>
      <blockquote lang="zh-CN">{note.quote}</blockquote>
      <p>{note.words}</p>
      <div className={css.meta}>
        <b>{note.signed}</b>
        <span>
          {w.fields(note.field)}
          {note.place && w.place(note.place)}
        </span>
        <span>{w.on(formatDay(lang, dayOf(note.writtenAt)))}</span>
        {note.editedAt && <span>{w.edited(formatDay(lang, dayOf(note.editedAt)))}</span>}
        {link && <a href={link}>{note.document}</a>}
        {note.reports && note.reports.length > 0 && (
          <span className={css.tag} data-tone="must">
            {w.reported(note.reports.length)}
          </span>
        )}
      </div>
      {note.reports && note.reports.length > 0 && (
        <section className={css.reports} aria-label={w.reasons}>
          <h4>{w.reasons}</h4>
          <ul>
            {note.reports.map((one) => (
              <li key={`${one.at} ${one.reason}`}>
                <time dateTime={one.at}>{formatDay(lang, dayOf(one.at))}</time> {one.reason}
              </li>
            ))}
          </ul>
        </section>
      )}
      {note.hidden && <p className={css.why}>{w.hidden(note.hidden.reason)}</p>}
      {note.state === 'withdrawn' && <p className={css.why}>{w.withdrawn}</p>}
      {change.error && !asking && <Refusals refusals={refusalsOf(change.error)} />}
      {told && (
        <p className={css.done} role="status">
          {w.sent}
        </p>
      )}
      {session && (
        <div className={css.bar}>
          {note.own && note.state === 'shown' && (
            <Button size="small" onClick={() => setEditing(true)}>
              {w.edit}
            </Button>
          )}
          {note.own && note.state !== 'withdrawn' && (
            <Button size="small" look="quiet" onClick={() => act({ act: 'withdraw' })}>
              {w.withdraw}
            </Button>
          )}
          {!note.own && !moderator && note.state === 'shown' && !told && (
            <Button size="small" look="quiet" onClick={() => setAsking('report')}>
              {w.report}
            </Button>
          )}
          {moderator && note.state === 'shown' && (
            <Button size="small" onClick={() => setAsking('hide')}>
              {w.hide}
            </Button>
          )}
          {moderator && note.state === 'hidden' && (
            <Button size="small" onClick={() => setAsking('restore')}>
              {w.restore}
            </Button>
          )}
          {moderator && (note.reports?.length ?? 0) > 0 && (
            <Button size="small" look="quiet" onClick={() => setAsking('dismiss')}>
              {w.dismiss}
            </Button>
          )}
        </div>
      )}
      {moderator && <History id={note.id} />}
      {asking && (
        <ReasonDialog
          title={asking === 'report' ? w.reportTitle : asking === 'hide' ? w.hideTitle : w[asking]}
          onClose={() => setAsking(undefined)}
          hint={w.hints(asking)}
          fault={change.error}
          onSend={(reason) => act({ act: asking, words: reason })}
        />
      )}
      {editing && (
        <WriteDialog
          document={note.document}
          start={{ field: note.field, place: note.place, quote: note.quote }}
          note={note}
          onClose={() => setEditing(false)}
        />
      )}
    </li>
  );
}

/** Every wording and decision of a note, read once it is opened. */
function History({ id }: { id: string }) {
  const w = useWords(words);
  const lang = useLang();
  const [open, setOpen] = useState(false);
  const found = useQuery({
    queryKey: ['mine', 'annotation-history', id],
    queryFn: () => call<{ history: AnnotationHistory[] }>(`/api/annotations/${encodeURIComponent(id)}/history`),
    enabled: open,
  });
  return (
    <details className={css.past} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{w.history}</summary>
      {open && (
        <Answer of={found}>
          {({ history }) => (
            <ol>
              {history.map((one) => (
                <li key={`${one.at} ${one.act} ${one.by}`}>
                  <time dateTime={one.at}>{formatDay(lang, dayOf(one.at))}</time> <b>{one.by}</b> {w.acts(one.act)}
                  {one.words && <q>{one.words}</q>}
                </li>
              ))}
            </ol>
          )}
        </Answer>
      )}
    </details>
  );
}

/** Asks for a reason before something is done. */
export function ReasonDialog({
  title,
  hint,
  fault,
  onClose,
  onSend,
  optional,
}: {
  title: string;
  /** What follows from it. */
  hint?: string;
  fault?: unknown;
  onClose: () => void;
  onSend: (reason: string) => void;
  optional?: boolean;
}) {
  const w = useWords(words);
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend(reason.trim());
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.cancel}</Button>
          <Button look="primary" type="submit" form="reason-form" disabled={!optional && reason.trim().length < 2}>
            {w.send}
          </Button>
        </>
      }
    >
      {fault !== undefined && fault !== null && <Refusals refusals={refusalsOf(fault)} focus />}
      {hint && <p className={css.hint}>{hint}</p>}
      <form id="reason-form" className={css.form} onSubmit={submit}>
        <label>
          <span>{w.reason}</span>
          <textarea rows={3} maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      </form>
    </Dialog>
  );
}

function WriteDialog({
  document,
  start,
  note,
  onClose,
}: {
  document: string;
  start: Passage;
  note?: AnnotationView;
  onClose: () => void;
}) {
  const w = useWords(words);
  const change = useChange();
  const [field, setField] = useState(start.field);
  const [quote, setQuote] = useState(start.quote);
  const [text, setText] = useState(note?.words ?? '');
  const [signed, setSigned] = useState(note?.signed ?? '');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const signature = signed.trim() === '' ? {} : { signed: signed.trim() };
    change.mutate(
      note
        ? {
            path: `/api/annotations/${encodeURIComponent(note.id)}/acts`,
            body: { act: 'edit', words: text.trim(), ...signature },
          }
        : {
            path: '/api/annotations',
            body: {
              document,
              field,
              quote,
              ...(start.place && field === start.field ? { place: start.place } : {}),
              words: text.trim(),
              ...signature,
            },
          },
      { onSuccess: onClose },
    );
  };
  return (
    <Dialog
      open
      title={note ? w.edit : w.title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.cancel}</Button>
          <Button
            look="primary"
            type="submit"
            form="write-note"
            disabled={change.isPending || text.trim() === '' || quote.trim() === ''}
          >
            {note ? w.keep : w.publish}
          </Button>
        </>
      }
    >
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      <form id="write-note" className={css.form} onSubmit={submit}>
        {!note && (
          <>
            <label>
              <span>{w.field}</span>
              <select value={field} onChange={(event) => setField(event.target.value)}>
                {FIELDS.map((one) => (
                  <option key={one} value={one}>
                    {w.fields(one)}
                  </option>
                ))}
              </select>
            </label>
            <label>
              <span>{w.quote}</span>
              <textarea rows={2} maxLength={500} value={quote} onChange={(event) => setQuote(event.target.value)} />
            </label>
          </>
        )}
        <label>
          <span>{w.words}</span>
          <textarea rows={4} maxLength={2000} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <label>
          <span>{w.signed}</span>
          <input maxLength={60} value={signed} onChange={(event) => setSigned(event.target.value)} />
        </label>
      </form>
    </Dialog>
  );
}
