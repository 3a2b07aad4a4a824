import { useState } from 'react';
import type { Session } from '../../api/types.ts';
import { useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { TabLine } from '../../ui/tab-line/tab-line.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { Merges } from './merges.tsx';
import css from './names.module.css';
import { namesWords } from './names-words.ts';
import { MergeByHand, Proposals } from './proposals.tsx';

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
  const [tab, setTab] = useState('proposals');
  const [byHand, setByHand] = useState(false);
  if (!steward) return <Merges own={capacity.kind === 'organisation'} />;
  return (
    <div className={css.steward}>
      <div className={css.byHand}>
        <Button size="small" onClick={() => setByHand(true)}>
          {w.byHand}
        </Button>
      </div>
      <TabLine
        label={w.title}
        current={tab}
        onChange={setTab}
        tabs={[
          { id: 'proposals', label: w.proposals, panel: <Proposals /> },
          { id: 'merges', label: w.decided, panel: <Merges own={false} /> },
        ]}
      />
      {byHand && (
        <MergeByHand
          onClose={() => {
            setByHand(false);
            setTab('merges');
          }}
        />
      )}
    </div>
  );
}
