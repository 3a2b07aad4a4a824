import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { plainDate } from '#kernel/plain-date.ts';
import { emptyApplicationText, sortIntoSections, splitClaims } from '../model/index.ts';
import { type CheckReport, check, type Rule } from '../rules/index.ts';
import { defineRule } from '../rules/rule.ts';
import { atField, atFigure, inAbstract, inTitle, wholePart } from '../study/index.ts';
import { fieldLabel, findingLine, placeLabel, placePath, reportJson, reportSarif, shortPlaceLabel } from './index.ts';
import { uriOf } from './sarif.ts';

const say = (zh: string) => ({ zh, en: `en ${zh}` });

/** A rule of the test alone: marks every 齿轮, with the first one as explanation of the others. */
const gears: Rule = defineRule({
  id: 'C-99',
  group: 'claims',
  title: { zh: '没有齿轮', en: 'No gears: never' },
  severity: 'W',
  kinds: ['invention'],
  basis: ['GL-2-2-3.3', 'RR-22¶2'],
  needs: ['claims'],
  messages: {
    default: { what: say('权利要求{claim}有{text}。'), why: say('不许有{text}。'), todo: say('改用皮带。') },
  },
  limits: [say('只看两个字。')],
  *detect(study) {
    const { text } = study.claimsText;
    for (const [order, claim] of study.text.claims.entries())
      for (let at = claim.text.indexOf('齿轮'); at >= 0; at = claim.text.indexOf('齿轮', at + 1))
        yield {
          at: { part: 'claims', claim: claim.number, order, start: at, end: at + 2 },
          params: { claim: claim.number },
          related: text.length > 40 ? [{ at: inTitle(0, 2), note: say('名称') }] : [],
        };
  },
});

const machine = () => ({
  ...emptyApplicationText(),
  title: '一种挤奶机',
  claims: splitClaims('1. 一种挤奶机，包括齿轮。\n2. 根据权利要求1所述的挤奶机，其特征在于，所述齿轮为塑料齿轮。')
    .claims,
  abstract: '一种挤奶机。',
  description: sortIntoSections(
    ['技术领域', '[0001]本发明涉及挤奶。', '具体实施方式', '挤奶机有齿轮。'].map((text) => ({ text })),
    { titleLine: false },
  ).description,
});

const report = (): CheckReport => check(machine(), [gears], { on: plainDate('2026-11-01') });

describe('words for a place', () => {
  const text = machine();
  it.each([
    [{ part: 'claims', claim: 3, order: 2, start: 0, end: 1 }, '权利要求3', 'Claim 3', '权3', 'claims/3'],
    [
      { part: 'claims', claim: 0, order: 2, start: 0, end: 1 },
      '第3项权利要求（未编号）',
      'Claim in place 3 (no number)',
      '第3项权利要求（未编号）',
      'claims/unnumbered-3',
    ],
    [wholePart('claims'), '权利要求书', 'Claims', '权利要求书', 'claims'],
    [
      { part: 'description', paragraph: 'p0001', order: 0, start: 0, end: 1 },
      '说明书[0001]段',
      'Description [0001]',
      '说[0001]',
      'description/p0001',
    ],
    [
      { part: 'description', paragraph: 'p0002', order: 1, start: 0, end: 1 },
      '说明书第2段',
      'Description, paragraph 2',
      '说第2段',
      'description/p0002',
    ],
    [wholePart('description'), '说明书', 'Description', '说明书', 'description'],
    [inAbstract(0, 1), '摘要', 'Abstract', '摘要', 'abstract'],
    [atFigure('drawings', '图2'), '附图 图2', 'Drawings, Fig. 2', '图2', 'drawings/图2'],
    [atFigure('design', '主视图'), '外观设计 主视图', 'Design, 主视图', '外观设计', 'design/主视图'],
    [
      atField('request', 'applicant.1.address'),
      '请求书 申请人1 地址',
      'Request, applicant 1 address',
      '请求书',
      'request/applicant.1.address',
    ],
  ] as const)('%o', (place, zh, en, short, path) => {
    expect(placeLabel(place, text)).toEqual({ zh, en });
    expect(shortPlaceLabel(place, text).zh).toBe(short);
    expect(placePath(place)).toBe(path);
  });

  it('trusts the identifier of a paragraph where there is no text', () => {
    expect(placeLabel({ part: 'description', paragraph: 'p0012', order: 4, start: 0, end: 0 }).zh).toBe(
      '说明书[0012]段',
    );
    expect(placeLabel({ part: 'description', paragraph: 'l0001', order: 4, start: 0, end: 0 }).zh).toBe('说明书第5段');
  });
});

it('has words in both languages for every field that a rule points at', () => {
  const folder = path.join(import.meta.dirname, '../rules');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.examples.ts'),
  );
  const fields = files.flatMap((file) => {
    const marks = readFileSync(path.join(folder, file), 'utf8').matchAll(/'(?:request|filing|design):([\w.-]+)'/g);
    return [...marks].map(([, field]) => field!);
  });
  expect(fields.length).toBeGreaterThan(40);
  for (const field of new Set(fields)) {
    const { zh, en } = fieldLabel(field);
    expect(zh.replace(/\d/g, ''), field).not.toMatch(/[a-z]/);
    expect(en, field).not.toMatch(/\p{Script=Han}|[a-z][A-Z]/u);
  }
});

describe('the report', () => {
  it('has a line for people', () => {
    const first = report().findings[0]!;
    expect(findingLine(first, 'zh')).toBe('权1 C-99 待判断 权利要求1有齿轮。');
    expect(findingLine(first, 'en')).toBe('Cl. 1 C-99 to judge en 权利要求1有齿轮。');
  });

  it('is the same JSON in whatever order its members were made', () => {
    const one = report();
    const shuffled = JSON.parse(JSON.stringify(one, (_, value) => turned(value))) as CheckReport;
    expect(Object.keys(shuffled)).not.toEqual(Object.keys(one));
    expect(reportJson(shuffled)).toBe(reportJson(one));
    expect(JSON.parse(reportJson(one))).toEqual(one);
    expect(reportJson(one).endsWith('}\n')).toBe(true);
  });
});

/** Members of an object in reverse order. */
const turned = (value: unknown) =>
  value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).reverse())
    : value;

// SARIF 2.1.0, §3, as far as this program says anything; strict, so that an invented property is a failure.
const level = z.enum(['none', 'note', 'warning', 'error']);
const message = z.strictObject({ text: z.string().min(1) });
const index = z.number().int().min(0);
const artifactLocation = z.strictObject({ uri: z.string().regex(/^[!-~]+$/), index: index.optional() });
const location = z.strictObject({
  id: index.optional(),
  message: message.optional(),
  physicalLocation: z.strictObject({
    artifactLocation,
    region: z
      .strictObject({ charOffset: index, charLength: index, snippet: z.strictObject({ text: z.string() }) })
      .optional(),
  }),
  logicalLocations: z
    .array(z.strictObject({ fullyQualifiedName: z.string().min(1), name: z.string().min(1), kind: z.string() }))
    .optional(),
});
const notification = z.strictObject({
  level,
  message,
  descriptor: z.strictObject({ id: z.string() }),
  locations: z.array(z.strictObject({ physicalLocation: z.strictObject({ artifactLocation }) })),
});
const Sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z.array(
    z.strictObject({
      tool: z.strictObject({
        driver: z.strictObject({
          name: z.string(),
          fullName: z.string(),
          version: z.string(),
          language: z.string().regex(/^[a-zA-Z]{2}(-[a-zA-Z]{2})?$/),
          rules: z.array(
            z.strictObject({
              id: z.string(),
              name: z.string().regex(/^[A-Z]\w*$/),
              shortDescription: message,
              fullDescription: message,
              help: message,
              defaultConfiguration: z.strictObject({ level, enabled: z.boolean() }),
              properties: z.record(z.string(), z.unknown()),
            }),
          ),
        }),
      }),
      columnKind: z.literal('utf16CodeUnits'),
      invocations: z.array(
        z.strictObject({ executionSuccessful: z.boolean(), toolExecutionNotifications: z.array(notification) }),
      ),
      artifacts: z.array(z.strictObject({ location: z.strictObject({ uri: z.string() }) })),
      results: z.array(
        z.strictObject({
          ruleId: z.string(),
          ruleIndex: index,
          level,
          message,
          locations: z.array(location).length(1),
          relatedLocations: z.array(location).min(1).optional(),
          partialFingerprints: z.record(z.string(), z.string().regex(/^[0-9a-f]{16}$/)),
          suppressions: z
            .array(
              z.strictObject({
                kind: z.enum(['inSource', 'external']),
                status: z.enum(['accepted', 'underReview', 'rejected']),
                justification: z.string().optional(),
              }),
            )
            .min(1)
            .optional(),
          properties: z.record(z.string(), z.unknown()),
        }),
      ),
    }),
  ),
});

describe('SARIF', () => {
  const options = { file: '挤奶机/权利要求 1#.docx', version: '9.9.9', rules: [gears] };

  it('keeps the shape of the standard and says where each finding stands', () => {
    const one = report();
    const log = Sarif.parse(JSON.parse(reportSarif(one, options)));
    const run = log.runs[0]!;
    expect(run.tool.driver.rules.map(({ id, name, defaultConfiguration }) => [id, name, defaultConfiguration])).toEqual(
      [['C-99', 'NoGearsNever', { level: 'warning', enabled: true }]],
    );
    expect(run.tool.driver.rules[0]!.help.text).not.toMatch(/[{}]/);
    expect(run.results).toHaveLength(3);
    const third = run.results[2]!.locations[0]!;
    expect(third.logicalLocations![0]).toMatchObject({ fullyQualifiedName: 'claims/2', name: '权利要求2' });
    const { charOffset, charLength, snippet } = third.physicalLocation.region!;
    expect(machine().claims[1]!.text.slice(charOffset, charOffset + charLength)).toBe(snippet.text);
    expect(decodeURIComponent(third.physicalLocation.artifactLocation.uri)).toBe(options.file);
    expect(run.results.map((result) => run.tool.driver.rules[result.ruleIndex]!.id)).toEqual(
      run.results.map((result) => result.ruleId),
    );
  });

  it('shows a marked false alarm as suppressed, with its reason, and no other', () => {
    const one = report();
    const marked = [{ fingerprint: one.findings[1]!.fingerprint, reason: '塑料的可以' }];
    const { results } = Sarif.parse(JSON.parse(reportSarif(one, { ...options, marked }))).runs[0]!;
    expect(results.map(({ suppressions }) => suppressions)).toEqual([
      undefined,
      [{ kind: 'external', status: 'accepted', justification: '塑料的可以' }],
      undefined,
    ]);
  });

  it('says what was not judged, and that a rule which broke is no success', () => {
    const broken: Rule = {
      ...gears,
      id: 'C-98',
      // biome-ignore lint/correctness/useYield: it breaks before it finds anything
      *detect() {
        throw new Error('broken');
      },
    };
    const one = check({ ...machine(), claims: [] }, [gears], { on: plainDate('2026-11-01') });
    const two = check(machine(), [broken], { on: plainDate('2026-11-01') });
    const [first, second] = [one, two].map(
      (each) => Sarif.parse(JSON.parse(reportSarif(each, { ...options, rules: [gears, broken] }))).runs[0]!,
    );
    expect(first!.invocations).toMatchObject([
      { executionSuccessful: true, toolExecutionNotifications: [{ level: 'note', descriptor: { id: 'C-99' } }] },
    ]);
    expect(second!.invocations).toMatchObject([
      { executionSuccessful: false, toolExecutionNotifications: [{ level: 'error', descriptor: { id: 'C-98' } }] },
    ]);
  });

  it('writes any path as an address of visible ASCII', () => {
    expect(['a b.txt', 'C:\\a\\b.txt', 'a:b', '图?#.xml', '/x/y'].map(uriOf)).toEqual([
      'a%20b.txt',
      'file:///C:/a/b.txt',
      './a:b',
      '%E5%9B%BE%3F%23.xml',
      '/x/y',
    ]);
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff), { minLength: 1 }), (codes) => {
        expect(uriOf(String.fromCharCode(...codes))).toMatch(/^[!-~]+$/);
      }),
      { seed: 210, numRuns: 300 },
    );
  });
});
