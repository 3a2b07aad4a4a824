import { randomBytes } from 'node:crypto';
import { access, chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
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
  // Written whole beside its place: of several processes that start at once one puts it there, and all read it.
  const making = path.join(folder, `secret.${randomBytes(8).toString('hex')}.new`);
  if (!(await exists(file))) {
    await writeFile(making, `${randomBytes(32).toString('base64url')}\n`, { flag: 'wx', mode: 0o600 });
    try {
      await link(making, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    } finally {
      await rm(making, { force: true });
    }
  }
  await chmod(file, 0o600);
  return checked((await readFile(file, 'utf8')).trim(), file);
}

function checked(secret: string, where: string): string {
  if (secret.length < SHORTEST) throw new Error(`The secret in ${where} has fewer than ${SHORTEST} characters.`);
  return secret;
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
