/**
 * The query language over patents, `TI=(沙棘 OR 果油) AND IPC=C11B`: read, printed, begun from terms. Pure; what searches with
 * it implements `PriorArtIndex`.
 */
export { parseQuery } from './parse.ts';
export { beginQuery, printQuery, wanted } from './print.ts';
export { QUERY_FIELDS, type Query, type QueryFault, type QueryField } from './types.ts';
