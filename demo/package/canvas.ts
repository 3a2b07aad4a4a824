/** A sheet of grey pixels (255 = paper) on which line drawings are made; units are pixels from the upper left. */
export class Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height).fill(255);
  }

  dot(x: number, y: number, size = 3): void {
    const half = Math.floor(size / 2);
    for (let dy = -half; dy <= half; dy++)
      for (let dx = -half; dx <= half; dx++) {
        const [px, py] = [Math.round(x) + dx, Math.round(y) + dy];
        if (px >= 0 && py >= 0 && px < this.width && py < this.height) this.pixels[py * this.width + px] = 0;
      }
  }

  line(x1: number, y1: number, x2: number, y2: number, size = 3): void {
    const steps = Math.max(1, Math.ceil(Math.max(Math.abs(x2 - x1), Math.abs(y2 - y1))));
    for (let i = 0; i <= steps; i++) this.dot(x1 + ((x2 - x1) * i) / steps, y1 + ((y2 - y1) * i) / steps, size);
  }

  path(points: [number, number][], size = 3): void {
    for (let i = 1; i < points.length; i++) this.line(...points[i - 1]!, ...points[i]!, size);
  }

  box(x: number, y: number, w: number, h: number, size = 3): void {
    this.path(
      [
        [x, y],
        [x + w, y],
        [x + w, y + h],
        [x, y + h],
        [x, y],
      ],
      size,
    );
  }

  arc(cx: number, cy: number, rx: number, ry: number, from = 0, to = 360, size = 3): void {
    const steps = Math.ceil(Math.max(rx, ry) * 2);
    for (let i = 0; i <= steps; i++) {
      const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180;
      this.dot(cx + rx * Math.cos(angle), cy + ry * Math.sin(angle), size);
    }
  }

  arrow(x1: number, y1: number, x2: number, y2: number): void {
    this.line(x1, y1, x2, y2);
    const angle = Math.atan2(y2 - y1, x2 - x1);
    for (const turn of [2.7, -2.7])
      this.line(x2, y2, x2 + 16 * Math.cos(angle + turn), y2 + 16 * Math.sin(angle + turn));
  }

  /** Digits and a few letters, 18 × 30 pixels each. */
  write(text: string, x: number, y: number): void {
    [...text].forEach((c, i) => {
      for (const [x1, y1, x2, y2] of STROKES[c] ?? [])
        this.line(x + i * 26 + x1 * 9, y + y1 * 15, x + i * 26 + x2 * 9, y + y2 * 15);
    });
  }

  /** A reference sign with its leader line from a point of the part. */
  sign(sign: string, px: number, py: number, tx: number, ty: number): void {
    this.line(px, py, tx, ty, 1);
    this.write(sign, tx > px ? tx + 6 : tx - 26 * sign.length - 2, ty - 15);
  }
}

type Stroke = [number, number, number, number];
const SEGMENTS: Stroke[] = [
  [0, 0, 2, 0],
  [2, 0, 2, 1],
  [2, 1, 2, 2],
  [0, 2, 2, 2],
  [0, 1, 0, 2],
  [0, 0, 0, 1],
  [0, 1, 2, 1],
];
const of = (...segments: number[]): Stroke[] => segments.map((i) => SEGMENTS[i]!);
const STROKES: Record<string, Stroke[]> = {
  '0': of(0, 1, 2, 3, 4, 5),
  '1': of(1, 2),
  '2': of(0, 1, 6, 4, 3),
  '3': of(0, 1, 6, 2, 3),
  '4': of(5, 6, 1, 2),
  '5': of(0, 5, 6, 2, 3),
  '6': of(0, 5, 4, 3, 2, 6),
  '7': of(0, 1, 2),
  '8': of(0, 1, 2, 3, 4, 5, 6),
  '9': of(6, 5, 0, 1, 2, 3),
  S: of(0, 5, 6, 2, 3),
};
