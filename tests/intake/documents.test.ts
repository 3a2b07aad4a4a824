// Word, text and pasted applications, and the command line over them.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AlignmentType, Document, ImageRun, LevelFormat, Packer, Paragraph, TextRun } from 'docx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readApplication, readPackage } from '#adapters/files/index.ts';
import { claimsTreeCommand } from '#apps/cli/commands/claims-tree.ts';
import { demoPackage } from '#demo/package/index.ts';
import { craftZip } from './craft-zip.ts';

let folder = '';
let image: Uint8Array;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-documents-'));
  const read = await readPackage([{ name: 'a.zip', bytes: demoPackage({ seed: 1, kind: 'utility' }).bytes }]);
  if (!read.ok) throw new Error('refused');
  image = read.value.files.find((f) => f.type === 'png')!.bytes;
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const CLAIMS = [
  '一种提取装置，其特征在于，包括釜体（1）和夹套（2）。',
  '根据权利要求1所述的提取装置，其特征在于，所述夹套（2）内通有冷却水。',
  '根据权利要求1或2所述的提取装置，其特征在于，还包括泵（3）。',
];
const DESCRIPTION = [
  '技术领域',
  '本发明涉及油脂提取。',
  '背景技术',
  '现有装置温度高。',
  '发明内容',
  '本发明的目的是降低温度。',
  '附图说明',
  '图1是示意图。',
  '具体实施方式',
  '如图1所示，釜体（1）外有夹套（2）。',
];
const WHOLE = [
  '权利要求书',
  ...CLAIMS.map((c, i) => `${i + 1}．${c}`),
  '说明书',
  '一种提取装置',
  ...DESCRIPTION,
  '说明书摘要',
  '本发明公开了一种提取装置。',
].join('\n');

/** A Word file whose claims are numbered by a list and whose paragraphs by another. */
function word(): Promise<Buffer> {
  const numbered = (reference: string, text: string) => new Paragraph({ text, numbering: { reference, level: 0 } });
  const level = (text: string) => [{ level: 0, format: LevelFormat.DECIMAL, text, alignment: AlignmentType.LEFT }];
  return Packer.toBuffer(
    new Document({
      numbering: {
        config: [
          { reference: 'claims', levels: level('%1.') },
          { reference: 'paragraphs', levels: level('[000%1]') },
        ],
      },
      sections: [
        {
          children: [
            new Paragraph('权利要求书'),
            ...CLAIMS.map((text) => numbered('claims', text)),
            new Paragraph('说明书'),
            new Paragraph('一种提取装置'),
            ...DESCRIPTION.map((text) => (!text.endsWith('。') ? new Paragraph(text) : numbered('paragraphs', text))),
            new Paragraph({ children: [new TextRun('压力P'), new TextRun({ text: 'max', subScript: true })] }),
            new Paragraph('说明书附图'),
            new Paragraph({
              children: [new ImageRun({ type: 'png', data: image, transformation: { width: 200, height: 180 } })],
            }),
            new Paragraph('图1'),
          ],
        },
      ],
    }),
  );
}

describe('a Word file', () => {
  it('keeps the numbers of its lists, its figures and indices', async () => {
    const bytes = await word();
    const outcome = await readApplication([{ name: '申请.docx', bytes }]);
    if (!outcome.ok) throw new Error(outcome.refusals[0]!.what.en);
    const { text, parts } = outcome.value;
    expect(text.title).toBe('一种提取装置');
    expect(text.claims.map((c) => [c.number, c.text])).toEqual(CLAIMS.map((c, i) => [i + 1, c]));
    expect(text.description.sections.map((s) => [s.id, s.paragraphs.map((p) => p.num)])).toEqual([
      ['technical-field', ['0001']],
      ['background', ['0002']],
      ['summary', ['0003']],
      ['drawings', ['0004']],
      ['embodiments', ['0005', undefined]],
    ]);
    expect(text.description.sections[4]!.paragraphs[1]!.text).toBe('压力Pₘₐₓ');
    expect(text.figures).toMatchObject([{ label: '图1' }]);
    expect(text.figures[0]!.mediaId).toBe(parts.find((p) => p.type === 'png')?.sha256);
  });

  it('cut off, or not really one, is refused', async () => {
    const bytes = await word();
    const codes = async (b: Uint8Array) => {
      const outcome = await readApplication([{ name: 'a.docx', bytes: b }]);
      return outcome.ok ? 'read' : outcome.refusals[0]!.code;
    };
    expect(await codes(bytes.subarray(0, bytes.length - 300))).toBe('ZQ-FIL-010');
    expect(await codes(craftZip([{ name: 'x.txt', data: Buffer.from('x') }]))).toBe('ZQ-FIL-010');
    expect(
      await codes(
        craftZip([
          { name: '[Content_Types].xml', data: Buffer.from('<Types/>') },
          { name: 'word/document.xml', data: Buffer.from('<!DOCTYPE d [<!ENTITY a "b">]><d>&a;</d>') },
        ]),
      ),
    ).toBe('ZQ-FIL-007');
    expect(
      await codes(
        craftZip([
          { name: '[Content_Types].xml', data: Buffer.from('<Types/>') },
          { name: 'word/document.xml', data: Buffer.alloc(30_000_000, 32) },
        ]),
      ),
    ).toBe('ZQ-FIL-005');
  });
});

describe('text', () => {
  it('is read the same pasted, in UTF-8, with a mark, and in GB 18030', async () => {
    const pasted = await readApplication({ text: WHOLE });
    if (!pasted.ok) throw new Error('refused');
    expect(pasted.value.text.claims.map((c) => c.text)).toEqual(CLAIMS);
    expect(pasted.value.text).toMatchObject({
      title: '一种提取装置',
      kind: 'invention',
      abstract: '本发明公开了一种提取装置。',
    });
    const { default: iconv } = await import('iconv-lite');
    for (const bytes of [
      Buffer.from(WHOLE),
      Buffer.from(`\ufeff${WHOLE}`),
      iconv.encode(WHOLE, 'gb18030'),
      iconv.encode(WHOLE, 'utf16le', { addBOM: true }),
    ]) {
      const outcome = await readApplication([{ name: '申请.txt', bytes }]);
      expect(outcome.ok && [outcome.value.text.claims, outcome.value.text.description]).toEqual([
        pasted.value.text.claims,
        pasted.value.text.description,
      ]);
    }
  });

  it('of one part is read as what the person says it is', async () => {
    const outcome = await readApplication({ text: '一种泵，包括叶轮。' }, { part: 'claims' });
    expect(outcome.ok && outcome.value.text.claims).toMatchObject([{ number: 1, text: '一种泵，包括叶轮。' }]);
  });

  it('without anything of an application in it is refused with what to do', async () => {
    const outcome = await readApplication({ text: '今天天气很好。' });
    expect(outcome.ok ? '' : outcome.refusals[0]!.code).toBe('ZQ-FIL-014');
  });
});

describe('zhiquan claims tree', () => {
  it('prints the contract', async () => {
    const file = path.join(folder, 'claims.txt');
    await writeFile(file, WHOLE);
    const result = await claimsTreeCommand([file, '--json']);
    expect(result.exit).toBe(0);
    expect(result.json).toEqual(
      CLAIMS.map((text, i) => ({
        number: i + 1,
        text,
        kind: i === 0 ? 'independent' : 'dependent',
        category: 'product',
        subject: '提取装置',
        refs: [[], [1], [1, 2]][i],
        multiple: i === 2,
      })),
    );
    expect(result.human).toBe('1. 提取装置 [product]\n  2. 提取装置 [product] ← 1\n  3. 提取装置 [product] ← 1, 2');
  });

  it('answers bad use and bad input with 2 and a sentence', async () => {
    const empty = path.join(folder, 'empty.txt');
    await writeFile(empty, '');
    for (const [argv, said] of [
      [[], '<file>'],
      [['--wrong', 'a'], '--wrong'],
      [['a.txt', 'b.txt'], 'too many'],
      [[path.join(folder, 'nowhere.xml')], 'cannot be found'],
      [[empty], 'is empty'],
    ] as const) {
      const result = await claimsTreeCommand([...argv]);
      expect(result).toMatchObject({ exit: 2 });
      expect(result.error).toContain(said);
      expect(result.json).toBeUndefined();
    }
  });
});
