// Recall: plain defects are put into texts that are clean under a rule, and the rule must find them at their place.
import { type ApplicationText, type CheckReport, check, type Facts, type Rule } from '#claims/index.ts';
import { chanceOf } from '#demo/chance.ts';
import { DAY } from './alarms.ts';
import { inventedTexts } from './invented.ts';
import { inventedDesigns } from './mutations/designs.ts';
import { type Defect, defects } from './mutations/index.ts';
import { type Doc, rulesFor } from './texts.ts';

export interface SeededResult {
  defect: Defect;
  seeded: number;
  found: number;
  /** Documents in which it was missed. */
  missed: string[];
}

export interface SeedOptions {
  seed: number;
  /** Texts that each kind of defect is put into, at most. */
  most: number;
  /** How many invented applications of each kind stand beside the real ones; 20 when absent. */
  invented?: number;
}

/** Seeds each kind of defect into real texts of the held-out half, full texts and invented applications. */
export async function seededDefects(
  docs: readonly Doc[],
  rules: readonly Rule[],
  { seed, most, invented: count = 20 }: SeedOptions,
): Promise<SeededResult[]> {
  const invented = await inventedDocs(count);
  const designs = inventedDesigns().map(
    (text, i): Doc => ({ doc: `invented design ${i + 1}`, half: 'odd', source: 'full', text }),
  );
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return defects.flatMap((defect) => {
    const rule = byId.get(defect.rule);
    if (!rule) return [];
    const kinds = new Set<string>(defect.into);
    const real = docs.filter(({ source, half }) => kinds.has(source) && (half === 'odd' || source === 'full'));
    const made = [...(kinds.has('invented') ? invented : []), ...(kinds.has('designs') ? designs : [])];
    return [seedInto(defect, rule, [...real, ...made], { seed, most })];
  });
}

function seedInto(defect: Defect, rule: Rule, docs: readonly Doc[], { seed, most }: SeedOptions): SeededResult {
  const result: SeededResult = { defect, seeded: 0, found: 0, missed: [] };
  const chance = chanceOf(seed);
  const order = docs.map((doc) => ({ doc, key: chance.next() })).sort((a, b) => a.key - b.key);
  for (const { doc } of order) {
    if (result.seeded >= most) break;
    const base = defect.base ? defect.base(doc.text) : doc.text;
    if (!base) continue;
    const facts = defect.facts?.(base);
    const before = judgeAlone(rule, doc, base, facts);
    if (!before.judged.includes(rule.id) || before.findings.length > 0) continue;
    const mutant = defect.seed(base, chance);
    if (!mutant) continue;
    result.seeded++;
    const after = judgeAlone(rule, doc, mutant.text, mutant.facts ?? facts);
    if (after.findings.some((finding) => mutant.at(finding))) result.found++;
    else result.missed.push(doc.doc);
  }
  return result;
}

function judgeAlone(rule: Rule, doc: Doc, text: ApplicationText, facts: Facts | undefined): CheckReport {
  const may = doc.source === 'full' || rulesFor(doc, [rule]).length > 0;
  return check(text, [rule], {
    on: DAY,
    only: may ? [rule.id] : [],
    scope: 'application',
    ...(facts ? { facts } : {}),
  });
}

async function inventedDocs(count: number): Promise<Doc[]> {
  const docs: Doc[] = [];
  for (const kind of ['invention', 'utility'] as const)
    for (const [i, text] of (await inventedTexts(count, kind)).entries())
      docs.push({ doc: `invented ${kind} ${i + 1}`, half: 'odd', source: 'full', text });
  return docs;
}
