import type { ReactNode } from 'react';
import { findBasis } from '#kernel/law/index.ts';
import type { Refusal } from '#kernel/refusal.ts';
import { refusalsOf } from '../../../api/index.ts';
import { RefusalPanel } from '../../../ui/refusal-panel/refusal-panel.tsx';

/** Whatever was refused, with reasons and the way on. */
export function Refusals({
  error,
  refusals = refusalsOf(error),
  children,
}: {
  error?: unknown;
  refusals?: readonly Refusal[];
  children?: ReactNode;
}) {
  return (
    <div role="alert">
      {refusals.map((one, at) => (
        <RefusalPanel
          key={`${one.code}-${one.field ?? at}`}
          code={one.code}
          what={one.what}
          why={one.why}
          next={one.next}
          focus={at === 0}
          {...(one.basis
            ? { basis: one.basis.map((id) => ({ label: findBasis(id)?.label ?? { zh: '惯例', en: 'custom' } })) }
            : {})}
        >
          {at === refusals.length - 1 ? children : undefined}
        </RefusalPanel>
      ))}
    </div>
  );
}
