// node bin/run.mjs <script.ts> [args]  |  node bin/run.mjs --bin <package binary> [args]
import { begin } from './node-version.mjs';

begin(() => import('./lib/run.mjs').then((part) => part.run(process.argv.slice(2))));
