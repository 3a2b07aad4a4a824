import { useSay } from '../../app/i18n.ts';
import type { ExampleSet } from '../example.ts';
import { Icon } from '../icon/icon.tsx';
import css from './button.module.css';
import { Button, ButtonLink } from './button.tsx';

function Looks() {
  const say = useSay();
  return (
    <div className={css.row}>
      <Button look="primary">{say({ zh: '出具预审意见', en: 'Issue opinion' })}</Button>
      <Button>{say({ zh: '保存意见', en: 'Save opinion' })}</Button>
      <Button look="quiet">{say({ zh: '撤销', en: 'Undo' })}</Button>
      <Button look="grave">{say({ zh: '终止办理', en: 'Terminate' })}</Button>
      <Button disabled>{say({ zh: '不可用', en: 'Not available' })}</Button>
      <ButtonLink href="/gallery">
        {say({ zh: '查看办事指南', en: 'Read the guide' })}
        <Icon name="arrow" size={16} />
      </ButtonLink>
    </div>
  );
}

function Sizes() {
  const say = useSay();
  return (
    <div className={css.row}>
      <Button size="small">{say({ zh: '误报', en: 'False alarm' })}</Button>
      <Button>{say({ zh: '保存', en: 'Save' })}</Button>
      <Button size="large" look="primary">
        {say({ zh: '检索', en: 'Search' })}
      </Button>
    </div>
  );
}

export const examples: ExampleSet = {
  id: 'button',
  group: 'frame',
  title: { zh: '按钮', en: 'Buttons' },
  about: {
    zh: '一屏只有一个主按钮，放在右下。按钮做事，链接去别处。',
    en: 'One primary button on a screen, at the bottom right. A button does something; a link goes somewhere.',
  },
  examples: [
    { name: 'looks', title: { zh: '种类', en: 'Kinds' }, render: () => <Looks /> },
    { name: 'sizes', title: { zh: '大小', en: 'Sizes' }, render: () => <Sizes /> },
  ],
};
