import {
  type Evidence,
  type Merge,
  type MergeAct,
  type MergeState,
  mergeAllows,
  normalForm,
  OCCUPIED,
} from '#corpus/names/index.ts';
import type { Actor } from '#engine/access/types.ts';
import { refuse } from '#kernel/errors/index.ts';
import { parseCreditCode } from '#kernel/numbers/index.ts';
import type { Instant } from '#kernel/plain-date.ts';
import { good, type Outcome, type Refusal, refused } from '#kernel/refusal.ts';
import { type Text, text as t } from '#kernel/text.ts';
import type { House } from '../../house.ts';
import { foreignContent } from '../../secrecy/uploads.ts';
import { loadMerges, lockNames, type StoredMerge, writeMerge } from './store.ts';

const THING = t('名称合并', 'merge of names');
const STEWARD = t('数据管理员', 'the data steward');
export const MERGE_STATES: Record<MergeState, Text> = {
  proposed: t('待确认', 'proposed'),
  confirmed: t('已合并', 'confirmed'),
  held: t('异议中，暂不合并', 'held by an objection'),
  declined: t('不合并', 'declined'),
  undone: t('已撤销', 'undone'),
};

export const stewards = ({ capacity }: Actor): boolean => capacity.kind === 'post' && capacity.post === 'data-steward';
const audits = ({ capacity }: Actor): boolean => capacity.kind === 'post' && capacity.post === 'auditor';

/** Whether the hat somebody wears is the organisation that a merge names: by credit code, or by one of the names. */
export function isNamed({ capacity }: Actor, merge: Merge): boolean {
  if (capacity.kind !== 'organisation') return false;
  if (merge.creditCode !== null && capacity.party === `org:${merge.creditCode}`) return true;
  const own = normalForm(capacity.partyName);
  return [merge.canonical, ...merge.spellings].some((one) => normalForm(one) === own);
}

export interface MergeView {
  id: string;
  canonical: string;
  creditCode: string | null;
  spellings: readonly string[];
  reason: Merge['reason'];
  state: MergeState;
  stateTitle: Text;
  at: Instant;
  /** What the asker may do now. */
  may: MergeAct[];
  log: { seq: number; act: MergeAct; words: string; at: Instant; by: string; evidence: Evidence[] | null }[];
}

/** How a merge is told: everybody sees names, state and days; who decided, the words and the evidence those concerned. */
export function viewOf(actor: Actor, merge: StoredMerge): MergeView {
  const inside = stewards(actor) || audits(actor) || isNamed(actor, merge);
  return {
    id: merge.id,
    canonical: merge.canonical,
    creditCode: merge.creditCode,
    spellings: merge.spellings,
    reason: merge.reason,
    state: merge.state,
    stateTitle: MERGE_STATES[merge.state],
    at: merge.at,
    may: mergeAllows[merge.state].filter((act) => (act === 'object' ? isNamed(actor, merge) : stewards(actor))),
    log: merge.log.map(({ seq, act, words, at, name, evidence }) => ({
      seq,
      act,
      at,
      words: inside ? words : '',
      by: inside ? name : '',
      evidence: inside ? evidence : null,
    })),
  };
}

/** All of them for stewards and auditors; for an organisation those that name it. */
export async function listMerges(house: House, actor: Actor): Promise<Outcome<MergeView[]>> {
  const merges = await loadMerges(house.db.kysely);
  if (stewards(actor) || audits(actor)) return good(merges.map((one) => viewOf(actor, one)));
  if (actor.capacity.kind !== 'organisation') return refused(refuse('ZQ-ACC-022', { who: STEWARD }));
  return good(merges.filter((one) => isNamed(actor, one)).map((one) => viewOf(actor, one)));
}

export interface NewMerge {
  canonical: string;
  creditCode: string | null;
  spellings: string[];
  reason: Merge['reason'];
  /** `confirm` merges, `decline` writes down that these are not one, so that they are proposed no more. */
  act: 'confirm' | 'decline';
  words: string;
  evidence: Evidence[];
}

/** A steward decides on a proposal, or on names of his own finding. */
export async function decideNew(
  house: House,
  actor: Actor,
  wanted: NewMerge,
  has: (sha256: string) => Promise<boolean>,
): Promise<Outcome<MergeView>> {
  if (!stewards(actor)) return refused(refuse('ZQ-ACC-022', { who: STEWARD }));
  const canonical = wanted.canonical.trim();
  const spellings = [...new Set([canonical, ...wanted.spellings.map((one) => one.trim())])].filter(Boolean).sort();
  if (spellings.length < 2) return refused({ ...refuse('ZQ-COR-055'), field: 'spellings' });
  const code = wanted.creditCode === null ? undefined : parseCreditCode(wanted.creditCode);
  if (code && !code.ok) return refused({ ...code.reason, field: 'creditCode' });
  const bad = await badEvidence(house, actor, wanted.evidence, has);
  if (bad) return refused(bad);
  return house.db.transaction(async (tx) => {
    await lockNames(tx);
    if (wanted.act === 'confirm') {
      const clash = clashWith(await loadMerges(tx), spellings);
      if (clash) return refused(clash);
    }
    const id = house.newId('merge');
    await tx
      .insertInto('name_merge')
      .values({
        id,
        canonical,
        credit_code: code?.value.canonical ?? null,
        spellings,
        reason: wanted.reason,
        at: house.now(),
      })
      .execute();
    await writeMerge(house, tx, actor, id, { seq: 1, act: 'propose', words: '', evidence: null });
    await writeMerge(house, tx, actor, id, {
      seq: 2,
      act: wanted.act,
      words: wanted.words,
      evidence: wanted.evidence,
    });
    return good(viewOf(actor, (await loadMerges(tx, id))[0]!));
  });
}

function clashWith(merges: readonly StoredMerge[], spellings: readonly string[], own?: string): Refusal | undefined {
  for (const other of merges) {
    if (other.id === own || !OCCUPIED.includes(other.state)) continue;
    const name = spellings.find((one) => other.spellings.includes(one));
    if (name !== undefined)
      return { ...refuse('ZQ-COR-049', { name, canonical: other.canonical }), field: 'spellings' };
  }
  return undefined;
}

/** A file that has not arrived, or that is not the asker's to hand in: naming a hash opens nothing. */
async function badEvidence(
  house: House,
  actor: Actor,
  evidence: readonly Evidence[],
  has: (sha256: string) => Promise<boolean>,
): Promise<Refusal | undefined> {
  for (const one of evidence) {
    if (one.kind !== 'file') continue;
    const own = await uploadedBy(house, actor, one.sha256);
    if (!own || !(await has(one.sha256)) || (await foreignContent(house, actor, one, has)) !== undefined)
      return { ...refuse('ZQ-COR-056', { name: one.name }), field: 'evidence' };
  }
  return undefined;
}

const uploadedBy = async (house: House, actor: Actor, sha256: string): Promise<boolean> =>
  (await house.db.kysely
    .selectFrom('client_request')
    .select('at')
    .where('account', '=', actor.account)
    .where('request_id', '=', `upload:${sha256}`)
    .executeTakeFirst()) !== undefined;

/** The named organisation objects; a steward confirms, declines, overrules an objection or takes a merge apart, with a reason. */
export async function decideMerge(
  house: House,
  actor: Actor,
  id: string,
  wanted: { act: Exclude<MergeAct, 'propose'>; words: string; evidence: Evidence[] },
  has: (sha256: string) => Promise<boolean>,
): Promise<Outcome<MergeView>> {
  const bad = await badEvidence(house, actor, wanted.evidence, has);
  if (bad) return refused(bad);
  return house.db.transaction(async (tx) => {
    await lockNames(tx);
    const [merge] = await loadMerges(tx, id);
    if (!merge) return refused(refuse('ZQ-COR-040', { thing: THING }));
    if (wanted.act === 'object' ? !isNamed(actor, merge) : !stewards(actor))
      return refused(wanted.act === 'object' ? refuse('ZQ-COR-051') : refuse('ZQ-ACC-022', { who: STEWARD }));
    if (!mergeAllows[merge.state].includes(wanted.act))
      return refused(refuse('ZQ-COR-050', { state: MERGE_STATES[merge.state] }));
    if (wanted.act === 'confirm') {
      const clash = clashWith(await loadMerges(tx), merge.spellings, id);
      if (clash) return refused(clash);
    }
    await writeMerge(house, tx, actor, id, {
      seq: merge.log.length + 1,
      act: wanted.act,
      words: wanted.words,
      evidence: wanted.evidence,
      party: wanted.act === 'object' && actor.capacity.kind === 'organisation' ? actor.capacity.party : null,
    });
    return good(viewOf(actor, (await loadMerges(tx, id))[0]!));
  });
}

/** What counts as which applicant, for everybody: the name a spelling stands for, and the merge behind it. */
export async function nameView(house: House, actor: Actor, spelling: string) {
  const merges = await loadMerges(house.db.kysely);
  const merge = merges.find((one) => OCCUPIED.includes(one.state) && one.spellings.includes(spelling));
  const counts = merge?.state === 'confirmed';
  return {
    spelling,
    name: counts ? merge.canonical : spelling,
    creditCode: counts ? merge.creditCode : null,
    merge: merge ? viewOf(actor, merge) : null,
  };
}

/** A file of evidence for those who may read it; undefined for everybody else. */
export async function evidenceFile(
  house: House,
  actor: Actor,
  id: string,
  sha256: string,
): Promise<{ name: string; sha256: string } | undefined> {
  const [merge] = await loadMerges(house.db.kysely, id);
  if (!merge || !(stewards(actor) || audits(actor) || isNamed(actor, merge))) return undefined;
  const files = merge.log.flatMap(({ evidence }) => evidence ?? []);
  const file = files.find((one) => one.kind === 'file' && one.sha256 === sha256);
  return file?.kind === 'file' ? { name: file.name, sha256: file.sha256 } : undefined;
}
