/** Colours of a chart: those of the screen it stands on, or of paper. */
export interface ChartPalette {
  ink: string;
  ink2: string;
  ink3: string;
  line: string;
  line2: string;
  paper: string;
  /** The one colour of a chart that has only one. */
  main: string;
  /** What is incomplete or stands back. */
  pale: string;
  /** Invention, utility model, design, other. */
  rights: readonly [string, string, string, string];
  /** From few to many. */
  scale: readonly [string, string, string, string, string];
  /** Text on each step of the scale. */
  onScale: readonly [string, string, string, string, string];
  /** Ground of a landscape from sparse to dense. */
  ground: readonly string[];
  /** Groups that have no order. */
  groups: readonly string[];
  font: string;
}

const FONT = `'Noto Sans SC Variable', 'Noto Sans SC', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif`;

/** For pages on paper, exports and light screens. */
export const paperPalette: ChartPalette = {
  ink: '#16222e',
  ink2: '#44525f',
  ink3: '#5a6875',
  line: '#dcd8cc',
  line2: '#ebe7dc',
  paper: '#fffefb',
  main: '#2f77a8',
  pale: '#bcd3e1',
  rights: ['#12507f', '#6fa3c6', '#d9a441', '#9aa3a8'],
  scale: ['#e4ecf1', '#bcd3e1', '#86b0cc', '#2f77a8', '#12507f'],
  onScale: ['#16222e', '#16222e', '#16222e', '#fffefb', '#fffefb'],
  ground: ['#eef3ea', '#dfe9d3', '#cbdcb6', '#b3ca97', '#98b577', '#7fa05c'],
  groups: [
    '#12507f',
    '#b8352a',
    '#7a4b7d',
    '#a97410',
    '#0d7377',
    '#4a5868',
    '#c0714f',
    '#41611f',
    '#5a78a8',
    '#8c4a3c',
    '#6a6f1f',
    '#2f6b52',
  ],
  font: FONT,
};

/** For dark screens. */
export const nightPalette: ChartPalette = {
  ink: '#eef1ec',
  ink2: '#bdc8d0',
  ink3: '#9dabb6',
  line: '#32455a',
  line2: '#263748',
  paper: '#1a2835',
  main: '#6eb0dc',
  pale: '#2f6288',
  rights: ['#8fc6ea', '#3f82ad', '#dba93f', '#7d8b96'],
  scale: ['#1f3140', '#28485f', '#2f6288', '#6eb0dc', '#b5dbf4'],
  onScale: ['#eef1ec', '#eef1ec', '#ffffff', '#0d1a24', '#0d1a24'],
  ground: ['#1d2f35', '#20383a', '#24433d', '#2a5041', '#335f45', '#40704b'],
  groups: [
    '#8fc6ea',
    '#f6a599',
    '#cfa3d4',
    '#f1c973',
    '#7fd0cd',
    '#bdc8d0',
    '#e8b08f',
    '#aecd84',
    '#a9bfe8',
    '#d99a8a',
    '#cdd07a',
    '#8ccbb0',
  ],
  font: FONT,
};
