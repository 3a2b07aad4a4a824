import type { BodyOf } from '../types.ts';
import { contours, pathOf } from './contours.ts';
import { base, type ChartOption, type Frame, narrow, short } from './frame.ts';

/** Cited documents and who cites them, in the order of time. */
export function drawCitations(body: BodyOf<'citations'>, frame: Frame): ChartOption {
  const { palette: p } = frame;
  const most = Math.max(1, ...body.nodes.map((one) => one.cited));
  const years = body.nodes.flatMap((one) => (one.year === null ? [] : [one.year]));
  const [first, last] = years.length === 0 ? [0, 1] : [Math.min(...years), Math.max(...years)];
  const bound = [...body.nodes].sort((a, b) => b.cited - a.cited)[narrow(frame) ? 3 : 7]?.cited ?? 1;
  return {
    ...base(frame),
    grid: { left: 22, right: 34, top: 14, bottom: 28 },
    xAxis: {
      type: 'value',
      min: first - 1,
      max: last + 1,
      minInterval: 1,
      axisLine: { lineStyle: { color: p.line } },
      axisTick: { show: false },
      axisLabel: { color: p.ink3, fontSize: 11.5, formatter: (year: number) => String(year), hideOverlap: true },
      splitLine: { lineStyle: { color: p.line2, type: 'dashed' } },
    },
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    series: [
      {
        type: 'graph',
        coordinateSystem: 'cartesian2d',
        layout: 'none',
        edgeSymbol: ['none', 'arrow'],
        edgeSymbolSize: 5,
        tooltip: { formatter: '{b}' },
        lineStyle: { color: p.ink3, opacity: 0.32, width: 1, curveness: 0.18 },
        labelLayout: { hideOverlap: true },
        emphasis: { focus: 'adjacency', lineStyle: { width: 2, opacity: 0.8 } },
        data: body.nodes.map((node, at) => ({
          id: String(at),
          name: `${node.key} ${node.title}${node.applicant ? ` · ${node.applicant}` : ''}（${node.cited}）`,
          value: [node.year ?? first, node.y],
          symbolSize: 6 + Math.sqrt(node.cited / most) * 24,
          itemStyle: {
            color: node.cited === 0 ? p.pale : p.scale[node.cited >= bound ? 4 : 3],
            borderColor: p.paper,
            borderWidth: 1.5,
          },
          label: {
            show: node.cited > 0 && node.cited >= bound,
            position: node.year !== null && node.year > (first + last) / 2 ? 'left' : 'right',
            formatter: short(node.title.replace(/^一种/, ''), narrow(frame) ? 8 : 15),
            color: p.ink,
            fontSize: 12,
            textBorderColor: p.paper,
            textBorderWidth: 3,
          },
          // A cited document leads to those that cite it, any other to itself.
          lead: node.cited > 0 ? { and: `CT=${node.key}` } : { key: node.key },
        })),
        links: body.edges.map(([citing, cited]) => ({ source: String(citing), target: String(cited) })),
      },
    ],
  };
}

/** Documents on the ground of their density, groups with their terms. */
export function drawLandscape(body: BodyOf<'landscape'>, frame: Frame): ChartOption {
  const { palette: p, width, height } = frame;
  const { columns, rows, values } = body.ground;
  const place = ([x, y]: readonly [number, number]): [number, number] => [
    ((x + 0.5) / columns) * width,
    (1 - (y + 0.5) / rows) * height,
  ];
  const ground = p.ground.flatMap((fill, at) => {
    const pathData = pathOf(contours({ columns, rows, values }, LEVELS[at]!), place);
    return pathData === '' ? [] : [{ fill, pathData }];
  });
  const shown = narrow(frame) ? body.clusters.slice(0, 6) : body.clusters;
  return {
    ...base(frame),
    grid: { left: 0, right: 0, top: 0, bottom: 0 },
    xAxis: { type: 'value', min: 0, max: 1, show: false },
    yAxis: { type: 'value', min: 0, max: 1, show: false },
    series: [
      {
        type: 'custom',
        silent: true,
        z: 0,
        tooltip: { show: false },
        data: ground.map((_, at) => [0, 0, at]),
        renderItem: (item: { dataIndex: number }) => ({
          type: 'path',
          shape: { pathData: ground[item.dataIndex]!.pathData },
          style: {
            fill: ground[item.dataIndex]!.fill,
            fillRule: 'evenodd',
            stroke: p.paper,
            lineWidth: 0.7,
            strokeOpacity: 0.7,
          },
        }),
      },
      {
        type: 'scatter',
        z: 10,
        symbolSize: body.documents.length > 1200 ? 3.4 : body.documents.length > 300 ? 4.6 : 7,
        tooltip: { formatter: '{b}' },
        data: body.documents.map((one) => ({
          value: [one.x, one.y],
          name: `${one.title} · ${one.applicant}${one.year === null ? '' : ` · ${one.year}`}`,
          itemStyle: { color: p.groups[one.cluster % p.groups.length], opacity: 0.78 },
          lead: { key: one.key },
        })),
      },
      {
        type: 'scatter',
        z: 20,
        symbolSize: 1,
        itemStyle: { opacity: 0 },
        tooltip: { formatter: '{b}' },
        labelLayout: { moveOverlap: 'shiftY', hideOverlap: true },
        data: shown.map((one, at) => ({
          value: [Math.min(0.88, Math.max(0.12, one.x)), Math.min(0.95, Math.max(0.05, one.y))],
          name: `${one.terms.join(' · ')}（${one.size}）`,
          label: {
            show: true,
            formatter: `{t|${one.terms.slice(0, narrow(frame) ? 1 : 2).join(' · ')}}\n{n|${one.size}}`,
            align: 'center',
            backgroundColor: p.paper,
            borderColor: p.groups[at % p.groups.length],
            borderWidth: 1,
            borderRadius: 4,
            padding: [3, 8],
            opacity: 0.94,
            rich: {
              t: { color: p.ink, fontSize: 12.5, fontWeight: 600, lineHeight: 17, align: 'center' },
              n: { color: p.ink3, fontSize: 11, lineHeight: 14, align: 'center' },
            },
          },
          ...(one.terms.length > 0 ? { lead: { and: `TA=(${one.terms.join(' OR ')})` } } : {}),
        })),
      },
    ],
  };
}

const LEVELS = [0.03, 0.12, 0.25, 0.42, 0.62, 0.82];
