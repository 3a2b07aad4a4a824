import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import type { Refusal, Session } from '../../api/types.ts';
import { dayOf, formatDay, formatTime } from '../../app/format.ts';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import { type CurrentSite, handlingSite } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { Answer, Refusals } from '../portal/page.tsx';
import css from './bulk.module.css';
import { batchesQuery, createBatch, PROCEDURE } from './bulk-data.ts';
import { DropPlace } from './drop-place.tsx';
import { keepDropped } from './pending-files.ts';

const words = catalogue(
  {
    title: '批量提交',
    lead: '一次提交多件专利预审：逐件读取、检查、对上客户，合格的一并提交。中途离开，回来接着办。',
    earlier: '以前的批次',
    batch: (day: string, time: string) => `${day} ${time}`,
    so: (items: number, done: number) => `${items}件，已提交${done}件`,
    open: '接着办',
    look: '查看',
    none: '还没有批次',
    noneHint: '拖入申请文件就开始第一批。',
    nobody: '您没有可以代为提交的单位',
    nobodyHint: '加入一个单位，或请客户委托您所在的代理机构。',
    organisations: '单位与委托',
  },
  {
    title: 'Bulk filing',
    lead: 'Many requests for pre-examination at once: each package is read, checked and matched to its client, and what holds is filed. Leave any time and go on later.',
    earlier: 'Earlier batches',
    batch: (day: string, time: string) => `${day} ${time}`,
    so: (items: number, done: number) => `${items} packages, ${done} filed`,
    open: 'Go on',
    look: 'Look',
    none: 'No batch yet',
    noneHint: 'Drop application files to begin the first one.',
    nobody: 'There is no organisation you could file for',
    nobodyHint: 'Join one, or ask a client to give your agency a mandate.',
    organisations: 'Organisations and mandates',
  },
);

export function BulkListPage() {
  const w = useWords(words);
  return (
    <AccountPage title={w.title} lead={w.lead} place="bulk">
      {(session, site) => <Batches session={session} site={site} />}
    </AccountPage>
  );
}

function Batches({ session, site }: { session: Session; site: CurrentSite }) {
  const w = useWords(words);
  const lang = useLang();
  const navigate = useNavigate();
  const batches = useQuery(batchesQuery());
  const [faults, setFaults] = useState<Refusal[]>([]);
  const someone = session.hats.some(({ capacity }) => capacity.kind === 'organisation' || capacity.kind === 'mandate');
  const begin = async (files: File[]) => {
    try {
      const made = await createBatch(handlingSite(site, PROCEDURE).id, { contactName: session.name });
      keepDropped(made.id, files);
      void navigate({ href: pathTo(`/my/bulk/${made.id}`) });
    } catch (error) {
      setFaults(refusalsOf(error));
    }
  };
  if (!someone)
    return (
      <EmptyState title={w.nobody} hint={w.nobodyHint}>
        <ButtonLink href={pathTo('/my/organisations')}>{w.organisations}</ButtonLink>
      </EmptyState>
    );
  return (
    <>
      <DropPlace max={200} onFiles={(files) => void begin(files)} />
      {faults.length > 0 && <Refusals refusals={faults} focus />}
      <h2 className={css.heading}>{w.earlier}</h2>
      <Answer of={batches}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={w.none} hint={w.noneHint} />
          ) : (
            <ul className={css.batches}>
              {all.map((one) => (
                <li key={one.id}>
                  <a href={pathTo(`/my/bulk/${one.id}`)}>
                    {w.batch(formatDay(lang, dayOf(one.createdAt)), formatTime(one.createdAt))}
                  </a>
                  <span>{w.so(one.items, one.submitted)}</span>
                  <progress
                    max={Math.max(1, one.items)}
                    value={one.submitted}
                    aria-label={w.so(one.items, one.submitted)}
                  />
                  <ButtonLink size="small" look="quiet" href={pathTo(`/my/bulk/${one.id}`)}>
                    {one.submitted < one.items ? w.open : w.look}
                  </ButtonLink>
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </>
  );
}
