/**
 * A report as a Word file, with a comment at each place. Runs in a browser as it does on a server: no text leaves the
 * machine it is checked on.
 */
export { findingsDocx } from './docx.ts';
