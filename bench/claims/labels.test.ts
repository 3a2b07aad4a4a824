import { describe, expect, it } from 'vitest';
import { emptyApplicationText, type Finding, type Rule, rules } from '#claims/index.ts';
import { chanceOf } from '#demo/chance.ts';
import type { Tally } from './alarms.ts';
import { inventedTexts } from './invented.ts';
import { judge, type Label, labelledRules, readLabels, wilson } from './labels.ts';
import { defects } from './mutations/index.ts';
import { loadRules } from './rules.ts';
import { seededDefects } from './seeded.ts';
import { lengthOf, pasted, readText, sized } from './speed.ts';
import { type Doc, rulesFor } from './texts.ts';

const doc = (name: string, half: Doc['half']): Doc => ({
  doc: name,
  half,
  source: 'claims',
  text: emptyApplicationText(),
});
const alarm = (name: string, half: Doc['half'], claim: number, start: number) => ({
  doc: doc(name, half),
  finding: { part: 'claims', claim, order: claim - 1, start, end: start + 1 } as Finding,
});
const label = (name: string, claim: number, start: number, right: boolean): Label => ({
  doc: name,
  part: 'claims',
  claim,
  start,
  end: start + 1,
  right,
});

describe('labels', () => {
  it('are matched by document, claim and span; what is no longer raised has vanished', () => {
    const tally: Tally = {
      texts: { even: 1, odd: 2 },
      alarmed: { even: 1, odd: 2 },
      alarms: [alarm('A', 'odd', 1, 4), alarm('A', 'odd', 1, 9), alarm('B', 'odd', 2, 4), alarm('C', 'even', 1, 0)],
    };
    const labels = [
      label('A', 1, 4, false),
      label('A', 1, 4, true),
      label('A', 2, 4, true),
      label('B', 2, 4, false),
      label('C', 1, 0, true),
      label('gone', 1, 0, true),
    ];
    const halves = new Map([
      ['A', 'odd'],
      ['B', 'odd'],
      ['C', 'even'],
    ] as const);
    expect(judge(labels, tally, (name) => halves.get(name as 'A'))).toEqual({
      odd: { right: 1, wrong: 1, first: { right: 1, wrong: 2 }, vanished: { right: 1, wrong: 0 } },
      even: { right: 1, wrong: 0, first: { right: 1, wrong: 0 }, vanished: { right: 0, wrong: 0 } },
      unlabelled: 1,
      texts: 2,
    });
  });

  it('that are kept can all be read, each of a rule that exists', async () => {
    const ids = new Set((await loadRules()).map(({ id }) => id));
    for (const rule of labelledRules()) {
      expect(ids).toContain(rule);
      expect(readLabels(rule).length).toBeGreaterThan(0);
    }
  });

  it.each([
    [39, 40, 0.8712, 0.9956],
    [40, 40, 0.9124, 1],
    [0, 5, 0, 0.4345],
    [0, 0, 0, 1],
  ])('%i of %i lie between %f and %f', (right, all, low, high) => {
    const interval = wilson(right, all);
    expect(interval.low).toBeCloseTo(low, 3);
    expect(interval.high).toBeCloseTo(high, 3);
  });
});

describe('what is measured', () => {
  it('an extract is judged by no rule about parts that were left out of it', () => {
    const of = (source: Doc['source']) => new Set(rulesFor({ ...doc('x', 'odd'), source }, rules));
    const need = (id: string): Rule => rules.find((rule) => rule.id === id)!;
    for (const id of of('claims'))
      for (const one of need(id).needs) expect(['claims', 'title', 'abstract']).toContain(one);
    for (const id of of('abstracts')) expect(need(id).needs).toEqual(['abstract']);
    expect(of('full').size).toBe(rules.length);
  });

  it('an application is made four times as long, and survives being pasted', async () => {
    const [text] = await inventedTexts(1);
    const long = sized(text!, 4 * lengthOf(text!));
    expect(lengthOf(long) / lengthOf(text!)).toBeCloseTo(4, 0);
    expect(long.claims.map(({ number }) => number)).toEqual(long.claims.map((_, i) => i + 1));
    const again = readText(pasted(text!));
    expect(again.claims.map((claim) => claim.text.replace(/\s/g, ''))).toEqual(
      text!.claims.map((claim) => claim.text.replace(/\s/g, '')),
    );
  });

  it('each kind of defect is put in the same way each time, and changes the text', async () => {
    const [text] = await inventedTexts(1, 'utility');
    for (const defect of defects) {
      const base = defect.base ? defect.base(text!) : text!;
      if (!base || !(defect.into as readonly string[]).includes('invented')) continue;
      const facts = defect.facts?.(base);
      const [once, twice] = [1, 1].map((seed) => {
        const seeded = defect.seed(base, chanceOf(seed));
        return seeded && { text: seeded.text, facts: seeded.facts ?? facts };
      });
      expect(once, defect.name).toEqual(twice);
      if (once) expect(once, defect.name).not.toEqual({ text: base, facts });
    }
    expect(new Set(defects.map(({ name }) => name)).size).toBe(defects.length);
  });

  it('a rule that finds nothing has a recall of nothing', async () => {
    const rule = rules.find(({ id }) => id === 'C-02')!;
    const deaf: Rule = { ...rule, detect: () => [] };
    const found = async (one: Rule) => {
      const results = await seededDefects([], [one], { seed: 1, most: 2, invented: 1 });
      return results.map((result) => [result.found, result.seeded]);
    };
    expect(await found(deaf)).toEqual([
      [0, 2],
      [0, 2],
    ]);
    expect(await found(rule)).toEqual([
      [2, 2],
      [2, 2],
    ]);
  });
});
