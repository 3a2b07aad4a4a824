import { type Rule, rules } from '#claims/index.ts';
import { basisLabel, severityWords } from '#claims/report/index.ts';
import { scores } from '#claims/rules/scores.generated.ts';
import type { Lang } from '#kernel/text.ts';
import { displayWidth } from '../lib/claims/width.ts';
import { badUse, type Command, type Result } from '../lib/command.ts';

const usage = 'zhiquan claims rules';

export const claimsRulesHelp = `${usage} [--lang zh|en]

Lists every rule of the open rule book with its basis and what was measured of it.

  --json   [{id, title, severity, group, kinds, basis, nursery, precision?, measured?}]; precision is the share of
           hand-labelled alarms that were right (0 to 1), absent while none were labelled. measured holds the rest:
           low, high (95 %), labelled, alarms, texts, recall, seeded.

Example: zhiquan claims rules --json`;

export function claimsRulesCommand(argv: readonly string[]): Result {
  const words = argv.flatMap((word) => (word.startsWith('--lang=') ? ['--lang', word.slice(7)] : [word]));
  const at = words.indexOf('--lang');
  const [, lang = 'zh'] = at < 0 ? [] : words.splice(at, 2);
  if (lang !== 'zh' && lang !== 'en') return badUse(`--lang is one of zh, en, not "${lang}".`);
  if (words.length > 0) return badUse(`"${words[0]}" is one word too many. Usage: ${usage}`);
  return { exit: 0, json: rules.map((rule) => jsonOf(rule, lang)), human: table(lang) };
}

function jsonOf(rule: Rule, lang: Lang) {
  const { id, title, severity, group, kinds, basis, nursery } = rule;
  const score = scores[id];
  return {
    id,
    title: title[lang],
    severity,
    group,
    kinds,
    basis: basisLabel(basis, lang),
    nursery: nursery !== undefined,
    ...(score?.precision === undefined ? {} : { precision: score.precision }),
    ...(score ? { measured: score } : {}),
  };
}

const heads: Readonly<Record<Lang, string[]>> = {
  zh: ['规则', '程度', '准确率', '召回率', '内容', '依据'],
  en: ['Rule', 'Severity', 'Precision', 'Recall', 'Title', 'Basis'],
};

function table(lang: Lang): string {
  const percent = (share: number | undefined) => (share === undefined ? '–' : `${Math.floor(share * 1000) / 10}%`);
  const rows = rules.map(({ id, title, severity, basis, nursery }) => [
    id,
    severityWords[severity][lang],
    percent(scores[id]?.precision),
    percent(scores[id]?.recall),
    `${title[lang]}${nursery ? (lang === 'zh' ? '（试用）' : ' (nursery)') : ''}`,
    basisLabel(basis, lang),
  ]);
  const all = [heads[lang], ...rows];
  const widths = heads[lang].map((_, i) => Math.max(...all.map((row) => displayWidth(row[i]!))));
  return all
    .map((row) =>
      row
        .map((cell, i) => cell + ' '.repeat(widths[i]! - displayWidth(cell)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

export const command: Command = {
  name: 'claims rules',
  summary: 'lists the rules of the open rule book and how often each is right',
  help: claimsRulesHelp,
  run: ({ args }) => claimsRulesCommand(args),
};
