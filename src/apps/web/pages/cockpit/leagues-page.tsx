import { useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { formatDay, formatNumber } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { leagues as tiles } from '../../ui/tile-map/leagues.ts';
import { TileMap } from '../../ui/tile-map/tile-map.tsx';
import page from '../work/frame/page.module.css';
import { Refusals } from '../work/frame/refusals.tsx';
import { WorkFrame } from '../work/frame/work-frame.tsx';
import css from './cockpit.module.css';
import { cockpitWords } from './cockpit-words.ts';
import { cockpitPath, type Leagues, narrowedIn, rowsPath, useLeagues } from './data.ts';

const words = catalogue(
  {
    title: '分盟市情况',
    note: '只列数量，不含任何案件名称或内容。',
    name: '盟市',
    n: '累计提交',
    open: '在办',
    red: '超期',
    decided: '期间结论',
    rate: '合格率（%）',
    fastTrack: '进入快速通道',
    granted: '授权',
    days: '平均授权周期（日）',
    unit: '件',
    daysUnit: '日',
    percent: '%',
    choose: '图上显示',
    cockpit: '驾驶舱',
    other: '其他',
  },
  {
    title: 'By league and city',
    note: 'Counts alone, without the name or content of any case.',
    name: 'League or city',
    n: 'Submitted, all time',
    open: 'Open',
    red: 'Overdue',
    decided: 'Results',
    rate: 'Pass rate (%)',
    fastTrack: 'On the fast track',
    granted: 'Granted',
    days: 'Mean days to grant',
    unit: 'cases',
    daysUnit: 'days',
    percent: '%',
    choose: 'On the map',
    cockpit: 'Cockpit',
    other: 'Other',
  },
);

type Row = Leagues['leagues'][number];
const figures = {
  n: (row: Row) => row.n,
  open: (row: Row) => row.open,
  red: (row: Row) => row.red,
  decided: (row: Row) => row.decided,
  rate: (row: Row) => (row.share ? row.share.value * 100 : undefined),
  fastTrack: (row: Row) => row.fastTrack,
  granted: (row: Row) => row.granted,
  days: (row: Row) => row.grantDays.invention ?? undefined,
};
type Figure = keyof typeof figures;

/** The figures of the centre's work by league and city, for the office above it: to read, nothing to do. */
export function LeaguesPage() {
  const w = useWords(words);
  const c = useWords(cockpitWords);
  return (
    <WorkFrame title={w.title} crumbs={[{ label: c.title, href: cockpitPath() }, { label: w.title }]} current="leagues">
      {() => <Table />}
    </WorkFrame>
  );
}

function Table() {
  const w = useWords(words);
  const c = useWords(cockpitWords);
  const say = useSay();
  const lang = useLang();
  const narrowed = narrowedIn(useLocation({ select: (location) => location.searchStr }));
  const { data, error } = useLeagues(narrowed);
  const [figure, setFigure] = useState<Figure>('n');
  if (error) return <Refusals error={error} />;
  if (!data) return null;
  const rowOf = (code: string) => data.leagues.find((row) => row.key === code);
  const named = tiles.filter((tile) => rowOf(tile.code));
  const elsewhere = data.leagues.filter((row) => !tiles.some((tile) => tile.code === row.key));
  const all = [
    ...named.map((tile) => ({ row: rowOf(tile.code)!, name: say(tile.name) })),
    ...elsewhere.map((row) => ({ row, name: `${w.other} ${row.key}` })),
  ];
  const shown = (id: Figure, row: Row) => {
    const value = figures[id](row);
    return value === undefined ? '–' : formatNumber(value, id === 'rate' || id === 'days' ? 1 : 0);
  };
  const unit = figure === 'rate' ? w.percent : figure === 'days' ? w.daysUnit : w.unit;
  return (
    <div className={page.page}>
      <div className={css.head}>
        <div>
          <h1>{w.title}</h1>
          <p>
            {c.asOf(formatDay(lang, data.asOf))} · {c.period(formatDay(lang, data.from), formatDay(lang, data.to))} ·{' '}
            {w.note}
          </p>
        </div>
        <div className={css.ways} data-print-hide>
          <ButtonLink href={cockpitPath(narrowed)}>{w.cockpit}</ButtonLink>
        </div>
      </div>
      <div className={css.filters} data-print-hide>
        <label>
          {w.choose}
          <select value={figure} onChange={(event) => setFigure(event.target.value as Figure)}>
            {(Object.keys(figures) as Figure[]).map((id) => (
              <option key={id} value={id}>
                {w[id]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <TileMap
        label={w[figure]}
        unit={unit}
        decimals={figure === 'rate' || figure === 'days' ? 1 : 0}
        tiles={tiles.map((tile) => {
          const row = rowOf(tile.code);
          return {
            ...tile,
            value: row ? figures[figure](row) : undefined,
            href: rowsPath(narrowed, 'league', tile.code),
          };
        })}
      />
      <div className={`${page.section} ${page.wide}`}>
        <table className={`${page.table} ${css.figures}`}>
          <thead>
            <tr>
              <th scope="col">{w.name}</th>
              {(Object.keys(figures) as Figure[]).map((id) => (
                <th key={id} scope="col" data-align="end">
                  {w[id]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {all.map(({ row, name }) => (
              <tr key={row.key}>
                <th scope="row">
                  <a href={rowsPath(narrowed, 'league', row.key)}>{name}</a>
                </th>
                {(Object.keys(figures) as Figure[]).map((id) => (
                  <td key={id} data-align="end">
                    {shown(id, row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
