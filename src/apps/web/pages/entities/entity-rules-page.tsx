import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { guidePath } from '../../site/current-site.ts';
import { Answer, Page } from '../portal/page.tsx';
import { ENTITY_FILING } from '../portal/self-check-link.ts';
import css from './entities.module.css';
import { useEntityRules } from './entity-data.ts';
import { entityWords } from './entity-words.ts';
import { RulesTable } from './rules-table.tsx';

const words = catalogue(
  {
    title: '备案主体的处理标准与年度复核公式',
    lead: '什么行为怎样处理、年度等级怎样算，事先公开。处理前先告知，听取陈述、申辩后再决定。',
    guide: '备案办事指南',
    grading: '年度复核',
    inputs: '公式中的名称',
  },
  {
    title: 'Consequences and grading of filed entities',
    lead: 'What follows from which behaviour, and how the grade of a year is reckoned, is public. One is told first and heard before a decision.',
    guide: 'Guide to entity filing',
    grading: 'Annual review',
    inputs: 'Names in the formula',
  },
);

/** The centre's own rules for filed entities as its settings hold them today, open to everybody. */
export function EntityRulesPage() {
  const w = useWords(words);
  return (
    <Page
      title={w.title}
      lead={w.lead}
      current="services"
      crumbs={[{ label: w.guide, href: guidePath(ENTITY_FILING) }]}
    >
      {(site) => <Rules site={site.info.id} />}
    </Page>
  );
}

function Rules({ site }: { site: string }) {
  const w = useWords(words);
  const names = useWords(entityWords);
  const say = useSay();
  const rules = useEntityRules(site);
  return (
    <Answer of={rules}>
      {(answer) => (
        <>
          <section className={css.part} aria-labelledby="table">
            <h2 id="table">
              {names.table} <small className={css.custom}>{names.customary}</small>
            </h2>
            <RulesTable rules={answer} />
          </section>
          <section className={css.part} aria-labelledby="grading">
            <h2 id="grading">
              {w.grading} <small className={css.custom}>{names.customary}</small>
            </h2>
            <p className={css.formula}>
              <span>{names.formula}</span>
              <code>{answer.formula}</code>
              <small>{names.thresholds(answer.thresholds.a, answer.thresholds.b)}</small>
            </p>
            <h3 className={css.names}>{w.inputs}</h3>
            <dl className={css.facts}>
              {Object.entries(answer.inputs).map(([id, label]) => (
                <div key={id}>
                  <dt>
                    <code>{id}</code>
                  </dt>
                  <dd>{say(label)}</dd>
                </div>
              ))}
            </dl>
          </section>
        </>
      )}
    </Answer>
  );
}
