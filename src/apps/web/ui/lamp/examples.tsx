import type { ExampleSet } from '../example.ts';
import css from './lamp.module.css';
import { Lamp, type LampState } from './lamp.tsx';

const states: LampState[] = ['green', 'amber', 'red', 'paused', 'done'];

export const examples: ExampleSet = {
  id: 'lamp',
  group: 'matter',
  title: { zh: '时限灯', en: 'Lamp' },
  about: {
    zh: '绿圆、黄三角、红八角：形状与文字先说话，颜色只是附和。',
    en: 'Green disc, amber triangle, red octagon: shape and words speak first, colour only agrees.',
  },
  examples: [
    {
      name: 'states',
      title: { zh: '五种状态', en: 'Five states' },
      render: () => (
        <div className={css.row}>
          {states.map((state) => (
            <Lamp key={state} state={state} />
          ))}
        </div>
      ),
    },
    {
      name: 'words',
      title: { zh: '带天数', en: 'With days' },
      render: () => (
        <div className={css.row}>
          <Lamp state="amber">{{ zh: '余2个工作日', en: '2 working days left' }}</Lamp>
          <Lamp state="red">{{ zh: '已超1个工作日', en: '1 working day over' }}</Lamp>
        </div>
      ),
    },
  ],
};
