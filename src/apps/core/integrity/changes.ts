import type { ApplicationText } from '#claims/model/index.ts';
import { canonical } from '#claims/model/index.ts';
import type { Facts } from '#claims/rules/facts.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { findPlainDate } from '#kernel/plain-date.ts';
import type { House } from '../house.ts';
import type { MatterView } from '../read.ts';
import { knownRows } from '../registers.ts';
import type { TextVersion } from './facts.ts';

type Change = NonNullable<Facts['changes']>[number];

/** Inventors that differ between the texts of one case, and an owner in the register of patents who is not the applicant. */
export async function changesOf(
  house: House,
  view: MatterView,
  party: string,
  versions: readonly TextVersion[],
  texts: ReadonlyMap<number, ApplicationText>,
): Promise<Change[]> {
  return [...inventorChanges(view.openedDay, versions, texts), ...(await assignments(house, view, party))];
}

/** A text without inventors says nothing of them; a text in which the same ones stand in another order is no change. */
export function inventorChanges(
  filedOn: PlainDate,
  versions: readonly Pick<TextVersion, 'seq' | 'day'>[],
  texts: ReadonlyMap<number, Pick<ApplicationText, 'parties'>>,
): Change[] {
  const changes: Change[] = [];
  let before: string | undefined;
  for (const { seq, day } of versions) {
    const names = inventorsOf(texts.get(seq));
    if (names === '') continue;
    if (before !== undefined && names !== before) changes.push({ kind: 'inventor', on: day, filedOn });
    before = names;
  }
  return changes;
}

const inventorsOf = (text: Pick<ApplicationText, 'parties'> | undefined): string =>
  (text?.parties ?? [])
    .filter(({ role }) => role === 'inventor')
    .map(({ name }) => canonical(name))
    .filter((name) => name !== '')
    .sort()
    .join('、');

async function assignments(house: House, view: MatterView, party: string): Promise<Change[]> {
  const filing = view.data.filing as { applicationNumber?: unknown; filedOn?: unknown } | undefined;
  const register = house.catalogue.registers.get('patent');
  const filedOn = findPlainDate(String(filing?.filedOn ?? ''));
  if (!register || !filedOn || typeof filing?.applicationNumber !== 'string') return [];
  const code = party.replace(/^org:/, '');
  const rows = await knownRows(house.db.kysely, register, [filing.applicationNumber], false);
  const changes: Change[] = [];
  let owner = code;
  for (const { fields, validFrom } of rows) {
    const now = typeof fields.owner_code === 'string' ? fields.owner_code : owner;
    if (now !== owner) changes.push({ kind: 'assignment', on: validFrom, filedOn });
    owner = now;
  }
  return changes;
}
