import type { ApplicationText } from '../../model/index.ts';

/** A design for an example: view names and the lines of its brief description. */
export const designWith = (
  views: string,
  brief: string,
  more: Partial<NonNullable<ApplicationText['design']>> = {},
): NonNullable<ApplicationText['design']> => ({
  views: views.split(' ').map((name) => ({ name })),
  brief: brief.split('\n').map((text, i) => ({ id: `b${i + 1}`, text })),
  ...more,
});

export const SIX = '主视图 后视图 左视图 右视图 俯视图 仰视图';
