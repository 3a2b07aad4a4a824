import { readingMoment } from './reading-log.ts';
import type { ReadingMark } from './readings.ts';

/** The line of the watermark in files: who, for whom, when by the server's clock, and the row of the log. */
export const markLine = (mark: ReadingMark): string =>
  `${mark.name} ${mark.hint} · ${mark.unit} · ${mark.role.zh} · ${readingMoment(mark.at)} · ${mark.id.slice(-8).toUpperCase()}`;
