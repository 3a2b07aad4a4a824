import { sql } from 'kysely';
import {
  type CaseFate,
  type Defect,
  type FeedbackReport,
  feedbackOf,
} from '#services/pre-examination/statistics/index.ts';
import { type House, today } from '../house.ts';
import { settingsOf } from '../settings.ts';
import { REQUEST } from './case-facts.ts';
import { SAMPLE } from './quality.ts';

interface Row {
  matter_id: string;
  raised: unknown[] | null;
  later: unknown[] | null;
}

/**
 * What the national office raised in cases that the pre-examination had passed, as counts by rule and article. Of a body, or of
 * every body. The words of defects are read by nobody: only rule and article leave the database.
 */
export async function ruleFeedback(house: House, body: string | null): Promise<FeedbackReport> {
  const part = (path: ReturnType<typeof sql>) => sql`(
    select jsonb_agg(jsonb_build_object('basis', one->>'basis', 'rule', one->>'rule'))
    from jsonb_array_elements(${path}) one)`;
  const { rows } = await sql<Row>`
    select log.matter_id,
      case when log.action = 'issue-opinion' then ${part(sql`coalesce(log.input->'findings', '[]'::jsonb)`)} end as raised,
      case when log.action in ('record-office-action', 'record-rejection')
        then ${part(sql`coalesce(log.input->'defects', '[]'::jsonb)`)} end as later
    from matter_log log join matter on matter.id = log.matter_id
    where matter.procedure_id = ${REQUEST} ${body === null ? sql`` : sql`and matter.body = ${body}`}
      and log.action in ('issue-opinion', 'record-office-action', 'record-rejection')
      and exists (select from matter_log passed where passed.matter_id = log.matter_id and passed.action = 'pass')
      and exists (select from matter_log fate where fate.matter_id = log.matter_id
        and fate.action in ('record-office-action', 'record-grant', 'record-rejection'))
    order by log.matter_id, log.seq`.execute(house.db.kysely);
  const { rows: silent } = await sql<{ n: string | number }>`
    select count(*) as n from matter
    where procedure_id = ${REQUEST} ${body === null ? sql`` : sql`and body = ${body}`}
      and exists (select from matter_log passed where passed.matter_id = matter.id and passed.action = 'pass')
      and exists (select from matter_log fate where fate.matter_id = matter.id
        and fate.action in ('record-office-action', 'record-grant', 'record-rejection'))`.execute(house.db.kysely);
  const fates = [...Map.groupBy(rows, (row) => row.matter_id).values()].map(
    (entries): CaseFate => ({
      raised: entries.flatMap((entry) => defectsIn(entry.raised)),
      later: entries.flatMap((entry) => defectsIn(entry.later)),
    }),
  );
  return { ...feedbackOf(fates), cases: Number(silent[0]?.n ?? 0) };
}

const defectsIn = (found: unknown[] | null): Defect[] =>
  (found ?? []).map((one) => {
    const { basis, rule } = one as { basis: string | null; rule: string | null };
    return { basis: basis ?? '', ...(rule ? { rule } : {}) };
  });

/** The same for the public: rules alone, and nothing before enough cases have a fate, so that no single case shows. */
export async function publicFeedback(
  house: House,
): Promise<{ cases: number; minimum: number; rules: { rule: string; later: number }[] }> {
  const procedure = house.catalogue.procedureOn(SAMPLE, today(house));
  // The house has one rule book; the value of the body whose site offers the check of quality counts.
  const body = [...house.catalogue.sites.values()].find((one) => one.kind === 'centre')?.body ?? '';
  const settings = procedure ? await settingsOf(house, house.db.kysely, procedure, body, today(house)) : {};
  const minimum = typeof settings['feedback-minimum'] === 'number' ? settings['feedback-minimum'] : 20;
  const report = await ruleFeedback(house, null);
  return report.cases < minimum
    ? { cases: 0, minimum, rules: [] }
    : {
        cases: report.cases,
        minimum,
        rules: report.rules.filter((one) => one.later > 0).map(({ key, later }) => ({ rule: key, later })),
      };
}
