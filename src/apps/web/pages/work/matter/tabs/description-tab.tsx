import { useMemo } from 'react';
import { catalogue, useSay, useWords } from '../../../../app/i18n.ts';
import { type PatentBlock, PatentReader } from '../../../../ui/patent-reader/patent-reader.tsx';
import css from '../matter-page.module.css';
import { paragraphNumbers } from '../opinion.ts';
import { type Picked, ReadingPane } from '../reading-pane.tsx';
import { Watermark } from '../watermark.tsx';
import { checkSpans, spansIn, type TextTabProps } from './claims-tab.tsx';

const words = catalogue(
  {
    text: '说明书',
    sections: '章节',
    none: '申请文件中没有说明书。',
    'technical-field': '技术领域',
    background: '背景技术',
    summary: '发明内容',
    drawings: '附图说明',
    embodiments: '具体实施方式',
    other: '其他',
  },
  {
    text: 'Description',
    sections: 'Sections',
    none: 'The files hold no description.',
    'technical-field': 'Technical field',
    background: 'Background',
    summary: 'Summary',
    drawings: 'Brief description of drawings',
    embodiments: 'Embodiments',
    other: 'Other',
  },
);

/** The description with its paragraph numbers, and the way to each section. */
export function DescriptionTab({ answer, reader, drafted, onPick, onSpan, active, check }: TextTabProps) {
  const w = useWords(words);
  const say = useSay();
  const { sections } = answer.text.description;
  const examined = check?.examined;
  const found = examined?.list.find((one) => one.view.id === active)?.finding;
  const { blocks, places } = useMemo(() => {
    const named = new Map<string, string>();
    const numbers = paragraphNumbers(answer.text);
    const made = sections.flatMap((section): PatentBlock[] => [
      { id: `section-${section.id}`, kind: 'heading', text: section.heading ?? w[section.id] },
      ...section.paragraphs.map((paragraph): PatentBlock => {
        if (paragraph.heading) return { id: paragraph.id, kind: 'heading', text: paragraph.text };
        const number = numbers.get(paragraph.id) ?? '';
        const place = `说明书第[${number}]段`;
        named.set(paragraph.id, place);
        return {
          id: paragraph.id,
          kind: 'paragraph',
          number: `[${number}]`,
          text: paragraph.text,
          spans: [
            ...checkSpans(examined, say, (one) => one.part === 'description' && one.paragraph === paragraph.id),
            ...spansIn(paragraph.text, place, drafted),
          ],
        };
      }),
    ]);
    return { blocks: made, places: named };
  }, [sections, answer.text, drafted, examined, say, w]);
  const pick = onPick
    ? ({ block, quote }: Picked) => onPick({ part: 'description', place: places.get(block) ?? '说明书', quote })
    : undefined;
  if (sections.length === 0) return <p className={css.plain}>{w.none}</p>;
  return (
    <>
      <nav className={css.tree} aria-label={w.sections}>
        <h2>{w.sections}</h2>
        <ul>
          {sections.map((section) => (
            <li key={section.id}>
              <button
                type="button"
                className={css.jump}
                onClick={() =>
                  [...document.querySelectorAll('article h3')]
                    .find((heading) => heading.textContent === (section.heading ?? w[section.id]))
                    ?.scrollIntoView({ block: 'start' })
                }
              >
                {section.heading ?? w[section.id]}
                <small>{section.paragraphs.length}</small>
              </button>
            </li>
          ))}
        </ul>
      </nav>
      <ReadingPane label={w.text} onPick={pick}>
        <Watermark {...reader}>
          <PatentReader
            blocks={blocks}
            label={w.text}
            {...(active === undefined ? {} : { activeSpan: active })}
            {...(found?.paragraph === undefined ? {} : { currentBlock: found.paragraph })}
            onSpan={onSpan}
          />
        </Watermark>
      </ReadingPane>
    </>
  );
}
