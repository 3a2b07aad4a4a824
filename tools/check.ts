// npm run check: formatting, lint, import direction, types, parity and unit tests. No server, no browser, under a minute.
import { closingLine, describeSkips, seconds, sum } from './lib/report.ts';
import { inTurn, staticStages, vitestStage } from './lib/stages.ts';

const begun = performance.now();
const reports = (await Promise.all([inTurn(staticStages), inTurn([() => vitestStage('unit')])])).flat();
for (const line of describeSkips(reports.flatMap((report) => report.skips))) console.log(line);
const total = sum(reports);
console.log(`Checked in ${seconds(performance.now() - begun)}.`);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;
