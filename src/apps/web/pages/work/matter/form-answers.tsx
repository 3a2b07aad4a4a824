import { Fragment, type ReactNode } from 'react';
import type { Field, FileRef, Form } from '#engine/form/types.ts';
import { divisionTitle } from '#kernel/divisions/index.ts';
import type { PackageValue, ViewFile } from '../../../api/index.ts';
import { formatBytes, formatDay, formatNumber } from '../../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../../app/i18n.ts';
import { Icon } from '../../../ui/icon/icon.tsx';
import { askForFile } from '../../secrecy/api.ts';
import { DownloadButton } from '../../secrecy/download.tsx';
import css from './form-answers.module.css';

const words = catalogue(
  {
    yes: '是',
    no: '否',
    agreed: '已承诺',
    yuan: (n: string) => `${n}元`,
    claims: (n: number, independent: number) => `权利要求${n}项（独立${independent}项）`,
    paragraphs: (n: number) => `说明书${n}段`,
    figures: (n: number) => `附图${n}幅`,
    abstract: (n: number) => `摘要${n}字`,
    files: (n: number) => `${n}个文件`,
    notes: '读取时的提示',
  },
  {
    yes: 'Yes',
    no: 'No',
    agreed: 'Committed',
    yuan: (n: string) => `${n} yuan`,
    claims: (n: number, independent: number) => `${n} claims (${independent} independent)`,
    paragraphs: (n: number) => `${n} paragraphs of description`,
    figures: (n: number) => `${n} figures`,
    abstract: (n: number) => `abstract of ${n} characters`,
    files: (n: number) => `${n} ${n === 1 ? 'file' : 'files'}`,
    notes: 'Notes from reading',
  },
);

export interface Filed {
  matter: string;
  files: readonly ViewFile[];
}

/** What was filled into a form, in the form's own words; for every procedure alike. */
export function FormAnswers({ form, input, filed }: { form: Form; input: Record<string, unknown>; filed: Filed }) {
  const say = useSay();
  const sections = form.sections
    .map(({ title, fields }) => ({
      title,
      known: Object.entries(fields).filter(([name, field]) => !field.hidden && hasValue(input[name])),
    }))
    .filter(({ known }) => known.length > 0);
  return sections.map(({ title, known }) => (
    <section key={title.en} className={css.section}>
      {sections.length > 1 && <h3>{say(title)}</h3>}
      <Rows fields={known} values={input} filed={filed} />
    </section>
  ));
}

function Rows({ fields, values, filed }: { fields: [string, Field][]; values: Record<string, unknown>; filed: Filed }) {
  const say = useSay();
  return (
    <dl className={css.data}>
      {fields.map(([name, field]) => (
        <Fragment key={name}>
          <dt>{say(field.label)}</dt>
          <dd>
            <FieldValue field={field} value={values[name]} filed={filed} />
          </dd>
        </Fragment>
      ))}
    </dl>
  );
}

export function FieldValue({ field, value, filed }: { field: Field; value: unknown; filed: Filed }): ReactNode {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const label = (one: unknown) => {
    const option = field.options?.find((choice) => choice.value === one);
    return option ? say(option.label) : String(one);
  };
  if (!hasValue(value)) return null;
  switch (field.kind) {
    case 'choice':
      return label(value);
    case 'choices':
      return (value as unknown[]).map(label).join(lang === 'zh' ? '；' : '; ');
    case 'yes-no':
      return value === true ? w.yes : w.no;
    case 'agreement':
      return (
        <span className={css.agreed}>
          <Icon name="check" size={16} />
          {w.agreed}
        </span>
      );
    case 'money':
      return typeof value === 'number' ? w.yuan(formatNumber(value / 100, value % 100 === 0 ? 0 : 2)) : String(value);
    case 'date':
      return formatDay(lang, String(value));
    case 'division':
      return safeDivision(String(value), say);
    case 'organisation': {
      const { name, code } = value as { name: string; code: string };
      return `${name}（${code}）`;
    }
    case 'patent-numbers':
      return (value as string[]).join('、');
    case 'files':
      return <FileLinks refs={value as FileRef[]} filed={filed} />;
    case 'package':
      return <PackageFacts value={value as PackageValue} filed={filed} />;
    case 'list':
      return (
        <ol className={css.list}>
          {(value as Record<string, unknown>[]).map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item of a submitted list has no name but its place
            <li key={at}>
              <Rows
                fields={Object.entries(field.fields ?? {}).filter(([name, one]) => !one.hidden && hasValue(item[name]))}
                values={item}
                filed={filed}
              />
            </li>
          ))}
        </ol>
      );
    case 'long-text':
      return <span className={css.long}>{String(value)}</span>;
    default:
      return `${String(value)}${field.unit ? ` ${say(field.unit)}` : ''}`;
  }
}

function PackageFacts({ value, filed }: { value: PackageValue; filed: Filed }) {
  const w = useWords(words);
  const say = useSay();
  const { summary = { independent: 0, paragraphs: 0, figures: 0, abstract: 0, notes: [] } } = value;
  const notes = summary.notes ?? [];
  return (
    <>
      <p>
        {[
          w.claims(value.claimCount, summary.independent ?? 0),
          ...(summary.paragraphs ? [w.paragraphs(summary.paragraphs)] : []),
          ...(summary.figures ? [w.figures(summary.figures)] : []),
          ...(summary.abstract ? [w.abstract(summary.abstract)] : []),
        ].join(' · ')}
      </p>
      {notes.length > 0 && (
        <details>
          <summary>
            {w.notes} {notes.length}
          </summary>
          <ul className={css.notes}>
            {notes.map((note) => (
              <li key={note.zh}>{say(note)}</li>
            ))}
          </ul>
        </details>
      )}
      <details>
        <summary>{w.files(value.files.length)}</summary>
        <FileLinks refs={value.files} filed={filed} />
      </details>
    </>
  );
}

export function FileLinks({ refs, filed }: { refs: readonly FileRef[]; filed: Filed }) {
  return (
    <ul className={css.files}>
      {refs.map((ref) => {
        const stored = filed.files.find((file) => file.sha256 === ref.sha256);
        return (
          <li key={`${ref.sha256}-${ref.name}`}>
            <Icon name="file" size={16} />
            {stored ? (
              <DownloadButton plain ask={(reason) => askForFile(filed.matter, stored.id, reason)}>
                {ref.name}
              </DownloadButton>
            ) : (
              <span>{ref.name}</span>
            )}
            <small>{formatBytes(ref.bytes)}</small>
          </li>
        );
      })}
    </ul>
  );
}

const hasValue = (value: unknown): boolean =>
  value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0);

function safeDivision(code: string, say: ReturnType<typeof useSay>): string {
  try {
    return `${say(divisionTitle(code))}（${code}）`;
  } catch {
    return code;
  }
}
