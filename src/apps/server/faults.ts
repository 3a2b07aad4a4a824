import { DatabaseRefused } from '#adapters/postgres/index.ts';
import { DefinitionError } from '#engine/definition-error.ts';
import { refusalLine } from '#kernel/errors/index.ts';
import { ChangedDefinition } from '../core/open-house.ts';

/** Why the program cannot start, in one sentence where the cause is known. */
export function fault(error: unknown): string {
  if (error instanceof DatabaseRefused) return refusalLine(error.refusal, 'en');
  if (error instanceof ChangedDefinition || error instanceof DefinitionError) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use by another program. Choose another one: npm start -- --port 8700`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
