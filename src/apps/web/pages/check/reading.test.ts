import { expect, test } from 'vitest';
import { rules } from '#claims/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { findingIds, findingViews } from '../../check/findings-model.ts';
import { readPasted } from '../../check/read-pasted.ts';
import { runCheck } from '../../check/run-check.ts';
import { keepMark, readMarks, textName } from './marks.ts';
import {
  blockOf,
  claimBlocks,
  descriptionBlocks,
  isForeign,
  type Located,
  lengthOf,
  spansOf,
  tabOf,
  treeOf,
} from './reading.ts';
import { readRemembered, remember } from './remembered.ts';
import { samples } from './samples.ts';

const on = plainDate('2026-11-01');

function located(input: string): Located[] {
  const checked = runCheck({ input, context: { on } }, () => 0);
  const views = findingViews(checked);
  return checked.report.findings.map((finding, at) => ({ finding, view: views[at]! }));
}

test('every finding of the examples is shown at a block that is there', () => {
  for (const { text: words } of samples) {
    const text = readPasted(words);
    const all = located(words);
    const blocks = new Set([...claimBlocks(text, () => []), ...descriptionBlocks(text, () => [])].map(({ id }) => id));
    for (const { finding } of all)
      if (finding.part === 'claims' && finding.order !== undefined) expect(blocks).toContain(blockOf(finding));
      else if (finding.paragraph !== undefined) expect(blocks).toContain(blockOf(finding));
    expect(all.every(({ finding }) => finding.part === 'filing' || tabOf(finding) !== undefined)).toBe(true);
  }
});

test('the words of a span are the words of its finding', () => {
  const [sample] = samples;
  const text = readPasted(sample!.text);
  const all = located(sample!.text);
  const shown = claimBlocks(text, (block) => spansOf(all, block, undefined, () => ''));
  const spans = shown.flatMap((block) =>
    (block.spans ?? []).map((span) => [span.id, block.text.slice(span.start, span.end)]),
  );
  expect(spans.length).toBeGreaterThan(0);
  for (const [id, words] of spans) expect(all.find(({ view }) => view.id === id)?.finding.text).toBe(words);
});

test('of several findings on the same words the active one is shown', () => {
  const all = located('1. 一种装置，包括壳体。所述壳体为圆形。');
  const [one] = all;
  const other: Located = { finding: one!.finding, view: { ...one!.view, id: 'other', severity: 'hint' } };
  const block = blockOf(one!.finding)!;
  const ids = (active?: string) => spansOf([one!, other], block, active, () => '').map(({ id }) => id);
  expect(ids()).toEqual([one!.view.id]);
  expect(ids('other')).toEqual(['other']);
});

test('what was marked is neither marked in the text nor counted in the tree', () => {
  const words = '1. 一种装置，包括壳体。所述壳体为圆形。';
  const marked = located(words).map(({ finding, view }) => ({
    finding,
    view: { ...view, state: 'rejected' as const },
  }));
  expect(spansOf(marked, 'claim-0', undefined, () => '')).toEqual([]);
  expect(treeOf(readPasted(words), marked)[0]?.state).toBe('none');
  expect(treeOf(readPasted(words), located(words))[0]?.state).not.toBe('none');
});

test('the whole book is accounted for: judged, not judged, or not asked', () => {
  for (const { text: input } of samples) {
    const { report, notAsked } = runCheck({ input, context: { on } }, () => 0);
    expect(report.judged.length + report.notJudged.length + notAsked.kind + notAsked.scope + notAsked.nursery).toBe(
      rules.length,
    );
  }
});

test('another language is noticed, Chinese with symbols is not', () => {
  expect(isForeign(readPasted('1. A device comprising a housing and a lid arranged on the housing.'))).toBe(true);
  for (const { text } of samples) expect(isForeign(readPasted(text))).toBe(false);
  expect(lengthOf(readPasted(samples[1]!.text))).toBeGreaterThan(200);
});

/** A storage of a browser, or of one that has no room. */
function storage(full = false) {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (full) throw new Error('full');
      kept.set(key, value);
    },
    removeItem: (key: string) => void kept.delete(key),
    kept,
  };
}

test('marks belong to a text and survive its drafts; one that is taken back is gone', () => {
  const box = storage();
  const mark = { rule: 'C-02', reason: '惯用', day: '2026-11-01' };
  const name = textName(readPasted(samples[0]!.text));
  expect(textName(readPasted(samples[0]!.text.replace('储油罐', '储罐')))).toBe(name);
  expect(textName(readPasted(samples[1]!.text))).not.toBe(name);
  keepMark(box, name, 'a', mark);
  keepMark(box, 'another', 'b', mark);
  expect(readMarks(box)[name]).toEqual({ a: mark });
  expect(keepMark(box, name, 'a', undefined)).toEqual({});
  expect(Object.keys(readMarks(box))).toEqual(['another']);
});

test('a browser that keeps nothing or kept nonsense still works', () => {
  expect(keepMark(storage(true), 'n', 'a', { rule: 'C-02', reason: '', day: '' })).toHaveProperty('a');
  const box = storage();
  box.kept.set('zhiquan.check.marks', '[1');
  box.kept.set('zhiquan.check.text', '{"words":3}');
  expect(readMarks(box)).toEqual({});
  expect(readRemembered(box)).toBeUndefined();
  expect(remember(storage(true), { words: 'x' })).toBe(false);
  expect(remember(box, { words: 'x' })).toBe(true);
  expect(readRemembered(box)).toEqual({ words: 'x' });
  remember(box, undefined);
  expect(readRemembered(box)).toBeUndefined();
});

test('names of findings are stable across runs', () => {
  const run = () => findingIds(runCheck({ input: samples[0]!.text, context: { on } }, () => 0).report.findings);
  expect(run()).toEqual(run());
});
