// node bin/run.mjs <script.ts> [args]  |  node bin/run.mjs --bin <package binary> [args]
import { createRequire } from 'node:module';
import path from 'node:path';
import { ensureInstalled, requireNode, root, runWithNode24 } from './lib.mjs';

requireNode();
ensureInstalled();
const [first, second, ...rest] = process.argv.slice(2);
if (first === '--bin') {
  const require = createRequire(path.join(root, 'package.json'));
  const manifest = require.resolve(`${second === 'biome' ? '@biomejs/biome' : second}/package.json`);
  const { bin } = require(manifest);
  runWithNode24([path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[second]), ...rest]);
} else {
  runWithNode24([path.resolve(root, first), ...(second === undefined ? [] : [second, ...rest])]);
}
