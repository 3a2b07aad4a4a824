import { expect, it } from 'vitest';
import { runPool } from './pool.ts';

const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

it('takes all in order, never more than so many at a time', async () => {
  const [seen, most] = [[] as number[], { now: 0, ever: 0 }];
  const taken = await runPool([1, 2, 3, 4, 5, 6, 7], 3, async (one) => {
    seen.push(one);
    most.ever = Math.max(most.ever, ++most.now);
    await turn();
    most.now--;
  });
  expect([taken, seen, most.ever]).toEqual([7, [1, 2, 3, 4, 5, 6, 7], 3]);
});

it('stops when told so from outside or inside, and finishes what has begun', async () => {
  const stopper = new AbortController();
  const done: number[] = [];
  const taken = await runPool(
    [1, 2, 3, 4],
    2,
    async (one) => {
      if (one === 2) stopper.abort();
      await turn();
      done.push(one);
    },
    stopper.signal,
  );
  expect([taken, done.sort()]).toEqual([2, [1, 2]]);
  expect(await runPool([1, 2, 3], 1, async (one) => one < 2)).toBe(2);
});
