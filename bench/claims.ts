// The rule book measured: how often each rule speaks, how often it is right, what it finds, how fast all of it is.
import { parseArgs } from 'node:util';
import type { ApplicationText, Rule } from '#claims/index.ts';
import { alarmsOf } from './claims/alarms.ts';
import { inventedTexts } from './claims/invented.ts';
import { measureParser } from './claims/parser.ts';
import { loadRules } from './claims/rules.ts';
import { scoresOf } from './claims/scores.ts';
import { type SeededResult, seededDefects } from './claims/seeded.ts';
import { costs, measureSpeed, timeMonsters } from './claims/speed.ts';
import { allTexts, type Doc, fullTexts, haveTexts, PATENT_TEXTS } from './claims/texts.ts';
import { writeScores } from './claims/write-scores.ts';
import type { Bench, Figure } from './lib/bench.ts';

const say = (words: string) => console.error(words);

export const bench: Bench = {
  summary: 'the rule book: alarms, precision, recall, speed; writes the scores (--speed --by-rule --dry --on <date>)',
  async run(args) {
    const { values } = parseArgs({
      args: [...args],
      options: {
        speed: { type: 'boolean', default: false },
        'by-rule': { type: 'boolean', default: false },
        dry: { type: 'boolean', default: false },
        on: { type: 'string', default: new Date().toISOString().slice(0, 10) },
        seed: { type: 'string', default: '1' },
        most: { type: 'string', default: '100' },
      },
    });
    const rules = await loadRules();
    if (!haveTexts)
      say('The real texts are not beside the checkout (../shared/data): invented ones alone are measured.');
    const speed = await speedFigures(rules, values['by-rule']);
    if (values.speed) return speed.figures;
    const docs = haveTexts ? await allTexts() : [];
    say(`${rules.length} rules over ${docs.length} texts …`);
    const { byRule, faults } = alarmsOf(docs, rules);
    const seeded = await seededDefects(docs, rules, { seed: Number(values.seed), most: Number(values.most) });
    const scores = scoresOf(rules, byRule, seeded, docs);
    const parser = haveTexts ? measureParser(PATENT_TEXTS) : undefined;
    for (const fault of faults) say(`FAULT: ${fault}`);
    for (const { defect, missed } of seeded)
      if (missed.length > 0)
        say(`${defect.name} missed in ${missed.slice(0, 6).join(', ')}${missed.length > 6 ? ' …' : ''}`);
    if (haveTexts && !values.dry)
      writeScores({ rules, byRule, seeded, scores, docs, parser, speed, on: values.on, faults });
    return [
      ...summary(rules, docs, scores, seeded),
      ...(parser
        ? [
            {
              name: 'claim sets split rightly',
              value: percent(parser.right, parser.sets),
              unit: '%',
              note: 'aim: ≥ 99.5',
            },
          ]
        : []),
      { name: 'faults', value: faults.length, unit: '', note: 'aim: 0' },
      ...speed.figures,
    ];
  },
};

const percent = (part: number, all: number): number => (all === 0 ? 0 : (100 * part) / all);

export interface SpeedFigures {
  figures: Figure[];
  speed: ReturnType<typeof measureSpeed>;
  monsters: ReturnType<typeof timeMonsters>;
  costs: ReturnType<typeof costs>;
}

async function speedFigures(rules: readonly Rule[], byRule: boolean): Promise<SpeedFigures> {
  const running = rules.filter(({ nursery }) => nursery === undefined);
  const texts: ApplicationText[] = haveTexts
    ? (await fullTexts()).map(({ text }) => text).filter(({ claims }) => claims.length > 0)
    : await inventedTexts(5);
  say('speed …');
  const speed = measureSpeed(texts, running);
  const dear = costs(texts, running);
  const monsters = timeMonsters(running);
  const [first, ...rest] = speed.growth;
  const slowest = monsters.toSorted((a, b) => b.ms - a.ms)[0]!;
  const figures: Figure[] = [
    {
      name: 'applications a second and core',
      value: speed.perSecond,
      unit: '1/s',
      note: `aim: ≥ 400; ${Math.round(speed.characters)} characters, claims and description, ${running.length} rules`,
    },
    { name: 'the same in the quietest round', value: speed.perSecondQuiet, unit: '1/s' },
    { name: 'the same with reading the text', value: speed.perSecondRead, unit: '1/s' },
    { name: 'the first application', value: speed.first, unit: 'ms', note: 'nothing is compiled yet' },
    { name: 'one application', value: first!.ms, unit: 'ms', note: `${Math.round(first!.characters)} characters` },
    ...rest.map(({ factor, characters, ms }) => ({
      name: `${factor} times as long`,
      value: ms,
      unit: 'ms',
      note: `${(ms / first!.ms).toFixed(1)} times as much time for ${(characters / first!.characters).toFixed(1)} times the text`,
    })),
    {
      name: 'slowest million characters',
      value: slowest.ms,
      unit: 'ms',
      note: `aim: ≤ 2000; ${slowest.name} ${slowest.rule}`,
    },
    {
      name: 'all rules and views at their best',
      value: dear.reduce((sum, { us }) => sum + us, 0) / 1000,
      unit: 'ms',
      note: 'aim: ≤ 2.5; the least of many rounds, on the clock',
    },
    ...(byRule ? dear : dear.slice(0, 5)).map(({ name, us, growth }) => ({
      name,
      value: us,
      unit: 'µs',
      note: `growth ${growth.toFixed(1)} (1 is linear)`,
    })),
  ];
  if (byRule)
    figures.push(
      ...monsters.map(({ name, ms, rule }) => ({ name: `1 M: ${name}`, value: ms, unit: 'ms', note: rule })),
    );
  return { figures, speed, monsters, costs: dear };
}

function summary(
  rules: readonly Rule[],
  docs: readonly Doc[],
  scores: ReturnType<typeof scoresOf>,
  seeded: readonly SeededResult[],
): Figure[] {
  const graded = rules.filter(({ severity, nursery }) => severity === 'E' && !nursery);
  const measured = graded.filter(({ id }) => scores[id]?.precision !== undefined);
  const [all, found] = [
    seeded.reduce((sum, one) => sum + one.seeded, 0),
    seeded.reduce((sum, one) => sum + one.found, 0),
  ];
  const recalled = graded.filter(({ id }) => scores[id]?.recall !== undefined);
  return [
    {
      name: 'rules',
      value: rules.length,
      unit: '',
      note: `${rules.filter((one) => one.nursery).length} in the nursery`,
    },
    { name: 'real texts', value: docs.length, unit: '' },
    {
      name: 'E-rules with a measured precision',
      value: measured.length,
      unit: '',
      note: `of ${graded.length}; ${measured.filter(({ id }) => scores[id]!.precision! >= 0.95).length} at 95 % or more`,
    },
    {
      name: 'labelled alarms right when first judged',
      value: percent(
        rules.reduce((sum, { id }) => sum + Math.round((scores[id]?.first ?? 0) * (scores[id]?.firstLabelled ?? 0)), 0),
        rules.reduce((sum, { id }) => sum + (scores[id]?.firstLabelled ?? 0), 0),
      ),
      unit: '%',
      note: 'held-out half, before any repair',
    },
    { name: 'seeded defects found', value: percent(found, all), unit: '%', note: `${found} of ${all}` },
    {
      name: 'E-rules with a measured recall',
      value: recalled.length,
      unit: '',
      note: `of ${graded.length}; ${recalled.filter(({ id }) => scores[id]!.recall! >= 0.97).length} at 97 % or more`,
    },
  ];
}
