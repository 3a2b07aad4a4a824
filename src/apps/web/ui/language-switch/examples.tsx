import type { ExampleSet } from '../example.ts';
import css from './language-switch.module.css';
import { LanguageSwitch, LargePrintSwitch } from './language-switch.tsx';

export const examples: ExampleSet = {
  id: 'language-switch',
  group: 'frame',
  title: { zh: '语言与关怀版', en: 'Language and large print' },
  about: {
    zh: '语言写在地址里，可以转发；选择会被记住。',
    en: 'The language is in the address and can be sent on; the choice is remembered.',
  },
  examples: [
    {
      name: 'both',
      title: { zh: '语言、字号', en: 'Language and size' },
      render: () => (
        <div className={css.row}>
          <LanguageSwitch />
          <LargePrintSwitch />
        </div>
      ),
    },
  ],
};
