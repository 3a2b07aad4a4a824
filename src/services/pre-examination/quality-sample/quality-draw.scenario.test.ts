import { describe, expect, test } from 'vitest';
import { registers } from '#registers/index.ts';
import { post } from '#tests/scenario/actors.ts';
import { story } from '#tests/scenario/runner.ts';
import { commitmentTo, drawSample } from './draw.ts';
import { qualityDraw } from './quality-draw.procedure.ts';

const CENTRE = { body: 'nm-centre', division: '150000' };
const ID = 'pre-examination/quality-draw';
const leader = post('centre-leader', 'leader-1', CENTRE);
const reviewer = post('reviewer', 'reviewer-1', CENTRE);
const SEED = 'a1'.repeat(32);
const plan = (more: object = {}) => ({
  from: '2026-02-01',
  to: '2026-02-28',
  size: 2,
  commitment: commitmentTo(SEED),
  ...more,
});
const begin = () =>
  story({ procedures: [qualityDraw], registers, ...CENTRE })
    .on('2026-02-27')
    .as(leader);

describe('a draw', () => {
  test('is committed to, and drawn after the period with the sealed seed alone', () => {
    begin()
      .opens(ID, 'commit', plan())
      .expect({ state: 'committed', due: '2026-03-27' })
      .isRefused('draw', { seed: SEED, population: [], sample: [] }, /还没有结束/)
      .on('2026-03-02')
      .isRefused('draw', { seed: 'b2'.repeat(32), population: [], sample: [] }, /种子与承诺不符/)
      .as(reviewer)
      .isRefused('draw', { seed: SEED, population: [], sample: [] }, 'ZQ-MAT-004')
      .as(leader)
      .does('draw', { seed: SEED, population: [], sample: [] })
      .expect({ state: 'drawn' });
  });

  test('lists every passed case: one more or less than the log knows is refused', () => {
    const one = { number: 'YS2026-0001', examiner: 'zhang', kind: 'design' };
    begin()
      .opens(ID, 'commit', plan())
      .on('2026-03-02')
      .isRefused('draw', { seed: SEED, population: [one], sample: [one] }, /合格0件，名单上是1件/);
  });

  test('takes what the seed draws and nothing else', () => {
    const population = ['0001', '0002', '0003'].map((n) => ({ number: n, examiner: 'zhang', kind: 'design' }));
    const run = qualityDraw.checks!['draw-honest']!.run;
    const context = (sample: object[]) =>
      ({ data: { plan: plan() }, facts: { passed: 3 }, input: { seed: SEED, population, sample } }) as never;
    const sample = drawSample(population, SEED, 2);
    expect(run(context(sample))).toEqual([]);
    expect(run(context(population.slice(0, 1)))[0]?.why.zh).toMatch(/不是这个种子/);
    expect(run(context([]))).toHaveLength(1);
  });

  test('may be cancelled, and the log keeps it', () => {
    begin().opens(ID, 'commit', plan()).does('cancel', { reason: '期间写错。' }).expect({ state: 'cancelled' });
  });

  test('needs a period that runs forward', () => {
    begin().mayNotOpen(ID, 'commit', plan({ to: '2026-01-31' }), /起日晚于止日/);
  });
});
