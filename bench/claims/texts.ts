// The real texts, read from beside the checkout. Rows with an even index may be tuned to; odd rows are held out.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readApplication } from '#adapters/files/index.ts';
import { type ApplicationText, emptyApplicationText, type Rule, splitClaims } from '#claims/index.ts';

export const DATA = path.resolve(import.meta.dirname, '../../../shared/data');
export const PATENT_TEXTS = path.join(DATA, 'patent-texts');
export const haveTexts = existsSync(path.join(PATENT_TEXTS, 'claims.jsonl'));

export type Half = 'even' | 'odd';

export interface Doc {
  /** Publication number, `claims#<row>` where the row has none, `abstracts#<row>`, or the name of a package. */
  doc: string;
  /** Full texts count as even: everybody may look at them. */
  half: Half;
  source: 'claims' | 'abstracts' | 'full';
  text: ApplicationText;
}

interface ClaimsRow {
  pubNo: string | null;
  title: string;
  abstract: string;
  rawClaims: string;
}

const rowsOf = <T>(file: string): T[] =>
  readFileSync(path.join(PATENT_TEXTS, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);

const halfOf = (row: number): Half => (row % 2 === 0 ? 'even' : 'odd');

/** Extracts: title, abstract and claims of published applications, and abstracts alone. */
export function extracts(): Doc[] {
  const claims = rowsOf<ClaimsRow>('claims.jsonl').map(({ pubNo, title, abstract, rawClaims }, row): Doc => {
    const text = emptyApplicationText();
    if (pubNo) text.kind = /U\d?$/.test(pubNo) ? 'utility' : 'invention';
    if (title) text.title = title;
    if (abstract) text.abstract = abstract;
    text.claims = splitClaims(rawClaims).claims;
    return { doc: pubNo ?? `claims#${row}`, half: halfOf(row), source: 'claims', text };
  });
  const abstracts = rowsOf<{ abstract: string }>('abstracts.jsonl').map(
    ({ abstract }, row): Doc => ({
      doc: `abstracts#${row}`,
      half: halfOf(row),
      source: 'abstracts',
      text: { ...emptyApplicationText(), abstract },
    }),
  );
  return [...claims, ...abstracts];
}

/** The complete packages and publications. */
export async function fullTexts(): Promise<Doc[]> {
  const folders = ['cnipa-efiling', 'cnipa-publication'].flatMap((name) =>
    readdirSync(path.join(DATA, name), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => path.join(DATA, name, entry.name))
      .sort(),
  );
  const docs: Doc[] = [];
  for (const folder of folders) {
    const read = await readApplication(folder);
    if (!read.ok) throw new Error(`${folder}: ${read.refusals[0]!.what.en}`);
    const published = read.value.text.numbers.find(({ kind }) => kind === 'publication')?.value;
    docs.push({ doc: published ?? path.basename(folder), half: 'even', source: 'full', text: read.value.text });
  }
  return docs;
}

export const allTexts = async (): Promise<Doc[]> => [...extracts(), ...(await fullTexts())];

/** Rules that may judge a document: an extract lacks parts that the application had, so their absence proves nothing. */
export function rulesFor({ source }: Doc, rules: readonly Rule[]): string[] {
  if (source === 'full') return rules.map(({ id }) => id);
  const parts: string[] = source === 'claims' ? ['claims', 'title', 'abstract'] : ['abstract'];
  return rules
    .filter(({ needs, group }) => (needs.length === 0 ? group === source : needs.every((need) => parts.includes(need))))
    .map(({ id }) => id);
}
