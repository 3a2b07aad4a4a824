import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const SHORTEST = 32;

/**
 * The house secret: from the environment (`ZQ_SECRET`), else from `<folder>/secret`, which is made once and readable by
 * its owner only. Throws on a secret of fewer than 32 characters.
 */
export async function houseSecret(folder: string, given: string | undefined): Promise<string> {
  if (given !== undefined && given !== '') return checked(given, 'ZQ_SECRET');
  const file = path.join(folder, 'secret');
  await mkdir(folder, { recursive: true });
  try {
    // Exclusive: of two processes that start at once, one makes it and both read it.
    await writeFile(file, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    await chmod(file, 0o600);
  }
  return checked((await readFile(file, 'utf8')).trim(), file);
}

function checked(secret: string, where: string): string {
  if (secret.length < SHORTEST) throw new Error(`The secret in ${where} has fewer than ${SHORTEST} characters.`);
  return secret;
}
