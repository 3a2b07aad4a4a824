import { keysOf, type Share } from '#corpus/collections/index.ts';
import type { CorpusIndex } from '#corpus/search/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import type { House } from '../../house.ts';
import { refresh } from './refresh.ts';
import { append, loadCollection, notThere } from './store.ts';
import { type DocumentLine, linesOf, PAGE, stateByLink } from './view.ts';

const MOST_SHARES = 50;

/** Lets a person (by the e-mail address of the account) or an organisation (by its credit code) see or edit a collection. */
export async function shareCollection(
  house: House,
  actor: Actor,
  id: string,
  wanted: { with: string; may: 'read' | 'edit' },
): Promise<Outcome<{ grantee: string }>> {
  const grantee = await granteeOf(house, wanted.with);
  if (grantee === undefined) return refused({ ...refuse('ZQ-COR-054', { input: wanted.with.trim() }), field: 'with' });
  const done = await changeShares(house, actor, id, (shares) => [
    ...shares.filter((one) => one.grantee !== grantee),
    { grantee, may: wanted.may },
  ]);
  return done.ok ? good({ grantee }) : done;
}

/** Takes a share back. */
export const unshareCollection = (house: House, actor: Actor, id: string, grantee: string): Promise<Outcome<void>> =>
  changeShares(house, actor, id, (shares) => shares.filter((one) => one.grantee !== grantee));

async function granteeOf(house: House, input: string): Promise<string | undefined> {
  const word = input.trim();
  const organisation = await house.db.kysely
    .selectFrom('organisation')
    .select('party')
    .where('credit_code', '=', word.toUpperCase())
    .where('state', '=', 'confirmed')
    .executeTakeFirst();
  if (organisation) return organisation.party;
  const person = await house.db.kysely
    .selectFrom('person')
    .select('id')
    .where('email', '=', word.toLowerCase())
    .executeTakeFirst();
  return person && `person:${person.id}`;
}

async function changeShares(
  house: House,
  actor: Actor,
  id: string,
  next: (shares: readonly Share[]) => Share[],
): Promise<Outcome<void>> {
  const loaded = await loadCollection(house.db.kysely, actor, id);
  if (!loaded) return notThere();
  if (loaded.right !== 'own') return refused(refuse('ZQ-COR-041'));
  const done = await house.db.transaction((tx) =>
    append(house, tx, id, { account: actor.account, name: actor.name }, (state) => {
      const shares = next(state.shares);
      if (shares.length > MOST_SHARES)
        return refused(
          refuse('ZQ-FRM-014', {
            label: { zh: '共享对象', en: 'shares' },
            min: 0,
            max: MOST_SHARES,
            found: shares.length,
          }),
        );
      return good(JSON.stringify(shares) === JSON.stringify(state.shares) ? [] : [{ act: 'share', shares }]);
    }),
  );
  return done.ok ? good(undefined) : done;
}

/** Opens a public link, or closes it. The token is told this once; opening again makes a new one, and the old one stops working. */
export async function linkCollection(
  house: House,
  actor: Actor,
  id: string,
  open: boolean,
): Promise<Outcome<{ token: string | null }>> {
  const loaded = await loadCollection(house.db.kysely, actor, id);
  if (!loaded) return notThere();
  if (loaded.right !== 'own') return refused(refuse('ZQ-COR-041'));
  const token = open ? Buffer.from(house.randomBytes(24)).toString('base64url') : null;
  return house.db.transaction(async (tx) => {
    const done = await append(house, tx, id, { account: actor.account, name: actor.name }, (state) =>
      good(open || state.linked ? [{ act: 'link', open }] : []),
    );
    if (!done.ok) return done;
    await tx
      .updateTable('collection')
      .set({ link_hash: token === null ? null : house.hash(token) })
      .where('id', '=', id)
      .execute();
    return good({ token });
  });
}

export interface SharedView {
  title: string;
  note: string;
  kind: 'fixed' | 'living';
  formula: string | null;
  size: number;
  page: number;
  documents: (DocumentLine & { labels: string[] })[];
  changedAt: Instant;
  corpus: { hash: string; at: Instant } | null;
}

/** A collection behind its public link. Notes, reasons and names stay with those it is shared with. */
export async function viewShared(
  house: House,
  corpus: CorpusIndex,
  token: string,
  page: number,
): Promise<Outcome<SharedView>> {
  const found = await stateByLink(house, token);
  if (!found) return notThere();
  const current = await refresh(house, corpus, found.id, found.state);
  const state = current.ok ? current.value : found.state;
  const keys = keysOf(state);
  const shown = keys.slice((page - 1) * PAGE, page * PAGE);
  const lines = await linesOf(corpus, shown);
  return good({
    title: state.title,
    note: state.note,
    kind: state.kind,
    formula: state.formula,
    size: keys.length,
    page,
    documents: shown.map((key) => ({ ...lines.get(key)!, labels: state.labels.get(key) ?? [] })),
    changedAt: state.changedAt,
    corpus: state.corpus && { hash: state.corpus.hash, at: state.corpus.at },
  });
}
