import { Fragment, useMemo, useState } from 'react';
import { type AnalysedClaim, analyseClaims, claimFrom } from '#claims/model/index.ts';
import type { ClaimText } from '#corpus/record/types.ts';
import { useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import css from './patent.module.css';
import { patentWords } from './patent-words.ts';

/** The claims by what leans on what: independent ones first, those that lean on them folded below. */
export function Claims({ claims }: { claims: readonly ClaimText[] }) {
  const w = useWords(patentWords);
  const all = useMemo(() => analyseClaims(claims.map(({ number, text }) => claimFrom(number, [text]))), [claims]);
  const known = new Set(all.map((one) => one.number));
  const parentOf = (one: AnalysedClaim) =>
    one.kind === 'dependent' ? one.refs.find((ref) => ref < one.number && known.has(ref)) : undefined;
  const roots = all.filter((one) => parentOf(one) === undefined);
  return (
    <>
      <p className={css.hint}>{w.claimCount(all.length, all.filter((one) => one.kind === 'independent').length)}</p>
      <ol className={css.claims}>
        {roots.map((root) => (
          <Branch
            key={root.number}
            claim={root}
            childrenOf={(number) => all.filter((one) => parentOf(one) === number)}
            top
          />
        ))}
      </ol>
    </>
  );
}

function Branch({
  claim,
  childrenOf,
  top = false,
}: {
  claim: AnalysedClaim;
  childrenOf: (number: number) => AnalysedClaim[];
  top?: boolean;
}) {
  const w = useWords(patentWords);
  const [open, setOpen] = useState(true);
  const below = childrenOf(claim.number);
  return (
    <li>
      <div id={`claim-${claim.number}`} className={css.claim} data-kind={claim.kind} tabIndex={-1}>
        <b>{claim.number}</b>
        <p lang="zh-CN" data-annotate="claims" data-place={claim.number}>
          <Referring claim={claim} />
        </p>
      </div>
      {top && below.length > 0 && (
        <Button size="small" look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? w.fold : w.unfold(count(claim.number, childrenOf))}
        </Button>
      )}
      {below.length > 0 && open && (
        <ol>
          {below.map((one) => (
            <Branch key={one.number} claim={one} childrenOf={childrenOf} />
          ))}
        </ol>
      )}
    </li>
  );
}

const count = (number: number, childrenOf: (number: number) => AnalysedClaim[]): number =>
  childrenOf(number).reduce((sum, one) => sum + 1 + count(one.number, childrenOf), 0);

/** The text of a claim whose references lead to what they name. */
function Referring({ claim }: { claim: AnalysedClaim }) {
  const pieces: { text: string; to?: number; at: number }[] = [];
  let from = 0;
  for (const { start, end, numbers } of claim.references) {
    if (start < from) continue;
    pieces.push({ text: claim.text.slice(from, start), at: from });
    pieces.push({ text: claim.text.slice(start, end), at: start, ...(numbers[0] ? { to: numbers[0] } : {}) });
    from = end;
  }
  pieces.push({ text: claim.text.slice(from), at: from });
  return pieces.map(({ text, to, at }) =>
    to === undefined ? (
      <Fragment key={at}>{text}</Fragment>
    ) : (
      <a key={at} href={`#claim-${to}`}>
        {text}
      </a>
    ),
  );
}
