// Archives that are meant to do harm. Each is really built and really read; each must be refused before it costs anything.
import { describe, expect, it } from 'vitest';
import { defaultLimits, type Limits, readPackage } from '#adapters/files/index.ts';
import { CLAIMS_XML, type Crafted, craftZip } from './craft-zip.ts';

const read = (bytes: Uint8Array, limits: Limits = defaultLimits, name = 'a.zip') =>
  readPackage([{ name, bytes }], limits);

async function refusal(bytes: Uint8Array, limits?: Limits) {
  const outcome = await read(bytes, limits);
  if (outcome.ok) throw new Error(`read ${outcome.value.files.map((f) => f.path)}`);
  return outcome.refusals[0]!;
}
const codeOf = async (bytes: Uint8Array, limits?: Limits) => (await refusal(bytes, limits)).code;
const one = (entry: Crafted) => craftZip([{ data: CLAIMS_XML, ...entry }]);
const nested = (levels: number, inner: Uint8Array = CLAIMS_XML): Buffer => {
  let bytes: Buffer = Buffer.from(inner);
  for (let i = 0; i < levels; i++) bytes = craftZip([{ name: i === 0 ? '100001.xml' : 'inner.zip', data: bytes }]);
  return bytes;
};

describe('bombs', () => {
  it('a flat file packed a thousand to one', async () => {
    expect(await codeOf(one({ name: 'a.txt', data: Buffer.alloc(40_000_000, 32) }))).toBe('ZQ-FIL-005');
  });

  it('many files that are small alone and too much together', async () => {
    const data = Buffer.alloc(900_000, 32);
    const bomb = craftZip(Array.from({ length: 300 }, (_, i) => ({ name: `${i}.txt`, data })));
    expect(await codeOf(bomb)).toBe('ZQ-FIL-005');
  });

  it('an archive of archives of archives, as 42.zip is built', async () => {
    const leaf = craftZip([{ name: '0.txt', data: Buffer.alloc(900_000, 32) }]);
    const wide = (inner: Buffer) => craftZip(Array.from({ length: 16 }, (_, i) => ({ name: `${i}.zip`, data: inner })));
    const start = performance.now();
    expect(['ZQ-FIL-005', 'ZQ-FIL-012']).toContain(await codeOf(wide(wide(wide(leaf)))));
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('one nested deeper than a filing ever is, as an archive that holds itself would be', async () => {
    expect(await codeOf(nested(60))).toBe('ZQ-FIL-012');
    expect((await read(nested(defaultLimits.depth))).ok).toBe(true);
  });

  it('entries that share their data', async () => {
    const data = Buffer.alloc(900_000, 32);
    const bomb = craftZip([
      { name: '0.txt', data },
      ...Array.from({ length: 50 }, (_, i) => ({ name: `${i + 1}.txt`, data, sharesWith: 0 })),
    ]);
    const found = await refusal(bomb, { ...defaultLimits, ratio: 100_000 });
    expect(found.code).toBe('ZQ-FIL-022');
    expect(found.why.en).toContain('share the same data');
  });

  it('an entry that unpacks to more than its directory says', async () => {
    expect(await codeOf(one({ name: 'a.txt', data: Buffer.alloc(5_000_000, 32), claimedSize: 1000 }))).toBe(
      'ZQ-FIL-022',
    );
  });

  it('more entries than allowed, counted before they are looked at', async () => {
    const many = craftZip(Array.from({ length: 2001 }, (_, i) => ({ name: `${i}.txt`, data: Buffer.from('x') })));
    const found = await refusal(many);
    expect(found.code).toBe('ZQ-FIL-013');
    expect(found.params).toMatchObject({ found: 2002, max: 2000 });
  });

  it('entries over several archives are counted together', async () => {
    const half = craftZip(Array.from({ length: 1200 }, (_, i) => ({ name: `${i}.txt`, data: Buffer.from('x') })));
    expect(
      await codeOf(
        craftZip([
          { name: 'a.zip', data: half },
          { name: 'b.zip', data: half },
        ]),
      ),
    ).toBe('ZQ-FIL-013');
  });

  it('a single file beyond the limit', async () => {
    expect(await codeOf(one({ name: 'a.txt', claimedSize: defaultLimits.fileBytes + 1 }))).toBe('ZQ-FIL-001');
  });
});

describe('names', () => {
  it.each([
    ['climbing out', '../../etc/passwd'],
    ['climbing inside', 'a/../../b.xml'],
    ['absolute', '/etc/passwd'],
    ['with a drive', 'C:/x.xml'],
    ['with backslashes', '..\\..\\x.xml'],
    ['with backslashes only', '100001\\100001.xml'],
    ['with a NUL', 'a.xml\u0000.txt'],
    ['with a dot segment', './a.xml'],
    ['without a segment', 'a//b.xml'],
  ])('%s', async (_, name) => expect(await codeOf(one({ name }))).toBe('ZQ-FIL-006'));

  it('hidden in the Unicode extra field', async () => {
    const { crc32 } = await import('node:zlib');
    const name = Buffer.from('a.xml');
    const path = Buffer.from('../../evil.xml');
    const field = Buffer.alloc(9);
    field.writeUInt16LE(0x7075, 0);
    field.writeUInt16LE(5 + path.length, 2);
    field[4] = 1;
    field.writeUInt32LE(crc32(name), 5);
    expect(await codeOf(one({ name, extra: Buffer.concat([field, path]) }))).toBe('ZQ-FIL-006');
  });

  it('twice the same', async () => {
    const twice = craftZip([
      { name: 'a.xml', data: CLAIMS_XML },
      { name: 'a.xml', data: Buffer.from('<a/>') },
    ]);
    expect(await codeOf(twice)).toBe('ZQ-FIL-021');
  });

  it('in GBK without saying so are read', async () => {
    // 权利要求书/100001.xml as Chinese Windows writes it
    const gbk = Buffer.concat([Buffer.from('c8a8c0fbd2aac7f3cae9', 'hex'), Buffer.from('/100001.xml')]);
    const outcome = await read(
      craftZip([
        { name: gbk, data: CLAIMS_XML },
        { name: '说明书.txt', data: Buffer.from('一种泵') },
      ]),
    );
    expect(outcome.ok && outcome.value.files.map((f) => f.path)).toEqual(['权利要求书/100001.xml', '说明书.txt']);
  });
});

describe('entries', () => {
  it('that are links', async () => {
    expect(await codeOf(one({ name: 'a.xml', data: Buffer.from('/etc/passwd'), mode: 0o120777 }))).toBe('ZQ-FIL-020');
  });
  it('that are devices', async () => {
    expect(await codeOf(one({ name: 'a.xml', mode: 0o020644 }))).toBe('ZQ-FIL-020');
  });
  it('with a password', async () => {
    const found = await refusal(one({ name: 'a.xml', flags: 0x801 }));
    expect(found.code).toBe('ZQ-FIL-011');
    expect(found.next.zh).toContain('去掉密码');
  });
  it('packed by an unknown method', async () => {
    expect(await codeOf(one({ name: 'a.xml', method: 99 }))).toBe('ZQ-FIL-010');
  });
  it('whose checksum does not fit', async () => {
    expect(await codeOf(one({ name: 'a.xml', claimedCrc: 1 }))).toBe('ZQ-FIL-010');
  });
  it('left by operating systems are passed over', async () => {
    const outcome = await read(
      craftZip([
        { name: '100001.xml', data: CLAIMS_XML },
        { name: '__MACOSX/._100001.xml', data: Buffer.from([0, 5, 22, 7]) },
        { name: '.DS_Store', data: Buffer.from([0, 0, 0, 1]) },
      ]),
    );
    expect(outcome.ok && [outcome.value.files.map((f) => f.path), outcome.value.ignored]).toEqual([
      ['100001.xml'],
      ['__MACOSX/._100001.xml', '.DS_Store'],
    ]);
  });
});

describe('a truncated archive', () => {
  const whole = one({ name: 'a.xml' });
  it.each([4, 30, 60, 100])('cut after %i bytes of its tail', async (bytes) => {
    expect(await codeOf(whole.subarray(0, whole.length - bytes))).toBe('ZQ-FIL-010');
  });
  it('with noise for a directory', async () => {
    const noisy = Buffer.from(whole);
    noisy.fill(0x41, whole.length - 60, whole.length - 30);
    expect(['ZQ-FIL-010', 'ZQ-FIL-006', 'ZQ-FIL-013']).toContain(await codeOf(noisy));
  });
});

it('a damaged byte anywhere is refused or changes nothing', async () => {
  const whole = craftZip([
    { name: '100001/100001.xml', data: CLAIMS_XML },
    { name: 'b.txt', data: Buffer.from('文本') },
  ]);
  const good = await read(whole);
  if (!good.ok) throw new Error('refused');
  const digests = good.value.files.map((f) => f.sha256);
  for (let at = 0; at < whole.length; at++) {
    const damaged = Buffer.from(whole);
    damaged[at] = damaged[at]! ^ 0x55;
    const outcome = await read(damaged);
    // The checksum guards content; a name or a date may change without one.
    if (outcome.ok) for (const file of outcome.value.files) expect(digests).toContain(file.sha256);
  }
});
