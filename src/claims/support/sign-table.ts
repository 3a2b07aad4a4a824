import { type Flat, type Place, placeIn } from '../study/index.ts';
import { claimSigns, descriptionSigns, mentionRange, type SignMention, sameName, signList } from '../study/signs.ts';
import type { Study } from '../study/study.ts';

/** One name that one sign bears. */
export interface SignName {
  name: string;
  inClaims: number;
  /** In the running text of the description and in its list of signs. */
  inDescription: number;
  /** Where it is first said, in the claims and in the description. */
  firstInClaims?: Place;
  firstInDescription?: Place;
}

export interface SignRow {
  sign: string;
  /** The best supported first. */
  names: SignName[];
  /** Two of its names can't be the same part. */
  severalNames: boolean;
}

/** A name that stands with more than one sign. */
export interface SharedName {
  name: string;
  signs: string[];
}

export interface SignTable {
  /** By sign: numbers in order, then what follows them. */
  rows: SignRow[];
  sharedNames: SharedName[];
}

/** Which name each reference sign bears in claims and description, and where that is not one and the same. */
export function signTable(study: Study): SignTable {
  const names = new Map<string, Map<string, SignName>>();
  const add = (mention: SignMention, flat: Flat, part: 'claims' | 'description') => {
    if (mention.name === '') return;
    const ofSign = names.get(mention.sign) ?? new Map<string, SignName>();
    names.set(mention.sign, ofSign);
    const entry = ofSign.get(mention.name) ?? { name: mention.name, inClaims: 0, inDescription: 0 };
    ofSign.set(mention.name, entry);
    const { start, end } = mentionRange(flat, mention);
    if (part === 'claims') {
      entry.inClaims++;
      entry.firstInClaims ??= placeIn(flat, start, end);
    } else {
      entry.inDescription++;
      entry.firstInDescription ??= placeIn(flat, start, end);
    }
  };
  for (const mention of claimSigns(study)) add(mention, study.claimsText, 'claims');
  const described = [...signList(study).entries, ...descriptionSigns(study)];
  for (const mention of described) add(mention, study.description, 'description');
  const rows = [...names]
    .map(([sign, ofSign]) => row(sign, [...ofSign.values()]))
    .sort((a, b) => bySign(a.sign, b.sign));
  return { rows, sharedNames: shared(rows) };
}

function row(sign: string, names: SignName[]): SignRow {
  const weight = (n: SignName) => n.inClaims + n.inDescription;
  names.sort((a, b) => weight(b) - weight(a) || (a.name < b.name ? -1 : 1));
  // One place whose name was cut differently is no second name.
  const severalNames = names.some(
    (a, i) => weight(a) > 1 && names.slice(i + 1).some((b) => weight(b) > 1 && !sameName(a.name, b.name)),
  );
  return { sign, names, severalNames };
}

function shared(rows: readonly SignRow[]): SharedName[] {
  const signs = new Map<string, string[]>();
  for (const { sign, names } of rows)
    for (const { name, inClaims, inDescription } of names) {
      // 主动刀盘 and 从动刀盘 bear the name 刀盘 now and then: what a sign is mostly called counts.
      if (name !== names[0]!.name && inClaims + inDescription < 2) continue;
      const list = signs.get(name);
      if (list) list.push(sign);
      else signs.set(name, [sign]);
    }
  return [...signs].filter(([, list]) => list.length > 1).map(([name, list]) => ({ name, signs: list }));
}

function bySign(a: string, b: string): number {
  const number = (sign: string) => Number.parseFloat(sign) || 0;
  return number(a) - number(b) || (a < b ? -1 : a > b ? 1 : 0);
}
