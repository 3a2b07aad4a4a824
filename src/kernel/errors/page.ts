import type { Text } from '../text.ts';
import { errorAreas } from './catalogue.ts';

const cell = (words: string): string => words.replaceAll('|', '\\|').replaceAll('{', '\\{');
const row = (name: string, words: Text): string => `| ${name} | ${cell(words.zh)} | ${cell(words.en)} |`;

/** The reference page `docs/reference/errors.md`, in Markdown. A test holds the committed page equal to it. */
export function errorsPage(): string {
  const count = errorAreas.reduce((n, area) => n + Object.keys(area.errors).length, 0);
  const head = [
    '# Refusals 错误目录',
    '',
    `Generated from \`src/kernel/errors/\`; do not edit by hand. ${count} codes. A place in braces is filled with a value.`,
    'Status is the HTTP status of the answer; 200 marks a warning that travels inside a good answer.',
    '',
    ...errorAreas.map(
      (area) => `- [${area.title.en} ${area.title.zh}](#${area.prefix.toLowerCase()}) (\`${area.prefix}\`)`,
    ),
  ];
  const areas = errorAreas.flatMap((area) => [
    '',
    `<a id="${area.prefix.toLowerCase()}"></a>`,
    '',
    `## ${area.title.en} ${area.title.zh}`,
    ...Object.entries(area.errors).flatMap(([code, entry]) => [
      '',
      `### ${code}`,
      '',
      `Status ${entry.status}`,
      '',
      '| | 中文 | English |',
      '|---|---|---|',
      row('What', entry.what),
      row('Why', entry.why),
      row('Next', entry.next),
    ]),
  ]);
  return `${[...head, ...areas].join('\n')}\n`;
}
