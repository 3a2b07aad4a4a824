import type { Place, Study } from '../study/index.ts';

/** The whole text a place lies in: the claim, paragraph, abstract or title. Empty for places without text. */
export function surroundingText(study: Study, place: Place): string {
  switch (place.part) {
    case 'claims':
      return place.order === undefined ? '' : (study.text.claims[place.order]?.text ?? '');
    case 'description':
      return place.paragraph === undefined ? '' : (study.view(paragraphTexts).get(place.paragraph) ?? '');
    case 'abstract':
      return study.text.abstract ?? '';
    case 'title':
      return study.text.title ?? '';
    case 'design':
      return designText(study, place);
    default:
      return '';
  }
}

/** Paragraphs of the brief description and the product name have words; other fields and views have none. */
function designText({ text }: Study, { paragraph, field }: Place): string {
  if (paragraph !== undefined) return text.design?.brief?.find(({ id }) => id === paragraph)?.text ?? '';
  return field === 'productName' ? (text.design?.productName ?? '') : '';
}

export const placeText = (study: Study, place: Place): string =>
  surroundingText(study, place).slice(place.start, place.end);

const paragraphTexts = (study: Study): Map<string, string> =>
  new Map(study.text.description.sections.flatMap(({ paragraphs }) => paragraphs.map(({ id, text }) => [id, text])));
