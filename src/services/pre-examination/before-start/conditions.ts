import type { MatterContext } from '#engine/matter/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';

export interface RecordCondition {
  check: string;
  title: Text;
  met: boolean;
  /** What is missing, why, and what to do. */
  refusals: Refusal[];
}

/** Checks of the request that the records alone can answer, before anything is filled in. */
const FROM_RECORDS = ['entity-filed', 'agency-registered', 'kind-open', 'quota-left'];

/** Yes or no to what the records already know, by the same checks that judge the request; and what only the files will tell. */
export function conditionsOf(
  procedure: Procedure,
  action: string,
  context: MatterContext,
): { known: RecordCondition[]; later: Text[] } {
  const checks = (procedure.actions[action]?.requires ?? []).flatMap((one) => ('check' in one ? [one.check] : []));
  const defined = checks.flatMap((id) => {
    const check = procedure.checks?.[id];
    return check ? [{ id, check }] : [];
  });
  // Whoever acts without an agency is not asked about one.
  const asked = defined.filter(({ id }) => id !== 'agency-registered' || context.actor.agency !== null);
  return {
    known: asked
      .filter(({ id }) => FROM_RECORDS.includes(id))
      .map(({ id, check }) => {
        const refusals = check.run(context);
        return { check: id, title: check.title, met: refusals.length === 0, refusals };
      }),
    later: asked.filter(({ id }) => !FROM_RECORDS.includes(id)).map(({ check }) => check.title),
  };
}
