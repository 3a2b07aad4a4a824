import { Worker } from 'node:worker_threads';
import { refuse } from '#kernel/errors/index.ts';
import { good, type Outcome, refused } from '#kernel/refusal.ts';
import { type Text, text } from '#kernel/text.ts';
import { typeOf } from './file-type.ts';
import { checkJpeg, checkPng, type ImageCheck } from './image-header.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { RenderedPixels } from './render-worker.ts';
import { checkTiff } from './tiff-header.ts';

export interface ShownImage {
  mime: 'image/png' | 'image/jpeg';
  bytes: Uint8Array;
  width: number;
  height: number;
}

/** Whether an image is complete and of a size that may be decoded; its size in pixels. Nothing is decoded. */
export function checkImage(bytes: Uint8Array, limits: Limits = defaultLimits): ImageCheck {
  const check = { jpeg: checkJpeg, png: checkPng, tiff: checkTiff }[typeOf(bytes) as 'jpeg' | 'png' | 'tiff'];
  if (!check) return { ok: false, reason: text('它不是 JPG、TIF 或 PNG。', 'It is no JPG, TIF or PNG.') };
  const result = check(bytes);
  if (!result.ok || result.width * result.height <= limits.pixels) return result;
  const million = Math.round(limits.pixels / 1e6);
  return {
    ok: false,
    reason: text(
      `它自称有 ${result.width}×${result.height} 像素，最多允许 ${million} 百万像素。`,
      `It claims ${result.width}×${result.height} pixels; ${million} million are allowed.`,
    ),
  };
}

/**
 * The image as a browser can show it: JPG and PNG as they are after their heads were checked, TIF (also CCITT group 3
 * and 4) as PNG. Decoding runs in its own thread with a time limit.
 *
 * Refusals: ZQ-FIL-015.
 */
export async function renderImage(
  bytes: Uint8Array,
  file: string,
  limits: Limits = defaultLimits,
): Promise<Outcome<ShownImage>> {
  const refuseFor = (reason: Text) => refused(refuse('ZQ-FIL-015', { file, reason }));
  const check = checkImage(bytes, limits);
  if (!check.ok) return refuseFor(check.reason);
  const { width, height } = check;
  const type = typeOf(bytes);
  if (type !== 'tiff') return good({ mime: type === 'png' ? 'image/png' : 'image/jpeg', bytes, width, height });
  const rendered = await inWorker(bytes, limits.renderMs);
  if ('reason' in rendered) return refuseFor(rendered.reason);
  return good({ mime: 'image/png', bytes: rendered.png, width: rendered.width, height: rendered.height });
}

function inWorker(bytes: Uint8Array, milliseconds: number): Promise<RenderedPixels | { reason: Text }> {
  return new Promise((resolve) => {
    const worker = new Worker(new URL('./render-worker.ts', import.meta.url), {
      workerData: new Uint8Array(bytes),
      resourceLimits: { maxOldGenerationSizeMb: 512 },
      stdout: true,
      stderr: true,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    const finish = (result: RenderedPixels | { reason: Text }) => {
      clearTimeout(timer);
      resolve(result);
      void worker.terminate();
    };
    const seconds = Math.round(milliseconds / 1000);
    const timer = setTimeout(
      () =>
        finish({
          reason: text(
            `解码超过 ${seconds} 秒，已停止。`,
            `Decoding took more than ${seconds} seconds and was stopped.`,
          ),
        }),
      milliseconds,
    );
    worker.once('message', (message: RenderedPixels) => finish(message));
    worker.once('error', (error) =>
      finish({ reason: text(`解码程序报告：${error.message}。`, `The decoder says: ${error.message}.`) }),
    );
  });
}
