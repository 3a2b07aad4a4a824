import { useParams } from '@tanstack/react-router';
import { type Span, spanText } from '#kernel/calendar/index.ts';
import { findBasis } from '#kernel/law/index.ts';
import type { Text } from '#kernel/text.ts';
import { useProcedure } from '../../../api/index.ts';
import { catalogue, type Say, useSay, useWords } from '../../../app/i18n.ts';
import { pathTo } from '../../../site/prefix.ts';
import { FlowDiagram, type FlowDiagramAction } from '../../../ui/flow-diagram/flow-diagram.tsx';
import { SectionHead } from '../../../ui/section-head/section-head.tsx';
import { type Definition, useDefinition } from '../data.ts';
import page from '../frame/page.module.css';
import { definitionPath } from '../frame/paths.ts';
import { Refusals } from '../frame/refusals.tsx';
import type { Who } from '../frame/use-who.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import { workWords } from '../frame/work-words.ts';

const words = catalogue(
  {
    guide: '公开的办事指南',
    version: (version: string, from: string) => `版本 ${version}，自 ${from} 起施行`,
    flow: '流程',
    states: '状态',
    state: '状态',
    stage: '阶段',
    actors: '由谁办理',
    clock: '期限',
    actions: '步骤',
    action: '步骤',
    by: '谁可以办',
    from: '在何状态',
    to: '转为',
    opens: '启动办件',
    same: '不变',
    limits: '期限',
    limit: '期限',
    length: '长度',
    kind: '性质',
    party: '当事人的',
    office: '机关的',
    expiry: '届满后果',
    lamp: '亮红灯并提醒',
    basis: '依据',
    customary: '惯例',
    roles: '角色',
    role: '角色',
    who: '谁担任',
    assigned: '限承办人本人',
    atBody: '办理机构的岗位',
    atDivision: '辖区内的岗位',
    clockRole: '系统到期自动办理',
    outsideRole: '平台以外的机关，由工作人员登记其结果',
    isParty: '当事人',
    documents: '文书',
    separate: '不得由同一人',
    byCondition: '按条件',
  },
  {
    guide: 'The public guide',
    version: (version: string, from: string) => `Version ${version}, in force since ${from}`,
    flow: 'Flow',
    states: 'States',
    state: 'State',
    stage: 'Stage',
    actors: 'Who acts',
    clock: 'Limits',
    actions: 'Steps',
    action: 'Step',
    by: 'Who may',
    from: 'In state',
    to: 'Leads to',
    opens: 'opens the matter',
    same: 'stays',
    limits: 'Time limits',
    limit: 'Limit',
    length: 'Length',
    kind: 'Whose',
    party: 'the party’s',
    office: 'the office’s',
    expiry: 'When it passes',
    lamp: 'a red lamp and a reminder',
    basis: 'Basis',
    customary: 'customary',
    roles: 'Roles',
    role: 'Role',
    who: 'Held by',
    assigned: 'the assigned person only',
    atBody: 'a post at the handling body',
    atDivision: 'a post over the division',
    clockRole: 'the system, when a limit passes',
    outsideRole: 'an office outside; staff record what it did',
    isParty: 'a party',
    documents: 'Documents',
    separate: 'not by the same person as',
    byCondition: 'by condition',
  },
);

/** The rules a procedure runs by, for those who work with it: read from the definition itself. */
export function DefinitionPage() {
  const w = useWords(words);
  const names = useWords(workWords);
  const { slice = '', name = '' } = useParams({ strict: false }) as { slice?: string; name?: string };
  const id = `${slice}/${name}`;
  const { data, error } = useDefinition(id, 'current');
  const title: Say = data?.title ?? names.definitions;
  return (
    <WorkFrame
      title={title}
      current="definitions"
      crumbs={[{ label: names.definitions, href: definitionPath() }, { label: title }]}
    >
      {(who) => (
        <div className={page.page}>
          {error && <Refusals error={error} />}
          {data && <Rules definition={data} who={who} guide={w.guide} />}
        </div>
      )}
    </WorkFrame>
  );
}

function Rules({ definition, who, guide }: { definition: Definition; who: Who; guide: string }) {
  const w = useWords(words);
  const say = useSay();
  const settings = useProcedure(definition.id, who.site?.id ?? '').data?.settings ?? {};
  const roleTitle = (id: string) => say(definition.roles[id]?.title ?? id);
  const list = (items: string[]) => items.join('、');
  const lengths = limitLengths(definition, settings);
  const limitsIn = (state: string) =>
    Object.entries(definition.limits).filter(([, limit]) => limit.runsIn.includes(state));
  const kindOf = (id: string, state: Definition['states'][string]) =>
    state.final === 'good' ? 'good' : state.final ? 'bad' : opens(definition).includes(id) ? 'start' : 'open';
  return (
    <>
      <h1>{say(definition.title)}</h1>
      <p className={page.lead}>
        {say(definition.summary)}
        <br />
        {w.version(definition.version, definition.validFrom)} ·{' '}
        <a href={pathTo(`/services/${definition.id}`)}>{guide}</a>
      </p>
      <section className={page.section}>
        <SectionHead title={w.flow} />
        <FlowDiagram
          label={definition.title}
          states={Object.entries(definition.states).map(([id, state]) => {
            const first = limitsIn(id)[0];
            return {
              id,
              title: state.title,
              kind: kindOf(id, state),
              ...(first && lengths.get(first[0]) ? { limit: lengths.get(first[0])! } : {}),
            };
          })}
          actions={flowActions(definition)}
        />
      </section>
      <section className={page.section}>
        <SectionHead title={w.states} />
        <div className={page.wide}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{w.state}</th>
                <th scope="col">{w.stage}</th>
                <th scope="col">{w.actors}</th>
                <th scope="col">{w.clock}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(definition.states).map(([id, state]) => (
                <tr key={id}>
                  <th scope="row">{say(state.title)}</th>
                  <td>{say(definition.stages[state.stage] ?? state.stage)}</td>
                  <td>{list(state.actors.map(roleTitle)) || '—'}</td>
                  <td>
                    {list(limitsIn(id).map(([, limit]) => say(limit.title))) ||
                      (state.noLimit ? say(state.noLimit) : '—')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className={page.section}>
        <SectionHead title={w.actions} />
        <div className={page.wide}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{w.action}</th>
                <th scope="col">{w.by}</th>
                <th scope="col">{w.from}</th>
                <th scope="col">{w.to}</th>
                <th scope="col">{w.documents}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(definition.actions).map(([id, action]) => (
                <tr key={id}>
                  <th scope="row">{say(action.title)}</th>
                  <td>
                    {list(action.by.map(roleTitle))}
                    {action.notBySameAs && (
                      <>
                        <br />
                        <small>
                          {w.separate}“
                          {list(action.notBySameAs.map((one) => say(definition.actions[one]?.title ?? one)))}”
                        </small>
                      </>
                    )}
                  </td>
                  <td>
                    {action.from === 'new'
                      ? w.opens
                      : list(action.from.map((state) => say(definition.states[state]?.title ?? state)))}
                  </td>
                  <td>
                    {list(targets(action.to).map((state) => say(definition.states[state]?.title ?? state))) || w.same}
                    {Array.isArray(action.to) && ` (${w.byCondition})`}
                  </td>
                  <td>
                    {list(
                      (action.effects ?? []).flatMap((effect) =>
                        effect.effect === 'document.issue'
                          ? [say(definition.documents[effect.document]?.title ?? effect.document)]
                          : [],
                      ),
                    ) || '—'}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className={page.section}>
        <SectionHead title={w.limits} />
        <div className={page.wide}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{w.limit}</th>
                <th scope="col">{w.length}</th>
                <th scope="col">{w.kind}</th>
                <th scope="col">{w.expiry}</th>
                <th scope="col">{w.basis}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(definition.limits).map(([id, limit]) => (
                <tr key={id}>
                  <th scope="row">{say(limit.title)}</th>
                  <td>{say(lengths.get(id) ?? '')}</td>
                  <td>{limit.kind === 'P' ? w.party : w.office}</td>
                  <td>
                    {limit.onExpiry === 'lamp'
                      ? w.lamp
                      : say(definition.actions[limit.onExpiry.action]?.title ?? limit.onExpiry.action)}
                  </td>
                  <td>{list(limit.basis.map((one) => say(basisLabel(one, w.customary))))}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <section className={page.section}>
        <SectionHead title={w.roles} />
        <div className={page.wide}>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{w.role}</th>
                <th scope="col">{w.who}</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(definition.roles).map(([id, role]) => (
                <tr key={id}>
                  <th scope="row">{say(role.title)}</th>
                  <td>
                    {'system' in role
                      ? w.clockRole
                      : 'outside' in role
                        ? w.outsideRole
                        : 'party' in role
                          ? `${w.isParty} · ${say(definition.parties[role.party]?.title ?? role.party)}`
                          : [role.at === 'body' ? w.atBody : w.atDivision, ...(role.assigned ? [w.assigned] : [])].join(
                              ' · ',
                            )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
    </>
  );
}

type Action = Definition['actions'][string];
const targets = (to: Action['to']): string[] =>
  to === undefined ? [] : typeof to === 'string' ? [to] : [...new Set(to.map((one) => one.to))];

const opens = (definition: Definition): string[] =>
  Object.values(definition.actions).flatMap((action) => (action.from === 'new' ? targets(action.to) : []));

function flowActions(definition: Definition): FlowDiagramAction[] {
  return Object.entries(definition.actions).flatMap(([id, action]) => {
    if (action.from === 'new') return [];
    const actor: Text = {
      zh: action.by.map((role) => definition.roles[role]?.title.zh ?? role).join('、'),
      en: action.by.map((role) => definition.roles[role]?.title.en ?? role).join(', '),
    };
    return action.from.flatMap((from) =>
      (action.to === undefined ? [] : targets(action.to))
        .filter((to) => to !== from)
        .map((to) => ({ id: `${id}-${from}-${to}`, title: action.title, from, to, actor })),
    );
  });
}

/** How long each limit is with the settings in force at the body. */
function limitLengths(definition: Definition, settings: Record<string, unknown>): Map<string, Text> {
  return new Map(
    Object.entries(definition.limits).map(([id, limit]) => {
      const spans = Array.isArray(limit.span) ? limit.span.map((one) => one.span) : [limit.span];
      const lengths = spans.map((span) =>
        'setting' in span ? ((settings[span.setting] ?? definition.settings[span.setting]?.default) as Span) : span,
      );
      const [least, most] = [Math.min(...lengths.map((one) => one.n)), Math.max(...lengths.map((one) => one.n))];
      if (least < most && lengths.every((one) => one.unit === lengths[0]?.unit)) {
        const longest = spanText({ unit: lengths[0]!.unit, n: most });
        return [id, { zh: `${least}–${longest.zh}`, en: `${least}–${longest.en}` }];
      }
      const said = lengths.map((one) => spanText(one));
      return [
        id,
        {
          zh: [...new Set(said.map((one) => one.zh))].join(' / '),
          en: [...new Set(said.map((one) => one.en))].join(' / '),
        },
      ];
    }),
  );
}

function basisLabel(id: string, customary: string): Say {
  const found = findBasis(id);
  return !found || found.evidence === 'K?' ? customary : found.label;
}
