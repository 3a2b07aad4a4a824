// Prints alarms that nobody has labelled yet, with what stands around them, and keeps the answers a person gives.
//   node bench/claims/sample.ts C-23 --half odd --n 40 --seed 1
//   node bench/claims/sample.ts C-23 --half odd --n 40 --seed 1 --list 1a2b3c4d --answers yynny?y…
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { placeLabel, placeTexts } from '#claims/report/index.ts';
import { chanceOf } from '#demo/chance.ts';
import { type Alarm, alarmsOf } from './alarms.ts';
import { alarmKey, appendLabels, keyOf, type Label, readLabels } from './labels.ts';
import { loadRules } from './rules.ts';
import { allTexts, haveTexts } from './texts.ts';

const usage = `node bench/claims/sample.ts <rule> [--half even|odd] [--n 40] [--seed 1] [--around 60] [--full]
  prints a list of unlabelled alarms and its code; the same call with
  --list <code> --answers yyn?…  keeps the answers: y right, n wrong, ? undecided (is asked again)
  --notes <file>  one line for each answer, kept as the label's note`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    half: { type: 'string', default: 'odd' },
    n: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    around: { type: 'string', default: '60' },
    full: { type: 'boolean', default: false },
    answers: { type: 'string' },
    list: { type: 'string' },
    notes: { type: 'string' },
  },
});

const fail = (words: string): never => {
  console.error(words);
  process.exit(2);
};

const id = positionals[0]?.toUpperCase() ?? fail(usage);
if (!haveTexts) fail('The real texts are not beside the checkout (../shared/data).');
if (values.half !== 'even' && values.half !== 'odd') fail('--half is even or odd.');
const rules = (await loadRules()).filter((rule) => rule.id === id);
const rule = rules[0] ?? fail(`There is no rule ${id}.`);
const docs = (await allTexts()).filter(({ half }) => half === values.half);
const { alarms } = alarmsOf(docs, rules).byRule.get(id)!;
const labelled = new Set(readLabels(id).map((label) => keyOf(label.doc, label)));
const fresh = [...new Map(alarms.map((alarm) => [alarmKey(alarm), alarm]))]
  .filter(([key]) => !labelled.has(key))
  .map(([, alarm]) => alarm);
const sample = shuffled(fresh, Number(values.seed)).slice(0, Number(values.n));
const code = codeOf(sample.map(alarmKey).join('\n'));

if (values.answers === undefined) {
  console.log(`${id} ${rule.title.zh} — ${rule.title.en}`);
  console.log(`${fresh.length} unlabelled alarms in the ${values.half} half, ${sample.length} drawn; list ${code}\n`);
  for (const [i, alarm] of sample.entries()) console.log(shown(alarm, i + 1));
  console.log(`--list ${code} --answers ${'?'.repeat(sample.length)}`);
} else {
  if (values.list !== code)
    fail(`These answers belong to list ${values.list}, but this call draws ${code}: rule or labels changed meanwhile.`);
  const answers = [...values.answers.replace(/\s/g, '')];
  if (answers.length > sample.length || answers.some((one) => !'yn?'.includes(one)))
    fail(`--answers takes at most ${sample.length} of y, n and ?.`);
  const notes = values.notes === undefined ? [] : readFileSync(values.notes, 'utf8').split('\n');
  const labels = answers.flatMap((answer, i) =>
    answer === '?' ? [] : [labelOf(sample[i]!, answer === 'y', notes[i]?.trim())],
  );
  appendLabels(id, labels);
  console.log(`${labels.length} labels kept in bench/claims/labels/${id}.jsonl`);
}

function labelOf({ doc, finding }: Alarm, right: boolean, note: string | undefined): Label {
  const { part, claim, order, paragraph, field, figure, start, end } = finding;
  return {
    doc: doc.doc,
    part,
    ...(claim === undefined ? {} : { claim }),
    ...(part === 'claims' && order !== undefined ? { order } : {}),
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(field === undefined ? {} : { field }),
    ...(figure === undefined ? {} : { figure }),
    start,
    end,
    right,
    ...(note ? { note } : {}),
  };
}

/** One alarm as a person judges it: 【the words】 in what stands around them, what the rule says, what it relates to. */
function shown({ doc, finding }: Alarm, number: number): string {
  const around = values.full ? Number.POSITIVE_INFINITY : Number(values.around);
  const textOf = placeTexts(doc.text);
  const marked = (place: typeof finding | (typeof finding.related)[number]['at'], reach: number) => {
    const whole = textOf(place);
    const before = whole.slice(Math.max(0, place.start - reach), place.start);
    const after = whole.slice(place.end, place.end + reach);
    return `${before}【${whole.slice(place.start, place.end)}】${after}`.replaceAll('\n', ' ⏎ ');
  };
  return [
    `${String(number).padStart(3)}  ${doc.doc}  ${placeLabel(finding, doc.text).zh}  [${finding.severity}] ${finding.what.zh}`,
    `     ${marked(finding, around)}`,
    ...finding.related.map(({ at, note }) => `     ${note.zh} (${placeLabel(at, doc.text).zh}) ${marked(at, 20)}`),
    '',
  ].join('\n');
}

function shuffled<T>(items: readonly T[], seed: number): T[] {
  const chance = chanceOf(seed);
  const list = [...items];
  for (let i = list.length - 1; i > 0; i--) {
    const j = chance.whole(0, i);
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
  return list;
}

function codeOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
