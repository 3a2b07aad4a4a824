import type { PatentRecord } from '#corpus/record/types.ts';

/** A part of a device with its reference sign. */
interface Part {
  sign: string;
  name: string;
}

const WIDTH = 640;
const HEIGHT = 420;
/** Of the drawing in the middle; signs stand around it. */
const [LEFT, TOP, RIGHT, BOTTOM] = [120, 50, 520, 370];

/**
 * A plain line drawing of a figure of an invented document, as SVG: a flow chart where its caption says so, else parts with
 * their reference signs. The same document gives the same drawing. Undefined for documents that are not invented.
 */
export function drawingOf(record: PatentRecord, label: string): string | undefined {
  const figure = record.figures.find((one) => one.label === label);
  if (!figure || record.source.id !== 'demo') return undefined;
  const caption = figure.caption ?? '';
  const parts = caption.includes('流程') ? [] : partsFor(record, caption);
  const steps = caption.includes('流程') ? stepsOf(record) : parts.length > 0 ? [] : modulesOf(record);
  if (parts.length + steps.length === 0) return undefined;
  const body = parts.length > 0 ? device(parts) : flow(steps);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" ` +
    'fill="none" stroke="#111" stroke-width="1.6" font-family="serif" font-size="15">' +
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff" stroke="none"/>${body}` +
    `<text x="${WIDTH / 2}" y="${HEIGHT - 12}" text-anchor="middle" fill="#111" stroke="none">${escaped(label)}</text></svg>`
  );
}

const escaped = (text: string): string => text.replace(/[<>&"]/g, (one) => `&#${one.charCodeAt(0)};`);

/** The list of reference signs in the description: `图中：1、机架；2、…`. */
function signsOf(record: PatentRecord): Part[] {
  const list = record.description.find(({ text }) => text.startsWith('图中：'))?.text.slice(3) ?? '';
  return list.split(/[；。]/).flatMap((one) => {
    const found = /^(\d+)、(.+)$/.exec(one.trim());
    return found ? [{ sign: found[1]!, name: found[2]! }] : [];
  });
}

/** What a figure shows: the units of the whole, or the parts of one unit. */
function partsFor(record: PatentRecord, caption: string): Part[] {
  const all = signsOf(record);
  const units = record.figures.map(({ caption: one = '' }) => one.replace(/的结构示意图$/, ''));
  const isUnit = (part: Part) => units.includes(part.name);
  const own = all.findIndex((part) => isUnit(part) && caption.startsWith(part.name));
  if (own < 0) return all.filter((part, at) => at === 0 || isUnit(part));
  const end = all.findIndex((part, at) => at > own && isUnit(part));
  return all.slice(own, end < 0 ? undefined : end);
}

/** The modules of a system, as its claims name them. */
const modulesOf = (record: PatentRecord): string[] => {
  const said = record.claims.map(({ text }) => text).join('');
  const found = [...said.matchAll(/(?:^|[，。、；：包括的和与])([\u4e00-\u9fff]{2,8}(?:模块|单元))/g)].map(
    (one) => one[1]!,
  );
  return [...new Set(found)].slice(0, 7);
};

/** The steps of a method claim: `S1，…；S2，…`. */
function stepsOf(record: PatentRecord): string[] {
  const found = [...(record.claims[0]?.text ?? '').matchAll(/S\d+[，、：:]([^；。]+)/g)].map((one) => one[1]!);
  return found.length > 0 ? found.slice(0, 7) : (record.abstract.match(/[^，。；]{4,}/g) ?? []).slice(1, 6);
}

const line = (x1: number, y1: number, x2: number, y2: number): string => `<path d="M${x1} ${y1}L${x2} ${y2}"/>`;
const box = (x: number, y: number, width: number, height: number, round = 0): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}"${round > 0 ? ` rx="${round}"` : ''}/>`;
const text = (x: number, y: number, said: string, anchor = 'middle'): string =>
  `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="#111" stroke="none">${escaped(said)}</text>`;

/** The first part holds the others; leader lines run to the signs at both sides. */
function device(parts: readonly Part[]): string {
  const [whole, ...inner] = parts;
  if (!whole) return box(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP);
  let out = box(LEFT, TOP, RIGHT - LEFT, BOTTOM - TOP, 6);
  out += line(LEFT + 30, BOTTOM, LEFT + 20, BOTTOM + 18) + line(RIGHT - 30, BOTTOM, RIGHT - 20, BOTTOM + 18);
  const columns = Math.max(1, Math.ceil(Math.sqrt(inner.length)));
  const rows = Math.max(1, Math.ceil(inner.length / columns));
  const [wide, high] = [(RIGHT - LEFT) / columns, (BOTTOM - TOP) / rows];
  const ends: { x: number; y: number; sign: string }[] = [];
  inner.forEach((part, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)];
    const [x, y] = [LEFT + column * wide, TOP + row * high];
    out += shape(part.name, x + wide * 0.16, y + high * 0.18, wide * 0.68, high * 0.64);
    if (column > 0) out += line(x - wide * 0.16, y + high / 2, x + wide * 0.16, y + high / 2);
    ends.push({ x: x + wide / 2, y: y + high / 2, sign: part.sign });
  });
  ends.push({ x: RIGHT - 12, y: TOP + 10, sign: whole.sign });
  for (const [side, from] of [
    [ends.filter((end) => end.x < WIDTH / 2), LEFT - 50],
    [ends.filter((end) => end.x >= WIDTH / 2), RIGHT + 50],
  ] as const) {
    const step = (BOTTOM - TOP) / Math.max(1, side.length);
    [...side]
      .sort((a, b) => a.y - b.y)
      .forEach((end, at) => {
        const y = TOP + step * (at + 0.5);
        out += `<path stroke-width="0.9" d="M${end.x} ${end.y}L${from} ${y}"/><circle cx="${end.x}" cy="${end.y}" r="2" fill="#111"/>`;
        out += text(from + (from < LEFT ? -6 : 6), y + 5, end.sign, from < LEFT ? 'end' : 'start');
      });
  }
  return out;
}

/** A part as its name lets one expect: something round that turns, something that stores, a board, or a housing. */
function shape(name: string, x: number, y: number, width: number, height: number): string {
  const [cx, cy, r] = [x + width / 2, y + height / 2, Math.min(width, height) / 2];
  if (/轮|轴|电机|风机|泵|辊|筒|盘/.test(name))
    return `<circle cx="${cx}" cy="${cy}" r="${r}"/><circle cx="${cx}" cy="${cy}" r="${r * 0.35}"/>${line(cx - r, cy, cx + r, cy)}`;
  if (/罐|箱|仓|斗|槽|池|腔/.test(name))
    return `<path d="M${x} ${y}H${x + width}V${y + height * 0.6}L${cx + width * 0.15} ${y + height}H${cx - width * 0.15}L${x} ${y + height * 0.6}Z"/>${line(x, y + height * 0.3, x + width, y + height * 0.3)}`;
  if (/板|网|筛|叶|片|刀|带/.test(name))
    return (
      box(x, cy - height * 0.14, width, height * 0.28) +
      Array.from({ length: 7 }, (_, at) => {
        const from = x + (width * (at + 0.5)) / 7;
        return line(from, cy - height * 0.14, from - width * 0.06, cy + height * 0.14);
      }).join('')
    );
  if (/控制|传感|模块|器|电/.test(name))
    return box(x, y, width, height, 4) + box(x + width * 0.2, y + height * 0.25, width * 0.6, height * 0.5);
  return box(x, y, width, height, 8) + line(x, y + height * 0.75, x + width, y + height * 0.75);
}

/** Steps one below the other. */
function flow(steps: readonly string[]): string {
  const high = Math.min(44, (BOTTOM - TOP + 30) / Math.max(1, steps.length) - 14);
  const step = high + 14;
  let out = '';
  steps.forEach((said, at) => {
    const y = 24 + at * step;
    out += box(110, y, 420, high, at === 0 || at === steps.length - 1 ? high / 2 : 0);
    const short = [...said].length > 24 ? `${[...said].slice(0, 23).join('')}…` : said;
    out += text(320, y + high / 2 + 5, short);
    out += text(96, y + high / 2 + 5, `S${at + 1}`, 'end');
    if (at > 0) out += `<path d="M320 ${y - 14}V${y}m-4 -6l4 6l4 -6"/>`;
  });
  return out;
}
