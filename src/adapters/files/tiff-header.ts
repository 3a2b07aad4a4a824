import { text } from '#kernel/text.ts';
import { cutOff, type ImageCheck } from './image-header.ts';

/** The first image of a TIFF: the tags a decoder needs, each as a list of numbers, all checked to lie inside the file. */
export type TiffTags = Map<number, number[]>;

/** Compression methods that are decoded here: none, the CCITT ones, LZW, PackBits, Deflate. */
export const tiffMethods = [1, 2, 3, 4, 5, 8, 32773, 32946];

const TYPE_BYTES: Record<number, number> = { 1: 1, 3: 2, 4: 4 };
/** Strips of one row each on a very high image; more is no picture. */
const MOST_VALUES = 200_000;
const NEEDED = new Set([256, 257, 258, 259, 262, 266, 273, 277, 278, 279, 284, 292, 317, 320, 322, 338, 339]);

/**
 * Reads the head of a TIFF without trusting it: one directory, known tags, values and picture data inside the file.
 * Undefined when the head is no head.
 */
export function findTiffTags(bytes: Uint8Array): TiffTags | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  if (bytes.length < 14) return undefined;
  const little = bytes[0] === 0x49;
  const directory = view.getUint32(4, little);
  if (directory < 8 || directory + 2 > bytes.length) return undefined;
  const count = view.getUint16(directory, little);
  if (count === 0 || directory + 2 + count * 12 > bytes.length) return undefined;
  const tags: TiffTags = new Map();
  for (let i = 0; i < count; i++) {
    const at = directory + 2 + i * 12;
    const tag = view.getUint16(at, little);
    const width = TYPE_BYTES[view.getUint16(at + 2, little)];
    const values = view.getUint32(at + 4, little);
    if (!NEEDED.has(tag) || width === undefined) continue;
    if (values > MOST_VALUES) return undefined;
    const from = values * width <= 4 ? at + 8 : view.getUint32(at + 8, little);
    if (from + values * width > bytes.length) return undefined;
    tags.set(
      tag,
      Array.from({ length: values }, (_, n) => {
        const place = from + n * width;
        return width === 1
          ? bytes[place]!
          : width === 2
            ? view.getUint16(place, little)
            : view.getUint32(place, little);
      }),
    );
  }
  return tags;
}

/** Whether the picture data of a TIFF is all there, and its size. */
export function checkTiff(bytes: Uint8Array): ImageCheck {
  const tags = findTiffTags(bytes);
  if (!tags) return cutOff();
  const width = tags.get(256)?.[0] ?? 0;
  const height = tags.get(257)?.[0] ?? 0;
  if (width === 0 || height === 0)
    return { ok: false, reason: text('没有写明图像的大小。', 'It does not say how large the picture is.') };
  const places = tags.get(273) ?? [];
  const lengths = tags.get(279) ?? [];
  const tiled = tags.has(322);
  if (!tiled && (places.length === 0 || lengths.length !== places.length)) return cutOff();
  if (places.some((place, i) => place + lengths[i]! > bytes.length)) return cutOff();
  return { ok: true, width, height };
}
