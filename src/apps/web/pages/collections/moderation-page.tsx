import { useQuery } from '@tanstack/react-query';
import { call } from '../../api/index.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { AccountPage } from '../account/account-page.tsx';
import { Answer } from '../portal/page.tsx';
import { Note } from './annotations.tsx';
import { type AnnotationView, documentPath } from './data.ts';
import css from './kept.module.css';

const words = catalogue(
  {
    title: '公开批注审核',
    lead: '被举报的排在前面。隐藏要写理由，作者看得到；作者可以改，隐藏的可以恢复。',
    none: '还没有批注',
  },
  {
    title: 'Moderation of public notes',
    lead: 'Reported ones come first. Hiding needs a reason that its author sees; hidden notes can be shown again.',
    none: 'There are no notes yet',
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

function Notes() {
  const w = useWords(words);
  const found = useQuery({
    queryKey: ['mine', 'annotation-reports'],
    queryFn: () => call<{ annotations: AnnotationView[] }>('/api/annotation-reports'),
  });
  return (
    <Answer of={found}>
      {({ annotations }) =>
        annotations.length === 0 ? (
          <EmptyState title={w.none} />
        ) : (
          <ul className={css.notes}>
            {annotations.map((one) => (
              <Note key={one.id} note={one} link={documentPath(one.document)} />
            ))}
          </ul>
        )
      }
    </Answer>
  );
}
