import { sql } from 'kysely';
import { dayOf, type Instant, type PlainDate } from '#kernel/plain-date.ts';
import type { Text } from '#kernel/text.ts';
import { type EvidenceFacts, type EvidenceItem, evidencePack } from '#services/priority/index.ts';
import { type House, today } from '../house.ts';
import { standing } from '../registers.ts';

/** States of a pre-examination in which the application takes the fast track of the national office. */
const FAST_TRACK = ['fast-track', 'office-action'];
const FAMILY = 20;

export interface EvidencePack {
  application: string;
  /** The day on which the records were read; it is kept with what is chosen. */
  asOf: PlainDate;
  items: EvidenceItem[];
}

/**
 * The records that can serve as evidence in a request for priority, as the requester may see them: public ones, and of
 * pledges, disputes and pre-examinations those in which the party is a side.
 * @param party `org:<credit code>` or `person:<account>`
 * @param application canonical application number
 */
export async function priorityEvidence(house: House, party: string, application: string): Promise<EvidencePack> {
  const code = party.startsWith('org:') ? party.slice(4) : null;
  const facts = await factsOf(house, party, code, application);
  return { application, asOf: today(house), items: evidencePack(facts) };
}

async function factsOf(house: House, party: string, code: string | null, application: string): Promise<EvidenceFacts> {
  const { kysely } = house.db;
  const register = (id: string) => house.catalogue.registers.get(id)!;
  const [own] = await standing(kysely, register('patent'), [application], false);
  const [entity] = code === null ? [] : await standing(kysely, register('filed-entity'), [code], false);
  const family = await sql<{ key: string; state: string; title: string; valid_from: PlainDate }>`
    select key, state, title, valid_from from reg_patent
    where owner_code = ${code} and key <> ${application} and state <> 'ended'
      and superseded_at is null and valid_to is null
    order by filed_on desc, key limit ${FAMILY}`.execute(kysely);
  const pledges = await sql<{
    key: string;
    state: string;
    pledgee: string;
    patents: string[];
    valid_from: PlainDate;
  }>`
    select key, state, pledgee, patents, valid_from from reg_pledge
    where pledgor_code = ${code} and patents @> array[${application}]::text[]
      and superseded_at is null and valid_to is null
    order by key`.execute(kysely);
  const disputes = await sql<{ key: string; state: string; patent: string; filed_on: PlainDate }>`
    select key, state, patent, filed_on from reg_adjudication
    where patent = ${application} and (requester_code = ${code} or respondent_code = ${code})
      and superseded_at is null and valid_to is null
    order by key`.execute(kysely);
  return {
    application,
    patents: [
      ...(own
        ? [{ key: own.key, state: own.state, title: String(own.fields.title), since: own.fields.filed_on as PlainDate }]
        : []),
      ...family.rows.map(({ key, state, title, valid_from }) => ({ key, state, title, since: valid_from })),
    ],
    ...(entity
      ? {
          entity: {
            key: entity.key,
            state: entity.state,
            name: String(entity.fields.name),
            grade: (entity.fields.grade as string | null) ?? null,
            field: String(entity.fields.field),
            since: entity.fields.filed_on as PlainDate,
          },
        }
      : {}),
    pledges: pledges.rows.map(({ valid_from, ...rest }) => ({ ...rest, since: valid_from })),
    disputes: disputes.rows.map(({ filed_on, ...rest }) => ({ ...rest, since: filed_on })),
    preExaminations: await preExaminationsOf(house, party, application),
  };
}

async function preExaminationsOf(
  house: House,
  party: string,
  application: string,
): Promise<EvidenceFacts['preExaminations']> {
  const found = await sql<{
    public_number: string;
    procedure_version: string;
    state: string;
    title: string;
    created_at: Instant;
  }>`
    select public_number, procedure_version, state, title, created_at from matter
    where procedure_id = 'pre-examination/request'
      and data #>> '{filing,applicationNumber}' = ${application}
      and exists (select 1 from matter_party where matter_id = matter.id and party_id = ${party})
    order by public_number`.execute(house.db.kysely);
  return found.rows.map((row) => {
    const procedure = house.catalogue.procedure('pre-examination/request', row.procedure_version);
    const state: Text = procedure.states[row.state]?.title ?? { zh: row.state, en: row.state };
    return {
      number: row.public_number,
      title: row.title,
      state,
      since: dayOf(row.created_at),
      fastTrack: FAST_TRACK.includes(row.state),
    };
  });
}
