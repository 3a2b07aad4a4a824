/** What the records of an office know about a filing that stands in no file of it. Every fact may be missing. */
// biome-ignore lint/suspicious/noEmptyInterface: filled by the rules of the pre-examination group
export interface Facts {}
