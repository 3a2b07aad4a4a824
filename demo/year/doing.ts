import { createHash } from 'node:crypto';
import { act } from '#apps/core/act.ts';
import type { House } from '#apps/core/house.ts';
import type { Actor } from '#engine/access/types.ts';
import { BODY } from './people.ts';
import type { Timeline } from './timeline.ts';

/** One matter of the year; every step goes through the engine as a person's does. */
export class YearMatter {
  readonly #house: House;
  readonly #time: Timeline;
  readonly #name: string;
  #step = 0;
  id = '';
  number = '';
  state = '';
  #seq = 0;

  constructor(house: House, time: Timeline, name: string) {
    this.#house = house;
    this.#time = time;
    this.#name = name;
  }

  get #now(): House {
    const at = this.#time.moment();
    return { ...this.#house, now: () => at };
  }

  /** False when the engine refuses for a reason that people meet in life (the quota is used up); others are faults. */
  async open(
    actor: Actor,
    procedure: string,
    division: string,
    input: Record<string, unknown>,
    expected?: RegExp,
  ): Promise<boolean> {
    const done = await act(this.#now, {
      actor,
      requestId: `year-${this.#name}-open`,
      action: 'submit',
      input,
      target: { procedure, body: BODY, division },
    });
    if (!done.ok) {
      const words = done.refusals.map((one) => `${one.what.en} ${one.why.en}`).join(' ');
      if (expected?.test(words)) return false;
      throw new Error(`${this.#name} could not be opened: ${words}`);
    }
    this.#took(done.value);
    this.number = done.value.publicNumber;
    return true;
  }

  async does(actor: Actor, action: string, input: Record<string, unknown> = {}): Promise<void> {
    await this.#act(actor, action, input);
  }

  /** As `does`, but a refusal in these words is met in life: it is answered with false. */
  async tries(actor: Actor, action: string, expected: RegExp): Promise<boolean> {
    return this.#act(actor, action, {}, expected);
  }

  async #act(actor: Actor, action: string, input: Record<string, unknown>, expected?: RegExp): Promise<boolean> {
    const done = await act(this.#now, {
      actor,
      requestId: `year-${this.#name}-${++this.#step}`,
      action,
      input,
      target: { matter: this.id, expectedSeq: this.#seq },
    });
    if (!done.ok) {
      const words = done.refusals.map((one) => `${one.what.en} ${one.why.en}`).join(' ');
      if (expected?.test(words)) return false;
      throw new Error(`${this.#name} ${this.number} in ${this.state}: ${action} was refused: ${words}`);
    }
    this.#took(done.value);
    return true;
  }

  /** What the clock may have done meanwhile. */
  async look(): Promise<string> {
    const row = await this.#house.db.kysely
      .selectFrom('matter')
      .select(['seq', 'state'])
      .where('id', '=', this.id)
      .executeTakeFirstOrThrow();
    this.#seq = row.seq;
    this.state = row.state;
    return row.state;
  }

  #took({ matter, seq, state }: { matter: string; seq: number; state: string }): void {
    this.id = matter;
    this.#seq = seq;
    this.state = state;
  }
}

const hash = (seed: string): string => createHash('sha256').update(seed).digest('hex');

/** A text of a case; its content is not stored: the year is about procedures, not about texts. */
export const packageOf = (seed: string, title: string, kind: string) => ({
  title,
  claimCount: 6,
  textSha256: hash(seed),
  files: [{ name: '申请文件.zip', sha256: hash(`${seed} zip`), bytes: 4096, mediaType: 'application/zip' }],
  kind,
  summary: {},
});

export const paperOf = (seed: string, name: string) => ({
  name,
  sha256: hash(`${seed} ${name}`),
  bytes: 2048,
  mediaType: 'application/pdf',
});
