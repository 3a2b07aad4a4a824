import { z } from 'zod';
import { findPlainDate, type PlainDate } from '#kernel/plain-date.ts';
import { FACETS } from '../search/types.ts';
import { MOST_SAMPLED } from './landscape.ts';
import { CHART_KINDS, type ChartSpec } from './types.ts';

const id = z.string().regex(/^[a-z][a-z0-9-]{0,63}$/);
const date = z.custom<PlainDate>(
  (value) => typeof value === 'string' && findPlainDate(value) !== undefined,
  'not a day',
);
const year = z.int().min(1800).max(2999);

export const chartOptionsSchema = z
  .object({
    size: z.int().min(1).max(50),
    from: year,
    to: year,
    level: z.enum(['children', 'leaves']),
    seed: z.string().min(1).max(40),
    sample: z.int().min(10).max(MOST_SAMPLED),
  })
  .partial();

export const chartOfSchema = z.union([
  z.strictObject({ query: z.string().min(1).max(10_000) }),
  z.strictObject({ collection: z.string().min(1).max(64) }),
  z.strictObject({ industry: id, node: id, versions: z.record(id, z.int().min(1)).optional() }),
]);

/** A chart spec as it is pinned into reports and sent over the wire. */
export const chartSpecSchema = z.object({
  kind: z.enum(CHART_KINDS),
  of: chartOfSchema,
  filters: z.partialRecord(z.enum(FACETS), z.array(z.string().max(200)).max(200)).optional(),
  options: chartOptionsSchema,
  corpusHash: z.string().max(64).nullable(),
  names: z.string().max(64).nullish(),
  keys: z.string().max(64).nullish(),
  asOf: date,
}) as unknown as z.ZodType<ChartSpec>;

/** What a chart is remembered by: all of the spec but the day, of which only the first incomplete year matters. */
export const chartKey = ({ asOf: _, ...spec }: ChartSpec, formula: string, cut: number): string =>
  JSON.stringify([spec.kind, spec.of, formula, spec.filters ?? {}, Object.entries(spec.options).sort(), cut]);
