import { buffer } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { type PackageInput, readApplication } from '#adapters/files/index.ts';
import { type SupportMap, supportCsv, supportMap, supportTitles } from '#claims/support/index.ts';
import { refusalLine, refuse } from '#kernel/errors/index.ts';
import { type Lang, text } from '#kernel/text.ts';
import { oneLine, wrap } from '../lib/claims/width.ts';
import { badUse, type Command, type Result } from '../lib/command.ts';

export interface ClaimsSupportIo {
  open(path: string): PackageInput;
  stdin(): Promise<Uint8Array>;
}

const usage = 'zhiquan claims support <file>';

export const claimsSupportHelp = `${usage} [--format text|json|csv] [--lang zh|en]

Maps each feature of the claims to the paragraphs and figures of the description where it is found, and each reference
sign to the names it bears. A help for people: it judges nothing. <file> as for "claims check"; - is standard input.

  --json   {features: [{claim, index, text, how, places: [{paragraph, num?, section, start, end, text, score}],
           signs, figures}], signs, sharedNames, counts: {features, sameWords, close, none}, leftOut}

Exit code: 0 every feature is found, 1 some are not, 2 bad use, or claims or description are missing.

Example: zhiquan claims support filing.zip --format csv > support.csv`;

/** Answers the words after `claims support`. */
export async function claimsSupportCommand(
  argv: readonly string[],
  io: Partial<ClaimsSupportIo> = {},
): Promise<Result> {
  const { open = (path) => path, stdin = () => buffer(process.stdin) } = io;
  const asked = readOptions(argv);
  if (typeof asked === 'string') return badUse(`${asked} Usage: ${usage}`);
  const { file, format, lang } = asked;
  const read = await readApplication(file === '-' ? [{ name: 'stdin', bytes: await stdin() }] : open(file));
  if (!read.ok) return badUse(read.refusals.map((refusal) => refusalLine(refusal, lang)).join('\n'));
  const { claims, description } = read.value.text;
  const lacking =
    claims.length === 0
      ? text('权利要求书', 'claims')
      : description.sections.every(({ paragraphs }) => paragraphs.length === 0)
        ? text('说明书', 'description')
        : undefined;
  if (lacking) {
    const reason = text('支持关系要有权利要求书和说明书才能对照。', 'Support needs both claims and description.');
    return badUse(refusalLine(refuse('ZQ-FIL-014', { file, part: lacking, reason }), lang));
  }
  const map = supportMap(read.value.text);
  const human =
    format === 'csv' ? supportCsv(map, lang) : format === 'json' ? JSON.stringify(map, null, 2) : drawMap(map, lang);
  return { exit: map.counts.none > 0 ? 1 : 0, json: map, human };
}

function readOptions(argv: readonly string[]): { file: string; format: string; lang: Lang } | string {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { format: { type: 'string', default: 'text' }, lang: { type: 'string', default: 'zh' } },
    });
    const { format, lang } = values;
    const [file, ...more] = positionals;
    if (file === undefined) return 'Name a file.';
    if (more.length > 0) return `"${more[0]}" is one word too many.`;
    if (!['text', 'json', 'csv'].includes(format)) return `--format is one of text, json, csv, not "${format}".`;
    if (lang !== 'zh' && lang !== 'en') return `--lang is one of zh, en, not "${lang}".`;
    return { file, format, lang };
  } catch (fault) {
    return `${(fault as Error).message.split('. ')[0]}.`;
  }
}

const words: Readonly<Record<Lang, { claim: string; signs: string; counts(map: SupportMap): string }>> = {
  zh: {
    claim: '权利要求',
    signs: '附图标记',
    counts: ({ counts: { features, sameWords, close, none } }) =>
      `共${features}个特征：文字相同${sameWords}，文字相近${close}，未找到${none}`,
  },
  en: {
    claim: 'Claim ',
    signs: 'Reference signs',
    counts: ({ counts: { features, sameWords, close, none } }) =>
      `${features} features: ${sameWords} in the same words, ${close} close, ${none} not found`,
  },
};

function drawMap(map: SupportMap, lang: Lang): string {
  const lines: string[] = [];
  let order = -1;
  for (const feature of map.features) {
    if (feature.order !== order) lines.push(...(order < 0 ? [] : ['']), `${words[lang].claim}${feature.claim}`);
    order = feature.order;
    const [first = '', ...rest] = wrap(feature.text, 84);
    lines.push(`  ${feature.claim}.${feature.index} ${first}`, ...rest.map((line) => `      ${line}`));
    const places = feature.places.map(
      ({ num, paragraph, how, score }) =>
        `[${num ?? paragraph}]${how === 'close' ? ` ${Math.round(score * 100)}%` : ''}`,
    );
    const where = [...places, ...feature.figures.map(({ label }) => label)].join(' ');
    lines.push(`      ${supportTitles[feature.how][lang]}${where === '' ? '' : `  ${where}`}`);
  }
  const signs = map.signs.map((row) => `${row.sign} ${row.names.map(({ name }) => name).join(' / ')}`);
  if (signs.length > 0) lines.push('', words[lang].signs, ...wrap(signs.join('；'), 92).map((line) => `  ${line}`));
  return [...lines.map((line) => (line.trim() === '' ? '' : oneLine(line))), '', words[lang].counts(map)].join('\n');
}

export const command: Command = {
  name: 'claims support',
  summary: 'maps each claim feature to the paragraphs and figures that support it',
  help: claimsSupportHelp,
  run: ({ args }) => claimsSupportCommand(args),
};
