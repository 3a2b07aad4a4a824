import { type ReactNode, useEffect } from 'react';
import { useNotices, usePutOnHat, useQueues } from '../../../api/index.ts';
import { catalogue, type Say, useSay, useWords } from '../../../app/i18n.ts';
import { WorkbenchShell, type WorkbenchShellProps } from '../../../shells/workbench-shell/workbench-shell.tsx';
import { pathTo } from '../../../site/prefix.ts';
import { AntdProvider } from '../../../theme/antd-provider.tsx';
import { ButtonLink } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import type { KeyGroup } from '../../../ui/keyboard-help/keyboard-help.tsx';
import { administrationPath, definitionPath, listId, queuePath, startPath } from './paths.ts';
import { useWho, type Who } from './use-who.ts';
import css from './work-frame.module.css';
import { workWords } from './work-words.ts';

const words = catalogue(
  {
    signIn: '登录',
    needSignIn: '工作台需要登录',
    needSignInHint: '登录后会回到这一页。',
    needPost: '当前身份不是工作岗位',
    needPostHint: '工作台供受理、预审、复核等岗位使用。请在右上角切换身份，或到“我的办件”。',
    my: '我的办件',
    keysList: '队列',
    keysEverywhere: '通用',
    move: '下一行、上一行',
    openRow: '打开',
    chooseRow: '选择',
    neighbours: '队列中的上一件、下一件',
    help: '快捷键说明',
  },
  {
    signIn: 'Sign in',
    needSignIn: 'The workbench needs you to sign in',
    needSignInHint: 'You come back to this page afterwards.',
    needPost: 'You do not act in a post at the moment',
    needPostHint: 'The workbench is for posts. Change your capacity at the top right, or go to your own matters.',
    my: 'My matters',
    keysList: 'Lists',
    keysEverywhere: 'Everywhere',
    move: 'Next and previous row',
    openRow: 'Open',
    chooseRow: 'Choose',
    neighbours: 'Previous and next in the queue',
    help: 'This help',
  },
);

type Shell = Pick<WorkbenchShellProps, 'place' | 'bar' | 'fill'>;

export interface WorkFrameProps extends Shell {
  title: Say;
  crumbs: WorkbenchShellProps['crumbs'];
  current?: string;
  keys?: readonly KeyGroup[];
  children: (who: Who) => ReactNode;
}

/** The frame of every page of the workbench: who acts for whom, what waits, and the ways to the rest. */
export function WorkFrame(props: WorkFrameProps) {
  const w = useWords(words);
  const names = useWords(workWords);
  const say = useSay();
  const who = useWho();
  const queues = useQueues(Boolean(who?.post));
  const notices = useNotices(Boolean(who));
  const putOn = usePutOnHat();

  useEffect(() => {
    document.documentElement.dataset.accent = 'sky';
  }, []);

  const brand = who?.site?.shortTitle ?? { zh: '知全', en: 'Zhiquan' };
  const unread = notices.data?.filter((one) => !one.read).length ?? 0;
  const keys: KeyGroup[] = [
    ...(props.keys ?? []),
    {
      title: w.keysEverywhere,
      keys: [
        { keys: ['P', 'N'], does: w.neighbours },
        { keys: ['?'], does: w.help },
      ],
    },
  ];
  return (
    <AntdProvider>
      <WorkbenchShell
        brand={brand}
        title={`${say(props.title)} · ${say(brand)}`}
        groups={who ? groupsOf(who, queues.data ?? [], names) : []}
        {...(props.current ? { currentQueue: props.current } : {})}
        crumbs={[{ label: names.bench, href: startPath() }, ...props.crumbs]}
        {...(props.place ? { place: props.place } : {})}
        {...(who && who.hats.length > 1
          ? {
              clients: {
                label: names.switch,
                current: who.hat,
                choices: who.hats.map((hat) => ({ id: hat.id, label: hat.label, href: `#hat-${hat.id}` })),
              },
            }
          : {})}
        notices={{ unread, href: pathTo('/my/messages') }}
        person={{ name: who?.name ?? '', post: who?.label ?? '', href: pathTo('/my/security') }}
        keys={keys}
        {...(who?.demo ? { demo: true } : {})}
        {...(props.bar && who?.post ? { bar: props.bar } : {})}
        {...(props.fill ? { fill: true } : {})}
      >
        <HatLinks onHat={(hat) => putOn.mutate(hat)} />
        {!who?.post && <h1 className="visually-hidden">{say(props.title)}</h1>}
        {who === undefined ? (
          <p className={css.reading} role="status">
            {names.loading}
          </p>
        ) : who === null ? (
          <EmptyState title={w.needSignIn} hint={w.needSignInHint}>
            <ButtonLink
              look="primary"
              href={`${pathTo('/sign-in')}?next=${encodeURIComponent(window.location.pathname + window.location.search)}`}
            >
              {w.signIn}
            </ButtonLink>
          </EmptyState>
        ) : who.post ? (
          props.children(who)
        ) : (
          <EmptyState title={w.needPost} hint={w.needPostHint}>
            <ButtonLink href={pathTo('/my')}>{w.my}</ButtonLink>
          </EmptyState>
        )}
      </WorkbenchShell>
    </AntdProvider>
  );
}

/** The switch is a list of links; choosing one puts on another hat in the same session instead of leading away. */
function HatLinks({ onHat }: { onHat: (hat: string) => void }) {
  useEffect(() => {
    const choose = (event: MouseEvent) => {
      const href = event.target instanceof Element ? event.target.closest('a')?.getAttribute('href') : undefined;
      if (!href?.startsWith('#hat-')) return;
      event.preventDefault();
      const menu = event.target instanceof Element ? event.target.closest('details') : null;
      if (menu) menu.open = false;
      onHat(href.slice('#hat-'.length));
    };
    document.addEventListener('click', choose);
    return () => document.removeEventListener('click', choose);
  }, [onHat]);
  return null;
}

type Queues = NonNullable<ReturnType<typeof useQueues>['data']>;

/** The posts that keep the register of filed entities. */
const REGISTRARS = ['acceptance-clerk', 'reviewer', 'centre-leader'];

/** The posts that may look for abnormal filings. */
const INQUIRERS = ['acceptance-clerk', 'pre-examiner', 'reviewer', 'centre-leader'];

function groupsOf(who: Who, queues: Queues, names: (typeof workWords)['zh']): WorkbenchShellProps['groups'] {
  if (!who.post) return [];
  const byProcedure = Map.groupBy(queues, (queue) => queue.procedure);
  const waiting = [...byProcedure.values()].map((members) => ({
    title: byProcedure.size > 1 ? members[0]!.title : names.mine,
    queues: members.map((queue) => ({
      id: listId(queue),
      label: queue.stateTitle,
      href: queuePath({ procedure: queue.procedure, state: queue.state }),
      count: queue.waiting,
      ...(queue.amber > 0 ? { soon: queue.amber } : {}),
      ...(queue.overdue > 0 ? { over: queue.overdue } : {}),
    })),
  }));
  const handles = !['administrator', 'auditor', 'data-steward'].includes(who.post.post);
  const steward = who.post.post === 'administrator';
  return [
    { title: names.bench, queues: [{ id: 'start', label: names.start, href: startPath() }] },
    ...waiting,
    ...(who.post.post === 'data-steward'
      ? [{ title: names.patentData, queues: [{ id: 'data', label: names.data, href: pathTo('/data') }] }]
      : []),
    ...examiningGroup(who, names),
    ...leadingGroup(who, names),
    ...(handles
      ? [
          {
            title: names.unit,
            queues: [
              ...(['open', 'overdue', 'closed'] as const).map((scope) => ({
                id: `scope:${scope}`,
                label: names[scope],
                href: queuePath({ scope }),
              })),
              ...(who.post.post.startsWith('priority-')
                ? [{ id: 'priority', label: names.priority, href: pathTo('/work/priority') }]
                : []),
              ...(REGISTRARS.includes(who.post.post)
                ? [{ id: 'entities', label: names.entities, href: pathTo('/work/entities') }]
                : []),
              ...(INQUIRERS.includes(who.post.post)
                ? [{ id: 'integrity', label: names.integrity, href: pathTo('/work/integrity') }]
                : []),
            ],
          },
        ]
      : []),
    ...(who.post.post === 'centre-leader' || who.post.post === 'auditor'
      ? [
          {
            title: names.secrecy,
            queues: [
              { id: 'readings', label: names.readings, href: pathTo('/work/readings') },
              { id: 'retention', label: names.retention, href: pathTo('/work/retention') },
            ],
          },
        ]
      : []),
    {
      title: names.rules,
      queues: [
        { id: 'definitions', label: names.definitions, href: definitionPath() },
        { id: 'calendar', label: names.calendar, href: administrationPath('calendar') },
        { id: 'settings', label: names.settings, href: administrationPath('settings') },
        ...(steward || who.post.post === 'auditor'
          ? [{ id: 'audit', label: names.audit, href: administrationPath('audit') }]
          : []),
      ],
    },
  ];
}

/** Allocation for those who allocate, and what examiners keep for themselves. */
function examiningGroup({ post }: Who, names: (typeof workWords)['zh']): WorkbenchShellProps['groups'] {
  const own = {
    'centre-leader': { id: 'allocation', label: names.allocation, href: pathTo('/work/allocation') },
    'pre-examiner': { id: 'own-entry', label: names.ownEntry, href: pathTo('/work/allocation/me') },
  }[post?.post ?? ''];
  const phrases = { id: 'phrases', label: names.phrases, href: pathTo('/work/phrases') };
  return own ? [{ title: names.examining, queues: [own, phrases] }] : [];
}

/** What those who lead a centre, or the office above it, have in their menu, and an examiner's own results. */
function leadingGroup(who: Who, names: (typeof workWords)['zh']): WorkbenchShellProps['groups'] {
  const leads = who.post?.post === 'centre-leader';
  const quality = { id: 'quality', label: names.quality, href: pathTo('/work/centre/quality') };
  if (who.post?.post === 'pre-examiner') return [{ title: names.results, queues: [quality] }];
  if (who.post?.post === 'reviewer') return [{ title: names.lead, queues: [quality] }];
  if (!leads && who.post?.post !== 'division-leader') return [];
  return [
    {
      title: names.lead,
      queues: [
        { id: 'centre', label: names.centre, href: pathTo('/work/centre') },
        { id: 'leagues', label: names.leagues, href: pathTo('/work/centre/leagues') },
        ...(leads
          ? [
              { id: 'quality', label: names.quality, href: pathTo('/work/centre/quality') },
              { id: 'quota', label: names.quota, href: pathTo('/work/quota') },
            ]
          : []),
      ],
    },
  ];
}

/** The keys of a list, for the help of pages that show one. */
export function useListKeys(): KeyGroup {
  const w = useWords(words);
  return {
    title: w.keysList,
    keys: [
      { keys: ['J', 'K'], does: w.move },
      { keys: ['Enter'], does: w.openRow },
      { keys: ['X'], does: w.chooseRow },
    ],
  };
}
