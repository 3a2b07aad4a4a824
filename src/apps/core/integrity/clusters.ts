import { sql } from 'kysely';
import type { Actor } from '#engine/access/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { Text } from '#kernel/text.ts';
import {
  type Cluster,
  clustersOf,
  INDICATORS,
  type IndicatorId,
  type Thresholds,
} from '#services/abnormal-filing/evidence/index.ts';
import { type House, today } from '../house.ts';
import { settingsOf } from '../settings.ts';
import { maskedName } from './marks.ts';
import { printMissing, type TextSource } from './prints.ts';
import { filingsAt, type PrintedFiling, recordsOf } from './records.ts';

export const INQUIRY = 'abnormal-filing/inquiry';

/** A cluster as one person of the office may see it. */
export interface ClusterView {
  /** The credit code of the party. */
  id: string;
  name: string;
  /** How many items of Article 3 the indicators hint at. */
  groups: string[];
  indicators: ClusterIndicator[];
  matters: ClusterMatter[];
  /** Other parties concerned; masked for people who do not see all requests. */
  links: { id: string | null; name: string; matters: string[] }[];
  /** The inquiry that was opened about the party and is not closed. */
  inquiry: { id: string; number: string } | null;
}

export interface ClusterIndicator {
  id: IndicatorId;
  title: Text;
  definition: Text;
  group: string;
  value: Text;
  threshold: Text;
  wording: Text;
  matters: string[];
}

export interface ClusterMatter {
  id: string;
  number: string;
  /** Left out where the reader is not assigned to the matter. */
  title: string | null;
  on: PlainDate;
  state: Text;
}

export interface Found {
  asOf: PlainDate;
  body: string;
  all: boolean;
  clusters: { cluster: Cluster; view: ClusterView }[];
}

/**
 * The clusters at the body of a post, strongest first. Who may see every request there sees every cluster; a pre-examiner
 * those that concern a request of the own desk, with the titles of those requests and the others masked. Nobody else any.
 */
export async function findClusters(house: House, source: TextSource, actor: Actor): Promise<Outcome<Found>> {
  const sight = sightOf(house, actor);
  if (!sight) return refused(refuse('ZQ-ACC-012'));
  const asOf = today(house);
  await printMissing(house, source);
  const filings = await filingsAt(house, sight.body, asOf);
  const records = await recordsOf(house, source, filings, asOf);
  const byMatter = new Map(filings.map((one) => [one.matter, one]));
  const names = new Map(filings.map((one) => [one.party, one.partyName]));
  const inquiries = await openInquiries(house, sight.body);
  const limits = await thresholdsOf(house, sight.body, asOf);
  const mine = (filing: PrintedFiling) => sight.all || filing.assignees.includes(actor.account);
  const clusters = clustersOf(records, limits)
    .filter(({ filings: own }) => own.some(({ matter }) => mine(byMatter.get(matter)!)))
    .map((cluster) => ({
      cluster,
      view: {
        id: codeOf(cluster.party),
        name: names.get(cluster.party) ?? '',
        groups: [...new Set(cluster.indicators.map((one) => one.group))].sort(),
        indicators: cluster.indicators.map(({ links: _, ...one }) => ({
          ...one,
          title: INDICATORS[one.id].title,
          definition: INDICATORS[one.id].definition,
        })),
        matters: cluster.filings.map(({ matter }) =>
          matterView(house, byMatter.get(matter)!, mine(byMatter.get(matter)!)),
        ),
        links: cluster.links.map(({ party, matters }) =>
          sight.all
            ? { id: codeOf(party), name: names.get(party) ?? '', matters }
            : { id: null, name: maskedName(names.get(party) ?? ''), matters: [] },
        ),
        inquiry: inquiries.get(codeOf(cluster.party)) ?? null,
      },
    }));
  return good({ asOf, body: sight.body, all: sight.all, clusters });
}

const codeOf = (party: string): string => party.slice(party.indexOf(':') + 1);

/** The handling body of a post that takes part in inquiries, and whether it sees every request there. */
function sightOf(house: House, { capacity }: Actor): { body: string; all: boolean } | undefined {
  if (capacity.kind !== 'post') return undefined;
  const day = today(house);
  const inquiry = house.catalogue.procedureOn(INQUIRY, day);
  const request = house.catalogue.procedureOn('pre-examination/request', day);
  if (!inquiry || !request || !holds(inquiry, capacity.post, true)) return undefined;
  return { body: capacity.body, all: holds(request, capacity.post, false) };
}

const holds = ({ roles }: Procedure, post: string, assigned: boolean): boolean =>
  Object.values(roles).some(
    (role) => 'post' in role && role.post === post && role.at === 'body' && (assigned || role.assigned !== true),
  );

function matterView(house: House, filing: PrintedFiling, told: boolean): ClusterMatter {
  const procedure = house.catalogue.procedures.find((one) => one.id === filing.procedure && one.states[filing.state]);
  return {
    id: filing.matter,
    number: filing.number,
    title: told ? filing.title : null,
    on: filing.day,
    state: procedure?.states[filing.state]?.title ?? { zh: filing.state, en: filing.state },
  };
}

async function openInquiries(house: House, body: string): Promise<Map<string, { id: string; number: string }>> {
  const { rows } = await sql<{ code: string; id: string; number: string }>`
    select first.input -> 'respondent' ->> 'code' as code, matter.id, matter.public_number as number
    from matter join matter_log first on first.matter_id = matter.id and first.seq = 1
    where matter.procedure_id = ${INQUIRY} and matter.body = ${body} and matter.closed_at is null
    order by matter.created_at`.execute(house.db.kysely);
  return new Map(rows.map(({ code, ...row }) => [code, row]));
}

export async function thresholdsOf(house: House, body: string, day: PlainDate): Promise<Thresholds> {
  const procedure = house.catalogue.procedureOn(INQUIRY, day);
  if (!procedure) throw new Error(`No version of ${INQUIRY} is in force on ${day}.`);
  const settings = await settingsOf(house, house.db.kysely, procedure, body, day);
  const number = (name: string) => Number(settings[name]);
  return {
    copyPercent: number('copy-percent'),
    templatePercent: number('template-percent'),
    templateFilings: number('template-filings'),
    monthFree: number('month-free'),
    monthEach: number('month-each'),
    inventorMonth: number('inventor-month'),
    contactsMost: number('contacts-most'),
    agentMost: number('agent-most'),
    changeDays: number('change-days'),
  };
}
