import { useState } from 'react';
import { useWords } from '../../app/i18n.ts';
import { applyPath } from '../../site/current-site.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { Answer } from '../portal/page.tsx';
import { useQuota } from './data.ts';
import css from './my-quota.module.css';
import { myQuotaWords as words } from './my-quota-words.ts';
import { type DayProps, QuotaHead } from './quota-head.tsx';
import { QuotaHow } from './quota-how.tsx';
import { QuotaHistory, QuotaUsed } from './quota-years.tsx';
import { WhatIf } from './what-if.tsx';

export function MyQuotaPage() {
  const w = useWords(words);
  const [asOf, setAsOf] = useState<string>();
  return (
    <AccountPage title={w.title} lead={w.lead} place="quota">
      {(session, site) =>
        session.hat.capacity.kind === 'organisation' || session.hat.capacity.kind === 'mandate' ? (
          <Quota key={session.hat.id} site={site.info.id} today={site.today} asOf={asOf} onDay={setAsOf} />
        ) : (
          <EmptyState title={w.unit} hint={w.unitHint} />
        )
      }
    </AccountPage>
  );
}

function Quota({ site, ...day }: { site: string } & DayProps) {
  const w = useWords(words);
  const found = useQuota(site, day.asOf);
  return (
    <Answer of={found}>
      {(replay) => (
        <div className={css.page}>
          {!replay.entity && (
            <EmptyState title={w.notFiled} hint={w.notFiledHint}>
              <ButtonLink href={applyPath('pre-examination/entity-filing')}>{w.toFile}</ButtonLink>
            </EmptyState>
          )}
          <QuotaHead replay={replay} {...day} />
          <QuotaHow replay={replay} />
          <WhatIf key={`${replay.asOf} ${replay.party}`} replay={replay} />
          <QuotaUsed year={replay.now.year} rows={replay.rows[0]?.rows ?? []} />
          <QuotaHistory years={replay.history} />
        </div>
      )}
    </Answer>
  );
}
