import { type Lang, type Text, text } from '#kernel/text.ts';

/** The fixed words of a document's form. */
const WORDS = {
  enclosures: text('附件：', 'Enclosures: '),
  copies: text('抄送：', 'Copies: '),
  printed: text('印发', ' issued'),
  limitNote: text('期限推算：', 'How this day was found: '),
  stepJoin: text('；', '; '),
  addresseeEnd: text('：', ':'),
  labelEnd: text('：', ': '),
  listJoin: text('、', ', '),
  copiesJoin: text('，', ', '),
  copiesEnd: text('。', '.'),
  nothing: text('无', 'none'),
  translation: text('', 'English reference text. The document as issued is the Chinese one.'),
  number: text('文号', 'No.'),
} satisfies Record<string, Text>;

export const word = (name: keyof typeof WORDS, lang: Lang): string => WORDS[name][lang];
