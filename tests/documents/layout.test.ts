import { create } from 'qrcode';
import { beforeAll, describe, expect, test } from 'vitest';
import { DocumentCompiler } from '#adapters/typst/index.ts';
import type { DocumentData, DocumentDefinition, Lang } from './fixtures/index.ts';
import { modelOf, preexamOpinion, preexamOpinionData, samples, verify } from './fixtures/index.ts';
import { drawPage, type Picture, type Piece, type ReadPage, readPdf, squeeze } from './read-pdf.ts';

/** Measures of GB/T 9704-2012 in millimetres. */
const TOP = 37;
const BINDING = 28;
const WIDTH = 156;
const HEIGHT = 225;
const PITCH = HEIGHT / 22;

let compiler: DocumentCompiler;
beforeAll(() => {
  compiler = new DocumentCompiler();
});

const print = ([definition, data]: [DocumentDefinition, DocumentData], lang: Lang = 'zh', sealed = true) =>
  compiler.pdf(modelOf(definition, data, lang), sealed ? { verify, seal: { kind: 'demo' } } : { verify });
const notice = (values: Record<string, unknown>) =>
  print([preexamOpinion, { ...preexamOpinionData, values: { ...preexamOpinionData.values, ...values } }]);

/** The left edge of the core: 订口 is at the left on odd pages and at the right on even ones. */
const leftEdge = (n: number) => (n % 2 === 1 ? BINDING : 210 - BINDING - WIDTH);
const inCore = (piece: Piece) => piece.y > TOP && piece.y < TOP + HEIGHT + 1;
const body = (page: ReadPage) => page.pieces.filter((piece) => inCore(piece) && Math.abs(piece.size - 16) < 0.01);

function expectInside(pages: ReadPage[]): void {
  pages.forEach((page, index) => {
    const left = leftEdge(index + 1);
    for (const piece of page.pieces.filter(inCore)) {
      // The red head of a letter is centred on the page, which lies 1 mm beside the middle of the core.
      expect(piece.x, piece.text).toBeGreaterThan(left - (piece.size > 22.1 ? 1.2 : 0.2));
      // A comma at the line end may stand out by the white half of its square.
      expect(piece.x + piece.width, piece.text).toBeLessThan(left + WIDTH + 3);
    }
  });
}

describe.each(Object.keys(samples))('%s', (name) => {
  test.each<Lang>(['zh', 'en'])('is A4 with everything inside the core, in %s', async (lang) => {
    const { pages } = await readPdf(print(samples[name]!, lang));
    for (const page of pages) {
      expect(page.width).toBeCloseTo(210, 2);
      expect(page.height).toBeCloseTo(297, 2);
    }
    expectInside(pages);
  });
});

describe('the grid of the body', () => {
  test('22 lines of 28 characters fill a page', async () => {
    const { pages } = await readPdf(
      print([
        samples.letter![0],
        { ...samples.letter![1], values: { ...samples.letter![1].values, body: '国'.repeat(28 * 60 - 2) } },
      ]),
    );
    const page = pages[1]!;
    const lines = new Map<string, Piece[]>();
    for (const piece of body(page)) lines.set(piece.y.toFixed(1), [...(lines.get(piece.y.toFixed(1)) ?? []), piece]);
    expect(lines.size).toBe(22);
    for (const pieces of lines.values())
      expect(squeeze(pieces.map((piece) => piece.text).join(''))).toBe('国'.repeat(28));
    const rows = [...lines.keys()].map(Number).sort((a, b) => a - b);
    rows.slice(1).forEach((y, index) => {
      expect(y - rows[index]!).toBeCloseTo(PITCH, 0);
    });
    expect(rows.at(-1)! - rows[0]!).toBeCloseTo(21 * PITCH, 0);
  });

  test('a paragraph begins two characters in and goes on at the edge', async () => {
    const { pages } = await readPdf(print(samples.letter!));
    const at = (start: string) => body(pages[0]!).find((piece) => squeeze(piece.text).startsWith(start))!;
    expect(at('我中心在办理').x).toBeCloseTo(BINDING + (2 * WIDTH) / 28, 0);
    expect(at('地址和研发').x).toBeCloseTo(BINDING, 0);
    expect(at('包头市知识产权局').x).toBeCloseTo(BINDING, 0);
  });

  test('a list of one line per level keeps the pitch', async () => {
    const { pages } = await readPdf(print(samples.decision!));
    const rows = [...new Set(body(pages[1]!).map((piece) => Math.round(piece.y * 10) / 10))].slice(0, 6);
    rows.slice(1).forEach((y, index) => {
      expect(y - rows[index]!).toBeCloseTo(PITCH, 0);
    });
  });
});

describe('head and foot', () => {
  test('the title is two sizes up, bold and centred', async () => {
    const { pages } = await readPdf(print(samples.letter!));
    const title = pages[0]!.pieces.filter((piece) => Math.abs(piece.size - 22) < 0.01);
    expect(squeeze(title.map((piece) => piece.text).join(''))).toBe('关于商请协助核查备案信息的函');
    const left = Math.min(...title.map((piece) => piece.x));
    const right = Math.max(...title.map((piece) => piece.x + piece.width));
    expect((left + right) / 2).toBeCloseTo(BINDING + WIDTH / 2, 0);
  });

  test('page numbers stand right on odd and left on even pages, 7 mm below the core', async () => {
    const { pages } = await readPdf(print(samples.notice!));
    pages.forEach((page, index) => {
      const number = page.pieces.filter((piece) => piece.y > TOP + HEIGHT && Math.abs(piece.size - 14) < 0.01);
      expect(squeeze(number.map((piece) => piece.text).join(''))).toBe(`—${index + 1}—`);
      expect(number[0]!.x > 105).toBe(index % 2 === 0);
      expect(number[0]!.y).toBeGreaterThan(TOP + HEIGHT + 5);
      expect(number[0]!.y).toBeLessThan(TOP + HEIGHT + 11);
    });
  });

  test('the first page of a letter has no number', async () => {
    const { pages } = await readPdf(print(samples.letter!));
    expect(pages[0]!.pieces.map((piece) => piece.text).join('')).not.toContain('—');
  });

  test('the date ends four characters from the right, the name is centred over it', async () => {
    const { pages } = await readPdf(print(samples.decision!, 'zh', false));
    expect(pages).toHaveLength(2);
    const pieces = body(pages[1]!);
    const date = pieces.find((piece) => squeeze(piece.text) === '2026年11月2日')!;
    const name = pieces.find((piece) => squeeze(piece.text) === '中国（内蒙古）知识产权保护中心')!;
    expect(leftEdge(2) + WIDTH - date.x - date.width).toBeCloseTo((4 * WIDTH) / 28, 0);
    expect(name.x + name.width / 2).toBeCloseTo(date.x + date.width / 2, 0);
    expect(date.y - name.y).toBeCloseTo(PITCH, 0);
  });

  test('a signature is never alone on its page', async () => {
    for (let lines = 1; lines <= 24; lines++) {
      const values = { ...samples.letter![1].values, body: Array.from({ length: lines }, () => '甲乙丙').join('\n') };
      const { pages } = await readPdf(print([samples.letter![0], { ...samples.letter![1], values }]));
      const last = body(pages.at(-1)!).map((piece) => squeeze(piece.text));
      expect(last, `${lines} lines`).toContain('请予支持为盼。');
    }
  });
});

const isRed = ([red, green, blue]: [number, number, number]) => red > 180 && green < 110 && blue < 110;
const isInk = ([red, green, blue]: [number, number, number]) => red + green + blue < 600;

describe('the picture of the page', () => {
  let decision: Picture;
  beforeAll(async () => {
    decision = await drawPage(print(samples.decision!), 1);
  });

  const redShare = (picture: Picture, y: number) => {
    let red = 0;
    for (let x = 20; x < 190; x += 0.25) if (isRed(picture.at(x, y))) red += 0.25;
    return red;
  };

  test('the red line is as wide as the core, and the red head stands 35 mm below its edge', () => {
    const rows = Array.from({ length: 500 }, (_, index) => 40 + index / 4).filter((y) => redShare(decision, y) > 1);
    const line = rows.filter((y) => redShare(decision, y) > 150);
    expect(line.length).toBeGreaterThanOrEqual(2);
    for (const y of line) expect(redShare(decision, y)).toBeCloseTo(WIDTH, -0.5);
    expect(rows[0]).toBeGreaterThan(TOP + 34);
    expect(rows[0]).toBeLessThan(TOP + 38);
    expect(line[0]! - rows[0]!).toBeGreaterThan(25);
  });

  test('a letter has a thick and a thin red line above, a thin and a thick one below', async () => {
    const letter = await drawPage(print(samples.letter!), 1, 200);
    const bands: number[] = [];
    let started = 0;
    for (let y = 20; y < 290; y += 0.05) {
      const red = redShare(letter, y) > 160;
      if (red && !started) started = y;
      if (!red && started) {
        bands.push(y - started);
        started = 0;
      }
    }
    expect(bands).toHaveLength(4);
    const [a, b, c, d] = bands as [number, number, number, number];
    expect(a).toBeGreaterThan(b);
    expect(d).toBeGreaterThan(c);
  });

  test('margins are white', () => {
    for (let y = 1; y < 296; y += 0.5)
      for (const x of [3, 10, 20, 25, 187, 195, 207]) expect(isInk(decision.at(x, y))).toBe(false);
    for (let x = 1; x < 209; x += 0.5)
      for (const y of [3, 9, 30, 36, 285, 294]) expect(isInk(decision.at(x, y))).toBe(false);
  });

  test('the QR code shows exactly the modules of the verification address', async () => {
    const picture = await drawPage(print(samples.notice!), 1, 400);
    const { modules } = create(verify.url, { errorCorrectionLevel: 'M' });
    const side = 16 / (modules.size + 4);
    const wrong: string[] = [];
    for (let row = 0; row < modules.size; row++)
      for (let column = 0; column < modules.size; column++) {
        const ink = isInk(picture.at(BINDING + (column + 2.5) * side, TOP + HEIGHT + 3 + (row + 2.5) * side));
        if (ink !== Boolean(modules.get(row, column))) wrong.push(`${row},${column}`);
      }
    expect(wrong).toEqual([]);
  });
});

describe('unusual data', () => {
  test('a very long title is set in several lines of about the same length', async () => {
    const words =
      '关于商请协助核查内蒙古自治区各盟市专利预审备案主体实际经营地址研发场所研发人员和研发投入等信息并反馈核查结果的函';
    const { pages } = await readPdf(
      print([{ ...samples.letter![0], title: { zh: words, en: words } }, samples.letter![1]]),
    );
    const title = pages[0]!.pieces.filter((piece) => Math.abs(piece.size - 22) < 0.01);
    expect(squeeze(title.map((piece) => piece.text).join(''))).toBe(words);
    const lines = Map.groupBy(title, (piece) => Math.round(piece.y));
    expect(lines.size).toBeGreaterThan(2);
    for (const line of lines.values()) {
      const width = Math.max(...line.map((piece) => piece.x + piece.width)) - Math.min(...line.map((piece) => piece.x));
      expect(width).toBeGreaterThan(60);
    }
    expectInside(pages);
  });

  test('a title of one endless word, in Latin letters, stays on the page', async () => {
    const words = `Ab${'c'.repeat(300)}`;
    const { pages } = await readPdf(
      print([{ ...samples.letter![0], title: { zh: words, en: words } }, samples.letter![1]]),
    );
    expectInside(pages);
    expect(squeeze(pages[0]!.pieces.map((piece) => piece.text).join(''))).toContain(words);
  });

  test('60 inventors', async () => {
    const inventors = Array.from({ length: 60 }, (_, index) => `斯琴高娃${index + 1}`);
    const { text, pages } = await readPdf(notice({ inventors }));
    expect(text).toContain(inventors.join('、'));
    expectInside(pages);
  });

  test('a table over many pages repeats its head and loses no row', async () => {
    const references = Array.from({ length: 300 }, (_, index) => ({
      number: `CN1${String(index).padStart(8, '0')}A`,
      subject: '一种用于低温发酵乳制品的植物乳杆菌及其制备方法和应用',
      published: '2019-07-12',
      claims: '1',
    }));
    const { pages, text } = await readPdf(notice({ references }));
    expect(pages.length).toBeGreaterThan(10);
    expect(references.filter((row) => !text.includes(row.number))).toEqual([]);
    const heads = pages.filter((page) =>
      squeeze(page.pieces.map((piece) => piece.text).join('')).includes('公开（公告）号'),
    );
    expect(heads.length).toBeGreaterThan(10);
    expectInside(pages);
  });

  test('endless words in narrow cells and in the body break instead of leaving the page', async () => {
    const long = 'a1B2c3D4'.repeat(12);
    const { pages, text } = await readPdf(
      notice({
        title: long,
        applicant: long,
        findings: [{ place: long, defect: long, basis: long, advice: `见${long}。` }],
        references: [{ number: long, subject: long, published: '2019-07-12', claims: long }],
      }),
    );
    expectInside(pages);
    expect(text.split(long).length - 1).toBeGreaterThanOrEqual(6);
  });

  test('nothing found, nobody named', async () => {
    const { text, pages } = await readPdf(notice({ findings: [], references: [], inventors: [] }));
    expect(text).toContain('未发现需要指出的问题。');
    expect(text).toContain('发明人无');
    expect(text).not.toContain('二、对比文件');
    expectInside(pages);
  });

  test('a character no font has is shown as 〓 and named at the end', async () => {
    const { text } = await readPdf(notice({ inventors: ['张𠮷', '吉日嘎拉', 'ᠮᠣᠩᠭᠣᠯ'] }));
    expect(text).toContain('张〓、吉日嘎拉、');
    expect(text).toContain('U+20BB7');
  });
});
