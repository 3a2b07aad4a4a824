import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from '../../api/index.ts';
import { formatNumber } from '../../app/format.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { Answer } from '../portal/page.tsx';
import { Note } from './annotations.tsx';
import { type AnnotationView, documentPath } from './data.ts';
import css from './kept.module.css';

const words = catalogue(
  {
    title: '公开批注审核',
    lead: '先处理被举报的。隐藏要写理由，作者看得到；隐藏的可以恢复显示。',
    which: '显示哪些',
    waiting: '待处理',
    hidden: '已隐藏',
    all: '全部',
    none: '还没有批注',
    noneHint: '有人在专利文献旁写下公开批注后，都会列在这里。',
    noWaiting: '没有等着处理的举报',
    noWaitingHint: '读者举报批注后会列在这里；也可以看全部批注。',
    noHidden: '没有隐藏的批注',
    showAll: '看全部批注',
  },
  {
    title: 'Moderation of public notes',
    lead: 'Reported ones come first. Hiding needs a reason that its author sees; hidden notes can be shown again.',
    which: 'Which ones',
    waiting: 'To do',
    hidden: 'Hidden',
    all: 'All',
    none: 'There are no notes yet',
    noneHint: 'Public notes that people write at patent documents are listed here.',
    noWaiting: 'No report waits',
    noWaitingHint: 'Notes that readers report are listed here; you can look at all of them, too.',
    noHidden: 'No note is hidden',
    showAll: 'See all notes',
  },
);

/** What waits for the site editor. */
export function ModerationPage() {
  const w = useWords(words);
  return (
    <AccountPage title={w.title} lead={w.lead} place="moderation">
      {(session) => <Notes key={session.hat.id} />}
    </AccountPage>
  );
}

type Which = 'waiting' | 'hidden' | 'all';

const belongs: Record<Which, (note: AnnotationView) => boolean> = {
  waiting: (note) => note.state === 'shown' && (note.reports?.length ?? 0) > 0,
  hidden: (note) => note.state === 'hidden',
  all: () => true,
};

function Notes() {
  const w = useWords(words);
  const [which, setWhich] = useState<Which>('waiting');
  const found = useQuery({
    queryKey: ['mine', 'annotation-reports'],
    queryFn: () => call<{ annotations: AnnotationView[] }>('/api/annotation-reports'),
  });
  return (
    <Answer of={found}>
      {({ annotations }) => {
        if (annotations.length === 0) return <EmptyState title={w.none} hint={w.noneHint} />;
        const shown = annotations.filter(belongs[which]);
        return (
          <>
            <fieldset className={css.states}>
              <legend className="visually-hidden">{w.which}</legend>
              {(['waiting', 'hidden', 'all'] as const).map((one) => (
                <button key={one} type="button" aria-pressed={which === one} onClick={() => setWhich(one)}>
                  {w[one]} {formatNumber(annotations.filter(belongs[one]).length)}
                </button>
              ))}
            </fieldset>
            {shown.length === 0 ? (
              <EmptyState
                title={which === 'hidden' ? w.noHidden : w.noWaiting}
                hint={which === 'hidden' ? undefined : w.noWaitingHint}
              >
                <Button onClick={() => setWhich('all')}>{w.showAll}</Button>
              </EmptyState>
            ) : (
              <ul className={css.notes}>
                {shown.map((one) => (
                  <Note key={one.id} note={one} link={documentPath(one.document)} />
                ))}
              </ul>
            )}
          </>
        );
      }}
    </Answer>
  );
}
