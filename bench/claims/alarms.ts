// Every alarm of every rule over the real texts.
import { check, type Finding, type Rule } from '#claims/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { type Doc, rulesFor } from './texts.ts';

/** The law of one day judges all texts, whenever they were filed. */
export const DAY = plainDate('2026-11-01');

export interface Alarm {
  doc: Doc;
  finding: Finding;
}

export interface Tally {
  /** Texts on which the rule judged. */
  texts: { even: number; odd: number };
  /** Texts with at least one alarm. */
  alarmed: { even: number; odd: number };
  alarms: Alarm[];
}

export interface Alarms {
  byRule: Map<string, Tally>;
  faults: string[];
}

export function alarmsOf(docs: readonly Doc[], rules: readonly Rule[]): Alarms {
  const byRule = new Map<string, Tally>(
    rules.map(({ id }) => [id, { texts: { even: 0, odd: 0 }, alarmed: { even: 0, odd: 0 }, alarms: [] }]),
  );
  const faults: string[] = [];
  for (const doc of docs) {
    const report = check(doc.text, rules, {
      on: DAY,
      only: rulesFor(doc, rules),
      scope: 'application',
    });
    for (const id of report.judged) byRule.get(id)!.texts[doc.half]++;
    for (const finding of report.findings) byRule.get(finding.rule)!.alarms.push({ doc, finding });
    for (const id of new Set(report.findings.map(({ rule }) => rule))) byRule.get(id)!.alarmed[doc.half]++;
    faults.push(...report.notJudged.filter(({ fault }) => fault).map(({ rule }) => `${rule} on ${doc.doc}`));
  }
  return { byRule, faults };
}
