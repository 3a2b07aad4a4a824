import type { SignList, SignMention } from './sign-mention.ts';
import { TOKENS } from './sign-scan.ts';
import type { Study } from './study.ts';

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

/** The list of signs, wherever it stands. `folded`: the description laid end to end, folded for signs. */
export function listIn(study: Study, folded: string): SignList {
  const list: SignList = { entries: [], ranges: [] };
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
