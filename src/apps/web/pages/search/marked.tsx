import { Fragment } from 'react';

const escaped = (value: string): string => value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A text with what was asked for marked in it. */
export function Marked({ text, marks }: { text: string; marks: readonly string[] }) {
  if (marks.length === 0 || text === '') return text;
  const pattern = new RegExp(
    `(${[...marks]
      .sort((a, b) => b.length - a.length)
      .map(escaped)
      .join('|')})`,
    'giu',
  );
  return text.split(pattern).map((piece, at) => {
    const key = `${at} ${piece}`;
    return at % 2 === 1 ? <mark key={key}>{piece}</mark> : <Fragment key={key}>{piece}</Fragment>;
  });
}

const LONGEST = 130;

/** The part of a text around the first thing that was asked for. */
export function snippetOf(text: string, marks: readonly string[]): string {
  const lower = text.toLowerCase();
  const places = marks.map((mark) => lower.indexOf(mark.toLowerCase())).filter((at) => at >= 0);
  const at = places.length > 0 ? Math.min(...places) : 0;
  const from = at > LONGEST - 30 ? at - 40 : 0;
  const cut = text.slice(from, from + LONGEST);
  return `${from > 0 ? '…' : ''}${cut}${from + LONGEST < text.length ? '…' : ''}`;
}
