import { fold } from '../model/index.ts';
import { type Flat, pieceAt } from './flat.ts';
import { soundsLikePart } from './sign-likeness.ts';
import { boundedName, contextBefore, endsWithUnit, neverSigned, soundsLikeName, unitFollows } from './sign-words.ts';
import type { Study } from './study.ts';

export { commonEnd, isShortFor, sameName } from './sign-likeness.ts';

/** One reference sign at one place. Offsets are those of the flat text it was found in (`flat`). */
export interface SignMention {
  /** `12`, `5a`, `6'`: as written, folded to ASCII. */
  sign: string;
  /** The part it stands for, as far as the mentions agree on it; empty where none can be told. */
  name: string;
  /** The run of words before the sign, at least as long as the name. */
  context: string;
  nameStart: number;
  signStart: number;
  signEnd: number;
  form: 'bracket' | 'bare' | 'list';
  /** Several signs share the name here: 相脚136、138和140, 电容(134；584); the name is then a common one. */
  several?: true;
}

export interface SignList {
  entries: SignMention[];
  /** Ranges of the description (flat) that are the list. */
  ranges: { start: number; end: number }[];
}

export interface SignNames {
  /** Names by sign, the best supported first. */
  bySign: ReadonlyMap<string, readonly { name: string; count: number }[]>;
  /** Signs by name, the best supported first. */
  byName: ReadonlyMap<string, readonly { sign: string; count: number }[]>;
}

/** `12`, `5a`, `6'`, `1.2`, `10-1`. */
const TOKEN = "\\d{1,4}(?:\\.\\d{1,2})?(?:[a-zA-Z](?![a-zA-Z]))?(?:'{1,2})?(?:-\\d{1,2}(?![\\d.]))?";
const BRACKET = new RegExp(
  `\\(\\s{0,2}(${TOKEN}(?:\\s{0,2}(?:,|、|;|/|~|至|和|及|与|或)\\s{0,2}${TOKEN}){0,11})\\s{0,2}\\)`,
  'g',
);
const TOKENS = new RegExp(TOKEN, 'g');
const ONE_TOKEN = /^[\da-zA-Z.'-]+$/;
/** No application has as many; more is no application. */
const MOST_MENTIONS = 20_000;
/** Years, and what begins with nought: no signs. */
const YEAR = /^(?:0(?:\..*)?|(?:19|20)\d\d)$/;

/** Folds primes as well, so that `6’` and `6′` are one sign. Same offsets. */
export const foldSigns = (text: string): string => foldPrimes(fold(text));
const foldPrimes = (folded: string): string => (/[’′‘]/.test(folded) ? folded.replace(/[’′‘]/g, "'") : folded);

const foldedClaims = (study: Study): string => bracketsFolded(study, foldPrimes(study.foldedClaims));
const foldedDescription = (study: Study): string => bracketsFolded(study, foldPrimes(study.foldedDescription));

const hasSquare = (text: string): boolean => text.includes('[') || text.includes('〔');
const squareToRound = (text: string): string => text.replace(/[[〔]/g, '(').replace(/[\]〕]/g, ')');
const bracketsFolded = (study: Study, text: string): string =>
  hasSquare(text) && study.view(signsInSquare) ? squareToRound(text) : text;

/**
 * Whether the text sets its signs in square brackets, 阳极板[5] or 阳极板〔5〕: the same word comes back with the same
 * number, and several do. A work that is cited stands behind other words each time.
 */
function signsInSquare(study: Study): boolean {
  const seen = new Set<string>();
  const again = new Set<string>();
  for (const text of [study.foldedClaims, study.foldedDescription]) {
    if (!hasSquare(text)) continue;
    for (const match of text.matchAll(/([\u4e00-\u9fa5]{2})[[〔](\d{1,3}[a-z]?)[\]〕]/g)) {
      if (/文献|研究|报道|专利|等人|表明|[证发]现/.test(match[1]!)) continue;
      const pair = `${match[1]} ${match[2]}`;
      if (seen.has(pair)) again.add(match[2]!);
      seen.add(pair);
      if (seen.size > 2 && again.size > 1) return true;
      if (seen.size > 500) break;
    }
  }
  return false;
}

/** The description with widths, primes and brackets of signs folded; same offsets. */
export const foldedForSigns = (study: Study): string => study.view(foldedDescription);

/** Signs in brackets of the claims, in order. */
export const claimSigns = (study: Study): readonly SignMention[] => study.view(signsOfClaims);
/** The list of signs (附图标记说明, 图中：1-壳体；2-电机 …), wherever in the description it stands. */
export const signList = (study: Study): SignList => study.view(listOfSigns);
/** Signs in the running text of the description, in brackets or bare; the list and the background left out. */
export const descriptionSigns = (study: Study): readonly SignMention[] => study.view(signsOfDescription);
/** Numbers after a noun in the claims, without brackets; most are signs only where another place says so. */
export const bareClaimSigns = (study: Study): readonly SignMention[] => study.view(bareOfClaims);
/** What the description, its list included, calls each sign. */
export const descriptionNames = (study: Study): SignNames => study.view(namesOfDescription);
export const claimNames = (study: Study): SignNames => study.view(namesOfClaims);

const signsOfClaims = (study: Study): SignMention[] =>
  named(bracketSigns(study.view(foldedClaims)), study.view(listedNames));
const listedNames = (study: Study): Map<string, string> =>
  new Map(signList(study).entries.map((e) => [e.sign, e.name]));

function signsOfDescription(study: Study): SignMention[] {
  const folded = study.view(foldedDescription);
  const ranges = [...signList(study).ranges, ...backgroundRanges(study)].sort((a, b) => a.start - b.start);
  const listed = study.view(listedNames);
  const claimed = new Map(claimSigns(study).map((m) => [m.sign, m.name]));
  const brackets = outside(bracketSigns(folded), ranges);
  const known = new Map<string, string>();
  for (const m of brackets) known.set(m.sign, boundedName(m.context));
  for (const [sign, name] of claimed) known.set(sign, name);
  for (const [sign, name] of listed) known.set(sign, name);
  const bare = trusted(outside(bareSigns(folded), ranges), known);
  return named(merged(brackets, bare), listed);
}

/** Two orderly rows of mentions as one. */
function merged(one: Raw[], other: Raw[]): Raw[] {
  if (one.length === 0 || other.length === 0) return one.length === 0 ? other : one;
  const all: Raw[] = [];
  let j = 0;
  for (const m of one) {
    while (j < other.length && other[j]!.signStart < m.signStart) all.push(other[j++]!);
    all.push(m);
  }
  while (j < other.length) all.push(other[j++]!);
  return all;
}

/** The mentions, in order, that stand in none of the ranges, in order. */
function outside(mentions: Raw[], ranges: readonly { start: number; end: number }[]): Raw[] {
  if (ranges.length === 0) return mentions;
  let r = 0;
  return mentions.filter(({ signStart }) => {
    while (r < ranges.length && ranges[r]!.end <= signStart) r++;
    return r === ranges.length || signStart < ranges[r]!.start;
  });
}

/** Signs of the prior art (壳体10 of another document) are no signs of the application. */
function backgroundRanges(study: Study): { start: number; end: number }[] {
  const background = new Set(study.section('background').pieces.map(({ place }) => place.paragraph));
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end, place } of study.description.pieces) {
    if (!background.has(place.paragraph)) continue;
    const last = ranges.at(-1);
    if (last && start - last.end <= 1) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}

function bareOfClaims(study: Study): SignMention[] {
  const folded = study.view(foldedClaims);
  const references = study.claims.flatMap(({ references }, i) => {
    const from = study.claimsText.pieces[i]!.start;
    return references.map((r) => ({ start: from + r.start, end: from + r.end }));
  });
  let r = 0;
  return named(
    bareSigns(folded).filter((m) => {
      while (r < references.length && references[r]!.end <= m.signStart) r++;
      return !(references[r] && m.signStart >= references[r]!.start) && !m.quantity;
    }),
    new Map(),
  );
}

/** Signs in brackets in a text that is no claim and no description, such as an abstract. */
export const bracketSignsIn = (text: string): SignMention[] => named(bracketSigns(foldSigns(text)), new Map());
export const bareSignsIn = (text: string): SignMention[] =>
  named(
    bareSigns(foldSigns(text)).filter((m) => !m.quantity),
    new Map(),
  );

interface Raw extends SignMention {
  /** A unit or a counting word follows. */
  quantity?: boolean;
  /** Whether the words before can be a name and no unit follows. */
  sounds?: boolean;
}

function bracketSigns(folded: string): Raw[] {
  const found: Raw[] = [];
  if (!folded.includes('(')) return found;
  for (const match of folded.matchAll(BRACKET)) {
    if (found.length > MOST_MENTIONS) break;
    const context = contextBefore(folded, match.index);
    if (context === '' || neverSigned(context)) continue;
    const inside = match[1]!;
    const from = match.index + match[0].indexOf(inside);
    const nameStart = match.index - context.length;
    const add = (sign: string, signStart: number, several: boolean) => {
      if (YEAR.test(sign)) return;
      const signEnd = signStart + sign.length;
      const one: Raw = { sign, name: '', context, nameStart, signStart, signEnd, form: 'bracket' };
      found.push(several ? { ...one, several: true } : one);
    };
    if (ONE_TOKEN.test(inside)) add(inside, from, false);
    else for (const token of inside.matchAll(TOKENS)) add(token[0], from + token.index, true);
  }
  return found;
}

const CHAIN = /\s?(?:、|和|与|及|或)\s?(\d{1,4}(?:[a-zA-Z](?![a-zA-Z\d]))?(?:'{1,2})?)(?![\d.%a-zA-Z])/y;

const LINKS = new Set([...'、和与及或'].map((c) => c.charCodeAt(0)));
const mayChain = (first: number, second: number): boolean => LINKS.has(first) || (first === 32 && LINKS.has(second));

/** Numbers that stand right after a Chinese word, `壳体1`, `壳体 1`, also in chains: `相脚136、138和140`. */
function bareSigns(folded: string): Raw[] {
  const found: Raw[] = [];
  for (let at = nextDigit(folded, 0); at < folded.length && found.length < MOST_MENTIONS; at = nextDigit(folded, at)) {
    const blank = folded.charCodeAt(at - 1) === 32 ? 1 : 0;
    if (!isHan(folded.charCodeAt(at - 1 - blank))) {
      at = afterNumber(folded, at);
      continue;
    }
    const end = tokenEnd(folded, at);
    const next = folded.charCodeAt(end);
    if (isDigitOrPoint(next)) {
      at = afterNumber(folded, end);
      continue;
    }
    const start = at;
    at = end;
    if (isLetter(next) || (end - start === 1 && folded.charCodeAt(start) === 48)) continue;
    const context = contextBefore(folded, start - blank);
    if (context === '' || neverSigned(context)) continue;
    const sign = folded.slice(start, end);
    const quantity = endsWithUnit(sign) || unitFollows(folded, end);
    const nameStart = start - blank - context.length;
    found.push({ sign, name: '', context, nameStart, signStart: start, signEnd: end, form: 'bare', quantity });
    if (!mayChain(next, folded.charCodeAt(end + 1))) continue;
    for (CHAIN.lastIndex = end; ; ) {
      const link = CHAIN.exec(folded);
      if (!link) break;
      const signEnd = CHAIN.lastIndex;
      const signStart = signEnd - link[1]!.length;
      found[found.length - 1]!.several = true;
      found.push({
        several: true,
        sign: link[1]!,
        name: '',
        context,
        nameStart,
        signStart,
        signEnd,
        form: 'bare',
        quantity: quantity || endsWithUnit(link[1]!) || unitFollows(folded, signEnd),
      });
      at = signEnd;
    }
  }
  return found;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

function nextDigit(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isDigit(text.charCodeAt(at))) at++;
  return at;
}

/** Leaves a number (with its decimals) behind, so that its tail is not taken for another one. */
function afterNumber(text: string, from: number): number {
  let at = tokenEnd(text, from);
  while (isDigitOrPoint(text.charCodeAt(at))) at++;
  return at;
}

/** The end of `12`, `5a`, `6'`, `10-1`, at most four digits. */
function tokenEnd(text: string, from: number): number {
  let at = from;
  while (at < from + 4 && isDigit(text.charCodeAt(at))) at++;
  if (at === from) return at;
  const after = text.charCodeAt(at + 1);
  if (isLetter(text.charCodeAt(at)) && !isLetter(after) && !isDigit(after)) at++;
  for (let primes = 0; primes < 2 && text.charCodeAt(at) === 39; primes++) at++;
  if (text.charCodeAt(at) !== 45 || !isDigit(text.charCodeAt(at + 1))) return at;
  const second = isDigit(text.charCodeAt(at + 2)) ? at + 3 : at + 2;
  if (!isDigitOrPoint(text.charCodeAt(second))) return second;
  // 5-3.2: no part number.
  return at;
}

const isDigitOrPoint = (code: number): boolean => (code >= 48 && code <= 57) || code === 46;
const isLetter = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
const isHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fa5;

/**
 * The bare numbers that are signs: the pair of name and sign is known, or the sign is known and no unit follows, or the
 * text uses signs and this one stands after the same noun at least twice.
 */
function trusted(raw: Raw[], known: ReadonlyMap<string, string>): Raw[] {
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
function named<T extends SignMention>(mentions: T[], listed: ReadonlyMap<string, string>): T[] {
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

function namesOf(mentions: readonly SignMention[], weighedTwice: readonly SignMention[] = []): SignNames {
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

// A name in the list weighs as much as two in the running text.
const namesOfDescription = (study: Study): SignNames => {
  const { entries } = signList(study);
  return namesOf(descriptionSigns(study), entries);
};
const namesOfClaims = (study: Study): SignNames => namesOf(claimSigns(study));

const LIST_HEAD = /附图标[记号]|图中|标[号记]|序号|附图中|符号说明|部件名称/;
const ENTRY =
  /(?<![\d图第.a-zA-Z]|\d-)(\d{1,4}(?:[a-zA-Z](?![a-zA-Z]))?'{0,2}(?:-\d{1,2}(?=\s{0,3}[-—–―─:.=、 ]))?)\s{0,3}(?:[-—–―─:.=、]{1,3}\s{0,3})?((?:第\d{1,2}|[\u4e00-\u9fa5A-Za-z])(?:第\d{1,2}|[^;,。、\n:=—–―\d]){0,24}|[A-Z]{1,4}\d?[\u4e00-\u9fa5]{1,12})/g;
const SHARED = /(?<![\d图.a-zA-Z])(?:\d{1,4}[a-zA-Z]?'{0,2}\s?[、,和及/]\s?){1,6}$/;
const SEPARATED = /^\s{0,3}[-—–―─:.=、]/;
const NAME_FIRST =
  /([\u4e00-\u9fa5A-Za-z]{1,20})\s{0,2}[-—–:]{0,2}\s{0,2}(\d{1,4}[a-z]?'{0,2})(?=\s{0,2}(?:[、,;。\n]|$))/g;
/** A paragraph of one entry alone, as lists written line by line have them. */
const ONE_ENTRY =
  /^\s{0,4}\d{1,4}[a-zA-Z]?'{0,2}(?:-\d{1,2})?\s{0,3}[-—–―─:.=、]{1,3}\s{0,3}[\u4e00-\u9fa5A-Za-z][^。\n]{0,30}[;,。、]?\s{0,4}$/;

function listOfSigns(study: Study): SignList {
  const list: SignList = { entries: [], ranges: [] };
  const folded = study.view(foldedDescription);
  const { pieces } = study.description;
  const drawings = new Set(study.section('drawings').pieces.map(({ place }) => place.paragraph));
  let open = false;
  for (const { start, end, place } of pieces) {
    const inDrawings = drawings.has(place.paragraph);
    if (end - start > 4000 || end === start) {
      open = false;
      continue;
    }
    const text = folded.slice(start, end);
    const head =
      inDrawings || text.length < 30 || /^[^。]{0,12}(?:附图标|图中|标号)/.test(text) ? LIST_HEAD.exec(text) : null;
    if (head) open = true;
    // Lists also stand without any head among the descriptions of the figures.
    if (!head && !((open || inDrawings) && looksLikeList(text))) {
      if (open && !looksLikeList(text)) open = false;
      continue;
    }
    const from = head ? afterHead(text, head.index + head[0].length) : 0;
    const found = entriesIn(text.slice(from), start + from);
    if (found.length < (head || (open && ONE_ENTRY.test(text)) ? 1 : 2)) continue;
    list.entries.push(...found);
    list.ranges.push({ start: start + from, end });
  }
  return list;
}

function looksLikeList(text: string): boolean {
  if (/^\s{0,4}图\s?\d/.test(text)) return false;
  if (ONE_ENTRY.test(text)) return true;
  return /^\s{0,4}\d{1,4}[a-zA-Z]?'{0,2}\s{0,3}[-—–―─:.=、]/.test(text) && (text.match(/[;,、。]/g)?.length ?? 0) >= 1;
}

/** 附图标记说明如下：, 图中各标号：: the list begins after the colon, where one stands close by. */
function afterHead(text: string, at: number): number {
  const colon = text.slice(at, at + 24).search(/[:]/);
  return colon < 0 ? at : at + colon + 1;
}

function entriesIn(text: string, base: number): SignMention[] {
  const numberFirst = /^[\s,:;]{0,6}\d/.test(text);
  if (!numberFirst) {
    // 机架1、进料斗11、保护罩13
    const reversed = [...text.matchAll(NAME_FIRST)].map((match) =>
      entry(match[2]!, match[1]!, base + match.index, base + match.index + match[0].lastIndexOf(match[2]!)),
    );
    if (reversed.length >= 2) return reversed;
  }
  const found: SignMention[] = [];
  let separated = 0;
  for (const match of text.matchAll(ENTRY)) {
    const sign = match[1]!;
    const name = match[2]!.trim().replace(/(?:以及|和|及)$/, '');
    const signStart = match.index + match[0].indexOf(sign);
    const signEnd = signStart + sign.length;
    if (SEPARATED.test(text.slice(signEnd, signEnd + 5))) separated++;
    const nameStart = base + match.index + match[0].length - match[2]!.length;
    if (name === '') continue;
    // 11、12-侧板: both are the part named behind.
    const others = SHARED.exec(text.slice(Math.max(0, signStart - 30), signStart))?.[0] ?? '';
    for (const other of others.matchAll(TOKENS))
      found.push(entry(other[0], name, nameStart, base + signStart - others.length + other.index));
    found.push(entry(sign, name, nameStart, base + signStart));
  }
  if (separated * 2 >= found.length && separated > 0) return found;
  // 1壳体；2电机；3齿轮
  return found.length >= 2 && numberFirst ? found : [];
}

const entry = (sign: string, name: string, nameStart: number, signStart: number): SignMention => ({
  sign,
  name,
  context: name,
  nameStart,
  signStart,
  signEnd: signStart + sign.length,
  form: 'list',
});

/** The range of a mention, name and sign with its bracket, cut to its own paragraph or claim. */
export function mentionRange(flat: Flat, m: SignMention): { start: number; end: number } {
  const start = Math.min(m.nameStart, m.signStart);
  const end = m.form === 'list' ? Math.max(m.signEnd, m.nameStart + m.name.length) : m.signEnd;
  const piece = pieceAt(flat, start);
  const close = m.form === 'bracket' && /[)）\]］〕]/.test(flat.text[end] ?? '') ? 1 : 0;
  return { start, end: Math.min(end + close, piece?.end ?? end) };
}
