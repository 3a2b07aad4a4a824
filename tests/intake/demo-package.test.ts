import { describe, expect, it } from 'vitest';
import { readApplication, readPackage, renderImage } from '#adapters/files/index.ts';
import {
  type ApplicationText,
  analyseClaims,
  claimTree,
  compareClaims,
  compareParagraphs,
  flatParagraphs,
} from '#claims/model/index.ts';
import { type DefectId, type DemoPackageOptions, defects, demoPackage, usualDefects } from '#demo/package/index.ts';

async function read(options: DemoPackageOptions): Promise<ApplicationText> {
  const { fileName, bytes } = demoPackage(options);
  const outcome = await readApplication([{ name: fileName, bytes }]);
  if (!outcome.ok) throw new Error(outcome.refusals.map((r) => r.what.en).join('\n'));
  return outcome.value.text;
}
const wording = (text: ApplicationText) =>
  flatParagraphs(text.description)
    .map((p) => p.text)
    .join('\n');

describe('the demonstration package', () => {
  it('is the same bytes for the same seed and others for another', () => {
    for (const kind of ['invention', 'utility'] as const) {
      const bytes = (seed: number) => Buffer.from(demoPackage({ seed, kind, defects: true }).bytes).toString('base64');
      expect(bytes(1)).toBe(bytes(1));
      expect(bytes(1)).not.toBe(bytes(2));
    }
  });

  it.each([
    ['invention', { kind: 'invention', title: '一种沙棘籽油低温提取装置', ipc: ['C11B 1/10'] }, 10, 30, 4],
    ['utility', { kind: 'utility', title: '一种奶豆腐晾晒架', ipc: ['A01J 27/04'] }, 6, 20, 2],
  ] as const)('of an %s reads without a warning', async (kind, expected, claims, paragraphs, figures) => {
    for (const seed of [1, 2, 3]) {
      const text = await read({ seed, kind });
      expect(text).toMatchObject(expected);
      expect(text.claims.map((c) => c.number)).toEqual(Array.from({ length: claims }, (_, i) => i + 1));
      expect(flatParagraphs(text.description).filter((p) => p.num).length).toBeGreaterThanOrEqual(paragraphs);
      expect(text.figures).toHaveLength(figures);
      expect(text.abstractFigure?.label).toBe('图1');
      expect([...text.abstract!].length).toBeLessThanOrEqual(300);
      expect(text.notes.filter((n) => n.level !== 'info')).toEqual([]);
      expect(text.request?.title).toBe(text.title);
      expect(text.parties.map((p) => p.role)).toEqual(['applicant', 'inventor', 'inventor', 'inventor']);
    }
  });

  it('refers only backwards, and uses every sign of a claim in the description', async () => {
    for (const kind of ['invention', 'utility'] as const) {
      const text = await read({ seed: 4, kind });
      for (const node of claimTree(text.claims)) expect(node.refs.every((n) => n < node.number)).toBe(true);
      const signs = new Set(text.claims.flatMap((c) => [...c.text.matchAll(/（(\d+)）/g)].map((m) => m[1]!)));
      const said = wording(text);
      for (const sign of signs) expect(said).toContain(`（${sign}）`);
    }
  });

  it.each(Object.keys(defects) as DefectId[])('holds the defect %s when asked, and only then', async (defect) => {
    const signsOf: Record<DefectId, (text: ApplicationText) => boolean> = {
      'forward-reference': (t) => claimTree(t.claims).some((n) => n.refs.some((r) => r > n.number)),
      'conjunctive-reference': (t) => analyseClaims(t.claims).some((n) => n.leading?.form === 'conjunctive'),
      'missing-antecedent': (t) => t.claims.some((c) => /所述泄压阀|所述卡扣/.test(c.text)),
      'renamed-part': (t) => /抽气泵|集水盘/.test(wording(t)),
      'dead-figure': (t) => wording(t).includes('图6'),
      advertising: (t) => /国内首创|畅销/.test(wording(t)),
      'title-differs': (t) => t.request?.title !== t.title,
    };
    for (const kind of ['invention', 'utility'] as const) {
      const asked = await read({ seed: 5, kind, defects: [defect] });
      for (const [other, sign] of Object.entries(signsOf))
        expect(sign(asked), `${kind} ${other}`).toBe(other === defect);
    }
    expect(signsOf[defect](await read({ seed: 5, defects: false }))).toBe(false);
  });

  it('shows its corrections and nothing else when the two versions are compared', async () => {
    const [before, after] = [await read({ seed: 1, defects: true }), await read({ seed: 1, defects: false })];
    const changed = compareClaims(before.claims, after.claims).filter((c) => c.status !== 'same');
    expect(changed.map((c) => [c.newNumber, c.status])).toEqual([
      [4, 'changed'],
      [5, 'changed'],
    ]);
    const paragraphs = compareParagraphs(flatParagraphs(before.description), flatParagraphs(after.description));
    expect(paragraphs.filter((p) => p.status !== 'same')).toHaveLength(1);
    expect(usualDefects).toHaveLength(4);
  });

  it('has drawings that can be shown', async () => {
    for (const kind of ['invention', 'utility'] as const) {
      const contents = await readPackage([{ name: 'a.zip', bytes: demoPackage({ seed: 1, kind }).bytes }]);
      if (!contents.ok) throw new Error('refused');
      const images = contents.value.files.filter((f) => ['tiff', 'jpeg', 'png'].includes(f.type));
      expect(images).toHaveLength(kind === 'invention' ? 4 : 2);
      for (const image of images) expect((await renderImage(image.bytes, image.path)).ok, image.path).toBe(true);
    }
  });
});
