import { sql } from 'kysely';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { text as t } from '#kernel/text.ts';
import type { House } from '../house.ts';
import { bodyOf, EXAMINER_POST, LEADER_POST } from './examiner-roll.ts';

export type PhraseStanding = 'own' | 'proposed' | 'shared' | 'retired';

/** A wording of a finding, with places such as `{claim}` and `{feature}`. */
export interface Phrase {
  id: string;
  title: string;
  text: string;
  basis: string | null;
  fix: string | null;
  part: string | null;
  kind: string | null;
  standing: PhraseStanding;
  /** Why it was not shared. */
  reason: string | null;
  owner: string;
  own: boolean;
  /** How often the asking person used it, and how often everybody did. */
  uses: number;
  usesOfAll: number;
}

export interface PhraseWords {
  title: string;
  text: string;
  basis?: string | undefined;
  fix?: string | undefined;
  part?: string | undefined;
  kind?: string | undefined;
}

const POSTS = [EXAMINER_POST, 'reviewer', LEADER_POST];
const OWNER = t('这条用语的作者', 'the author of the phrase');

/** The phrases somebody may use: his own and those his body shares, the most used first. Its head sees what is proposed, too. */
export async function listPhrases(house: House, actor: Actor): Promise<Outcome<Phrase[]>> {
  const body = bodyOf(actor, ...POSTS);
  if (!body.ok) return body;
  const leads = bodyOf(actor, LEADER_POST).ok;
  const { rows } = await sql<Omit<Phrase, 'own'> & { by: string }>`
    select phrase.id, title, text, basis, fix, part, kind, standing, reason, owner_name as owner, owner as by,
      coalesce((select uses from opinion_phrase_use used where used.phrase_id = phrase.id and account = ${actor.account}), 0)::integer as uses,
      coalesce((select sum(uses) from opinion_phrase_use used where used.phrase_id = phrase.id), 0)::integer as "usesOfAll"
    from opinion_phrase phrase
    where body = ${body.value} and standing <> 'retired'
      and (owner = ${actor.account} or standing = 'shared' or (standing = 'proposed' and ${leads}))
    order by uses desc, "usesOfAll" desc, title, phrase.id limit 1000`.execute(house.db.kysely);
  return good(rows.map(({ by, ...row }) => ({ ...row, own: by === actor.account })));
}

/** Writes a new phrase of one's own, or other words for it. A shared one that is rewritten has to be approved again. */
export async function savePhrase(
  house: House,
  actor: Actor,
  words: PhraseWords,
  id?: string,
): Promise<Outcome<{ id: string }>> {
  const body = bodyOf(actor, ...POSTS);
  if (!body.ok) return body;
  const at = house.now();
  const columns = {
    title: words.title,
    text: words.text,
    basis: words.basis || null,
    fix: words.fix || null,
    part: words.part || null,
    kind: words.kind || null,
    updated_at: at,
  };
  if (id === undefined) {
    const fresh = house.newId('phrase');
    await house.db.kysely
      .insertInto('opinion_phrase')
      .values({
        id: fresh,
        body: body.value,
        owner: actor.account,
        owner_name: actor.name,
        standing: 'own',
        created_at: at,
        ...columns,
      })
      .execute();
    return good({ id: fresh });
  }
  const changed = await house.db.kysely
    .updateTable('opinion_phrase')
    .set({
      ...columns,
      standing: sql<string>`case when standing = 'shared' then 'proposed' else standing end`,
      decided_by: null,
      decided_at: null,
      reason: null,
    })
    .where('id', '=', id)
    .where('body', '=', body.value)
    .where('owner', '=', actor.account)
    .where('standing', '<>', 'retired')
    .returning('id')
    .executeTakeFirst();
  return changed ? good({ id }) : refused(refuse('ZQ-ACC-022', { who: OWNER }));
}

/** The author proposes a phrase for everybody, takes that back, or retires it. */
export async function movePhrase(
  house: House,
  actor: Actor,
  id: string,
  to: 'own' | 'proposed' | 'retired',
): Promise<Outcome<{ id: string }>> {
  const moved = await house.db.kysely
    .updateTable('opinion_phrase')
    .set({ standing: to, updated_at: house.now(), reason: null, decided_by: null, decided_at: null })
    .where('id', '=', id)
    .where('owner', '=', actor.account)
    .where('standing', '<>', 'retired')
    .returning('id')
    .executeTakeFirst();
  return moved ? good({ id }) : refused(refuse('ZQ-ACC-022', { who: OWNER }));
}

/** The head of the body shares a proposed phrase with everybody, or gives it back with the reason. */
export async function decidePhrase(
  house: House,
  actor: Actor,
  id: string,
  share: boolean,
  reason?: string,
): Promise<Outcome<{ id: string }>> {
  const body = bodyOf(actor, LEADER_POST);
  if (!body.ok) return body;
  const decided = await house.db.kysely
    .updateTable('opinion_phrase')
    .set({
      standing: share ? 'shared' : 'own',
      reason: share ? null : (reason ?? null),
      decided_by: actor.account,
      decided_at: house.now(),
    })
    .where('id', '=', id)
    .where('body', '=', body.value)
    .where('standing', 'in', share ? ['proposed'] : ['proposed', 'shared'])
    .returning('id')
    .executeTakeFirst();
  return decided ? good({ id }) : refused(refuse('ZQ-ACC-012'));
}

/** Counts one use; only the number is kept, not where. */
export async function usePhrase(house: House, actor: Actor, id: string): Promise<Outcome<{ id: string }>> {
  const listed = await listPhrases(house, actor);
  if (!listed.ok) return listed;
  if (!listed.value.some((one) => one.id === id)) return refused(refuse('ZQ-ACC-012'));
  await house.db.kysely
    .insertInto('opinion_phrase_use')
    .values({ phrase_id: id, account: actor.account, uses: 1, used_at: house.now() })
    .onConflict((conflict) =>
      conflict.columns(['phrase_id', 'account']).doUpdateSet({
        uses: sql<number>`opinion_phrase_use.uses + 1`,
        used_at: house.now(),
      }),
    )
    .execute();
  return good({ id });
}
