import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultLimits, FolderBlobStore, readApplication, readPackage, renderImage } from '#adapters/files/index.ts';
import { demoPackage } from '#demo/package/index.ts';
import { CLAIMS_XML, craftZip } from './craft-zip.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-intake-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const refusals = async (name: string, bytes: Uint8Array) => {
  const outcome = await readApplication([{ name, bytes }]);
  return outcome.ok ? [] : outcome.refusals;
};
const codes = async (name: string, bytes: Uint8Array) => (await refusals(name, bytes)).map((r) => r.code);

async function demoFiles() {
  const read = await readPackage([{ name: 'demo.zip', bytes: demoPackage({ seed: 1 }).bytes }]);
  if (!read.ok) throw new Error('the demonstration package is refused');
  return read.value.files;
}

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\nxref\n0 2\n0000000000 65535 f \n0000000009 00000 n \ntrailer\n<</Root 1 0 R/Size 2>>\nstartxref\n42\n%%EOF\n',
);

describe('a wrong type behind a right name', () => {
  it.each([
    ['100001.xml', PDF, 'PDF'],
    ['图1.jpg', CLAIMS_XML, 'XML'],
    ['说明书.docx', Buffer.from('这不是 Word 文档，只是一段文字。'), 'plain text'],
    ['附图.tif', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2]), 'JPG'],
    ['a.zip', Buffer.from('not an archive at all'), 'plain text'],
    ['a.xml', Buffer.from('MZ\u0090\u0000\u0003\u0000\u0000\u0000 program', 'latin1'), 'program'],
    ['a.xml', Buffer.from('<!DOCTYPE html><html><body>login</body></html>'), 'web page'],
    ['a.pdf', craftZip([{ name: 'x.txt', data: Buffer.from('x') }]), 'ZIP'],
    ['a.txt', CLAIMS_XML, 'XML'],
  ])('%s', async (name, bytes, found) => {
    const [refusal] = await refusals(name, bytes);
    expect(refusal?.code).toBe('ZQ-FIL-003');
    expect(refusal?.what.en).toContain(`"${name}"`);
    expect(refusal?.what.en).toContain(found);
  });

  it('is named for every file of a package at once', async () => {
    const bytes = craftZip([
      { name: '100001/100001.xml', data: PDF },
      { name: '100003/1.jpg', data: CLAIMS_XML },
      { name: '100002/100002.xml', data: CLAIMS_XML },
    ]);
    expect((await refusals('a.zip', bytes)).map((r) => [r.code, r.params?.file])).toEqual([
      ['ZQ-FIL-003', '100001/100001.xml'],
      ['ZQ-FIL-003', '100003/1.jpg'],
    ]);
  });

  it('that is no type we take', async () => {
    expect(await codes('a.doc', Buffer.from('d0cf11e0a1b11ae100000000', 'hex'))).toEqual(['ZQ-FIL-002']);
    expect(await codes('a.rar', Buffer.from('526172211a0700', 'hex'))).toEqual(['ZQ-FIL-002']);
  });
});

describe('an empty file', () => {
  it.each(['a.xml', 'a.zip', 'a.docx', 'a.txt'])('%s alone is refused', async (name) => {
    expect(await codes(name, Buffer.alloc(0))).toEqual(['ZQ-FIL-004']);
  });
  it('inside a package is noted, not refused', async () => {
    const bytes = craftZip([
      { name: '110101/110101.xml', stored: true },
      { name: '100001/100001.xml', data: CLAIMS_XML },
    ]);
    const outcome = await readApplication([{ name: 'a.zip', bytes }]);
    expect(outcome.ok && outcome.value.text.notes.map((n) => n.code)).toContain('part-empty');
  });
  it('an archive of nothing has no application in it', async () => {
    expect(await codes('a.zip', craftZip([]))).toEqual(['ZQ-FIL-014']);
  });
  it('a blank paste is refused', async () => {
    const outcome = await readApplication({ text: ' \n ' });
    expect(outcome.ok ? '' : outcome.refusals[0]!.code).toBe('ZQ-FIL-004');
  });
});

describe('a PDF', () => {
  it('whole is kept, but is no application by itself', async () => {
    const [refusal] = await refusals('a.pdf', PDF);
    expect(refusal?.code).toBe('ZQ-FIL-014');
    expect(refusal?.why.en).toContain('PDF');
    const both = await readApplication([
      { name: 'a.pdf', bytes: PDF },
      { name: '100001.xml', bytes: CLAIMS_XML },
    ]);
    expect(both.ok && both.value.parts.map((p) => [p.path, p.role])).toEqual([
      ['100001.xml', 'claims'],
      ['a.pdf', 'attachment'],
    ]);
  });
  it.each([1, 10, 30, 60, 120])('that lacks its last %i bytes is refused', async (bytes) => {
    expect(await codes('a.pdf', PDF.subarray(0, PDF.length - bytes - 1))).toEqual(['ZQ-FIL-009']);
  });
  it('that points past its end is refused', async () => {
    expect(
      await codes('a.pdf', Buffer.from(PDF.toString('latin1').replace('startxref\n42', 'startxref\n99999'))),
    ).toEqual(['ZQ-FIL-009']);
  });
  it('with a password is refused with advice', async () => {
    expect(
      await codes('a.pdf', Buffer.from(PDF.toString('latin1').replace('/Size 2', '/Size 2/Encrypt 5 0 R'))),
    ).toEqual(['ZQ-FIL-011']);
  });
});

describe('XML', () => {
  const claims = (doctype: string, text: string) =>
    Buffer.from(
      `<?xml version="1.0" encoding="UTF-8"?>${doctype}<cn-application-body><cn-claims><claim num="1"><claim-text>${text}</claim-text></claim></cn-claims></cn-application-body>`,
    );

  it('with a billion laughs is refused at once', async () => {
    const entities = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');
    const start = performance.now();
    expect(await codes('100001.xml', claims(`<!DOCTYPE a [<!ENTITY l0 "ha">${entities}]>`, '&l9;'))).toEqual([
      'ZQ-FIL-007',
    ]);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('with a remote DOCTYPE is read without a single connection', async () => {
    const { createServer } = await import('node:http');
    let asked = 0;
    const server = createServer((_, response) => {
      asked++;
      response.end('<!ENTITY x "fetched">');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as { port: number };
    const remote = `<!DOCTYPE cn-application-body SYSTEM "http://127.0.0.1:${port}/x.dtd">`;
    const outcome = await readApplication([
      { name: '100001.xml', bytes: claims(remote, '一种泵，其特征在于，有叶轮。') },
    ]);
    const needing = await codes('100001.xml', claims(remote, '&x;'));
    server.close();
    expect(outcome.ok && outcome.value.text.notes.map((n) => n.code)).toContain('doctype-not-fetched');
    expect(needing).toEqual(['ZQ-FIL-008']);
    expect(asked).toBe(0);
  });

  it('in GBK, with or without saying so, is read', async () => {
    // 一种泵。
    const body = Buffer.concat([
      Buffer.from('<cn-application-body><cn-claims><claim num="1"><claim-text>'),
      Buffer.from('d2bbd6d6b1c3a1a3', 'hex'),
      Buffer.from('</claim-text></claim></cn-claims></cn-application-body>'),
    ]);
    for (const head of ['<?xml version="1.0" encoding="GB2312"?>', '<?xml version="1.0"?>']) {
      const outcome = await readApplication([{ name: '100001.xml', bytes: Buffer.concat([Buffer.from(head), body]) }]);
      expect(outcome.ok && outcome.value.text.claims[0]?.text).toBe('一种泵。');
    }
  });
});

describe('images', () => {
  it('cut off are refused with the file named', async () => {
    for (const file of (await demoFiles()).filter((f) => ['jpeg', 'tiff', 'png'].includes(f.type))) {
      const cut = file.bytes.subarray(0, Math.floor(file.bytes.length * 0.7));
      const [refusal] = await refusals(file.name, cut);
      expect(refusal?.code, file.name).toBe('ZQ-FIL-015');
      expect(refusal?.what.zh).toContain(file.name);
    }
  });

  it('that claim to be huge are refused before they are decoded', async () => {
    const tif = Buffer.from((await demoFiles()).find((f) => f.type === 'tiff')!.bytes);
    const directory = tif.readUInt32LE(4);
    tif.writeUInt32LE(4_000_000_000, directory + 2 + 8);
    tif.writeUInt32LE(4_000_000_000, directory + 2 + 12 + 8);
    const start = performance.now();
    expect(await codes('a.tif', tif)).toEqual(['ZQ-FIL-015']);
    const png = Buffer.concat([
      Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
      Buffer.from([0x7f, 0xff, 0xff, 0xff, 0x7f, 0xff, 0xff, 0xff, 8, 0, 0, 0, 0, 0, 0, 0, 0]),
      Buffer.from('0000000049454e44ae426082', 'hex'),
    ]);
    expect(await codes('a.png', png)).toEqual(['ZQ-FIL-015']);
    expect(performance.now() - start).toBeLessThan(500);
  });

  it('that keep the decoder busy are stopped', async () => {
    const hostile = hostileTiff();
    const start = performance.now();
    const outcome = await renderImage(hostile, 'a.tif', { ...defaultLimits, renderMs: 1500 });
    expect(outcome.ok).toBe(false);
    expect(performance.now() - start).toBeLessThan(6000);
  });

  it('of Deflate that would burst are stopped', async () => {
    const bomb = tiffOf(1000, 10, 8, deflateSync(Buffer.alloc(300_000_000)));
    const outcome = await renderImage(bomb, 'a.tif');
    expect(outcome.ok ? '' : outcome.refusals[0]!.code).toBe('ZQ-FIL-015');
  });
});

/** A group 4 image whose bits never form a code word: decoders that collect bits in a string slow down with its square. */
const hostileTiff = () => tiffOf(6000, 6000, 4, Buffer.alloc(6_000_000, 0));

function tiffOf(width: number, height: number, method: number, data: Buffer): Buffer {
  const tags: [number, number][] = [
    [256, width],
    [257, height],
    [258, 1],
    [259, method],
    [262, 0],
    [273, 8],
    [277, 1],
    [278, height],
    [279, data.length],
  ];
  const head = Buffer.from('49492a0000000000', 'hex');
  head.writeUInt32LE(8 + data.length, 4);
  const directory = Buffer.alloc(2 + tags.length * 12 + 4);
  directory.writeUInt16LE(tags.length);
  tags.forEach(([tag, value], i) => {
    directory.writeUInt16LE(tag, 2 + i * 12);
    directory.writeUInt16LE(4, 4 + i * 12);
    directory.writeUInt32LE(1, 6 + i * 12);
    directory.writeUInt32LE(value, 10 + i * 12);
  });
  return Buffer.concat([head, data, directory]);
}

describe('a hundred megabytes', () => {
  it('on disk are refused without being read', async () => {
    const file = path.join(folder, 'large.zip');
    await writeFile(file, '');
    await truncate(file, 100 * 1024 * 1024);
    const before = process.memoryUsage().rss;
    const outcome = await readApplication(file);
    expect(outcome.ok ? '' : outcome.refusals[0]!.code).toBe('ZQ-FIL-001');
    expect(process.memoryUsage().rss - before).toBeLessThan(30 * 1024 * 1024);
  });

  it('arriving as a stream are refused as soon as they are too many, and nothing stays', async () => {
    const store = new FolderBlobStore(path.join(folder, 'stream'));
    let sent = 0;
    async function* upload() {
      const chunk = Buffer.alloc(256 * 1024, 7);
      for (let i = 0; i < 400; i++) {
        sent += chunk.length;
        yield chunk;
      }
    }
    const limit = 20 * 1024 * 1024;
    const before = process.memoryUsage().rss;
    const outcome = await store.put(upload(), { name: '申请文件.zip', maxBytes: limit });
    expect(outcome.ok ? '' : outcome.refusals[0]).toMatchObject({
      code: 'ZQ-FIL-001',
      params: { file: '申请文件.zip', max: '20 MB' },
    });
    expect(sent).toBeLessThanOrEqual(limit + 256 * 1024);
    expect(process.memoryUsage().rss - before).toBeLessThan(60 * 1024 * 1024);
    const { readdir } = await import('node:fs/promises');
    expect(await readdir(path.join(folder, 'stream', 'incoming'))).toEqual([]);
  });
});

describe('several files at once', () => {
  it('keep the folders a browser sends in their names', async () => {
    const outcome = await readPackage([
      { name: '申请/100001/100001.xml', bytes: CLAIMS_XML },
      { name: '申请\\100004\\100004.xml', bytes: CLAIMS_XML },
    ]);
    expect(outcome.ok && outcome.value.files.map((f) => f.path)).toEqual(['100001/100001.xml', '100004/100004.xml']);
  });
  it('of the same name, or of a name that climbs out, are refused', async () => {
    const twice = await readPackage([
      { name: 'a.xml', bytes: CLAIMS_XML },
      { name: 'a.xml', bytes: CLAIMS_XML },
    ]);
    expect(twice.ok ? '' : twice.refusals[0]!.code).toBe('ZQ-FIL-021');
    const out = await readPackage([{ name: '../../a.xml', bytes: CLAIMS_XML }]);
    expect(out.ok ? '' : out.refusals[0]!.code).toBe('ZQ-FIL-006');
  });
});

it('damage inside any file of a package is refused or read, never a crash (seed 21)', async () => {
  const files = await demoFiles();
  const kinds = fc.constantFrom('flip', 'cut', 'insert', 'blank');
  await fc.assert(
    fc.asyncProperty(fc.nat(files.length - 1), kinds, fc.nat(), fc.nat(255), async (index, kind, place, byte) => {
      const data = Buffer.from(files[index]!.bytes);
      const at = place % data.length;
      const changed =
        kind === 'cut'
          ? data.subarray(0, at)
          : kind === 'insert'
            ? Buffer.concat([data.subarray(0, at), Buffer.alloc(9, byte), data.subarray(at)])
            : data;
      if (kind === 'flip') changed[at] = byte;
      if (kind === 'blank') changed.fill(byte, at, Math.min(at + 64, changed.length));
      const bytes = craftZip(files.map((f, i) => ({ name: f.path, data: i === index ? changed : f.bytes })));
      const outcome = await readApplication([{ name: 'a.zip', bytes }]);
      if (!outcome.ok) for (const refusal of outcome.refusals) expect(refusal.code).toMatch(/^ZQ-FIL-\d{3}$/);
    }),
    { seed: 21, numRuns: 150 },
  );
}, 60_000);

describe('a folder', () => {
  it('with a link in it is refused', async () => {
    const at = path.join(folder, 'linked');
    const { mkdir } = await import('node:fs/promises');
    await mkdir(at);
    await writeFile(path.join(at, '100001.xml'), CLAIMS_XML);
    await symlink('/etc/hostname', path.join(at, '100002.xml'));
    const outcome = await readPackage(at);
    expect(outcome.ok ? '' : outcome.refusals[0]!.code).toBe('ZQ-FIL-020');
  });
  it('that is not there is said so', async () => {
    const outcome = await readApplication(path.join(folder, 'nowhere'));
    expect(outcome.ok ? '' : outcome.refusals[0]!.code).toBe('ZQ-FIL-017');
  });
});
