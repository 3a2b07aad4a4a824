import { createRequire } from 'node:module';
import { createCanvas, GlobalFonts, loadImage } from '@napi-rs/canvas';

/** The family that charts are set in when they become pictures. */
export const PICTURE_FONT = 'Zhiquan Picture';
let ready = false;

function readyFonts(): void {
  if (ready) return;
  const { resolve } = createRequire(import.meta.url);
  const serif = '@expo-google-fonts/noto-serif-sc';
  for (const file of ['400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'])
    GlobalFonts.registerFromPath(resolve(`${serif}/${file}`), PICTURE_FONT);
  ready = true;
}

/** An SVG as PNG, twice as fine as its own size; its texts are set in the font that comes with the project. */
export async function pngOf(svg: string): Promise<{ png: Buffer; width: number; height: number }> {
  readyFonts();
  const image = await loadImage(Buffer.from(inFont(svg, PICTURE_FONT)));
  const { width, height } = image;
  const canvas = createCanvas(width * 2, height * 2);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width * 2, height * 2);
  context.drawImage(image, 0, 0, width * 2, height * 2);
  return { png: canvas.toBuffer('image/png'), width, height };
}

/** The fonts that a picture asks for, whatever they are, replaced by one that is there. */
export const inFont = (svg: string, family: string): string =>
  svg
    .replaceAll(/font-family\s*=\s*"[^"]*"/g, `font-family="${family}"`)
    .replaceAll(/font-family\s*:\s*[^;"]*/g, `font-family:${family}`)
    .replaceAll(/(style="[^"]*?)font:\s*([^;"]*?\d+px)\s+[^;"]*/g, `$1font:$2 '${family}'`);
