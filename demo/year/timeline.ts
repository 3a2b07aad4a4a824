import type { Instant, PlainDate } from '#kernel/plain-date.ts';

/** Something that lives through days: it yields the day on which it wants to go on. */
export type Life = AsyncGenerator<PlainDate, void>;

interface Waiting {
  day: PlainDate;
  order: number;
  life: Life;
}

/**
 * Many lives in one order of time: on each day those whose turn it is go on one after the other, in the order in which they
 * asked to, each at a minute of its own. A life that wants to go on earlier than now goes on now.
 */
export class Timeline {
  #day: PlainDate;
  #minute = 0;
  #order = 0;
  readonly #days = new Map<PlainDate, Waiting[]>();

  constructor(from: PlainDate) {
    this.#day = from;
  }

  get day(): PlainDate {
    return this.#day;
  }

  /** A moment of the present day after all before: from nine in the morning in Inner Mongolia, some seconds apart. */
  moment(): Instant {
    this.#minute += 1;
    const at = Date.parse(`${this.#day}T09:00:00+08:00`) + this.#minute * 4_000;
    return new Date(at).toISOString() as Instant;
  }

  add(life: Life, day: PlainDate): void {
    const wanted = day < this.#day ? this.#day : day;
    const list = this.#days.get(wanted) ?? [];
    list.push({ day: wanted, order: this.#order++, life });
    this.#days.set(wanted, list);
  }

  /** Lives through one day to its end, also what the day itself adds to it. */
  async live(day: PlainDate): Promise<void> {
    this.#day = day;
    this.#minute = 0;
    for (;;) {
      const next = this.#days.get(day)?.shift();
      if (!next) break;
      const { done, value } = await next.life.next();
      if (!done) this.add(next.life, value);
    }
    this.#days.delete(day);
  }
}
