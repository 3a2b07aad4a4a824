import { useRef, useState } from 'react';
import { fieldsOf } from '#engine/form/form.ts';
import { judgeForm } from '#engine/form/judge.ts';
import type { FileRef, Form } from '#engine/form/types.ts';
import { divisions, divisionTitle, wasValid } from '#kernel/divisions/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import type { Outcome, Refusal } from '#kernel/refusal.ts';
import { refusalsOf, uploadFiles, uploadPackage } from '../api/index.ts';
import { secondsLeft } from '../app/pace.ts';
import type { FormFiles, FormProblem, FormSection, FormValues } from '../ui/form-renderer/form-types.ts';
import type { UploadItem } from '../ui/upload-drop/upload-drop.tsx';
import { type FieldContext, filesIn, inputOf, type People, screenField, shownSections } from './engine-fields.ts';

export interface EngineForm {
  sections: FormSection[];
  files: FormFiles;
  onFiles: (path: string, files: File[]) => void;
  onRemoveFile: (path: string, id: string) => void;
  /** Judges with the function the server uses. */
  judge: () => Outcome<Record<string, unknown>>;
  /** Whether files are still on their way. */
  sending: boolean;
}

export interface EngineFormOptions {
  form: Form;
  values: FormValues;
  set: (change: (before: FormValues) => FormValues) => void;
  context: FieldContext;
  people?: People;
}

/** Binds a definition's form to values on a page: fields by condition, uploads into their values, one judgement. */
export function useEngineForm({ form, values, set, context, people }: EngineFormOptions): EngineForm {
  const [travelling, setTravelling] = useState<FormFiles>({});
  const stoppers = useRef(new Map<string, AbortController>());
  const fields = fieldsOf(form);
  const today = context.today as PlainDate;
  const places = needsDivisions(form)
    ? divisions.filter((one) => wasValid(one, today)).map((one) => ({ code: one.code, path: divisionTitle(one.code) }))
    : [];
  const sections = shownSections(form, values, context).map(({ id, title, fields: shown, context: now }) => ({
    id,
    title,
    fields: shown.map(([name, field]) =>
      screenField(name, field, now, { divisions: places, ...(people ? { people } : {}) }),
    ),
  }));

  const fieldAt = (path: string) => {
    const names = path.split('.').filter((step) => !/^\d+$/.test(step));
    let field = fields[names[0] ?? ''];
    for (const name of names.slice(1)) field = field?.fields?.[name];
    return field;
  };

  const move = (path: string, id: string, change: Partial<UploadItem> | undefined) =>
    setTravelling((all) => ({
      ...all,
      [path]: (all[path] ?? []).flatMap((item) => (item.id !== id ? [item] : change ? [{ ...item, ...change }] : [])),
    }));

  const onFiles = (path: string, chosen: File[]) => {
    const whole = fieldAt(path)?.kind === 'package';
    const id = crypto.randomUUID();
    const bytes = chosen.reduce((sum, file) => sum + file.size, 0);
    const name = chosen.length === 1 ? chosen[0]!.name : `${chosen[0]?.name ?? ''} +${chosen.length - 1}`;
    setTravelling((all) => ({ ...all, [path]: [...(all[path] ?? []), { id, name, bytes, state: 'sending' }] }));
    const stopper = new AbortController();
    stoppers.current.set(id, stopper);
    const begun = performance.now();
    const how = {
      signal: stopper.signal,
      onProgress: (progress: number) => {
        const left = secondsLeft(progress, performance.now() - begun);
        move(path, id, {
          state: progress < 1 ? 'sending' : 'checking',
          progress,
          ...(left === undefined ? {} : { secondsLeft: left }),
        });
      },
    };
    const arrived = whole
      ? uploadPackage(chosen, how).then((value) => set((before) => putAt(before, path, value)))
      : uploadFiles(chosen, how).then((refs) =>
          set((before) => putAt(before, path, [...((getAt(before, path) as FileRef[] | undefined) ?? []), ...refs])),
        );
    arrived
      .then(() => move(path, id, undefined))
      .catch((error: unknown) => {
        if (stopper.signal.aborted) return;
        const [first] = refusalsOf(error);
        move(path, id, { state: 'refused', ...(first ? { refusal: { what: first.what, next: first.next } } : {}) });
      })
      .finally(() => stoppers.current.delete(id));
  };

  const onRemoveFile = (path: string, id: string) => {
    move(path, id, undefined);
    const stopper = stoppers.current.get(id);
    if (stopper) {
      // It never arrived: what was there before it stays.
      stopper.abort();
      return;
    }
    if (travelling[path]?.some((item) => item.id === id)) return;
    const value = getAt(values, path);
    if (Array.isArray(value))
      set((before) =>
        putAt(
          before,
          path,
          ((getAt(before, path) as FileRef[] | undefined) ?? []).filter((one) => one.sha256 !== id),
        ),
      );
    else if (value !== undefined) set((before) => putAt(before, path, undefined));
  };

  const files: FormFiles = {};
  for (const path of filePaths(form, values))
    files[path] = [...filesIn(getAt(values, path)), ...(travelling[path] ?? [])];

  return {
    sections,
    files,
    onFiles,
    onRemoveFile,
    judge: () => judgeForm(form, inputOf(fields, values), context),
    sending: Object.values(travelling).some((items) =>
      items.some((item) => item.state === 'sending' || item.state === 'checking'),
    ),
  };
}

/** Refusals that belong to fields, as problems beside them; the rest concerns the form as a whole. */
export function problemsOf(refusals: readonly Refusal[]): { problems: FormProblem[]; others: Refusal[] } {
  const problems = refusals.flatMap((one) =>
    one.field
      ? [{ field: one.field, message: { zh: `${one.what.zh}${one.next.zh}`, en: `${one.what.en} ${one.next.en}` } }]
      : [],
  );
  return { problems, others: refusals.filter((one) => !one.field) };
}

const needsDivisions = (form: Form) =>
  form.sections.some((section) =>
    Object.values(section.fields).some(
      (field) => field.kind === 'division' || Object.values(field.fields ?? {}).some((one) => one.kind === 'division'),
    ),
  );

function filePaths(form: Form, values: FormValues): string[] {
  const isFile = (kind: string) => kind === 'files' || kind === 'package';
  return form.sections.flatMap((section) =>
    Object.entries(section.fields).flatMap(([name, field]) => {
      if (isFile(field.kind)) return [name];
      if (field.kind !== 'list') return [];
      const items = values[name];
      const inner = Object.entries(field.fields ?? {}).filter(([, one]) => isFile(one.kind));
      return Array.isArray(items) ? items.flatMap((_, at) => inner.map(([id]) => `${name}.${at}.${id}`)) : [];
    }),
  );
}

export function getAt(values: FormValues, path: string): unknown {
  let here: unknown = values;
  for (const step of path.split('.'))
    here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[step] : undefined;
  return here;
}

/** A copy with another value at a dotted path; lists are walked by number. */
export function putAt(values: FormValues, path: string, value: unknown): FormValues {
  const [step = '', ...rest] = path.split('.');
  const put = (holder: unknown, key: string, inner: unknown): unknown => {
    if (Array.isArray(holder)) return holder.map((one, at) => (String(at) === key ? inner : one));
    return { ...(holder as object), [key]: inner };
  };
  if (rest.length === 0) return put(values, step, value) as FormValues;
  const below = (Array.isArray(values) ? values[Number(step)] : values[step]) ?? {};
  return put(values, step, putAt(below as FormValues, rest.join('.'), value)) as FormValues;
}
