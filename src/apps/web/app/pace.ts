/**
 * How many seconds are left, when a share of the work (0 to 1) took so many milliseconds. Undefined as long as too little has
 * been seen to say.
 */
export function secondsLeft(share: number, elapsed: number): number | undefined {
  if (!(share > 0) || elapsed < 800) return undefined;
  return Math.max(0, Math.ceil((((1 - Math.min(share, 1)) / share) * elapsed) / 1000));
}
