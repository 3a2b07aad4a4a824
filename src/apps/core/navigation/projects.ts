import type { Actor } from '#engine/access/types.ts';
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
  evaluation: string | null;
  adopted: number | null;
}

/** Results of which a part is public, the latest first; words are looked for in title, client, industry and summary. */
export async function publishedResults(
  house: House,
  { words = '', kind = '', year = '' }: { words?: string; kind?: string; year?: string },
): Promise<PublishedResult[]> {
  let query = house.db.kysely
    .selectFrom('reg_navigation_result')
    .selectAll()
    .where('superseded_at', 'is', null)
    .where('valid_to', 'is', null)
    .where('public_summary', 'is not', null);
  if (kind) query = query.where('kind', '=', kind);
  const rows = await query.orderBy('accepted_on', 'desc').limit(500).execute();
  const wanted = words.trim().toLowerCase().split(/\s+/).filter(Boolean);
  return rows
    .map((row) => ({
      number: row.project_no,
      title: row.title,
      client: row.client,
      undertaker: row.undertaker,
      kind: row.kind,
      industry: row.industry,
      acceptedOn: row.accepted_on as string,
      summary: row.public_summary ?? '',
      evaluation: row.evaluation,
      adopted: row.adopted,
    }))
    .filter((row) => !year || row.acceptedOn.startsWith(year))
    .filter((row) => {
      const text = `${row.title} ${row.client} ${row.industry ?? ''} ${row.summary}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    });
}
