import { useRef } from 'react';
import { formatBytes } from '../../app/format.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { matterPath } from '../account/matters.tsx';
import css from './bulk.module.css';
import { type Client, type JudgedItem, standingOf } from './bulk-data.ts';
import { Blocking } from './item-editor.tsx';
import type { Travelling } from './use-uploads.ts';

export const rowWords = catalogue(
  {
    file: '文件',
    title: '名称',
    kind: '类型',
    ipc: '主分类',
    client: '客户',
    check: '检查',
    state: '状态',
    do: '操作',
    noTitle: '没有读到名称',
    invention: '发明',
    utility: '实用新型',
    design: '外观设计',
    choose: '请选择客户',
    own: '本单位',
    notCovered: '委托不含预审',
    byCode: '按信用代码对上',
    byName: '按名称对上',
    chosen: '人工选定',
    several: '对上多家，请选择',
    differs: '名称与信用代码不一致，请选择',
    none: '没有对上，请选择',
    unnamed: '请求书中没有申请人，请选择',
    must: (n: number) => `必须改${n}`,
    judge: (n: number) => `待判断${n}`,
    clean: '未发现问题',
    look: '查看检查结果',
    waitingUpload: '等待上传',
    sending: (percent: number) => `上传${percent}%`,
    reading: '服务器正在读取',
    stopped: '已停止',
    failed: '未成功',
    missing: '等待文件',
    unreadable: '未能读取',
    ready: '可提交',
    submitted: '已提交',
    blocked: (n: number) => `${n}处障碍`,
    needClient: '待选客户',
    common: '共同内容还没有填完，见上方。',
    locally: (n: number) => `本机已查：必须改${n}`,
    fix: '修改',
    retry: '重试',
    again: '换文件',
    stop: '停止',
    remove: '移除',
    removeOne: (name: string) => `移除${name}`,
  },
  {
    file: 'File',
    title: 'Title',
    kind: 'Kind',
    ipc: 'Class',
    client: 'Client',
    check: 'Check',
    state: 'State',
    do: 'Actions',
    noTitle: 'no title was read',
    invention: 'Invention',
    utility: 'Utility model',
    design: 'Design',
    choose: 'Choose the client',
    own: 'own organisation',
    notCovered: 'mandate without pre-examination',
    byCode: 'found by its credit code',
    byName: 'found by its name',
    chosen: 'chosen by you',
    several: 'several fit, please choose',
    differs: 'name and credit code differ, please choose',
    none: 'none fits, please choose',
    unnamed: 'the request names nobody, please choose',
    must: (n: number) => `${n} must change`,
    judge: (n: number) => `${n} to judge`,
    clean: 'nothing found',
    look: 'Show the findings',
    waitingUpload: 'waiting to be sent',
    sending: (percent: number) => `${percent} % sent`,
    reading: 'being read on the server',
    stopped: 'stopped',
    failed: 'not done',
    missing: 'waiting for its files',
    unreadable: 'could not be read',
    ready: 'ready',
    submitted: 'filed',
    blocked: (n: number) => `${n} ${n === 1 ? 'obstacle' : 'obstacles'}`,
    needClient: 'client to be chosen',
    common: 'What all packages share is not complete; see above.',
    locally: (n: number) => `checked here: ${n} must change`,
    fix: 'Change',
    retry: 'Try again',
    again: 'Other files',
    stop: 'Stop',
    remove: 'Remove',
    removeOne: (name: string) => `Remove ${name}`,
  },
);

export interface RowProps {
  item: JudgedItem;
  clients: readonly Client[];
  /** Fields that all packages share: what is missing there is told once, above. */
  common: readonly string[];
  travelling: Travelling | undefined;
  open: boolean;
  busy: boolean;
  onOpen: () => void;
  onClient: (hat: string) => void;
  onRetry: () => boolean;
  onFiles: (files: File[]) => void;
  onStop: () => void;
  onRemove: () => void;
  onLook: () => void;
}

/** One package of the batch: what was read, whose it is, what was found, what stands in the way. */
export function BulkRow(props: RowProps) {
  const { item, clients, travelling, open, busy } = props;
  const w = useWords(rowWords);
  const chooser = useRef<HTMLInputElement>(null);
  const { input, result } = item;
  const kind = String(input.kind ?? '');
  const title = String(input.title ?? item.package?.title ?? travelling?.title ?? '');
  const own = item.refusals.filter((one) => !props.common.includes(one.field ?? ''));
  const shared = own.length < item.refusals.length;
  const reasons = travelling ? (travelling.state === 'failed' ? (travelling.refusals ?? []) : []) : own;
  const under = travelling && ['waiting', 'sending', 'reading'].includes(travelling.state);
  return (
    <>
      <tr className={css.row} data-state={standingOf(item)}>
        <td className={css.position}>{item.position}</td>
        <td className={css.what}>
          {result ? (
            <a className={css.title} href={matterPath(result.number)}>
              {title || w.noTitle}
            </a>
          ) : (
            <span className={css.title}>{title || (item.package ? w.noTitle : item.name)}</span>
          )}
          <small>
            {item.name} · {formatBytes(item.bytes)}
          </small>
        </td>
        <td data-label={w.kind}>
          {kind === 'invention' || kind === 'utility' || kind === 'design' ? w[kind] : kind}
          <small>{String(input.mainIpc ?? input.locarno ?? '')}</small>
        </td>
        <td data-label={w.client}>
          <ClientCell item={item} clients={clients} busy={busy} onClient={props.onClient} />
        </td>
        <td data-label={w.check}>
          {item.counts && result ? (
            <small>{item.counts.E > 0 ? w.must(item.counts.E) : w.clean}</small>
          ) : item.counts ? (
            <button type="button" className={css.counts} onClick={props.onLook}>
              <span className="visually-hidden">{w.look} </span>
              {item.counts.E > 0 && <b>{w.must(item.counts.E)}</b>}
              {item.counts.W > 0 && <span>{w.judge(item.counts.W)}</span>}
              {item.counts.E + item.counts.W === 0 && <span>{w.clean}</span>}
            </button>
          ) : (
            travelling?.findings !== undefined && <small>{w.locally(travelling.findings)}</small>
          )}
        </td>
        <td data-label={w.state} aria-live="polite">
          <StateWords item={item} travelling={travelling} />
        </td>
        <td className={css.acts}>
          {item.package && !result && (
            <Button size="small" look="quiet" aria-expanded={open} onClick={props.onOpen}>
              {w.fix}
            </Button>
          )}
          {under && (
            <Button size="small" look="quiet" onClick={props.onStop}>
              {w.stop}
            </Button>
          )}
          {!under && !result && (
            <>
              <Button
                size="small"
                look="quiet"
                disabled={busy}
                onClick={() => {
                  const failed = travelling?.state === 'failed' || travelling?.state === 'stopped';
                  if (!(failed && props.onRetry())) chooser.current?.click();
                }}
              >
                {travelling ? w.retry : w.again}
              </Button>
              <input
                ref={chooser}
                type="file"
                multiple
                className="visually-hidden"
                tabIndex={-1}
                aria-hidden="true"
                onChange={(event) => {
                  const files = [...(event.target.files ?? [])];
                  event.target.value = '';
                  if (files.length > 0) props.onFiles(files);
                }}
              />
              <button type="button" className={css.remove} disabled={busy} onClick={props.onRemove}>
                <Icon name="close" size={16} label={w.removeOne(item.name)} />
              </button>
            </>
          )}
        </td>
      </tr>
      {!result && !under && (reasons.length > 0 || (shared && !travelling)) && (
        <tr className={css.why}>
          <td />
          <td colSpan={6}>
            {reasons.length > 0 && <Blocking refusals={reasons} />}
            {shared && !travelling && <p className={css.hint}>{w.common}</p>}
          </td>
        </tr>
      )}
    </>
  );
}

const HOW = {
  code: 'byCode',
  name: 'byName',
  chosen: 'chosen',
  several: 'several',
  differs: 'differs',
  none: 'none',
  unnamed: 'unnamed',
} as const;

function ClientCell({ item, clients, busy, onClient }: Pick<RowProps, 'item' | 'clients' | 'busy' | 'onClient'>) {
  const w = useWords(rowWords);
  const say = useSay();
  if (!item.package) return null;
  const known = clients.find((one) => one.hat === item.hat);
  if (item.result) return <>{known?.name ?? item.applicant?.name ?? ''}</>;
  // What fits stands first.
  const ordered = [...clients].sort(
    (a, b) => Number(item.match.hats.includes(b.hat)) - Number(item.match.hats.includes(a.hat)),
  );
  return (
    <>
      <select
        className={css.client}
        aria-label={`${w.client} ${item.name}`}
        value={known ? known.hat : ''}
        disabled={busy}
        aria-invalid={known ? undefined : true}
        onChange={(event) => onClient(event.target.value)}
      >
        <option value="" disabled>
          {w.choose}
        </option>
        {ordered.map((one) => (
          <option key={one.hat} value={one.hat}>
            {one.name || say(one.label)}
            {one.kind === 'organisation' ? `（${w.own}）` : one.allowed ? '' : `（${w.notCovered}）`}
          </option>
        ))}
      </select>
      <small>
        {w[HOW[item.match.how]]}
        {!known && item.applicant?.name ? ` · ${item.applicant.name}` : ''}
      </small>
    </>
  );
}

function StateWords({ item, travelling }: { item: JudgedItem; travelling: Travelling | undefined }) {
  const w = useWords(rowWords);
  if (travelling) {
    const percent = Math.round(travelling.share * 100);
    const said = {
      waiting: w.waitingUpload,
      sending: w.sending(percent),
      reading: w.reading,
      failed: w.failed,
      stopped: w.stopped,
    }[travelling.state];
    if (travelling.state === 'failed' || travelling.state === 'stopped')
      return <span className={css.said}>{said}</span>;
    return (
      <>
        <span className={css.said}>{said}</span>
        <progress className={css.bar} max={1} value={travelling.share} aria-label={item.name} />
      </>
    );
  }
  const standing = standingOf(item);
  const unreadable = standing === 'waiting' && item.faults.length > 0;
  const tone = unreadable
    ? 'must'
    : { submitted: 'good', ready: 'good', client: 'soon', blocked: 'must', waiting: 'soon' }[standing];
  const said = {
    submitted: w.submitted,
    ready: w.ready,
    client: w.needClient,
    blocked: w.blocked(item.refusals.length),
    waiting: unreadable ? w.unreadable : w.missing,
  }[standing];
  return (
    <span className={css.said} data-tone={tone}>
      <Icon name={tone === 'good' ? 'check' : tone === 'must' ? 'stop' : 'warn'} size={16} />
      {said}
      {item.result && <small>{item.result.number}</small>}
    </span>
  );
}
