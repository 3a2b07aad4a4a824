/**
 * Legal events after WIPO ST.27: the key events, what the words of the Chinese gazette and the codes of INPADOC stand
 * for, and where a right stands on a day.
 */
export { type KeyEvent, keyEventOf, keyEvents, OTHER_EVENT } from './catalogue.ts';
export { type Encumbrances, encumbrancesOn, eventOfWords, keyEventOfWords } from './cnipa.ts';
export { eventOfInpadoc, type InpadocEntry } from './inpadoc.ts';
export { type AnnualFee, type Life, lifeOf, nextAnnualFee, type Stretch } from './life.ts';
export { isGrant, legalStateOf, termEndOf, timelineOf } from './state.ts';
