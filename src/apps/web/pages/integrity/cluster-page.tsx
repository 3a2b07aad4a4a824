import { useNavigate, useParams } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { GROUPS } from '#services/abnormal-filing/inquiry/groups.ts';
import { cx } from '../../app/cx.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import page from '../work/frame/page.module.css';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import { WorkFrame } from '../work/frame/work-frame.tsx';
import { Advisory } from './clusters-page.tsx';
import { type ClusterView, clusterPath, clustersPath, useCluster, useOpenInquiry } from './data.ts';
import css from './integrity.module.css';
import { integrityWords } from './integrity-words.ts';

/** One party's cluster: every indicator with what it counts, the requests behind it, and one way on. */
export function ClusterPage() {
  const w = useWords(integrityWords);
  const { id = '' } = useParams({ strict: false });
  return (
    <WorkFrame title={w.title} current="integrity" crumbs={[{ label: w.title, href: clustersPath() }, { label: id }]}>
      {() => (
        <div className={page.page}>
          <Found key={id} id={id} />
        </div>
      )}
    </WorkFrame>
  );
}

function Found({ id }: { id: string }) {
  const w = useWords(integrityWords);
  const lang = useLang();
  const { data, error } = useCluster(id);
  const [asking, setAsking] = useState(false);
  if (error) return <Refusals error={error} />;
  if (!data) return null;
  const { cluster, asOf } = data;
  return (
    <>
      <header className={css.head}>
        <div>
          <h1 lang="zh-CN">{cluster.name}</h1>
          <p>
            {cluster.id} · {w.strength(cluster.groups.length, cluster.indicators.length, cluster.matters.length)} ·{' '}
            {w.asOf(formatDay(lang, asOf))}
          </p>
        </div>
        {cluster.inquiry ? (
          <ButtonLink look="primary" size="large" href={matterPath(cluster.inquiry.id)}>
            {w.see} {cluster.inquiry.number}
          </ButtonLink>
        ) : (
          <Button look="primary" size="large" onClick={() => setAsking(true)}>
            {w.open}
          </Button>
        )}
      </header>
      <Advisory />
      <Indicators cluster={cluster} />
      <Matters cluster={cluster} />
      <Links cluster={cluster} />
      {asking && <OpenDialog cluster={cluster} onClose={() => setAsking(false)} />}
    </>
  );
}

function Indicators({ cluster }: { cluster: ClusterView }) {
  const w = useWords(integrityWords);
  const say = useSay();
  return (
    <section>
      <SectionHead title={w.indicators} />
      <div className={css.indicators}>
        {cluster.indicators.map((one) => (
          <article key={one.id} className={css.indicator}>
            <div>
              <h3>
                {say(one.title)}
                <small>{w.article(one.group)}</small>
              </h3>
              <p>{say(one.wording)}</p>
              <dl className={css.figures}>
                <div>
                  <dt>{w.value}</dt>
                  <dd>{say(one.value)}</dd>
                </div>
                <div>
                  <dt>{w.threshold}</dt>
                  <dd>{say(one.threshold)}</dd>
                </div>
              </dl>
              <p className={css.definition}>{w.definition(say(one.definition))}</p>
            </div>
          </article>
        ))}
      </div>
    </section>
  );
}

function Matters({ cluster }: { cluster: ClusterView }) {
  const w = useWords(integrityWords);
  const say = useSay();
  const lang = useLang();
  return (
    <section className={page.section}>
      <SectionHead title={w.concerned} />
      <div className={page.wide}>
        <table className={cx(page.table, css.matters)}>
          <thead>
            <tr>
              <th scope="col">{w.number}</th>
              <th scope="col">{w.name}</th>
              <th scope="col">{w.submitted}</th>
              <th scope="col">{w.state}</th>
            </tr>
          </thead>
          <tbody>
            {cluster.matters.map((one) => (
              <tr key={one.id}>
                <th scope="row">{one.title === null ? one.number : <a href={matterPath(one.id)}>{one.number}</a>}</th>
                <td lang="zh-CN">{one.title ?? <span className={css.quiet}>{w.hidden}</span>}</td>
                <td>{formatDay(lang, one.on)}</td>
                <td>{say(one.state)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Links({ cluster }: { cluster: ClusterView }) {
  const w = useWords(integrityWords);
  if (cluster.links.length === 0) return null;
  return (
    <section className={page.section}>
      <SectionHead title={w.links} />
      <p className={css.hint}>{w.linksHint}</p>
      <ul className={css.links}>
        {cluster.links.map((one) => (
          <li key={one.id ?? one.name}>
            {one.id === null ? <b>{one.name}</b> : <a href={clusterPath(one.id)}>{one.name}</a>}
            <span>{w.linked(one.matters.join('、'))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function OpenDialog({ cluster, onClose }: { cluster: ClusterView; onClose: () => void }) {
  const w = useWords(integrityWords);
  const say = useSay();
  const navigate = useNavigate();
  const opening = useOpenInquiry(cluster.id);
  const [requestId] = useState(() => crypto.randomUUID());
  const [groups, setGroups] = useState<readonly string[]>(cluster.groups);
  const [reason, setReason] = useState(() => w.reasonOf(cluster.indicators.map((one) => say(one.title)).join('、')));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    opening.mutate(
      { requestId, groups: [...groups].sort(), reason: reason.trim() },
      { onSuccess: ({ matter }) => void navigate({ to: matterPath(matter) }) },
    );
  };
  const toggle = (value: string) =>
    setGroups((all) => (all.includes(value) ? all.filter((one) => one !== value) : [...all, value]));
  return (
    <Dialog
      open
      title={w.open}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.cancel}</Button>
          <Button
            look="primary"
            type="submit"
            form="open-inquiry"
            disabled={opening.isPending || groups.length === 0 || reason.trim() === ''}
          >
            {opening.isPending ? w.opening : w.open}
          </Button>
        </>
      }
    >
      <form id="open-inquiry" onSubmit={submit}>
        <p>{w.openHint}</p>
        {opening.error && <Refusals error={opening.error} />}
        <fieldset className={css.groups}>
          <legend>{w.groups}</legend>
          {GROUPS.map(({ value, label }) => (
            <label key={value}>
              <input type="checkbox" checked={groups.includes(value)} onChange={() => toggle(value)} />
              {say(label)}
            </label>
          ))}
        </fieldset>
        <label className={css.reason}>
          {w.reason}
          <textarea rows={3} maxLength={4000} value={reason} onChange={(event) => setReason(event.target.value)} />
        </label>
      </form>
    </Dialog>
  );
}
