import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { dayOf, formatDay, formatNumber } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { TabLine } from '../../ui/tab-line/tab-line.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { useChange } from '../account/use-change.ts';
import { Answer, Refusals } from '../portal/page.tsx';
import { collectionWords } from './collection-words.ts';
import { CompareTab } from './compare-tab.tsx';
import { type CollectionView, useCollection } from './data.ts';
import { DocumentsTab } from './documents-tab.tsx';
import { ExcludedTab } from './excluded-tab.tsx';
import { HistoryTab } from './history-tab.tsx';
import css from './kept.module.css';
import { RenameDialog } from './rename-dialog.tsx';
import { ShareTab } from './share-tab.tsx';

/** One collection: its documents, what was left out, how it came to be, how it compares, who sees it. */
export function CollectionPage() {
  const w = useWords(collectionWords);
  const { id = '' } = useParams({ strict: false });
  return (
    <AccountPage title={w.title} place="collections" crumbs={[{ label: w.title, href: pathTo('/my/collections') }]}>
      {(session, site) => <Found key={`${id} ${session.hat.id}`} id={id} today={site.today} />}
    </AccountPage>
  );
}

function Found({ id, today }: { id: string; today: string }) {
  const [page, setPage] = useState(1);
  const [label, setLabel] = useState<string>();
  const [asOf, setAsOf] = useState<string>();
  const found = useCollection(id, page, label, asOf);
  const w = useWords(collectionWords);
  return (
    <>
      <Answer of={found}>
        {(collection) => (
          <Collection
            collection={collection}
            today={today}
            asOf={asOf}
            onAsOf={(day) => {
              setAsOf(day);
              setPage(1);
            }}
            documents={
              <DocumentsTab
                collection={collection}
                label={label}
                onLabel={(next) => {
                  setLabel(next);
                  setPage(1);
                }}
                onPage={setPage}
              />
            }
          />
        )}
      </Answer>
      {found.isError && asOf !== undefined && (
        <div className={css.bar}>
          <Button onClick={() => setAsOf(undefined)}>{w.now}</Button>
        </div>
      )}
    </>
  );
}

function Collection({
  collection,
  today,
  asOf,
  onAsOf,
  documents,
}: {
  collection: CollectionView;
  today: string;
  asOf: string | undefined;
  onAsOf: (day: string | undefined) => void;
  documents: ReactNode;
}) {
  const w = useWords(collectionWords);
  const lang = useLang();
  const [tab, setTab] = useState('documents');
  return (
    <>
      <Head collection={collection} />
      <dl className={css.facts}>
        <div>
          <dt>{w.size}</dt>
          <dd>{formatNumber(collection.size)}</dd>
        </div>
        {collection.kind === 'living' && (
          <>
            <div>
              <dt>{w.found}</dt>
              <dd>{formatNumber(collection.found)}</dd>
            </div>
            <div>
              <dt>{w.pinned}</dt>
              <dd>{formatNumber(collection.pinned)}</dd>
            </div>
            <div>
              <dt>{w.excluded}</dt>
              <dd>{formatNumber(collection.excluded.length)}</dd>
            </div>
          </>
        )}
        {collection.corpus && (
          <div>
            <dt>
              {w.corpus} · {formatDay(lang, dayOf(collection.corpus.at), { year: false })}
            </dt>
            <dd>
              <code>{collection.corpus.hash}</code>
            </dd>
          </div>
        )}
      </dl>
      <div className={css.bar}>
        <label className={css.field}>
          <span>{w.asOf}</span>
          <input
            type="date"
            max={today}
            value={asOf ?? ''}
            onChange={(event) => onAsOf(event.target.value === '' ? undefined : event.target.value)}
          />
        </label>
        {asOf !== undefined && (
          <>
            <span className={css.tag} data-tone="soon">
              {w.asOfShown(formatDay(lang, asOf))}
            </span>
            <Button size="small" onClick={() => onAsOf(undefined)}>
              {w.now}
            </Button>
          </>
        )}
      </div>
      <TabLine
        label={w.title}
        current={tab}
        onChange={setTab}
        tabs={[
          { id: 'documents', label: w.tabDocuments, count: collection.size, panel: documents },
          ...(collection.excluded.length > 0
            ? [
                {
                  id: 'excluded',
                  label: w.tabExcluded,
                  count: collection.excluded.length,
                  panel: <ExcludedTab collection={collection} />,
                },
              ]
            : []),
          { id: 'history', label: w.tabHistory, panel: <HistoryTab id={collection.id} /> },
          { id: 'compare', label: w.tabCompare, panel: <CompareTab collection={collection} /> },
          { id: 'share', label: w.tabShare, panel: <ShareTab collection={collection} /> },
        ]}
      />
    </>
  );
}

function Head({ collection }: { collection: CollectionView }) {
  const w = useWords(collectionWords);
  const navigate = useNavigate();
  const change = useChange();
  const [dialog, setDialog] = useState<'rename' | 'freeze' | 'end'>();
  const path = `/api/collections/${encodeURIComponent(collection.id)}/acts`;
  const whose = { me: w.mine, us: w.ours, others: w.others }[collection.whose];
  const close = () => setDialog(undefined);
  return (
    <>
      <h2 className={css.name}>{collection.title}</h2>
      {collection.formula && <code className={css.formula}>{collection.formula}</code>}
      {collection.note && <p className={css.lead}>{collection.note}</p>}
      <div className={css.meta}>
        <span className={css.tag}>{w[collection.kind]}</span>
        <span>{whose}</span>
        {collection.right === 'read' && <span>{w.readOnly}</span>}
        {collection.linked && <span>{w.linked}</span>}
      </div>
      <div className={css.bar}>
        <ButtonLink
          look="primary"
          href={`/api/corpus/export?format=xlsx&collection=${encodeURIComponent(collection.id)}`}
          download
        >
          <Icon name="download" size={16} />
          {w.export}
        </ButtonLink>
        <ButtonLink href={pathTo(`/analysis?collection=${encodeURIComponent(collection.id)}`)}>{w.charts}</ButtonLink>
        {collection.right === 'own' && (
          <>
            <Button onClick={() => setDialog('rename')}>{w.change}</Button>
            {collection.kind === 'living' && <Button onClick={() => setDialog('freeze')}>{w.freeze}</Button>}
            <Button look="quiet" onClick={() => setDialog('end')}>
              {w.end}
            </Button>
          </>
        )}
      </div>
      {change.error && <Refusals refusals={refusalsOf(change.error)} focus />}
      {dialog === 'rename' && <RenameDialog collection={collection} onClose={close} />}
      {(dialog === 'freeze' || dialog === 'end') && (
        <Dialog
          open
          title={w[dialog]}
          onClose={close}
          actions={
            <>
              <Button onClick={close}>{w.cancel}</Button>
              <Button
                look={dialog === 'end' ? 'grave' : 'primary'}
                onClick={() => {
                  close();
                  change.mutate(
                    { path, body: { act: { act: dialog } } },
                    dialog === 'end' ? { onSuccess: () => void navigate({ href: pathTo('/my/collections') }) } : {},
                  );
                }}
              >
                {w[dialog]}
              </Button>
            </>
          }
        >
          <p>{dialog === 'freeze' ? w.freezeSure : w.endSure}</p>
        </Dialog>
      )}
    </>
  );
}
