import { useState } from 'react';
import type { ChartSpec } from '#corpus/analysis/types.ts';
import { refusalsOf, useSession } from '../../api/index.ts';
import { useWords } from '../../app/i18n.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Refusals } from '../portal/page.tsx';
import { reportPath, useMyProjects, usePin } from './data.ts';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';

/** Puts a chart into the report of a navigation project; there only for those who work on one. */
export function PinButton({ spec, caption }: { spec: ChartSpec; caption: string }) {
  const w = useWords(navigationWords);
  const { data: session } = useSession();
  const mine = useMyProjects(Boolean(session));
  const pin = usePin();
  const [open, setOpen] = useState(false);
  const projects = mine.data?.projects ?? [];
  if (projects.length === 0) return null;
  const { kind, of, filters, options } = spec;
  const put = (id: string) => {
    pin.mutate({ id, chart: { kind, of, ...(filters ? { filters } : {}), options }, caption });
    setOpen(false);
  };
  const done = pin.isSuccess ? pin.variables.id : undefined;
  return (
    <span className={css.pin}>
      <Button
        size="small"
        disabled={pin.isPending}
        aria-expanded={projects.length > 1 ? open : undefined}
        onClick={() => (projects.length === 1 ? put(projects[0]!.id) : setOpen(!open))}
      >
        <Icon name={done ? 'check' : 'plus'} size={16} />
        {done ? w.pinned : w.pin}
      </Button>
      {done && (
        <ButtonLink size="small" look="quiet" href={reportPath(done)}>
          {w.openReport}
        </ButtonLink>
      )}
      {open && (
        <span className={css.pinList}>
          {projects.map((one) => (
            <Button key={one.id} size="small" look="quiet" onClick={() => put(one.id)}>
              {one.number} {one.title}
            </Button>
          ))}
        </span>
      )}
      {pin.isError && <Refusals refusals={refusalsOf(pin.error)} />}
    </span>
  );
}
