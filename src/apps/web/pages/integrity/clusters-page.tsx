import { useState } from 'react';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import page from '../work/frame/page.module.css';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import { WorkFrame } from '../work/frame/work-frame.tsx';
import { type ClusterView, clusterPath, useClusters } from './data.ts';
import css from './integrity.module.css';
import { integrityWords } from './integrity-words.ts';
import { NoticeDialog } from './notice-dialog.tsx';

/** What hints at abnormal filings, by party, with every reason in words. */
export function ClustersPage() {
  const w = useWords(integrityWords);
  return (
    <WorkFrame title={w.title} current="integrity" crumbs={[{ label: w.title }]}>
      {(who) => (
        <div className={page.page}>
          <header className={css.head}>
            <h1>{w.title}</h1>
            {who.site && <ByNotice site={who.site.id} today={who.today} />}
          </header>
          <Clusters />
        </div>
      )}
    </WorkFrame>
  );
}

function ByNotice({ site, today }: { site: string; today: string }) {
  const w = useWords(integrityWords);
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{w.byNotice}</Button>
      {open && <NoticeDialog site={site} today={today} onClose={() => setOpen(false)} />}
    </>
  );
}

function Clusters() {
  const w = useWords(integrityWords);
  const lang = useLang();
  const { data, error } = useClusters();
  const [wanted, setWanted] = useState('');
  if (error) return <Refusals error={error} />;
  if (!data) return null;
  const words = wanted.trim().toUpperCase();
  const shown = data.clusters.filter(
    ({ name, id, matters }) =>
      words === '' || [name, id, ...matters.map((one) => one.number)].some((one) => one.toUpperCase().includes(words)),
  );
  return (
    <>
      <p className={page.lead}>{w.asOf(formatDay(lang, data.asOf))}</p>
      <Advisory />
      {!data.all && <p className={css.hint}>{w.onlyOwn}</p>}
      {data.clusters.length === 0 ? (
        <EmptyState title={w.none} hint={w.noneHint} />
      ) : (
        <>
          <div className={css.tools}>
            <input
              type="search"
              aria-label={w.search}
              placeholder={w.search}
              value={wanted}
              onChange={(event) => setWanted(event.target.value)}
            />
            <span>{w.order}</span>
          </div>
          <div className={css.clusters} aria-live="polite">
            {shown.map((cluster) => (
              <ClusterRow key={cluster.id} cluster={cluster} />
            ))}
            {shown.length === 0 && <p className={css.quiet}>{w.nothingFound}</p>}
          </div>
        </>
      )}
    </>
  );
}

export function Advisory() {
  const w = useWords(integrityWords);
  return (
    <p className={css.note}>
      <Icon name="help" size={18} />
      {w.advisory}
    </p>
  );
}

function ClusterRow({ cluster }: { cluster: ClusterView }) {
  const w = useWords(integrityWords);
  const say = useSay();
  const { id, name, groups, indicators, matters, inquiry } = cluster;
  return (
    <article className={css.cluster}>
      <div>
        <h2>
          <a href={clusterPath(id)} lang="zh-CN">
            {name}
          </a>
        </h2>
        <p className={css.strength}>{w.strength(groups.length, indicators.length, matters.length)}</p>
      </div>
      <ul className={css.reasons}>
        {indicators.map((one) => (
          <li key={one.id}>
            <b>{say(one.title)}</b>
            <span>{say(one.value)}</span>
          </li>
        ))}
      </ul>
      <p className={css.way}>
        <ButtonLink href={clusterPath(id)}>
          {w.look}
          <span className="visually-hidden"> {name}</span>
        </ButtonLink>
        {inquiry && (
          <a className={css.opened} href={matterPath(inquiry.id)}>
            {w.opened(inquiry.number)}
          </a>
        )}
      </p>
    </article>
  );
}
