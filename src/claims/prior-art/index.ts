/** What a search for prior art begins with: the terms of the claims. */
export { type SearchTerm, searchTerms } from './search-terms.ts';
