import { describe, expect, test } from 'vitest';
import { kitePermit } from '../fixtures/kite-permit.fixture.ts';
import { flowOf } from './flow.ts';
import { guideOf } from './guide.ts';

const settings = { decideIn: { unit: 'working-day', n: 4 } };

describe('the public service guide', () => {
  const guide = guideOf(kitePermit, settings);

  test('has every element a citizen may ask for, and none is empty', () => {
    expect(Object.keys(guide).sort()).toEqual(
      [
        ...['id', 'version', 'validFrom', 'title', 'summary', 'itemKind', 'basis', 'object', 'who', 'conditions'],
        ...['materials', 'steps', 'flow', 'limits', 'promise', 'fee', 'result', 'documents', 'remedies'],
      ].sort(),
    );
    for (const [name, value] of Object.entries(guide))
      expect(Object.keys(typeof value === 'string' ? [value] : value).length, name).toBeGreaterThan(0);
  });

  test('says what the procedure says', () => {
    expect(guide.who.map((one) => one.en)).toEqual(['Flyer', 'Second flyer']);
    expect(guide.conditions).toHaveLength(2);
    expect(guide.documents.map((one) => one.id)).toEqual(['slip', 'question']);
    expect(guide.materials.map((one) => [one.id, one.required, 'note' in one])).toEqual([
      ['drawing', 'yes', true],
      ['song', 'no', false],
      ['rope', 'depends', false],
    ]);
    expect(guide.steps.map((one) => one.id)).toEqual(Object.keys(kitePermit.actions));
    expect(guide.steps[0]).toMatchObject({ actors: [{ en: 'the flyer' }], from: [] });
    expect(guide.steps.find((one) => one.id === 'answer')?.from.map((one) => one.en)).toEqual(['Asked']);
  });

  test('tells limits with their length today, consequence and basis; custom is never shown as law', () => {
    expect(guide.limits.map((one) => [one.id, one.length.en, one.consequence.en, one.customary])).toEqual([
      ['accept', '2 working days', 'a red lamp and a reminder', true],
      ['decide', '10 working days / 4 working days', 'a red lamp and a reminder', true],
      ['answer', '15 days', 'No answer in time', false],
      ['flight', '1 month', 'Land', true],
    ]);
    expect(guide.limits[2]?.basis[0]?.label.zh).toContain('第五条');
    expect(guide.basis).toEqual([{ id: 'custom', label: expect.anything(), customary: true }]);
  });

  test('a basis nobody knows is shown by its id, as custom', () => {
    expect(guideOf({ ...kitePermit, basis: ['KITE-1'] }, {}).basis).toEqual([
      { id: 'KITE-1', label: { zh: 'KITE-1', en: 'KITE-1' }, customary: true },
    ]);
  });
});

describe('the flow diagram', () => {
  const flow = flowOf(kitePermit);

  test('lays every state out by its fewest steps from the start, no two on one spot', () => {
    expect(Object.fromEntries(flow.nodes.map((one) => [one.id, one.layer]))).toEqual({
      waiting: 0,
      reading: 1,
      asking: 2,
      proposed: 2,
      permitted: 3,
      grounded: 3,
      lapsed: 3,
      flying: 4,
      landed: 5,
    });
    expect(new Set(flow.nodes.map((one) => `${one.layer}.${one.row}`)).size).toBe(flow.nodes.length);
    expect(flow.nodes.find((one) => one.id === 'landed')).toMatchObject({ final: 'good', actors: [] });
  });

  test('draws each step that leads elsewhere, and marks ways back and the clock', () => {
    const edge = (action: string) => flow.edges.filter((one) => one.action === action);
    expect(edge('answer')).toMatchObject([{ from: 'asking', to: 'reading', back: true, system: false }]);
    expect(edge('answer-overdue')).toMatchObject([{ from: 'asking', to: 'lapsed', back: false, system: true }]);
    expect(edge('confirm').map((one) => one.to)).toEqual(['permitted', 'grounded']);
    // The clock may land a kite, and so may its flyer.
    expect(edge('land')).toMatchObject([{ system: false }]);
    expect(edge('greet')).toEqual([]);
    expect(edge('apply')).toEqual([]);
  });
});
