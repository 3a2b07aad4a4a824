import { text } from '#kernel/text.ts';
import { leagueName, leagueTiles } from '../leagues.ts';
import { stageTitles } from '../lifecycle.ts';
import type { BodyOf } from '../types.ts';
import { rightTitles } from '../words.ts';
import { sum } from '../years.ts';
import {
  base,
  type ChartOption,
  type Frame,
  legend,
  nameAxis,
  narrow,
  say,
  scaleOf,
  stepOf,
  valueAxis,
  widthOf,
  yearLead,
} from './frame.ts';

const w = {
  incomplete: text('尚未全部公开', 'not all published'),
  applicants: text('当年申请人数', 'applicants of the year'),
  applications: text('当年申请量（件）', 'applications of the year'),
  byYear: text('按年', 'by year'),
  provinces: text('省份', 'Provinces'),
};

const RIGHTS = ['invention', 'utility', 'design', 'other'] as const;

/** Columns by year, stacked by kind of right; what is not all published yet is pale. */
export function drawTrend(body: BodyOf<'trend'>, cut: number, frame: Frame): ChartOption {
  const { palette: p } = frame;
  const totals = body.years.map((_, at) => sum(body.series.map((one) => one.counts[at]!)));
  const pale = body.years.findIndex((year) => year >= cut);
  const series = body.series.map((one, index) => ({
    type: 'bar',
    stack: 'all',
    name: say(frame, rightTitles[one.of]),
    barMaxWidth: 34,
    barCategoryGap: '28%',
    color: p.rights[RIGHTS.indexOf(one.of)],
    data: body.years.map((year, at) => ({
      value: one.counts[at]!,
      itemStyle: {
        ...(year >= cut ? { opacity: 0.42 } : {}),
        ...(index === body.series.length - 1 ? { borderRadius: [2, 2, 0, 0] } : {}),
      },
      lead: yearLead(year, `TYPE=${one.of}`),
    })),
    ...(index === 0 && pale >= 0
      ? {
          markArea: {
            silent: true,
            itemStyle: { color: p.line2, opacity: 0.55 },
            label: {
              show: !narrow(frame),
              color: p.ink3,
              fontSize: 11,
              // Beginning at the left edge of a narrow area the words would leave the chart.
              position: 'insideTopRight',
              formatter: say(frame, w.incomplete),
            },
            data: [[{ xAxis: String(body.years[pale]) }, { xAxis: String(body.years.at(-1)) }]],
          },
        }
      : {}),
  }));
  return {
    ...base(frame),
    tooltip: {
      ...(base(frame).tooltip as object),
      trigger: 'axis',
      axisPointer: { type: 'shadow', shadowStyle: { opacity: 0.08 } },
    },
    legend: legend(frame),
    grid: { left: 8, right: 8, top: 36, bottom: 4, containLabel: true },
    xAxis: nameAxis(frame, body.years.map(String)),
    yAxis: valueAxis(frame),
    series: [
      ...series,
      {
        type: 'line',
        silent: true,
        symbol: 'circle',
        symbolSize: 1,
        itemStyle: { opacity: 0 },
        lineStyle: { width: 0 },
        tooltip: { show: false },
        label: { show: !narrow(frame) || body.years.length < 9, position: 'top', color: p.ink3, fontSize: 11 },
        data: totals,
      },
    ],
  };
}

/** Names with their number, and beside it how it came about over the years. */
export function drawRanking(body: BodyOf<'applicants' | 'inventors'>, frame: Frame): ChartOption {
  const { palette: p } = frame;
  const rows = [...body.rows].reverse();
  const most = Math.max(1, ...rows.flatMap((one) => one.counts));
  const strip = !narrow(frame) && body.years.length > 1;
  const letters = narrow(frame) ? 9 : Math.min(21, Math.round(frame.width / 46));
  const facet = body.kind === 'applicants' ? 'applicant' : 'inventor';
  const names = rows.map((one) => one.name);
  const axis = nameAxis(frame, names, {
    axisLine: { show: false },
    axisLabel: { color: p.ink, fontSize: 12.5, formatter: undefined, width: letters * 13, overflow: 'truncate' },
  });
  const leftEdge = letters * 13 + 20;
  const barWidth = strip ? (frame.width - leftEdge) * 0.42 : frame.width - leftEdge - 44;
  return {
    ...base(frame),
    ...(strip ? { visualMap: scaleOf(frame, most, 1, 1) } : {}),
    grid: [
      { left: leftEdge, width: barWidth, top: 24, bottom: 6 },
      ...(strip ? [{ left: leftEdge + barWidth + 56, right: 6, top: 24, bottom: 6 }] : []),
    ],
    xAxis: [
      { type: 'value', show: false },
      ...(strip
        ? [
            nameAxis(frame, body.years.map(String), {
              gridIndex: 1,
              position: 'top',
              axisLine: { show: false },
              axisLabel: { color: p.ink3, fontSize: 11, hideOverlap: true },
            }),
          ]
        : []),
    ],
    yAxis: [axis, ...(strip ? [nameAxis(frame, names, { gridIndex: 1, show: false })] : [])],
    series: [
      {
        type: 'bar',
        barMaxWidth: 18,
        color: p.main,
        itemStyle: { borderRadius: [0, 2, 2, 0] },
        label: { show: true, position: 'right', color: p.ink, fontSize: 12 },
        data: rows.map((one) => ({ value: one.total, name: one.name, lead: { filters: { [facet]: [one.name] } } })),
        tooltip: { formatter: '{b}：{c}' },
      },
      ...(strip
        ? [
            {
              type: 'heatmap',
              xAxisIndex: 1,
              yAxisIndex: 1,
              itemStyle: { borderColor: p.paper, borderWidth: 1.5, borderRadius: 2 },
              tooltip: { formatter: '{b}' },
              data: rows.flatMap((one, row) =>
                one.counts.map((value, column) => ({
                  value: [column, row, value],
                  name: `${one.name} · ${body.years[column]}：${value}`,
                  lead: { ...yearLead(body.years[column]!), filters: { [facet]: [one.name] } },
                })),
              ),
            },
          ]
        : []),
    ],
  };
}

/** The twelve leagues and cities as tiles, and the provinces as bars. */
export function drawGeography(body: BodyOf<'geography'>, frame: Frame): ChartOption {
  const { palette: p } = frame;
  const counts = new Map(body.leagues.map((one) => [one.code, one.count]));
  const most = Math.max(1, ...counts.values());
  const [columns, rows] = [
    Math.max(...leagueTiles.map((one) => one.column)),
    Math.max(...leagueTiles.map((one) => one.row)),
  ];
  const side = narrow(frame);
  const provinces = body.provinces.slice(0, side ? 8 : 12).reverse();
  const map = side ? { left: 0, right: 0, top: 0, height: '56%' } : { left: 0, width: '60%', top: 0, bottom: 0 };
  const bars = side ? { left: 104, right: 44, top: '62%', bottom: 0 } : { left: '72%', right: 44, top: 6, bottom: 6 };
  return {
    ...base(frame),
    visualMap: scaleOf(frame, most, 0),
    grid: [map, bars],
    xAxis: [
      { type: 'category', show: false, data: Array.from({ length: columns }, (_, at) => String(at + 1)) },
      { type: 'value', gridIndex: 1, show: false },
    ],
    yAxis: [
      { type: 'category', show: false, inverse: true, data: Array.from({ length: rows }, (_, at) => String(at + 1)) },
      nameAxis(
        frame,
        provinces.map((one) => say(frame, one.title).replace(/(省|市|(壮族|回族|维吾尔)?自治区|特别行政区)$/, '')),
        { gridIndex: 1, axisLine: { show: false } },
      ),
    ],
    series: [
      {
        type: 'heatmap',
        itemStyle: { borderColor: p.paper, borderWidth: 4, borderRadius: 7 },
        tooltip: { formatter: '{b}' },
        label: { show: true, lineHeight: 17 },
        data: leagueTiles.map((tile) => {
          const value = counts.get(tile.code) ?? 0;
          const step = stepOf(value, most);
          const name = leagueName(tile.code, frame.lang);
          return {
            value: [tile.column - 1, tile.row - 1, value],
            name: `${name}：${value}`,
            label: {
              color: value === 0 ? p.ink3 : p.onScale[step],
              fontSize: side ? 11 : 12.5,
              formatter: `{a|${value}}\n${name}`,
              rich: {
                a: {
                  fontSize: side ? 13 : 17,
                  fontWeight: 600,
                  color: value === 0 ? p.ink3 : p.onScale[step],
                  lineHeight: 22,
                },
              },
            },
            lead: { and: `DIV=${tile.code.slice(0, 4)}` },
          };
        }),
      },
      {
        type: 'bar',
        xAxisIndex: 1,
        yAxisIndex: 1,
        barMaxWidth: 16,
        label: { show: true, position: 'right', color: p.ink, fontSize: 12 },
        tooltip: { formatter: '{b}：{c}' },
        data: provinces.map((one) => ({
          value: one.count,
          itemStyle: { color: one.code.startsWith('15') ? p.scale[4] : p.pale, borderRadius: [0, 2, 2, 0] },
          lead: { and: `DIV=${one.code.slice(0, 2)}` },
        })),
      },
    ],
  };
}

/** The path of a technology: applicants to the right, applications upwards, a point a year. */
export function drawLifecycle(body: BodyOf<'lifecycle'>, cut: number, frame: Frame): ChartOption {
  const { palette: p } = frame;
  const point = (at: number) => {
    const year = body.years[at]!;
    const edge = at === 0 || year === cut - 1 || at === body.years.length - 1;
    return {
      value: [body.applicants[at]!, body.applications[at]!],
      name: `${year}：${body.applications[at]} / ${body.applicants[at]}`,
      symbolSize: edge ? 10 : 7,
      label: { formatter: String(year), ...(edge ? { fontWeight: 600, color: p.ink } : {}) },
      lead: yearLead(year),
    };
  };
  const all = body.years.map((_, at) => at);
  const done = all.filter((at) => body.years[at]! < cut);
  const open = all.filter((at) => body.years[at]! >= cut - 1);
  const line = (points: number[], more: ChartOption) => ({
    type: 'line',
    symbol: 'circle',
    label: { show: true, position: 'top', color: p.ink3, fontSize: 11 },
    labelLayout: { hideOverlap: true },
    data: points.map(point),
    tooltip: { formatter: '{b}' },
    ...more,
  });
  return {
    ...base(frame),
    grid: { left: 8, right: 28, top: 40, bottom: 30, containLabel: true },
    xAxis: valueAxis(frame, { name: say(frame, w.applicants), nameLocation: 'middle', nameGap: 30, scale: true }),
    yAxis: valueAxis(frame, {
      name: say(frame, w.applications),
      nameTextStyle: { color: p.ink3, align: 'left', fontSize: 11.5 },
    }),
    series: [
      line(open, {
        color: p.ink3,
        lineStyle: { width: 1.5, type: 'dashed', color: p.ink3 },
        itemStyle: { opacity: 0.55 },
      }),
      line(done, { color: p.main, lineStyle: { width: 2.5, color: p.main } }),
    ],
    graphic: [
      {
        type: 'text',
        right: 28,
        top: 0,
        style: { text: say(frame, stageTitles[body.stage]), font: `600 21px ${p.font}`, fill: p.rights[0] },
        silent: true,
      },
    ],
  };
}

/** Technologies by year: the darker, the more applications. */
export function drawHeat(body: BodyOf<'heat'>, cut: number, frame: Frame): ChartOption {
  const { palette: p } = frame;
  const rows = [...body.rows].reverse();
  const most = Math.max(1, ...rows.flatMap((one) => one.counts));
  const letters = narrow(frame) ? 7 : frame.lang === 'zh' ? 11 : 15;
  const cell = (frame.width - letters * 13) / Math.max(1, body.years.length);
  return {
    ...base(frame),
    visualMap: scaleOf(frame, most, 0),
    grid: { left: letters * 13 + 22, right: 4, top: 8, bottom: 26 },
    xAxis: nameAxis(
      frame,
      body.years.map((year) => (year >= cut ? `${year}*` : String(year))),
      { axisLine: { show: false }, axisLabel: { color: p.ink3, fontSize: 11.5, hideOverlap: true } },
    ),
    yAxis: nameAxis(
      frame,
      rows.map((one) => say(frame, one.title)),
      {
        axisLine: { show: false },
        axisLabel: { color: p.ink, fontSize: 12.5, width: letters * 13, overflow: 'truncate' },
      },
    ),
    series: [
      {
        type: 'heatmap',
        itemStyle: { borderColor: p.paper, borderWidth: 2, borderRadius: 3 },
        tooltip: { formatter: '{b}' },
        label: { show: cell > 26, fontSize: 11.5 },
        data: rows.flatMap((row, y) =>
          row.counts.map((value, x) => {
            const step = stepOf(value, most);
            return {
              value: [x, y, value],
              name: `${say(frame, row.title)} · ${body.years[x]}：${value}`,
              ...(body.years[x]! >= cut ? { itemStyle: { opacity: 0.6 } } : {}),
              label: {
                color: value === 0 ? 'transparent' : p.onScale[step],
                formatter: value === 0 ? '' : String(value),
              },
              lead: yearLead(body.years[x]!, `(${row.formula})`),
            };
          }),
        ),
      },
    ],
  };
}

/** Applicants by technology: the bigger, the more applications. */
export function drawMatrix(body: BodyOf<'matrix'>, frame: Frame): ChartOption {
  const { palette: p } = frame;
  const letters = narrow(frame) ? 8 : Math.min(21, Math.round(frame.width / 52));
  const rows = body.applicants.map((name, at) => ({ name, cells: body.cells[at]! })).reverse();
  const most = Math.max(1, ...rows.flatMap((one) => one.cells));
  const room = Math.min(
    (frame.width - letters * 13) / Math.max(1, body.columns.length),
    (frame.height - 90) / Math.max(1, rows.length),
  );
  const biggest = Math.min(46, Math.max(14, room * 0.94));
  const label = Math.max(0, ...body.columns.map((one) => widthOf(say(frame, one.title)))) * 12;
  const tilt = label + 10 > (frame.width - letters * 13 - 40) / Math.max(1, body.columns.length);
  return {
    ...base(frame),
    grid: { left: letters * 13 + 22, right: 18, top: 10, bottom: tilt ? 78 : 34 },
    xAxis: nameAxis(
      frame,
      body.columns.map((one) => say(frame, one.title)),
      {
        splitLine: { show: true, lineStyle: { color: p.line2 } },
        axisLabel: {
          color: p.ink2,
          fontSize: 12,
          rotate: tilt ? 38 : 0,
          interval: 0,
          width: 110,
          overflow: 'truncate',
        },
      },
    ),
    yAxis: nameAxis(
      frame,
      rows.map((one) => one.name),
      {
        axisLine: { show: false },
        splitLine: { show: true, lineStyle: { color: p.line2 } },
        axisLabel: { color: p.ink, fontSize: 12.5, width: letters * 13, overflow: 'truncate' },
      },
    ),
    series: [
      {
        type: 'scatter',
        itemStyle: { opacity: 0.92 },
        tooltip: { formatter: '{b}' },
        data: rows.flatMap((row, y) =>
          row.cells.flatMap((value, x) => {
            if (value === 0) return [];
            const size = Math.max(7, Math.sqrt(value / most) * biggest);
            const column = body.columns[x]!;
            const step = Math.max(1, stepOf(value, most));
            return [
              {
                value: [x, y, value],
                name: `${row.name} · ${say(frame, column.title)}：${value}`,
                symbolSize: size,
                itemStyle: { color: p.scale[step] },
                label: { show: size >= 19, formatter: String(value), color: p.onScale[step], fontSize: 11 },
                lead: { and: `(${column.formula})`, filters: { applicant: [row.name] } },
              },
            ];
          }),
        ),
      },
    ],
  };
}
