export type DatabaseKind = 'pglite' | 'postgres';

/** Which databases this run tests: ZQ_TEST_DB=pglite, postgres or both (default). */
export function selectedKinds(): DatabaseKind[] {
  const wanted = process.env.ZQ_TEST_DB ?? 'both';
  if (wanted === 'both') return ['pglite', 'postgres'];
  if (wanted === 'pglite' || wanted === 'postgres') return [wanted];
  throw new Error(`ZQ_TEST_DB is "${wanted}"; it may be pglite, postgres or both.`);
}
