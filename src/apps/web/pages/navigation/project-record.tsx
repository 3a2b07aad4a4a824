import { figuresOf } from '#services/navigation/project/report/figures.ts';
import type { Panel, ReportBlock } from '#services/navigation/project/report/report.ts';
import { useWords } from '../../app/i18n.ts';
import { Block } from './block.tsx';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';

/** What the project has on record today, beneath the report: decision log, technology tree, results, appraisal. */
export function ProjectRecord({ panels }: { panels: readonly Panel[] }) {
  const w = useWords(navigationWords);
  if (panels.length === 0) return null;
  return (
    <details className={css.figures} data-print-hide>
      <summary>
        {w.record}（{panels.length}）
      </summary>
      {panels.map((panel) => {
        const block: ReportBlock = { id: `record-${panel.panel}`, kind: 'project', caption: '', ...panel };
        const figure = figuresOf([block])[0]!;
        return <Block key={panel.panel} block={block} figure={{ ...figure, label: { zh: '', en: '' } }} />;
      })}
    </details>
  );
}
