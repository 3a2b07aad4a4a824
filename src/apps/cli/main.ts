// zhiquan <command>: prints what a command answers, and ends with its exit code.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dispatch } from './lib/dispatch.ts';

const root = path.resolve(import.meta.dirname, '..', '..', '..');
const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { version: string };

// A reader that has seen enough (`zhiquan … | head`) is no fault.
process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
  if (fault.code === 'EPIPE') process.exit();
  throw fault;
});

try {
  const result = await dispatch(process.argv.slice(2), { version, root, cwd: process.cwd(), env: process.env });
  if (result.error) console.error(result.error);
  if (result.asJson) {
    if (result.json !== undefined) process.stdout.write(`${JSON.stringify(result.json, null, 2)}\n`);
  } else if (result.human) process.stdout.write(result.human.endsWith('\n') ? result.human : `${result.human}\n`);
  process.exitCode = result.exit;
} catch (fault) {
  // A broken promise inside the program must never look like the answer "no" (1).
  console.error(
    process.env.ZHIQUAN_DEBUG ? fault : `zhiquan failed: ${fault instanceof Error ? fault.message : fault}`,
  );
  process.exitCode = 2;
}
