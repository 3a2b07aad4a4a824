// Names whatever is missing: node tools/parity.ts
import { root } from './lib/files.ts';
import { checkCommands } from './parity/commands.ts';
import { checkDocs } from './parity/docs.ts';
import { checkPairs } from './parity/pairs.ts';
import { checkWords } from './parity/words.ts';

const missing = [...checkPairs(root), ...checkDocs(root), ...checkWords(root), ...(await checkCommands(root))];
for (const sentence of missing) console.log(sentence);
console.log(missing.length === 0 ? 'Nothing is missing.' : `${missing.length} missing or out of place.`);
process.exitCode = missing.length === 0 ? 0 : 1;
