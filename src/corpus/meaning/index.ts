/** Ranking by meaning: which words of a question may be sent for it, and how a corpus is kept from sending any. */

export { withoutMeaning } from './without-meaning.ts';
export { MOST_SENT, wordsToSend } from './words-to-send.ts';
