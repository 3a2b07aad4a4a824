import { type Text, text } from '#kernel/text.ts';

export interface ImageSize {
  width: number;
  height: number;
}

export type ImageCheck = ({ ok: true } & ImageSize) | { ok: false; reason: Text };

const bad = (zh: string, en: string): ImageCheck => ({ ok: false, reason: text(zh, en) });
export const cutOff = (): ImageCheck =>
  bad(
    '图像数据没有到结尾，多半是没有传完。',
    'Its data does not reach the end; it probably did not arrive completely.',
  );
const malformed = (): ImageCheck => bad('图像的文件头有误。', 'The head of the picture is malformed.');

/** Walks the segments of a JPEG to its size and looks for its end mark after the picture data. */
export function checkJpeg(bytes: Uint8Array): ImageCheck {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let size: ImageSize | undefined;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return malformed();
    const marker = bytes[at + 1]!;
    if (marker === 0xff) {
      at++;
      continue;
    }
    if (marker === 0xd9) break;
    if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) {
      at += 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    if (length < 2) return malformed();
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc) {
      if (at + 9 > bytes.length) return cutOff();
      size = { height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    }
    if (marker === 0xda) {
      if (!size || size.width === 0 || size.height === 0) return malformed();
      return hasEnd(bytes, at + 2 + length) ? { ok: true, ...size } : cutOff();
    }
    at += 2 + length;
  }
  return cutOff();
}

function hasEnd(bytes: Uint8Array, from: number): boolean {
  for (let i = bytes.length - 2; i >= from; i--) if (bytes[i] === 0xff && bytes[i + 1] === 0xd9) return true;
  return false;
}

/** Walks the chunks of a PNG from its head to its end chunk. */
export function checkPng(bytes: Uint8Array): ImageCheck {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const nameAt = (at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
  if (bytes.length < 33) return cutOff();
  if (nameAt(12) !== 'IHDR') return malformed();
  const size = { width: view.getUint32(16), height: view.getUint32(20) };
  if (size.width === 0 || size.height === 0) return malformed();
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    if (nameAt(at + 4) === 'IEND') return { ok: true, ...size };
    at += 12 + length;
  }
  return cutOff();
}
