import { describe, expect, test } from 'vitest';
import { COUSINS, chief, flyer, HEAD, reader, storyFlying, storyInReading } from '../fixtures/kite-people.fixture.ts';
import { kitePermit } from '../fixtures/kite-permit.fixture.ts';
import { placesOf } from './decide.ts';
import { fold, visibleEntries } from './fold.ts';

const places = placesOf(kitePermit);
const discloses = (action: string) => kitePermit.actions[action]?.discloses ?? [];

describe('folding a log', () => {
  test('collects data, parties, numbers, counts and stays', () => {
    const story = storyInReading('2026-03-02', { twin: COUSINS });
    story.go(reader, 'ask', '2026-03-03', { words: '几根绳?', method: 'electronic' });
    story.go(flyer, 'answer', '2026-03-04', { words: '一根' });
    story.go(reader, 'ask', '2026-03-05', { words: '多长?', method: 'electronic' });
    const state = fold(HEAD, story.entries, places);
    expect(state).toMatchObject({
      ...HEAD,
      state: 'asking',
      seq: 5,
      openedDay: '2026-03-02',
      lastDay: '2026-03-05',
      assignees: ['reader'],
      counts: { apply: 1, take: 1, ask: 2, answer: 1 },
      takenBy: { ask: ['reader', 'reader'], answer: ['bayar'] },
      takenOn: { ask: '2026-03-05' },
      data: { questions: [{ words: '几根绳?' }, { words: '多长?' }], answers: [{ words: '一根' }] },
    });
    expect(state.parties.map((one) => one.role)).toEqual(['flyer', 'twin']);
    expect(state.stays).toEqual([
      { state: 'waiting', from: '2026-03-02', to: '2026-03-02', seq: 1 },
      { state: 'reading', from: '2026-03-02', to: '2026-03-03', seq: 2 },
      { state: 'asking', from: '2026-03-03', to: '2026-03-04', seq: 3 },
      { state: 'reading', from: '2026-03-04', to: '2026-03-05', seq: 4 },
      { state: 'asking', from: '2026-03-05', to: null, seq: 5 },
    ]);
  });

  test('has a party join once, however often it is said', () => {
    const story = storyInReading();
    const again = {
      ...story.entries[1]!,
      result: { ...story.entries[1]!.result, joined: story.entries[0]!.result.joined! },
    };
    expect(fold(HEAD, [story.entries[0]!, again], places).parties).toHaveLength(1);
  });

  test('of nothing is a fault', () => expect(() => fold(HEAD, [], places)).toThrow('has an empty log'));
});

describe('who sees which entry', () => {
  const seen = (story: ReturnType<typeof storyInReading>, ...roles: string[]) =>
    visibleEntries(story.entries, roles, discloses).map((one) => one.action);

  test('a proposal is hidden until it is disclosed', () => {
    const story = storyInReading();
    story.go(reader, 'propose', '2026-03-03', { verdict: 'ground', gusts: '写给自己看的' });
    expect(seen(story, 'flyer')).toEqual(['apply', 'take']);
    expect(seen(story, 'chief')).toEqual(['apply', 'take', 'propose']);
    expect(fold(HEAD, visibleEntries(story.entries, ['flyer'], discloses), places).data).not.toHaveProperty('proposal');
    story.go(chief, 'confirm', '2026-03-04');
    expect(seen(story, 'flyer')).toEqual(['apply', 'take', 'propose', 'confirm']);
  });

  test('a second proposal waits for the next disclosure', () => {
    const story = storyFlying();
    const propose = story.entries.find((one) => one.action === 'propose')!;
    const later = { ...propose, seq: story.entries.length + 1 };
    story.go(flyer, 'land', '2026-03-09');
    story.entries.splice(-1, 1, later);
    expect(visibleEntries(story.entries, ['flyer'], discloses).filter((one) => one.action === 'propose')).toHaveLength(
      1,
    );
  });
});
