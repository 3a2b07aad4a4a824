import type { ApplicationText } from '#claims/model/index.ts';
import { canonical } from '#claims/model/index.ts';
import type { Hash } from '#engine/matter/chain.ts';

export type MarkKind = 'phone' | 'address' | 'agent' | 'inventor';

/** A datum of the request that may return in others: its hashed form, and the words for whoever holds the text. */
export interface Mark {
  kind: MarkKind;
  /** `kind:hash`; equal keys mean equal words. */
  key: string;
  value: string;
}

/** Contact data and inventors that a request names, each once. */
export function marksOf(text: Pick<ApplicationText, 'parties'>, phone: string | null, hash: Hash): Mark[] {
  const found = new Map<string, Mark>();
  const add = (kind: MarkKind, value: string | null | undefined) => {
    const plain = plainOf(kind, value ?? '');
    if (plain.length < (kind === 'address' || kind === 'phone' ? 7 : 2)) return;
    const key = `${kind}:${hash(`${kind} ${plain}`).slice(0, 24)}`;
    if (!found.has(key)) found.set(key, { kind, key, value: (value ?? '').trim() });
  };
  add('phone', phone);
  for (const party of text.parties) {
    if (party.role === 'applicant') {
      add('phone', party.phone);
      add('address', party.address);
    } else if (party.role === 'agent') add('agent', party.name);
    else if (party.role === 'inventor') add('inventor', party.name);
  }
  return [...found.values()];
}

const plainOf = (kind: MarkKind, value: string): string =>
  kind === 'phone' ? value.normalize('NFKC').replace(/\D/g, '') : canonical(value).replace(/[^\p{L}\p{N}]/gu, '');

/** The datum as people who are not to know it in full see it. */
export function masked({ kind, value }: Pick<Mark, 'kind' | 'value'>): string {
  if (kind === 'phone') return value.length > 7 ? `${value.slice(0, 3)}****${value.slice(-2)}` : '****';
  if (kind === 'address') return `${value.slice(0, Math.min(9, Math.ceil(value.length / 2)))}…`;
  return `${value.slice(0, 1)}**`;
}

/** A name of which only the beginning and the form are told: `内蒙古****公司`. */
export function maskedName(name: string): string {
  const form = /(?:有限公司|股份公司|公司|研究院|研究所|大学|学院|中心|合作社)(?:（演示）)?$/.exec(name)?.[0] ?? '';
  return `${name.slice(0, 2)}****${form.replace('（演示）', '')}`;
}
