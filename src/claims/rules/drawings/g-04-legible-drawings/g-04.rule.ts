import { text as t } from '#kernel/text.ts';
import { atFigure } from '../../../study/index.ts';
import { defineRule, type Hit } from '../../rule.ts';

/** Sizes on the page are whole millimetres. */
const TOLERANCE = 0.95;

export const legibleDrawings = defineRule({
  id: 'G-04',
  group: 'drawings',
  title: t('附图缩小到三分之二仍清晰', 'Drawings legible at two thirds'),
  severity: 'W',
  kinds: ['invention', 'utility'],
  basis: ['GL-1-1-4.3', 'custom'],
  needs: ['drawings', 'figure-pixels'],
  settings: {
    leastDpi: { title: t('建议的最低分辨率（dpi）', 'Least resolution advised (dpi)'), default: 300, basis: 'custom' },
    leastPixels: { title: t('长边最少像素', 'Least pixels of the longer side'), default: 500, basis: 'custom' },
  },
  messages: {
    default: {
      what: t(
        '{label}的分辨率约为{dpi}dpi，低于建议的{least}dpi。',
        '{label} has about {dpi} dots per inch, less than the advised {least}.',
      ),
      why: t(
        '附图的大小及清晰度，应当保证缩小到三分之二时仍能清晰地分辨各个细节；300dpi是惯例，不是法定数值。',
        'A drawing must stay clear when reduced to two thirds; 300 dpi is customary, not law.',
      ),
      todo: t(
        '用制图软件按原尺寸以{least}dpi以上重新导出。',
        'Export it anew at {least} dpi or more at its printed size.',
      ),
    },
    small: {
      what: t(
        '{label}只有{width}×{height}像素，印出后细节可能看不清。',
        '{label} has only {width} × {height} pixels; details may be lost in print.',
      ),
      why: t(
        '附图的大小及清晰度，应当保证缩小到三分之二时仍能清晰地分辨各个细节。',
        'A drawing must stay clear when reduced to two thirds.',
      ),
      todo: t('重新导出较大的图像，不要放大原图。', 'Export a larger image; enlarging this one does not help.'),
    },
  },
  limits: [
    t(
      '只看像素和尺寸，不看画面；模糊、拉伸过的图像看不出。',
      'Only pixels and size are judged; blurred or enlarged images are not seen.',
    ),
    t(
      '文件没有写明印出尺寸的，按文件所述的分辨率判断。',
      'Where the size on the page is not known, the resolution the file states is used.',
    ),
  ],
  *detect(study, setting): Iterable<Hit> {
    const least = setting('leastDpi');
    const fewest = setting('leastPixels');
    for (const { label, pixels, widthMm, dpi } of study.text.figures) {
      if (!pixels) continue;
      const { width, height } = pixels;
      const real = widthMm !== undefined && widthMm > 0 ? Math.round((width * 25.4) / widthMm) : dpi;
      const at = atFigure('drawings', label);
      if (Math.max(width, height) < fewest) yield { at, message: 'small', params: { label, width, height } };
      // Screens (72, 96) say their own resolution in files, not the drawing's: then only the size counts.
      else if (real !== undefined && real < least * TOLERANCE && (widthMm !== undefined || real > 100))
        yield { at, params: { label, dpi: real, least } };
    }
  },
});
