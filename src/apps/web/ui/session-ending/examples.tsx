import { useState } from 'react';
import { useSay } from '../../app/i18n.ts';
import { Button } from '../button/button.tsx';
import type { ExampleSet } from '../example.ts';
import { SessionEnding, SessionWarning } from './session-ending.tsx';

function Opens() {
  const say = useSay();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)}>{say({ zh: '打开对话框', en: 'Open the dialog' })}</Button>
      <SessionEnding
        open={open}
        seconds={120}
        savedAt="10:42"
        onStay={() => setOpen(false)}
        onLeave={() => setOpen(false)}
      />
    </>
  );
}

export const examples: ExampleSet = {
  id: 'session-ending',
  group: 'answer',
  title: { zh: '即将退出', en: 'Session ending' },
  about: {
    zh: '提前两分钟提醒，可以继续；已写的内容不会丢。',
    en: 'Warns two minutes ahead, with a way to stay; nothing typed is lost.',
  },
  examples: [
    {
      name: 'warning',
      title: { zh: '提醒内容', en: 'The warning' },
      render: () => <SessionWarning left={95} savedAt="10:42" />,
    },
    { name: 'dialog', title: { zh: '对话框', en: 'The dialog' }, render: () => <Opens /> },
  ],
};
