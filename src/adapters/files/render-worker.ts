// Runs in a worker thread, because a hostile picture may keep a decoder busy for ever: the caller ends the thread.
import { parentPort, workerData } from 'node:worker_threads';
import { inflateSync } from 'node:zlib';
import { PNG } from 'pngjs';
import UTIF from 'utif2';
import { findTiffTags, type TiffTags, tiffMethods } from './tiff-header.ts';

export interface RenderedPixels {
  png: Uint8Array;
  width: number;
  height: number;
}

/** Decodes the first image of a TIFF to PNG: grey for drawings of one bit, else full colour. */
function render(bytes: Uint8Array): RenderedPixels {
  const tags = findTiffTags(bytes);
  if (!tags) throw new Error('no readable head');
  const method = tags.get(259)?.[0] ?? 1;
  if (!tiffMethods.includes(method)) throw new Error(`compression ${method} is not supported`);
  if (tags.has(322)) throw new Error('tiled pictures are not supported');
  const source = method === 8 || method === 32946 ? inflated(bytes, tags) : bytes;
  const image = Object.fromEntries([...tags].map(([tag, values]) => [`t${tag}`, values])) as unknown as UTIF.IFD;
  UTIF.decodeImage(Buffer.from(source), image);
  const { width, height } = image;
  const oneBit = (tags.get(258)?.[0] ?? 1) === 1 && (tags.get(277)?.[0] ?? 1) === 1;
  const png = new PNG({ width, height });
  png.data = oneBit ? grey(image, width, height, tags.get(262)?.[0] ?? 0) : Buffer.from(UTIF.toRGBA8(image).buffer);
  const written = PNG.sync.write(
    png,
    oneBit ? { colorType: 0, inputColorType: 0, inputHasAlpha: false, bitDepth: 8 } : {},
  );
  return { png: new Uint8Array(written), width, height };
}

/** One byte a pixel; photometric 0 means that a set bit is black. */
function grey(image: UTIF.IFD, width: number, height: number, photometric: number): Buffer {
  const row = Math.ceil(width / 8);
  const pixels = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const bit = (image.data[y * row + (x >> 3)]! >> (7 - (x & 7))) & 1;
      pixels[y * width + x] = bit === photometric ? 255 : 0;
    }
  return pixels;
}

/** The same picture with its Deflate strips opened, each to no more than the picture can need. */
function inflated(bytes: Uint8Array, tags: TiffTags): Uint8Array {
  const width = tags.get(256)![0]!;
  const height = tags.get(257)![0]!;
  const bits =
    (tags.get(258) ?? [1]).reduce((sum, n) => sum + n, 0) *
    (tags.get(258)?.length === 1 ? (tags.get(277)?.[0] ?? 1) : 1);
  const most = Math.ceil((width * bits) / 8) * height;
  const strips = tags.get(273)!.map((place, i) => {
    const packed = bytes.subarray(place, place + tags.get(279)![i]!);
    return inflateSync(packed, { maxOutputLength: most + 1024 });
  });
  const places: number[] = [];
  let at = 8;
  for (const strip of strips) {
    places.push(at);
    at += strip.length;
  }
  tags.set(273, places);
  tags.set(
    279,
    strips.map((strip) => strip.length),
  );
  tags.set(259, [1]);
  return Buffer.concat([bytes.subarray(0, 8), ...strips]);
}

parentPort!.postMessage(render(workerData as Uint8Array));
