import type { Study } from '../../study/index.ts';
import { beginsClearly, likeness, oddName } from '../../study/sign-likeness.ts';
import { claimNames, claimSigns, type SignMention } from '../../study/signs.ts';

/** A mention in the claims that does not agree with the others there. */
export interface Slip {
  mention: SignMention;
  /** Another name for the sign; a name that bears another sign, its own sign having another name; a second sign. */
  kind: 'name' | 'swapped' | 'second';
  severity: 'E' | 'W';
  /** What the sign is called elsewhere. */
  right: string;
  /** The sign the name bears elsewhere. */
  own: string;
}

/** Where the claims alone show that a sign has two names, or a name two signs; each pair of name and sign once. */
export function* slipsAmongClaims(study: Study): Iterable<Slip> {
  const { bySign, byName } = claimNames(study);
  const told = new Set<string>();
  for (const m of claimSigns(study)) {
    const key = `${m.sign} ${m.name}`;
    if (m.several || m.name.length < 2 || told.has(key)) continue;
    const slip = swapped(m, bySign, byName) ?? renamed(m, bySign) ?? second(m, bySign, byName, study);
    if (!slip) continue;
    told.add(key);
    yield { mention: m, ...slip };
  }
}

type Counted<K extends string> = ReadonlyMap<string, readonly (Record<K, string> & { count: number })[]>;
type Names = Counted<'name'>;
type Signs = Counted<'sign'>;
type Found = Omit<Slip, 'mention'>;

const countOf = (bySign: Names, m: SignMention): number =>
  bySign.get(m.sign)!.find(({ name }) => name === m.name)?.count ?? 0;

/** 壳体(1) and 电机(2) everywhere, 电机(1) here. */
function swapped(m: SignMention, bySign: Names, byName: Signs): Found | undefined {
  const own = byName.get(m.name)![0]!;
  const best = bySign.get(m.sign)![0]!;
  const here = countOf(bySign, m);
  if (own.sign === m.sign || best.name === m.name || akin(own.sign, m.sign)) return undefined;
  if (bySign.get(own.sign)![0]!.name !== m.name || here * 2 > own.count) return undefined;
  if (bySign.get(m.sign)!.some(({ name }) => name !== m.name && likeness(name, m.name) === 'same')) return undefined;
  return { kind: 'swapped', severity: best.count > 1 && here === 1 ? 'E' : 'W', right: best.name, own: own.sign };
}

/** 壳体(1) elsewhere, 外罩(1) here. */
function renamed(m: SignMention, bySign: Names): Found | undefined {
  const names = bySign.get(m.sign)!;
  const best = names[0]!;
  if (names.length < 2) return undefined;
  // Of two names said once each the later one is reported.
  const right = best.name === m.name && best.count === 1 ? undefined : best;
  if (!right || right.name === m.name) return undefined;
  const here = countOf(bySign, m);
  if (here === 1) {
    const odd = oddName(m, names, right.name);
    return odd && { kind: 'name', severity: odd === 'plain' ? 'E' : 'W', right: right.name, own: '' };
  }
  const other = likeness(right.name, m.name) !== 'same' && beginsClearly(m);
  return other ? { kind: 'name', severity: 'W', right: right.name, own: '' } : undefined;
}

const ORDINAL = /^第[一二三四五六七八九十\d]{1,2}|[一二三四五六七八九十]$|[一二三四五六七八九十\d]{1,2}号/;
const BACK = /(?:所[述说]的?|上述的?|该)$/;

/** 锡林(2) again and again, 所述锡林(4) once: two parts may share a name, but not one that was said before or counted. */
function second(m: SignMention, bySign: Names, byName: Signs, study: Study): Found | undefined {
  const signs = byName.get(m.name)!;
  const own = signs[0]!;
  if (signs.length !== 2 || own.sign === m.sign || own.count < 2 || akin(own.sign, m.sign)) return undefined;
  // A sign of its own with another name was looked at before.
  if (bySign.get(m.sign)!.length > 1 || countOf(bySign, m) > 1) return undefined;
  const before = study.foldedClaims.slice(Math.max(0, m.nameStart - 4), m.nameStart);
  if (!ORDINAL.test(m.name) && !BACK.test(before)) return undefined;
  return { kind: 'second', severity: own.count > 2 && BACK.test(before) ? 'E' : 'W', right: m.name, own: own.sign };
}

/** 10 and 10a, 8 and 8-1: the part and a part of it, or the same in another figure. */
function akin(a: string, b: string): boolean {
  const number = (sign: string) => sign.replace(/(?:-\d+|\.\d+|[a-zA-Z]?'*)$/, '');
  return number(a) === number(b);
}
