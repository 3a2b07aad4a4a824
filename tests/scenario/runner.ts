import type { Actor } from '#engine/access/types.ts';
import { permitted } from '#engine/matter/decide.ts';
import type { RunningLimit } from '#engine/matter/limits.ts';
import { openLimits } from '#engine/matter/limits.ts';
import { statusOf } from '#engine/matter/status.ts';
import type { MatterState } from '#engine/matter/types.ts';
import { plainDate } from '#kernel/plain-date.ts';
import type { Outcome, Refusal } from '#kernel/refusal.ts';
import { type Matter, World, type WorldSetup } from './world.ts';

/** What a story can expect of the matter it is telling of. Everything named is compared; the rest is left alone. */
export interface Expected {
  state?: string;
  /** The last day of the nearest open limit; null where none runs or the clock stands still. */
  due?: string | null;
  /** Open limits by id and their last days; null for one that is paused. */
  limits?: Record<string, string | null>;
  lamp?: 'green' | 'amber' | 'red';
  /** The ids of the documents that the last entry issued. */
  documents?: string[];
  /** The action of the last entry, e.g. one that the clock took. */
  last?: string;
  /** The state of register entries, by `register/key`; null where nothing stands. */
  registers?: Record<string, string | null>;
  /** Kinds of the holds on a register entry, by `register/key`. */
  holds?: Record<string, string[]>;
  /** A part of the Chinese status sentence. */
  sentence?: string;
}

/** What a refusal has to say: its code, or a piece of its Chinese words. */
export type ExpectedRefusal = string | RegExp;

/**
 * Tells a dated story through the pure engine, with no database:
 *
 *     story({ procedures: [tea], registers: [] })
 *       .on('2026-03-02').as(guest).opens('tea/order', 'order', { cups: 2 }).expect({ state: 'ordered', due: '2026-03-04' })
 *       .on('2026-03-05').expect({ last: 'order-overdue', state: 'lapsed' });
 *
 * Days pass between two `on`: on each of them the clock takes what is overdue. After every step the log must fold to the
 * running state, the chain must verify and every register invariant must hold.
 */
export function story(setup: WorldSetup): Story {
  return new Story(new World(setup));
}

export class Story {
  readonly world: World;
  #actor: Actor | undefined;
  #matter: Matter | undefined;
  #begun = false;

  constructor(world: World) {
    this.world = world;
  }

  /** Goes to a day. */
  on(day: string): this {
    if (this.#begun) this.world.goTo(plainDate(day));
    else this.world.beginOn(plainDate(day));
    this.#begun = true;
    this.world.verify();
    return this;
  }

  /** From here on somebody else acts. */
  as(actor: Actor): this {
    this.#actor = actor;
    return this;
  }

  /** Opens a matter and goes on to tell of it. */
  opens(procedure: string, action: string, input: Record<string, unknown>): this {
    this.#matter = this.#granted(action, this.world.open(procedure, action, this.actor, input));
    this.world.verify();
    return this;
  }

  does(action: string, input: Record<string, unknown> = {}): this {
    this.#granted(action, this.world.take(this.matter, action, this.actor, input));
    this.world.verify();
    return this;
  }

  /** The same action is refused, with each of the reasons. */
  isRefused(action: string, input: Record<string, unknown>, ...reasons: ExpectedRefusal[]): this {
    return this.#refused(action, this.world.take(this.matter, action, this.actor, input), reasons);
  }

  /** The opening of a matter is refused, with each of the reasons. */
  mayNotOpen(procedure: string, action: string, input: Record<string, unknown>, ...reasons: ExpectedRefusal[]): this {
    return this.#refused(action, this.world.open(procedure, action, this.actor, input), reasons);
  }

  /** Goes on to tell of another matter, by the order in which they were opened. */
  turnTo(index: number): this {
    const found = this.world.matters[index];
    if (!found) throw new Error(`There is no matter ${index}.`);
    this.#matter = found;
    return this;
  }

  get actor(): Actor {
    if (!this.#actor) throw new Error('Nobody acts yet: say as(somebody).');
    return this.#actor;
  }

  get matter(): Matter {
    if (!this.#matter) throw new Error('No matter is open yet.');
    return this.#matter;
  }

  get limits(): RunningLimit[] {
    return this.world.limits(this.matter);
  }

  /** The matter as its log says it to somebody. */
  seenBy(actor: Actor): MatterState | undefined {
    return this.world.seenBy(this.matter, actor);
  }

  /** The actions somebody may take now. */
  permitted(actor: Actor): string[] {
    return permitted(this.matter.procedure, this.matter.state, actor, this.world.day);
  }

  expect(expected: Expected): this {
    const found = this.#found(expected);
    for (const key of Object.keys(expected) as (keyof Expected)[]) {
      const same =
        key === 'sentence'
          ? String(found.sentence).includes(expected.sentence ?? '')
          : JSON.stringify(found[key]) === JSON.stringify(expected[key]);
      if (!same)
        throw new Error(
          `On ${this.world.day} ${key} is ${JSON.stringify(found[key])}, but the story says ${JSON.stringify(expected[key])}.`,
        );
    }
    return this;
  }

  #found(expected: Expected): Expected {
    const { state, entries, documents, procedure } = this.matter;
    const open = openLimits(this.limits);
    const status = statusOf(procedure, state, this.limits);
    const names = (of: Record<string, unknown> | undefined) => Object.keys(of ?? {});
    const split = (path: string) => [path.slice(0, path.indexOf('/')), path.slice(path.indexOf('/') + 1)] as const;
    const lamp = status.limit?.lamp;
    return {
      state: state.state,
      due: status.due,
      limits: Object.fromEntries(
        // In the order of the story, so that the two can be compared as texts; limits it does not name stand behind.
        [...names(expected.limits), ...open.map((one) => one.id)].flatMap((id) => {
          const found = open.find((one) => one.id === id);
          return found ? [[id, found.due]] : [];
        }),
      ),
      ...(lamp ? { lamp } : {}),
      documents: documents.filter((one) => one.seq === entries.length).map((one) => one.id),
      last: entries.at(-1)!.action,
      registers: Object.fromEntries(
        names(expected.registers).map((path) => [path, this.world.registers.find(...split(path))?.state ?? null]),
      ),
      holds: Object.fromEntries(
        names(expected.holds).map((path) => [path, this.world.registers.holds(...split(path)).map((one) => one.kind)]),
      ),
      sentence: status.sentence.zh,
    };
  }

  #granted(action: string, outcome: Outcome<Matter>): Matter {
    if (outcome.ok) return outcome.value;
    throw new Error(
      `On ${this.world.day} ${this.actor.name} may not do "${action}":\n${outcome.refusals.map(line).join('\n')}`,
    );
  }

  #refused(action: string, outcome: Outcome<Matter>, reasons: ExpectedRefusal[]): this {
    if (outcome.ok) throw new Error(`On ${this.world.day} "${action}" was granted, but the story says it is refused.`);
    if (reasons.length === 0) throw new Error('Say why it is refused.');
    const lines = outcome.refusals.map(line);
    for (const reason of reasons) {
      if (!lines.some((one) => (typeof reason === 'string' ? one.includes(reason) : reason.test(one))))
        throw new Error(
          `On ${this.world.day} "${action}" is not refused because of ${String(reason)}, but:\n${lines.join('\n')}`,
        );
    }
    return this;
  }
}

const line = (one: Refusal): string =>
  `  ${one.code}${one.field ? ` ${one.field}` : ''}: ${one.what.zh} ${one.why.zh} ${one.next.zh} [${(one.basis ?? []).join(', ')}]`;
