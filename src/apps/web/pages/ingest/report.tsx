import { urlOf } from '../../api/call.ts';
import { formatNumber } from '../../app/format.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import page from '../work/frame/page.module.css';
import { Refusals } from '../work/frame/refusals.tsx';
import { Figures } from './figures.tsx';
import css from './ingest.module.css';
import { type RunDetail, useRunAct } from './ingest-data.ts';

const words = catalogue(
  {
    done: (n: string) => `读完了：${n}条已在索引里，可以检索。`,
    cancelled: '已取消。写入的保留在索引里，可以接着办。',
    seconds: (n: string) => `用时${n}秒`,
    notes: (n: string) => `${n}处有提示（入库时补齐或略去）`,
    regional: (rights: string, entered: string, changed: string) =>
      `专利登记簿已随之核对：本区权利共${rights}件，这次新登${entered}件、变更${changed}件。`,
    reasons: '未入库的原因',
    reason: '原因',
    count: '条数',
    next: '怎样处理',
    first: (n: number) => `未入库的记录（最先${n}条）`,
    place: '位置',
    line: (n: number) => `第${n}行`,
    byte: (n: string) => `第${n}字节`,
    excerpt: '原文',
    csv: '下载全部未入库的（CSV）',
    csvHint: '改正后把这些行存成新文件再导入；已入库的不受影响。',
    another: '再导入一个文件',
    again: '接着办',
    removed: '来源撤回的文献',
    removedNote: '来源已删除这些文献，索引里不再有它们；原文整篇留存，可以重新导入。',
    removedFile: '下载留存的文献（JSON Lines）',
  },
  {
    done: (n: string) => `Done: ${n} documents are in the index and can be found.`,
    cancelled: 'Cancelled. What is stored stays in the index; the run can go on.',
    seconds: (n: string) => `took ${n} s`,
    notes: (n: string) => `${n} notes on cells that were completed or left out`,
    regional: (rights: string, entered: string, changed: string) =>
      `The register of patents follows: ${rights} rights of the region in all, ${entered} entered and ${changed} changed by this run.`,
    reasons: 'Why rows were rejected',
    reason: 'Reason',
    count: 'Rows',
    next: 'What to do',
    first: (n: number) => (n === 1 ? 'The record that was rejected' : `Records that were rejected (the first ${n})`),
    place: 'Place',
    line: (n: number) => `row ${n}`,
    byte: (n: string) => `byte ${n}`,
    excerpt: 'Excerpt',
    csv: 'Download all rejects (CSV)',
    csvHint: 'Correct the rows, save them as a new file and ingest that; what is stored stays as it is.',
    another: 'Ingest another file',
    again: 'Go on',
    removed: 'Withdrawn by their source',
    removedNote:
      'Their source has deleted these documents, so the index holds them no longer; they are kept whole and can be ingested again.',
    removedFile: 'Download what is kept (JSON Lines)',
  },
);

/** What became of a run. */
export function Report({ run }: { run: RunDetail }) {
  const w = useWords(words);
  const say = useSay();
  const act = useRunAct(run.id);
  const { report } = run;
  const counts = report ?? run.progress;
  const goesOn = run.state === 'cancelled' || run.state === 'stopped';
  return (
    <>
      {run.refusal && <Refusals refusals={[run.refusal]} />}
      {run.state === 'done' && report && (
        <p className={css.done}>
          <Icon name="check" />
          <b>{w.done(formatNumber(report.stored + report.updated + report.unchanged))}</b>
          <span>{w.seconds(formatNumber(Math.max(1, Math.round(report.seconds))))}</span>
          {report.notes > 0 && <span>{w.notes(formatNumber(report.notes))}</span>}
        </p>
      )}
      {report?.regional && report.regional.rights > 0 && (
        <p className={css.note}>
          {w.regional(
            formatNumber(report.regional.rights),
            formatNumber(report.regional.entered),
            formatNumber(report.regional.changed),
          )}
        </p>
      )}
      {run.state === 'cancelled' && <p className={css.note}>{w.cancelled}</p>}
      {counts && <Figures counts={counts} />}
      {act.error && <Refusals error={act.error} />}
      <div className={css.actions}>
        {goesOn && (
          <Button look="primary" disabled={act.isPending} onClick={() => act.mutate({ act: 'resume' })}>
            {w.again}
          </Button>
        )}
        <ButtonLink look={goesOn ? 'plain' : 'primary'} href={pathTo('/data')}>
          {w.another}
        </ButtonLink>
      </div>
      {report && report.reasons.length > 0 && (
        <section className={page.section} aria-labelledby="reasons">
          <h2 id="reasons">{w.reasons}</h2>
          <div className={page.wide}>
            <table className={`${page.table} ${css.reasons}`}>
              <thead>
                <tr>
                  <th scope="col" data-align="end">
                    {w.count}
                  </th>
                  <th scope="col">{w.reason}</th>
                  <th scope="col">{w.next}</th>
                </tr>
              </thead>
              <tbody>
                {report.reasons.slice(0, 20).map(({ code, count, example }) => (
                  <tr key={code}>
                    <td data-align="end">{formatNumber(count)}</td>
                    <td>
                      {say(example.what)} <small>{code}</small>
                    </td>
                    <td>{say(example.next)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
      {run.removed.length > 0 && <RemovedDocuments run={run} />}
      {run.rejects.length > 0 && <Rejects run={run} />}
    </>
  );
}

function RemovedDocuments({ run }: { run: RunDetail }) {
  const w = useWords(words);
  return (
    <section className={page.section} aria-labelledby="removed">
      <h2 id="removed">{w.removed}</h2>
      <p className={css.note}>{w.removedNote}</p>
      <p className={css.download}>
        <a href={urlOf(`/api/data/runs/${encodeURIComponent(run.id)}/removed.jsonl`)} download>
          <Icon name="download" size={16} />
          {w.removedFile}
        </a>
      </p>
      <ul className={css.removed}>
        {run.removed.map((one) => (
          <li key={`${one.key} ${one.offset}`}>
            <b>{one.key}</b> <span>{one.title}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was read and not stored, with place, reasons and words; all of it is in the file. */
export function Rejects({ run }: { run: RunDetail }) {
  const w = useWords(words);
  const say = useSay();
  return (
    <section className={page.section} aria-labelledby="rejects">
      <h2 id="rejects">{w.first(run.rejects.length)}</h2>
      <p className={css.download}>
        <a href={urlOf(`/api/data/runs/${encodeURIComponent(run.id)}/rejects.csv`)} download>
          <Icon name="download" size={16} />
          {w.csv}
        </a>
        <small>{w.csvHint}</small>
      </p>
      <div className={page.wide}>
        <table className={`${page.table} ${css.verdicts}`}>
          <thead>
            <tr>
              <th scope="col">{w.place}</th>
              <th scope="col">{w.reason}</th>
              <th scope="col">{w.excerpt}</th>
            </tr>
          </thead>
          <tbody>
            {run.rejects.map((one) => (
              <tr key={`${one.source} ${one.offset} ${one.line ?? ''}`}>
                <td className={css.nowrap}>
                  {one.line === undefined ? w.byte(formatNumber(one.offset)) : w.line(one.line)}
                  {one.source !== run.name && <small>{one.source}</small>}
                </td>
                <td>
                  <ul>
                    {one.refusals.map((refusal) => (
                      <li key={`${refusal.code} ${refusal.what.en}`}>
                        {refusal.field && <b>{refusal.field}</b>} {say(refusal.what)}{' '}
                        <span>
                          {say(refusal.why)} {say(refusal.next)}
                        </span>
                      </li>
                    ))}
                  </ul>
                </td>
                <td>
                  <span className={css.samples}>{one.excerpt}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
