import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { Evidence, MergeAct } from '#corpus/names/index.ts';
import { refusalsOf } from '../../api/index.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { useChange } from '../account/use-change.ts';
import form from '../collections/kept.module.css';
import { Refusals } from '../portal/page.tsx';
import { EvidenceFields } from './evidence-fields.tsx';
import { actTitles, namesWords } from './names-words.ts';

export interface DecideProps {
  title: string;
  act: MergeAct;
  path: string;
  /** What is sent beside the reason and the evidence. */
  body: object;
  /** What it rests on from the start, such as an equal credit code. */
  evidence?: readonly Evidence[];
  /** What is still missing in the part above, if anything. */
  missing?: string | undefined;
  children?: ReactNode;
  onClose: () => void;
}

/** A decision with its reason and what it rests on; it says what will follow, and what is still missing. */
export function DecideDialog({
  title,
  act,
  path,
  body,
  evidence: first = [],
  missing,
  children,
  onClose,
}: DecideProps) {
  const w = useWords(namesWords);
  const say = useSay();
  const change = useChange();
  const id = useId();
  const [words, setWords] = useState('');
  const [evidence, setEvidence] = useState<Evidence[]>([...first]);
  const onProposal = path === '/api/name-merges';
  const needsEvidence = onProposal && act === 'confirm';
  const needsWords = !onProposal;
  const lacking = [
    ...(missing ? [missing] : []),
    ...(needsEvidence && evidence.length === 0 ? [w.missingEvidence] : []),
    ...(needsWords && words.trim().length < 2 ? [w.missingWords] : []),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (lacking.length > 0) return;
    change.mutate({ path, body: { ...body, act, words: words.trim(), evidence } }, { onSuccess: onClose });
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          {lacking.length > 0 && <span className={form.hint}>{w.missing(lacking.join('，'))}</span>}
          <Button onClick={onClose}>{w.cancel}</Button>
          <Button look="primary" type="submit" form={id} disabled={lacking.length > 0 || change.isPending}>
            {say(actTitles[act].button)}
          </Button>
        </>
      }
    >
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      <p className={form.hint}>{say(actTitles[act].hint)}</p>
      <form id={id} className={form.form} onSubmit={submit}>
        {children}
        {needsWords && <Words label={w.words} value={words} onChange={setWords} />}
        <EvidenceFields required={needsEvidence} value={evidence} onChange={setEvidence} />
        {!needsWords && <Words label={w.wordsOptional} value={words} onChange={setWords} />}
      </form>
    </Dialog>
  );
}

function Words({ label, value, onChange }: { label: string; value: string; onChange: (value: string) => void }) {
  return (
    <label>
      <span>{label}</span>
      <textarea rows={3} maxLength={2000} value={value} onChange={(event) => onChange(event.target.value)} />
    </label>
  );
}
