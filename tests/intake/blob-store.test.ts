import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderBlobStore } from '#adapters/files/index.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'zhiquan-blobs-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function everyFile(at: string): Promise<string[]> {
  const entries = await readdir(at, { recursive: true, withFileTypes: true });
  return entries.filter((e) => e.isFile()).map((e) => e.name);
}

describe('FolderBlobStore', () => {
  it('keeps content under its digest, once', async () => {
    const store = new FolderBlobStore(folder);
    const first = await store.put(Buffer.from('沙棘'));
    expect(first).toEqual({
      ok: true,
      value: { sha256: '6a20da163f2b62905270b4c954458a1b7182c72049a12d3cb10ef953b627d8f3', bytes: 6 },
    });
    expect(await store.put(Buffer.from('沙棘'))).toEqual(first);
    expect(await everyFile(folder)).toHaveLength(1);
  });

  it('gives back what it keeps, and knows what it does not have', async () => {
    const store = new FolderBlobStore(folder);
    const put = await store.put(
      (async function* () {
        yield Buffer.from('一');
        yield Buffer.from('二');
      })(),
    );
    if (!put.ok) throw new Error('refused');
    const got = await store.get(put.value.sha256);
    expect(got.ok && Buffer.from(got.value).toString()).toBe('一二');
    expect(await store.has(put.value.sha256)).toBe(true);
    expect(await store.has('0'.repeat(64))).toBe(false);
    expect(await store.has('../../etc/passwd')).toBe(false);
    for (const sha256 of ['0'.repeat(64), '../../etc/passwd'])
      expect(await store.get(sha256)).toMatchObject({ ok: false, refusals: [{ code: 'ZQ-FIL-017' }] });
  });

  it('hands out nothing that was changed behind its back', async () => {
    const store = new FolderBlobStore(folder);
    const put = await store.put(Buffer.from('原文'));
    if (!put.ok) throw new Error('refused');
    await writeFile(store.pathOf(put.value.sha256), '改过');
    expect(await store.get(put.value.sha256)).toMatchObject({ ok: false, refusals: [{ code: 'ZQ-FIL-018' }] });
  });

  it('keeps nothing of an upload that broke off', async () => {
    const store = new FolderBlobStore(folder);
    const broken = (async function* () {
      yield Buffer.from('half');
      throw new Error('aborted');
    })();
    expect(await store.put(broken, { name: 'a.zip' })).toMatchObject({ ok: false, refusals: [{ code: 'ZQ-FIL-019' }] });
    expect(await everyFile(folder)).toEqual([]);
  });

  it('takes the same content from several hands at once', async () => {
    const store = new FolderBlobStore(folder);
    const content = Buffer.alloc(300_000, 3);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => store.put(content)));
    expect(new Set(outcomes.map((o) => o.ok && o.value.sha256)).size).toBe(1);
    expect(await everyFile(folder)).toHaveLength(1);
  });
});

/** A file system of one megabyte in memory, where the machine lets us mount one. */
function mountTiny(at: string): string | undefined {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', at], { stdio: 'pipe' });
    return undefined;
  } catch (error) {
    return (error as Error).message.split('\n').slice(0, 2).join(' ');
  }
}

describe('a full disk', () => {
  it('is said clearly, and what was stored stays whole', async (context) => {
    const reason = mountTiny(folder);
    if (reason !== undefined) {
      console.log(`skipped: a tiny file system cannot be mounted here (${reason})`);
      return context.skip();
    }
    try {
      const store = new FolderBlobStore(folder);
      const kept = await store.put(Buffer.alloc(500_000, 1));
      expect(kept.ok).toBe(true);
      const refused = await store.put(Buffer.alloc(900_000, 2));
      expect(refused).toMatchObject({ ok: false, refusals: [{ code: 'ZQ-SYS-002' }] });
      expect(await everyFile(folder)).toHaveLength(1);
      expect(kept.ok && (await store.get(kept.value.sha256)).ok).toBe(true);
      expect((await store.put(Buffer.alloc(400_000, 4))).ok).toBe(true);
    } finally {
      execFileSync('umount', [folder]);
    }
  });

  it('or a limit on file sizes, is the same refusal', async () => {
    const script = path.join(folder, 'limited.ts');
    const root = fileURLToPath(new URL('../../', import.meta.url));
    await writeFile(
      script,
      `import { FolderBlobStore } from ${JSON.stringify(path.join(root, 'src/adapters/files/blob-folder.ts'))};
process.on('SIGXFSZ', () => {});
const store = new FolderBlobStore(${JSON.stringify(path.join(folder, 'store'))});
const outcome = await store.put(Buffer.alloc(400_000, 5));
console.log(outcome.ok ? 'stored' : outcome.refusals[0].code);`,
    );
    const said = execFileSync(
      'sh',
      ['-c', `ulimit -f 64; exec "${process.execPath}" --disable-warning=ExperimentalWarning "${script}"`],
      {
        encoding: 'utf8',
      },
    );
    expect(said.trim()).toBe('ZQ-SYS-002');
    expect(await everyFile(path.join(folder, 'store'))).toEqual([]);
    expect((await stat(path.join(folder, 'store'))).isDirectory()).toBe(true);
  });
});
