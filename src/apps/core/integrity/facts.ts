import type { Facts } from '#claims/index.ts';
import type { ApplicationText } from '#claims/model/index.ts';
import type { JudgedText } from '../check-facts.ts';
import { type House, today } from '../house.ts';
import type { MatterView } from '../read.ts';
import { changesOf } from './changes.ts';
import { sharedContacts } from './contacts.ts';
import { earlierTexts } from './earlier.ts';
import { busiestMonth } from './filings.ts';
import { printMissing, textOf } from './prints.ts';
import { searchFacts } from './search.ts';

/** A text of the matter that is judged, as the reader sees it. */
export interface TextVersion {
  seq: number;
  action: string;
  day: MatterView['log'][number]['day'];
  sha256: string;
}

/**
 * Facts of P-06…P-10. Whoever holds no post in the matter gets what their own filings say and nothing else: what they are
 * told is the same whether or not others ever handed in the same words, so that nobody can probe for unpublished texts.
 */
export async function integrityFacts(
  house: House,
  view: MatterView,
  party: string,
  { source, seq }: JudgedText,
): Promise<Partial<Facts>> {
  const versions = versionsIn(view).filter((one) => one.seq <= seq);
  const judged = versions.at(-1);
  if (!judged) return {};
  await printMissing(house, source);
  const procedure = house.catalogue.procedure(view.head.procedure, view.head.version);
  const office = view.roles.some((role) => 'post' in procedure.roles[role]!);
  const texts = new Map<number, ApplicationText>();
  for (const { seq: at, sha256 } of versions) if (await source.has(sha256)) texts.set(at, await textOf(source, sha256));
  const search = searchFacts(view, versions, texts);
  const [earlier, filings, changes, contacts] = await Promise.all([
    earlierTexts(house, source, { matter: view.head.id, seq: judged.seq, party, body: view.head.body, office }),
    busiestMonth(house, party, view.head.procedure, today(house)),
    changesOf(house, view, party, versions, texts),
    office
      ? sharedContacts(house, { matter: view.head.id, seq: judged.seq, party, body: view.head.body }, view, texts)
      : undefined,
  ]);
  return {
    ...(earlier ? { earlier } : {}),
    ...(filings ? { filings } : {}),
    changes,
    ...(contacts ? { sharedContacts: contacts } : {}),
    ...(search ? { search } : {}),
  };
}

export function versionsIn(view: Pick<MatterView, 'log'>): TextVersion[] {
  return view.log.flatMap(({ seq, action, day, input }) =>
    Object.values(input).flatMap((value) =>
      typeof value === 'object' && value !== null && 'textSha256' in value
        ? [{ seq, action, day, sha256: String(value.textSha256) }]
        : [],
    ),
  );
}
