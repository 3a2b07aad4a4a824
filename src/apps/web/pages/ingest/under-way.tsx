import { formatBytes, formatNumber } from '../../app/format.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Refusals } from '../work/frame/refusals.tsx';
import { Figures } from './figures.tsx';
import css from './ingest.module.css';
import { type RunDetail, useRunAct } from './ingest-data.ts';
import { ingestWords } from './ingest-words.ts';
import { Rejects } from './report.tsx';

const words = catalogue(
  {
    queued: '前面的工作办完就开始。可以离开这一页。',
    under: '可以离开这一页，入库照常进行。',
    rate: (n: string) => `每秒${n}条`,
    left: (text: string) => `约剩${text}`,
    spent: (text: string) => `已用${text}`,
    share: (n: number) => `${n}%`,
    seconds: (n: number) => `${n}秒`,
    minutes: (n: number) => `${n}分钟`,
    so: (done: string, all: string) => `已读${done}，共${all}`,
    cancel: '取消',
    cancelling: '正在取消：写完这一批就停。',
    kept: '取消以后，已写入的保留，以后可以接着办。',
    bar: '进度',
  },
  {
    queued: 'It begins as soon as earlier work is done. You can leave this page.',
    under: 'You can leave this page; it goes on.',
    rate: (n: string) => `${n} per second`,
    left: (text: string) => `about ${text} left`,
    spent: (text: string) => `${text} so far`,
    share: (n: number) => `${n} %`,
    seconds: (n: number) => `${n} s`,
    minutes: (n: number) => `${n} min`,
    so: (done: string, all: string) => `${done} of ${all} read`,
    cancel: 'Cancel',
    cancelling: 'It ends after the batch it is writing.',
    kept: 'What is stored stays; the run can go on later.',
    bar: 'Progress',
  },
);

/** A run that waits or reads: how far it is, how fast, how long still. */
export function UnderWay({ run }: { run: RunDetail }) {
  const w = useWords(words);
  const names = useWords(ingestWords);
  const act = useRunAct(run.id);
  const now = run.progress;
  const left = now?.secondsLeft;
  const clock = (seconds: number) =>
    seconds < 90 ? w.seconds(Math.ceil(seconds)) : w.minutes(Math.ceil(seconds / 60));
  const leftText = left === undefined ? undefined : clock(left);
  return (
    <>
      <section className={css.part}>
        <progress
          className={css.bar}
          max={Math.max(1, now?.totalBytes ?? run.bytes)}
          value={now?.bytes ?? 0}
          aria-label={w.bar}
        />
        <p className={css.rate} role="status">
          {now ? (
            <>
              <b>{w.so(formatBytes(now.bytes), formatBytes(now.totalBytes))}</b>
              <span>{w.share(Math.floor((now.bytes / Math.max(1, now.totalBytes)) * 100))}</span>
              {now.perSecond > 0 && <span>{w.rate(formatNumber(Math.round(now.perSecond)))}</span>}
              {leftText && <span>{w.left(leftText)}</span>}
              <span>{w.spent(clock(now.seconds))}</span>
            </>
          ) : (
            <span>{run.state === 'waiting' ? w.queued : names.reading}</span>
          )}
        </p>
        {now && <Figures counts={now} />}
        {act.error && <Refusals error={act.error} />}
        <div className={css.actions}>
          {run.cancelAsked ? (
            <p>{w.cancelling}</p>
          ) : (
            <>
              <Button disabled={act.isPending} onClick={() => act.mutate({ act: 'cancel' })}>
                {w.cancel}
              </Button>
              <p className={css.note}>
                {w.under} {w.kept}
              </p>
            </>
          )}
        </div>
      </section>
      {run.rejects.length > 0 && <Rejects run={run} />}
    </>
  );
}
