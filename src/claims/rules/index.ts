export { rules } from './catalogue.generated.ts';
export { type CheckReport, check, type Finding, scopeOf } from './check.ts';
export type { CheckContext } from './context.ts';
export type { Example, Examples } from './examples.ts';
export type { Circumstance, Facts } from './facts.ts';
export type { Hit, Need, Rule, RuleDefinition, RuleGroup, RuleMessage, RuleSetting, Severity } from './rule.ts';
