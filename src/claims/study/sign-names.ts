import { soundsLikePart } from './sign-likeness.ts';
import type { Raw, SignMention, SignNames } from './sign-mention.ts';
import { boundedName, soundsLikeName } from './sign-words.ts';

/**
 * The bare numbers that are signs: the pair of name and sign is known, or the sign is known and no unit follows, or the
 * text uses signs and this one stands after the same noun at least twice.
 */
export function trusted(raw: Raw[], known: ReadonlyMap<string, string>): Raw[] {
  const endings = endingsOf(raw, known);
  if (!endings.system) return raw.filter((m) => isKnown(m, known.get(m.sign)));
  return raw.filter((m) => {
    const name = known.get(m.sign);
    if (isKnown(m, name)) return true;
    // 10-1 is a sign only where a list or the claims say so; else it is a range.
    if (!m.sounds || (name === undefined && m.sign.includes('-'))) return false;
    if (name !== undefined || (endings.namedOften.has(m.sign) && isPart(m.context))) return true;
    return endings.bySign.get(m.sign)!.get(m.context.slice(-2))! > 1 || endsWithKnown(m.context, endings.names);
  });
}

const isKnown = (m: Raw, name: string | undefined): boolean =>
  name !== undefined && name.length > 1 && m.context.endsWith(name);

interface Endings {
  /** How often each sign stands behind each ending of words that can be a name. */
  bySign: Map<string, Map<string, number>>;
  /** Signs that one ending bears three times. */
  namedOften: Set<string>;
  /** Names known, and endings that come back with their sign. */
  names: Set<string>;
  /** Whether the text uses signs at all. */
  system: boolean;
}

function endingsOf(raw: readonly Raw[], known: ReadonlyMap<string, string>): Endings {
  const endings: Endings = { bySign: new Map(), namedOften: new Set(), names: new Set(), system: known.size > 0 };
  let unknown = 0;
  for (const m of raw) {
    m.sounds = !m.quantity && soundsLikeName(m.context);
    if (m.sounds && !known.has(m.sign)) unknown++;
  }
  // Where every sign is known the endings are not asked for.
  if (unknown === 0) return endings;
  const { bySign, names } = endings;
  for (const name of known.values()) if (name !== '') names.add(name);
  for (const m of raw) {
    if (!m.sounds) continue;
    const tail = m.context.slice(-2);
    const counts = bySign.get(m.sign);
    if (!counts) {
      bySign.set(m.sign, new Map([[tail, 1]]));
      continue;
    }
    const count = (counts.get(tail) ?? 0) + 1;
    counts.set(tail, count);
    if (count === 2) names.add(tail);
    if (count > 2) endings.namedOften.add(m.sign);
  }
  let agreeing = 0;
  if (!endings.system)
    for (const counts of bySign.values()) for (const count of counts.values()) if (count > 1 && ++agreeing) break;
  endings.system ||= agreeing >= 3;
  return endings;
}

/** 所述外罩, with 1 behind it, is a part even where the sign is known by another name. */
function isPart(context: string): boolean {
  const name = boundedName(context);
  return name.length > 1 && name.length < context.length && soundsLikePart(name);
}

function endsWithKnown(context: string, names: Set<string>): boolean {
  for (let length = Math.min(12, context.length); length >= 2; length--)
    if (names.has(context.slice(-length))) return true;
  return false;
}

/** At most this many ways of writing one name are weighed. */
const MOST_CANDIDATES = 12;

/** A run of words before a sign: how often, and the name it ends with once that is known. */
interface Use {
  context: string;
  count: number;
  name: string | undefined;
  of: Uses;
}

/** The runs of words before one sign, and what they agree on. */
interface Uses {
  sign: string;
  list: Use[];
  /** By context, where there are more than a glance finds. */
  index: Map<string, Use> | undefined;
  agreed: readonly string[];
}

const FEW = 8;

function useOf(of: Uses, context: string): Use {
  let use: Use | undefined;
  if (of.index) use = of.index.get(context);
  else for (let i = 0; i < of.list.length && !use; i++) if (of.list[i]!.context === context) use = of.list[i];
  if (use) {
    use.count++;
    return use;
  }
  use = { context, count: 1, name: undefined, of };
  of.list.push(use);
  if (of.index) of.index.set(context, use);
  else if (of.list.length > FEW) of.index = new Map(of.list.map((one) => [one.context, one]));
  return use;
}

/** Decides where each name begins: by the list, else by what most mentions of the sign end with. */
export function named<T extends SignMention>(mentions: T[], listed: ReadonlyMap<string, string>): T[] {
  const bySign = new Map<string, Uses>();
  const uses = mentions.map(({ sign, context }) => {
    let of = bySign.get(sign);
    if (!of) {
      of = { sign, list: [], index: undefined, agreed: [] };
      bySign.set(sign, of);
    }
    return useOf(of, context);
  });
  const vocabulary = new Set<string>(listed.values());
  for (const of of bySign.values()) {
    of.agreed = agreedNames(of.list, listed.get(of.sign));
    for (const name of of.agreed) vocabulary.add(name);
  }
  vocabulary.delete('');
  for (let i = 0; i < mentions.length; i++) {
    const m = mentions[i]!;
    const use = uses[i]!;
    use.name ??= nameAt(m.context, listed.get(m.sign), use.of.agreed, vocabulary);
    m.name = use.name;
    m.nameStart += m.context.length - use.name.length;
  }
  return mentions;
}

/** The names at least two mentions of a sign agree on, the shortest first. */
function agreedNames(uses: readonly Use[], fromList: string | undefined): string[] {
  const candidates = new Map<string, number>();
  if (fromList) candidates.set(fromList, 2);
  for (const { context, count: times } of uses) {
    const name = boundedName(context);
    if (name.length < 2) continue;
    const count = candidates.get(name);
    if (count !== undefined) candidates.set(name, count + times);
    else if (candidates.size < MOST_CANDIDATES) candidates.set(name, times);
  }
  const agreed: string[] = [];
  for (const [name, count] of candidates) if (count > 1) agreed.push(name);
  if (agreed.length < 2) return agreed;
  agreed.sort((x, y) => x.length - y.length);
  // 如果血液灌流器 is no name beside 血液灌流器.
  return agreed.filter((name, i) => !agreed.some((shorter, j) => j < i && name.endsWith(shorter)));
}

/**
 * The shortest agreed name a run ends with is the name, as a longer one has a verb before it; else a name that another
 * sign bears, for a sign may be mistaken; else what the words before a name tell.
 */
function nameAt(
  context: string,
  fromList: string | undefined,
  agreed: readonly string[],
  vocabulary: ReadonlySet<string>,
): string {
  if (fromList && context.endsWith(fromList)) return fromList;
  const own = boundedName(context);
  const fits = agreed.find((name) => own.endsWith(name));
  if (fits !== undefined) return fits;
  for (let length = Math.min(12, own.length); length >= 2; length--) {
    const tail = own.slice(-length);
    if (vocabulary.has(tail)) return tail;
  }
  return own;
}

interface Pair {
  sign: string;
  name: string;
  count: number;
}

export function namesOf(mentions: readonly SignMention[], weighedTwice: readonly SignMention[] = []): SignNames {
  const pairs: Pair[] = [];
  const bySign = new Map<string, Pair[]>();
  const add = ({ sign, name }: SignMention, weight: number) => {
    if (name === '') return;
    const ofSign = bySign.get(sign);
    const pair = ofSign?.find((one) => one.name === name);
    if (pair) {
      pair.count += weight;
      return;
    }
    const first = { sign, name, count: weight };
    pairs.push(first);
    // Hardly any sign has as many names; what has is no sign.
    if (!ofSign) bySign.set(sign, [first]);
    else if (ofSign.length < MOST_NAMES) ofSign.push(first);
  };
  for (const m of weighedTwice) add(m, 2);
  for (const m of mentions) add(m, 1);
  const byName = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const ofName = byName.get(pair.name);
    if (ofName) ofName.push(pair);
    else byName.set(pair.name, [pair]);
  }
  for (const some of bySign.values()) if (some.length > 1) some.sort(byCount);
  for (const some of byName.values()) if (some.length > 1) some.sort(byCount);
  return { bySign, byName };
}

const byCount = (a: Pair, b: Pair): number => b.count - a.count;
const MOST_NAMES = 200;
