// npm start [-- --empty --port 8700 --data <folder>]
import { begin } from './node-version.mjs';

begin(() => import('./lib/start.mjs').then((part) => part.start(process.argv.slice(2))));
