import type { Figure } from '../model/index.ts';

/** What the head of an image file says of the picture; absent where it does not say. */
export type Picture = Pick<Figure, 'pixels' | 'dpi' | 'tones'>;

/** Reads the head of a JPEG, PNG or TIFF. Nothing is decoded; never throws; other bytes give an empty answer. */
export function pictureOf(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    if (bytes[0] === 0xff && bytes[1] === 0xd8) return jpeg(view);
    if (bytes[0] === 0x89 && bytes[1] === 0x50) return png(view);
    if ((bytes[0] === 0x49 && bytes[1] === 0x49) || (bytes[0] === 0x4d && bytes[1] === 0x4d)) return tiff(view);
  } catch (fault) {
    // A head that points outside its file: whether such a file is accepted is decided elsewhere.
    if (!(fault instanceof RangeError)) throw fault;
  }
  return {};
}

const CENTIMETRES_PER_INCH = 2.54;
/** Resolutions outside are placeholders of programs (1 × 1, 0). */
const plausible = (dpi: number): Picture => (dpi >= 20 && dpi <= 10_000 ? { dpi: Math.round(dpi) } : {});
const sized = (width: number, height: number): Picture =>
  width > 0 && height > 0 ? { pixels: { width, height } } : {};

function jpeg(view: DataView): Picture {
  let facts: Picture = {};
  for (let at = 2; at + 4 <= view.byteLength && view.getUint8(at) === 0xff; ) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xda || marker === 0xd9) break;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) break;
    // JFIF: identifier (5), version (2), unit of density (1: inch, 2: centimetre), density across.
    if (marker === 0xe0 && length >= 16 && view.getUint16(at + 4) === 0x4a46) {
      const unit = view.getUint8(at + 11);
      const density = view.getUint16(at + 12);
      if (unit === 1 || unit === 2)
        facts = { ...facts, ...plausible(unit === 1 ? density : density * CENTIMETRES_PER_INCH) };
    }
    const frame = marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (frame && length >= 8) {
      const tones = view.getUint8(at + 9) === 1 ? 'grey' : 'colour';
      facts = { ...facts, ...sized(view.getUint16(at + 7), view.getUint16(at + 5)), tones };
    }
    at += 2 + length;
  }
  return facts;
}

const [DATA, END, DENSITY] = [0x49444154, 0x49454e44, 0x70485973];

function png(view: DataView): Picture {
  const [depth, type] = [view.getUint8(24), view.getUint8(25)];
  const tones = depth === 1 ? 'two' : type === 0 || type === 4 ? 'grey' : 'colour';
  let facts: Picture = { ...sized(view.getUint32(16), view.getUint32(20)), tones };
  for (let at = 8; at + 12 <= view.byteLength; ) {
    const name = view.getUint32(at + 4);
    if (name === DATA || name === END) break;
    // Pixels per unit across, down, unit (1: metre).
    if (name === DENSITY && view.getUint8(at + 16) === 1)
      facts = { ...facts, ...plausible((view.getUint32(at + 8) * CENTIMETRES_PER_INCH) / 100) };
    at += 12 + view.getUint32(at);
  }
  return facts;
}

const TAG = { width: 256, height: 257, bits: 258, photometric: 262, resolution: 282, unit: 296 } as const;

function tiff(view: DataView): Picture {
  const little = view.getUint8(0) === 0x49;
  const directory = view.getUint32(4, little);
  const count = view.getUint16(directory, little);
  const found = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const at = directory + 2 + i * 12;
    const [tag, type, values] = [
      view.getUint16(at, little),
      view.getUint16(at + 2, little),
      view.getUint32(at + 4, little),
    ];
    if (type === 3) found.set(tag, view.getUint16(values > 2 ? view.getUint32(at + 8, little) : at + 8, little));
    else if (type === 4) found.set(tag, view.getUint32(at + 8, little));
    else if (type === 5) {
      const place = view.getUint32(at + 8, little);
      const below = view.getUint32(place + 4, little);
      if (below > 0) found.set(tag, view.getUint32(place, little) / below);
    }
  }
  const tones = (found.get(TAG.photometric) ?? 0) > 1 ? 'colour' : (found.get(TAG.bits) ?? 1) === 1 ? 'two' : 'grey';
  const facts: Picture = { ...sized(found.get(TAG.width) ?? 0, found.get(TAG.height) ?? 0), tones };
  const resolution = found.get(TAG.resolution) ?? 0;
  const unit = found.get(TAG.unit) ?? 2;
  if (unit === 1) return facts;
  return { ...facts, ...plausible(unit === 3 ? resolution * CENTIMETRES_PER_INCH : resolution) };
}
