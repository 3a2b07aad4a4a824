/**
 * How alike texts are: `printOf` makes a one-way print that can be stored and searched by its bands, `partIn` compares
 * two texts exactly. A print finds candidates; what is told to people is always the exact part.
 */
import { containment, shingles } from '../model/shingles.ts';

export { comparedText, containedIn, likenessOf, PRINT_VERSION, printOf, type TextPrint } from './print.ts';

/** The part of `own` that stands in `other` too, 0 … 1, exactly as rule P-06 counts it. */
export const partIn = (own: string, other: string): number => containment(shingles(own), shingles(other));
