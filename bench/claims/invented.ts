// Complete applications of the demonstration, each with its request: what is measured where no real text may be had.
import { readApplication } from '#adapters/files/index.ts';
import type { ApplicationText } from '#claims/index.ts';
import { demoPackage } from '#demo/package/index.ts';

export async function inventedTexts(
  count: number,
  kind: 'invention' | 'utility' = 'invention',
): Promise<ApplicationText[]> {
  const texts: ApplicationText[] = [];
  for (let seed = 1; seed <= count; seed++) {
    const read = await readApplication([{ name: 'a.zip', bytes: demoPackage({ seed, kind }).bytes }]);
    if (!read.ok) throw new Error(read.refusals[0]!.what.en);
    texts.push(read.value.text);
  }
  return texts;
}
