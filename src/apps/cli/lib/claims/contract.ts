// The JSON that scripts of others read; members are added, never changed.
import type { ApplicationText, CheckReport, Finding } from '#claims/index.ts';
import { basisLabel } from '#claims/report/index.ts';
import type { Lang } from '#kernel/text.ts';

/** One element of what `zhiquan claims check --json` prints. */
export function contractOf(file: string, { notes }: ApplicationText, report: CheckReport, lang: Lang) {
  const { on, kind, scope, claims, findings, judged, notJudged, cut } = report;
  return {
    file,
    claims,
    kind,
    scope,
    on,
    judged: judged.length,
    findings: findings.map((finding) => contractFinding(finding, lang)),
    notJudged: notJudged.map(({ rule, reason, fault }) => ({
      rule,
      reason: reason[lang],
      ...(fault ? { fault } : {}),
    })),
    cut,
    notes: notes.map(({ code, level, text, source }) => ({
      code,
      level,
      text: text[lang],
      ...(source === undefined ? {} : { source }),
    })),
  };
}

function contractFinding(finding: Finding, lang: Lang) {
  const { rule, severity, text, what, why, todo, basis, related, fingerprint, nursery } = finding;
  return {
    rule,
    severity,
    ...placeOf(finding),
    text,
    message: what[lang],
    basis: basisLabel(basis, lang),
    why: why[lang],
    todo: todo[lang],
    related: related.map(({ at, text: words, note }) => ({ ...placeOf(at), text: words, note: note[lang] })),
    fingerprint,
    ...(nursery ? { nursery } : {}),
  };
}

function placeOf({ part, claim, order, paragraph, field, figure, start, end }: Finding['related'][number]['at']) {
  const place = { part, claim, order, paragraph, field, figure, start, end };
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined)) as Partial<typeof place>;
}
