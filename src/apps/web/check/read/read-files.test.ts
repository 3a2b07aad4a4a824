import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { Document, Packer, Paragraph } from 'docx';
import { expect, test } from 'vitest';
import { readApplication } from '#adapters/files/index.ts';
import type { ApplicationText } from '#claims/index.ts';
import { demoPackage } from '#demo/package/index.ts';
import { zip } from '#demo/package/zip.ts';
import { type HandedFile, readFiles } from './read-files.ts';
import { unzip } from './unzip.ts';

const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text));
const own = (bytes: Uint8Array): Uint8Array<ArrayBuffer> => new Uint8Array(bytes);

/** Without the list of files, which tells their roles for keeping them. */
const content = ({ sources: _, ...text }: ApplicationText): unknown => JSON.parse(JSON.stringify(text));

async function sameAsServer(files: HandedFile[]): Promise<ApplicationText> {
  const [here, there] = await Promise.all([readFiles(files), readApplication(files)]);
  if (!here.ok) throw new Error(here.refusals.map(({ what }) => what.en).join());
  if (!there.ok) throw new Error(there.refusals.map(({ what }) => what.en).join());
  expect(content(here.value)).toEqual(content(there.value.text));
  return here.value;
}

const CLAIMS =
  '1. 一种沙棘油提取装置，其特征在于，包括壳体。\n2. 根据权利要求1所述的沙棘油提取装置，其特征在于，所述壳体为铝制。';

test('a package is read as on the server', async () => {
  for (const kind of ['invention', 'utility'] as const) {
    const { fileName, bytes } = demoPackage({ seed: 4, kind, defects: true });
    const text = await sameAsServer([{ name: fileName, bytes: own(bytes) }]);
    expect(text.claims.length).toBeGreaterThan(4);
  }
});

test('text in GB 18030 and Word files are read as on the server', async () => {
  const gb = [0x31, 0x2e, 0xd2, 0xbb, 0xd6, 0xd6, 0xd7, 0xb0, 0xd6, 0xc3, 0xa1, 0xa3];
  expect((await sameAsServer([{ name: '权利要求书.txt', bytes: new Uint8Array(gb) }])).claims[0]?.text).toBe(
    '一种装置。',
  );
  const doc = new Document({ sections: [{ children: CLAIMS.split('\n').map((line) => new Paragraph(line)) }] });
  const word = own(await Packer.toBuffer(doc));
  expect((await sameAsServer([{ name: '申请.docx', bytes: word }])).claims).toHaveLength(2);
});

test('an archive in an archive keeps its dates, so that the later version is chosen', async () => {
  const part = (text: string, date: string) => zip([{ path: '100001/claims.txt', bytes: bytesOf(text) }], date);
  const outer = zip(
    [
      { path: 'b.zip', bytes: part('1. 一种新的装置。', '2026-03-02T10:00') },
      { path: 'a.zip', bytes: part('1. 一种旧的装置。', '2026-03-01T10:00') },
    ],
    '2026-03-03T10:00',
  );
  const text = await sameAsServer([{ name: '包.zip', bytes: own(outer) }]);
  expect(text.claims[0]?.text).toBe('一种新的装置。');
  expect(text.claimVersions).toHaveLength(2);
});

test('what cannot be read is refused with its reason', async () => {
  const code = async (name: string, bytes: Uint8Array) => {
    const read = await readFiles([{ name, bytes: own(bytes) }]);
    return read.ok ? 'read' : read.refusals.map((one) => one.code).join();
  };
  const whole = zip([{ path: 'a.txt', bytes: bytesOf(CLAIMS) }], '2026-03-03T10:00');
  expect(await code('a.zip', whole)).toBe('read');
  expect(await code('a.zip', whole.slice(0, -30))).toBe('ZQ-FIL-010');
  expect(await code('a.pdf', bytesOf('%PDF-1.7 …'))).toBe('ZQ-FIL-014');
  expect(await code('a.xml', bytesOf('<?xml version="1.0"?><a><b></a>'))).toBe('ZQ-FIL-008');
  expect(await code('a.docx', zip([{ path: 'x', bytes: bytesOf('x') }], '2026-03-03T10:00'))).toBe('ZQ-FIL-023');
  expect(await code('a.txt', new Uint8Array([0xff, 0x80, 0x80, 0xff]))).toBe('ZQ-FIL-016');
  let nested = whole;
  for (let i = 0; i < 4; i++) nested = zip([{ path: 'n.zip', bytes: nested }], '2026-03-03T10:00');
  expect(await code('n.zip', nested)).toBe('ZQ-FIL-012');
});

test('an entry that unpacks to more than its directory says is not believed', async () => {
  const bomb = own(zip([{ path: 'a.txt', bytes: new Uint8Array(100_000) }], '2026-03-03T10:00'));
  const view = new DataView(bomb.buffer);
  const packed = deflateRawSync(new Uint8Array(100_000), { level: 9 }).length;
  const directory = 30 + 'a.txt'.length + packed;
  view.setUint32(directory + 24, 10, true);
  await expect(unzip(bomb, 'a.zip')[0]?.read()).rejects.toThrow('ZQ-FIL-010');
});

const DATA = path.resolve(import.meta.dirname, '../../../../../../shared/data/cnipa-efiling');
if (!existsSync(DATA)) console.log('skipped: the real samples are not beside the checkout (../shared/data)');

test.skipIf(!existsSync(DATA))('real packages are read as on the server', async () => {
  for (const number of readdirSync(DATA, { withFileTypes: true }).filter((one) => one.isDirectory())) {
    const folder = path.join(DATA, number.name);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => ({ name: path.relative(folder, file), bytes: own(readFileSync(file)) }));
    await sameAsServer(files);
  }
});
