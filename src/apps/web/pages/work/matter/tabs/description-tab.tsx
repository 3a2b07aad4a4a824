import { useMemo } from 'react';
import { catalogue, useWords } from '../../../../app/i18n.ts';
import { type PatentBlock, PatentReader } from '../../../../ui/patent-reader/patent-reader.tsx';
import css from '../matter-page.module.css';
import { type Picked, ReadingPane } from '../reading-pane.tsx';
import { Watermark } from '../watermark.tsx';
import { spansIn, type TextTabProps } from './claims-tab.tsx';

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
export function DescriptionTab({ answer, reader, drafted, onPick, onSpan, active }: TextTabProps) {
  const w = useWords(words);
  const { sections } = answer.text.description;
  const { blocks, places } = useMemo(() => {
    const named = new Map<string, string>();
    let n = 0;
    const made = sections.flatMap((section): PatentBlock[] => [
      { id: `section-${section.id}`, kind: 'heading', text: section.heading ?? w[section.id] },
      ...section.paragraphs.map((paragraph): PatentBlock => {
        if (paragraph.heading) return { id: paragraph.id, kind: 'heading', text: paragraph.text };
        n++;
        const number = paragraph.num ?? String(n).padStart(4, '0');
        const place = `说明书第[${number}]段`;
        named.set(paragraph.id, place);
        return {
          id: paragraph.id,
          kind: 'paragraph',
          number: `[${number}]`,
          text: paragraph.text,
          spans: spansIn(paragraph.text, place, drafted),
        };
      }),
    ]);
    return { blocks: made, places: named };
  }, [sections, drafted, w]);
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
            {...(active === undefined ? {} : { activeSpan: `draft-${active}` })}
            onSpan={(id) => onSpan(Number(id.replace('draft-', '')))}
          />
        </Watermark>
      </ReadingPane>
    </>
  );
}
