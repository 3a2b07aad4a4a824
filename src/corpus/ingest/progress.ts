import type { Counts } from './types.ts';

export interface Progress extends Counts {
  /** Bytes read of all bytes. */
  bytes: number;
  totalBytes: number;
  seconds: number;
  /** Documents and bytes per second over the last stretch; 0 before anything is known. */
  perSecond: number;
  bytesPerSecond: number;
  /** Undefined before anything is known. */
  secondsLeft?: number;
}

/** Seconds over which the rate is taken: long enough to be steady, short enough to follow a slow disk. */
const WINDOW = 20;

/** Measures the rate of a run. Times are milliseconds of one clock. */
export class Pace {
  readonly #marks: { at: number; read: number; bytes: number }[] = [];

  mark(at: number, read: number, bytes: number): void {
    this.#marks.push({ at, read, bytes });
    while (this.#marks.length > 2 && at - this.#marks[0]!.at > WINDOW * 1000) this.#marks.shift();
  }

  progress(counts: Counts, bytes: number, totalBytes: number, seconds: number): Progress {
    const [first, last] = [this.#marks[0], this.#marks.at(-1)];
    const stretch = first && last ? (last.at - first.at) / 1000 : 0;
    const rate = (from: number, to: number) => (stretch > 0 ? Math.max(0, (to - from) / stretch) : 0);
    const bytesPerSecond = first && last ? rate(first.bytes, last.bytes) : 0;
    return {
      ...counts,
      bytes: Math.min(bytes, totalBytes),
      totalBytes,
      seconds,
      perSecond: first && last ? rate(first.read, last.read) : 0,
      bytesPerSecond,
      ...(bytesPerSecond > 0 ? { secondsLeft: Math.max(0, (totalBytes - bytes) / bytesPerSecond) } : {}),
    };
  }
}

const MB = 1024 * 1024;

/** One line for a terminal: `12,000 documents · 34.5 of 80 MB · 4,100/s · 11 s left`. */
export function progressLine(now: Progress): string {
  const n = (value: number) => Math.round(value).toLocaleString('en-US');
  const mb = (value: number) => (value < 10 * MB ? (value / MB).toFixed(1) : n(value / MB));
  const parts = [`${n(now.read)} read`, `${mb(now.bytes)} of ${mb(now.totalBytes)} MB`];
  if (now.rejected > 0) parts.push(`${n(now.rejected)} rejected`);
  if (now.perSecond > 0) parts.push(`${n(now.perSecond)}/s`);
  if (now.secondsLeft !== undefined) parts.push(`${durationOf(now.secondsLeft)} left`);
  return parts.join(' · ');
}

/** `95` → `1 min 35 s`. */
export function durationOf(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole <= 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
