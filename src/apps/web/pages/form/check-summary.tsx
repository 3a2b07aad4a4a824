import { catalogue, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Mended } from '../../ui/findings-list/mended.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import css from './form-page.module.css';
import { CheckWords } from './text-desk.tsx';
import type { ApplicationCheck } from './use-application-check.ts';

const words = catalogue(
  {
    title: '检查',
    must: (n: number) => `${n}处必须改`,
    judge: (n: number) => `${n}处待判断`,
    hint: (n: number) => `${n}处提示`,
    marked: (n: number) => `${n}处已标为不是缺陷`,
    look: '逐条查看',
    never: '检查不影响保存和提交。',
  },
  {
    title: 'Check',
    must: (n: number) => `${n} must change`,
    judge: (n: number) => `${n} to judge`,
    hint: (n: number) => `${n} ${n === 1 ? 'hint' : 'hints'}`,
    marked: (n: number) => `${n} marked as no defect`,
    look: 'Look at each',
    never: 'The check never keeps you from saving or submitting.',
  },
);

/** What the check finds, counted; the findings themselves stand beside the text. */
export function CheckSummary({ check, onOpen }: { check: ApplicationCheck; onOpen: () => void }) {
  const w = useWords(words);
  const { views } = check;
  if (check.state === 'idle') return null;
  const open = (severity: string) => views.filter((one) => one.severity === severity && one.state === 'open').length;
  const marked = views.filter((one) => one.state === 'rejected').length;
  return (
    <section className={css.checked} aria-label={w.title}>
      <CheckWords check={check} />
      {views.length > 0 && (
        <>
          <p className={css.counts} role="status">
            {(['must', 'judge', 'hint'] as const).map((severity) =>
              open(severity) > 0 ? (
                <span key={severity} data-severity={severity}>
                  <Icon name={severity === 'must' ? 'stop' : severity === 'judge' ? 'warn' : 'info'} size={18} />
                  {w[severity](open(severity))}
                </span>
              ) : null,
            )}
            {marked > 0 && <span>{w.marked(marked)}</span>}
            <Button size="small" onClick={onOpen}>
              {w.look}
              <Icon name="arrow" size={16} />
            </Button>
          </p>
          <p className={css.hint}>{w.never}</p>
        </>
      )}
      <Mended findings={check.between.mended} />
    </section>
  );
}
