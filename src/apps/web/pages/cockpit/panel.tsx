import { type ReactNode, useId } from 'react';
import { useWords } from '../../app/i18n.ts';
import css from './cockpit.module.css';
import { cockpitWords } from './cockpit-words.ts';

/** One figure of the cockpit with what it counts and of which day; its parts lead to the cases behind them. */
export function Panel({
  title,
  definition,
  of,
  wide = false,
  more,
  children,
}: {
  title: string;
  definition: string;
  /** The day or the period it speaks of. */
  of: string;
  wide?: boolean;
  more?: ReactNode;
  children: ReactNode;
}) {
  const w = useWords(cockpitWords);
  const id = useId();
  return (
    <section className={css.panel} data-wide={wide || undefined} aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        <span className={css.of}>{of}</span>
        {more}
        <details className={css.definition}>
          <summary>{w.definition}</summary>
          <p>{definition}</p>
        </details>
      </header>
      {children}
    </section>
  );
}

export interface Part {
  /** Distinguishes the parts of one bar. */
  tone: 'good' | 'plain' | 'soon' | 'must' | 'centre' | 'applicant' | 'national' | 'pale';
  value: number;
}

/** A lying bar of several parts, of which the whole row is a link. */
export function BarRow({
  label,
  note,
  value,
  href,
  parts,
  most,
  mark,
}: {
  label: ReactNode;
  note?: ReactNode;
  value: ReactNode;
  href: string;
  parts: readonly Part[];
  /** What fills the whole width. */
  most: number;
  /** A line across, such as a capacity. */
  mark?: number | undefined;
}) {
  const share = (n: number) => `${most === 0 ? 0 : Math.min(100, (n / most) * 100)}%`;
  return (
    <a className={css.bar} href={href}>
      <span className={css.label}>
        {label}
        {note !== undefined && <small>{note}</small>}
      </span>
      <span className={css.track} aria-hidden="true">
        {parts.map((part) => (
          <i key={part.tone} data-tone={part.tone} style={{ inlineSize: share(part.value) }} />
        ))}
        {mark !== undefined && <b style={{ insetInlineStart: share(mark) }} />}
      </span>
      <span className={css.number}>{value}</span>
    </a>
  );
}

export interface Column {
  key: string;
  label: ReactNode;
  /** What is said of the column to those who do not see it. */
  said: string;
  bars: { tone: Part['tone']; value: number; href?: string }[];
  href: string;
  /** Drawn on top of each other instead of side by side. */
  stacked?: boolean;
}

/** Standing columns over a common ground; each is a link. */
export function Columns({ columns, label }: { columns: readonly Column[]; label: string }) {
  const heights = columns.map(({ bars, stacked }) =>
    stacked ? bars.reduce((sum, bar) => sum + bar.value, 0) : Math.max(0, ...bars.map((bar) => bar.value)),
  );
  const most = Math.max(1, ...heights);
  return (
    <ul className={css.columns} aria-label={label}>
      {columns.map((column, at) => {
        const total = column.bars.reduce((sum, bar) => sum + bar.value, 0);
        const shown = column.stacked ? total : heights[at]!;
        return (
          <li key={column.key}>
            <a href={column.href} title={column.said} data-empty={total === 0 || undefined}>
              <span className="visually-hidden">{column.said}</span>
              <span className={css.top} aria-hidden="true">
                {column.stacked ? (Number.isInteger(shown) ? shown : shown.toFixed(1)) : ''}
              </span>
              <span className={css.stand} data-stacked={column.stacked || undefined} aria-hidden="true">
                {column.bars.map((bar) => (
                  <i key={bar.tone} data-tone={bar.tone} style={{ blockSize: `${(bar.value / most) * 100}%` }} />
                ))}
              </span>
              <span className={css.foot} aria-hidden="true">
                {column.label}
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

/** What the tones of a chart mean. */
export function Legend({ of }: { of: readonly [Part['tone'], string][] }) {
  return (
    <ul className={css.legend}>
      {of.map(([tone, word]) => (
        <li key={tone}>
          <i data-tone={tone} aria-hidden="true" />
          {word}
        </li>
      ))}
    </ul>
  );
}

/** What a chart shows as a table, in which every number is a link. */
export function AsTable({
  head,
  rows,
}: {
  head: readonly string[];
  rows: readonly { key: string; name: string; cells: readonly { value: string; href?: string }[] }[];
}) {
  const w = useWords(cockpitWords);
  return (
    <details className={css.table}>
      <summary>{w.table}</summary>
      <table>
        <thead>
          <tr>
            {head.map((word) => (
              <th key={word} scope="col">
                {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              {row.cells.map((cell, at) => (
                <td key={head[at + 1] ?? at}>{cell.href ? <a href={cell.href}>{cell.value}</a> : cell.value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
