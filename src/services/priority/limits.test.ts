import { expect, it } from 'vitest';
import { spanOf } from '#engine/matter/decide.ts';
import type { MatterContext } from '#engine/matter/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { getLimit, limits } from '#kernel/law/index.ts';
import { priorityRecommendation2017 } from './recommendation-2017/recommendation.procedure.ts';
import { priorityRecommendation2026 } from './recommendation-2026/recommendation.procedure.ts';

/** Where each limit of the catalogue of law is declared: version, limit, and the case it is for. */
const DECLARED: Record<string, [Procedure, limit: string, kind?: string, right?: string]> = {
  'prio.first.inv': [priorityRecommendation2026, 'first-action', 'invention'],
  'prio.close.inv': [priorityRecommendation2026, 'close', 'invention'],
  'prio.close.um': [priorityRecommendation2026, 'close', 'utility'],
  'prio.close.design': [priorityRecommendation2026, 'close', 'design'],
  'prio.close.reexam': [priorityRecommendation2026, 'close', 'reexam', 'design'],
  'prio.close.inval': [priorityRecommendation2026, 'close', 'invalidation', 'utility'],
  'prio.close.inval.design': [priorityRecommendation2026, 'close', 'invalidation', 'design'],
  'prio.reply.inv': [priorityRecommendation2026, 'reply', 'invention'],
  'prio.reply.inv.2017': [priorityRecommendation2017, 'reply', 'invention'],
  'prio.reply.um': [priorityRecommendation2026, 'reply', 'utility'],
  'prio.reply.design': [priorityRecommendation2026, 'reply', 'design'],
  'prio.complete': [priorityRecommendation2026, 'completeness'],
  'prio.recommend': [priorityRecommendation2026, 'recommendation'],
};

it('declares every limit of priority examination that the catalogue knows; the bar is an effect of law and a check', () => {
  const known = limits.map(({ id }) => id).filter((id) => id.startsWith('prio.'));
  expect(Object.keys(DECLARED).sort()).toEqual(known.filter((id) => id !== 'prio.bar').sort());
  expect(getLimit('prio.bar').span).toEqual({ unit: 'year', n: 1 });
});

it.each(Object.entries(DECLARED))('%s has the length, side, rolling and basis of the catalogue', (id, declared) => {
  const [procedure, limit, kind, right] = declared;
  const found = procedure.limits[limit]!;
  const settings = Object.fromEntries(Object.entries(procedure.settings).map(([name, one]) => [name, one.default]));
  const context = { data: { request: { kind, right } }, input: {}, settings } as unknown as MatterContext;
  const law = getLimit(id);
  expect(spanOf(found, context)).toEqual(law.span);
  expect([found.kind, found.roll]).toEqual([law.kind, law.roll]);
  expect(found.basis).toEqual(expect.arrayContaining([...law.basis]));
});
