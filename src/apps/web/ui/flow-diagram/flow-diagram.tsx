import { useId } from 'react';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import css from './flow-diagram.module.css';
import { box, layoutFlow, linesOf } from './layout.ts';

export interface FlowDiagramState {
  id: string;
  title: Say;
  kind: 'start' | 'open' | 'good' | 'bad';
  /** The limit of the state: `5个工作日`. */
  limit?: Say;
}

export interface FlowDiagramAction {
  id: string;
  title: Say;
  from: string;
  to: string;
  actor: Say;
}

export interface FlowDiagramProps {
  label: Say;
  states: readonly FlowDiagramState[];
  actions: readonly FlowDiagramAction[];
  current?: string;
}

const words = catalogue(
  { steps: '各步动作', now: '现在在这里', stays: '（不变）' },
  { steps: 'Actions', now: 'now here', stays: '(stays)' },
);

/** States and actions of a procedure. The drawing numbers the actions; the list under it says the same in words. */
export function FlowDiagram({ label, states, actions, current }: FlowDiagramProps) {
  const w = useWords(words);
  const say = useSay();
  const arrow = useId();
  const layout = layoutFlow(states, actions);
  const stateOf = (id: string) => states.find((state) => state.id === id);
  const titleOf = (id: string) => {
    const found = stateOf(id);
    return found ? say(found.title) : id;
  };
  const numberOf = new Map(actions.map((action, at) => [action.id, at + 1]));
  return (
    <figure className={css.flow}>
      <div className={css.drawing}>
        <svg
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          style={{ maxInlineSize: `${layout.width / 16}rem` }}
          role="img"
          aria-label={say(label)}
        >
          <defs>
            <marker
              id={arrow}
              viewBox="0 0 8 8"
              refX="6"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto-start-reverse"
            >
              <path d="M1 1 7 4 1 7" className={css.tip} />
            </marker>
          </defs>
          {layout.routes.map((route) => (
            <path
              key={route.id}
              d={route.d}
              className={css.route}
              data-back={route.back}
              markerEnd={`url(#${arrow})`}
            />
          ))}
          {layout.states.map((place) => {
            const state = stateOf(place.id);
            if (!state) return null;
            return (
              <g
                key={place.id}
                className={css.state}
                data-kind={state.kind}
                data-current={place.id === current || undefined}
              >
                <rect
                  x={place.x}
                  y={place.y}
                  width={box.width}
                  height={box.height}
                  rx={state.kind === 'open' ? 5 : 27}
                />
                {linesOf(say(state.title)).map((line, at, lines) => (
                  <text
                    key={line}
                    x={place.x + box.width / 2}
                    y={place.y + (state.limit === undefined ? 32 : 24) + (at - (lines.length - 1) / 2) * 17}
                  >
                    {line}
                  </text>
                ))}
                {state.limit !== undefined && (
                  <text className={css.limit} x={place.x + box.width / 2} y={place.y + 42}>
                    {say(state.limit)}
                  </text>
                )}
              </g>
            );
          })}
          {layout.routes.map((route) => (
            <g key={route.id} className={css.number}>
              <circle cx={route.label.x} cy={route.label.y} r="10" />
              <text x={route.label.x} y={route.label.y + 4}>
                {numberOf.get(route.id)}
              </text>
            </g>
          ))}
        </svg>
      </div>
      <figcaption>
        <ol className={css.list} aria-label={w.steps}>
          {actions.map((action) => (
            <li key={action.id}>
              <span className={css.index} aria-hidden="true">
                {numberOf.get(action.id)}
              </span>
              <span className={css.action}>
                {say(action.title)} <small>{say(action.actor)}</small>
              </span>
              <span className={css.way}>
                {titleOf(action.from)} → {action.from === action.to ? w.stays : titleOf(action.to)}
                {action.from === current && <em>{w.now}</em>}
              </span>
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}
