import { useParams } from '@tanstack/react-router';
import { useProcedure } from '../../api/index.ts';
import type { Guide, GuideBasis, ProcedureAnswer } from '../../api/types.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { applyPath, type CurrentSite, handlingSite, useCurrentSite } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { type GuideSection, GuideSections } from '../../ui/guide-sections/guide-sections.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { PRIORITY } from '../priority/data.ts';
import { PriorityNote } from '../priority/numbers.tsx';
import css from './guide.module.css';
import { Flow, joined, Limits, WithBasis } from './guide-parts.tsx';
import { guideWords } from './guide-words.ts';
import { Answer, Page } from './page.tsx';
import { ENTITY_FILING, SELF_CHECK } from './self-check-link.ts';

export function GuidePage() {
  const { slice = '', name = '' } = useParams({ strict: false });
  return <ProcedureGuide id={`${slice}/${name}`} />;
}

function ProcedureGuide({ id }: { id: string }) {
  const w = useWords(guideWords);
  const { site } = useCurrentSite();
  const procedure = useProcedure(id, site?.info.id);
  const guide = procedure.data?.guide;
  return (
    <Page
      title={guide?.title ?? w.title}
      current="services"
      lead={guide?.summary}
      crumbs={[{ label: w.services, href: pathTo('/services') }]}
      aside={
        guide && (
          <Button data-print-hide onClick={() => window.print()}>
            <Icon name="print" size={18} />
            {w.print}
          </Button>
        )
      }
    >
      {(here) => (
        <Answer of={procedure}>
          {(answer) => (
            <>
              <Before answer={answer} />
              {answer.guide.id === PRIORITY && <PriorityNote site={here.info.id} />}
              <Sections guide={answer.guide} site={here} />
              <p className={css.note}>{w.customaryNote}</p>
            </>
          )}
        </Answer>
      )}
    </Page>
  );
}

/** What one should know before the first field: what to have ready, how long it takes, what it costs. */
function Before({ answer: { guide, opening } }: { answer: ProcedureAnswer }) {
  const w = useWords(guideWords);
  const say = useSay();
  return (
    <section className={css.before} aria-labelledby="before">
      <h2 id="before">{w.before}</h2>
      <dl className={css.quick}>
        <div>
          <dt>{w.time}</dt>
          <dd>{say(guide.promise)}</dd>
        </div>
        <div>
          <dt>{w.cost}</dt>
          <dd>{say(guide.fee)}</dd>
        </div>
        <div>
          <dt>{w.who}</dt>
          <dd>{say(guide.object)}</dd>
        </div>
        <div>
          <dt>{w.need}</dt>
          <dd>
            <ul>
              {guide.materials
                .filter((material) => material.required !== 'no')
                .map((material) => (
                  <li key={material.id}>
                    <Icon name="check" size={16} />
                    <span>{say(material.title)}</span>
                  </li>
                ))}
            </ul>
          </dd>
        </div>
      </dl>
      {opening && (
        <p className={css.start} data-print-hide>
          <ButtonLink look="primary" size="large" href={applyPath(guide.id)}>
            {w.start}
            <Icon name="arrow" size={18} />
          </ButtonLink>
          {guide.id === ENTITY_FILING && (
            <ButtonLink size="large" href={SELF_CHECK}>
              {w.selfCheck}
            </ButtonLink>
          )}
          <span>{w.startHint}</span>
        </p>
      )}
    </section>
  );
}

function Sections({ guide, site }: { guide: Guide; site: CurrentSite }) {
  const w = useWords(guideWords);
  const lang = useLang();
  const bases = (list: readonly GuideBasis[]) =>
    list.map((one) => ({
      title: one.id === 'custom' ? w.ownCustom : one.label,
      ...(one.customary ? { customary: true } : {}),
    }));
  const sections: GuideSection[] = [
    {
      id: 'facts',
      title: w.facts,
      part: {
        kind: 'facts',
        facts: [
          { term: w.kind, value: guide.itemKind },
          { term: w.office, value: handlingSite(site, guide.id).bodyName },
          { term: w.object, value: guide.object },
          { term: w.parties, value: joined(guide.who) },
          { term: w.version, value: w.since(guide.version, formatDay(lang, guide.validFrom)) },
        ],
      },
    },
    { id: 'basis', title: w.basis, part: { kind: 'bases', bases: bases(guide.basis) } },
    {
      id: 'conditions',
      title: w.conditions,
      part: { kind: 'own', body: <WithBasis items={guide.conditions} /> },
    },
    {
      id: 'materials',
      title: w.materials,
      part: {
        kind: 'materials',
        materials: guide.materials.map((one) => ({
          title: one.title,
          copies: one.form === 'electronic' ? w.electronic : one.form,
          source: one.source,
          required: one.required === 'yes',
          ...(one.note ? { note: one.note } : {}),
        })),
      },
    },
    { id: 'flow', title: w.flow, part: { kind: 'own', body: <Flow guide={guide} /> } },
    { id: 'limits', title: w.limits, part: { kind: 'own', body: <Limits guide={guide} /> } },
    { id: 'fee', title: w.fee, part: { kind: 'text', paragraphs: [guide.fee] } },
    {
      id: 'result',
      title: w.result,
      part: {
        kind: 'facts',
        facts: [
          { term: w.result, value: guide.result },
          ...(guide.documents.length > 0
            ? [{ term: w.documents, value: joined(guide.documents.map((one) => one.title)) }]
            : []),
        ],
      },
    },
    { id: 'remedies', title: w.remedies, part: { kind: 'own', body: <WithBasis items={guide.remedies} /> } },
    {
      id: 'contact',
      title: w.contact,
      part: {
        kind: 'text',
        paragraphs: [w.phone(site.info.contact.phone), site.info.contact.address, site.info.contact.hours],
      },
    },
  ];
  return <GuideSections sections={sections} />;
}
