import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { statusQuery } from '../../api/index.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import type { CurrentSite } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button } from '../../ui/button/button.tsx';
import css from './lookup.module.css';
import { Answer, Page } from './page.tsx';
import { Sentence } from './sentence.tsx';

const words = catalogue(
  {
    title: '进度查询',
    lead: '不登录也能查：输入办件编号和当事人统一社会信用代码（或证件号码）的最后四位。',
    number: '办件编号',
    numberHint: '受理通知书上的编号，如 YS2026-0001',
    last4: '代码或证件号码后四位',
    last4Hint: '字母不分大小写',
    go: '查询',
    needNumber: '请填写办件编号。',
    needLast: '请填写完整的后四位。',
    result: '查询结果',
    stage: (name: string) => `${name}阶段`,
    more: '这里只显示办到哪一步。全部材料、文书与往来，',
    signIn: '登录后查看',
  },
  {
    title: 'Progress',
    lead: 'Without signing in: the number of the matter and the last four characters of a party’s credit code (or ID number).',
    number: 'Number of the matter',
    numberHint: 'As on the notice of receipt, such as YS2026-0001',
    last4: 'Last four characters of the code',
    last4Hint: 'Capitals or not',
    go: 'Look up',
    needNumber: 'Enter the number of the matter.',
    needLast: 'Enter all four characters.',
    result: 'Result',
    stage: (name: string) => `stage: ${name}`,
    more: 'Only the state is shown here. For documents and letters, ',
    signIn: 'sign in',
  },
);

export function StatusPage() {
  const w = useWords(words);
  return (
    <Page title={w.title} current="status" lead={w.lead} width="text">
      {(site) => <Lookup site={site} />}
    </Page>
  );
}

function Lookup({ site }: { site: CurrentSite }) {
  const w = useWords(words);
  const navigate = useNavigate();
  const given = useLocation({
    select: (location) => new URLSearchParams(location.searchStr).get('number') ?? '',
  });
  const [number, setNumber] = useState(given);
  const [last4, setLast4] = useState('');
  const [asked, setAsked] = useState<{ number: string; last4: string } | undefined>();
  const [wrong, setWrong] = useState<'number' | 'last4' | undefined>();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = number.trim().length < 4 ? 'number' : last4.trim().length !== 4 ? 'last4' : undefined;
    setWrong(lacks);
    if (lacks) return document.getElementById(lacks)?.focus();
    // The last four characters stay out of the address, which is kept in histories.
    void navigate({ href: `/status?number=${encodeURIComponent(number.trim())}`, replace: true });
    setAsked({ number: number.trim(), last4: last4.trim() });
  };
  return (
    <>
      <form className={css.form} onSubmit={submit} noValidate>
        <div className={css.field}>
          <label htmlFor="number">{w.number}</label>
          <input
            id="number"
            value={number}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={wrong === 'number' || undefined}
            aria-describedby="number-hint"
            onChange={(event) => setNumber(event.target.value)}
          />
          <p id="number-hint" data-wrong={wrong === 'number' || undefined}>
            {wrong === 'number' ? w.needNumber : w.numberHint}
          </p>
        </div>
        <div className={css.field} data-short>
          <label htmlFor="last4">{w.last4}</label>
          <input
            id="last4"
            value={last4}
            maxLength={4}
            autoComplete="off"
            spellCheck={false}
            aria-invalid={wrong === 'last4' || undefined}
            aria-describedby="last4-hint"
            onChange={(event) => setLast4(event.target.value.toUpperCase())}
          />
          <p id="last4-hint" data-wrong={wrong === 'last4' || undefined}>
            {wrong === 'last4' ? w.needLast : w.last4Hint}
          </p>
        </div>
        <Button type="submit" look="primary" size="large">
          {w.go}
        </Button>
      </form>
      <div aria-live="polite">{asked && <Found {...asked} today={site.today} />}</div>
    </>
  );
}

function Found({ number, last4, today }: { number: string; last4: string; today: string }) {
  const w = useWords(words);
  const say = useSay();
  const status = useQuery(statusQuery(number, last4));
  return (
    <Answer of={status}>
      {(found) => (
        <section className={css.found} aria-labelledby="found">
          <h2 id="found">
            {number.toUpperCase()} · {w.stage(say(found.stage))}
          </h2>
          <Sentence status={found} limit={found.limit} today={today} closedDay={found.due} />
          <p className={css.more}>
            {w.more}
            <a href={`${pathTo('/sign-in')}?next=${encodeURIComponent(`/my/matters/${number}`)}`}>{w.signIn}</a>
          </p>
        </section>
      )}
    </Answer>
  );
}
