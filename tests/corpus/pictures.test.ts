import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { zipSync } from 'fflate';
import { afterAll, expect, it } from 'vitest';
import { folderLedger, readInputs, surveyOf } from '#adapters/ingest/index.ts';
import { LanceCorpus } from '#adapters/lance/index.ts';
import { figuresOf, findPicture } from '#apps/core/corpus/read-pictures.ts';
import { shownImage } from '#apps/server/file-store.ts';
import { cnipaGrant } from '#corpus/formats/examples.fixture.ts';
import { runIngest } from '#corpus/ingest/index.ts';
import { drawingOf } from '#demo/corpus/drawing.ts';
import { plainDate } from '#kernel/plain-date.ts';

const root = mkdtempSync(path.join(tmpdir(), 'zhiquan-pictures-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const context = {
  source: { id: 'upload', asOf: plainDate('2026-11-01'), licence: 'demo' },
  today: plainDate('2026-11-22'),
} as const;
/** Of a picture only its bytes matter here. */
const picture = Buffer.from('\x89PNG invented');
const withFigure = (number: string, file: string) =>
  cnipaGrant(number).replace(/<\/[a-z:]*PatentDocumentAndRelated>/i, (end) => `${drawings(file)}${end}`);
const drawings = (file: string) =>
  `<business:Drawings xmlns:business="http://www.sipo.gov.cn/XMLSchema/business" xmlns:base="http://www.sipo.gov.cn/XMLSchema/base"><base:Figure num="1"><base:FigureLabels>图1</base:FigureLabels><base:Image file="${file}" imageFormat="PNG"/></base:Figure></business:Drawings>`;

async function ingested(name: string, input: string) {
  const corpus = await LanceCorpus.open(path.join(root, `${name}-corpus`));
  const inputs = [{ name: 'delivery', path: input }];
  const { bytes } = await surveyOf(inputs);
  const ledger = await folderLedger(path.join(root, 'ledgers'), name);
  const done = await runIngest({
    inputs: ['delivery'],
    totalBytes: bytes,
    read: (from) => readInputs(inputs, context, from),
    corpus,
    ledger,
    now: () => 0,
  });
  if (!done.ok) throw new Error(JSON.stringify(done.refusals));
  return corpus;
}

it('pictures in the folder of a document are kept with it, from a folder and from an archive', async () => {
  const folder = path.join(root, 'folder');
  for (const number of ['101234567', '101234568']) {
    mkdirSync(path.join(folder, number), { recursive: true });
    writeFileSync(path.join(folder, number, 'document.xml'), withFigure(number, 'F1.PNG'));
  }
  writeFileSync(path.join(folder, '101234567', 'f1.png'), picture);
  const archive = path.join(root, 'delivery.zip');
  const entries = ['101234567', '101234568'].map((number) => [
    `${number}/document.xml`,
    new Uint8Array(readFileSync(path.join(folder, number, 'document.xml'))),
  ]);
  writeFileSync(archive, zipSync({ ...Object.fromEntries(entries), '101234567/F1.PNG': new Uint8Array(picture) }));
  for (const [name, input] of [
    ['a', folder],
    ['b', archive],
  ] as const) {
    const corpus = await ingested(name, input);
    const [one, other] = await corpus.records(['CN101234567B', 'CN101234568B']);
    expect(one?.figures[0]).toMatchObject({ file: 'F1.PNG' });
    expect(await figuresOf(corpus, one!)).toMatchObject([{ picture: 'F1.PNG' }]);
    expect(await figuresOf(corpus, other!)).toMatchObject([{ picture: null }]);
    const found = await findPicture(corpus, 'CN101234567B', 'F1.PNG');
    expect(found && 'delivered' in found && Buffer.from(found.delivered)).toEqual(picture);
    expect(await findPicture(corpus, 'CN101234568B', 'F1.PNG')).toBeUndefined();
    expect(await findPicture(corpus, "x' OR key != '", "' OR file != '")).toBeUndefined();
    // Only invented documents are drawn.
    expect(drawingOf(one!, one!.figures[0]!.label)).toBeUndefined();
    await corpus.close();
  }
});

const REAL = path.join(
  import.meta.dirname,
  '../../../shared/data/cnipa-publication/CN101985000000312CN00000851003120AFULZH19870204CN00Z',
);

it.skipIf(!existsSync(REAL))('the real TIF pictures of a real publication are shown as PNG', async () => {
  const corpus = await ingested('real', REAL);
  const { hits } = await corpus.search({ limit: 1 });
  const [record] = await corpus.records(hits.map((hit) => hit.key));
  const figures = await figuresOf(corpus, record!);
  expect(figures.length).toBeGreaterThan(0);
  expect(figures.filter((one) => one.picture === null)).toEqual([]);
  const found = await findPicture(corpus, record!.key, figures[0]!.picture!);
  const shown = found && 'delivered' in found ? await shownImage(found.delivered, figures[0]!.picture!) : undefined;
  expect(shown?.mime).toBe('image/png');
  await corpus.close();
});
