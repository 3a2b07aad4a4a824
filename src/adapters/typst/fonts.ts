import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { coverageOf, renameFamily, unpackWoff } from './sfnt.ts';

/** The faces that GB/T 9704-2012 asks for. */
export const FACES = ['title', 'body', 'heading1', 'heading2'] as const;
export type Face = (typeof FACES)[number];

/**
 * Font files that an administration has a licence for, by the face they are to be used in. Each is looked up in the
 * font folder as `title.ttf` (小标宋), `body.ttf` (仿宋), `heading1.ttf` (黑体) or `heading2.ttf` (楷体), or `.otf`.
 */
export interface DocumentFonts {
  blobs: Buffer[];
  /** Font families by face, first choice first. */
  families: Record<Face, string[]>;
  /** The code points of each font file; a character is printable when one file has it. */
  coverage: ReadonlySet<number>[];
}

const OWN = 'Zhiquan Serif';
const MONGOLIAN = 'Zhiquan Mongolian';

/** The fonts that come with the project, before them those of `folder`. No font of the machine is used. */
export function loadFonts(folder?: string): DocumentFonts {
  const { resolve } = createRequire(import.meta.url);
  const read = (specifier: string) => unpackWoff(readFileSync(resolve(specifier)));
  const serif = '@expo-google-fonts/noto-serif-sc';
  const blobs = [
    renameFamily(read(`${serif}/400Regular/NotoSerifSC_400Regular.ttf`), OWN, 'Regular'),
    renameFamily(read(`${serif}/700Bold/NotoSerifSC_700Bold.ttf`), OWN, 'Bold'),
    renameFamily(
      read('@fontsource/noto-sans-mongolian/files/noto-sans-mongolian-mongolian-400-normal.woff'),
      MONGOLIAN,
      'Regular',
    ),
  ];
  const families = Object.fromEntries(FACES.map((face) => [face, [OWN, MONGOLIAN]])) as DocumentFonts['families'];
  const present = folder === undefined ? [] : readdirSync(folder);
  for (const face of FACES) {
    const name = present.find((file) => file === `${face}.ttf` || file === `${face}.otf`);
    if (folder === undefined || name === undefined) continue;
    const family = `Zhiquan ${face}`;
    blobs.push(renameFamily(readFileSync(join(folder, name)), family, 'Regular'));
    families[face] = [family, ...families[face]];
  }
  return { blobs, families, coverage: blobs.map(coverageOf) };
}
