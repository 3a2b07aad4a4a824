import type { Guide, GuideBasis, Text } from '../../api/types.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { FlowDiagram } from '../../ui/flow-diagram/flow-diagram.tsx';
import css from './guide.module.css';
import { guideWords } from './guide-words.ts';

/** Several words as one list. */
export const joined = (texts: readonly Text[]): Text => ({
  zh: texts.map((one) => one.zh).join('、'),
  en: texts.map((one) => one.en).join(', '),
});

/** Conditions and remedies, each with what it rests on. */
export function WithBasis({ items }: { items: readonly { text: Text; basis: GuideBasis[] }[] }) {
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

export function Flow({ guide }: { guide: Guide }) {
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

export function Limits({ guide }: { guide: Guide }) {
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
