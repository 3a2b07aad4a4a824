import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { verifyQuery } from '../../api/index.ts';
import type { VerifyAnswer } from '../../api/types.ts';
import { dayOf, formatDay } from '../../app/format.ts';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { DocumentText } from './document-text.tsx';
import css from './lookup.module.css';
import { Answer, Page } from './page.tsx';
import own from './verify.module.css';

const words = catalogue(
  {
    title: '文书核验',
    lead: '把手里的文书与系统留存的内容逐项比对。核验码印在文书末页。',
    code: '核验码',
    hint: '12位，不分大小写，横线可省略',
    go: '核验',
    need: '请填写核验码。',
    genuine: '这份文书由本系统出具',
    compare: '请与纸面逐项比对，有一项不同，就不是原件。',
    facts: '比对项',
    name: '文书名称',
    number: '文号',
    none: '无',
    issuer: '出具机构',
    day: '出具日期',
    hash: '内容摘要',
    hashHint: '纸面上印有前八位和后八位',
    same: '与纸面一致',
    allSame: '各项都与纸面一致。',
    text: '留存的正文',
    withheld: '这份文书引用了未公开的申请文件，正文不在这里公开。登录后，办件的当事人和承办人员可以查看。',
    ticks: (n: number, of: number) => `已核对 ${n} / ${of} 项`,
  },
  {
    title: 'Verify a document',
    lead: 'Compare the paper in your hand with what is on record. The code is printed on its last page.',
    code: 'Verification code',
    hint: '12 characters; capitals and dashes do not matter',
    go: 'Verify',
    need: 'Enter the code.',
    genuine: 'This document was issued by this system',
    compare: 'Compare each line with the paper; where one differs, it is not the original.',
    facts: 'Compare',
    name: 'Title',
    number: 'Number',
    none: 'none',
    issuer: 'Issued by',
    day: 'Issued on',
    hash: 'Hash of the content',
    hashHint: 'the paper shows its first and last eight characters',
    same: 'Same on the paper',
    allSame: 'Everything is as on the paper.',
    text: 'The text on record',
    withheld:
      'This document quotes an unpublished application, so its words are not public. Signed in, the parties and whoever handles the matter can read them.',
    ticks: (n: number, of: number) => `${n} of ${of} compared`,
  },
);

export function VerifyPage() {
  const w = useWords(words);
  const { code } = useParams({ strict: false });
  return (
    <Page title={w.title} current="verify" lead={w.lead} width="text">
      <CodeForm key={code ?? ''} given={code ?? ''} />
      <div aria-live="polite">{code && <Found code={code} />}</div>
    </Page>
  );
}

function CodeForm({ given }: { given: string }) {
  const w = useWords(words);
  const navigate = useNavigate();
  const [code, setCode] = useState(given);
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWrong(code.trim() === '');
    if (code.trim() === '') document.getElementById('code')?.focus();
    else void navigate({ href: `/verify/${encodeURIComponent(code.trim())}` });
  };
  return (
    <form className={css.form} onSubmit={submit} noValidate data-print-hide>
      <div className={css.field}>
        <label htmlFor="code">{w.code}</label>
        <input
          id="code"
          value={code}
          placeholder="XXXX-XXXX-XXXX"
          autoComplete="off"
          spellCheck={false}
          aria-invalid={wrong || undefined}
          aria-describedby="code-hint"
          onChange={(event) => setCode(event.target.value)}
        />
        <p id="code-hint" data-wrong={wrong || undefined}>
          {wrong ? w.need : w.hint}
        </p>
      </div>
      <Button type="submit" look="primary" size="large">
        {w.go}
      </Button>
    </form>
  );
}

function Found({ code }: { code: string }) {
  const answer = useQuery(verifyQuery(code));
  return <Answer of={answer}>{(found) => <Compared key={found.code} found={found} />}</Answer>;
}

function Compared({ found }: { found: VerifyAnswer }) {
  const w = useWords(words);
  const lang = useLang();
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const facts = [
    { id: 'name', term: w.name, value: found.title },
    { id: 'number', term: w.number, value: found.number ?? w.none },
    { id: 'issuer', term: w.issuer, value: found.issuer },
    { id: 'day', term: w.day, value: formatDay(lang, dayOf(found.issuedAt)) },
    {
      id: 'hash',
      term: w.hash,
      value: `${found.hash.slice(0, 8)}…${found.hash.slice(-8)}`,
      note: w.hashHint,
      whole: found.hash,
    },
  ];
  const toggle = (id: string) =>
    setTicked((before) => {
      const next = new Set(before);
      if (!next.delete(id)) next.add(id);
      return next;
    });
  return (
    <>
      <section className={own.result} aria-labelledby="genuine">
        <h2 id="genuine">
          <Icon name="seal" size={24} />
          {w.genuine}
        </h2>
        <p>{w.compare}</p>
        <ul className={own.facts} aria-label={w.facts}>
          {facts.map((fact) => (
            <li key={fact.id} data-ticked={ticked.has(fact.id) || undefined}>
              <span className={own.term}>{fact.term}</span>
              <span className={own.value} lang={fact.id === 'name' || fact.id === 'issuer' ? 'zh-CN' : undefined}>
                {fact.value}
                {fact.note && <small>{fact.note}</small>}
              </span>
              <label className={own.tick}>
                <input type="checkbox" checked={ticked.has(fact.id)} onChange={() => toggle(fact.id)} />
                {w.same}
                <span className="visually-hidden"> · {fact.term}</span>
              </label>
            </li>
          ))}
        </ul>
        <p className={own.sum} role="status">
          {ticked.size === facts.length ? w.allSame : w.ticks(ticked.size, facts.length)}
        </p>
      </section>
      <section aria-labelledby="text">
        <h2 id="text" className={own.heading}>
          {w.text}
        </h2>
        {found.model ? <DocumentText model={found.model} /> : <p>{w.withheld}</p>}
      </section>
    </>
  );
}
