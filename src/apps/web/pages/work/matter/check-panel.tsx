import { catalogue, useWords } from '../../../app/i18n.ts';
import { type FindingState, FindingsList } from '../../../ui/findings-list/findings-list.tsx';
import { Mended } from '../../../ui/findings-list/mended.tsx';
import { Refusals } from '../frame/refusals.tsx';
import type { Examined } from './examined.ts';
import css from './findings-panel.module.css';

const words = catalogue(
  {
    title: '检查结果',
    judged: (n: number, not: number) =>
      `按${n}条规则检查${not > 0 ? `；另有${not}条因缺少所需材料没有判断` : ''}。没有报出的，不等于没有问题。`,
  },
  {
    title: 'Check',
    judged: (n: number, not: number) =>
      `Judged by ${n} ${n === 1 ? 'rule' : 'rules'}${not > 0 ? `; ${not} could not judge for want of what they need` : ''}. Silence is no proof.`,
  },
);

export interface CheckDesk {
  examined: Examined;
  active: string | undefined;
  choose: (id: string) => void;
  /** Left out for those who only read. */
  decide?: (id: string, state: FindingState, reason?: string) => void;
  rewrite?: (id: string) => void;
  error: unknown;
}

/** The findings of the newest text, each to be answered: asked for, asked for in other words, or no defect. */
export function CheckPanel({ check }: { check: CheckDesk }) {
  const w = useWords(words);
  const { examined, active, choose, decide, rewrite, error } = check;
  return (
    <section className={css.round} aria-label={w.title} data-jump="check">
      <h3>{w.title}</h3>
      {error ? <Refusals error={error} /> : null}
      <Mended findings={examined.mended} />
      <FindingsList
        findings={examined.list.map((one) => one.view)}
        everywhere
        askReason
        onActive={choose}
        {...(active === undefined ? {} : { active })}
        {...(decide && { onDecide: decide })}
        {...(rewrite && { onRewrite: rewrite })}
      />
      <p className={css.judged}>{w.judged(examined.judged, examined.notJudged)}</p>
    </section>
  );
}
