import { afterEach, expect, test } from 'vitest';
import { DocumentModel, DocumentPrintError, type PrintOptions } from '#engine/document/index.ts';
import { DocumentCompiler, openDocumentPrinter, type PrinterOptions } from './index.ts';

const options: PrintOptions = {
  verify: { code: '0111-1111-1116', url: 'https://ip.example/verify/0111-1111-1116', hash: 'ab'.repeat(32) },
};

function model(words: string, times = 1): DocumentModel {
  return DocumentModel.parse({
    schema: 'zhiquan/document/1',
    definition: { id: 'kite', version: '2026-01' },
    kind: 'notice',
    lang: 'zh',
    title: '放飞通知书',
    issuer: '草原风筝会',
    head: '草原风筝会',
    issueDate: '2026-03-05',
    blocks: Array.from({ length: times }, () => ({ kind: 'paragraph', text: words })),
  });
}

let close: () => Promise<void> = async () => {};
afterEach(() => close());

function open(settings: PrinterOptions = {}) {
  const printer = openDocumentPrinter(settings);
  close = () => printer.close();
  return printer;
}

test('the thread prints what the calling thread would print, many at once, each its own', async () => {
  const printer = open();
  const words = Array.from({ length: 8 }, (_, index) => `第${index}只风筝`);
  const pdfs = await Promise.all(words.map((one) => printer.renderPdf(model(one), options)));
  const compiler = new DocumentCompiler();
  pdfs.forEach((pdf, index) => {
    expect(Buffer.compare(pdf, compiler.pdf(model(words[index]!), options))).toBe(0);
  });
});

test('a refused print leaves the printer working', async () => {
  const printer = open();
  const bad = printer.renderPdf(model('a'), { verify: { ...options.verify, url: 'ftp://x' } });
  const good = printer.renderPdf(model('b'), options);
  await expect(bad).rejects.toThrow(DocumentPrintError);
  expect((await good).length).toBeGreaterThan(1000);
});

test('a document that takes too long is given up, and the next one is printed by a new thread', async () => {
  const slow = open({ timeoutMs: 1_500 });
  await slow.renderPdf(model('warm'), options).catch(() => undefined);
  const long = slow.renderPdf(model('很长的一段。'.repeat(60), 4_500), options);
  await expect(long).rejects.toThrow(/took too long/);
  // The new thread loads its fonts within the same allowance on a free machine; on a busy one it may need a second try.
  let pdf: Uint8Array | undefined;
  for (let tries = 0; tries < 20 && !pdf; tries++)
    pdf = await slow.renderPdf(model('后来'), options).catch(() => undefined);
  expect(pdf?.length).toBeGreaterThan(1000);
});

test('a closed printer refuses what waits and what comes', async () => {
  const printer = open();
  const waiting = [printer.renderPdf(model('a'), options), printer.renderPdf(model('b'), options)];
  const settled = Promise.allSettled(waiting);
  await printer.close();
  expect((await settled).map((one) => one.status)).toEqual(['rejected', 'rejected']);
  await expect(printer.renderPdf(model('c'), options)).rejects.toThrow(/closed/);
});

test('what is no plain data is refused', async () => {
  const printer = open();
  const odd = { ...model('a'), blocks: [() => 1] } as unknown as DocumentModel;
  await expect(printer.renderPdf(odd, options)).rejects.toThrow(DocumentPrintError);
  expect((await printer.renderPdf(model('b'), options)).length).toBeGreaterThan(1000);
});
