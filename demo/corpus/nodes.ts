import { nodesOf } from '#corpus/industry/index.ts';
import { industries } from '#sites/industries/index.ts';
import { type Lexicon, lexicons } from './lexicon.ts';
import { OTHER_FIELDS } from './other-fields.ts';

/** How a text of a technology is built: a machine, a sequence of steps, a mixture, a computation. */
export type Form = 'device' | 'process' | 'composition' | 'control';

/** A leaf of a technology tree with what its texts are made of. */
export interface Technology {
  /** Industry and node: `dairy/cheese`; `machinery/pump` outside the ten industries. */
  id: string;
  industry: string;
  zh: string;
  en: string;
  terms: readonly string[];
  /** Symbols in the form the kernel stores: `A23C 9/123`. */
  ipc: readonly string[];
  lexicon: Lexicon;
  /** Leagues and cities where the industry is at home. */
  homes: readonly string[];
}

const technologies: Technology[] = [];
for (const industry of industries)
  for (const { node } of nodesOf(industry.tree))
    if (node.nodes.length === 0)
      technologies.push({
        id: `${industry.id}/${node.id}`,
        industry: industry.id,
        zh: node.title.zh,
        en: node.title.en,
        terms: node.terms,
        ipc: node.ipc.map(storedSymbol),
        lexicon: lexicons[industry.id] ?? lexicons.machinery!,
        homes: industry.divisions,
      });

/** The leaves of the ten industries, as their definitions name them. */
export const industryTechnologies: readonly Technology[] = technologies;

/** What the region does beside them: machines, electronics, materials, building, medicine, information. */
export const otherTechnologies: readonly Technology[] = OTHER_FIELDS.flatMap(({ id, nodes }) =>
  nodes.map(({ node, zh, en, terms, ipc }) => ({
    id: `${id}/${node}`,
    industry: id,
    zh,
    en,
    terms,
    ipc: ipc.map(storedSymbol),
    lexicon: lexicons[id]!,
    homes: ['150100', '150200', '150400', '150700'],
  })),
);

/** `A01J5/*` → `A01J 5/00`, `F03D` → `F03D 1/00`. */
export function storedSymbol(written: string): string {
  const [, subclass = written, group = '1', rest = '00'] =
    /^([A-H]\d\d[A-Z])(\d+)?(?:\/(\d+|\*))?$/.exec(written) ?? [];
  return `${subclass} ${group}/${rest === '*' ? '00' : rest}`;
}

const DEVICE =
  /^(A01B|A01C|A01D|A01F|A01G (25|9|31|13)|A01J|A01K (1|3|5|7|9|11|13|14|29)\/|A01M|A22|A41|A61D|A61F|A61H|A61M|A62C|A23N|B02|B03C|B07|B26|B60|B64|B65|B66|B23|B25|C10J|D01G|D01H|D04|D03|D02|E0|F0|F1|F2|H02K|H02S|G01M|H01H|H05K|B29L|B29C)/;
const CONTROL = /^(G05|G06|G16|H02J|H02M|G01N 21|H04|G01S|F03D (7|17)|G01N 3[36]\/36)/;
const PROCESS =
  /^(C12Q|C12N|A01H|C02F|C22B|B01D|C10G|C07|D06|D01B|A01G|A01K 67|E02D 17|C01|F25J|B09B|A23B|G01N|C25|C12G|C08B|A01N|B03D|C10K|C21|A01B 79)/;

/** The forms that fit a symbol, the usual one first. */
export function formsOf(symbol: string): readonly Form[] {
  if (CONTROL.test(symbol)) return ['control', 'control', 'device'];
  if (DEVICE.test(symbol)) return ['device', 'device', 'device', 'control', 'process'];
  if (PROCESS.test(symbol)) return ['process', 'process', 'composition', 'device'];
  return ['composition', 'process', 'composition', 'process', 'device'];
}
