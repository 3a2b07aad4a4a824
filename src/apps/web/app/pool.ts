/**
 * Works through a list, at most `width` at a time, in its order. Stops taking new ones when `signal` says so or `work`
 * answers `false`; what has begun is finished. Returns how many were taken.
 */
export async function runPool<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<unknown>,
  signal?: AbortSignal,
): Promise<number> {
  let next = 0;
  let stopped = false;
  const lane = async () => {
    while (next < items.length && !stopped && !signal?.aborted) {
      const item = items[next++]!;
      if ((await work(item)) === false) stopped = true;
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, items.length) }, lane));
  return next;
}
