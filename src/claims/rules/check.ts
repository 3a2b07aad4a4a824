import { basisInForce } from '#kernel/law/index.ts';
import { fill, type Text, text as t } from '#kernel/text.ts';
import type { ApplicationKind, ApplicationText } from '../model/index.ts';
import { type Place, partOrder, Study } from '../study/index.ts';
import type { CheckContext } from './context.ts';
import { fingerprint } from './fingerprint.ts';
import { placeText } from './place-text.ts';
import type { Hit, Need, Rule, RuleMessage, Severity } from './rule.ts';

/** One place where a rule found something, complete enough to be shown, stored and answered. */
export interface Finding extends Place {
  rule: string;
  severity: Severity;
  /** What stands at the place; empty where something is missing. */
  text: string;
  what: Text;
  why: Text;
  todo: Text;
  /** Basis ids in force on the day of the check. */
  basis: string[];
  related: { at: Place; text: string; note: Text }[];
  /** The same for the same alarm in a later draft: a false alarm once marked is known by it. */
  fingerprint: string;
  nursery?: true;
}

export interface CheckReport {
  on: string;
  kind: ApplicationKind;
  scope: 'claims' | 'application';
  /** How many claims were read. */
  claims: number;
  /** By part, then place, then rule. */
  findings: Finding[];
  /** Ids of the rules that judged. Silence of any other rule says nothing. */
  judged: string[];
  notJudged: { rule: string; reason: Text; fault?: true }[];
  /** Rules that found more places than anyone would read; only the first are listed. */
  cut: { rule: string; total: number }[];
}

/** More findings of one rule than this are one finding about the text as a whole. */
const MOST_PER_RULE = 100;

/**
 * Judges an application by the rules. Pure: the same text, context and rules give the same report in a browser, on a
 * server and on the command line. Never throws on any text.
 */
export function check(text: ApplicationText, rules: Iterable<Rule>, context: CheckContext): CheckReport {
  const study = new Study(text, context);
  const report: CheckReport = {
    on: context.on,
    kind: study.kind,
    // A design has no claims: claims alone are then the wrong filing, not a part of one.
    scope: context.scope ?? (study.kind === 'design' ? 'application' : scopeOf(text)),
    claims: text.claims.length,
    findings: [],
    judged: [],
    notJudged: [],
    cut: [],
  };
  for (const rule of rules) {
    const reason = whyNot(rule, study, report.scope);
    if (reason === 'not meant') continue;
    if (reason) report.notJudged.push({ rule: rule.id, reason });
    else judge(rule, study, report);
  }
  report.findings.sort(byPlace);
  return report;
}

export function scopeOf(text: ApplicationText): 'claims' | 'application' {
  const other =
    text.description.sections.length > 0 ||
    text.abstract !== undefined ||
    text.request !== undefined ||
    text.figures.length > 0 ||
    text.design !== undefined;
  return text.claims.length > 0 && !other ? 'claims' : 'application';
}

const whole: Record<string, Text> = {
  claims: t('没有权利要求书', 'there are no claims'),
  description: t('没有说明书', 'there is no description'),
  abstract: t('没有说明书摘要', 'there is no abstract'),
  title: t('没有名称', 'there is no title'),
  request: t('没有可读取的请求书', 'there is no readable request form'),
  drawings: t('没有附图', 'there are no drawings'),
  'figures-known': t(
    '纯文本不能带附图，不知有无附图',
    'plain text carries no drawings, so nobody knows whether there are any',
  ),
  'figure-labels': t('没有附图，或者文件没有写明各图的图号', 'there are no drawings, or the file does not number them'),
  'figure-pixels': t('没有附图，或者不知其像素和尺寸', 'there are no drawings, or their size is not known'),
  'figure-words': t('附图中的文字未能读取', 'the words inside the drawings could not be read'),
  'paragraph-numbers': t('来源没有显示段落编号', 'the source shows no paragraph numbers'),
  'page-numbers': t('来源没有显示页码', 'the source shows no page numbers'),
  design: t('没有外观设计的图片或简要说明', 'there are no views or brief description of a design'),
};

function whyNot(rule: Rule, study: Study, scope: CheckReport['scope']): Text | 'not meant' | undefined {
  const { context } = study;
  if (context.only && !context.only.includes(rule.id)) return 'not meant';
  if (rule.nursery && !context.nursery && !context.only) return 'not meant';
  if (!rule.kinds.includes(study.kind)) return 'not meant';
  if (scope === 'claims' && rule.needs.some((need) => need !== 'claims')) return 'not meant';
  // Rules about claims that need nothing speak where no claims were found.
  if (scope === 'claims' && rule.needs.length === 0 && rule.group !== 'claims') return 'not meant';
  const outOfForce =
    (rule.validFrom !== undefined && context.on < rule.validFrom) ||
    (rule.validTo !== undefined && context.on > rule.validTo) ||
    basisOn(rule, context.on).length === 0;
  if (outOfForce) return t(`${context.on} 当日无此规定`, `this provision was not in force on ${context.on}`);
  const missing = rule.needs.find((need) => !has(study, need));
  if (missing === undefined) return undefined;
  return whole[missing] ?? t('未提供所需的登记信息', 'the records it needs were not given');
}

/** The basis of each rule on the day asked for last: a check asks for it twice, and many checks ask for one day. */
const lastBasis = new WeakMap<Rule, { on: string; basis: string[] }>();

function basisOn(rule: Rule, on: CheckContext['on']): string[] {
  let last = lastBasis.get(rule);
  if (last?.on !== on) {
    last = { on, basis: rule.basis.filter((id) => basisInForce(id, on)) };
    lastBasis.set(rule, last);
  }
  return last.basis;
}

function has({ text, context }: Study, need: Need): boolean {
  switch (need) {
    case 'claims':
      return text.claims.length > 0;
    case 'description':
      return text.description.sections.some(({ paragraphs }) => paragraphs.length > 0);
    case 'abstract':
      return text.abstract !== undefined;
    case 'title':
      return (text.title ?? '') !== '';
    case 'request':
      return text.request !== undefined;
    case 'drawings':
      return text.figures.length > 0;
    case 'design':
      return text.design !== undefined;
    case 'figures-known':
      return (
        text.figures.length > 0 || text.sources.length === 0 || !text.sources.every(({ path }) => /\.txt$/i.test(path))
      );
    case 'figure-labels':
      return text.figures.some(({ labelDerived }) => !labelDerived);
    case 'figure-pixels':
      return text.figures.some(({ pixels }) => pixels !== undefined);
    case 'figure-words':
      return text.figures.some(({ words }) => words !== undefined);
    case 'paragraph-numbers':
      return text.description.sections.some(({ paragraphs }) => paragraphs.some(({ num }) => num !== undefined));
    case 'page-numbers':
      return (text.pages?.length ?? 0) > 0;
    default:
      return (
        (context.facts as Record<string, unknown> | undefined)?.[(need as string).slice('facts.'.length)] !== undefined
      );
  }
}

function judge(rule: Rule, study: Study, report: CheckReport): void {
  const setting = (name: string): number => {
    const value = study.context.settings?.[`${rule.id}.${name}`] ?? rule.settings?.[name]?.default;
    if (value === undefined) throw new Error(`${rule.id} has no setting ${name}.`);
    return value;
  };
  const basis = basisOn(rule, study.context.on);
  let total = 0;
  try {
    for (const hit of rule.detect(study, setting)) {
      total++;
      if (total <= MOST_PER_RULE) report.findings.push(findingOf(rule, hit, study, basis));
    }
    report.judged.push(rule.id);
  } catch {
    // A broken rule must not take the others with it, nor pass as silent. Tests demand that no input leads here.
    const reason = t('本规则运行出错，未作判断', 'this rule failed and judged nothing');
    report.notJudged.push({ rule: rule.id, reason, fault: true });
  }
  if (total > MOST_PER_RULE) report.cut.push({ rule: rule.id, total });
}

function findingOf(rule: Rule, hit: Hit, study: Study, basis: string[]): Finding {
  const message: RuleMessage | undefined = rule.messages[hit.message ?? 'default'];
  if (!message) throw new Error(`${rule.id} has no message ${hit.message}.`);
  const text = placeText(study, hit.at);
  const params = { text, ...hit.params };
  const finding: Finding = {
    rule: rule.id,
    severity: hit.severity ?? rule.severity,
    ...hit.at,
    text,
    what: said(message.what, params),
    why: said(message.why, params),
    todo: said(message.todo, params),
    basis: [...basis],
    related: (hit.related ?? []).map(({ at, note }) => ({ at, text: placeText(study, at), note })),
    fingerprint: fingerprint(rule.id, hit, text, study),
  };
  return rule.nursery ? { ...finding, nursery: true } : finding;
}

/** Most of what findings say has no places to fill. */
const said = (template: Text, params: Parameters<typeof fill>[1]): Text =>
  template.zh.includes('{') || template.en.includes('{') ? fill(template, params) : { ...template };

function byPlace(a: Finding, b: Finding): number {
  return (
    partOrder.indexOf(a.part) - partOrder.indexOf(b.part) ||
    (a.order ?? -1) - (b.order ?? -1) ||
    compare(a.paragraph ?? a.field ?? a.figure ?? '', b.paragraph ?? b.field ?? b.figure ?? '') ||
    a.start - b.start ||
    a.end - b.end ||
    compare(a.rule, b.rule)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
