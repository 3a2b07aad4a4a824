import { type DesignStatement, type DesignStatements, fold, type Paragraph } from '../model/index.ts';

const NAME =
  /(?:(?:外观设计|产品)的?(?:产品)?|(?:^|[。;\n])\s{0,4}(?:\d{1,2}[.、]\s{0,4})?)名称(?:[:为是]|\s{0,4}[:])\s{0,4}([^。;\n]{1,80})/;
const USE = /用途(?:[:为是]|在于|\s{0,4}:)\s{0,4}(?:[:]\s{0,4})?([^。;\n]{1,300})/;
const USED_FOR = /(?:^|[。;\n])\s{0,4}(?:\d{1,2}[.、]\s{0,4})?(?:本(?:外观设计)?产品)?(?:主要)?(用于[^。;\n]{2,300})/;
/** The points end with their sentence, or where the next item or a designation begins. */
const POINTS =
  /设计要点(?!的)\s{0,4}(?:[:为是]|在于|如下:?|主要在于|包括)?\s{0,4}([^。\n]{0,300}?)(?=;?\s{0,4}(?:\d{1,2}[.、]\s{0,4}[一-龥]|指定)|;?\s{0,4}(?:[。\n]|$))/g;
const SHOWS_BEST =
  /最能(?:够)?(?:表明|体现|反映|说明|表现)[^。;\n]{0,24}?(?:图片或者?照片|图片|照片|视图)\s{0,4}(?:[:为是])\s{0,4}([^。;,\n]{1,40})/;
const DESIGNATES = /指定\s{0,4}([^。;,\n]{1,30}?图\d{0,3})\s{0,4}(?:为|作为|用于|是)/;
const COLOUR = /(?:请求|要求)保护[^。;,\n]{0,16}色彩/;
const NO_COLOUR = /(?:不|未|没有|无需|并未)\s{0,2}(?:请求|要求)保护/;
const BASE =
  /设计\s{0,2}(\d{1,3})\s{0,2}(?:被)?(?:指定)?(?:为|是|作为)\s{0,2}基本设计|基本设计\s{0,4}[:为是]?\s{0,4}设计\s{0,2}(\d{1,3})/;
const PART = /(?:请求|要求|需要)保护的(?:局部|部分|部位)[^。;\n]{0,120}|(?:实线|虚线|半透明)[^。;\n]{0,120}/;
const SIX = /((?:(?:设计|套件|组件)\s{0,2}\d{1,3})?(?:主|后|左|右|俯|仰)视图|其[他它余](?:各)?视图)/g;
const HEADING = /^\s{0,4}(?:[(]?\d{1,2}[).、]\s{0,4})?省略的?视图(?:情况|说明|如下)?\s{0,4}:/;
const ITEM = /^\s{0,4}(?:[(]?\d{1,2}[).、]\s{0,4})/;

/**
 * Reads the statements of a brief description of a design (简要说明) from its paragraphs, numbered or not, one item or
 * several to a paragraph. Nothing is guessed: what is not said in the customary words is absent.
 */
export function readStatements(paragraphs: readonly Paragraph[]): DesignStatements {
  const found: DesignStatements = { omitted: [] };
  for (const { id, text } of paragraphs) {
    const folded = fold(text);
    const at = (start: number, end: number): DesignStatement => ({
      paragraph: id,
      start,
      end,
      text: text.slice(start, end),
    });
    const group = (match: RegExpExecArray | null): DesignStatement | undefined => {
      const said = match?.[1]?.trimEnd();
      if (!match || !said) return undefined;
      const start = match.index + match[0].lastIndexOf(match[1]!);
      return at(start, start + said.length);
    };
    found.productName ??= group(NAME.exec(folded));
    found.use ??= group(USE.exec(folded)) ?? group(USED_FOR.exec(folded));
    found.designated ??= group(SHOWS_BEST.exec(folded)) ?? group(DESIGNATES.exec(folded));
    found.points ??= pointsIn(folded, at);
    const colour = COLOUR.exec(folded);
    if (colour && !NO_COLOUR.test(folded.slice(Math.max(0, colour.index - 4), colour.index + colour[0].length)))
      found.colour ??= at(colour.index, colour.index + colour[0].length);
    const base = BASE.exec(folded);
    if (base) found.base ??= { design: Number(base[1] ?? base[2]), at: at(base.index, base.index + base[0].length) };
    const part = PART.exec(folded);
    if (part) found.part ??= at(part.index, part.index + part[0].length);
    found.omitted.push(...omittedIn(folded, at));
  }
  return withoutAbsent(found);
}

type At = (start: number, end: number) => DesignStatement;

function pointsIn(folded: string, at: At): DesignStatement | undefined {
  for (const match of folded.matchAll(POINTS)) {
    if (/最能|表明|指定/.test(folded.slice(Math.max(0, match.index - 12), match.index))) continue;
    const said = match[1]!.trimEnd();
    if (said === '') continue;
    const start = match.index + match[0].length - match[1]!.length;
    return at(start, start + said.length);
  }
  return undefined;
}

/** One entry per view that a sentence leaves out; the reason is what else the sentence says. */
function omittedIn(folded: string, at: At): DesignStatements['omitted'] {
  const omitted: DesignStatements['omitted'] = [];
  let start = 0;
  for (const sentence of folded.split(/[。;\n]/)) {
    const from = start;
    start += sentence.length + 1;
    // 省略视图： may be no more than the heading of what follows.
    const heading = HEADING.exec(sentence)?.[0].length ?? 0;
    const verb = Math.max(sentence.indexOf('省略', heading), heading > 0 ? 0 : -1);
    if (verb < 0 || /(?:没有|无|未|不)(?:需要)?(?:被)?省略|省略(?:画法|长度)|长度[^,]{0,12}省略/.test(sentence))
      continue;
    const named = [...sentence.slice(verb).matchAll(SIX)].map((m) => m[1]!.replace(/\s/g, ''));
    const before = [...sentence.slice(0, verb).matchAll(SIX)].map((m) => m[1]!.replace(/\s/g, ''));
    const views = named.length > 0 ? named : before;
    const rest = sentence
      .replace(ITEM, '')
      .replace(/(?:故|因此|所以|因而|而)?(?:予以|均)?(?:被)?省略(?:了|的?视图)?/g, '')
      .replaceAll(SIX, (view) => (named.includes(view.replace(/\s/g, '')) ? '' : view))
      .replace(/[\s,、和及与:]+/g, '');
    // What is left over must be a reason, not a view's name alone.
    const reason = /[一-龥]{2,}/.test(rest.replaceAll(SIX, '').replace(/本案|本申请|本(?:外观)?设计|其中|另外/g, ''))
      ? rest
      : undefined;
    const end = from + sentence.trimEnd().length;
    const first = from + (ITEM.exec(sentence)?.[0].length ?? 0);
    for (const view of new Set(views))
      omitted.push({ view, at: at(first, end), ...(reason === undefined ? {} : { reason }) });
  }
  return omitted;
}

function withoutAbsent(found: DesignStatements): DesignStatements {
  const present = Object.entries(found).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as unknown as DesignStatements;
}

/** Whether a text without any title reads as the brief description of a design. */
export function isDesignBrief(text: string): boolean {
  if (text.length > 8000 || !text.includes('外观设计')) return false;
  return /外观设计(?:产品)?的?(?:产品)?(?:名称|用途)/.test(text) && text.includes('设计要点');
}

/** The paragraphs of a brief description, its title line left out. */
export const briefParagraphs = (lines: readonly string[]): Paragraph[] =>
  lines
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^(?:外观设计)?\s{0,4}简\s{0,4}要\s{0,4}说\s{0,4}明$/.test(line))
    .map((text, i) => ({ id: `b${String(i + 1).padStart(4, '0')}`, text }));
