import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { call, refusalsOf } from '../../api/index.ts';
import type { OrganisationView, Session } from '../../api/types.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { Answer, Refusals } from '../portal/page.tsx';
import { AccountPage } from './account-page.tsx';
import { Invitations } from './invitations.tsx';
import { Mandates } from './mandates.tsx';
import { Members } from './members.tsx';
import css from './settings.module.css';
import { useChange } from './use-change.ts';

const words = catalogue(
  {
    title: '单位与委托',
    lead: '代表单位办事、邀请同事、委托代理机构，都在这里。',
    none: '您还不属于任何单位',
    noneHint: '登记您的单位，或用同事给的邀请码加入。',
    admin: '管理员',
    member: '成员',
    claimed: '待管理员核实',
    refused: '未通过核实',
    code: (code: string) => `统一社会信用代码 ${code}`,
    wear: '要管理这个单位，请先在右上角换成它的身份。',
    join: '用邀请码加入',
    joinCode: '邀请码',
    joinGo: '加入',
    joined: '已加入。可以在右上角换成这个单位的身份。',
    claim: '登记一家单位',
    claimHint: '登记后由系统管理员核实；核实之前不能代表它办理。',
    creditCode: '统一社会信用代码',
    name: '单位名称',
    kind: '类型',
    company: '企业',
    university: '高等学校',
    institute: '科研院所',
    bank: '银行',
    agency: '代理机构',
    office: '机关',
    other: '其他',
    claimGo: '登记',
    claimedNow: '已登记，等待核实。',
  },
  {
    title: 'Organisations and mandates',
    lead: 'Act for an organisation, invite colleagues, give an agency a mandate.',
    none: 'You belong to no organisation yet',
    noneHint: 'Enter yours, or join with the invitation code of a colleague.',
    admin: 'administrator',
    member: 'member',
    claimed: 'awaiting confirmation',
    refused: 'not confirmed',
    code: (code: string) => `credit code ${code}`,
    wear: 'To look after this organisation, act for it first: choose it at the top right.',
    join: 'Join with an invitation',
    joinCode: 'Invitation code',
    joinGo: 'Join',
    joined: 'You have joined. Choose the organisation at the top right to act for it.',
    claim: 'Enter an organisation',
    claimHint: 'An administrator confirms it; until then nobody acts for it.',
    creditCode: 'Credit code',
    name: 'Name',
    kind: 'Kind',
    company: 'Company',
    university: 'University',
    institute: 'Research institute',
    bank: 'Bank',
    agency: 'Agency',
    office: 'Public office',
    other: 'Other',
    claimGo: 'Enter',
    claimedNow: 'Entered; it awaits confirmation.',
  },
);

const KINDS = ['company', 'university', 'institute', 'bank', 'agency', 'other'] as const;

export function OrganisationsPage() {
  const w = useWords(words);
  return (
    <AccountPage title={w.title} lead={w.lead} place="organisations">
      {(session) => (
        <>
          <Organisations session={session} />
          <div className={css.pair}>
            <Join />
            <Claim />
          </div>
        </>
      )}
    </AccountPage>
  );
}

function Organisations({ session }: { session: Session }) {
  const w = useWords(words);
  const organisations = useQuery({
    queryKey: ['mine', 'organisations', session.hat.id],
    queryFn: () => call<OrganisationView[]>('/api/organisations'),
  });
  return (
    <Answer of={organisations}>
      {(all) => {
        const own = all.filter((one) => one.role !== null);
        if (own.length === 0) return <EmptyState title={w.none} hint={w.noneHint} />;
        return own.map((one) => <Organisation key={one.party} organisation={one} session={session} />);
      }}
    </Answer>
  );
}

function Organisation({ organisation, session }: { organisation: OrganisationView; session: Session }) {
  const w = useWords(words);
  const { capacity } = session.hat;
  const acting = capacity.kind === 'organisation' && capacity.party === organisation.party;
  const admin = acting && capacity.kind === 'organisation' && capacity.admin;
  const state = organisation.state === 'claimed' ? w.claimed : organisation.state === 'refused' ? w.refused : undefined;
  return (
    <section className={css.section}>
      <SectionHead title={organisation.name} note={state ?? (organisation.role === 'admin' ? w.admin : w.member)} />
      {organisation.creditCode && <p className={css.note}>{w.code(organisation.creditCode)}</p>}
      {organisation.state === 'confirmed' &&
        (acting ? (
          <>
            <Members party={organisation.party} admin={admin} account={session.account} />
            {admin && <Invitations party={organisation.party} />}
            <Mandates party={organisation.party} admin={admin} />
          </>
        ) : (
          <p className={css.note}>{w.wear}</p>
        ))}
    </section>
  );
}

function Join() {
  const w = useWords(words);
  const join = useChange();
  const [code, setCode] = useState('');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim()) join.mutate({ path: '/api/invitations/accept', body: { code: code.trim() } });
  };
  return (
    <section className={css.section}>
      <SectionHead title={w.join} />
      <form className={css.form} onSubmit={submit}>
        <label>
          {w.joinCode}
          <input value={code} required autoComplete="off" onChange={(event) => setCode(event.target.value)} />
        </label>
        <Button type="submit" disabled={join.isPending}>
          {w.joinGo}
        </Button>
      </form>
      <div role="status">{join.isSuccess && <p className={css.done}>{w.joined}</p>}</div>
      {join.error && <Refusals refusals={refusalsOf(join.error)} focus />}
    </section>
  );
}

function Claim() {
  const w = useWords(words);
  const claim = useChange();
  const [form, setForm] = useState({ creditCode: '', name: '', kind: 'company' });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    claim.mutate({ path: '/api/organisations', body: { ...form, division: null } });
  };
  return (
    <section className={css.section}>
      <SectionHead title={w.claim} />
      <p className={css.note}>{w.claimHint}</p>
      <form className={css.form} onSubmit={submit}>
        <label>
          {w.name}
          <input
            value={form.name}
            required
            minLength={2}
            onChange={(event) => setForm({ ...form, name: event.target.value })}
          />
        </label>
        <label>
          {w.creditCode}
          <input
            value={form.creditCode}
            required
            spellCheck={false}
            onChange={(event) => setForm({ ...form, creditCode: event.target.value.toUpperCase() })}
          />
        </label>
        <label>
          {w.kind}
          <select value={form.kind} onChange={(event) => setForm({ ...form, kind: event.target.value })}>
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {w[kind]}
              </option>
            ))}
          </select>
        </label>
        <Button type="submit" disabled={claim.isPending}>
          {w.claimGo}
        </Button>
      </form>
      <div role="status">{claim.isSuccess && <p className={css.done}>{w.claimedNow}</p>}</div>
      {claim.error && <Refusals refusals={refusalsOf(claim.error)} focus />}
    </section>
  );
}
