export type Step = 1 | 2 | 3 | 4 | 5;

/** The class of a value among five with about as many members each, from lowest (1) to highest (5); equals share a class. */
export function stepOf(value: number, values: readonly number[]): Step {
  const below = values.filter((other) => other < value).length;
  return (Math.min(4, Math.floor((below / Math.max(values.length, 1)) * 5)) + 1) as Step;
}
