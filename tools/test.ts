// npm test: everything of `npm run check`, then the tests on PGlite and PostgreSQL, and the journeys in a real browser.
import { closingLine, describeSkips, type Report, seconds, sum } from './lib/report.ts';
import { inTurn, programStage, staticStages, tell, vitestStage } from './lib/stages.ts';

const begun = performance.now();
const build = () => programStage('web app built', ['bin/build.mjs']);
const first = await Promise.all([inTurn([...staticStages, build]), inTurn([() => vitestStage('unit')])]);
const built = first[0].at(-1)?.failed === 0;
// A browser waits for pages a good part of its time; the integration tests use it.
const rest = [
  ...(await inTurn([() => vitestStage('database')])),
  ...(await Promise.all([vitestStage('integration'), browser()])),
];

const reports = [...first.flat(), ...rest];
for (const line of describeSkips(reports.flatMap((report) => report.skips))) console.log(line);
const slowest = [...reports].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 3);
console.log(
  `Tested in ${seconds(performance.now() - begun)}; longest: ${slowest.map((one) => `${one.name} ${seconds(one.milliseconds)}`).join(', ')}.`,
);
for (const { name } of reports.filter((report) => report.failed > 0)) console.log(`Failed: ${name} (see above).`);
const total = sum(reports);
console.log(closingLine(total));
process.exitCode = total.failed > 0 ? 1 : 0;

async function browser(): Promise<Report> {
  if (built) return vitestStage('browser');
  const output = 'Not run, because the web app could not be built.';
  return tell({ name: 'browser', passed: 0, failed: 1, skipped: 0, skips: [], output, milliseconds: 0 });
}
