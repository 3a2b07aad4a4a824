import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProposalView } from '#apps/core/corpus/names/proposals.ts';
import { call } from '../../api/index.ts';
import { formatNumber } from '../../app/format.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Answer } from '../portal/page.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import css from './names.module.css';
import { actTitles, namesWords } from './names-words.ts';
import { Spellings, SpellingText } from './spellings.tsx';

/** What may be one applicant, for the data steward to decide; and names of his own finding. */
export function Proposals() {
  const w = useWords(namesWords);
  const [most, setMost] = useState(20);
  const [part, setPart] = useState('');
  const found = useQuery({
    queryKey: ['mine', 'name-proposals'],
    queryFn: () => call<{ proposals: ProposalView[] }>('/api/name-proposals'),
  });
  return (
    <Answer of={found}>
      {({ proposals }) => {
        if (proposals.length === 0) return <EmptyState title={w.noProposals} hint={w.noProposalsHint} />;
        const wanted = part.trim();
        const chosen = proposals.filter((one) => one.spellings.some((spelling) => spelling.includes(wanted)));
        return (
          <>
            <div className={css.finder}>
              <p>{w.proposalsHint(formatNumber(proposals.length))}</p>
              <input
                type="search"
                aria-label={w.find}
                placeholder={w.findHint}
                value={part}
                onChange={(event) => setPart(event.target.value)}
              />
            </div>
            {chosen.length === 0 ? (
              <EmptyState title={w.noneFound} />
            ) : (
              <ul className={css.cards}>
                {chosen.slice(0, most).map((one) => (
                  <ProposalCard key={one.spellings.join('\n')} proposal={one} />
                ))}
              </ul>
            )}
            {chosen.length > most && (
              <p className={css.more}>
                <Button onClick={() => setMost(most + 40)}>{w.more(chosen.length - most)}</Button>
              </p>
            )}
          </>
        );
      }}
    </Answer>
  );
}

function ProposalCard({ proposal }: { proposal: ProposalView }) {
  const w = useWords(namesWords);
  const say = useSay();
  const [deciding, setDeciding] = useState<'confirm' | 'decline'>();
  const [name, setName] = useState(proposal.canonical);
  const { creditCode, spellings, reason, documents } = proposal;
  const total = documents.reduce((sum, one) => sum + one.count, 0);
  return (
    <li className={css.card}>
      <div className={css.cardHead}>
        <h3 lang="zh-CN">{proposal.canonical}</h3>
        <div className={css.actions}>
          <Button
            size="small"
            onClick={() => setDeciding('confirm')}
            aria-label={`${say(actTitles.confirm.button)} ${proposal.canonical}`}
          >
            {say(actTitles.confirm.button)}
          </Button>
          <Button size="small" look="quiet" onClick={() => setDeciding('decline')}>
            {say(actTitles.decline.button)}
          </Button>
        </div>
      </div>
      <p className={css.meta}>
        <span className={css.tag} title={w.reasonHints(reason)}>
          {w.reasons(reason)}
        </span>
        {creditCode && <code>{creditCode}</code>}
        <span>
          {w.spellings(spellings.length)} · {w.documents(formatNumber(total))}
        </span>
      </p>
      <Spellings name={proposal.canonical} all={documents} />
      {deciding && (
        <DecideDialog
          title={deciding === 'confirm' ? w.confirmTitle : w.declineTitle}
          act={deciding}
          path="/api/name-merges"
          body={{ canonical: name, creditCode, spellings, reason }}
          evidence={
            deciding === 'confirm' && reason === 'credit-code' && creditCode
              ? [{ kind: 'text', text: w.sameCode(creditCode) }]
              : []
          }
          onClose={() => setDeciding(undefined)}
        >
          {deciding === 'confirm' ? (
            <fieldset className={css.chooser}>
              <legend>{w.choose}</legend>
              {spellings.map((one) => (
                <label key={one}>
                  <input type="radio" name="canonical" checked={one === name} onChange={() => setName(one)} />
                  <span lang="zh-CN">
                    <SpellingText spelling={one} name={name} />
                  </span>
                </label>
              ))}
              <p>{w.after(name, formatNumber(total))}</p>
            </fieldset>
          ) : (
            <Spellings name={proposal.canonical} all={documents} />
          )}
        </DecideDialog>
      )}
    </li>
  );
}

/** Names of the steward's own finding, also those that were kept apart or taken apart before. */
export function MergeByHand({ onClose }: { onClose: () => void }) {
  const w = useWords(namesWords);
  const [name, setName] = useState('');
  const [others, setOthers] = useState('');
  const [code, setCode] = useState('');
  const spellings = [
    ...new Set([name, ...others.split('\n')].map((one) => one.trim()).filter((one) => one.length > 1)),
  ];
  return (
    <DecideDialog
      title={w.handTitle}
      act="confirm"
      path="/api/name-merges"
      body={{
        canonical: name.trim(),
        creditCode: code.trim() === '' ? null : code.trim(),
        spellings,
        reason: 'by-hand',
      }}
      missing={name.trim().length < 2 || spellings.length < 2 ? w.missingNames : undefined}
      onClose={onClose}
    >
      <label>
        <span>{w.name}</span>
        <input lang="zh-CN" maxLength={300} value={name} onChange={(event) => setName(event.target.value)} />
      </label>
      <label>
        <span>{w.others}</span>
        <textarea lang="zh-CN" rows={3} value={others} onChange={(event) => setOthers(event.target.value)} />
      </label>
      <label>
        <span>{w.code}</span>
        <input maxLength={20} value={code} onChange={(event) => setCode(event.target.value)} />
      </label>
    </DecideDialog>
  );
}
