import type { ReactNode } from 'react';
import type { MatterView } from '../../api/index.ts';
import { dayOf, formatBytes, formatDay, formatNumber, formatTime } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Refusals } from '../work/frame/refusals.tsx';
import {
  askForFile,
  askForReport,
  certificateUrl,
  type DestructionView,
  readingsCsv,
  useMatterReadings,
  useMatterSecrecy,
} from './api.ts';
import { DownloadButton } from './download.tsx';
import { ReadingTable } from './reading-table.tsx';
import css from './secrecy.module.css';
import { TextLeave } from './text-leave.tsx';
import { holdTitles } from './titles.ts';

const words = catalogue(
  {
    who: '谁看过',
    whoLead: '未公开的申请文件每次阅览、打印、下载都先记录后显示，记录不能改动。',
    roles: '中心人员按岗位列出，不显示姓名（本中心设置）。',
    nobody: '还没有人看过',
    csv: '导出 CSV',
    cut: '只显示最近 2000 条。',
    copies: '下载',
    copiesLead: '文件以附件交付，浏览器不留存；检查报告每页带阅览水印。',
    report: '检查报告',
    files: '提交的文件',
    get: (name: string) => `下载${name}`,
    keep: '保存',
    open: '办理期间一直保存。办结后按结果确定保存期限，到期由两人销毁并出具证明。',
    until: (outcome: string, months: number, day: string) =>
      `结果为“${outcome}”，办结后保存 ${months} 个月（惯例），到 ${day} 届满；此后可由两人销毁并出具证明。`,
    hold: (kind: string, day: string) => `因${kind}自 ${day} 起暂停销毁。`,
    destroyed: '申请文件已销毁',
    told: (one: { at: string; proposer: string; confirmer: string; n: number; bytes: string }) =>
      `${one.at} 由${one.proposer}提出、${one.confirmer}监销，销毁内容 ${one.n} 项（${one.bytes}）。`,
    kept: (n: number) => `另有 ${n} 项内容因其他案卷或草稿含有相同内容而保留，本案卷不再提供阅览。`,
    reason: (why: string) => `理由：${why}`,
    certificate: '打印销毁证明',
    stays: '办理记录和文书照常保存。',
    loading: '正在读取…',
  },
  {
    who: 'Who has read it',
    whoLead:
      'Every view, print and download of unpublished files is recorded before it is shown; the record cannot be changed.',
    roles: 'Staff of the centre are listed by post, without names (setting of the centre).',
    nobody: 'Nobody has read it yet',
    csv: 'Export CSV',
    cut: 'Only the latest 2000 are shown.',
    copies: 'Downloads',
    copiesLead:
      'Files come as attachments that browsers do not keep; every page of a check report bears the reading mark.',
    report: 'Check report',
    files: 'Files handed in',
    get: (name: string) => `Download ${name}`,
    keep: 'Keeping',
    open: 'Kept as long as the matter is open. After that the outcome decides for how long; then two persons destroy the files and certify it.',
    until: (outcome: string, months: number, day: string) =>
      `Outcome "${outcome}": kept for ${months} months after closing (customary), until ${day}; after that two persons may destroy the files and certify it.`,
    hold: (kind: string, day: string) => `On hold since ${day}: ${kind}.`,
    destroyed: 'The application files were destroyed',
    told: (one: { at: string; proposer: string; confirmer: string; n: number; bytes: string }) =>
      `${one.at}: proposed by ${one.proposer}, confirmed by ${one.confirmer}; ${one.n} contents (${one.bytes}).`,
    kept: (n: number) =>
      `${n} contents stay because another matter or draft holds the same; this matter no longer gives access to them.`,
    reason: (why: string) => `Reason: ${why}`,
    certificate: 'Print the certificate',
    stays: 'The record and the documents stay.',
    loading: 'Reading…',
  },
);

export const secrecyTabTitle = { zh: '保密', en: 'Secrecy' };

/** Copies, keeping, and who read the texts of a matter: the same for its parties and for the office. */
export function SecrecyTab({ view, className }: { view: MatterView; className?: string }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const secrecy = useMatterSecrecy(view.head.id);
  const facts = secrecy.data;
  const log = useMatterReadings(view.head.id, facts?.mayReadLog === true);
  if (secrecy.error) return <Refusals error={secrecy.error} />;
  if (!facts) return <p role="status">{w.loading}</p>;
  return (
    <div className={className}>
      <div className={css.tab}>
        {facts.destruction ? (
          <Destroyed matter={view.head.id} one={facts.destruction} />
        ) : (
          <>
            <Section title={w.keep}>
              <p>
                {facts.keeping
                  ? w.until(say(facts.keeping.outcomeTitle), facts.keeping.months, formatDay(lang, facts.keeping.dueOn))
                  : w.open}
              </p>
              {facts.holds.map((hold) => (
                <p key={hold.at} className={css.held}>
                  <Icon name="shield" size={18} />
                  {w.hold(say(holdTitles[hold.kind]), formatDay(lang, dayOf(hold.at)))}
                </p>
              ))}
            </Section>
            {view.texts === 'readable' && <Copies view={view} />}
            {facts.mayReadLog && <TextLeave view={view} />}
          </>
        )}
        {facts.mayReadLog && (
          <Section
            title={w.who}
            side={
              <ButtonLink size="small" href={readingsCsv(view.head.id)} download data-print-hide>
                <Icon name="download" size={16} />
                {w.csv}
              </ButtonLink>
            }
          >
            <p className={css.lead}>
              {w.whoLead} {log.data && !log.data.staffNames && w.roles}
            </p>
            {log.error && <Refusals error={log.error} />}
            {log.data?.rows.length === 0 && <EmptyState title={w.nobody} />}
            {log.data && log.data.rows.length > 0 && <ReadingTable rows={log.data.rows} />}
            {log.data?.truncated && <p className={css.lead}>{w.cut}</p>}
          </Section>
        )}
      </div>
    </div>
  );
}

function Copies({ view }: { view: MatterView }) {
  const w = useWords(words);
  const { id } = view.head;
  return (
    <Section title={w.copies}>
      <p className={css.lead}>{w.copiesLead}</p>
      <div className={css.reports} data-print-hide>
        <span>{w.report}</span>
        {(['pdf', 'docx', 'json'] as const).map((format) => (
          <DownloadButton key={format} size="small" ask={(reason) => askForReport(id, format, reason)}>
            <Icon name="download" size={16} />
            {FORMATS[format]}
          </DownloadButton>
        ))}
      </div>
      <details>
        <summary>
          {w.files} {view.files.length}
        </summary>
        <ul className={css.files}>
          {view.files.map((file) => (
            <li key={file.id}>
              <Icon name="file" size={16} />
              <span>{file.name}</span>
              <small>{formatBytes(file.bytes)}</small>
              <DownloadButton
                size="small"
                look="quiet"
                label={w.get(file.name)}
                ask={(reason) => askForFile(id, file.id, reason)}
              >
                <Icon name="download" size={16} />
              </DownloadButton>
            </li>
          ))}
        </ul>
      </details>
    </Section>
  );
}

const FORMATS = { pdf: 'PDF', docx: 'Word', json: 'JSON' };

function Destroyed({ matter, one }: { matter: string; one: DestructionView }) {
  const w = useWords(words);
  const lang = useLang();
  return (
    <section className={css.destroyed} aria-labelledby="destroyed">
      <h3 id="destroyed">
        <Icon name="shield" size={22} />
        {w.destroyed}
        <small>{one.number}</small>
      </h3>
      <p>
        {w.told({
          at: `${formatDay(lang, dayOf(one.at))} ${formatTime(one.at)}`,
          proposer: one.proposer,
          confirmer: one.confirmer,
          n: one.removed,
          bytes: `${formatNumber(one.bytes)} B`,
        })}{' '}
        {w.reason(one.reason)}
      </p>
      {one.kept > 0 && <p>{w.kept(one.kept)}</p>}
      <p>{w.stays}</p>
      <ButtonLink href={certificateUrl(matter)} target="_blank" rel="noreferrer" data-print-hide>
        <Icon name="print" size={18} />
        {w.certificate}
      </ButtonLink>
    </section>
  );
}

function Section({ title, side, children }: { title: string; side?: ReactNode; children: ReactNode }) {
  return (
    <section className={css.section}>
      <div className={css.sectionHead}>
        <h3>{title}</h3>
        {side}
      </div>
      {children}
    </section>
  );
}
