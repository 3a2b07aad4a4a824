// Runs a script of the project, or the binary of an installed package, with Node 24.
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { fail, handOver, root } from './project.mjs';

/** @param {string[]} argv `<script> [args]` or `--bin <package> [args]` */
export async function run([first, ...rest]) {
  if (!first) fail('Use: node bin/run.mjs <script.ts> [arguments]');
  await ensureInstalled();
  if (first === '--bin') handOver([binaryOf(rest[0]), ...rest.slice(1)]);
  else handOver([path.resolve(root, first), ...rest]);
}

/** The JavaScript file behind a package's command, without a shell and without `.cmd` wrappers. */
export function binaryOf(name) {
  const require = createRequire(path.join(root, 'package.json'));
  const manifest = path.join(root, 'node_modules', name === 'biome' ? '@biomejs/biome' : name, 'package.json');
  const { bin } = require(manifest);
  return path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
}
