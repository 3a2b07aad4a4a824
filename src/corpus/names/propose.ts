import { isOrganisationName, normalForm } from './normalise.ts';

/** A spelling met in the corpus or in a register. */
export interface KnownName {
  name: string;
  creditCode: string | null;
  /** Documents that carry it; 0 for a name known from registers only. */
  documents: number;
}

export interface Proposal {
  canonical: string;
  creditCode: string | null;
  spellings: string[];
  reason: 'credit-code' | 'spelling';
}

/**
 * What might be one applicant: names with one credit code, and names of organisations alike in their normal form. A group whose
 * like spellings carry different credit codes is split by code, and its spellings without a code stand alone: they may be either.
 * At least one spelling of a proposal carries documents. The order is that of the documents concerned.
 */
export function proposeMerges(known: readonly KnownName[]): Proposal[] {
  const names = merged(known);
  const codesByForm = new Map<string, Set<string>>();
  for (const one of known)
    if (one.creditCode !== null) into(codesByForm, normalForm(one.name), () => new Set<string>()).add(one.creditCode);
  const groups = new Map<string, KnownName[]>();
  for (const one of names) {
    const form = normalForm(one.name);
    const codes = codesByForm.get(form);
    const code = one.creditCode ?? (codes?.size === 1 ? [...codes][0]! : null);
    if (code !== null) into(groups, `code ${code}`, () => []).push(one);
    else if (isOrganisationName(one.name) && (codes?.size ?? 0) === 0) into(groups, `form ${form}`, () => []).push(one);
  }
  const weight = new Map<Proposal, number>();
  for (const [id, group] of groups) {
    const spellings = [...new Set(group.map((one) => one.name))];
    const documents = group.reduce((sum, one) => sum + one.documents, 0);
    if (spellings.length < 2 || documents === 0) continue;
    const coded = id.startsWith('code ');
    const byCodeAlone = new Set(group.filter((one) => one.creditCode !== null).map((one) => one.name)).size > 1;
    weight.set(
      {
        canonical: canonicalOf(group),
        creditCode: coded ? id.slice(5) : null,
        spellings: spellings.sort(),
        reason: coded && byCodeAlone ? 'credit-code' : 'spelling',
      },
      documents,
    );
  }
  return [...weight]
    .sort(([a, n], [b, m]) => m - n || (a.canonical < b.canonical ? -1 : 1))
    .map(([proposal]) => proposal);
}

/**
 * The same name with and without a code is one that has it; counts add up. A name that two organisations bear tells nothing of
 * either and is left out.
 */
function merged(known: readonly KnownName[]): KnownName[] {
  const byName = new Map<string, { codes: Set<string>; documents: number }>();
  for (const { name, creditCode, documents } of known) {
    const one = into(byName, name, () => ({ codes: new Set<string>(), documents: 0 }));
    one.documents += documents;
    if (creditCode !== null) one.codes.add(creditCode);
  }
  return [...byName].flatMap(([name, { codes, documents }]) =>
    codes.size > 1 ? [] : [{ name, creditCode: [...codes][0] ?? null, documents }],
  );
}

/** The name in a register, in Chinese, with most documents: in this order. */
function canonicalOf(group: readonly KnownName[]): string {
  const rank = (one: KnownName) => [
    one.creditCode === null ? 1 : 0,
    /\p{Script=Han}/u.test(one.name) ? 0 : 1,
    -one.documents,
  ];
  const [best] = [...group].sort((a, b) => {
    const [x, y] = [rank(a), rank(b)];
    return x[0]! - y[0]! || x[1]! - y[1]! || x[2]! - y[2]! || (a.name < b.name ? -1 : 1);
  });
  return best!.name;
}

function into<K, V>(map: Map<K, V>, key: K, fresh: () => V): V {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = fresh();
  map.set(key, made);
  return made;
}
