import type { ReactNode } from 'react';
import type { PartComparison } from '#claims/model/index.ts';
import type { Field, PackageValue } from '../../api/types.ts';
import { dayOf, formatDay, formatTime } from '../../app/format.ts';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FormRenderer } from '../../ui/form-renderer/form-renderer.tsx';
import type { FormValues } from '../../ui/form-renderer/form-types.ts';
import { Refusals } from '../portal/page.tsx';
import { EvidencePicker, picksRecords } from '../priority/evidence-picker.tsx';
import type { Round } from '../work/matter/opinion.ts';
import { answersFindings, FindingAnswers } from './finding-answers.tsx';
import css from './form-page.module.css';
import { PackageField } from './package-field.tsx';
import { TextDesk } from './text-desk.tsx';
import type { ApplicationCheck } from './use-application-check.ts';
import type { MatterForm } from './use-matter-form.ts';

const words = catalogue(
  {
    conflict: '这份草稿在另一个窗口里更新过',
    conflictBody: (day: string, time: string) =>
      `那里的内容保存于${day} ${time}，比这里新。请选择保留哪一份；没有选的那份会被替换。`,
    mine: '保留这里的',
    theirs: '用那边的',
  },
  {
    conflict: 'This draft was changed in another window',
    conflictBody: (day: string, time: string) =>
      `What was saved there (${day} ${time}) is newer than what you have here. Choose which of the two to keep; it replaces the other.`,
    mine: 'Keep this one',
    theirs: 'Take the other',
  },
);

/** The form itself: sections with a task list, faults on top, the package shown back, findings answered one by one. */
export function MatterFormView({
  matterForm,
  check,
  parts,
  round,
  working = false,
  actions,
  onSubmit,
}: {
  matterForm: MatterForm;
  /** The check of the application in the form, if it has one. */
  check?: ApplicationCheck | undefined;
  /** For a package that has to say what the one before it said: the two compared. */
  parts?: readonly PartComparison[] | undefined;
  /** The opinion that is answered, if any. */
  round?: Round | undefined;
  /** The form is a working copy of one side, marked as not yet filed. */
  working?: boolean;
  actions: ReactNode;
  onSubmit: () => void;
}) {
  const { form, values, set, engine, draft, saving, problems, others } = matterForm;
  const own: Record<string, (usual: ReactNode) => ReactNode> = {};
  for (const [name, field] of form.sections.flatMap((section) => Object.entries<Field>(section.fields))) {
    if (field.kind === 'package')
      own[name] = (usual) => (
        <PackageField
          label={field.label}
          usual={usual}
          value={values[name] as unknown as PackageValue | undefined}
          check={check?.field === name ? check : undefined}
          parts={parts}
        />
      );
    if (picksRecords(field))
      own[name] = () => (
        <EvidencePicker
          name={name}
          field={field}
          form={values}
          values={Array.isArray(values[name]) ? (values[name] as FormValues[]) : []}
          problems={problems}
          onChange={(next) => set((before) => ({ ...before, [name]: next }))}
        />
      );
    if (round && answersFindings(field))
      own[name] = () => (
        <FindingAnswers
          name={name}
          field={field}
          round={round}
          values={Array.isArray(values[name]) ? (values[name] as FormValues[]) : []}
          problems={problems}
          check={check}
          onChange={(next) => set((before) => ({ ...before, [name]: next }))}
        />
      );
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: leaving any field inside saves the draft; nothing here is pressed
    <div onBlur={() => void draft.save()}>
      {others.length > 0 && (
        <div className={css.refused}>
          <Refusals refusals={others} focus />
        </div>
      )}
      <FormRenderer
        sections={engine.sections}
        values={values}
        problems={problems}
        files={engine.files}
        saving={saving}
        own={own}
        onChange={(next) => set((before) => ({ ...before, ...changed(values, next) }))}
        onFiles={engine.onFiles}
        onRemoveFile={engine.onRemoveFile}
        onSubmit={onSubmit}
        actions={actions}
      />
      {/* Beside the form, not in it: the desk has a form of its own for reasons. */}
      {check?.desk && !parts && <TextDesk check={check} saving={saving} working={working} />}
      <Conflict matterForm={matterForm} />
    </div>
  );
}

/** Only what the person changed just now, so that a file that arrives meanwhile is not lost. */
const changed = (before: FormValues, after: FormValues): FormValues =>
  Object.fromEntries(Object.entries(after).filter(([name, value]) => before[name] !== value));

function Conflict({ matterForm: { draft } }: { matterForm: MatterForm }) {
  const w = useWords(words);
  const lang = useLang();
  const theirs = draft.state.kind === 'conflict' ? draft.state.theirs : undefined;
  return (
    <Dialog
      open={theirs !== undefined}
      mustAnswer
      title={w.conflict}
      onClose={() => undefined}
      actions={
        <>
          <Button onClick={draft.takeTheirs}>{w.theirs}</Button>
          <Button look="primary" onClick={() => void draft.keepMine()}>
            {w.mine}
          </Button>
        </>
      }
    >
      {theirs && <p>{w.conflictBody(formatDay(lang, dayOf(theirs.updatedAt)), formatTime(theirs.updatedAt))}</p>}
    </Dialog>
  );
}
