import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call, refusalsOf } from '../../api/index.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Refusals } from '../portal/page.tsx';
import css from './deadlines.module.css';
import { useChange } from './use-change.ts';

const words = catalogue(
  {
    title: '放进我的日历',
    lead: '订阅后，手机或电脑的日历里会出现全部身份下的期限，期限变了自动更新。地址是您个人的，只显示这一次，不要转给别人；生成新地址后，旧地址立即作废。',
    make: '生成订阅地址',
    anew: '生成新地址',
    stop: '停用订阅地址',
    stopped: '订阅地址已停用。',
    address: '订阅地址',
    copy: '复制',
    copied: '已复制',
    open: '在日历程序中打开',
  },
  {
    title: 'In my calendar',
    lead: 'Subscribe, and the deadlines of all your capacities appear in the calendar of your phone or computer and follow every change. The address is yours alone and shown this once; do not pass it on. A new address ends the old one.',
    make: 'Make an address',
    anew: 'Make a new address',
    stop: 'End the subscription',
    stopped: 'The address has ended.',
    address: 'Address of the calendar',
    copy: 'Copy',
    copied: 'Copied',
    open: 'Open in the calendar program',
  },
);

/** The personal calendar of deadlines: an address made on request, shown once, ended at will. */
export function CalendarFeed() {
  const w = useWords(words);
  const make = useChange<{ url: string }>();
  const stop = useChange();
  const { data: feed } = useQuery({
    queryKey: ['mine', 'calendar'],
    queryFn: () => call<{ open: boolean }>('/api/calendar'),
  });
  const [copied, setCopied] = useState(false);
  const error = make.error ?? stop.error;
  const url = make.data?.url;
  return (
    <section className={css.feed} aria-labelledby="feed">
      <h2 id="feed">{w.title}</h2>
      <p>{w.lead}</p>
      {error && <Refusals refusals={refusalsOf(error)} focus />}
      {url ? (
        <div className={css.address}>
          <input readOnly value={url} aria-label={w.address} onFocus={(event) => event.target.select()} />
          <Button onClick={() => void navigator.clipboard?.writeText(url).then(() => setCopied(true))}>
            {copied ? w.copied : w.copy}
          </Button>
          <a href={url.replace(/^https?:/, 'webcal:')}>
            <Icon name="calendar" size={18} />
            {w.open}
          </a>
        </div>
      ) : (
        <div className={css.address}>
          <Button disabled={make.isPending} onClick={() => make.mutate({ path: '/api/calendar', body: {} })}>
            <Icon name="calendar" size={18} />
            {feed?.open ? w.anew : w.make}
          </Button>
          {feed?.open && (
            <Button
              look="quiet"
              disabled={stop.isPending}
              onClick={() => stop.mutate({ path: '/api/calendar', method: 'DELETE' })}
            >
              {w.stop}
            </Button>
          )}
        </div>
      )}
      <div role="status">{stop.isSuccess && <p>{w.stopped}</p>}</div>
    </section>
  );
}
