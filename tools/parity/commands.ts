// Each command of `zhiquan` keeps its contract and shows an example.

import { getCommand, listCommandNames } from '#apps/cli/lib/catalogue.ts';
import { listFiles } from '../lib/files.ts';

export async function checkCommands(base: string): Promise<string[]> {
  const missing: string[] = [];
  const names = listCommandNames();
  for (const name of names) {
    try {
      const { help, summary } = await getCommand(name);
      if (!/^\s*(?:Example|例)/m.test(help))
        missing.push(`"zhiquan ${name} --help" shows no line that begins with Example.`);
      if (!help.includes(`zhiquan ${name}`)) missing.push(`"zhiquan ${name} --help" does not show how it is called.`);
      if (!summary.trim() || summary.includes('\n')) missing.push(`"zhiquan ${name}" needs a summary of one line.`);
    } catch (fault) {
      missing.push(`"zhiquan ${name}" cannot be loaded: ${(fault as Error).message}`);
    }
  }
  const known = new Set(names.map((name) => `src/apps/cli/commands/${name.replace(' ', '-')}.ts`));
  const folder = 'src/apps/cli/commands';
  for (const file of listFiles(
    base,
    folder,
    (one) => !one.slice(folder.length + 1).includes('/') && /(?<!\.test)\.ts$/.test(one),
  ))
    if (!known.has(file)) missing.push(`${file} is no command: parts of commands belong into src/apps/cli/lib/.`);
  return missing;
}
