import { parsePatentApplication } from '#kernel/numbers/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { RECORD_KINDS } from '#services/priority/evidence.ts';
import { refusalsOf } from '../../api/index.ts';
import type { Field } from '../../api/types.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { useCurrentSite } from '../../site/current-site.ts';
import type { FormProblem, FormValues } from '../../ui/form-renderer/form-types.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { Refusals } from '../portal/page.tsx';
import { type FoundItem, useEvidence } from './data.ts';
import css from './priority.module.css';

const words = catalogue(
  {
    number: '请先填写完整的申请号或专利号，这里会列出可以作为证据的在案记录。',
    reading: '正在查询在案记录…',
    none: '没有查到与该号码有关、可以作为证据的在案记录。请在下面上传证明。',
    lead: (day: string, found: number, taken: number) => `${day}查到${found}条，已勾选${taken}条。勾选的写入证据目录。`,
    alone: '可以单独证明',
    beside: '须另附证明',
    marks: (marks: string) => `支持理由${marks}`,
    since: (day: string) => `自${day}`,
    gone: '记录里已查不到，请取消',
    problem: '错误：',
  },
  {
    number:
      'Give the whole application or patent number first; the records that can serve as evidence are then listed here.',
    reading: 'Looking through the records…',
    none: 'No records on this number can serve as evidence. Hand in your proof below.',
    lead: (day: string, found: number, taken: number) =>
      `${found} found on ${day}, ${taken} ticked. What is ticked goes into the list of evidence.`,
    alone: 'Proves it by itself',
    beside: 'Needs proof beside it',
    marks: (marks: string) => `for ground ${marks}`,
    since: (day: string) => `since ${day}`,
    gone: 'No longer in the records: untick it',
    problem: 'Problem: ',
  },
);

/** A list field whose items are records, each with the day on which it was read. */
export const picksRecords = (field: Field): boolean =>
  field.kind === 'list' && field.fields?.record?.kind === 'text' && field.fields.asOf?.kind === 'date';

/** The one whole number in what was typed, in its canonical form. */
function wholeNumber(typed: unknown, today: string): string | undefined {
  const text = Array.isArray(typed) ? String(typed[0] ?? '') : typeof typed === 'string' ? typed.trim() : '';
  if (text.replace(/\D/g, '').length < 9) return undefined;
  const parsed = parsePatentApplication(text, { today: plainDate(today) });
  return parsed.ok ? parsed.value.canonical : undefined;
}

/** The records found for a request, to be ticked; what is ticked is kept with the day of the look-up. */
export function EvidencePicker({
  name,
  field,
  form,
  values,
  problems,
  onChange,
}: {
  name: string;
  field: Field;
  /** What is filled in so far: the number and the kind decide what is looked up. */
  form: FormValues;
  values: FormValues[];
  problems: readonly FormProblem[];
  onChange: (values: FormValues[]) => void;
}) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const { site } = useCurrentSite();
  const kind = typeof form.kind === 'string' && form.kind !== '' ? form.kind : 'invention';
  const application = site && wholeNumber(form.application, site.today);
  const found = useEvidence(application, kind);
  const items = found.data?.items ?? [];
  const has = (item: { kind: string; record: string }) =>
    values.some((one) => one.kind === item.kind && one.record === item.record);
  const lost = found.data ? values.filter((one) => !items.some((item) => item.record === one.record)) : [];
  const without = (item: FormValues | FoundItem) =>
    values.filter((one) => !(one.kind === item.kind && one.record === item.record));
  const toggle = (item: FoundItem) =>
    onChange(has(item) ? without(item) : [...without(item), chosen(item, found.data!.asOf)]);
  const kindTitle = (value: string) => RECORD_KINDS.find((one) => one.value === value)?.label ?? value;
  const wrong = problems.filter((one) => one.field === name || one.field.startsWith(`${name}.`));
  return (
    <fieldset id={name} className={css.picker} tabIndex={-1}>
      <legend>{say(field.label)}</legend>
      {wrong.map((one) => (
        <p key={one.field} className={css.wrong}>
          <Icon name="warn" size={16} />
          <span className="visually-hidden">{w.problem}</span>
          {say(one.message)}
        </p>
      ))}
      <p className={css.hint} role="status">
        {application === undefined
          ? w.number
          : found.data
            ? items.length === 0
              ? w.none
              : w.lead(formatDay(lang, found.data.asOf), items.length, values.length)
            : found.isError
              ? ''
              : w.reading}
      </p>
      {found.isError && <Refusals refusals={refusalsOf(found.error)} />}
      {items.length > 0 && (
        <ul>
          {items.map((item) => (
            <li key={`${item.kind} ${item.record}`}>
              <label>
                <input type="checkbox" checked={has(item)} onChange={() => toggle(item)} />
                <span>
                  <span className={css.kind}>{say(kindTitle(item.kind))}</span>
                  <b>{item.title}</b>
                  <small>
                    {[
                      item.record,
                      ...(item.since ? [w.since(formatDay(lang, item.since))] : []),
                      ...(item.marks ? [w.marks(item.marks)] : []),
                    ].join(' · ')}
                  </small>
                  <small>{say(item.note)}</small>
                </span>
                {item.marks !== '' && (
                  <span className={css.weight} data-alone={item.complete}>
                    {item.complete ? w.alone : w.beside}
                  </span>
                )}
              </label>
            </li>
          ))}
        </ul>
      )}
      {lost.length > 0 && (
        <ul>
          {lost.map((one) => (
            <li key={`${one.kind} ${one.record}`}>
              <label>
                <input type="checkbox" checked onChange={() => onChange(without(one))} />
                <span>
                  <b>{String(one.title)}</b>
                  <small>{w.gone}</small>
                </span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </fieldset>
  );
}

const chosen = (item: FoundItem, asOf: string): FormValues => ({
  kind: item.kind,
  record: item.record,
  title: item.title,
  ...(item.since ? { since: item.since } : {}),
  asOf,
  ...(item.marks ? { marks: item.marks } : {}),
});
