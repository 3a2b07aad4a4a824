import { type FormEvent, useState } from 'react';
import { dayInfo } from '#kernel/calendar/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { dayOf, formatDay } from '../../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../../app/i18n.ts';
import { Button } from '../../../ui/button/button.tsx';
import { SectionHead } from '../../../ui/section-head/section-head.tsx';
import { type CalendarNoticeView, useCalendar, useCalendarNotices, useEnterNotice } from '../data.ts';
import page from '../frame/page.module.css';
import { Refusals } from '../frame/refusals.tsx';
import type { Who } from '../frame/use-who.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import { workWords } from '../frame/work-words.ts';
import css from './administration.module.css';
import { readDays } from './notice-text.ts';

const words = catalogue(
  {
    lead: '期限按国务院办公厅的放假通知推算。通知公布后在此录入，所有在办办件的期限随即按新通知显示。',
    enter: '录入通知',
    year: '年度',
    name: '通知名称',
    nameHint: '留空则用惯常名称',
    url: '网址（选填）',
    off: '放假日',
    offHint: '每行一个节日：名称，再写日期或起止，如“国庆节 2027-10-01~2027-10-07”。',
    work: '调休上班日',
    workHint: '写法相同，如“国庆节 2027-09-26 2027-10-09”。没有则留空。',
    replace: '替换该年度已有的通知',
    preview: (off: number, work: number) => `放假${off}天，调休上班${work}天`,
    wrong: (lines: string) => `第${lines}行读不懂：先写节日名称，再写日期。`,
    submit: '录入并生效',
    working: '正在录入…',
    saved: (year: number) => `${year}年通知已录入，即时生效。`,
    known: '已有的通知',
    builtIn: '随系统附带',
    by: (who: string, day: string) => `${who}于${day}录入`,
    days: (off: number, work: number) => `放假${off}天 · 上班${work}天`,
    offDay: '休',
    workDay: '班',
    onlyAdministrator: '录入由系统管理员办理；这里可以查看。',
  },
  {
    lead: 'Limits are counted by the State Council’s holiday notices. Enter a notice here once it is out; the limits of all open matters follow at once.',
    enter: 'Enter a notice',
    year: 'Year',
    name: 'Title of the notice',
    nameHint: 'the usual title when left empty',
    url: 'Address (optional)',
    off: 'Days off',
    offHint: 'One holiday a line: its name, then days or stretches, such as “国庆节 2027-10-01~2027-10-07”.',
    work: 'Make-up working days',
    workHint: 'Written alike, such as “国庆节 2027-09-26 2027-10-09”. Empty when there are none.',
    replace: 'Replace the notice already known for this year',
    preview: (off: number, work: number) => `${off} days off, ${work} make-up working days`,
    wrong: (lines: string) => `Line ${lines} cannot be read: the holiday’s name first, then its days.`,
    submit: 'Enter; it counts at once',
    working: 'Working…',
    saved: (year: number) => `The notice of ${year} is entered and counts now.`,
    known: 'Notices known',
    builtIn: 'comes with the system',
    by: (who: string, day: string) => `entered by ${who} on ${day}`,
    days: (off: number, work: number) => `${off} days off · ${work} working`,
    offDay: 'off',
    workDay: 'work',
    onlyAdministrator: 'Notices are entered by the administrator; you can read them here.',
  },
);

export function CalendarPage() {
  const w = useWords(words);
  const names = useWords(workWords);
  const { data, error } = useCalendarNotices();
  return (
    <WorkFrame title={names.calendar} current="calendar" crumbs={[{ label: names.calendar }]}>
      {(who) => (
        <div className={page.page}>
          <h1>{names.calendar}</h1>
          <p className={page.lead}>{w.lead}</p>
          {who.post?.post === 'administrator' ? <EnterNotice who={who} /> : <p>{w.onlyAdministrator}</p>}
          {error && <Refusals error={error} />}
          <section className={page.section}>
            <SectionHead title={w.known} />
            {data?.notices.map((notice, at) => (
              <NoticeYear key={notice.year} notice={notice} open={at === 0} />
            ))}
          </section>
        </div>
      )}
    </WorkFrame>
  );
}

function EnterNotice({ who }: { who: Who }) {
  const w = useWords(words);
  const enter = useEnterNotice();
  const [year, setYear] = useState(String(Number(who.today.slice(0, 4)) + 1));
  const [title, setTitle] = useState('');
  const [url, setUrl] = useState('');
  const [off, setOff] = useState('');
  const [work, setWork] = useState('');
  const [replace, setReplace] = useState(false);
  const [readOff, readWork] = [readDays(off), readDays(work)];
  const wrong = readOff.wrong.length > 0 || readWork.wrong.length > 0;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wrong) return;
    enter.mutate({
      year: Number(year),
      ...(title.trim() ? { title: { zh: title.trim(), en: title.trim() } } : {}),
      ...(url.trim() ? { url: url.trim() } : {}),
      off: readOff.days,
      work: readWork.days,
      ...(replace ? { replace } : {}),
    });
  };
  return (
    <section aria-labelledby="enter-notice">
      <SectionHead title={w.enter} id="enter-notice" />
      {enter.isSuccess && (
        <p className={css.saved} role="status">
          {w.saved(enter.data.year)}
        </p>
      )}
      {enter.error && (
        <div className={page.said}>
          <Refusals error={enter.error} />
        </div>
      )}
      <form className={css.form} onSubmit={submit}>
        <label>
          <span>{w.year}</span>
          <input
            className={css.narrow}
            inputMode="numeric"
            pattern="\d{4}"
            required
            value={year}
            onChange={(event) => setYear(event.target.value)}
          />
        </label>
        <label>
          <span>
            {w.name} <small>{w.nameHint}</small>
          </span>
          <input value={title} onChange={(event) => setTitle(event.target.value)} />
        </label>
        <label>
          <span>{w.url}</span>
          <input type="url" value={url} onChange={(event) => setUrl(event.target.value)} />
        </label>
        <Days id="off" label={w.off} hint={w.offHint} value={off} set={setOff} wrong={readOff.wrong} required />
        <Days id="work" label={w.work} hint={w.workHint} value={work} set={setWork} wrong={readWork.wrong} />
        <label className={css.check}>
          <input type="checkbox" checked={replace} onChange={(event) => setReplace(event.target.checked)} />
          {w.replace}
        </label>
        <p className={css.foot}>
          <span role="status">{w.preview(readOff.days.length, readWork.days.length)}</span>
          <Button look="primary" type="submit" disabled={enter.isPending || wrong || readOff.days.length === 0}>
            {enter.isPending ? w.working : w.submit}
          </Button>
        </p>
      </form>
    </section>
  );
}

function Days({
  id,
  label,
  hint,
  value,
  set,
  wrong,
  required,
}: {
  id: string;
  label: string;
  hint: string;
  value: string;
  set: (value: string) => void;
  wrong: number[];
  required?: boolean;
}) {
  const w = useWords(words);
  return (
    <div>
      <label htmlFor={`days-${id}`}>{label}</label>
      <p id={`days-${id}-hint`} className={css.hint}>
        {hint}
      </p>
      {wrong.length > 0 && (
        <p id={`days-${id}-wrong`} className={css.wrong}>
          {w.wrong(wrong.join('、'))}
        </p>
      )}
      <textarea
        id={`days-${id}`}
        rows={required ? 8 : 3}
        required={required}
        aria-describedby={`days-${id}-hint${wrong.length > 0 ? ` days-${id}-wrong` : ''}`}
        aria-invalid={wrong.length > 0 || undefined}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </div>
  );
}

function NoticeYear({ notice, open }: { notice: CalendarNoticeView; open: boolean }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const calendar = useCalendar();
  const days = [
    ...notice.off.map((day) => ({ ...day, off: true })),
    ...notice.work.map((day) => ({ ...day, off: false })),
  ].sort((a, b) => (a.date < b.date ? -1 : 1));
  return (
    <details className={css.notice} open={open}>
      <summary>
        <span className="figure">{notice.year}</span>
        <span>{say(notice.title)}</span>
        <small>
          {w.days(notice.off.length, notice.work.length)} ·{' '}
          {notice.by && notice.at ? w.by(notice.by, formatDay(lang, dayOf(notice.at))) : w.builtIn}
        </small>
      </summary>
      {notice.url && (
        <p>
          <a href={notice.url} target="_blank" rel="noreferrer">
            {notice.url}
          </a>
        </p>
      )}
      <ul className={css.days}>
        {days.map((day) => (
          <li key={day.date} data-off={day.off} title={say(dayInfo(calendar, day.date as PlainDate).reason)}>
            <b>{day.off ? w.offDay : w.workDay}</b>
            {formatDay(lang, day.date, { year: day.date.slice(0, 4) !== String(notice.year), weekday: true })}
            <small>{say(day.name)}</small>
          </li>
        ))}
      </ul>
    </details>
  );
}
