import { type ClassView, titleParts } from '#corpus/classification/index.ts';
import { choiceTitle } from '#corpus/query/index.ts';
import { findSource, licenceOf } from '#corpus/record/index.ts';
import type { Facet } from '#corpus/search/types.ts';
import { divisions } from '#kernel/divisions/index.ts';
import { type Text, text } from '#kernel/text.ts';
import { rightTitles, stateTitles } from './search-words.ts';

const plain = (value: string): Text => text(value, value);

/** A value of a facet as people read it. */
export function valueTitle(facet: Facet, value: string): Text {
  switch (facet) {
    case 'status':
      return stateTitles[value] ?? plain(value);
    case 'right':
      return rightTitles[value] ?? plain(value);
    case 'office':
      return choiceTitle('OFF', value);
    case 'source':
      return findSource(value)?.title ?? plain(value);
    case 'division':
      return divisions.find(({ code }) => code === value)?.name ?? plain(value);
    default:
      return plain(value);
  }
}

/** A symbol with the titles above it in one line. */
export const classLine = (of: ClassView | undefined, symbol: string): Text =>
  of && of.path.length > 0
    ? text(
        `${symbol}：${of.path.map((one) => titleParts(one.title.zh).name).join(' › ')}`,
        `${symbol}: ${of.path.map((one) => titleParts(one.title.en).name).join(' › ')}`,
      )
    : plain(symbol);

/** Source, day and licence of a record, as it has to stand beside it. */
export function sourceLine(source: { id: string; licence: string }): { title: Text; licence: Text; notice: Text } {
  const licence = licenceOf(source.licence);
  return { title: findSource(source.id)?.title ?? plain(source.id), licence: licence.title, notice: licence.notice };
}
