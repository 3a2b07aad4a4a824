// npm run build [-- --force]: the web app, when it is missing or older than its sources
import { begin } from './node-version.mjs';

begin(() => import('./lib/build.mjs').then((part) => part.build(process.argv.slice(2))));
