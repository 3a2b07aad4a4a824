import { useQueryClient } from '@tanstack/react-query';
import { useLocation, useParams } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { call, type MatterView, useMatter, useMatters } from '../../../api/index.ts';
import { type Say, useSay, useWords } from '../../../app/i18n.ts';
import { ButtonLink } from '../../../ui/button/button.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import type { KeyGroup } from '../../../ui/keyboard-help/keyboard-help.tsx';
import { MatterReading } from '../../secrecy/matter-reading.tsx';
import { useDefinition } from '../data.ts';
import { listQuery } from '../frame/list-query.ts';
import page from '../frame/page.module.css';
import { listId, matterPath, placeIn, queuePath } from '../frame/paths.ts';
import { Refusals } from '../frame/refusals.tsx';
import { useWho } from '../frame/use-who.ts';
import { WorkFrame, type WorkFrameProps } from '../frame/work-frame.tsx';
import { workWords } from '../frame/work-words.ts';
import { Bench } from './desk.tsx';
import css from './matter-page.module.css';
import { matterWords as words } from './matter-words.ts';

interface Done {
  title: Say;
  number: string;
  next: string | undefined;
}

/** One matter: the sentence, the clock, the file with findings beside the text, and what can be done. */
export function MatterPage() {
  const w = useWords(words);
  const say = useSay();
  const names = useWords(workWords);
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const search = useLocation({ select: (location) => location.searchStr });
  const place = useMemo(() => placeIn(search), [search]);
  const who = useWho();
  const client = useQueryClient();
  const matter = useMatter(id, Boolean(who?.post));
  const definition = useDefinition(matter.data?.head.procedure, matter.data?.head.version ?? 'current');
  const list = useMatters(listQuery(place ?? {}), Boolean(who?.post && place));
  const [done, setDone] = useState<Done>();
  const status = useRef<HTMLDivElement>(null);
  const lastAt = useRef(0);

  useEffect(() => {
    if (done) status.current?.focus();
  }, [done]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another matter begins without the last one's news
  useEffect(() => setDone(undefined), [id]);

  const renew = {
    // Beside the page's own copy, so that what is being written stays on the page until its writer goes on.
    peek: () => call<MatterView>(`/api/matters/${encodeURIComponent(id)}`),
    take: () => void client.invalidateQueries({ queryKey: ['mine'] }),
  };
  const rows = list.data?.rows ?? [];
  const at = rows.findIndex((row) => row.id === id || row.number === id);
  if (at >= 0) lastAt.current = at;
  const nextOf = (gone: string) => {
    const left = rows.filter((row) => row.id !== gone);
    const row = left[Math.min(lastAt.current, left.length - 1)];
    return row && place ? matterPath(row.id, place) : undefined;
  };
  const listTitle: Say = !place
    ? names.list
    : place.scope
      ? names[place.scope]
      : (definition.data?.states[place.state ?? '']?.title ?? names.list);
  const frame: Omit<WorkFrameProps, 'children' | 'bar'> = {
    title: matter.data ? `${matter.data.title} ${matter.data.head.publicNumber}` : w.matter,
    fill: true,
    crumbs: [
      ...(place ? [{ label: listTitle, href: queuePath(place) }] : []),
      { label: matter.data?.head.publicNumber ?? w.matter },
    ],
    ...(place ? { current: listId(place) } : {}),
    ...(place && at >= 0
      ? {
          place: {
            at: at + 1,
            of: rows.length,
            ...(rows[at - 1] ? { before: matterPath(rows[at - 1]!.id, place) } : {}),
            ...(rows[at + 1] ? { after: matterPath(rows[at + 1]!.id, place) } : {}),
          },
        }
      : {}),
    keys: [
      {
        title: w.keysMatter,
        keys: [
          { keys: ['[', ']'], does: w.partKey },
          { keys: ['1', '…', '9'], does: w.tabs },
          { keys: ['J', 'K'], does: w.findingsKey },
          { keys: ['A'], does: w.acceptKey },
          { keys: ['X'], does: w.rejectKey },
          { keys: ['E'], does: w.editKey },
          { keys: ['/'], does: w.findKey },
          { keys: ['S'], does: w.searchKey },
          { keys: ['V'], does: w.previewKey },
          { keys: ['O'], does: w.actKey },
          { keys: ['N'], does: w.nextKey },
          { keys: ['Esc'], does: w.closeKey },
        ],
      } satisfies KeyGroup,
    ],
  };
  const news = done && (
    <div ref={status} className={css.news} role="status" tabIndex={-1}>
      <Icon name="check" />
      <span>{w.done(say(done.title), done.number)}</span>
      {done.next && (
        <ButtonLink size="small" look="primary" href={done.next} data-next>
          {w.next}
          <kbd>N</kbd>
          <Icon name="arrow" size={16} />
        </ButtonLink>
      )}
      {place && (
        <ButtonLink size="small" href={queuePath(place)}>
          {w.back}
        </ButtonLink>
      )}
    </div>
  );
  if (matter.data && definition.data && who?.post)
    return (
      <MatterReading key={matter.data.head.id} matter={matter.data.head.id}>
        <Bench
          view={matter.data}
          definition={definition.data}
          who={who}
          place={place}
          frame={frame}
          news={news}
          renew={renew}
          onDone={(result, title) => setDone({ title, number: result.publicNumber, next: nextOf(result.matter) })}
        />
      </MatterReading>
    );
  const fault = matter.error ?? definition.error;
  return (
    <WorkFrame {...frame} fill={false}>
      {() => (
        <div className={page.page}>
          {news}
          {fault && !done ? <Refusals error={fault} /> : <p role="status">{names.loading}</p>}
        </div>
      )}
    </WorkFrame>
  );
}
