import type { DocumentModel, PrintOptions } from '#engine/document/index.ts';
import { DocumentPrintError, shortHash } from '#engine/document/index.ts';
import { word } from '#engine/document/words.ts';
import { type Lang, type Text, text } from '#kernel/text.ts';
import type { DocumentFonts } from './fonts.ts';
import { breakable, clusters, codePoints, GETA, printable } from './printable.ts';
import { webAddress } from './web-address.ts';

/** What the template reads. Every string in it has passed `printable`; none is ever read as markup. */
export interface Payload {
  model: DocumentModel;
  /** The title in pieces that must not be torn apart by a line end. */
  titleWords: string[];
  fonts: DocumentFonts['families'];
  verify: { code: string; url: string; href: string; hash: string; qr: string };
  marks: { text: string; grave: boolean }[];
  watermark: string | null;
  seal: { kind: 'demo' | 'image'; path: string; diameter: number } | null;
  words: Record<string, string>;
  keywords: string[];
  missing: string | null;
}

const MARKS = {
  draft: text('草稿', 'DRAFT'),
  unsealed: text('未用印', 'NOT SEALED'),
  demo: text('演示数据', 'DEMONSTRATION DATA'),
} satisfies Record<string, Text>;

const LABELS = {
  code: text('验证码', 'Verification code'),
  open: text('扫码或访问', 'Scan or open'),
  digest: text('内容摘要', 'Content digest'),
} satisfies Record<string, Text>;

/** Longest run without a natural break that a line of the body holds. */
const BODY_RUN = 40;
/** Usable width of the page's core and of a facts value, in characters of 小四 at their widest. */
const TABLE_SIGNS = 56;
const FACT_RUN = { label: 8, half: 16, full: 44 };

export function payloadOf(
  model: DocumentModel,
  options: PrintOptions,
  fonts: DocumentFonts,
  qr: string,
  sealPath: string,
): Payload {
  const draft = options.draft === true;
  if (model.numberOpen && !draft)
    throw new DocumentPrintError('A document without its number can only be printed as a draft.');
  const { lang } = model;
  const missing: string[] = [];
  const say = (value: string, longest = BODY_RUN): string => {
    const done = printable(value, fonts.coverage);
    for (const sign of done.missing) if (!missing.includes(sign)) missing.push(sign);
    return breakable(done.text, longest);
  };
  const printed = sayModel(model, say);
  const grave = draft ? MARKS.draft : options.seal ? undefined : MARKS.unsealed;
  return {
    model: printed,
    titleWords: titleWords(printed.title, lang),
    fonts: fonts.families,
    verify: {
      code: say(options.verify.code),
      url: say(webAddress(options.verify.url).replace(/^https?:\/\//, ''), 100),
      href: webAddress(options.verify.url),
      hash: say(shortHash(options.verify.hash)),
      qr,
    },
    marks: [
      ...(options.demo ? [{ text: MARKS.demo[lang], grave: false }] : []),
      ...(grave ? [{ text: grave[lang], grave: true }] : []),
    ],
    watermark: grave ? grave[lang] : null,
    seal: options.seal
      ? {
          kind: options.seal.kind,
          path: sealPath,
          diameter: (options.seal.kind === 'image' && options.seal.diameterMm) || 42,
        }
      : null,
    words: {
      ...Object.fromEntries(Object.entries(LABELS).map(([name, label]) => [name, label[lang]])),
      labelEnd: word('labelEnd', lang),
      limitNote: word('limitNote', lang),
      stepJoin: word('stepJoin', lang),
      enclosures: word('enclosures', lang),
      copies: word('copies', lang),
      copiesJoin: word('copiesJoin', lang),
      copiesEnd: word('copiesEnd', lang),
      printed: word('printed', lang),
      translation: word('translation', lang),
    },
    keywords: [printed.number, printed.definition.id, options.verify.code].filter((one) => one !== undefined),
    missing: missing.length > 0 ? missingNote(missing, lang) : null,
  };
}

function missingNote(missing: string[], lang: DocumentModel['lang']): string {
  const listed = missing
    .slice(0, 40)
    .map(codePoints)
    .join(lang === 'zh' ? '、' : ', ');
  const more = missing.length > 40 ? '……' : '';
  return lang === 'zh'
    ? `注：${GETA}代替字库未收录的字符，依次为 ${listed}${more}，准确字形以系统登记内容为准。`
    : `Note: ${GETA} stands for characters that the fonts lack, in order ${listed}${more}; the registered record holds them.`;
}

type Say = (value: string, longest?: number) => string;

/** The model with every text made printable; texts of cells may break at what their column holds. */
function sayModel(model: DocumentModel, say: Say): DocumentModel {
  const title = (value: string) => say(value, Number.POSITIVE_INFINITY).replaceAll('\n', ' ');
  return {
    ...model,
    title: title(model.title) || GETA,
    issuer: title(model.issuer) || GETA,
    head: title(model.head) || GETA,
    ...(model.number === undefined ? {} : { number: say(model.number) }),
    blocks: model.blocks.map((block) => {
      switch (block.kind) {
        case 'facts':
          return {
            kind: 'facts',
            rows: block.rows.map((row) =>
              row.map((pair) => ({
                label: say(pair.label, FACT_RUN.label),
                value: say(pair.value, row.length === 1 ? FACT_RUN.full : FACT_RUN.half),
              })),
            ),
          };
        case 'table': {
          const total = block.columns.reduce((sum, column) => sum + column.weight, 0);
          const runs = block.columns.map((column) =>
            Math.max(2, Math.floor((TABLE_SIGNS * column.weight) / total) - 2),
          );
          return {
            ...block,
            ...(block.caption === undefined ? {} : { caption: say(block.caption) }),
            empty: say(block.empty),
            columns: block.columns.map((column, index) => ({ ...column, title: say(column.title, runs[index]) })),
            rows: block.rows.map((row) => row.map((cell, index) => say(cell, runs[index]))),
          };
        }
        default:
          return sayAll(block, say);
      }
    }),
  };
}

/** Every string of a block; codes such as `kind` are plain ASCII and come back as they were. */
function sayAll<T>(value: T, say: Say): T {
  if (typeof value === 'string') return say(value) as T & string;
  if (Array.isArray(value)) return value.map((one) => sayAll(one, say)) as T & unknown[];
  if (value !== null && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, sayAll(inner, say)])) as T;
  return value;
}

const LONGEST_WORD = 20;

/** Words with the punctuation and particles that belong to them; a line of the title ends between two of them. */
export function titleWords(title: string, lang: Lang): string[] {
  if (lang === 'en')
    return title.split(/(?<= )/).flatMap((piece) => (piece.length > 3 * LONGEST_WORD ? clusters(piece) : [piece]));
  const pieces: string[] = [];
  let opening = '';
  for (const { segment } of new Intl.Segmenter(lang, { granularity: 'word' }).segment(title)) {
    const last = pieces.length - 1;
    if (/^[\p{Ps}\p{Pi}]$/u.test(segment)) opening += segment;
    else if (last >= 0 && opening === '' && /^[\p{Po}\p{Pe}\p{Pf}\p{Pd}\s的和与及等]+$/u.test(segment))
      pieces[last] += segment;
    else {
      pieces.push(opening + segment);
      opening = '';
    }
  }
  if (opening !== '') pieces.push(opening);
  return pieces.flatMap((piece) => (piece.length > LONGEST_WORD ? clusters(piece) : [piece]));
}
