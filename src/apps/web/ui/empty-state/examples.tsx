import { useSay } from '../../app/i18n.ts';
import { ButtonLink } from '../button/button.tsx';
import type { ExampleSet } from '../example.ts';
import { EmptyState } from './empty-state.tsx';

function NoDrafts() {
  const say = useSay();
  return (
    <EmptyState
      title={{ zh: '还没有办件', en: 'No matters yet' }}
      hint={{
        zh: '提交过的申请会出现在这里，写明走到哪一步、由谁办、最晚哪天。',
        en: 'What you submit appears here: where it stands, who acts, by when.',
      }}
    >
      <ButtonLink href="#services">{say({ zh: '看看能办什么', en: 'See the services' })}</ButtonLink>
    </EmptyState>
  );
}

export const examples: ExampleSet = {
  id: 'empty-state',
  group: 'answer',
  title: { zh: '空', en: 'Empty' },
  about: { zh: '为什么空、能做什么。', en: 'Why it is empty and what one can do.' },
  examples: [
    { name: 'first', title: { zh: '第一次来', en: 'First visit' }, render: () => <NoDrafts /> },
    {
      name: 'done',
      title: { zh: '队列清空', en: 'Queue cleared' },
      render: () => <EmptyState title={{ zh: '今天的都办完了', en: 'All done for today' }} />,
    },
  ],
};
