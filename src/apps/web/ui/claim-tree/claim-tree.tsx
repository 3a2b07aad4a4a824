import { type KeyboardEvent, useRef } from 'react';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import css from './claim-tree.module.css';

export interface ClaimNode {
  number: number;
  /** The claims it refers to, in order; empty for an independent claim. */
  refs: number[];
  /** Category or subject of an independent claim: `装置`. */
  label?: Say;
  /** The gravest open finding on it. */
  state?: 'none' | 'hint' | 'judge' | 'must';
  note?: Say;
}

export interface ClaimTreeProps {
  claims: ClaimNode[];
  current?: number;
  onSelect?: (claim: number) => void;
}

const words = catalogue(
  {
    tree: '权利要求引用关系',
    claim: '权利要求',
    also: (list: string) => `并引${list}`,
    hint: '有提示',
    judge: '待判断',
    must: '必须改',
  },
  {
    tree: 'Dependency of claims',
    claim: 'Claim ',
    also: (list: string) => `also on ${list}`,
    hint: 'hint',
    judge: 'to judge',
    must: 'must change',
  },
);

/** Which claim leans on which. A claim that refers to several hangs under the first and names the others. */
export function ClaimTree({ claims, current, onSelect }: ClaimTreeProps) {
  const w = useWords(words);
  const say = useSay();
  const root = useRef<HTMLElement>(null);
  const known = new Set(claims.map((claim) => claim.number));
  const parentOf = (claim: ClaimNode) => claim.refs.find((ref) => known.has(ref) && ref < claim.number);
  const childrenOf = (parent: number | undefined) => claims.filter((claim) => parentOf(claim) === parent);

  const move = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const buttons = [...(root.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (at < 0) return;
    event.preventDefault();
    buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
  };

  const branch = (parent: number | undefined) => {
    const members = childrenOf(parent);
    if (members.length === 0) return null;
    return (
      <ul className={css.branch}>
        {members.map((claim) => {
          const others = claim.refs.filter((ref) => ref !== parentOf(claim) && ref !== claim.number);
          return (
            <li key={claim.number}>
              <button
                type="button"
                className={css.claim}
                aria-current={claim.number === current ? 'true' : undefined}
                onClick={() => onSelect?.(claim.number)}
                onKeyDown={move}
              >
                <StateShape state={claim.state ?? 'none'} />
                <span className={css.number}>
                  <span className="visually-hidden">{w.claim}</span>
                  {claim.number}
                </span>
                {claim.label !== undefined && <span className={css.label}>{say(claim.label)}</span>}
                {others.length > 0 && <span className={css.also}>{w.also(others.join('、'))}</span>}
                {claim.note !== undefined && <span className={css.note}>{say(claim.note)}</span>}
                {claim.state && claim.state !== 'none' && <span className="visually-hidden">{w[claim.state]}</span>}
              </button>
              {branch(claim.number)}
            </li>
          );
        })}
      </ul>
    );
  };

  return (
    <nav ref={root} className={css.tree} aria-label={w.tree}>
      {branch(undefined)}
    </nav>
  );
}

function StateShape({ state }: { state: NonNullable<ClaimNode['state']> }) {
  const shapes = {
    none: 'M6 4a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z',
    hint: 'M6 2a4 4 0 1 0 0 8 4 4 0 0 0 0-8Z',
    judge: 'M6 1 11.4 11H.6Z',
    must: 'M3.6 1h4.8L11 3.6v4.8L8.4 11H3.6L1 8.4V3.6Z',
  };
  return (
    <svg className={css.shape} data-state={state} viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={shapes[state]} />
    </svg>
  );
}
