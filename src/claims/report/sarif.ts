import { getBasis } from '#kernel/law/index.ts';
import type { Lang } from '#kernel/text.ts';
import type { CheckReport, Finding, Rule, Severity } from '../rules/index.ts';
import { basisLabel } from './line.ts';
import { placeLabel, placePath } from './place-label.ts';

/** An alarm that a person called false; it is still reported, but as suppressed. */
export interface MarkedFalse {
  fingerprint: string;
  reason?: string;
}

export interface SarifInput {
  /** The file that was checked, as its path was given. */
  file: string;
  report: CheckReport;
  marked?: readonly MarkedFalse[];
}

export interface SarifOptions {
  /** Version of the program. */
  version: string;
  /** The rules of the check, for their titles; only those of the report are described. */
  rules: readonly Rule[];
  lang?: Lang;
}

const LEVEL: Readonly<Record<Severity, string>> = { E: 'error', W: 'warning', I: 'note' };

/** One report as a SARIF 2.1.0 log; see `sarifLog`. */
export const reportSarif = (
  report: CheckReport,
  { file, marked, ...options }: SarifOptions & { file: string; marked?: readonly MarkedFalse[] },
): string => `${JSON.stringify(sarifLog([{ file, report, ...(marked ? { marked } : {}) }], options), null, 2)}\n`;

/**
 * Reports as one SARIF 2.1.0 log (OASIS). A place is the file, a logical location (`claims/3`) and, where it has words, a
 * region: its offsets count UTF-16 units in the text of the logical location, because files such as Word documents and
 * archives have no characters of their own. The words stand in the region's snippet.
 */
export function sarifLog(inputs: readonly SarifInput[], { version, rules, lang = 'zh' }: SarifOptions) {
  const used = new Set(inputs.flatMap(({ report }) => [...report.judged, ...report.findings.map(({ rule }) => rule)]));
  const described = rules.filter(({ id }) => used.has(id));
  const index = new Map(described.map(({ id }, i) => [id, i]));
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'Zhiquan',
            fullName: 'Zhiquan 知全 claims check',
            version,
            language: lang === 'zh' ? 'zh-CN' : 'en',
            rules: described.map((rule) => ruleOf(rule, lang)),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: inputs.every(({ report }) => report.notJudged.every(({ fault }) => !fault)),
            toolExecutionNotifications: inputs.flatMap(({ file, report }) => notifications(file, report, lang)),
          },
        ],
        artifacts: inputs.map(({ file }) => ({ location: { uri: uriOf(file) } })),
        results: inputs.flatMap((input, artifact) =>
          input.report.findings.map((finding) => resultOf(finding, input, artifact, index, lang)),
        ),
      },
    ],
  };
}

function ruleOf(rule: Rule, lang: Lang) {
  const { why, todo } = rule.messages.default;
  const bases = rule.basis.map((id) => getBasis(id).label);
  const help = (one: Lang) => [why[one], todo[one], bases.map((label) => label[one]).join(' / ')].map(plain).join('\n');
  return {
    id: rule.id,
    name: pascal(rule.title.en),
    shortDescription: { text: rule.title[lang] },
    fullDescription: { text: plain(why[lang]) },
    help: { text: help(lang) },
    defaultConfiguration: { level: LEVEL[rule.severity], enabled: rule.nursery === undefined },
    properties: {
      group: rule.group,
      kinds: [...rule.kinds],
      basis: [...rule.basis],
      title: { zh: rule.title.zh, en: rule.title.en },
      help: { zh: help('zh'), en: help('en') },
    },
  };
}

/** A message with places still open is no sentence for a reader: `{claim}` becomes `…`. */
const plain = (words: string): string => words.replace(/\{\w+\}/g, '…');

const pascal = (title: string): string =>
  title
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== '')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('') || 'Rule';

function resultOf(
  finding: Finding,
  { file, marked = [] }: SarifInput,
  artifact: number,
  index: ReadonlyMap<string, number>,
  lang: Lang,
) {
  const mark = marked.find(({ fingerprint }) => fingerprint === finding.fingerprint);
  const location = { uri: uriOf(file), index: artifact };
  const ruleIndex = index.get(finding.rule);
  return {
    ruleId: finding.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: LEVEL[finding.severity],
    message: { text: `${finding.what[lang]} ${finding.why[lang]} ${finding.todo[lang]}` },
    locations: [locationOf(finding, finding.text, location, lang)],
    ...(finding.related.length === 0
      ? {}
      : {
          relatedLocations: finding.related.map(({ at, text, note }, id) => ({
            id,
            message: { text: note[lang] },
            ...locationOf(at, text, location, lang),
          })),
        }),
    partialFingerprints: { 'zhiquan/v1': finding.fingerprint },
    ...(mark
      ? {
          suppressions: [
            { kind: 'external', status: 'accepted', ...(mark.reason ? { justification: mark.reason } : {}) },
          ],
        }
      : {}),
    properties: { severity: finding.severity, basis: finding.basis, basisLabel: basisLabel(finding.basis, lang) },
  };
}

function locationOf(place: Finding['related'][number]['at'], words: string, artifactLocation: object, lang: Lang) {
  const region =
    words === ''
      ? {}
      : { region: { charOffset: place.start, charLength: place.end - place.start, snippet: { text: words } } };
  return {
    physicalLocation: { artifactLocation, ...region },
    logicalLocations: [{ fullyQualifiedName: placePath(place), name: placeLabel(place)[lang], kind: 'element' }],
  };
}

function notifications(file: string, report: CheckReport, lang: Lang) {
  const where = { locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }] };
  const not = report.notJudged.map(({ rule, reason, fault }) => ({
    level: fault ? 'error' : 'note',
    message: { text: `${rule}: ${reason[lang]}` },
    descriptor: { id: rule },
    ...where,
  }));
  const cut = report.cut.map(({ rule, total }) => ({
    level: 'note',
    message: {
      text:
        lang === 'zh' ? `${rule}：共${total}处，只列出前面的` : `${rule}: ${total} places, only the first are listed`,
    },
    descriptor: { id: rule },
    ...where,
  }));
  return [...not, ...cut];
}

/** A path as a URI reference: Chinese and blanks escaped, `C:\\a` as a file address, `a:b` not taken for a scheme. */
export function uriOf(file: string): string {
  const slashed = file.toWellFormed().replaceAll('\\', '/');
  const escaped = encodeURI(slashed).replaceAll('#', '%23').replaceAll('?', '%3F');
  if (/^[A-Za-z]:\//.test(slashed)) return `file:///${escaped}`;
  return /^[^/]*:/.test(escaped) ? `./${escaped}` : escaped;
}
