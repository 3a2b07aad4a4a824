import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { MergeView } from '#apps/core/corpus/names/decisions.ts';
import type { ProposalView } from '#apps/core/corpus/names/proposals.ts';
import type { Evidence } from '#corpus/names/index.ts';
import { call, refusalsOf } from '../../api/index.ts';
import type { Session } from '../../api/types.ts';
import { dayOf, formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { TabLine } from '../../ui/tab-line/tab-line.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { useChange } from '../account/use-change.ts';
import css from '../collections/kept.module.css';
import { Answer, Refusals } from '../portal/page.tsx';
import { EvidenceFields } from './evidence-fields.tsx';
import { namesWords } from './names-words.ts';

/** Spellings that count as one applicant: proposals for the data steward, decisions for those concerned. */
export function NamesPage() {
  const w = useWords(namesWords);
  return (
    <AccountPage title={w.title} lead={w.lead} place="names">
      {(session) => <Names key={session.hat.id} session={session} />}
    </AccountPage>
  );
}

function Names({ session }: { session: Session }) {
  const w = useWords(namesWords);
  const { capacity } = session.hat;
  const steward = capacity.kind === 'post' && capacity.post === 'data-steward';
  const [tab, setTab] = useState(steward ? 'proposals' : 'merges');
  if (!steward) return <Merges />;
  return (
    <TabLine
      label={w.title}
      current={tab}
      onChange={setTab}
      tabs={[
        { id: 'proposals', label: w.proposals, panel: <Proposals /> },
        { id: 'merges', label: w.decided, panel: <Merges /> },
      ]}
    />
  );
}

function Proposals() {
  const w = useWords(namesWords);
  const [most, setMost] = useState(20);
  const found = useQuery({
    queryKey: ['mine', 'name-proposals'],
    queryFn: () => call<{ proposals: ProposalView[] }>('/api/name-proposals'),
  });
  return (
    <Answer of={found}>
      {({ proposals }) =>
        proposals.length === 0 ? (
          <EmptyState title={w.noProposals} hint={w.noProposalsHint} />
        ) : (
          <>
            <p className={css.hint}>{w.proposalsHint(proposals.length)}</p>
            <ul className={css.cards}>
              {proposals.slice(0, most).map((one) => (
                <ProposalCard key={one.spellings.join('\n')} proposal={one} />
              ))}
            </ul>
            {proposals.length > most && (
              <div className={css.bar}>
                <Button onClick={() => setMost(most + 40)}>{w.more(proposals.length - most)}</Button>
              </div>
            )}
          </>
        )
      }
    </Answer>
  );
}

function ProposalCard({ proposal }: { proposal: ProposalView }) {
  const w = useWords(namesWords);
  const [deciding, setDeciding] = useState<'confirm' | 'decline'>();
  return (
    <li className={css.card}>
      <div>
        <h3 className={css.name} lang="zh-CN">
          {proposal.canonical}
        </h3>
        <div className={css.meta}>
          <span className={css.tag}>{w.reasons(proposal.reason)}</span>
          {proposal.creditCode && <code>{proposal.creditCode}</code>}
        </div>
        <ul className={css.spellings}>
          {proposal.documents.map(({ spelling, count }) => (
            <li key={spelling} data-main={spelling === proposal.canonical || undefined}>
              {spelling} <small>{w.documents(formatNumber(count))}</small>
            </li>
          ))}
        </ul>
      </div>
      <div className={css.actions}>
        <Button size="small" onClick={() => setDeciding('confirm')}>
          {w.confirm}
        </Button>
        <Button size="small" look="quiet" onClick={() => setDeciding('decline')}>
          {w.decline}
        </Button>
      </div>
      {deciding && (
        <DecideDialog
          title={deciding === 'confirm' ? w.confirmTitle : w.declineTitle}
          needsEvidence={deciding === 'confirm'}
          path="/api/name-merges"
          body={{
            act: deciding,
            canonical: proposal.canonical,
            creditCode: proposal.creditCode,
            spellings: proposal.spellings,
            reason: proposal.reason,
          }}
          onClose={() => setDeciding(undefined)}
        />
      )}
    </li>
  );
}

function Merges() {
  const w = useWords(namesWords);
  const found = useQuery({
    queryKey: ['mine', 'name-merges'],
    queryFn: () => call<{ merges: MergeView[] }>('/api/name-merges'),
  });
  return (
    <Answer of={found}>
      {({ merges }) =>
        merges.length === 0 ? (
          <EmptyState title={w.noMerges} hint={w.noMergesHint} />
        ) : (
          <ul className={css.cards}>
            {merges.map((one) => (
              <MergeCard key={one.id} merge={one} />
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

const TONES: Partial<Record<MergeView['state'], string>> = { confirmed: 'good', held: 'soon' };

function MergeCard({ merge }: { merge: MergeView }) {
  const w = useWords(namesWords);
  const say = useSay();
  const lang = useLang();
  const [act, setAct] = useState<MergeView['may'][number]>();
  return (
    <li className={css.card}>
      <div>
        <h3 className={css.name} lang="zh-CN">
          {merge.canonical}
        </h3>
        <div className={css.meta}>
          <span className={css.tag} data-tone={TONES[merge.state]}>
            {say(merge.stateTitle)}
          </span>
          <span>{w.reasons(merge.reason)}</span>
          {merge.creditCode && <code>{merge.creditCode}</code>}
        </div>
        <ul className={css.spellings}>
          {merge.spellings.map((one) => (
            <li key={one} data-main={one === merge.canonical || undefined}>
              {one}
            </li>
          ))}
        </ul>
        <ul className={css.log}>
          {merge.log
            .filter((one) => one.act !== 'propose')
            .map((one) => (
              <li key={one.seq}>
                {formatDay(lang, dayOf(one.at))} {one.by} <b>{w.acts(one.act)}</b> {one.words}
                {one.evidence?.map((item) => (
                  <EvidenceView key={JSON.stringify(item)} merge={merge.id} evidence={item} />
                ))}
              </li>
            ))}
        </ul>
      </div>
      <div className={css.actions}>
        {merge.may.map((one) => (
          <Button key={one} size="small" onClick={() => setAct(one)}>
            {w.acts(one)}
          </Button>
        ))}
      </div>
      {act && (
        <DecideDialog
          title={w.acts(act)}
          needsEvidence={false}
          path={`/api/name-merges/${encodeURIComponent(merge.id)}/acts`}
          body={{ act }}
          needsWords
          onClose={() => setAct(undefined)}
        />
      )}
    </li>
  );
}

function EvidenceView({ merge, evidence }: { merge: string; evidence: Evidence }) {
  if (evidence.kind === 'text') return <span> · {evidence.text}</span>;
  if (evidence.kind === 'link')
    return (
      <span>
        {' · '}
        <a href={evidence.url} rel="noreferrer noopener" target="_blank">
          {evidence.text || evidence.url}
        </a>
      </span>
    );
  return (
    <span>
      {' · '}
      <a href={`/api/name-merges/${encodeURIComponent(merge)}/files/${evidence.sha256}`} download>
        {evidence.name}
      </a>
    </span>
  );
}

/** A decision with its reason and what it rests on. */
function DecideDialog({
  title,
  path,
  body,
  needsEvidence,
  needsWords,
  onClose,
}: {
  title: string;
  path: string;
  body: object;
  needsEvidence: boolean;
  needsWords?: boolean;
  onClose: () => void;
}) {
  const w = useWords(namesWords);
  const change = useChange();
  const [words, setWords] = useState('');
  const [evidence, setEvidence] = useState<Evidence[]>([]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ path, body: { ...body, words: words.trim(), evidence } }, { onSuccess: onClose });
  };
  const ready = (!needsEvidence || evidence.length > 0) && (!needsWords || words.trim().length >= 2);
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.cancel}</Button>
          <Button look="primary" type="submit" form="decide-names" disabled={!ready || change.isPending}>
            {w.send}
          </Button>
        </>
      }
    >
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      <p className={css.hint}>{w.reversible}</p>
      <form id="decide-names" className={css.form} onSubmit={submit}>
        <label>
          <span>{w.words}</span>
          <textarea rows={3} maxLength={2000} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <EvidenceFields required={needsEvidence} value={evidence} onChange={setEvidence} />
      </form>
    </Dialog>
  );
}
