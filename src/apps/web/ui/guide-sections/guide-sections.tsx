import { Fragment, type ReactNode } from 'react';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import css from './guide-sections.module.css';

export type GuidePart =
  | { kind: 'facts'; facts: { term: Say; value: Say }[] }
  | { kind: 'text'; paragraphs: Say[] }
  | { kind: 'list'; items: Say[] }
  | { kind: 'steps'; steps: { title: Say; who: Say; limit: Say; note?: Say }[] }
  | {
      kind: 'materials';
      materials: { title: Say; copies: Say; source: Say; note?: Say; required: boolean; sample?: string }[];
    }
  | { kind: 'bases'; bases: { title: Say; article?: Say; href?: string; customary?: boolean }[] }
  | { kind: 'own'; body: ReactNode };

export interface GuideSection {
  id: string;
  title: Say;
  part: GuidePart;
}

const words = catalogue(
  { toc: '本页内容', sample: '样表', required: '必要', optional: '视情', customary: '惯例' },
  { toc: 'On this page', sample: 'sample', required: 'required', optional: 'if it applies', customary: 'customary' },
);

/** The public guide of a service: every element the law asks for, with an index at its side. */
export function GuideSections({ sections }: { sections: readonly GuideSection[] }) {
  const w = useWords(words);
  const say = useSay();
  return (
    <div className={css.guide}>
      <nav className={css.toc} aria-label={w.toc}>
        <ol>
          {sections.map((section) => (
            <li key={section.id}>
              <a href={`#${section.id}`}>{say(section.title)}</a>
            </li>
          ))}
        </ol>
      </nav>
      <div>
        {sections.map((section) => (
          <section key={section.id} id={section.id} className={css.section} aria-labelledby={`${section.id}-title`}>
            <h2 id={`${section.id}-title`}>{say(section.title)}</h2>
            <Part part={section.part} />
          </section>
        ))}
      </div>
    </div>
  );
}

function Part({ part }: { part: GuidePart }) {
  const w = useWords(words);
  const say = useSay();
  switch (part.kind) {
    case 'facts':
      return (
        <dl className={css.facts}>
          {part.facts.map((fact) => (
            <Fragment key={say(fact.term)}>
              <dt>{say(fact.term)}</dt>
              <dd>{say(fact.value)}</dd>
            </Fragment>
          ))}
        </dl>
      );
    case 'text':
      return part.paragraphs.map((paragraph) => <p key={say(paragraph)}>{say(paragraph)}</p>);
    case 'list':
      return (
        <ol className={css.list}>
          {part.items.map((item) => (
            <li key={say(item)}>{say(item)}</li>
          ))}
        </ol>
      );
    case 'steps':
      return (
        <ol className={css.steps}>
          {part.steps.map((step, at) => (
            <li key={say(step.title)}>
              <span className={css.index} aria-hidden="true">
                {at + 1}
              </span>
              <div>
                <strong>{say(step.title)}</strong>
                <span className={css.who}>{say(step.who)}</span>
                {step.note !== undefined && <p className={css.note}>{say(step.note)}</p>}
              </div>
              <span className={css.limit}>{say(step.limit)}</span>
            </li>
          ))}
        </ol>
      );
    case 'materials':
      return (
        <ul className={css.materials}>
          {part.materials.map((material) => (
            <li key={say(material.title)}>
              <div>
                <strong>{say(material.title)}</strong>
                <span className={css.who}>{material.required ? w.required : w.optional}</span>
                {material.note !== undefined && <p className={css.note}>{say(material.note)}</p>}
              </div>
              <span className={css.limit}>
                {say(material.copies)} · {say(material.source)}
                {material.sample && (
                  <>
                    {' · '}
                    <a href={material.sample}>{w.sample}</a>
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      );
    case 'bases':
      return (
        <ul className={css.bases}>
          {part.bases.map((basis) => (
            <li key={say(basis.title)}>
              {basis.href ? <a href={basis.href}>{say(basis.title)}</a> : say(basis.title)}
              {basis.article !== undefined && <span>{say(basis.article)}</span>}
              {basis.customary && <em>{w.customary}</em>}
            </li>
          ))}
        </ul>
      );
    case 'own':
      return part.body;
  }
}
