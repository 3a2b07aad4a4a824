import type { ExampleSet } from '../example.ts';
import css from './icon.module.css';
import { Icon, iconNames } from './icon.tsx';
import { Mark } from './mark.tsx';

export const examples: ExampleSet = {
  id: 'icon',
  group: 'frame',
  title: { zh: '图标与标志', en: 'Icons and the mark' },
  about: {
    zh: '细线图标只伴随文字，不代替文字；标志是天空、太阳与两道草坡。',
    en: 'Line icons stand beside words, never instead of them. The mark is sky, sun and two lines of grass.',
  },
  examples: [
    {
      name: 'all',
      title: { zh: '全部图标', en: 'All icons' },
      render: () => (
        <ul className={css.sheet}>
          {iconNames.map((name) => (
            <li key={name}>
              <Icon name={name} size={24} />
              <span lang="en">{name}</span>
            </li>
          ))}
        </ul>
      ),
    },
    {
      name: 'mark',
      title: { zh: '标志', en: 'The mark' },
      render: () => (
        <div className={css.marks}>
          <Mark size={20} />
          <Mark size={32} />
          <Mark size={64} />
        </div>
      ),
    },
  ],
};
