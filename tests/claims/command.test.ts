// zhiquan claims check and claims rules: the contract, the exit codes, what people see.
import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readApplication } from '#adapters/files/index.ts';
import { claimsCheckCommand } from '#apps/cli/commands/claims-check.ts';
import { claimsRulesCommand } from '#apps/cli/commands/claims-rules.ts';
import { claimsSupportCommand } from '#apps/cli/commands/claims-support.ts';
import { checkApplication, rules } from '#claims/index.ts';
import { reportJson } from '#claims/report/index.ts';
import type { SupportMap } from '#claims/support/index.ts';
import { plainDate } from '#kernel/plain-date.ts';

const main = path.resolve(import.meta.dirname, '../../src/apps/cli/main.ts');
const BAD = '1. 一种挤奶机，包括奶杯。所述奶杯为硅胶。\n2. 根据权利要求1所述的挤奶机，其特征在于，还包括奶管，';
const GOOD = '1. 一种挤奶机，其特征在于，包括奶杯和与所述奶杯相连的奶管。';

let folder = '';
let bad = '';
let good = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhiquan 检查 '));
  bad = path.join(folder, '坏.txt');
  good = path.join(folder, 'good.txt');
  await writeFile(bad, BAD);
  await writeFile(good, GOOD);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const only = ['--rules', 'C-02'];

const Contract = z.array(
  z.strictObject({
    file: z.string(),
    claims: z.number().int(),
    kind: z.enum(['invention', 'utility', 'design']),
    scope: z.enum(['claims', 'application']),
    on: z.iso.date(),
    judged: z.number().int().min(1),
    findings: z.array(
      z.strictObject({
        rule: z.string().regex(/^[RCDGASP]-\d\d$/),
        severity: z.enum(['E', 'W', 'I']),
        part: z.string(),
        claim: z.number().optional(),
        order: z.number().optional(),
        paragraph: z.string().optional(),
        field: z.string().optional(),
        figure: z.string().optional(),
        start: z.number().int(),
        end: z.number().int(),
        text: z.string(),
        message: z.string().min(1),
        basis: z.string().min(1),
        why: z.string().min(1),
        todo: z.string().min(1),
        related: z.array(z.looseObject({ part: z.string(), text: z.string(), note: z.string() })),
        fingerprint: z.string().regex(/^[0-9a-f]{16}$/),
        nursery: z.literal(true).optional(),
      }),
    ),
    notJudged: z.array(z.strictObject({ rule: z.string(), reason: z.string(), fault: z.boolean().optional() })),
    cut: z.array(z.strictObject({ rule: z.string(), total: z.number() })),
    notes: z.array(
      z.strictObject({
        code: z.string(),
        level: z.enum(['info', 'warning', 'problem']),
        text: z.string(),
        source: z.string().optional(),
      }),
    ),
  }),
);

describe('zhiquan claims check', () => {
  it('keeps its JSON contract, spans being those of claims tree', async () => {
    const { exit, json } = await claimsCheckCommand([bad, ...only, '--part', 'claims'], { json: true });
    const [one] = Contract.parse(json);
    expect({ exit, file: one!.file, claims: one!.claims, scope: one!.scope }).toEqual({
      exit: 1,
      file: bad,
      claims: 2,
      scope: 'claims',
    });
    const tree = spawnSync(process.execPath, [main, 'claims', 'tree', bad, '--json'], { encoding: 'utf8' });
    const claims = JSON.parse(tree.stdout) as { number: number; text: string }[];
    expect(one!.findings.map(({ claim, start, end }) => [claim, start, end])).toEqual([
      [1, 10, 11],
      [2, 25, 26],
    ]);
    for (const { claim, start, end, text } of one!.findings)
      expect(claims.find(({ number }) => number === claim)!.text.slice(start, end)).toBe(text);
  });

  it('as a process: JSON alone on standard output, 1 for findings, 0 for none, 2 for what cannot be judged', () => {
    const run = (args: string[], input = '') =>
      spawnSync(process.execPath, [main, 'claims', 'check', ...args], { encoding: 'utf8', input });
    const found = run([bad, '--json']);
    expect({ status: found.status, stderr: found.stderr }).toEqual({ status: 1, stderr: '' });
    Contract.parse(JSON.parse(found.stdout));
    const piped = run(['-', ...only, '--json'], GOOD);
    expect(piped.status).toBe(0);
    expect(Contract.parse(JSON.parse(piped.stdout))[0]!.findings).toEqual([]);
    const nothing = run([path.join(folder, 'nowhere.txt'), '--json']);
    expect({ status: nothing.status, stdout: nothing.stdout }).toEqual({ status: 2, stdout: '' });
    expect(nothing.stderr).toContain('nowhere.txt');
  });

  it('reports the good files beside a bad one, and still ends with 2', async () => {
    const { exit, json, error } = await claimsCheckCommand([path.join(folder, 'none.xml'), good, bad, ...only], {
      json: true,
    });
    expect(Contract.parse(json).map(({ file }) => file)).toEqual([good, bad]);
    expect({ exit, error }).toEqual({ exit: 2, error: expect.stringContaining('none.xml') });
  });

  it('never lets a text pass that no rule judged', async () => {
    const { exit, json, error } = await claimsCheckCommand([good, '--rules', 'A-01'], { json: true });
    expect({ exit, json }).toEqual({ exit: 2, json: undefined });
    expect(error).toContain('没有一条规则');
  });

  it.each([
    [[], '<file>'],
    [['x', '--wrong'], '--wrong'],
    [['x', '--kind', 'pct'], 'invention, utility, design'],
    [['x', '--on', '2026-02-30'], '--on'],
    [['x', '--rules', 'C-2'], 'Did you mean C-02?'],
    [['x', '--report', 'a.xls'], '.docx'],
    [['x', 'y', '--report', 'a.docx'], 'one application'],
    [['x', '--lang'], '--lang needs a value'],
    [['-', '-'], 'once'],
  ] as const)('answers bad use %j with 2 and a sentence', async (argv, said) => {
    const { exit, error, json, human } = await claimsCheckCommand(argv);
    expect({ exit, json, human }).toEqual({ exit: 2, json: undefined, human: undefined });
    expect(error).toContain(said);
  });

  it('refuses a file of no application and another language with what to do', async () => {
    const letter = path.join(folder, 'letter.txt');
    await writeFile(letter, 'Dear Sir, the weather is fine today.');
    const { exit, error } = await claimsCheckCommand([letter, '--lang', 'en']);
    expect(exit).toBe(2);
    expect(error).toMatch(/letter\.txt.*paste the text/i);
  });

  it('writes reports of every kind, the JSON being the canonical one', async () => {
    const files = ['json', 'sarif', 'docx', 'pdf'].map((ending) => path.join(folder, `r.${ending}`));
    const argv = [bad, '--on', '2026-11-01', '--part', 'claims', ...files.flatMap((file) => ['--report', file])];
    const { exit, error } = await claimsCheckCommand(argv);
    expect({ exit, error }).toEqual({ exit: 1, error: undefined });
    const [json, sarif, docx, pdf] = await Promise.all(files.map((file) => readFile(file)));
    const read = await readApplication(bad, { part: 'claims' });
    if (!read.ok) throw new Error('refused');
    const report = checkApplication(read.value.text, { on: plainDate('2026-11-01'), scope: 'claims' });
    expect(json!.toString()).toBe(reportJson(report));
    expect((JSON.parse(sarif!.toString()) as { version: string }).version).toBe('2.1.0');
    expect([docx!.subarray(0, 2).toString(), pdf!.subarray(0, 5).toString()]).toEqual(['PK', '%PDF-']);
    const nowhere = await claimsCheckCommand([bad, '--report', path.join(folder, 'no', 'r.json')]);
    expect(nowhere).toMatchObject({ exit: 2, error: expect.stringContaining('cannot be written') });
  });

  it('says what the reader saw', async () => {
    const odd = { stdin: async () => Buffer.from(`${BAD}\u202e`) };
    const { json } = await claimsCheckCommand(['-', ...only], { ...odd, json: true });
    expect(Contract.parse(json)[0]!.notes.map(({ code }) => code)).toContain('invisible-characters');
  });

  it('prints SARIF and JSON when asked to, colour only where it is wanted', async () => {
    const sarif = await claimsCheckCommand([bad, good, ...only, '--format', 'sarif']);
    expect((JSON.parse(sarif.human!) as { runs: { results: unknown[] }[] }).runs[0]!.results).toHaveLength(2);
    const json = await claimsCheckCommand([bad, ...only, '--format', 'json']);
    Contract.parse(JSON.parse(json.human!));
    const plain = (await claimsCheckCommand([bad, ...only])).human!;
    const coloured = (await claimsCheckCommand([bad, ...only], { colour: true })).human!;
    expect(plain).not.toContain('\u001b');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one
    expect(coloured.replace(/\u001b\[[\d;]*m/g, '')).toBe(plain);
  });

  it('shows people the words with carets under them, by claim', async () => {
    const { human } = await claimsCheckCommand([bad, ...only, '--on', '2026-11-01']);
    const lines = human!.split('\n');
    expect(lines).toContain('权利要求1');
    expect(lines).toContain('权利要求2');
    const at = lines.findIndex((line) => line.includes('包括奶杯。'));
    const before = lines[at]!.slice(0, lines[at]!.indexOf('。'));
    expect(lines[at + 1]).toBe(`${' '.repeat(4 + 2 * before.trimStart().length)}^^`);
    expect(human).toContain('共2处 · 必须改 2');
  });
});

describe('zhiquan claims rules', () => {
  it('lists every rule with its basis, and no precision that nobody measured', () => {
    const { exit, json, human } = claimsRulesCommand([]);
    const list = z
      .array(
        z.strictObject({
          id: z.string(),
          title: z.string(),
          severity: z.enum(['E', 'W', 'I']),
          group: z.string(),
          kinds: z.array(z.string()).min(1),
          basis: z.string().min(1),
          nursery: z.boolean(),
          precision: z.number().min(0).max(1).optional(),
          measured: z.looseObject({ labelled: z.number() }).optional(),
        }),
      )
      .parse(json);
    expect(exit).toBe(0);
    expect(list.map(({ id }) => id)).toEqual(rules.map(({ id }) => id));
    for (const { precision, measured } of list) expect(precision === undefined).toBe((measured?.labelled ?? 0) === 0);
    expect(human!.split('\n')).toHaveLength(rules.length + 1);
    expect(claimsRulesCommand(['--lang', 'en']).human).toContain('Precision');
    expect(claimsRulesCommand(['--lang', 'fr']).exit).toBe(2);
    expect(claimsRulesCommand(['more']).exit).toBe(2);
  });
});

describe('zhiquan claims support', () => {
  const WHOLE = [
    '权利要求书',
    '1. 一种挤奶机，其特征在于，包括奶杯（1）和与所述奶杯（1）相连的奶管（2）；所述奶管（2）套有旋转清洗刷（3）。',
    '说明书',
    '一种挤奶机',
    '技术领域',
    '[0001]本发明涉及挤奶设备。',
    '具体实施方式',
    '[0002]如图1所示，挤奶机包括奶杯（1）和与所述奶杯（1）相连的奶管（2）。',
  ].join('\n');
  const whole = { stdin: async () => Buffer.from(WHOLE) };

  it('says where each feature is found, as words, JSON and a table, and ends with 1 when one is not', async () => {
    const { exit, json, human } = await claimsSupportCommand(['-'], whole);
    const map = json as SupportMap;
    expect(exit).toBe(1);
    const found = map.features.find(({ text }) => text.includes('奶杯（1）和'))!;
    expect(found.places.map(({ num }) => num)).toContain('0002');
    expect(map.features.find(({ text }) => text.includes('旋转清洗刷'))!.how).toBe('none');
    expect(human).toContain('未找到1');
    const csv = await claimsSupportCommand(['-', '--format', 'csv', '--lang', 'en'], whole);
    expect(csv.human!.startsWith('\ufeffClaim,Feature,')).toBe(true);
    expect(JSON.parse((await claimsSupportCommand(['-', '--format', 'json'], whole)).human!)).toEqual(map);
  });

  it('refuses what has no claims or no description, and bad use', async () => {
    for (const [argv, said] of [
      [[good], '说明书'],
      [[good, '--lang', 'en'], 'No description was found'],
      [[], 'Name a file'],
      [[good, bad], 'too many'],
      [[good, '--format', 'xls'], '--format'],
      [[good, '--wrong'], '--wrong'],
    ] as const) {
      const { exit, error, json } = await claimsSupportCommand(argv);
      expect({ exit, json, error }).toEqual({ exit: 2, json: undefined, error: expect.stringContaining(said) });
    }
  });
});
