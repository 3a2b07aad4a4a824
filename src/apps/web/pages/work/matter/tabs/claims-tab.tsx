import { useMemo, useState } from 'react';
import type { Finding } from '#claims/index.ts';
import type { ApplicationAnswer } from '../../../../api/index.ts';
import { catalogue, useSay, useWords } from '../../../../app/i18n.ts';
import { ClaimTree } from '../../../../ui/claim-tree/claim-tree.tsx';
import type { FormValues } from '../../../../ui/form-renderer/form-types.ts';
import { type PatentBlock, PatentReader } from '../../../../ui/patent-reader/patent-reader.tsx';
import type { CheckDesk } from '../check-panel.tsx';
import css from '../matter-page.module.css';
import { quoteOf, type TextPlace } from '../opinion.ts';
import { type Picked, ReadingPane } from '../reading-pane.tsx';
import { Watermark } from '../watermark.tsx';

const words = catalogue(
  {
    tree: '引用关系',
    text: '权利要求书',
    findings: '意见',
    none: '申请文件中没有权利要求。',
    add: (n: number) => `对权利要求${n}提意见`,
    product: '产品',
    composition: '组合物',
    method: '方法',
    use: '用途',
    unknown: '独立',
  },
  {
    tree: 'Dependency',
    text: 'Claims',
    findings: 'Findings',
    none: 'The files hold no claims.',
    add: (n: number) => `Comment on claim ${n}`,
    product: 'product',
    composition: 'composition',
    method: 'method',
    use: 'use',
    unknown: 'independent',
  },
);

export interface TextTabProps {
  answer: ApplicationAnswer;
  reader: { name: string };
  /** Findings being written, marked in the text. */
  drafted: readonly FormValues[];
  onPick?: ((place: TextPlace) => void) | undefined;
  /** The name of a span: that of a finding of the check, or `draft-2`. */
  onSpan: (id: string) => void;
  active: string | undefined;
  check: CheckDesk | undefined;
}

/** Dependency tree and claims; the findings stand at their right. */
export function ClaimsTab({ answer, reader, drafted, onPick, onSpan, active, check }: TextTabProps) {
  const w = useWords(words);
  const say = useSay();
  const [current, setCurrent] = useState<number>();
  const examined = check?.examined;
  const found = examined?.list.find((one) => one.view.id === active)?.finding;
  const shownClaim = found?.claim ?? current;
  const { claims } = answer.text;
  const blocks = useMemo<PatentBlock[]>(() => {
    const depth = new Map<number, number>();
    for (const node of answer.tree) {
      const parent = node.kind === 'dependent' ? node.refs.find((ref) => ref < node.number) : undefined;
      depth.set(node.number, parent === undefined ? 0 : (depth.get(parent) ?? 0) + 1);
    }
    return claims.map((claim, order) => ({
      id: `claim-${claim.number}`,
      kind: 'claim',
      number: String(claim.number),
      text: claim.text,
      depth: depth.get(claim.number) ?? 0,
      spans: [
        ...checkSpans(examined, say, (one) => one.part === 'claims' && one.order === order),
        ...spansIn(claim.text, `权利要求 ${claim.number}`, drafted),
      ],
    }));
  }, [answer.tree, claims, drafted, examined, say]);

  const states = new Map<number, 'judge' | 'must' | 'hint'>();
  for (const { finding, view } of examined?.list.toReversed() ?? [])
    if (view.state === 'open' && finding.part === 'claims' && finding.claim !== undefined)
      states.set(finding.claim, view.severity);
  for (const finding of drafted) {
    const n = Number(/\d+/.exec(String(finding.place ?? ''))?.[0]);
    if (finding.part === 'claims' || /权利要求|claim/i.test(String(finding.place ?? '')))
      states.set(n, states.get(n) === 'must' ? 'must' : 'judge');
  }
  const pick = onPick
    ? ({ block, quote }: Picked) => onPick({ part: 'claims', place: `权利要求 ${block.replace('claim-', '')}`, quote })
    : undefined;
  if (claims.length === 0) return <p className={css.plain}>{w.none}</p>;
  return (
    <>
      <section className={css.tree} aria-label={w.tree}>
        <h2>{w.tree}</h2>
        <ClaimTree
          claims={answer.tree.map((node) => ({
            number: node.number,
            refs: node.kind === 'dependent' ? node.refs : [],
            ...(node.kind === 'independent' ? { label: w[node.category] } : {}),
            state: states.get(node.number) ?? 'none',
          }))}
          {...(shownClaim === undefined ? {} : { current: shownClaim })}
          onSelect={setCurrent}
        />
        {onPick && current !== undefined && (
          <button
            type="button"
            className={css.treeAdd}
            onClick={() => onPick({ part: 'claims', place: `权利要求 ${current}` })}
          >
            {w.add(current)}
          </button>
        )}
      </section>
      <ReadingPane label={w.text} onPick={pick}>
        <Watermark {...reader}>
          <PatentReader
            blocks={blocks}
            label={w.text}
            {...(active === undefined ? {} : { activeSpan: active })}
            {...(shownClaim === undefined ? {} : { currentBlock: `claim-${shownClaim}` })}
            onSpan={onSpan}
          />
        </Watermark>
      </ReadingPane>
    </>
  );
}

/** The words of open and accepted findings of the check, as far as they stand in one block. */
export function checkSpans(
  examined: CheckDesk['examined'] | undefined,
  say: ReturnType<typeof useSay>,
  here: (finding: Finding) => boolean,
): NonNullable<PatentBlock['spans']> {
  return (examined?.list ?? []).flatMap(({ finding, view }) =>
    view.state !== 'rejected' && here(finding)
      ? [{ id: view.id, start: finding.start, end: finding.end, tone: view.severity, label: say(finding.what) }]
      : [],
  );
}

/** The words that findings quote, where they stand in a block. */
export function spansIn(
  text: string,
  place: string,
  drafted: readonly FormValues[],
): NonNullable<PatentBlock['spans']> {
  return drafted.flatMap((finding, at) => {
    const quote = quoteOf(finding.what);
    // What came from the check is marked by the check.
    if (!quote || finding.place !== place || finding.fingerprint !== undefined) return [];
    const start = text.replace(/\s/g, ' ').indexOf(quote);
    if (start < 0) return [];
    const label = String(finding.what ?? '').slice(quote.length + 2) || quote;
    return [{ id: `draft-${at}`, start, end: start + quote.length, tone: 'judge' as const, label }];
  });
}
