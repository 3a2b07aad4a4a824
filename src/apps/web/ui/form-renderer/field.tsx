import { Checkbox, DatePicker, Input, InputNumber, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import type { ReactNode } from 'react';
import { useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../button/button.tsx';
import { Icon } from '../icon/icon.tsx';
import { UploadDrop } from '../upload-drop/upload-drop.tsx';
import css from './form-renderer.module.css';
import {
  type FormField,
  type FormFiles,
  type FormProblem,
  type FormValue,
  type FormValues,
  fenOf,
  yuanOf,
} from './form-types.ts';
import { formWords } from './form-words.ts';

export interface FieldProps {
  field: FormField;
  /** Dotted path, also the id of the control. */
  path: string;
  value: FormValue;
  problems: readonly FormProblem[];
  files: FormFiles;
  onChange: (value: FormValue) => void;
  onFiles?: (path: string, files: File[]) => void;
  onRemoveFile?: (path: string, id: string) => void;
}

const grouped = new Set(['radio', 'checkbox', 'list', 'party', 'file']);

/** One field with its label above, hint and problem under the label, control last: the order it is read aloud in. */
export function Field(props: FieldProps) {
  const { field, path, problems } = props;
  const say = useSay();
  const w = useWords(formWords);
  const problem = problems.find((one) => one.field === path);
  const hintId = field.hint === undefined ? undefined : `${path}-hint`;
  const problemId = problem && `${path}-problem`;
  const described = [hintId, problemId].filter(Boolean).join(' ') || undefined;
  const label: ReactNode = (
    <>
      {say(field.label)}
      {!field.required && <span className={css.optional}>{w.optional}</span>}
    </>
  );
  const under = (
    <>
      {field.hint !== undefined && (
        <p id={hintId} className={css.hint}>
          {say(field.hint)}
        </p>
      )}
      {problem && (
        <p id={problemId} className={css.problem}>
          <Icon name="warn" size={16} />
          <span>
            <span className="visually-hidden">{w.problem}</span>
            {say(problem.message)}
          </span>
        </p>
      )}
    </>
  );
  const control = <Control {...props} described={described} wrong={problem !== undefined} />;
  return grouped.has(field.kind) ? (
    <fieldset
      id={field.kind === 'file' ? undefined : path}
      className={css.field}
      data-wrong={problem && true}
      tabIndex={-1}
      aria-describedby={described}
    >
      <legend className={css.label}>{label}</legend>
      {under}
      {control}
    </fieldset>
  ) : (
    <div className={css.field} data-wrong={problem && true}>
      <label className={css.label} htmlFor={path}>
        {label}
      </label>
      {under}
      {control}
    </div>
  );
}

function Control(props: FieldProps & { described: string | undefined; wrong: boolean }) {
  const { field, path, value, onChange, described, wrong } = props;
  const say = useSay();
  const w = useWords(formWords);
  const text = typeof value === 'string' ? value : '';
  const shared = {
    id: path,
    'aria-describedby': described,
    'aria-required': field.required,
    'aria-invalid': wrong || undefined,
  };
  const status = wrong ? ('error' as const) : undefined;
  const options =
    'choices' in field ? field.choices.map((choice) => ({ value: choice.value, label: say(choice.label) })) : [];

  switch (field.kind) {
    case 'text':
      return (
        <Input
          {...shared}
          {...(status && { status })}
          value={text}
          placeholder={field.placeholder}
          onChange={(event) => onChange(event.target.value)}
        />
      );
    case 'ipc':
      return (
        <Input
          {...shared}
          {...(status && { status })}
          className={css.short}
          value={text}
          placeholder="C11B 1/04"
          onChange={(event) => onChange(event.target.value.toUpperCase())}
        />
      );
    case 'credit-code':
      return (
        <Input
          {...shared}
          {...(status && { status })}
          className={css.code}
          value={text}
          maxLength={18}
          spellCheck={false}
          onChange={(event) => onChange(event.target.value.toUpperCase().replaceAll(/\s/g, ''))}
        />
      );
    case 'textarea': {
      const left = field.maxLength === undefined ? undefined : field.maxLength - [...text].length;
      return (
        <>
          <Input.TextArea
            {...shared}
            {...(status && { status })}
            value={text}
            autoSize={{ minRows: field.rows ?? 3, maxRows: 16 }}
            onChange={(event) => onChange(event.target.value)}
          />
          {left !== undefined && (
            <p className={css.count} data-over={left < 0 || undefined}>
              {left < 0 ? w.over(-left) : w.left(left)}
            </p>
          )}
        </>
      );
    }
    case 'number':
      return (
        <div className={css.inline}>
          <InputNumber
            {...shared}
            {...(status && { status })}
            value={typeof value === 'number' ? value : null}
            min={field.min}
            max={field.max}
            onChange={(next) => onChange(next ?? undefined)}
          />
          {field.unit !== undefined && <span>{say(field.unit)}</span>}
        </div>
      );
    case 'money':
      return <Money {...shared} wrong={wrong} value={value} onChange={onChange} />;
    case 'date':
      return (
        <DatePicker
          {...shared}
          {...(status && { status })}
          format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY.MM.DD']}
          value={text ? dayjs(text) : null}
          placeholder="YYYY-MM-DD"
          onChange={(day) => onChange(day ? day.format('YYYY-MM-DD') : undefined)}
        />
      );
    case 'select':
      return (
        <Select
          {...shared}
          {...(status && { status })}
          className={css.select}
          value={text || undefined}
          placeholder={w.choose}
          options={options}
          onChange={(next: string) => onChange(next)}
        />
      );
    case 'division':
      return (
        <Select
          {...shared}
          {...(status && { status })}
          className={css.select}
          showSearch={{ optionFilterProp: 'label' }}
          value={text || undefined}
          placeholder={w.choose}
          options={field.divisions.map((one) => ({ value: one.code, label: say(one.path) }))}
          onChange={(next: string) => onChange(next)}
        />
      );
    case 'radio':
      return (
        <Radio.Group
          name={path}
          value={text || undefined}
          onChange={(event) => onChange(String(event.target.value))}
          className={css.choices}
        >
          {field.choices.map((choice) => (
            <Radio key={choice.value} value={choice.value}>
              {say(choice.label)}
              {choice.hint !== undefined && <small className={css.choiceHint}>{say(choice.hint)}</small>}
            </Radio>
          ))}
        </Radio.Group>
      );
    case 'checkbox':
      return (
        <Checkbox.Group
          name={path}
          options={options}
          value={Array.isArray(value) ? (value as string[]) : []}
          onChange={(next) => onChange(next.map(String))}
          className={css.choices}
        />
      );
    case 'file':
      return (
        <UploadDrop
          label={field.label}
          inputId={path}
          items={props.files[path] ?? []}
          {...(described && { describedBy: described })}
          {...(field.accept && { accept: field.accept })}
          {...(field.multiple !== undefined && { multiple: field.multiple })}
          onFiles={(files) => props.onFiles?.(path, files)}
          onRemove={(id) => props.onRemoveFile?.(path, id)}
        />
      );
    case 'party': {
      const party = (typeof value === 'object' && !Array.isArray(value) ? value : {}) as FormValues;
      const parts: FormField[] = [
        { id: 'name', kind: 'text', label: w.name, required: true },
        { id: 'code', kind: 'credit-code', label: w.code, required: true },
        ...(field.contact === false ? [] : [{ id: 'contact', kind: 'text' as const, label: w.contact }]),
      ];
      return <Group {...props} fields={parts} path={path} values={party} onChange={onChange} />;
    }
    case 'list': {
      const items = Array.isArray(value) ? (value as FormValues[]) : [];
      return (
        <div className={css.list}>
          {items.map((item, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the place in the list is what the paths of its fields are made of
            <div key={at} className={css.item}>
              <p className={css.itemHead}>
                <span>{w.item(at + 1)}</span>
                <button type="button" onClick={() => onChange(items.filter((_, other) => other !== at))}>
                  <Icon name="close" size={16} label={w.remove(at + 1)} />
                </button>
              </p>
              <Group
                {...props}
                fields={field.item}
                path={`${path}.${at}`}
                values={item}
                onChange={(next) => onChange(items.map((kept, other) => (other === at ? (next as FormValues) : kept)))}
              />
            </div>
          ))}
          {(field.max === undefined || items.length < field.max) && (
            <Button size="small" onClick={() => onChange([...items, {}])}>
              <Icon name="plus" size={16} />
              {say(field.add)}
            </Button>
          )}
        </div>
      );
    }
  }
}

function Group({
  fields,
  path,
  values,
  onChange,
  ...rest
}: Omit<FieldProps, 'field' | 'value'> & { fields: FormField[]; values: FormValues }) {
  return (
    <div className={css.group}>
      {fields.map((one) => (
        <Field
          {...rest}
          key={one.id}
          field={one}
          path={`${path}.${one.id}`}
          value={values[one.id]}
          onChange={(next) => onChange({ ...values, [one.id]: next })}
        />
      ))}
    </div>
  );
}

/** Yuan on the screen, integer fen in the value; large amounts are said once more in ten thousands. */
function Money({
  value,
  onChange,
  wrong,
  ...shared
}: {
  id: string;
  wrong: boolean;
  value: FormValue;
  onChange: (value: FormValue) => void;
}) {
  const w = useWords(formWords);
  const fen = typeof value === 'number' ? value : undefined;
  const shown = fen === undefined ? (typeof value === 'string' ? value : '') : yuanOf(fen);
  return (
    <div className={css.inline}>
      <Input
        {...shared}
        {...(wrong && { status: 'error' as const })}
        className={css.short}
        inputMode="decimal"
        value={shown}
        onChange={(event) => {
          const typed = event.target.value;
          const parsed = fenOf(typed);
          // What is not an amount yet (`12.`) stays text until it is one.
          onChange(parsed !== undefined && yuanOf(parsed) === typed ? parsed : typed || undefined);
        }}
        onBlur={() => typeof value === 'string' && onChange(fenOf(value) ?? value)}
      />
      <span>{w.yuan}</span>
      {fen !== undefined && fen >= 1_000_000 && (
        <span className={css.count}>{w.fenHint(w.wan(String(fen / 1_000_000)))}</span>
      )}
    </div>
  );
}
