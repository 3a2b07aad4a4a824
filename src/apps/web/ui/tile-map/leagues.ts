import type { Text } from '#kernel/text.ts';

export interface League {
  code: string;
  name: Text;
  column: number;
  row: number;
}

/** The twelve leagues and cities of Inner Mongolia (GB/T 2260) in a schematic grid, west at the left, north above. */
export const leagues: readonly League[] = [
  { code: '152900', name: { zh: '阿拉善', en: 'Alxa' }, column: 1, row: 3 },
  { code: '150300', name: { zh: '乌海', en: 'Wuhai' }, column: 2, row: 4 },
  { code: '150800', name: { zh: '巴彦淖尔', en: 'Bayannur' }, column: 2, row: 3 },
  { code: '150600', name: { zh: '鄂尔多斯', en: 'Ordos' }, column: 3, row: 4 },
  { code: '150200', name: { zh: '包头', en: 'Baotou' }, column: 3, row: 3 },
  { code: '150100', name: { zh: '呼和浩特', en: 'Hohhot' }, column: 4, row: 4 },
  { code: '150900', name: { zh: '乌兰察布', en: 'Ulanqab' }, column: 4, row: 3 },
  { code: '152500', name: { zh: '锡林郭勒', en: 'Xilingol' }, column: 5, row: 2 },
  { code: '150400', name: { zh: '赤峰', en: 'Chifeng' }, column: 5, row: 3 },
  { code: '150500', name: { zh: '通辽', en: 'Tongliao' }, column: 6, row: 3 },
  { code: '152200', name: { zh: '兴安', en: 'Hinggan' }, column: 6, row: 2 },
  { code: '150700', name: { zh: '呼伦贝尔', en: 'Hulunbuir' }, column: 6, row: 1 },
];
