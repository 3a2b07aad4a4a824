// Stages of check and test: a program that must end well, or a vitest project whose cases are counted.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { root } from './files.ts';
import { closingLine, describeReport, type Report, seconds } from './report.ts';
import type { Message } from './vitest-reporter.ts';

const limitMs = 15 * 60_000;
const alive = new Set<ReturnType<typeof spawn>>();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    for (const child of alive) child.kill(signal);
    process.exit(1);
  });

export interface Outcome {
  code: number;
  output: string;
  milliseconds: number;
}

/** Runs a Node 24 script from the project's root to its end, keeping what it prints. Never rejects. */
export function runScript(args: readonly string[], onMessage?: (message: Message) => void): Promise<Outcome> {
  const begun = performance.now();
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', ...(onMessage ? ['ipc' as const] : [])],
      env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
    });
    alive.add(child);
    const timer = setTimeout(() => {
      output += `\nStopped after ${limitMs / 60_000} minutes.`;
      child.kill('SIGKILL');
    }, limitMs);
    const keep = (chunk: Buffer) => {
      output = (output + chunk).slice(-400_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    if (onMessage) child.on('message', (message) => onMessage(message as Message));
    child.on('error', (fault) => {
      output += fault.message;
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      alive.delete(child);
      resolve({ code: code ?? 1, output, milliseconds: performance.now() - begun });
    });
  });
}

/** A stage that passes or fails as one. */
export async function programStage(name: string, args: readonly string[]): Promise<Report> {
  const { code, output, milliseconds } = await runScript(args);
  const good = code === 0;
  return tell({ name, passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0, skips: [], output, milliseconds });
}

/** All test cases of one vitest project. A project without a single passing case fails: silence is no proof. */
export async function vitestStage(project: string): Promise<Report> {
  let end: Extract<Message, { kind: 'end' }> | undefined;
  let printed = performance.now();
  const begun = printed;
  const { code, output, milliseconds } = await runScript(
    [
      path.join('node_modules', 'vitest', 'vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=agent',
      `--reporter=${path.join(root, 'tools', 'lib', 'vitest-reporter.ts')}`,
    ],
    (message) => {
      if (message.kind === 'end') end = message;
      else if (performance.now() - printed > 10_000) {
        printed = performance.now();
        console.log(
          `  ${project}: ${closingLine(message)}, ${message.files} of ${message.ofFiles} files, ${seconds(printed - begun)}`,
        );
      }
    },
  );
  const report: Report = { name: project, passed: 0, failed: 0, skipped: 0, skips: [], output, milliseconds, ...end };
  if (end?.trouble.length) report.output += `\n${end.trouble.join('\n')}`;
  if (report.failed === 0 && (code !== 0 || report.passed === 0)) {
    report.failed = 1;
    report.output += `\nThe ${project} tests ended with code ${code} after ${report.passed} passed cases.`;
  }
  return tell(report);
}

export function tell(report: Report): Report {
  console.log(describeReport(report));
  return report;
}

const bin = (...parts: string[]) => path.join('node_modules', ...parts);

/** Everything that needs neither server nor browser nor a test case, one after another. */
export const staticStages: readonly (() => Promise<Report>)[] = [
  () => programStage('import direction', ['tools/boundaries.ts']),
  () =>
    programStage('format and lint', [
      bin('@biomejs', 'biome', 'bin', 'biome'),
      'ci',
      '--error-on-warnings',
      '--colors=off',
    ]),
  () => programStage('parity', ['tools/parity.ts']),
  () => programStage('types', [bin('typescript', 'bin', 'tsc'), '-p', '.']),
];

export async function inTurn(stages: readonly (() => Promise<Report>)[]): Promise<Report[]> {
  const reports: Report[] = [];
  for (const stage of stages) reports.push(await stage());
  return reports;
}
