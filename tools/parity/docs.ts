// Documents: links that lead somewhere, decisions that are numbered, npm scripts that exist.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../lib/files.ts';

export function checkDocs(base: string): string[] {
  const documents = listFiles(base, '', (file) => file.endsWith('.md'));
  return [
    ...documents.flatMap((file) => [...checkLinks(base, file), ...checkScripts(base, file)]),
    ...checkDecisions(base),
  ];
}

const read = (base: string, file: string) => readFileSync(path.join(base, file), 'utf8');

/** Text without code, in which brackets are no links; line breaks stay, so that lines keep their numbers. */
const withoutCode = (text: string) =>
  text
    .replace(/^(```|~~~)[\s\S]*?^\1/gm, (block) => block.replace(/[^\n]/g, ''))
    .replace(/`[^`\n]*`/g, (code) => ' '.repeat(code.length));

function checkLinks(base: string, file: string): string[] {
  const text = withoutCode(read(base, file));
  const links = [...text.matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)|^\[[^\]]+\]:\s*(\S+)|(?:src|href)="([^"]+)"/gm)];
  return links.flatMap((match) => {
    const target = match[1] ?? match[2] ?? match[3] ?? '';
    if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(target)) return [];
    const line = text.slice(0, match.index).split('\n').length;
    const [place = '', anchor] = target.split('#');
    const goal = place === '' ? file : path.posix.join(path.posix.dirname(file), decodeURI(place));
    if (goal.startsWith('..') || place.startsWith('/'))
      return [`${file}:${line} links to ${target}, which lies outside the project.`];
    if (!existsSync(path.join(base, goal))) return [`${file}:${line} links to ${target}, which does not exist.`];
    if (anchor && goal.endsWith('.md') && !anchorsOf(read(base, goal)).has(decodeURIComponent(anchor).toLowerCase()))
      return [`${file}:${line} links to ${target}, but ${goal} has no such heading.`];
    return [];
  });
}

/** Heading anchors as GitHub makes them, and explicit ids. */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set([...text.matchAll(/(?:id|name)="([^"]+)"/g)].map((match) => match[1]!.toLowerCase()));
  const seen = new Map<string, number>();
  for (const [, heading] of text.replace(/^(```|~~~)[\s\S]*?^\1/gm, '').matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const slug = heading!
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    anchors.add(count === 0 ? slug : `${slug}-${count}`);
  }
  return anchors;
}

const builtInScripts = new Set(['start', 'test']);

function checkScripts(base: string, file: string): string[] {
  const { scripts = {} } = JSON.parse(read(base, 'package.json')) as { scripts?: Record<string, string> };
  const named = new Set([...read(base, file).matchAll(/\bnpm run ([a-z][\w:-]*)/g)].map((match) => match[1]!));
  return [...named]
    .filter((name) => !(name in scripts) && !builtInScripts.has(name))
    .map((name) => `${file} names "npm run ${name}", which package.json does not have.`);
}

/** docs/decisions/0001-what-was-decided.md, without gaps, each under a heading with its number and with a state. */
function checkDecisions(base: string): string[] {
  const files = listFiles(base, 'docs/decisions', (file) => file.endsWith('.md') && !file.endsWith('README.md'));
  return files.flatMap((file, position) => {
    const name = path.posix.basename(file);
    const number = /^(\d{4})-[a-z0-9]+(-[a-z0-9]+)*\.md$/.exec(name)?.[1];
    if (!number) return [`${file} is not named like 0001-what-was-decided.md.`];
    if (Number(number) !== position)
      return [
        `${file} should have the number ${String(position).padStart(4, '0')}: decisions are numbered without gaps.`,
      ];
    const text = read(base, file);
    const wanted = ['Status', 'Context', 'Decision', 'Consequences'].filter((part) => !text.includes(part));
    if (!text.startsWith(`# ${number} `)) wanted.unshift(`the heading "# ${number} …"`);
    return wanted.map((part) => `${file} lacks ${part}.`);
  });
}
