import { mayShow, type PatentRecord } from '#corpus/record/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';

/** Draws a figure of an invented document by its label; undefined for real ones. SVG. */
export type DrawFigure = (record: PatentRecord, label: string) => string | undefined;

/** A figure of a document; `picture` is the name under which its picture is asked for, null where there is none. */
export interface FigureView {
  label: string;
  caption: string;
  picture: string | null;
}

/** The figures of a document, with the names of those pictures that the house has. None where they may not be shown. */
export async function figuresOf(corpus: CorpusIndex, record: PatentRecord, draw?: DrawFigure): Promise<FigureView[]> {
  if (!mayShow(record, 'figures') || record.figures.length === 0) return [];
  const kept = new Set(await corpus.picturesOf(record.key));
  return record.figures.map(({ label, caption = '', file }) => {
    const delivered = file !== undefined && kept.has(file) ? file : null;
    return { label, caption, picture: delivered ?? (draw?.(record, label) === undefined ? null : label) };
  });
}

/** The bytes of a picture: as delivered, or drawn. Undefined where there is none, or where it may not be shown. */
export async function findPicture(
  corpus: CorpusIndex,
  key: string,
  name: string,
  draw?: DrawFigure,
): Promise<{ delivered: Uint8Array } | { drawn: string } | undefined> {
  const record = await corpus.find(key);
  if (!record || !mayShow(record, 'figures')) return undefined;
  const kept = await corpus.picture(key, name);
  if (kept) return { delivered: kept.bytes };
  const drawn = draw?.(record, name);
  return drawn === undefined ? undefined : { drawn };
}
