import { globSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Procedure } from '#engine/procedure/types.ts';

const SERVICES = path.resolve(import.meta.dirname, '../../src/services');

/** Every procedure that src/services defines, found by its file: none is forgotten because a list was not updated. */
export async function allProcedures(): Promise<Procedure[]> {
  const files = globSync('**/*.procedure.ts', { cwd: SERVICES }).sort();
  const modules = await Promise.all(files.map((file) => import(pathToFileURL(path.join(SERVICES, file)).href)));
  return modules.flatMap((one: Record<string, unknown>) => Object.values(one).filter(isProcedure));
}

const isProcedure = (value: unknown): value is Procedure =>
  typeof value === 'object' && value !== null && 'checked' in value && 'actions' in value;
