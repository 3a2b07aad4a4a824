import { type CSSProperties, useId, useState } from 'react';
import { formatNumber } from '../../app/format.ts';
import { catalogue, type Say, useSay, useWords } from '../../app/i18n.ts';
import { stepOf } from './steps.ts';
import css from './tile-map.module.css';

export interface TileValue {
  /** Division code. */
  code: string;
  name: Say;
  /** Place in the schematic grid, from 1. */
  column: number;
  row: number;
  value: number | undefined;
  href?: string;
}

export interface TileMapProps {
  label: Say;
  unit: Say;
  tiles: readonly TileValue[];
  decimals?: number;
}

const words = catalogue(
  { low: '低', high: '高', table: '看表格', map: '看方格图', name: '盟市', noValue: '无数据', click: '点击看构成' },
  {
    low: 'low',
    high: 'high',
    table: 'As a table',
    map: 'As tiles',
    name: 'League or city',
    noValue: 'no data',
    click: 'open for the records',
  },
);

/** A schematic grid of divisions — neighbours stay neighbours, borders are not drawn — with a table that says the same. */
export function TileMap({ label, unit, tiles, decimals = 1 }: TileMapProps) {
  const w = useWords(words);
  const say = useSay();
  const [asTable, setAsTable] = useState(false);
  const region = useId();
  const values = tiles.flatMap(({ value }) => (value === undefined ? [] : [value]));
  const shown = (value: number | undefined) => (value === undefined ? w.noValue : formatNumber(value, decimals));
  return (
    <div className={css.map}>
      <div id={region}>
        {asTable ? (
          <table className={css.table}>
            <caption className="visually-hidden">{say(label)}</caption>
            <thead>
              <tr>
                <th scope="col">{w.name}</th>
                <th scope="col" className={css.number}>
                  {say(label)}（{say(unit)}）
                </th>
              </tr>
            </thead>
            <tbody>
              {[...tiles]
                .sort((a, b) => (b.value ?? -1) - (a.value ?? -1))
                .map((tile) => (
                  <tr key={tile.code}>
                    <th scope="row">{tile.href ? <a href={tile.href}>{say(tile.name)}</a> : say(tile.name)}</th>
                    <td className={css.number}>{shown(tile.value)}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        ) : (
          <ul className={css.grid} aria-label={say(label)}>
            {tiles.map((tile) => {
              const Tag = tile.href ? 'a' : 'div';
              return (
                <li key={tile.code} style={{ '--column': tile.column, '--row': tile.row } as CSSProperties}>
                  <Tag
                    className={css.tile}
                    data-step={tile.value === undefined ? 0 : stepOf(tile.value, values)}
                    {...(tile.href ? { href: tile.href } : {})}
                  >
                    <span className={css.name}>{say(tile.name)}</span>
                    <span className={css.value}>{shown(tile.value)}</span>
                  </Tag>
                </li>
              );
            })}
          </ul>
        )}
      </div>
      <p className={css.legend}>
        {!asTable && (
          <span className={css.scale}>
            {w.low}
            {[1, 2, 3, 4, 5].map((step) => (
              <i key={step} data-step={step} />
            ))}
            {w.high}
          </span>
        )}
        <span>
          {say(unit)} · {w.click}
        </span>
        <button type="button" className={css.turn} aria-controls={region} onClick={() => setAsTable(!asTable)}>
          {asTable ? w.map : w.table}
        </button>
      </p>
    </div>
  );
}
