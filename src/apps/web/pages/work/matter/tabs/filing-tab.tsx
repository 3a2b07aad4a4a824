import type { FilingAnswer } from '../../../../api/index.ts';
import { catalogue, useSay, useWords } from '../../../../app/i18n.ts';
import { basisLabel } from '../../../../check/index.ts';
import { Button } from '../../../../ui/button/button.tsx';
import { FilingCompare } from '../../../../ui/filing-compare/filing-compare.tsx';
import { type Finding, FindingsList } from '../../../../ui/findings-list/findings-list.tsx';
import { Icon } from '../../../../ui/icon/icon.tsx';
import panel from '../findings-panel.module.css';
import css from '../matter-page.module.css';
import { Watermark } from '../watermark.tsx';

const words = catalogue(
  {
    title: '与预审合格文本比对',
    same: '正式提交的文本与预审合格文本逐部分一致。',
    look: '逐处查看',
    from: (passed: string, filed: string) => `合格文本：${passed}；提交文本：${filed}。`,
    whole: '正式提交文本',
  },
  {
    title: 'Filed and passed text',
    same: 'The filed text says in every part what passed.',
    look: 'Look at each place',
    from: (passed: string, filed: string) => `Passed: ${passed}; filed: ${filed}.`,
    whole: 'filed text',
  },
);

type Compared = Extract<FilingAnswer, { compared: true }>;

/** Every place where the filed text is not the one that passed. */
export function FilingTab({ filing, reader }: { filing: Compared; reader: { name: string } }) {
  const w = useWords(words);
  const say = useSay();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section className={css.plain} aria-label={w.title} tabIndex={0}>
      <p className={panel.hint}>{w.from(say(filing.passed.label), say(filing.filed.label))}</p>
      <Watermark {...reader}>
        <FilingCompare parts={filing.parts} />
      </Watermark>
    </section>
  );
}

/** Beside the decision: one sentence when all is equal, otherwise what rule P-05 says of each part. */
export function FilingVerdict({ filing, onOpen }: { filing: Compared; onOpen: () => void }) {
  const w = useWords(words);
  const findings = filing.findings.map(
    (finding, at): Finding => ({
      id: `filing-${at}`,
      severity: 'must',
      rule: finding.rule,
      title: filing.rules[finding.rule]?.title ?? finding.rule,
      where: { zh: w.whole, en: w.whole },
      basis: { label: basisLabel(finding.basis) },
      what: finding.what,
      why: finding.why,
      fix: finding.todo,
      state: 'open',
    }),
  );
  return (
    <section className={panel.round} aria-label={w.title}>
      <h3>{w.title}</h3>
      {findings.length === 0 ? (
        <p className={panel.same}>
          <Icon name="check" size={18} />
          {w.same}
        </p>
      ) : (
        <FindingsList findings={findings} head={<span />} />
      )}
      <p className={panel.more}>
        <Button size="small" look="quiet" onClick={onOpen}>
          {w.look}
          <Icon name="arrow" size={16} />
        </Button>
      </p>
    </section>
  );
}
