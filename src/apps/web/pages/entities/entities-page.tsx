import { useLocation, useNavigate } from '@tanstack/react-router';
import { useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { TabLine } from '../../ui/tab-line/tab-line.tsx';
import page from '../work/frame/page.module.css';
import { WorkFrame } from '../work/frame/work-frame.tsx';
import { BatchesTab } from './batches-tab.tsx';
import { useBatches } from './entity-data.ts';
import { entityWords } from './entity-words.ts';
import { RegisterTab } from './register-tab.tsx';
import { ReviewsTab } from './reviews-tab.tsx';
import { SanctionsTab } from './sanctions-tab.tsx';

/** 备案主体: what the clerk reports, confirms and reviews, and what the head of the centre decides. */
export function EntitiesPage() {
  const w = useWords(entityWords);
  return (
    <WorkFrame title={w.title} current="entities" crumbs={[{ label: w.title }]}>
      {(who) => (
        <div className={page.page}>
          <h1>{w.title}</h1>
          <p className={page.lead}>{w.lead}</p>
          <Tabs today={who.today} post={who.post?.post ?? ''} site={who.site?.id ?? ''} />
        </div>
      )}
    </WorkFrame>
  );
}

function Tabs({ today, post, site }: { today: string; post: string; site: string }) {
  const w = useWords(entityWords);
  const navigate = useNavigate();
  const asked = useLocation({ select: (location) => new URLSearchParams(location.searchStr).get('tab') });
  const batches = useBatches();
  const leads = post === 'centre-leader';
  const current = asked ?? (leads ? 'sanctions' : 'batches');
  return (
    <TabLine
      label={w.tabs}
      current={current}
      onChange={(tab) => void navigate({ href: `${pathTo('/work/entities')}?tab=${tab}`, replace: true })}
      tabs={[
        {
          id: 'batches',
          label: w.batches,
          ...(batches.data ? { count: batches.data.ready.length } : {}),
          panel: <BatchesTab today={today} acts={post === 'acceptance-clerk'} />,
        },
        { id: 'register', label: w.register, panel: <RegisterTab site={site} leads={leads} /> },
        {
          id: 'reviews',
          label: w.reviews,
          panel: <ReviewsTab year={Number(today.slice(0, 4)) - 1} acts={post === 'acceptance-clerk'} />,
        },
        { id: 'sanctions', label: w.sanctions, panel: <SanctionsTab site={site} /> },
      ]}
    />
  );
}
