import type { ApplicationText } from '../model/index.ts';
import type { Place } from '../study/index.ts';

/**
 * Gives the whole text a place lies in: the claim, the paragraph, the abstract or the title; empty for places that have
 * no text of their own. Offsets of findings count in exactly these texts.
 */
export function placeTexts(text: ApplicationText): (place: Pick<Place, 'part' | 'order'>) => string {
  const paragraphs = text.description.sections.flatMap((section) => section.paragraphs.map((one) => one.text));
  return ({ part, order }) => {
    switch (part) {
      case 'claims':
        return order === undefined ? '' : (text.claims[order]?.text ?? '');
      case 'description':
        return order === undefined ? '' : (paragraphs[order] ?? '');
      case 'abstract':
        return text.abstract ?? '';
      case 'title':
        return text.title ?? '';
      default:
        return '';
    }
  };
}
