import type { ExampleSet } from '../example.ts';
import { leagues } from './leagues.ts';
import { TileMap, type TileValue } from './tile-map.tsx';

/** Invented values. */
const values: Record<string, number | undefined> = {
  '152900': 3.4,
  '150300': 6.1,
  '150800': 2.3,
  '150600': 7.6,
  '150200': 13.2,
  '150100': 15.8,
  '150900': 2.2,
  '152500': 1.9,
  '150400': 2.8,
  '150500': 2.4,
  '152200': 1.2,
  '150700': 2.1,
};

export const demoTiles: TileValue[] = leagues.map((league) => ({
  ...league,
  value: values[league.code],
  href: `#division-${league.code}`,
}));

export const examples: ExampleSet = {
  id: 'tile-map',
  group: 'portal',
  title: { zh: '盟市方格图', en: 'Tile map of leagues' },
  about: {
    zh: '示意方格，不画边界：西在左、北在上。可切换为表格；窄屏按阅读顺序排列。',
    en: 'A schematic grid, no borders: west left, north up. A table says the same; narrow screens read in order.',
  },
  examples: [
    {
      name: 'density',
      title: { zh: '发明专利密度', en: 'Invention patents per 10,000 people' },
      render: () => (
        <TileMap
          label={{ zh: '每万人口发明专利拥有量', en: 'Invention patents per 10,000 people' }}
          unit={{ zh: '件/万人', en: 'per 10,000' }}
          tiles={demoTiles}
        />
      ),
    },
    {
      name: 'gaps',
      title: { zh: '部分无数据', en: 'Some without data' },
      render: () => (
        <TileMap
          label={{ zh: '专利质押项目', en: 'Pledges' }}
          unit={{ zh: '项', en: 'pledges' }}
          decimals={0}
          tiles={demoTiles.map((tile, at) => ({ ...tile, value: at % 3 === 0 ? undefined : at * 3 }))}
        />
      ),
    },
  ],
};
