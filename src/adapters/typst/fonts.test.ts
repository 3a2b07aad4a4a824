import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { DocumentModel } from '#engine/document/index.ts';
import { DocumentCompiler } from './compiler.ts';
import { loadFonts } from './fonts.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhiquan-fonts-'));
  const { resolve } = createRequire(import.meta.url);
  copyFileSync(resolve('@expo-google-fonts/noto-serif-sc/300Light/NotoSerifSC_300Light.ttf'), join(folder, 'body.ttf'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('a licensed font in the folder comes before the project\u2019s own, for its face only', () => {
  const { families } = loadFonts(folder);
  expect(families.body).toEqual(['Zhiquan body', 'Zhiquan Serif', 'Zhiquan Mongolian']);
  expect(families.title).toEqual(['Zhiquan Serif', 'Zhiquan Mongolian']);
  expect(() => loadFonts(join(folder, 'missing'))).toThrow(/ENOENT/);
});

test('rarer characters of personal and place names, outside the basic plane, are there', () => {
  const { coverage } = loadFonts();
  for (const sign of '𫖯𫗧𫘝𫘨𫚖𫟼𬀩𬇙𬊈𬍛𬘓𬘭𬙊𬜬𬞟𬣙𬤊𬨎𬬮𬭎𬭚𬭼𬮱𬯎𬱖𬱟𬳵𬳶𬴂𬶋𬶏𬸘𬸚𬺈')
    expect(coverage[0]!.has(sign.codePointAt(0)!), sign).toBe(true);
});

test('a PDF uses no font but those that were given', () => {
  const model = DocumentModel.parse({
    schema: 'zhiquan/document/1',
    definition: { id: 'kite', version: '2026-01' },
    kind: 'notice',
    lang: 'zh',
    title: '放飞通知书',
    issuer: '草原风筝会',
    head: '草原风筝会',
    issueDate: '2026-03-05',
    blocks: [{ kind: 'paragraph', text: '放飞 kite ᠮᠣᠩᠭᠣᠯ' }],
  });
  const verify = { code: '0111-1111-1116', url: 'https://ip.example/verify/0111-1111-1116', hash: 'ab'.repeat(32) };
  const names = (options: { fontFolder?: string }) => {
    const raw = Buffer.from(new DocumentCompiler(options).pdf(model, { verify })).toString('latin1');
    return new Set([...raw.matchAll(/\/FontName\s*\/\w{6}\+([\w-]+)/g)].map((match) => match[1]));
  };
  expect(names({})).toEqual(new Set(['ZhiquanSerif-Regular', 'ZhiquanSerif-Bold', 'ZhiquanMongolian-Regular']));
  expect(names({ fontFolder: folder })).toEqual(
    new Set(['Zhiquanbody-Regular', 'ZhiquanSerif-Bold', 'ZhiquanMongolian-Regular']),
  );
});
