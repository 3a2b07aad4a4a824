import { useState } from 'react';
import { refusalsOf } from '../../api/index.ts';
import { dayOf } from '../../app/format.ts';
import { useLang, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Refusals } from '../portal/page.tsx';
import { filePath, type IssuedReport, type ReportView, useFreeze } from './data.ts';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';

/** Frozen versions with their hashes and files; who writes the report freezes a further one. */
export function FrozenVersions({
  id,
  view,
  mayFreeze,
  beforeFreeze,
  onCompare,
}: {
  id: string;
  view: ReportView;
  mayFreeze: boolean;
  beforeFreeze: () => Promise<boolean>;
  onCompare: (issue: IssuedReport) => void;
}) {
  const w = useWords(navigationWords);
  const lang = useLang();
  const freeze = useFreeze(id);
  const [copied, setCopied] = useState<number>();
  const latest = view.issued[0];
  return (
    <section className={css.frozen}>
      <h2>{w.frozen}</h2>
      {view.issued.length === 0 && <p>{w.noFrozen}</p>}
      <ul>
        {view.issued.map((one) => (
          <li key={one.version}>
            <b>{w.version(one.version)}</b> {dayOf(one.at)} · {one.by}
            <code>{one.sha256.slice(0, 16)}…</code>
            <span className={css.files}>
              <a href={filePath(id, one.version, 'docx', lang)} download>
                DOCX
              </a>
              <a href={filePath(id, one.version, 'pdf', lang)} download>
                PDF
              </a>
              <Button
                size="small"
                look="quiet"
                onClick={() => {
                  void navigator.clipboard?.writeText(one.sha256);
                  setCopied(one.version);
                }}
              >
                {copied === one.version ? w.copied : w.copy}
              </Button>
              <Button size="small" look="quiet" onClick={() => onCompare(one)}>
                {w.compare}
              </Button>
            </span>
          </li>
        ))}
      </ul>
      {view.mayEdit && (
        <Button
          {...(latest ? {} : { look: 'primary' as const })}
          disabled={!mayFreeze || freeze.isPending}
          onClick={() => void beforeFreeze().then((saved) => saved && freeze.mutate())}
        >
          {freeze.isPending ? w.freezing : w.freeze}
        </Button>
      )}
      {view.mayHandIn && latest && (
        <div className={css.next}>
          <p>{w.handInHint(latest.version)}</p>
          <ButtonLink look="primary" href={pathTo(`/my/matters/${view.project.number}/${view.mayHandIn}`)}>
            {w.handIn}
          </ButtonLink>
        </div>
      )}
      {freeze.isError && <Refusals refusals={refusalsOf(freeze.error)} />}
    </section>
  );
}
