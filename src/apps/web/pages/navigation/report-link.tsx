import type { MatterView } from '../../../core/read.ts';
import { useWords } from '../../app/i18n.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { reportPath } from './data.ts';
import { navigationWords } from './navigation-words.ts';

/** From a navigation project to its report; nothing on any other matter. */
export function ReportLink({ view }: { view: Pick<MatterView, 'head'> }) {
  const w = useWords(navigationWords);
  if (view.head.procedure !== 'navigation/project') return null;
  return (
    <ButtonLink data-print-hide size="small" href={reportPath(view.head.id)}>
      <Icon name="file" size={16} />
      {w.report}
    </ButtonLink>
  );
}
