import type { Text } from '#kernel/text.ts';
import type { Hat } from '../people/hats.ts';

/** The first applicant as the request in a package names it. */
export interface NamedApplicant {
  name: string;
  code: string | null;
}

/** How the client of a package was found. */
export interface ClientMatch {
  how: 'code' | 'name' | 'several' | 'differs' | 'none' | 'unnamed' | 'chosen';
  /** The capacities that come into question; one when it is certain. */
  hats: string[];
}

/** A capacity that packages can be handed in under. */
export interface Client {
  hat: string;
  kind: 'organisation' | 'mandate';
  party: string;
  name: string;
  label: Text;
  /** Whether the mandate covers the procedure; always so for one's own organisation. */
  allowed: boolean;
  until: string | null;
}

/** The organisations somebody may file for: those one belongs to, and the clients of one's agency. */
export function clientsOf(hats: readonly Hat[], procedure: string): Client[] {
  return hats.flatMap(({ id, capacity, label }): Client[] => {
    if (capacity.kind !== 'organisation' && capacity.kind !== 'mandate') return [];
    const { kind, party, partyName } = capacity;
    const covers = (scope: readonly string[]) => scope.includes('*') || scope.includes(procedure);
    return [
      {
        hat: id,
        kind,
        party,
        name: partyName,
        label,
        allowed: kind === 'organisation' || covers(capacity.scope),
        until: kind === 'mandate' ? capacity.until : null,
      },
    ];
  });
}

/** Names of organisations as one compares them: full and half width, blanks and kinds of brackets are the same. */
const plain = (name: string): string => name.normalize('NFKC').replace(/\s+/g, '').toUpperCase();

/**
 * Whose package it is: by the credit code of the first applicant, else by its name. Certain only where exactly one capacity
 * fits and code and name do not point to different organisations; otherwise a person chooses.
 */
export function matchClient(applicant: NamedApplicant | null, clients: readonly Client[]): ClientMatch {
  if (applicant === null || (applicant.name === '' && applicant.code === null)) return { how: 'unnamed', hats: [] };
  const code = applicant.code?.trim().toUpperCase();
  const byCode = code ? clients.filter((one) => one.party === `org:${code}`) : [];
  const byName = applicant.name === '' ? [] : clients.filter((one) => plain(one.name) === plain(applicant.name));
  const parties = new Set([...byCode, ...byName].map((one) => one.party));
  // A whole credit code that is not that of the organisation of this name: one of the two is wrong.
  const strange = byCode.length === 0 && byName.length > 0 && /^[0-9A-Z]{18}$/.test(code ?? '');
  if (parties.size > 1 || strange)
    return { how: 'differs', hats: [...new Set([...byCode, ...byName].map((one) => one.hat))] };
  const found = byCode.length > 0 ? byCode : byName;
  if (found.length === 0) return { how: 'none', hats: [] };
  // Several ways to the same organisation, of which one is open: that one.
  const open = found.filter((one) => one.allowed);
  const fitting = open.length === 1 ? open : found;
  if (fitting.length > 1) return { how: 'several', hats: fitting.map((one) => one.hat) };
  return { how: byCode.length > 0 ? 'code' : 'name', hats: [fitting[0]!.hat] };
}
