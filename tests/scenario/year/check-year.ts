import { verifyAudit } from '#apps/core/audit.ts';
import type { House } from '#apps/core/house.ts';
import { indicatorsOn } from '#apps/core/indicators.ts';
import { recompute } from '#apps/core/recompute.ts';
import type { LivedYear } from '#demo/year/live-year.ts';
import type { Kind, YearParameters } from '#demo/year/parameters.ts';
import { roundHalfUp } from '#engine/indicator/indicator.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { limitsAgain, RULES, type Step } from './limits-again.ts';

/** Open matters of which nobody acts next, or which have neither a day nor a stated reason for having none. */
export async function adrift(house: House): Promise<string[]> {
  const rows = await house.db.kysely
    .selectFrom('matter')
    .select(['public_number', 'procedure_id', 'procedure_version', 'state', 'next_actor', 'next_due'])
    .where('closed_at', 'is', null)
    .execute();
  return rows.flatMap((row) => {
    const state = house.catalogue.procedure(row.procedure_id, row.procedure_version).states[row.state]!;
    const problems = [
      ...((row.next_actor as string[] | null)?.length ? [] : ['nobody acts next']),
      ...(row.next_due !== null || state.noLimit ? [] : ['no day']),
    ];
    return problems.map((problem) => `${row.public_number} (${row.state}): ${problem}`);
  });
}

export interface LimitsChecked {
  compared: number;
  differences: string[];
}

/** Every stored limit of the year beside the same limit counted again by other hands. */
export async function compareLimits(house: House): Promise<LimitsChecked> {
  const matters = await house.db.kysely
    .selectFrom('matter')
    .select(['id', 'public_number', 'procedure_id'])
    .where('procedure_id', 'in', Object.keys(RULES))
    .execute();
  const steps = new Map<string, Step[]>();
  for (const row of await house.db.kysely
    .selectFrom('matter_log')
    .select(['matter_id', 'action', 'day', 'input', 'result'])
    .orderBy('matter_id')
    .orderBy('seq')
    .execute()) {
    const list = steps.get(row.matter_id) ?? [];
    list.push({
      action: row.action,
      day: row.day,
      input: row.input as Record<string, unknown>,
      to: (row.result as { to: string }).to,
    });
    steps.set(row.matter_id, list);
  }
  const stored = new Map<string, string>();
  for (const row of await house.db.kysely.selectFrom('matter_limit').selectAll().execute())
    stored.set(`${row.matter_id} ${row.limit_id} ${row.instance}`, `${row.started} ${row.due} ${row.met ?? 'open'}`);
  const differences: string[] = [];
  let compared = 0;
  for (const { id, public_number: number, procedure_id: procedure } of matters) {
    const known = new Set(RULES[procedure]!.map((rule) => rule.limit));
    const expected = limitsAgain(procedure, steps.get(id) ?? []);
    for (const one of expected) {
      compared += 1;
      const key = `${id} ${one.limit} ${one.instance}`;
      const again = `${one.started} ${one.due} ${one.ended ?? 'open'}`;
      if (stored.get(key) !== again)
        differences.push(`${number} ${one.limit}#${one.instance}: ${stored.get(key)} | ${again}`);
    }
    const count = [...stored.keys()].filter((key) => key.startsWith(`${id} `) && known.has(key.split(' ')[1]!)).length;
    if (count !== expected.length)
      differences.push(`${number}: ${count} limits stored, ${expected.length} counted again`);
  }
  return { compared, differences };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export interface YearFindings {
  adrift: string[];
  limits: LimitsChecked;
  recomputed: { ok: boolean; matters: number; problems: unknown[] };
  audited: { ok: boolean; entries: number; problems: unknown[] };
  /** Mean calendar days from filing to grant: by the indicator, by what was drawn, and as the parameters put them. */
  grant: Record<Kind, { indicator: number | null; drawn: number; parameter: number; cases: number }>;
}

/** Everything that must hold of a lived year. */
export async function findingsOf(house: House, lived: LivedYear, parameters: YearParameters): Promise<YearFindings> {
  const kinds = ['invention', 'utility', 'design'] as const;
  const definitions = kinds.map((kind) => house.catalogue.indicators.get(`preexam.grantDays.${kind}`)!);
  const values = await indicatorsOn(house, definitions, parameters.to as PlainDate);
  const audited = await verifyAudit(house);
  return {
    adrift: await adrift(house),
    limits: await compareLimits(house),
    recomputed: await recompute(house, { check: true }),
    audited: { ok: audited.ok, entries: audited.entries, problems: audited.problems },
    grant: Object.fromEntries(
      kinds.map((kind, index) => [
        kind,
        {
          indicator: values[index]!.value,
          drawn: roundHalfUp(mean(lived.granted[kind]), definitions[index]!.digits),
          parameter: parameters.grant[kind].mean,
          cases: lived.granted[kind].length,
        },
      ]),
    ) as YearFindings['grant'],
  };
}
