/** Formats without words of their own that show days (ECMA-376 part 1, 18.8.30), those of East Asian versions among them. */
const BUILT_IN = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47]);
for (let id = 50; id <= 58; id++) BUILT_IN.add(id);

const DAY = 86_400_000;

/** Finds, as the tags of a style sheet go by, which styles of cells show days. */
export function dateStyles() {
  const formats = new Set(BUILT_IN);
  const found = new Set<number>();
  let inCells = false;
  let style = 0;
  return {
    found,
    open: (name: string, attributes: Record<string, string>): void => {
      if (name === 'numFmt') {
        const id = Number(attributes.numFmtId);
        if (showsDays(attributes.formatCode ?? '')) formats.add(id);
        else formats.delete(id);
      } else if (name === 'cellXfs') inCells = true;
      else if (name === 'cellStyles' || name === 'dxfs') inCells = false;
      else if (name === 'xf' && inCells) {
        if (formats.has(Number(attributes.numFmtId))) found.add(style);
        style++;
      }
    },
  };
}

/** Whether letters for year, month or day stand outside quotation marks, brackets and escapes. */
const showsDays = (code: string): boolean =>
  /[ymd]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').replace(/general/gi, ''));

/** The day of a serial number as `YYYY-MM-DD`; undefined for numbers that are none. The 1900 system has a 29 February 1900. */
export function dayOfSerial(serial: number, since1904: boolean): string | undefined {
  const whole = Math.floor(serial);
  if (whole < 1 || whole > 2_958_465) return undefined;
  const first = since1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  return new Date(first + whole * DAY).toISOString().slice(0, 10);
}
