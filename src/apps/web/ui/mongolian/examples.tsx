import type { ExampleSet } from '../example.ts';
import css from './mongolian.module.css';
import { MongolianText } from './mongolian.tsx';

export const examples: ExampleSet = {
  id: 'mongolian',
  group: 'text',
  title: { zh: '蒙古文竖排', en: 'Mongolian, vertical' },
  about: {
    zh: '传统蒙古文自上而下、自左而右。字体与排法已备，译文需由专业人员提供。',
    en: 'Traditional Mongolian runs from the top, columns to the right. Font and layout are ready; the translation is for professionals.',
  },
  examples: [
    {
      name: 'name',
      title: { zh: '内蒙古自治区', en: 'Inner Mongolia Autonomous Region' },
      render: () => (
        <div className={css.row}>
          <MongolianText>ᠥᠪᠥᠷ ᠮᠣᠩᠭᠣᠯ ᠤᠨ ᠥᠪᠡᠷᠲᠡᠭᠡᠨ ᠵᠠᠰᠠᠬᠤ ᠣᠷᠣᠨ</MongolianText>
        </div>
      ),
    },
  ],
};
