#!/usr/bin/env node
import path from 'node:path';
import { ensureInstalled, requireNode, root, runWithNode24 } from './lib.mjs';

requireNode();
ensureInstalled({ quiet: process.argv.includes('--json') });
runWithNode24([path.join(root, 'src/apps/cli/main.ts'), ...process.argv.slice(2)]);
