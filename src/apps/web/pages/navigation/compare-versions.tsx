import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { compareReports } from '#services/navigation/project/report/compare.ts';
import type { ReportBlock } from '#services/navigation/project/report/report.ts';
import { refusalsOf } from '../../api/index.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Refusals } from '../portal/page.tsx';
import { copyVersion, fetchVersion, type IssuedReport } from './data.ts';
import { BLOCK_CHANGES } from './kinds.ts';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';

const MOST_SHOWN = 120;
const short = (words: string): string => (words.length > MOST_SHOWN ? `${words.slice(0, MOST_SHOWN)}…` : words);

/** A frozen version beside what is written now: block by block, with the way to go on from it. */
export function CompareVersions({
  id,
  issue,
  blocks,
  mayCopy,
  beforeCopy,
  onCopied,
  onClose,
}: {
  id: string;
  issue: IssuedReport;
  /** What is written now. */
  blocks: readonly ReportBlock[];
  mayCopy: boolean;
  beforeCopy: () => Promise<boolean>;
  onCopied: () => void;
  onClose: () => void;
}) {
  const w = useWords(navigationWords);
  const say = useSay();
  const [asking, setAsking] = useState(false);
  const version = useQuery({
    queryKey: ['navigation-version', id, issue.version],
    queryFn: () => fetchVersion(id, issue.version),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const copy = useMutation({
    mutationFn: async () => {
      if (await beforeCopy()) await copyVersion(id, issue.version);
    },
    onSuccess: onCopied,
  });
  const changes = version.data && compareReports(version.data.blocks, blocks);
  return (
    <section className={css.compare} aria-labelledby="compare" data-print-hide>
      <header>
        <h2 id="compare">{w.compared(issue.version)}</h2>
        <Button size="small" look="quiet" onClick={onClose}>
          {w.close}
        </Button>
      </header>
      {version.isError && <Refusals refusals={refusalsOf(version.error)} />}
      {changes?.length === 0 && <p>{w.same}</p>}
      <ul>
        {changes?.map((one) => (
          <li key={`${one.id} ${one.change}`} data-change={one.change}>
            <b>{say(BLOCK_CHANGES[one.change])}</b>
            {one.change === 'words' ? (
              <span>
                <del>{short(one.before)}</del> <ins>{short(one.after)}</ins>
              </span>
            ) : (
              <span>{short(one.after || one.before) || w.untitled}</span>
            )}
          </li>
        ))}
      </ul>
      {mayCopy && changes && changes.length > 0 && (
        <p className={css.copyWays}>
          {asking ? (
            <>
              <span>{w.copyAsk}</span>
              <Button size="small" look="primary" disabled={copy.isPending} onClick={() => copy.mutate()}>
                {w.copyNow(issue.version)}
              </Button>
              <Button size="small" look="quiet" onClick={() => setAsking(false)}>
                {w.cancel}
              </Button>
            </>
          ) : (
            <Button size="small" onClick={() => setAsking(true)}>
              {w.copyVersion}
            </Button>
          )}
        </p>
      )}
      {copy.isError && <Refusals refusals={refusalsOf(copy.error)} />}
    </section>
  );
}
