import { useState } from 'react';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import type { Checked } from '../../check/index.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { checkWords } from './check-words.ts';
import css from './export-bar.module.css';
import type { Located } from './reading.ts';

const words = catalogue(
  {
    label: '导出',
    print: '打印或存为PDF',
    docx: '下载批注稿（Word）',
    making: '正在生成…',
    failed: '没有生成。请再试一次，或改用打印。',
    keep: '在这个标签页里记住文本',
    done: (file: string) => `已生成${file}`,
  },
  {
    label: 'Export',
    print: 'Print or save as PDF',
    docx: 'Word with comments',
    making: 'Making it…',
    failed: 'It could not be made. Try again, or print.',
    keep: 'Remember the text in this tab',
    done: (file: string) => `${file} is made`,
  },
);

/** Ways to take the findings along. Every file is made in the browser. */
export function ExportBar({
  checked,
  located,
  keep,
  onKeep,
}: {
  checked: Checked;
  located: readonly Located[];
  keep: boolean;
  onKeep: (keep: boolean) => void;
}) {
  const w = useWords(words);
  const c = useWords(checkWords);
  const lang = useLang();
  const [said, setSaid] = useState('');
  const save = async (make: typeof import('./exports.ts').saveDocx) => {
    setSaid(w.making);
    try {
      const marked = located.flatMap(({ finding, view }) =>
        view.state === 'rejected'
          ? [{ fingerprint: finding.fingerprint, ...(view.reason ? { reason: view.reason } : {}) }]
          : [],
      );
      setSaid(w.done(await make(checked, marked, lang)));
    } catch {
      setSaid(w.failed);
    }
  };
  return (
    <section className={css.bar} aria-label={w.label} data-print-hide>
      <p className={css.private}>
        <Icon name="shield" size={18} />
        {c.private}
        <label>
          <input type="checkbox" checked={keep} onChange={(event) => onKeep(event.target.checked)} />
          {w.keep}
        </label>
      </p>
      <p className={css.said} role="status">
        {said}
      </p>
      <div className={css.buttons}>
        <Button look="quiet" onClick={() => void import('./exports.ts').then((m) => save(m.saveJson))}>
          JSON
        </Button>
        <Button look="quiet" onClick={() => void import('./exports.ts').then((m) => save(m.saveSarif))}>
          SARIF
        </Button>
        <Button look="quiet" onClick={() => window.print()}>
          {w.print}
        </Button>
        <Button look="primary" onClick={() => void import('./exports.ts').then((m) => save(m.saveDocx))}>
          {w.docx}
        </Button>
      </div>
    </section>
  );
}
