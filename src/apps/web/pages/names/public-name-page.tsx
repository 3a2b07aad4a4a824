import { useQuery } from '@tanstack/react-query';
import { useLocation, useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import type { MergeView } from '#apps/core/corpus/names/decisions.ts';
import { call } from '../../api/index.ts';
import { dayOf, formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Answer, Page } from '../portal/page.tsx';
import { searchPath } from '../search/data.ts';
import css from './names.module.css';
import { actTitles } from './names-words.ts';
import { Spellings } from './spellings.tsx';

const words = catalogue(
  {
    title: '申请人名称查询',
    lead: '一种写法在统计中算作哪个申请人，何时合并、有没有异议，都可以查。原始记录从不改动。',
    box: '申请人名称',
    placeholder: '写全称，与专利文献上的一致',
    find: '查询',
    counts: (name: string) => `统计时算作“${name}”`,
    own: '统计时就按这一写法',
    ownHint: '没有与其他写法合并。',
    held: '有异议，暂按原写法分别统计',
    spellings: '算作同一申请人的写法',
    claimed: '涉及的写法',
    history: '经过',
    documents: '看这一写法的文献',
    object: '是您的单位？登录后办理',
    privacy: '理由和证据只有当事单位、数据管理员和审计人员看得到。',
  },
  {
    title: 'Applicants’ names',
    lead: 'Which applicant a spelling counts as, and whether somebody objects. Records are never changed.',
    box: 'Name of an applicant',
    placeholder: 'The full name, as it stands on the document',
    find: 'Look up',
    counts: (name: string) => `Counts as “${name}”`,
    own: 'Counts as it is written',
    ownHint: 'It was merged with no other spelling.',
    held: 'There is an objection: spellings count apart for now',
    spellings: 'Spellings that count as one applicant',
    claimed: 'Spellings concerned',
    history: 'What happened',
    documents: 'Documents of this spelling',
    object: 'Is it your organisation? Sign in to see to it',
    privacy: 'Reasons and evidence are seen by the organisation, the data steward and the auditor only.',
  },
);

interface NameAnswer {
  spelling: string;
  name: string;
  creditCode: string | null;
  merge: MergeView | null;
}

/** For everybody: the name a spelling counts as, what else counts as it, and how that came about. */
export function PublicNamePage() {
  const w = useWords(words);
  const navigate = useNavigate();
  const asked = useLocation({ select: ({ search }) => String((search as { name?: unknown }).name ?? '') });
  const [text, setText] = useState(asked);
  const found = useQuery({
    queryKey: ['corpus', 'name', asked],
    queryFn: () => call<NameAnswer>('/api/applicant-names', { query: { name: asked } }),
    enabled: asked !== '',
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = text.trim();
    if (name !== '') void navigate({ href: `/names?${new URLSearchParams({ name })}` });
  };
  return (
    <Page title={w.title} lead={w.lead} current="search" width="text">
      <search className={css.lookup}>
        <form onSubmit={submit}>
          <Icon name="search" size={18} />
          <input
            type="text"
            enterKeyHint="search"
            autoComplete="off"
            lang="zh-CN"
            aria-label={w.box}
            placeholder={w.placeholder}
            value={text}
            maxLength={300}
            onChange={(event) => setText(event.target.value)}
          />
          <Button type="submit" look="primary">
            {w.find}
          </Button>
        </form>
      </search>
      {asked !== '' && <Answer of={found}>{(answer) => <Told of={answer} />}</Answer>}
    </Page>
  );
}

function Told({ of: { spelling, name, merge, creditCode } }: { of: NameAnswer }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const merged = merge?.state === 'confirmed';
  return (
    <article className={css.told}>
      <h2>{merged ? w.counts(name) : merge ? w.held : w.own}</h2>
      <p className={css.meta}>
        {merge && (
          <span className={css.tag} data-tone={merged ? 'good' : 'soon'}>
            {say(merge.stateTitle)}
          </span>
        )}
        {creditCode && <code>{creditCode}</code>}
        {!merge && w.ownHint}
      </p>
      {merge ? (
        <>
          <h3>{merged ? w.spellings : w.claimed}</h3>
          <Spellings name={merge.canonical} all={merge.spellings.map((one) => ({ spelling: one }))} />
          <h3>{w.history}</h3>
          <ol className={css.log}>
            {merge.log
              .filter((one) => one.act !== 'propose')
              .map((one) => (
                <li key={one.seq}>
                  <time dateTime={one.at}>{formatDay(lang, dayOf(one.at))}</time>
                  <div>{say(actTitles[one.act].done)}</div>
                </li>
              ))}
          </ol>
          <p className={css.meta}>
            <a href={pathTo('/my/names')}>{w.object}</a>
            <span>{w.privacy}</span>
          </p>
        </>
      ) : (
        <p>
          <ButtonLink href={searchPath({ q: `PA="${spelling.replaceAll('"', '')}"` })}>{w.documents}</ButtonLink>
        </p>
      )}
    </article>
  );
}
