import type { Actor } from '#engine/access/types.ts';
import type { Text } from '#kernel/text.ts';
import type { House } from '../house.ts';
import { listMatters } from '../lists.ts';

export interface ProjectLine {
  id: string;
  number: string;
  title: string;
}

/** The projects into whose reports somebody may pin: those the undertaker works on now. */
export async function projectsToPinInto(house: House, actor: Actor): Promise<ProjectLine[]> {
  const { capacity } = actor;
  if (capacity.kind !== 'organisation' && capacity.kind !== 'mandate') return [];
  const { rows } = await listMatters(house, actor, {
    procedure: 'navigation/project',
    states: ['in-progress', 'completing', 'revising'],
    mine: true,
    sort: 'updated',
    size: 50,
  });
  return rows.map(({ id, number, title }) => ({ id, number, title }));
}

export interface PublishedResult {
  number: string;
  title: string;
  client: string;
  undertaker: string;
  kind: string;
  industry: string | null;
  acceptedOn: string;
  summary: string;
  /** accepted or evaluated */
  state: string;
  dataCutoff: string;
  evaluatedOn: string | null;
  evaluation: string | null;
  adopted: number | null;
}

export interface ResultsAsked {
  words?: string;
  kind?: string;
  industry?: string;
  year?: string;
  state?: string;
}

export interface PublishedResults {
  results: PublishedResult[];
  /** All that is public, whatever was asked: what can be chosen. */
  total: number;
  industries: string[];
  years: string[];
}

/** Results of which a part is public, the latest first; words are looked for in title, client, industry and summary. */
export async function publishedResults(house: House, asked: ResultsAsked): Promise<PublishedResults> {
  const { words = '', kind, industry, year, state } = asked;
  const rows = await house.db.kysely
    .selectFrom('reg_navigation_result')
    .selectAll()
    .where('superseded_at', 'is', null)
    .where('valid_to', 'is', null)
    .where('public_summary', 'is not', null)
    .orderBy('accepted_on', 'desc')
    .limit(500)
    .execute();
  const all = rows.map(
    (row): PublishedResult => ({
      number: row.project_no,
      title: row.title,
      client: row.client,
      undertaker: row.undertaker,
      kind: row.kind,
      industry: row.industry,
      acceptedOn: row.accepted_on as string,
      summary: row.public_summary ?? '',
      state: row.state,
      dataCutoff: row.data_cutoff as string,
      evaluatedOn: row.evaluated_on as string | null,
      evaluation: row.evaluation,
      adopted: row.adopted,
    }),
  );
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const results = all
    .filter((row) => !kind || row.kind === kind)
    .filter((row) => !industry || row.industry === industry)
    .filter((row) => !state || row.state === state)
    .filter((row) => !year || row.acceptedOn.startsWith(year))
    .filter((row) => {
      const text = `${row.title} ${row.client} ${row.industry ?? ''} ${row.summary}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
  return {
    results,
    total: all.length,
    industries: [...new Set(all.flatMap((row) => row.industry ?? []))],
    years: [...new Set(all.map((row) => row.acceptedOn.slice(0, 4)))],
  };
}

export interface OwnProject extends ProjectLine {
  state: Text;
}

/** Every navigation project somebody takes part in, the one changed last first. */
export async function ownProjects(house: House, actor: Actor): Promise<OwnProject[]> {
  const { rows } = await listMatters(house, actor, {
    procedure: 'navigation/project',
    sort: 'updated',
    size: 20,
  });
  const states = house.catalogue.procedures.findLast(({ id }) => id === 'navigation/project')?.states ?? {};
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    title: row.title,
    state: states[row.state]?.title ?? { zh: row.state, en: row.state },
  }));
}
