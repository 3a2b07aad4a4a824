import { plainDate } from '#kernel/plain-date.ts';
import type { ApplicationText } from '../model/index.ts';
import { surroundingText } from '../rules/place-text.ts';
import { type Place, Study } from '../study/index.ts';

const ANY_DAY = plainDate('2026-01-01');

/**
 * Gives the whole text a place lies in: the claim, the paragraph, the abstract, the title, the name of a design; empty
 * for places that have no text of their own. Offsets of findings count in exactly these texts.
 */
export function placeTexts(text: ApplicationText): (place: Place) => string {
  const study = new Study(text, { on: ANY_DAY });
  return (place) => surroundingText(study, place);
}
