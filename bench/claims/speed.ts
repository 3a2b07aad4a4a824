// How fast: complete applications of about 12,000 characters per second and core, growth with length, time per rule,
// and the worst that inputs of a million characters can do.

import {
  type ApplicationText,
  analyseClaims,
  type CheckContext,
  type Claim,
  check,
  emptyApplicationText,
  type Rule,
  splitClaims,
} from '#claims/index.ts';
import { assemble, readPlain } from '#claims/read/index.ts';
import { Study } from '#claims/study/index.ts';
import { DAY } from './alarms.ts';

const CONTEXT: CheckContext = { on: DAY, scope: 'application' };
const TARGET = 12_000;

export interface Speed {
  /** Applications per second and core, of texts already read. */
  perSecond: number;
  /** The same in the quietest round: what others do on the machine fills its caches and slows every round. */
  perSecondQuiet: number;
  /** Milliseconds for one application when none was checked before: the engine has compiled nothing yet. */
  first: number;
  /** The same as `perSecond` with reading them from plain text. */
  perSecondRead: number;
  characters: number;
  applications: number;
  /** Milliseconds for one application at 1×, 4× and 16× the length. */
  growth: { factor: number; characters: number; ms: number }[];
}

const paragraphsOf = (text: ApplicationText) => text.description.sections.flatMap((section) => section.paragraphs);

export const lengthOf = (text: ApplicationText): number =>
  text.claims.reduce((sum, claim) => sum + claim.text.length, 0) +
  paragraphsOf(text).reduce((sum, { text: words }) => sum + words.length, 0);

/** An application of about so many characters: claims and paragraphs repeated (renumbered) or left out at the end. */
export function sized(text: ApplicationText, characters: number): ApplicationText {
  const factor = characters / lengthOf(text);
  return { ...text, claims: sizedClaims(text.claims, factor), description: sizedDescription(text, factor) };
}

function sizedClaims(claims: readonly Claim[], factor: number): Claim[] {
  const all: Claim[] = [];
  const most = Math.max(1, Math.round(claims.length * factor));
  for (let round = 0; all.length < most; round++) {
    const offset = round * claims.length;
    for (const claim of claims) if (all.length < most) all.push(offset === 0 ? claim : shiftedClaim(claim, offset));
  }
  return all;
}

/** A claim with its number and the numbers it cites moved up, so that a second set stands behind the first. */
function shiftedClaim(claim: Claim, offset: number): Claim {
  const text = claim.text.replace(/权利要求\s*\d+(?:\s*[-~～至到或和、]\s*(?:权利要求\s*)?\d+)*/g, (cited) =>
    cited.replace(/\d+/g, (n) => String(Number(n) + offset)),
  );
  const { raw: _, ...rest } = claim;
  return { ...rest, number: claim.number + offset, text, paragraphs: [{ id: 'c', start: 0, end: text.length }] };
}

function sizedDescription(text: ApplicationText, factor: number): ApplicationText['description'] {
  let order = 0;
  const sections = text.description.sections.map((section) => {
    const most = Math.max(1, Math.round(section.paragraphs.length * factor));
    const paragraphs = Array.from({ length: section.paragraphs.length === 0 ? 0 : most }, (_, i) => {
      const num = String(++order).padStart(4, '0');
      return { ...section.paragraphs[i % section.paragraphs.length]!, id: `p${num}`, num };
    });
    return { ...section, paragraphs };
  });
  return { sections };
}

/** The application as somebody would paste it. */
export function pasted(text: ApplicationText): string {
  const sections = text.description.sections.flatMap((section) => [
    ...(section.heading === undefined ? [] : [section.heading]),
    ...section.paragraphs.map(({ num, text: words }) => `${num ? `[${num}]` : ''}${words}`),
  ]);
  return [
    ...(text.abstract === undefined ? [] : ['说明书摘要', text.abstract]),
    '权利要求书',
    ...text.claims.map((claim) => `${claim.number}. ${claim.text}`),
    '说明书',
    ...(text.title === undefined ? [] : [text.title]),
    ...sections,
  ].join('\n');
}

export const readText = (raw: string, hint?: 'claims'): ApplicationText =>
  assemble([
    {
      path: 'a.txt',
      sha256: '0',
      bytes: raw.length,
      reading: readPlain(hint ? { text: raw, hint } : { text: raw }),
    },
  ]);

/**
 * Runs a piece of work again and again for a while: milliseconds of processor time for one round, what the engine does
 * beside it (collecting garbage, compiling) included, on average and in the quietest round. Unlike time on the clock it
 * grows little when others work as well.
 */
function processorTime(work: () => void, forMs: number): { mean: number; least: number } {
  const warm = performance.now();
  do work();
  while (performance.now() - warm < forMs / 4);
  const begun = process.cpuUsage();
  let rounds = 0;
  let spent = 0;
  let least = Number.POSITIVE_INFINITY;
  do {
    work();
    rounds++;
    const { user, system } = process.cpuUsage(begun);
    const now = (user + system) / 1000;
    least = Math.min(least, now - spent);
    spent = now;
  } while (spent < forMs || rounds < 5);
  return { mean: spent / rounds, least };
}

export function measureSpeed(texts: readonly ApplicationText[], rules: readonly Rule[]): Speed {
  const applications = texts.map((text) => sized(text, TARGET));
  const raw = applications.map(pasted);
  const first = timed(() => check(applications[0]!, rules, CONTEXT));
  const judged = processorTime(() => {
    for (const text of applications) check(text, rules, CONTEXT);
  }, 4_000);
  const readAndJudged = processorTime(() => {
    for (const text of raw) check(readText(text), rules, CONTEXT);
  }, 3_000);
  const growth = [1, 4, 16].map((factor) => {
    const long = texts.map((text) => sized(text, factor * TARGET));
    const ms = processorTime(() => {
      for (const text of long) check(text, rules, CONTEXT);
    }, 2_000);
    return { factor, characters: average(long.map(lengthOf)), ms: ms.mean / long.length };
  });
  return {
    perSecond: (1000 * applications.length) / judged.mean,
    perSecondQuiet: (1000 * applications.length) / judged.least,
    first,
    perSecondRead: (1000 * applications.length) / readAndJudged.mean,
    characters: average(applications.map(lengthOf)),
    applications: applications.length,
    growth,
  };
}

const average = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

/** What one rule or shared view costs on an application of 12,000 characters, and how it grows. */
export interface Cost {
  name: string;
  /** Microseconds, what it uses of other views left out. */
  us: number;
  /** Its time for 16 times the text, divided by 16 times its time: 1 is linear, 16 quadratic. */
  growth: number;
}

/** Costs of rules (`C-23`) and of the views they share (`view antecedents`), dearest first. */
export function costs(texts: readonly ApplicationText[], rules: readonly Rule[]): Cost[] {
  const short = exclusive(texts, rules, 1);
  const long = exclusive(texts, rules, 16);
  return [...short]
    .map(([name, us]) => ({ name, us, growth: us === 0 ? 0 : (long.get(name) ?? 0) / (16 * us) }))
    .sort((a, b) => b.us - a.us);
}

/** Microseconds by name, the least of several rounds: other programs can only make it slower. */
function exclusive(texts: readonly ApplicationText[], rules: readonly Rule[], factor: number): Map<string, number> {
  const applications = texts.map((text) => sized(text, factor * TARGET));
  const least = new Map<string, number>();
  for (let round = 0; round < (factor === 1 ? 30 : 6); round++) {
    const spent = new Map<string, number>();
    for (const text of applications) {
      const study = new TimedStudy(text, spent);
      for (const rule of rules) {
        if (
          check({ ...text, claims: text.claims.slice(0, 1) }, [{ ...rule, detect: () => [] }], CONTEXT).judged
            .length === 0
        )
          continue;
        study.measure(rule.id, () => Array.from(rule.detect(study, (name) => rule.settings?.[name]?.default ?? 0)));
      }
    }
    for (const [name, ms] of spent) {
      const us = (1000 * ms) / applications.length;
      least.set(name, Math.min(us, least.get(name) ?? us));
    }
  }
  return least;
}

/** A study that notes how long each view took to work out, without the views it uses itself. */
class TimedStudy extends Study {
  readonly #spent: Map<string, number>;
  #inner = 0;

  constructor(text: ApplicationText, spent: Map<string, number>) {
    super(text, CONTEXT);
    this.#spent = spent;
  }

  measure<T>(name: string, work: () => T): T {
    const outer = this.#inner;
    this.#inner = 0;
    const begun = performance.now();
    const done = work();
    const whole = performance.now() - begun;
    this.#spent.set(name, (this.#spent.get(name) ?? 0) + whole - this.#inner);
    this.#inner = outer + whole;
    return done;
  }

  override view<T>(build: (study: Study) => T): T {
    const name = `view ${build.name || '(unnamed)'}`;
    return super.view(this.#timed(build, name));
  }

  readonly #known = new Map<unknown, unknown>();

  /** The same function for the same view, because the function is the key. */
  #timed<T>(build: (study: Study) => T, name: string): (study: Study) => T {
    let timed = this.#known.get(build) as ((study: Study) => T) | undefined;
    if (!timed) {
      timed = (study) => this.measure(name, () => build(study));
      this.#known.set(build, timed);
    }
    return timed;
  }
}

const MILLION = 1_000_000;
const fill = (unit: string): string => unit.repeat(Math.ceil(MILLION / unit.length)).slice(0, MILLION);

/** A million characters on one line, of the kinds that make careless patterns slow. */
export const monsters: Readonly<Record<string, string>> = {
  'one line of Chinese': fill('草原上的沙棘籽油压榨装置设有机架榨膛和螺杆电机驱动螺杆转动'),
  'one character': fill('泵'),
  digits: fill('1234567890'),
  'opening brackets': fill('（'),
  'brackets and signs': fill('（1）(2)[3]'),
  所述: fill('所述'),
  'one antecedent after another': fill('所述壳体与所述电机，'),
  blanks: fill(' '),
  'line feeds': fill('\n'),
  权利要求1: fill('权利要求1'),
  'claims that cite claims': fill('根据权利要求1至3中任一项所述的装置，其特征在于，'),
  'list of references': fill('权利要求1、2、3或4，'),
  'numbered claims': Array.from(
    { length: 26_000 },
    (_, i) => `${i + 1}. 根据权利要求1所述的泵，其特征在于，包括阀。`,
  ).join('\n'),
  'each claim on the one before': Array.from(
    { length: 20_000 },
    (_, i) =>
      `${i + 1}. ${i ? `根据权利要求${i}所述的` : '一种'}泵，其特征在于，所述第${i}阀与第${i + 1}阀相连，包括密封圈${i}。`,
  ).join('\n'),
  'each claim on all before': Array.from(
    { length: 20_000 },
    (_, i) =>
      `${i + 1}. ${i ? `根据权利要求1-${i}中任一项所述的` : '一种'}泵，其特征在于，所述壳体设有第${i}阀和密封圈。`,
  ).join('\n'),
  'ranges too wide': fill('根据权利要求1至9999任一项或权利要求3-8888所述的泵，'),
  'figures and signs': fill('如图1所示，壳体（1）内设有电机（2）。'),
  Latin: fill('the quick brown fox ABC-123 '),
  commas: fill('，'),
};

/** Milliseconds for each: pasted and read as an application (or as claims), then judged; and as one claim, one paragraph. */
export function timeMonsters(rules: readonly Rule[]): { name: string; ms: number; rule: string }[] {
  return Object.entries(monsters).map(([name, raw]) => {
    const ways: ApplicationText[] = [
      { ...emptyApplicationText(), claims: [claimOf(raw)] },
      {
        ...emptyApplicationText(),
        title: '一种泵',
        claims: [claimOf('一种泵，包括阀。')],
        abstract: raw,
        description: {
          sections: [{ id: 'embodiments', heading: '具体实施方式', paragraphs: [{ id: 'p0001', text: raw }] }],
        },
      },
    ];
    const times = ways.map((text) => timed(() => check(text, rules, CONTEXT)));
    times.push(
      timed(() => {
        const claims = splitClaims(raw).claims;
        analyseClaims(claims);
        check({ ...emptyApplicationText(), claims }, rules, CONTEXT);
      }),
      timed(() => check(readText(raw), rules, CONTEXT)),
    );
    return { name, ms: Math.max(...times), rule: slowest(ways, rules) };
  });
}

const claimOf = (text: string): Claim => ({ number: 1, text, paragraphs: [{ id: 'c', start: 0, end: text.length }] });

/** Processor time of one run, in milliseconds. */
function timed(work: () => void): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/** The rule that takes longest on a monster, shared views being there. */
function slowest(ways: readonly ApplicationText[], rules: readonly Rule[]): string {
  let worst = { rule: '', ms: 0 };
  for (const text of ways) {
    const study = new Study(text, CONTEXT);
    const parts: string[] = ['claims', ...(text.abstract === undefined ? [] : ['abstract', 'title', 'description'])];
    for (const rule of rules) {
      if (!rule.needs.every((need) => parts.includes(need))) continue;
      const ms = timed(() => {
        let count = 0;
        for (const _ of rule.detect(study, (name) => rule.settings?.[name]?.default ?? 0)) if (++count > 100) break;
      });
      if (ms > worst.ms) worst = { rule: rule.id, ms };
    }
  }
  return worst.ms > 20 ? `${worst.rule} ${Math.round(worst.ms)} ms` : '';
}
