import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { demoPackage } from '#demo/package/index.ts';
import { badUse, type Command } from '../lib/command.ts';

export const command: Command = {
  name: 'demo package',
  summary: 'Writes a generated application package to try the pre-examination with.',
  help: `zhiquan demo package --out <file.zip> [--corrected]

The package is invented and holds two small defects; --corrected writes the version after the correction.

Example: zhiquan demo package --out ./demo.zip`,
  run: async ({ args }) => {
    const at = args.indexOf('--out');
    const file = at < 0 ? undefined : args[at + 1];
    if (!file) return badUse('demo package needs --out <file.zip>.');
    const { bytes } = await demoPackage({ seed: 1, defects: !args.includes('--corrected') });
    await writeFile(path.resolve(file), bytes);
    return { exit: 0, json: { file, bytes: bytes.length }, human: `${file}: ${bytes.length} bytes.` };
  },
};
