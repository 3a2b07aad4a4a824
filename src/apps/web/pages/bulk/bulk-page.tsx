import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useState } from 'react';
import { refusalsOf, useProcedure } from '../../api/index.ts';
import type { Form, Session } from '../../api/types.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { type CurrentSite, handlingSite } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import { AntdProvider } from '../../theme/antd-provider.tsx';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { Answer, Refusals } from '../portal/page.tsx';
import css from './bulk.module.css';
import {
  type BatchAnswer,
  batchQuery,
  PROCEDURE,
  resultsUrl,
  type Standing,
  standingOf,
  useBulk,
} from './bulk-data.ts';
import { BulkRow, rowWords } from './bulk-row.tsx';
import { CommonFields } from './common-fields.tsx';
import { DropPlace } from './drop-place.tsx';
import { fieldsOnly, PartForm } from './item-editor.tsx';
import { ItemText } from './item-text.tsx';
import { takeDropped } from './pending-files.ts';
import { Progress } from './progress.tsx';
import { useSubmission } from './use-submission.ts';
import { useUploads } from './use-uploads.ts';

const words = catalogue(
  {
    title: '批量提交专利预审',
    list: '批量提交',
    lead: '每件以其客户的名义提交，按该客户的委托范围和备案情况分别判断；一件有障碍不影响其他件。',
    all: '全部',
    ready: '可提交',
    client: '待选客户',
    blocked: '有障碍',
    waiting: '等待文件',
    submitted: '已提交',
    show: '显示',
    submit: (n: number) => (n > 0 ? `提交${n}件` : '没有可提交的'),
    stop: '停止',
    uploading: '正在上传和读取',
    submitting: '正在提交',
    csv: '导出结果 CSV',
    discard: '删除本批',
    discardTitle: '删除这一批？',
    discardBody: (left: number, done: number) =>
      `${left > 0 ? `还没有提交的${left}件将被删除，不能恢复。` : ''}${done > 0 ? `已提交的${done}件不受影响。` : ''}`,
    keep: '保留',
    none: '还没有申请文件',
    noneHint: '拖入压缩包或文件夹，会逐件读取、检查并对上客户。',
    noneHere: '这一类没有。',
    table: '本批申请',
    edit: (name: string) => `修改${name}`,
    done: (n: number) => `${n}件已提交，办件编号见各行。`,
  },
  {
    title: 'Bulk filing for pre-examination',
    list: 'Bulk filing',
    lead: 'Each package is filed for its own client and judged by that mandate and that filing; one in trouble holds up no other.',
    all: 'All',
    ready: 'Ready',
    client: 'Client to choose',
    blocked: 'Blocked',
    waiting: 'Waiting for files',
    submitted: 'Filed',
    show: 'Show',
    submit: (n: number) => (n > 0 ? `File ${n}` : 'Nothing is ready'),
    stop: 'Stop',
    uploading: 'Sending and reading',
    submitting: 'Filing',
    csv: 'Results as CSV',
    discard: 'Delete this batch',
    discardTitle: 'Delete this batch?',
    discardBody: (left: number, done: number) =>
      `${left > 0 ? `${left} not yet filed will be gone for good. ` : ''}${done > 0 ? `${done} already filed are not affected.` : ''}`,
    keep: 'Keep it',
    none: 'No packages yet',
    noneHint: 'Drop archives or folders; each is read, checked and matched to its client.',
    noneHere: 'None of this kind.',
    table: 'Packages of this batch',
    edit: (name: string) => `Change ${name}`,
    done: (n: number) => `${n} filed; the numbers stand in their lines.`,
  },
);

export function BulkPage() {
  const w = useWords(words);
  const { batch = '' } = useParams({ strict: false });
  return (
    <AccountPage title={w.title} lead={w.lead} crumbs={[{ label: w.list, href: pathTo('/my/bulk') }]}>
      {(session, site) => <Batch key={batch} id={batch} session={session} site={site} />}
    </AccountPage>
  );
}

function Batch({ id, site }: { id: string; session: Session; site: CurrentSite }) {
  const batch = useQuery(batchQuery(id));
  const procedure = useProcedure(PROCEDURE, handlingSite(site, PROCEDURE).id);
  return (
    <Answer of={procedure}>
      {({ opening, settings }) => (
        <Answer of={batch}>
          {(answer) => (
            <AntdProvider accent={site.portal.accent}>
              {opening?.form && <Work answer={answer} form={opening.form} settings={settings} site={site} />}
            </AntdProvider>
          )}
        </Answer>
      )}
    </Answer>
  );
}

const SHOWS: Standing[] = ['ready', 'client', 'blocked', 'waiting', 'submitted'];

function Work({
  answer,
  form,
  settings,
  site,
}: {
  answer: BatchAnswer;
  form: Form;
  settings: Record<string, unknown>;
  site: CurrentSite;
}) {
  const w = useWords(words);
  const r = useWords(rowWords);
  const navigate = useNavigate();
  const { batch, items, clients, common } = answer;
  const bulk = useBulk(batch.id);
  const uploads = useUploads(bulk, site.today);
  const submission = useSubmission(bulk);
  const [show, setShow] = useState<Standing>();
  const [open, setOpen] = useState<string>();
  const [looking, setLooking] = useState<string>();
  const [discarding, setDiscarding] = useState(false);
  const [faults, setFaults] = useState<ReturnType<typeof refusalsOf>>([]);
  const context = useMemo(() => ({ today: site.today, settings }), [site.today, settings]);
  const own = useMemo(() => {
    const packages = form.sections.flatMap((section) =>
      Object.entries(section.fields).flatMap(([name, field]) => (field.kind === 'package' ? [name] : [])),
    );
    return fieldsOnly(form, (name) => !common.includes(name) && !packages.includes(name));
  }, [form, common]);

  // What was dropped on the page before begins to travel here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the batch is opened
  useEffect(() => {
    const dropped = takeDropped(batch.id);
    if (dropped.length > 0) void uploads.add(dropped);
  }, []);

  const counts = Object.fromEntries(
    SHOWS.map((one) => [one, items.filter((item) => standingOf(item) === one).length]),
  ) as Record<Standing, number>;
  const shown = items.filter((item) => show === undefined || standingOf(item) === show);
  const attempt = (work: Promise<unknown>) => {
    setFaults([]);
    void work.catch((error: unknown) => setFaults(refusalsOf(error)));
  };
  const looked = items.find((item) => item.id === looking);
  const readyIds = items.filter((item) => standingOf(item) === 'ready').map((item) => item.id);
  return (
    <>
      <DropPlace max={answer.max} onFiles={(files) => void uploads.add(files)} />
      {uploads.overall && (
        <Progress
          label={w.uploading}
          done={uploads.overall.all - uploads.overall.open}
          all={uploads.overall.all}
          share={uploads.overall.share}
          left={uploads.overall.left}
          onStop={uploads.stopAll}
        />
      )}
      {submission.running && (
        <Progress
          label={w.submitting}
          done={submission.done}
          all={submission.all}
          share={submission.done / Math.max(1, submission.all)}
          left={submission.left}
          onStop={submission.stop}
        />
      )}
      {items.length > 0 && (
        <CommonFields
          form={fieldsOnly(form, (name) => common.includes(name))}
          input={batch.common}
          context={context}
          refusals={items.flatMap((item) => item.refusals).filter((one) => common.includes(one.field ?? ''))}
          onSave={bulk.saveCommon}
        />
      )}
      {[...uploads.faults, ...submission.faults, ...faults].length > 0 && (
        <Refusals refusals={[...uploads.faults, ...submission.faults, ...faults]} focus />
      )}
      {items.length === 0 ? (
        <EmptyState title={w.none} hint={w.noneHint} />
      ) : (
        <>
          <div className={css.bar2}>
            <fieldset className={css.shows}>
              <legend className="visually-hidden">{w.show}</legend>
              {([undefined, ...SHOWS] as const)
                .filter((one) => one === undefined || counts[one] > 0)
                .map((one) => (
                  <label key={one ?? 'all'}>
                    <input
                      type="radio"
                      name="show"
                      className="visually-hidden"
                      checked={show === one}
                      onChange={() => setShow(one)}
                    />
                    <span data-standing={one}>
                      {one ? w[one] : w.all} <b>{one ? counts[one] : items.length}</b>
                    </span>
                  </label>
                ))}
            </fieldset>
            <Button
              look="primary"
              size="large"
              disabled={readyIds.length === 0 || submission.running || uploads.overall !== undefined}
              onClick={() => {
                setOpen(undefined);
                void submission.start(readyIds);
              }}
            >
              {w.submit(readyIds.length)}
              <Icon name="arrow" size={18} />
            </Button>
          </div>
          <p className={css.doneWords} role="status">
            {!submission.running && counts.submitted > 0 ? w.done(counts.submitted) : ''}
          </p>
          <table className={css.table}>
            <caption className="visually-hidden">{w.table}</caption>
            <thead>
              <tr>
                <th scope="col">
                  <span className="visually-hidden">#</span>
                </th>
                <th scope="col">{r.title}</th>
                <th scope="col">{r.kind}</th>
                <th scope="col">{r.client}</th>
                <th scope="col">{r.check}</th>
                <th scope="col">{r.state}</th>
                <th scope="col">
                  <span className="visually-hidden">{r.do}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {shown.map((item) => (
                <RowWithForm
                  key={item.id}
                  form={
                    open === item.id &&
                    !item.result && (
                      <PartForm
                        key={item.package?.textSha256 ?? ''}
                        form={own}
                        input={item.input}
                        context={context}
                        refusals={item.refusals}
                        label={w.edit(item.name)}
                        onSave={(input) =>
                          bulk.change(item.id, { input }).catch((error: unknown) => {
                            setFaults(refusalsOf(error));
                            return bulk.renew();
                          })
                        }
                        onClose={() => setOpen(undefined)}
                      />
                    )
                  }
                >
                  <BulkRow
                    item={item}
                    clients={clients}
                    common={common}
                    travelling={uploads.travelling[item.id]}
                    open={open === item.id}
                    busy={submission.running}
                    onOpen={() => setOpen(open === item.id ? undefined : item.id)}
                    onClient={(hat) => attempt(bulk.change(item.id, { hat }))}
                    onRetry={() => uploads.retry(item.id)}
                    onFiles={(files) => uploads.replace(item.id, files)}
                    onStop={() => uploads.stop(item.id)}
                    onRemove={() => attempt(bulk.remove(item.id))}
                    onLook={() => setLooking(item.id)}
                  />
                </RowWithForm>
              ))}
            </tbody>
          </table>
          {shown.length === 0 && <p className={css.hint}>{w.noneHere}</p>}
          <p className={css.foot}>
            <a href={resultsUrl(batch.id)} download>
              <Icon name="download" size={16} />
              {w.csv}
            </a>
            <Button look="quiet" size="small" onClick={() => setDiscarding(true)}>
              {w.discard}
            </Button>
          </p>
        </>
      )}
      {looked && (
        <ItemText
          batch={batch.id}
          item={looked.id}
          name={looked.name}
          kind={looked.input.kind}
          today={site.today}
          onClose={() => setLooking(undefined)}
        />
      )}
      <Dialog
        open={discarding}
        title={w.discardTitle}
        onClose={() => setDiscarding(false)}
        actions={
          <>
            <Button onClick={() => setDiscarding(false)}>{w.keep}</Button>
            <Button
              look="grave"
              onClick={() => attempt(bulk.discard().then(() => navigate({ href: pathTo('/my/bulk') })))}
            >
              {w.discard}
            </Button>
          </>
        }
      >
        <p>{w.discardBody(items.length - counts.submitted, counts.submitted)}</p>
      </Dialog>
    </>
  );
}

/** A line with its form below it while it is changed. */
function RowWithForm({ form, children }: { form: React.ReactNode; children: React.ReactNode }) {
  return (
    <>
      {children}
      {form && (
        <tr className={css.editing}>
          <td />
          <td colSpan={6}>{form}</td>
        </tr>
      )}
    </>
  );
}
