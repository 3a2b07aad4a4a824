import { toCsv } from '../../ui/queue-table/csv.ts';
import type { CockpitWords } from './cockpit-words.ts';
import { nameOf } from './cockpit-words.ts';
import type { Cockpit } from './data.ts';

/** All figures of the screen as rows: figure, what is counted, value. */
export function cockpitRows(cockpit: Cockpit, w: CockpitWords, say: (text: { zh: string; en: string }) => string) {
  const rows: string[][] = [[w.title, w.asOf(cockpit.asOf), w.period(cockpit.from, cockpit.to)]];
  const add = (...cells: (string | number)[]) => rows.push(cells.map(String));
  for (const one of cockpit.stages) add(w.flow, say(one.title), one.n);
  for (const one of cockpit.load) add(w.load, one.name, one.n);
  for (const one of cockpit.ageing) add(w.ageing, w.days(one.key), one.n);
  add(w.overdue, '', cockpit.overdue.n);
  for (const one of cockpit.weeks) {
    add(w.arrived, one.week, one.arrived);
    add(w.done, one.week, one.done);
  }
  for (const by of ['kind', 'field', 'agency'] as const)
    for (const one of cockpit.rates[by])
      add(
        w.rates,
        nameOf(w, by, one.key, one.name),
        `${(one.share.value * 100).toFixed(2)}%`,
        w.rate(one.passed, one.n),
        w.interval(Math.round(one.share.low * 100), Math.round(one.share.high * 100)),
      );
  for (const one of cockpit.opinions)
    add(w.opinions, nameOf(w, 'kind', one.key), one.mean.toFixed(2), one.onTime, one.late);
  for (const one of cockpit.held)
    add(w.held, nameOf(w, 'kind', one.key), ...[one.office, one.party, one.outside].map((value) => value.toFixed(2)));
  for (const { day, ends } of cockpit.upcoming) for (const end of ends) add(w.upcoming, day, say(end.title), end.n);
  for (const one of cockpit.forecast) add(w.forecast, one.day, one.due, one.back, one.expected.toFixed(2));
  return rows;
}

export function saveCsv(name: string, rows: string[][]): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([toCsv(rows)], { type: 'text/csv' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
