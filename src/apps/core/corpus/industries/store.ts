import type { IndustryDefinition } from '#corpus/industry/index.ts';
import { type LaterQuery, layOver } from '#corpus/industry/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { dayOf, type Instant, type PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { text } from '#kernel/text.ts';
import { industries } from '#sites/industries/index.ts';
import type { House } from '../../house.ts';

export const ANALYST = 'industry-analyst';

/** Whether somebody looks after industry databases. */
export const isAnalyst = (actor: Actor): boolean => actor.capacity.kind === 'post' && actor.capacity.post === ANALYST;

export function asAnalyst(actor: Actor): Outcome<Actor> {
  return isAnalyst(actor)
    ? good(actor)
    : refused(
        refuse('ZQ-ACC-001', {
          action: text('维护产业数据库', 'look after industry databases'),
          who: text('产业数据分析员', 'an industry analyst'),
        }),
      );
}

/** Every industry database as it stands: the shipped definition with later versions and reviews laid over it. */
export async function loadIndustries(house: House): Promise<IndustryDefinition[]> {
  const [versions, reviews] = await Promise.all([
    house.db.kysely
      .selectFrom('industry_query')
      .select(['industry', 'node', 'version', 'query', 'note', 'at'])
      .orderBy('version')
      .execute(),
    house.db.kysely.selectFrom('industry_review').select(['industry', 'valid_until']).orderBy('seq').execute(),
  ]);
  const later = Map.groupBy(versions, (one) => one.industry);
  const until = new Map(reviews.map((one) => [one.industry, one.valid_until as PlainDate]));
  return industries.map((definition) =>
    layOver(
      definition,
      (later.get(definition.id) ?? []).map(
        ({ node, version, query, note, at }): LaterQuery => ({
          node,
          version,
          query,
          date: dayOf(at as Instant),
          note: text(note, note),
        }),
      ),
      until.get(definition.id),
    ),
  );
}

export async function findIndustry(house: House, id: string): Promise<Outcome<IndustryDefinition>> {
  if (!industries.some((one) => one.id === id)) return refused(refuse('ZQ-COR-060', { id }));
  const found = (await loadIndustries(house)).find((one) => one.id === id);
  return found ? good(found) : refused(refuse('ZQ-COR-060', { id }));
}
