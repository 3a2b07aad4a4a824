import { useState } from 'react';
import { BEHAVIOURS } from '#services/pre-examination/sanction/table.ts';
import { type ActResult, call, refusalsOf } from '../../api/index.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import css from './entities.module.css';
import { entityWords } from './entity-words.ts';

/** The head of the centre opens a sanction against an entity of the register. */
export function ProposeForm({ code, name, site }: { code: string; name: string; site: string }) {
  const w = useWords(entityWords);
  const say = useSay();
  const [behaviour, setBehaviour] = useState('');
  const [note, setNote] = useState('');
  const [done, setDone] = useState<ActResult>();
  const [fault, setFault] = useState<unknown>();
  const [requestId] = useState(() => crypto.randomUUID());
  const propose = async () => {
    setFault(undefined);
    const input = { creditCode: code, name, behaviour, ...(note.trim() ? { note: note.trim() } : {}) };
    try {
      const path = '/api/procedures/pre-examination/sanction/open';
      setDone(await call<ActResult>(path, { body: { requestId, action: 'propose', site, input } }));
    } catch (error) {
      setFault(error);
    }
  };
  if (done)
    return (
      <ButtonLink look="primary" href={matterPath(done.matter)}>
        {w.proposed} {done.publicNumber}
      </ButtonLink>
    );
  return (
    <form
      className={css.propose}
      onSubmit={(event) => {
        event.preventDefault();
        void propose();
      }}
    >
      <label>
        {w.behaviour}
        <select value={behaviour} required onChange={(event) => setBehaviour(event.target.value)}>
          <option value="" disabled />
          {BEHAVIOURS.map((one) => (
            <option key={one.value} value={one.value}>
              {say(one.label)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {w.note}
        <textarea value={note} rows={4} maxLength={2000} onChange={(event) => setNote(event.target.value)} />
      </label>
      {fault !== undefined && <Refusals refusals={refusalsOf(fault)} />}
      <Button type="submit" look="primary" disabled={behaviour === ''}>
        {w.doPropose}
      </Button>
    </form>
  );
}
