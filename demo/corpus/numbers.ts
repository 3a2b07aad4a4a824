import { patentCheck } from '#kernel/numbers/index.ts';
import { type PlainDate, yearOf } from '#kernel/plain-date.ts';
import type { Kind } from './life.ts';

const DIGIT: Record<Kind, string> = { invention: '1', utility: '2', design: '3' };

/**
 * Numbers of a right. They pass every check of the kernel, yet lie where no office has got to: application serials from
 * 9,200,000 of each year (China gives about two to three million), publication numbers from 190,000,001, 290,000,001 and
 * 390,000,001 (today near 123, 225 and 309 million) with the kind codes of today also for early years. Nobody's real
 * right can be taken for one of the demonstration, nor the other way round.
 */
export class Numbers {
  readonly #applications = new Map<string, number>();
  readonly #publications: Record<Kind, number> = { invention: 0, utility: 0, design: 0 };
  #foreign = 0;

  application(kind: Kind, filed: PlainDate, international: boolean): string {
    const digit = international ? (kind === 'utility' ? '9' : '8') : DIGIT[kind];
    const front = `${yearOf(filed)}${digit}`;
    const serial = (this.#applications.get(front) ?? 0) + 1;
    this.#applications.set(front, serial);
    const digits = `${front}${9_200_000 + serial}`;
    return `${digits}.${patentCheck(digits)}`;
  }

  publication(kind: Kind): string {
    this.#publications[kind]++;
    return `${DIGIT[kind]}${90_000_000 + this.#publications[kind]}`;
  }

  /** As above: beyond what WIPO, USPTO and EPO number today. */
  foreign(office: 'WO' | 'US' | 'EP', published: PlainDate): string {
    this.#foreign++;
    const serial = String(this.#foreign).padStart(5, '0');
    if (office === 'WO') return `${yearOf(published)}9${serial}`;
    if (office === 'US') return `${yearOf(published)}09${serial}`;
    return `99${serial}`;
  }
}
