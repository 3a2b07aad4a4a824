import type { People } from '../../../forms/engine-fields.ts';
import type { PersonLoad } from '../data.ts';

/** The people a field offers, each with what lies with them now; whoever has least stands first. */
export function withLoads(
  people: Record<string, { account: string; name: string }[]>,
  loads: readonly PersonLoad[],
): People {
  const of = (account: string) => loads.find((one) => one.account === account) ?? { open: 0, waiting: 0, overdue: 0 };
  return Object.fromEntries(
    Object.entries(people).map(([field, members]) => [
      field,
      members
        .map((one) => {
          const { open, waiting, overdue } = of(one.account);
          return {
            ...one,
            open,
            note: {
              zh: `在办${open}件，其中${waiting}件待其办理${overdue > 0 ? `，超期${overdue}件` : ''}`,
              en: `${open} open, ${waiting} waiting${overdue > 0 ? `, ${overdue} overdue` : ''}`,
            },
          };
        })
        .sort((a, b) => a.open - b.open),
    ]),
  );
}
