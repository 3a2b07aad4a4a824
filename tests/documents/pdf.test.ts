import { beforeAll, describe, expect, test } from 'vitest';
import { DocumentCompiler } from '#adapters/typst/index.ts';
import { DocumentPrintError, type PrintOptions, renderModel } from '#engine/document/index.ts';
import { modelOf, preexamOpinion, preexamOpinionData, samples, verify } from './fixtures/index.ts';
import { type ReadPdf, readPdf, squeeze } from './read-pdf.ts';

let compiler: DocumentCompiler;
beforeAll(() => {
  compiler = new DocumentCompiler();
});

const notice = (options: Partial<PrintOptions> = {}, lang: 'zh' | 'en' = 'zh') =>
  compiler.pdf(modelOf(preexamOpinion, preexamOpinionData, lang), { verify, ...options });

/** Expects the words to stand in the text in this order. */
function expectInOrder(text: string, words: string[]): void {
  let from = 0;
  for (const word of words.map(squeeze)) {
    const at = text.indexOf(word, from);
    expect(at, `"${word}" after position ${from} in ${text}`).toBeGreaterThanOrEqual(0);
    from = at + word.length;
  }
}

describe('the text of a notice', () => {
  let pdf: ReadPdf;
  beforeAll(async () => {
    pdf = await readPdf(notice({ seal: { kind: 'demo' } }));
  });

  test('can be selected and reads in the order of the page', () => {
    expectInOrder(pdf.text, [
      '中国（内蒙古）知识产权保护中心',
      '蒙知保预审〔2026〕128号',
      '专利预审意见通知书',
      '预审案卷号',
      'YS2026-0815',
      '发明人',
      '乌日娜、王建国、斯琴高娃、李文静',
      '内蒙古青山乳业生物科技有限公司：',
      '发现申请文件存在下列3项问题',
      '一、预审意见',
      '1. 权利要求1',
      '问题：',
      '依据：专利法第二十六条第四款',
      '“pH=4.5±0.2 & T<10℃”与表2中的数据（#3、#4组）不一致。',
      '二、对比文件',
      'CN110000001A',
      '三、答复要求',
      '请于2026年10月9日前',
      '附件：1. 权利要求书检查结果2. 检索报告',
      '预审员：张晓明',
      '2026年9月18日',
    ]);
  });

  test('the derivation of the limit stands in a footnote', () => {
    expect(pdf.text).toContain('①期限推算：自2026年9月18日电子送达之次日起算；9月25日至27日中秋节');
  });

  test('every page carries the verification code and its number, the first also address and digest', () => {
    expect(pdf.text).toContain(squeeze(`扫码或访问zhiquan.example/verify/${verify.code}`));
    expect(pdf.text).toContain('内容摘要8f14e45f…6d7e8f90');
    pdf.pages.forEach((page, index) => {
      const text = squeeze(page.pieces.map((piece) => piece.text).join(''));
      expect(text).toContain(verify.code);
      expect(text).toContain(`—${index + 1}—`);
    });
  });

  test('the file names itself', () => {
    expect(pdf.title).toBe('专利预审意见通知书');
    expect(pdf.author).toBe('中国（内蒙古）知识产权保护中心');
    expect(pdf.keywords).toBe(`蒙知保预审〔2026〕128号, preexam-opinion, ${verify.code}`);
    expect(pdf.created).toBe('D:20260918000000Z');
  });
});

test('it is a PDF/A-2b with its fonts inside and the QR code as a link', () => {
  const raw = Buffer.from(notice()).toString('latin1');
  expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/);
  expect(raw).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/);
  expect(raw).toContain(`https://zhiquan.example/verify/${verify.code}`);
  expect(raw).not.toMatch(/FontName\/(?!\w{6}\+Zhiquan)/);
});

describe('marks', () => {
  test.each<[string, Partial<PrintOptions>, string[], string[]]>([
    ['no seal', {}, ['未用印'], ['草稿', '演示数据']],
    ['a seal', { seal: { kind: 'demo' } }, [], ['草稿', '未用印']],
    ['a draft', { draft: true }, ['草稿'], ['未用印']],
    ['a draft with a seal', { draft: true, seal: { kind: 'demo' } }, ['草稿'], ['未用印']],
    ['demonstration', { demo: true, seal: { kind: 'demo' } }, ['演示数据'], ['未用印']],
  ])('%s', async (_, options, present, absent) => {
    const { pages } = await readPdf(notice(options));
    for (const page of pages) {
      const text = squeeze(page.pieces.map((piece) => piece.text).join(''));
      for (const word of present) expect(text).toContain(word);
      for (const word of absent) expect(text).not.toContain(word);
    }
  });

  test('a document without a number is printed as a draft only', async () => {
    const open = renderModel(
      preexamOpinion,
      { ...preexamOpinionData, issue: { ...preexamOpinionData.issue, number: undefined } },
      'zh',
    );
    if (!open.ok) throw new Error('The sample must render.');
    expect(() => compiler.pdf(open.value, { verify })).toThrow(DocumentPrintError);
    expect((await readPdf(compiler.pdf(open.value, { verify, draft: true }))).text).toContain('蒙知保预审〔2026〕号');
  });
});

describe('the same input gives the same bytes', () => {
  test.each(Object.keys(samples))('%s', (name) => {
    const [definition, data] = samples[name]!;
    const options: PrintOptions = { verify, seal: { kind: 'demo' } };
    const first = compiler.pdf(modelOf(definition, data), options);
    const again = new DocumentCompiler().pdf(modelOf(definition, data), options);
    expect(Buffer.compare(first, again)).toBe(0);
  });

  test('and a different value gives different ones', () => {
    expect(Buffer.compare(notice(), notice({ verify: { ...verify, hash: 'f'.repeat(64) } }))).not.toBe(0);
  });
});

test('English says that it is a reference text', async () => {
  const { text } = await readPdf(notice({}, 'en'));
  expectInOrder(text, ['NoticeofPre-examinationOpinion', 'Englishreferencetext.', 'I.Findings', '18September2026']);
});

test('a picture serves as seal, and a broken one is refused', async () => {
  const svg = Buffer.from(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="red"/></svg>',
  );
  const { text } = await readPdf(notice({ seal: { kind: 'image', format: 'svg', bytes: svg } }));
  expect(text).not.toContain('未用印');
  expect(() => notice({ seal: { kind: 'image', format: 'png', bytes: Buffer.from('no picture') } })).toThrow(
    DocumentPrintError,
  );
  expect(notice().length).toBeGreaterThan(10_000);
});

test.each(['javascript:alert(1)', 'file:///etc/passwd', '/verify/x', ''])('the address %j is refused', (url) => {
  expect(() => notice({ verify: { ...verify, url } })).toThrow(DocumentPrintError);
});
