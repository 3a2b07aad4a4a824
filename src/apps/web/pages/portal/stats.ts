import type { Figure } from '../../api/types.ts';
import { pathTo } from '../../site/prefix.ts';
import type { StatProps } from '../../ui/stat/stat.tsx';

export const figurePath = (id: string): string => pathTo(`/figures/${id}`);

/** Figures as they are shown: each with its day, and the way to its definition. */
export const statsOf = (figures: readonly Figure[]): StatProps[] =>
  figures.flatMap((figure) =>
    figure.value === null
      ? []
      : [
          {
            label: figure.title,
            value: figure.value,
            unit: figure.unit,
            asOf: figure.asOf,
            href: figurePath(figure.id),
          },
        ],
  );
