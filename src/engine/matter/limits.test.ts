import { describe, expect, test } from 'vitest';
import { chinaCalendar } from '#kernel/calendar/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import {
  application,
  chief,
  clock,
  flyer,
  launch,
  reader,
  Story,
  storyFlying,
  storyInReading,
  warden,
} from '../fixtures/kite-people.fixture.ts';
import { kitePermit } from '../fixtures/kite-permit.fixture.ts';
import { limitsOf, openLimits, overdueConsequences } from './limits.ts';
import { dateZh, statusOf } from './status.ts';

const limitsOn = (story: Story, day: string) => limitsOf(story.procedure, story.entries, chinaCalendar, plainDate(day));
const runs = (story: Story, id: string, day = '2026-03-02') => limitsOn(story, day).filter((one) => one.id === id);
const statusOn = (story: Story, day: string) => statusOf(story.procedure, story.now, limitsOn(story, day));

describe('a limit', () => {
  test('starts with its action, counts working days, and ends when its states are left', () => {
    const story = new Story();
    story.go(flyer, 'apply', '2026-03-02', application());
    expect(runs(story, 'accept')).toMatchObject([
      { instance: 1, kind: 'O', started: '2026-03-02', due: '2026-03-04', ended: null, paused: false, expired: false },
    ]);
    story.go(warden, 'take', '2026-03-03', { reader: 'reader' });
    expect(runs(story, 'accept', '2026-04-01')).toMatchObject([{ ended: '2026-03-03', expired: false, lamp: null }]);
    expect(runs(story, 'decide')).toMatchObject([{ started: '2026-03-03', due: '2026-03-10' }]);
  });

  test('prints its derivation, beginning with its legal basis', () => {
    const story = storyInReading();
    story.go(reader, 'ask', '2026-03-20', { words: '几根绳?', method: 'electronic' });
    const [answer] = runs(story, 'answer');
    // 2026-04-04 is 清明; its holiday lasts to the 6th.
    expect(answer).toMatchObject({ due: '2026-04-07', basis: ['RR-5'] });
    expect(answer?.steps[0]?.text.zh).toMatch(/^期限15日（.*第五条.*起算日2026-03-20不计入/);
    expect(answer?.steps.map((step) => step.kind)).toContain('roll');
    expect(runs(story, 'decide')[0]?.steps[0]?.text.en).toMatch(/^Length 5 working days \(customary/);
  });

  test('stands still while the matter waits for somebody else, and goes on afterwards', () => {
    const story = storyInReading();
    expect(runs(story, 'decide')[0]?.due).toBe('2026-03-09');
    story.go(reader, 'ask', '2026-03-03', { words: '几根绳?', method: 'electronic' });
    expect(runs(story, 'decide')[0]).toMatchObject({ due: null, paused: true, lamp: null, ended: null });
    story.go(flyer, 'answer', '2026-03-05', { words: '一根' });
    // The 3rd was used; four of five days are left after the 5th.
    expect(runs(story, 'decide')[0]).toMatchObject({ due: '2026-03-11', paused: false });
    expect(runs(story, 'decide')[0]?.steps.find((step) => step.kind === 'pause')?.text.zh).toContain('待答复');
    story.go(reader, 'ask', '2026-03-10', { words: '多长?', method: 'electronic' });
    story.go(flyer, 'answer', '2026-03-17', { words: '七米' });
    expect(runs(story, 'decide')[0]).toMatchObject({ due: '2026-03-18', instance: 1 });
  });

  test('ends in a pause when the matter ends there', () => {
    const story = storyInReading();
    story.go(reader, 'ask', '2026-03-03', { words: '几根绳?', method: 'electronic' });
    story.go(clock, 'answer-overdue', '2026-03-19');
    expect(runs(story, 'decide', '2026-04-01')).toMatchObject([{ ended: '2026-03-19', paused: false, expired: false }]);
  });

  test('is lengthened by an extension, which its derivation shows', () => {
    const story = storyInReading();
    story.go(chief, 'extend', '2026-03-06');
    expect(runs(story, 'decide')[0]).toMatchObject({ due: '2026-03-16', span: { unit: 'working-day', n: 5 } });
    expect(runs(story, 'decide')[0]?.steps.map((step) => step.kind)).toContain('extension');
  });

  test('has the span that its condition chose on the day it started', () => {
    const giant = storyInReading('2026-03-02', { size: 'giant', tailMetres: 20 });
    expect(runs(giant, 'decide')[0]).toMatchObject({ span: { unit: 'working-day', n: 10 }, due: '2026-03-16' });
    giant.settings = { ...giant.settings, decideIn: { unit: 'working-day', n: 1 } };
    expect(runs(giant, 'decide')[0]?.due).toBe('2026-03-16');
  });

  test('starts on a date in the input, else on the day of the action; each start is a new instance', () => {
    const story = storyFlying();
    // A month after the 5th of March is 清明; the end moves behind the holiday.
    expect(runs(story, 'flight')).toMatchObject([{ instance: 1, started: '2026-03-05', due: '2026-04-07' }]);
    story.go(warden, 'greet', '2026-03-10');
    expect(runs(story, 'flight')).toMatchObject([
      { instance: 1, ended: '2026-03-10' },
      { instance: 2, started: '2026-03-10', due: '2026-04-10', ended: null },
    ]);
  });

  test('runs once where it says so', () => {
    const again = storyInReading();
    const take = again.entries[1]!;
    again.entries.push({ ...take, seq: 3, day: plainDate('2026-03-05') });
    expect(runs(again, 'decide')).toMatchObject([{ instance: 1, started: '2026-03-02' }]);
  });

  test('is met by an action that leaves the state as it is', () => {
    const story = storyFlying();
    story.go(warden, 'tangle', '2026-03-06');
    expect(story.now.state).toBe('flying');
    expect(runs(story, 'flight', '2026-05-01')).toMatchObject([{ ended: '2026-03-06', expired: false }]);
  });

  test('needs the span that its log entry kept', () => {
    const story = storyInReading();
    const { spans: _, ...result } = story.entries[1]!.result;
    story.entries[1] = { ...story.entries[1]!, result };
    expect(() => limitsOn(story, '2026-03-02')).toThrow('keeps no span for the limit "decide"');
  });
});

describe('a limit that runs from receipt', () => {
  const asked = (day: string, method: string) => {
    const story = storyInReading();
    story.go(reader, 'ask', day, { words: '几根绳?', method });
    return story;
  };

  test('mail is presumed to arrive after fifteen days, the electronic way at once', () => {
    expect(runs(asked('2026-03-03', 'mail'), 'answer')).toMatchObject([{ started: '2026-03-18', due: '2026-04-02' }]);
    expect(runs(asked('2026-03-03', 'electronic'), 'answer')).toMatchObject([
      { started: '2026-03-03', due: '2026-03-18' },
    ]);
  });

  test('a receipt proven later prevails, unless it would lie before the service', () => {
    const story = asked('2026-03-03', 'mail');
    story.go(reader, 'prove-receipt', '2026-03-12', { receivedOn: '2026-03-10' });
    expect(runs(story, 'answer')).toMatchObject([{ started: '2026-03-10', due: '2026-03-25' }]);
    const early = asked('2026-03-03', 'mail');
    early.go(reader, 'prove-receipt', '2026-03-12', { receivedOn: '2026-03-01' });
    expect(runs(early, 'answer')).toMatchObject([{ started: '2026-03-18' }]);
  });

  test('a proof belongs to the service before it, not to earlier ones', () => {
    const story = asked('2026-03-03', 'mail');
    story.go(flyer, 'answer', '2026-03-06', { words: '一根' });
    story.go(reader, 'ask', '2026-03-09', { words: '多长?', method: 'mail' });
    story.go(reader, 'prove-receipt', '2026-03-13', { receivedOn: '2026-03-12' });
    expect(runs(story, 'answer')).toMatchObject([
      { instance: 1, started: '2026-03-18' },
      { instance: 2, started: '2026-03-12' },
    ]);
  });
});

describe('lamp and consequence', () => {
  const story = storyInReading();
  story.go(reader, 'ask', '2026-03-03', { words: '几根绳?', method: 'electronic' });
  const answerOn = (day: string) => runs(story, 'answer', day)[0];

  test('green, amber three working days before, red from the day after', () => {
    expect(answerOn('2026-03-12')?.lamp).toBe('green');
    expect(answerOn('2026-03-13')?.lamp).toBe('amber');
    expect(answerOn('2026-03-18')).toMatchObject({ lamp: 'amber', expired: false });
    expect(answerOn('2026-03-19')).toMatchObject({ lamp: 'red', expired: true });
  });

  test('the clock owes its action from the day after on, and nothing for a mere lamp', () => {
    const owed = (one: Story, day: string) =>
      overdueConsequences(kitePermit, limitsOn(one, day)).map(({ action, limit }) => [action, limit.id]);
    expect(owed(story, '2026-03-18')).toEqual([]);
    expect(owed(story, '2026-03-19')).toEqual([['answer-overdue', 'answer']]);
    const reading = storyInReading();
    expect(limitsOn(reading, '2026-06-01')).toMatchObject([{ ended: '2026-03-02' }, { expired: true, lamp: 'red' }]);
    expect(owed(reading, '2026-06-01')).toEqual([]);
    const done = storyFlying();
    done.go(flyer, 'land', '2026-03-09');
    expect(owed(done, '2026-12-01')).toEqual([]);
  });

  test('open limits come with the nearest end first, those that stand still last', () => {
    expect(openLimits(limitsOn(story, '2026-03-05')).map((one) => one.id)).toEqual(['answer', 'decide']);
  });

  test('a year without a notice makes a date provisional', () => {
    const far = storyFlying();
    far.entries.push({ ...far.entries.at(-1)!, seq: 6, input: launch('2035-03-05'), day: plainDate('2035-03-02') });
    expect(runs(far, 'flight').at(-1)).toMatchObject({ provisional: true });
  });
});

describe('the status in one sentence', () => {
  test('says stage, who acts next and by when', () => {
    const story = storyInReading();
    expect(statusOn(story, '2026-03-03')).toMatchObject({
      stage: { en: 'Wind' },
      actors: [{ role: 'reader' }],
      due: '2026-03-09',
      limit: { id: 'decide' },
      closed: false,
      sentence: {
        zh: '看风中 · 由看风人办理 · 2026年3月9日前办理',
        en: 'Reading the wind · next: the reader of the wind · due by 2026-03-09',
      },
    });
    expect(statusOn(story, '2026-03-10').sentence).toEqual({
      zh: '看风中 · 由看风人办理 · 应于2026年3月9日前办理，已超期',
      en: 'Reading the wind · next: the reader of the wind · was due by 2026-03-09, overdue',
    });
  });

  test('says when no limit runs, or the only one stands still', () => {
    const permitted = storyInReading();
    permitted.go(reader, 'propose', '2026-03-03', { verdict: 'fly' });
    permitted.go(chief, 'confirm', '2026-03-03');
    expect(statusOn(permitted, '2026-03-04')).toMatchObject({
      due: null,
      limit: null,
      sentence: { zh: '待放飞 · 由放飞者办理 · 无法定期限', en: 'Permitted · next: the flyer · no time limit runs' },
    });
    const asked = storyInReading();
    asked.go(reader, 'ask', '2026-03-03', { words: '几根绳?', method: 'electronic' });
    const { answer: _, ...limits } = asked.procedure.limits;
    const procedure = { ...asked.procedure, limits };
    const paused = statusOf(procedure, asked.now, limitsOf(procedure, asked.entries, chinaCalendar, asked.now.lastDay));
    expect(paused.sentence).toEqual({
      zh: '待答复 · 由放飞者办理 · 期限已中止计算',
      en: 'Asked · next: the flyer · the clock stands still',
    });
  });

  test('says when it was closed', () => {
    const story = storyFlying();
    story.go(flyer, 'land', '2026-03-09');
    expect(statusOn(story, '2026-05-01')).toMatchObject({
      closed: true,
      due: null,
      actors: [],
      sentence: { zh: '已降落（2026年3月9日办结）', en: 'Landed (closed on 2026-03-09)' },
    });
    expect(dateZh(plainDate('2026-10-01'))).toBe('2026年10月1日');
  });
});
