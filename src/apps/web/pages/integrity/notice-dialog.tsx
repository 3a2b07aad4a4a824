import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { Form } from '#engine/form/types.ts';
import { openingForm } from '#services/abnormal-filing/inquiry/forms.ts';
import { type ActResult, call } from '../../api/index.ts';
import { useWords } from '../../app/i18n.ts';
import { FieldSet } from '../../forms/field-set.tsx';
import { problemsOf, useEngineForm } from '../../forms/use-engine-form.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import type { FormProblem, FormValues } from '../../ui/form-renderer/form-types.ts';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import { integrityWords } from './integrity-words.ts';

/** A person who writes it by hand has no counted indicators; everything else is asked as the procedure asks it. */
const form: Form = {
  ...openingForm,
  sections: openingForm.sections.map(({ fields: { indicators: _, ...fields }, ...section }) => ({
    ...section,
    fields,
  })),
};

/** An inquiry that begins with a notice of the national office or a report, not with a cluster. */
export function NoticeDialog({ site, today, onClose }: { site: string; today: string; onClose: () => void }) {
  const w = useWords(integrityWords);
  const navigate = useNavigate();
  const client = useQueryClient();
  const [values, setValues] = useState<FormValues>({ source: 'cnipa-notice', asOf: today });
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [fault, setFault] = useState<unknown>();
  const [working, setWorking] = useState(false);
  const [requestId] = useState(() => crypto.randomUUID());
  const bound = useEngineForm({ form, values, set: setValues, context: { today, settings: {} } });
  const submit = async () => {
    setFault(undefined);
    const judged = bound.judge();
    if (!judged.ok) return setProblems(problemsOf(judged.refusals).problems);
    setWorking(true);
    try {
      const path = '/api/procedures/abnormal-filing/inquiry/open';
      const done = await call<ActResult>(path, { body: { requestId, action: 'open', site, input: judged.value } });
      await client.invalidateQueries({ queryKey: ['mine'] });
      await navigate({ to: matterPath(done.matter) });
    } catch (error) {
      setFault(error);
    } finally {
      setWorking(false);
    }
  };
  return (
    <Dialog
      open
      title={w.byNotice}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.cancel}</Button>
          <Button look="primary" disabled={working} onClick={() => void submit()}>
            {working ? w.opening : w.open}
          </Button>
        </>
      }
    >
      {fault !== undefined && <Refusals error={fault} />}
      <FieldSet
        form={bound}
        values={values}
        problems={problems}
        onChange={(next) => {
          setValues(next);
          setProblems([]);
        }}
      />
    </Dialog>
  );
}
