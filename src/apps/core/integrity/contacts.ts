import { sql } from 'kysely';
import type { ApplicationText } from '#claims/model/index.ts';
import type { Facts } from '#claims/rules/facts.ts';
import type { House } from '../house.ts';
import type { MatterView } from '../read.ts';
import { OFFICE_ONLY } from './about-others.ts';
import { type Asked, printRow } from './earlier.ts';
import { type MarkKind, marksOf, masked, maskedName } from './marks.ts';

type Contacts = NonNullable<Facts['sharedContacts']>;

/**
 * Contact data of the judged text that other applicants at the same body use, too, all of it masked; for the office only.
 * Applicants of the same case are not unrelated and are left out.
 */
export async function sharedContacts(
  house: House,
  asked: Asked,
  view: MatterView,
  texts: ReadonlyMap<number, ApplicationText>,
): Promise<Contacts | undefined> {
  const [row, text] = [await printRow(house, asked), texts.get(asked.seq)];
  if (!row || row.gone_at !== null || !text) return undefined;
  const keys = row.marks.filter((key) => !key.startsWith('inventor:'));
  if (keys.length === 0) return [];
  const { rows } = await sql<{ key: string; party: string; name: string }>`
    select distinct mark.key, print.party, party.name
    from text_print print
    cross join lateral unnest(print.marks) as mark(key)
    join matter_party party on party.matter_id = print.matter_id and party.party_id = print.party
    where print.marks && ${keys}::text[] and mark.key = any(${keys}::text[]) and print.body = ${asked.body}
      and print.party <> ${asked.party}
    order by mark.key, print.party`.execute(house.db.kysely);
  const together = new Set(coApplicants(view).map((code) => `org:${code}`));
  const phone = phoneOf(view, asked.seq);
  const values = new Map(marksOf(text, phone, house.hash).map((mark) => [mark.key, mark]));
  return keys.flatMap((key): Contacts => {
    const others = rows.filter((one) => one.key === key && !together.has(one.party));
    const names = [...new Map(others.map((one) => [one.party, maskedName(one.name)])).values()];
    const mark = values.get(key);
    return mark && names.length > 0
      ? [
          {
            kind: mark.kind as Exclude<MarkKind, 'inventor'>,
            value: `${masked(mark)}（${OFFICE_ONLY}）`,
            applicants: names,
          },
        ]
      : [];
  });
}

export const phoneOf = (view: Pick<MatterView, 'log'>, seq: number): string | null => {
  const said = view.log.find((entry) => entry.seq === seq)?.input.contactPhone;
  return typeof said === 'string' ? said : null;
};

function coApplicants(view: MatterView): string[] {
  const listed = (view.data.request as { coApplicants?: unknown } | undefined)?.coApplicants;
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((one: unknown) => {
    const code = (one as { applicant?: { code?: unknown } } | null)?.applicant?.code;
    return typeof code === 'string' ? [code] : [];
  });
}
