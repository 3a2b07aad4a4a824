#!/usr/bin/env node
import { begin } from './node-version.mjs';

begin(() => import('./lib/run.mjs').then((part) => part.run(['src/apps/cli/main.ts'].concat(process.argv.slice(2)))));
