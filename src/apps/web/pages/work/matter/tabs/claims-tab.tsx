import { useMemo, useState } from 'react';
import type { ApplicationAnswer } from '../../../../api/index.ts';
import { catalogue, useWords } from '../../../../app/i18n.ts';
import { ClaimTree } from '../../../../ui/claim-tree/claim-tree.tsx';
import type { FormValues } from '../../../../ui/form-renderer/form-types.ts';
import { type PatentBlock, PatentReader } from '../../../../ui/patent-reader/patent-reader.tsx';
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
  onSpan: (at: number) => void;
  active: number | undefined;
}

/** Dependency tree and claims; the findings stand at their right. */
export function ClaimsTab({ answer, reader, drafted, onPick, onSpan, active }: TextTabProps) {
  const w = useWords(words);
  const [current, setCurrent] = useState<number>();
  const { claims } = answer.text;
  const blocks = useMemo<PatentBlock[]>(() => {
    const depth = new Map<number, number>();
    for (const node of answer.tree) {
      const parent = node.kind === 'dependent' ? node.refs.find((ref) => ref < node.number) : undefined;
      depth.set(node.number, parent === undefined ? 0 : (depth.get(parent) ?? 0) + 1);
    }
    return claims.map((claim) => ({
      id: `claim-${claim.number}`,
      kind: 'claim',
      number: String(claim.number),
      text: claim.text,
      depth: depth.get(claim.number) ?? 0,
      spans: spansIn(claim.text, `权利要求 ${claim.number}`, drafted),
    }));
  }, [answer.tree, claims, drafted]);

  const states = new Map<number, 'judge'>();
  for (const finding of drafted) {
    const n = Number(/\d+/.exec(String(finding.place ?? ''))?.[0]);
    if (finding.part === 'claims' || /权利要求|claim/i.test(String(finding.place ?? ''))) states.set(n, 'judge');
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
          {...(current === undefined ? {} : { current })}
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
            {...(active === undefined ? {} : { activeSpan: `draft-${active}` })}
            {...(current === undefined ? {} : { currentBlock: `claim-${current}` })}
            onSpan={(id) => onSpan(Number(id.replace('draft-', '')))}
          />
        </Watermark>
      </ReadingPane>
    </>
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
    if (!quote || finding.place !== place) return [];
    const start = text.replace(/\s/g, ' ').indexOf(quote);
    if (start < 0) return [];
    const label = String(finding.what ?? '').slice(quote.length + 2) || quote;
    return [{ id: `draft-${at}`, start, end: start + quote.length, tone: 'judge' as const, label }];
  });
}
