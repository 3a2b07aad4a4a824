import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import { createReader } from '#corpus/formats/index.ts';
import { plainDate } from '#kernel/plain-date.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** Bytes of the heap that are still referred to. */
const held = (): number => {
  collectGarbage();
  return process.memoryUsage().heapUsed;
};

const grant = (number: number): string => `<?xml version="1.0"?><!DOCTYPE us-patent-grant SYSTEM "us.dtd" [ ]>
<us-patent-grant lang="EN"><us-bibliographic-data-grant><publication-reference><document-id><country>US</country><doc-number>${number}</doc-number><kind>B2</kind><date>20200107</date></document-id></publication-reference><invention-title>Wind turbine</invention-title></us-bibliographic-data-grant>
<description>${Array.from({ length: 20 }, (_, i) => `<p num="${i}">The tower of the turbine number ${number} carries a rotor, ${'which turns in the wind, '.repeat(8)}.</p>`).join('')}</description>
<claims><claim num="1"><claim-text>1. A turbine.</claim-text></claim></claims></us-patent-grant>`;

it('the readers of formats hold one document, however long the stream is', () => {
  let read = 0;
  const reader = createReader('uspto-grant', {
    source: { id: 'test', asOf: plainDate('2026-11-20'), licence: 'demo' },
    onRecord: () => {
      read++;
    },
    onReject: (reject) => {
      throw new Error(reject.reason.en);
    },
  });
  let written = 0;
  const write = (characters: number) => {
    for (const end = reader.position + characters; reader.position < end; written++)
      reader.write(grant(10_000_000 + written));
  };
  write(2_000_000);
  const before = held();
  write(8_000_000);
  const grown = held() - before;
  reader.end();
  expect(read).toBe(written);
  expect(grown).toBeLessThan(2_000_000);
});
