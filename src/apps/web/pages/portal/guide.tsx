import { useParams } from '@tanstack/react-router';
import { useProcedure } from '../../api/index.ts';
import type { Guide, GuideBasis, ProcedureAnswer, Text } from '../../api/types.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { applyPath, type CurrentSite, handlingSite, useCurrentSite } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { FlowDiagram } from '../../ui/flow-diagram/flow-diagram.tsx';
import { type GuideSection, GuideSections } from '../../ui/guide-sections/guide-sections.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import css from './guide.module.css';
import { Answer, Page } from './page.tsx';

export const guideWords = catalogue(
  {
    title: '办事指南',
    services: '办事',
    print: '打印',
    before: '开始之前',
    need: '需要准备',
    time: '承诺时限',
    cost: '费用',
    who: '谁可以办',
    start: '开始办理',
    startHint: '登录后填写，自动保存草稿，随时可以接着填。',
    facts: '基本信息',
    kind: '事项类型',
    object: '办理对象',
    office: '实施机构',
    version: '指南版本',
    since: (version: string, day: string) => `${version}版，自${day}起施行`,
    parties: '当事人',
    result: '办理结果',
    documents: '出具的文书',
    fee: '收费',
    basis: '设定依据',
    conditions: '办理条件',
    materials: '申请材料',
    flow: '办理流程',
    limits: '时限',
    limitsHint: '承诺时限：',
    party: '当事人的期限',
    officeLimit: '机关的时限',
    length: '时长',
    expires: '到期后',
    customary: '惯例',
    ownCustom: '本机构的通行做法',
    noLimits: '没有期限。',
    remedies: '救济途径',
    contact: '咨询与监督',
    phone: (n: string) => `电话 ${n}`,
    nobody: '自动办结',
    electronic: '电子',
    customaryNote: '标有“惯例”的条目是本机构可以调整的做法，不是法律规定。',
  },
  {
    title: 'Guide',
    services: 'Services',
    print: 'Print',
    before: 'Before you begin',
    need: 'Have ready',
    time: 'Promised time',
    cost: 'Cost',
    who: 'For whom',
    start: 'Start',
    startHint: 'Sign in and fill it in; the draft saves itself, and you can go on at any time.',
    facts: 'At a glance',
    kind: 'Kind of service',
    object: 'For whom',
    office: 'Office in charge',
    version: 'Version of this guide',
    since: (version: string, day: string) => `${version}, in force since ${day}`,
    parties: 'Parties',
    result: 'Result',
    documents: 'Documents issued',
    fee: 'Fee',
    basis: 'Legal basis',
    conditions: 'Conditions',
    materials: 'Documents to bring',
    flow: 'Steps',
    limits: 'Time limits',
    limitsHint: 'Promised: ',
    party: 'Limits for the parties',
    officeLimit: 'Limits for the office',
    length: 'Length',
    expires: 'When it expires',
    customary: 'customary',
    ownCustom: 'The practice of this office',
    noLimits: 'There is none.',
    remedies: 'Remedies',
    contact: 'Questions and complaints',
    phone: (n: string) => `Telephone ${n}`,
    nobody: 'closed by itself',
    electronic: 'electronic',
    customaryNote: 'What is marked “customary” is a practice the office may set, not law.',
  },
);

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

const joined = (texts: readonly Text[]): Text => ({
  zh: texts.map((one) => one.zh).join('、'),
  en: texts.map((one) => one.en).join(', '),
});

/** Conditions and remedies, each with what it rests on. */
function WithBasis({ items }: { items: readonly { text: Text; basis: GuideBasis[] }[] }) {
  const say = useSay();
  return (
    <ol className={css.conditions}>
      {items.map((item) => (
        <li key={item.text.zh}>
          <span>{say(item.text)}</span>
          <Bases of={item.basis} />
        </li>
      ))}
    </ol>
  );
}

function Bases({ of }: { of: readonly GuideBasis[] }) {
  const w = useWords(guideWords);
  const say = useSay();
  return (
    <span className={css.bases}>
      {of.map((one) =>
        one.customary ? <em key={one.id}>{w.customary}</em> : <span key={one.id}>{say(one.label)}</span>,
      )}
    </span>
  );
}

function Flow({ guide }: { guide: Guide }) {
  const w = useWords(guideWords);
  const first = guide.flow.nodes.find((node) => node.layer === 0)?.id;
  const actors = new Map(guide.steps.map((step) => [step.id, joined(step.actors)]));
  return (
    <FlowDiagram
      label={guide.title}
      states={guide.flow.nodes.map((node) => ({
        id: node.id,
        title: node.title,
        kind: node.id === first ? 'start' : node.final === 'good' ? 'good' : node.final ? 'bad' : 'open',
      }))}
      actions={guide.flow.edges.map((edge) => ({
        id: `${edge.action} ${edge.from} ${edge.to}`,
        title: edge.title,
        from: edge.from,
        to: edge.to,
        actor: actors.get(edge.action) ?? w.nobody,
      }))}
    />
  );
}

function Limits({ guide }: { guide: Guide }) {
  const w = useWords(guideWords);
  const say = useSay();
  const kinds = [
    { kind: 'P', title: w.party },
    { kind: 'O', title: w.officeLimit },
  ] as const;
  return (
    <>
      <p className={css.promise}>
        <b>{w.limitsHint}</b>
        {say(guide.promise)}
      </p>
      {guide.limits.length === 0 && <p>{w.noLimits}</p>}
      {kinds.map(({ kind, title }) => {
        const limits = guide.limits.filter((limit) => limit.kind === kind);
        return limits.length === 0 ? null : (
          <table key={kind} className={css.limits}>
            <thead>
              <tr>
                <th scope="col">{title}</th>
                <th scope="col">{w.length}</th>
                <th scope="col">{w.expires}</th>
                <th scope="col">{w.basis}</th>
              </tr>
            </thead>
            <tbody>
              {limits.map((limit) => (
                <tr key={limit.id}>
                  <th scope="row">{say(limit.title)}</th>
                  <td data-label={w.length}>{say(limit.length)}</td>
                  <td data-label={w.expires}>{say(limit.consequence)}</td>
                  <td data-label={w.basis}>
                    <Bases of={limit.basis} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </>
  );
}
