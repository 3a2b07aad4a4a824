import { useState } from 'react';
import { addMonths, type PlainDate } from '#kernel/plain-date.ts';
import { refusalsOf } from '../../api/index.ts';
import { useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Refusals } from '../portal/page.tsx';
import { type IndustryView, reviewApi, useChange } from './data.ts';
import css from './industry.module.css';
import { industryWords } from './industry-words.ts';

/** The owners vouch for the queries until a later day. */
export function ReviewForm({ industry }: { industry: IndustryView }) {
  const w = useWords(industryWords);
  const change = useChange<{ until: string; note: string }, { validUntil: string }>(reviewApi(industry.id));
  const [until, setUntil] = useState<string>(addMonths(industry.validUntil as PlainDate, industry.reviewEvery));
  const [note, setNote] = useState('');
  return (
    <details className={css.review} open={industry.validity !== 'valid'}>
      <summary>{w.review}</summary>
      <form
        className={css.form}
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate({ until, note });
        }}
      >
        <label>
          {w.reviewUntil}
          <input type="date" required value={until} onChange={(event) => setUntil(event.target.value)} />
        </label>
        <label data-wide>
          {w.reviewNote}
          <input required maxLength={500} value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
        <Button type="submit" disabled={change.isPending}>
          {w.save}
        </Button>
      </form>
      {change.isSuccess && <p role="status">{w.saved}</p>}
      {change.isError && <Refusals refusals={refusalsOf(change.error)} focus />}
    </details>
  );
}
