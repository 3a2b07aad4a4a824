import { expect, test } from 'vitest';
import { checkApplication, emptyApplicationText } from '#claims/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { Checker, type Listener, type WorkerLike } from './checker.ts';
import { findingIds, findingViews } from './findings-model.ts';
import type { CheckAnswer, CheckRequest } from './protocol.ts';
import { readPasted } from './read-pasted.ts';
import { runCheck } from './run-check.ts';

const on = plainDate('2026-11-01');
const CLAIMS =
  '1. 一种沙棘油提取装置，其特征在于，包括壳体。所述壳体为圆形。\n2. 根据权利要求1所述的装置，所述壳体为铝制';

/** A worker whose answers are given by hand. */
function hand() {
  const told: string[] = [];
  const made: { worker: WorkerLike; requests: CheckRequest[]; ended: boolean }[] = [];
  let time = 0;
  const spawn = () => {
    const one = { requests: [] as CheckRequest[], ended: false, worker: undefined as unknown as WorkerLike };
    one.worker = {
      postMessage: (request) => void one.requests.push(request),
      terminate: () => {
        one.ended = true;
      },
      onmessage: null,
      onerror: null,
    };
    made.push(one);
    return one.worker;
  };
  const listener = (name: string): Listener => ({
    progress: (done) => void told.push(`${name} ${done}`),
    done: ({ report }) => void told.push(`${name} done ${report.claims}`),
    failed: (fault) => void told.push(`${name} failed ${fault}`),
  });
  const answer = (at: number, data: CheckAnswer) => made[at]?.worker.onmessage?.({ data });
  return { told, made, listener, answer, checker: new Checker(spawn, () => time), wait: (ms: number) => (time += ms) };
}

const checked = runCheck({ input: CLAIMS, context: { on } }, () => 0);

test('a newer run silences the one before, without a new worker when that one is young', () => {
  const { told, made, listener, answer, checker } = hand();
  checker.check({ input: 'a', context: { on } }, listener('first'));
  checker.check({ input: 'b', context: { on } }, listener('second'));
  answer(0, { id: 1, state: 'done', checked });
  answer(0, { id: 2, state: 'progress', done: 3, total: 9 });
  answer(0, { id: 2, state: 'done', checked });
  expect(told).toEqual(['second 3', 'second done 2']);
  expect(made).toHaveLength(1);
});

test('a run that takes long is ended, not waited for', () => {
  const { told, made, listener, checker, wait } = hand();
  checker.check({ input: 'a', context: { on } }, listener('first'));
  wait(5000);
  checker.check({ input: 'b', context: { on } }, listener('second'));
  expect(made.map(({ ended }) => ended)).toEqual([true, false]);
  expect(told).toEqual([]);
});

test('a worker that cannot start is told once, and the next run gets a new one', () => {
  const { told, made, listener, answer, checker } = hand();
  checker.check({ input: 'a', context: { on } }, listener('first'));
  made[0]?.worker.onerror?.({ message: 'blocked' });
  checker.check({ input: 'b', context: { on } }, listener('second'));
  answer(1, { id: 2, state: 'failed', fault: 'broken' });
  expect(told).toEqual(['first failed blocked', 'second failed broken']);
  expect(made).toHaveLength(2);
});

test('closing ends the worker and answers nobody', () => {
  const { told, made, listener, answer, checker } = hand();
  checker.check({ input: 'a', context: { on } }, listener('first'));
  checker.close();
  answer(0, { id: 1, state: 'done', checked });
  expect(told).toEqual([]);
  expect(made[0]?.ended).toBe(true);
});

test('what the worker does is what the rule book says', () => {
  const text = readPasted(CLAIMS);
  expect(JSON.stringify(checked.report)).toBe(JSON.stringify(checkApplication(text, { on })));
  expect(checked.report.findings.map(({ rule }) => rule)).toContain('C-02');
  expect(Object.keys(checked.rules)).toEqual(expect.arrayContaining([...checked.report.judged]));
});

test('rules tell how far they are when a run takes long', () => {
  let time = 0;
  const told: [number, number][] = [];
  runCheck(
    { input: emptyApplicationText(), context: { on } },
    () => (time += 150),
    (done, total) => told.push([done, total]),
  );
  expect(told[0]?.[0]).toBe(0);
  expect(told.every(([done, total]) => done < total)).toBe(true);
});

test('findings are shown with severity, place and basis, and each has a name of its own', () => {
  const views = findingViews(checked, (_id, { rule }) => (rule === 'C-02' ? 'rejected' : 'open'));
  expect(views.find(({ rule }) => rule === 'C-02')).toMatchObject({
    severity: 'must',
    where: { zh: '权1', en: 'Cl. 1' },
    basis: { label: { zh: '《专利审查指南》第二部分第二章第3.3节' } },
    state: 'rejected',
  });
  const twice = checked.report.findings.flatMap((finding) => [finding, finding]);
  expect(new Set(findingIds(twice)).size).toBe(twice.length);
});
