import { type ReactNode, useEffect } from 'react';
import { useApplication } from '../../api/index.ts';
import { ReadingMark } from '../../ui/watermark/watermark.tsx';
import { tellPrint } from './api.ts';

/** A page that shows the texts of a matter: everything below bears the mark of the reading, and printing is told. */
export function MatterReading({ matter, children }: { matter: string; children: ReactNode }) {
  // Whatever page shows the text asks for it; this only looks at the answer.
  const answer = useApplication(matter, undefined, undefined, false).data;
  const shown = answer?.reading ? answer.version : undefined;
  useEffect(() => {
    if (shown === undefined) return;
    const told = () => void tellPrint(matter, shown).catch(() => undefined);
    window.addEventListener('beforeprint', told);
    return () => window.removeEventListener('beforeprint', told);
  }, [matter, shown]);
  return <ReadingMark mark={answer?.reading}>{children}</ReadingMark>;
}
