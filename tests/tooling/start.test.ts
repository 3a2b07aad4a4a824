import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Checkout, makeCheckout } from './checkout.ts';

let here: Checkout;
beforeEach(() => {
  here = makeCheckout();
});
afterEach(() => here.remove());

const anyPort = ['--port', '0'];

/** One sentence on standard error, code 2, and not a file more than before. */
async function expectRefusal(args: string[], env: Record<string, string>, sentence: RegExp): Promise<void> {
  const before = here.listing();
  const { code, out, err, served } = await here.start(args, env);
  expect({ code, out, served }).toEqual({ code: 2, out: '', served: undefined });
  expect(err.trim().split('\n')).toEqual([expect.stringMatching(sentence)]);
  expect(here.listing()).toEqual(before);
}

describe('npm start refuses before anything is written:', () => {
  it('a busy port', async () => {
    const holder = net.createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => holder.once('listening', resolve));
    const { port } = holder.address() as AddressInfo;
    try {
      await expectRefusal(
        ['--port', String(port)],
        {},
        new RegExp(`^Port ${port} is already in use\\..*--port ${port + 1}$`),
      );
    } finally {
      holder.close();
    }
  });

  it.each([['80.5'], ['abc'], ['65536'], ['-1']])('the port %s', (port) =>
    expectRefusal(['--port', port], {}, /^--port needs a number from 0 to 65535/),
  );

  it('a data folder that is a file, or lies under one', async () => {
    const file = path.join(here.root, 'package.json');
    await expectRefusal([...anyPort, '--data', file], {}, /package\.json" is a file, not a folder\. Choose another/);
    await expectRefusal(
      [...anyPort, '--data', path.join(file, 'a', 'b')],
      {},
      /cannot be made: ".*package\.json" is a file/,
    );
  });

  it('a data folder that is a link to nowhere', async () => {
    symlinkSync(path.join(here.root, 'nowhere'), path.join(here.root, 'link'));
    await expectRefusal([...anyPort, '--data', path.join(here.root, 'link')], {}, /is a link to nowhere/);
  });

  it('a data folder that may not be written', async (context) => {
    context.skip(process.getuid?.() === 0, 'the administrator may write everywhere');
    const folder = path.join(here.root, 'locked');
    mkdirSync(folder);
    chmodSync(folder, 0o500);
    await expectRefusal([...anyPort, '--data', folder], {}, /cannot be written \(permission denied\)/);
    await expectRefusal(
      [...anyPort, '--data', path.join(folder, 'new')],
      {},
      /cannot be written \(permission denied\)/,
    );
  });

  it.each([
    ['postgres://user:secret@:5432/db', /cannot be read as an address/],
    ['user:secret@host/db', /begins with "user:", which is not PostgreSQL/],
    ['not an address', /cannot be read as an address/],
    ['mysql://user:secret@host/db', /begins with "mysql:", which is not PostgreSQL/],
    ['postgres://user:secret@host:99999/db', /cannot be read as an address/],
    ['postgres://user:secret@host', /names no database/],
    ['postgres:///db', /names no host/],
    ['postgres://user:sec%ret@host/db', /percent-encoding/],
    ['postgres://user:secret@127.0.0.1:1/db', /No database answers at .*127\.0\.0\.1:1, ECONNREFUSED/],
  ])('the DATABASE_URL %s', async (url, sentence) => {
    await expectRefusal(anyPort, { DATABASE_URL: url }, sentence);
    expect((await here.start(anyPort, { DATABASE_URL: url })).err).not.toMatch(/secret|sec%ret/);
  });

  it('a flag it does not know, and --data without a folder', async () => {
    await expectRefusal(['--prot', '1'], {}, /does not know "--prot".*--port <number>/);
    await expectRefusal(['--data'], {}, /^--data needs a folder/);
    await expectRefusal(['--data', '--empty'], {}, /^--data needs a folder/);
  });
});

describe('a too old Node', () => {
  const load = (file: string) => import(pathToFileURL(path.join(here.root, 'bin', file)).href);

  it('is one below 20.19', async () => {
    const { tooOld, tooOldSentence } = (await load('node-version.mjs')) as {
      tooOld(version: string): boolean;
      tooOldSentence(version: string): string;
    };
    for (const version of ['0.10.48', '12.22.12', '18.20.8', '20.18.3'])
      expect({ version, old: tooOld(version) }).toEqual({ version, old: true });
    for (const version of ['20.19.0', '20.20.2', '22.0.0', '24.1.0', '100.0.0'])
      expect({ version, old: tooOld(version) }).toEqual({ version, old: false });
    expect(tooOldSentence('18.1.0')).toMatch(
      /^Zhiquan needs Node 20\.19 or newer to start \(this is 18\.1\.0\)\..*again\.$/,
    );
  });

  it.each(['start.mjs', 'run.mjs', 'build.mjs', 'zhiquan.mjs', 'node-version.mjs'])('can parse %s', (file) => {
    const source = readFileSync(path.join(here.root, 'bin', file), 'utf8').replace(/^\s*\/\/.*$/gm, '');
    // Optional chaining, ?? and ??=, `node:` imports, top-level await, private fields: all newer than Node 12.
    expect(source).not.toMatch(/\?\.|\?\?|'node:|^\s*await |#\w|\bimport .* with\b/m);
  });
});

describe('npm start', () => {
  it('runs the server with Node 24 and hands on flags and exit code', async () => {
    const { code, served } = await here.start(['--empty', '--port=0', '--data', 'my data']);
    expect(code).toBe(0);
    expect(served?.node).toMatch(/^24\./);
    expect(served?.args).toEqual(['--port', '0', '--data', path.join(here.root, 'my data'), '--empty']);
    expect((await here.start(anyPort)).code).toBe(3);
  });

  it('puts data into the project by default, and reads --data from where the person stands', async () => {
    expect((await here.start(anyPort)).served?.args).toEqual(['--port', '0', '--data', path.join(here.root, 'data')]);
    const env = { npm_lifecycle_event: 'start', INIT_CWD: path.join(here.root, 'src') };
    expect((await here.start([...anyPort, '--data', '../mine'], env)).served?.args[3]).toBe(
      path.join(here.root, 'mine'),
    );
  });

  it('treats an empty DATABASE_URL as none', async () => {
    expect((await here.start(anyPort, { DATABASE_URL: ' ' })).served?.url).toBeNull();
  });

  it('answers --help without starting or writing anything', async () => {
    const before = here.listing();
    const { code, out, served } = await here.start(['--help']);
    expect({ code, served }).toEqual({ code: 0, served: undefined });
    expect(out).toMatch(/Example: npm start -- --empty --port 8700/);
    expect(here.listing()).toEqual(before);
  });

  it('hands SIGTERM to the server and waits for its end', async () => {
    const child = here.launch(anyPort, { LINGER: '1' });
    await new Promise((resolve) => child.stdout?.once('data', resolve));
    child.kill('SIGTERM');
    expect(await new Promise((resolve) => child.once('exit', resolve))).toBe(7);
  });
});

describe('installing', () => {
  it('accepts what npm itself finished, and calls npm no more', async () => {
    expect((await here.start(anyPort)).served).toBeDefined();
    expect((await here.start(anyPort)).served).toBeDefined();
    expect(here.npmCalls()).toEqual([]);
  });

  it('runs npm ci once on a fresh clone, and again only when the lock file changes', async () => {
    here.remove();
    here = makeCheckout({ installed: false });
    const first = await here.start(anyPort);
    expect(first.served).toBeDefined();
    expect(first.err).toMatch(/Installing dependencies …\nDependencies installed \(\d+ s\)\.\n/);
    expect((await here.start(anyPort)).err).toBe('');
    expect(here.npmCalls()).toEqual(['ci']);
    writeFileSync(
      path.join(here.root, 'package-lock.json'),
      '{"packages":{"":{},"node_modules/node":{"version":"24.0.1"}}}',
    );
    await here.start(anyPort);
    expect(here.npmCalls()).toEqual(['ci', 'ci']);
  });

  it('says so when npm fails, and begins anew the next time', async () => {
    here.remove();
    here = makeCheckout({ installed: false });
    const failed = await here.start(anyPort, { NPM_ANSWER: 'broken' });
    expect({ code: failed.code, served: failed.served }).toEqual({ code: 1, served: undefined });
    expect(failed.err).toMatch(/npm error network\nThe dependencies could not be installed/);
    expect((await here.start(anyPort)).served).toBeDefined();
    expect(here.npmCalls()).toEqual(['ci', 'ci']);
  });

  it('completes a lock file that lacks optional packages of this platform', async () => {
    here.remove();
    here = makeCheckout({ installed: false });
    expect((await here.start(anyPort, { NPM_ANSWER: 'unsynced' })).served).toBeDefined();
    expect(here.npmCalls()).toEqual(['ci', 'install']);
  });

  it('does not install twice at once', async () => {
    here.remove();
    here = makeCheckout({ installed: false });
    const both = await Promise.all([here.start(anyPort), here.start(anyPort)]);
    expect(both.map(({ served }) => served !== undefined)).toEqual([true, true]);
    expect(here.npmCalls()).toEqual(['ci']);
  });

  it('says so when there is no npm', async () => {
    here.remove();
    here = makeCheckout({ installed: false });
    const { code, err } = await here.start(anyPort, { npm_execpath: undefined, PATH: path.join(here.root, 'none') });
    expect(code).toBe(1);
    expect(err).toMatch(/npm could not be started .*Install npm/);
  });
});

describe('building the web app', () => {
  const page = () => readFileSync(path.join(here.root, 'dist', 'web', 'index.html'), 'utf8');
  const writeWeb = (file: string, text: string) => {
    mkdirSync(path.join(here.root, 'src', 'apps', 'web'), { recursive: true });
    writeFileSync(path.join(here.root, 'src', 'apps', 'web', file), text);
  };

  beforeEach(() => {
    const vite = path.resolve(import.meta.dirname, '..', '..', 'node_modules', 'vite');
    symlinkSync(vite, path.join(here.root, 'node_modules', 'vite'), 'junction');
    writeWeb('vite.config.ts', 'export default { root: import.meta.dirname };');
    writeWeb('index.html', '<!doctype html><title>One</title>');
  });

  it('happens when it is missing or its sources changed, and not otherwise', async () => {
    expect((await here.start(anyPort)).err).toMatch(/Building the web app …\nWeb app built/);
    expect(page()).toContain('One');
    expect((await here.start(anyPort)).err).toBe('');
    writeFileSync(path.join(here.root, 'src', 'apps', 'server', 'extra.ts'), '');
    writeWeb('index.test.ts', '');
    expect((await here.start(anyPort)).err).toBe('');
    writeWeb('index.html', '<!doctype html><title>Two</title>');
    expect((await here.start(anyPort)).err).toMatch(/Web app built/);
    expect(page()).toContain('Two');
    rmSync(path.join(here.root, 'dist', 'web', 'index.html'));
    expect((await here.start(anyPort)).served).toBeDefined();
    expect(page()).toContain('Two');
  });

  it('keeps the old app when it fails, and says why', async () => {
    await here.start(anyPort);
    writeWeb('index.html', '<!doctype html><title>Two</title><script type="module" src="./missing.ts"></script>');
    const { code, err, served } = await here.start(anyPort);
    expect({ code, served }).toEqual({ code: 1, served: undefined });
    expect(err).toMatch(/missing\.ts[\s\S]*The web app could not be built/);
    expect(page()).toContain('One');
    expect(here.listing().filter((file) => file.includes('web.next'))).toEqual([]);
  });
});
