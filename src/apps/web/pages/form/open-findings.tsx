import { useState } from 'react';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import { FindingsList } from '../../ui/findings-list/findings-list.tsx';
import { Refusals } from '../portal/page.tsx';
import css from './form-page.module.css';
import type { ApplicationCheck } from './use-application-check.ts';

const words = catalogue(
  {
    title: '检查发现的问题',
    open: (n: number) => `还有${n}处必须改。预审员会看到它们；现在改掉，可以少补正一次。`,
    none: '没有必须改的问题。',
    marked: '您说明不是缺陷的，预审员会看到您的理由。',
    anyway: '不改也可以提交。',
  },
  {
    title: 'What the check found',
    open: (n: number) =>
      `${n} ${n === 1 ? 'point' : 'points'} that must change. The examiner will see them; mended now they save a round of correction.`,
    none: 'Nothing that must change.',
    marked: 'Where you said why it is no defect, the examiner will read your reason.',
    anyway: 'You may submit as it is.',
  },
);

/** Before an application is sent: the grave findings that stand, each to be mended or answered. Nothing is held up. */
export function OpenFindings({ check, onFix }: { check: ApplicationCheck; onFix: (id: string) => void }) {
  const w = useWords(words);
  const lang = useLang();
  const [active, setActive] = useState<string>();
  if (!check.text) return null;
  const grave = check.views.filter((one) => one.severity === 'must');
  const open = grave.filter((one) => one.state === 'open').length;
  return (
    <section>
      <h2>{w.title}</h2>
      <p className={css.hint} role="status">
        {[open > 0 ? w.open(open) : w.none, open > 0 ? w.anyway : '', grave.length > open ? w.marked : '']
          .filter((said) => said !== '')
          .join(lang === 'zh' ? '' : ' ')}
      </p>
      {check.refusals.length > 0 && <Refusals refusals={check.refusals} />}
      {grave.length > 0 && (
        <FindingsList
          reader="author"
          findings={grave}
          {...(active === undefined ? {} : { active })}
          onActive={setActive}
          onDecide={check.decide}
          onFix={onFix}
        />
      )}
    </section>
  );
}
