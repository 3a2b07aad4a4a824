import { type PackageInput, readApplication } from '#adapters/files/index.ts';
import { type ClaimNode, claimTree } from '#claims/model/index.ts';
import { refusalLine, refuse } from '#kernel/errors/index.ts';
import { type Lang, text } from '#kernel/text.ts';
import { badUse, type Command, type Result } from '../lib/command.ts';

export interface ClaimsTreeIo {
  /** What lies at a path typed by a person; by default the file or folder itself. */
  open(path: string): PackageInput;
  lang: Lang;
}

const usage = 'zhiquan claims tree <file>';

export const claimsTreeHelp = `${usage}

Prints the claims of an application as a tree: number, subject name, category, cited claims.
<file> is a txt, docx, xml or zip, or the folder of one filing.

  --json   one JSON value: [{number, text, kind, category, subject, refs, multiple}]

Example: zhiquan claims tree filing.zip --json`;

/** Answers the words after `claims tree`. */
export async function claimsTreeCommand(argv: readonly string[], io: Partial<ClaimsTreeIo> = {}): Promise<Result> {
  const { open = (path) => path, lang = 'en' } = io;
  if (argv.includes('--help') || argv.includes('-h')) return { exit: 0, human: claimsTreeHelp };
  const option = argv.find((word) => word.startsWith('-') && word !== '--json');
  if (option !== undefined) return badUse(refusalLine(refuse('ZQ-SYS-017', { option, usage }), lang));
  const [path, ...more] = argv.filter((word) => word !== '--json');
  if (path === undefined) return badUse(refusalLine(refuse('ZQ-SYS-016', { argument: '<file>', usage }), lang));
  if (more.length > 0) return badUse(`"${more[0]}" is one word too many. Usage: ${usage}`);
  const read = await readApplication(open(path));
  if (!read.ok) return badUse(read.refusals.map((refusal) => refusalLine(refusal, lang)).join('\n'));
  const tree = claimTree(read.value.text.claims);
  if (tree.length > 0) return { exit: 0, json: tree, human: drawTree(tree) };
  const part = text('权利要求书', 'claims');
  const reason = text('文件里没有权利要求。', 'There are no claims in it.');
  return badUse(refusalLine(refuse('ZQ-FIL-014', { file: path, part, reason }), lang));
}

export const command: Command = {
  name: 'claims tree',
  summary: 'shows the claims of a patent text and what each refers to',
  help: claimsTreeHelp,
  run: ({ args }) => claimsTreeCommand(args),
};

/** Dependent claims stand under the first claim they cite. */
function drawTree(tree: ClaimNode[]): string {
  const depth = new Map<number, number>();
  return tree
    .map((node) => {
      const parent = node.kind === 'dependent' ? node.refs[0] : undefined;
      const level = parent === undefined ? 0 : (depth.get(parent) ?? 0) + 1;
      depth.set(node.number, level);
      const cites = node.refs.length > 0 ? ` ← ${node.refs.join(', ')}` : '';
      return `${'  '.repeat(Math.min(level, 20))}${node.number}. ${node.subject} [${node.category}]${cites}`;
    })
    .join('\n');
}
