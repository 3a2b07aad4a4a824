import type { DocumentModel, ModelBlock } from './model.ts';
import { word } from './words.ts';

/** The document as plain text for mail, screen and search; it says all that the PDF says, without its form. */
export function plainText(model: DocumentModel): string {
  const lines = [model.head];
  if (model.number) lines.push(model.number);
  lines.push('', model.title);
  if (model.lang === 'en') lines.push(word('translation', 'en'));
  lines.push('');
  for (const block of model.blocks) lines.push(...blockLines(block, model.lang), '');
  return `${lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()}\n`;
}

function blockLines(block: ModelBlock, lang: DocumentModel['lang']): string[] {
  const colon = word('labelEnd', lang);
  switch (block.kind) {
    case 'addressee':
    case 'paragraph':
    case 'remedies':
      return [block.text];
    case 'heading':
      return [join(block.number, block.text, lang)];
    case 'facts':
      return block.rows.flat().map((pair) => `${pair.label}${colon}${pair.value}`);
    case 'table': {
      const title = block.caption ? [block.caption] : [];
      if (block.rows.length === 0) return [...title, block.empty];
      return [...title, ...[block.columns.map((column) => column.title), ...block.rows].map((row) => row.join(' | '))];
    }
    case 'findings':
      if (block.items.length === 0) return [block.empty];
      return block.items.flatMap((item) => [
        join(item.number, item.lead, lang),
        ...item.parts.map((part) => `   ${part.label}${colon}${part.value}`),
      ]);
    case 'list':
      return block.items.map((item) => join(item.number, item.text, lang));
    case 'legal-basis':
      return [block.lead, ...block.items.map((item) => join(item.number, item.text, lang))];
    case 'limit':
      return [
        block.text,
        ...(block.derivation.length > 0 ? [`（${word('limitNote', lang)}${block.derivation.join('；')}）`] : []),
      ];
    case 'enclosures':
      return block.items.map(
        (item, index) => (index === 0 ? word('enclosures', lang) : '') + join(item.number, item.text, lang),
      );
    case 'signature':
      return [...block.lines.map((line) => `${line.label}${colon}${line.value}`), block.name, block.date];
    case 'note':
      return [`（${block.text}）`];
    case 'imprint': {
      const copies = block.copies.join(word('copiesJoin', lang));
      const out = copies ? [`${word('copies', lang)}${copies}${word('copiesEnd', lang)}`] : [];
      return block.office ? [...out, `${block.office} ${block.date}${word('printed', lang)}`] : out;
    }
  }
}

const join = (number: string, text: string, lang: DocumentModel['lang']): string =>
  number && (lang === 'en' || /^\d/.test(number)) ? `${number} ${text}` : number + text;
