/** Tools for tests: one suite on both databases. */
export { type Given, withDatabases } from './databases.ts';
export type { DatabaseKind } from './kinds.ts';
