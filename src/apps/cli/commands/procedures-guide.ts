import { type Guide, guideOf } from '#engine/procedure/guide.ts';
import type { Lang } from '#kernel/text.ts';
import { badUse, type Command } from '../lib/command.ts';
import { findProcedure } from '../lib/procedures.ts';

export const command: Command = {
  name: 'procedures guide',
  summary: 'Prints the public guide of a procedure (办事指南).',
  help: `zhiquan procedures guide <id> [--lang zh|en] [--json]

Example: zhiquan procedures guide pre-examination/request --lang zh`,
  run: ({ args }) => {
    const at = args.indexOf('--lang');
    const lang = (at < 0 ? 'zh' : args[at + 1]) as Lang;
    if (lang !== 'zh' && lang !== 'en') return badUse('--lang takes zh or en.');
    const found = findProcedure(args.filter((_, index) => at < 0 || (index !== at && index !== at + 1))[0]);
    if (typeof found === 'string') return badUse(found);
    const defaults = Object.fromEntries(Object.entries(found.settings).map(([id, one]) => [id, one.default]));
    const guide = guideOf(found, defaults);
    return { exit: 0, json: guide, human: printed(guide, lang) };
  },
};

const WORDS = {
  zh: {
    basis: '设定依据',
    object: '办理对象',
    conditions: '办理条件',
    materials: '申请材料',
    steps: '办理步骤',
    limits: '期限',
    promise: '承诺时限',
    fee: '收费',
    result: '办理结果',
    remedies: '救济途径',
    custom: '(惯例)',
  },
  en: {
    basis: 'Legal basis',
    object: 'Who may apply',
    conditions: 'Conditions',
    materials: 'Materials',
    steps: 'Steps',
    limits: 'Time limits',
    promise: 'Promised time',
    fee: 'Fee',
    result: 'Result',
    remedies: 'Remedies',
    custom: ' (customary)',
  },
};

function printed(guide: Guide, lang: Lang): string {
  const words = WORDS[lang];
  const part = (title: string, lines: string[]) => `\n${title}\n${lines.map((line) => `  ${line}`).join('\n')}`;
  const bases = (list: Guide['basis']) => list.map((one) => one.label[lang]).join(lang === 'zh' ? '、' : ', ');
  return [
    `${guide.title[lang]}  ${guide.id}@${guide.version}`,
    guide.summary[lang],
    part(words.basis, [bases(guide.basis)]),
    part(words.object, [guide.object[lang]]),
    part(
      words.conditions,
      guide.conditions.map((one) => `${one.text[lang]}  [${bases(one.basis)}]`),
    ),
    part(
      words.materials,
      guide.materials.map((one) => `${one.title[lang]}${one.required === 'yes' ? ' *' : ''}`),
    ),
    part(
      words.steps,
      guide.steps.map((one) => `${one.title[lang]} — ${one.actors.map((actor) => actor[lang]).join(' / ')}`),
    ),
    part(
      words.limits,
      guide.limits.map((one) => `${one.title[lang]}: ${one.length[lang]}${one.customary ? words.custom : ''}`),
    ),
    part(words.promise, [guide.promise[lang]]),
    part(words.fee, [guide.fee[lang]]),
    part(words.result, [guide.result[lang]]),
    part(
      words.remedies,
      guide.remedies.map((one) => one.text[lang]),
    ),
  ].join('\n');
}
