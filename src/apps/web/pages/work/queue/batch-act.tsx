import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ActionAnswer, call, type ListRow, type MatterView, refusalsOf } from '../../../api/index.ts';
import { catalogue, useSay, useWords } from '../../../app/i18n.ts';
import { FieldSet } from '../../../forms/field-set.tsx';
import { problemsOf, useEngineForm } from '../../../forms/use-engine-form.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import type { FormProblem, FormValues } from '../../../ui/form-renderer/form-types.ts';
import { Icon } from '../../../ui/icon/icon.tsx';
import { useLoads } from '../data.ts';
import { withLoads } from '../matter/loads.ts';
import css from './queue-page.module.css';

const words = catalogue(
  {
    together: (title: string) => `一并办理：${title}`,
    sure: (n: number, title: string) => `将对所选${n}件逐件办理“${title}”，每件单独留痕。`,
    go: (n: number) => `办理${n}件`,
    close: '关闭',
    done: '已办',
    working: '正在办理…',
    mixed: '所选办件没有可以一并办理的步骤。',
  },
  {
    together: (title: string) => `Together: ${title}`,
    sure: (n: number, title: string) =>
      `“${title}” will be done on each of the ${n} chosen matters, each logged on its own.`,
    go: (n: number) => `Do it on ${n}`,
    close: 'Close',
    done: 'done',
    working: 'Working…',
    mixed: 'The chosen matters have no step that can be taken together.',
  },
);

type Action = MatterView['actions'][number];

/** One step on many matters: offered where the state is the same and the step needs at most a short form. */
export function BatchAct({ chosen, today }: { chosen: ListRow[]; today: string }) {
  const w = useWords(words);
  const say = useSay();
  const first = chosen[0];
  const alike = chosen.every((row) => row.procedure === first?.procedure && row.state === first?.state);
  const [open, setOpen] = useState<Action>();
  const sample = useQuery({
    queryKey: ['mine', 'matter', first?.id],
    queryFn: () => call<MatterView>(`/api/matters/${encodeURIComponent(first?.id ?? '')}`),
    enabled: alike && first !== undefined,
  });
  if (!first) return null;
  const actions = alike
    ? (sample.data?.actions ?? []).filter((action) => action.primary && action.tone !== 'danger')
    : [];
  return (
    <span className={css.batch}>
      {actions.map((action) => (
        <Button key={action.id} size="small" onClick={() => setOpen(action)}>
          {w.together(say(action.title))}
        </Button>
      ))}
      {!alike && <span>{w.mixed}</span>}
      {open && <BatchDialog action={open} chosen={chosen} today={today} onClose={() => setOpen(undefined)} />}
    </span>
  );
}

function BatchDialog({
  action,
  chosen,
  today,
  onClose,
}: {
  action: Action;
  chosen: ListRow[];
  today: string;
  onClose: () => void;
}) {
  const w = useWords(words);
  const say = useSay();
  const client = useQueryClient();
  const [values, setValues] = useState<FormValues>({});
  const [problems, setProblems] = useState<FormProblem[]>([]);
  const [outcome, setOutcome] = useState<Record<string, 'done' | string>>({});
  const [working, setWorking] = useState(false);
  const [ids] = useState(() => Object.fromEntries(chosen.map((row) => [row.id, crypto.randomUUID()])));
  const first = chosen[0]!;
  const form = useQuery({
    queryKey: ['mine', 'matter', first.id, 'action', action.id],
    queryFn: () => call<ActionAnswer>(`/api/matters/${encodeURIComponent(first.id)}/actions/${action.id}`),
  });
  const loads = useLoads(action.form !== null);
  const bound = useEngineForm({
    form: form.data?.form ?? { title: action.title, sections: [] },
    values,
    set: setValues,
    context: { today, settings: form.data?.settings ?? {} },
    people: withLoads(form.data?.people ?? {}, loads.data ?? []),
  });

  const run = async () => {
    const judged = bound.judge();
    if (!judged.ok) return setProblems(problemsOf(judged.refusals).problems);
    setWorking(true);
    for (const row of chosen) {
      if (outcome[row.id] === 'done') continue;
      try {
        const view = await call<MatterView>(`/api/matters/${encodeURIComponent(row.id)}`);
        await call(`/api/matters/${encodeURIComponent(row.id)}/actions/${action.id}`, {
          body: { requestId: ids[row.id], expectedSeq: view.seq, input: judged.value },
        });
        setOutcome((all) => ({ ...all, [row.id]: 'done' }));
      } catch (error) {
        const [refusal] = refusalsOf(error);
        setOutcome((all) => ({ ...all, [row.id]: refusal ? say(refusal.what) : '' }));
      }
    }
    setWorking(false);
  };
  const over = Object.keys(outcome).length === chosen.length && !working;
  const close = () => {
    onClose();
    if (Object.keys(outcome).length > 0) void client.invalidateQueries({ queryKey: ['mine'] });
  };
  return (
    <Dialog
      open
      title={action.title}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{w.close}</Button>
          {!over && (
            <Button look="primary" disabled={working || !form.data} onClick={() => void run()}>
              {working ? w.working : w.go(chosen.length)}
            </Button>
          )}
        </>
      }
    >
      <p>{w.sure(chosen.length, say(action.title))}</p>
      {!over && (
        <FieldSet
          form={bound}
          values={values}
          problems={problems}
          onChange={(next) => {
            setValues(next);
            setProblems([]);
          }}
        />
      )}
      <ul className={css.results} aria-live="polite">
        {chosen.map((row) => (
          <li key={row.id}>
            <span>{row.number}</span>
            <span>{row.title}</span>
            {outcome[row.id] === 'done' ? (
              <span>
                <Icon name="check" size={16} />
                {w.done}
              </span>
            ) : (
              <span>{outcome[row.id]}</span>
            )}
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
