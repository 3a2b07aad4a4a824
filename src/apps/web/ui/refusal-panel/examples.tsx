import type { ExampleSet } from '../example.ts';
import { RefusalPanel } from './refusal-panel.tsx';

export const examples: ExampleSet = {
  id: 'refusal-panel',
  group: 'answer',
  title: { zh: '不予办理的说明', en: 'Refusal' },
  about: {
    zh: '哪里不对、为什么、接下来怎么办，附代码。从不只说“出错了”。',
    en: 'What is wrong, why, and what to do next, with a code. Never a bare “error”.',
  },
  examples: [
    {
      name: 'state',
      title: { zh: '状态不允许', en: 'Not in this state' },
      render: () => (
        <RefusalPanel
          code="matter.action-not-open"
          what={{
            zh: '这件预审已经出具意见，不能再改申请文本。',
            en: 'The opinion on this case is out; the text can no longer be changed.',
          }}
          why={{
            zh: '答复期内只能通过“答复补正”提交修改。',
            en: 'While a reply is awaited, changes come in only with the reply.',
          }}
          next={{
            zh: '请在5月10日前点“答复补正”上传修改稿。',
            en: 'Choose “Reply” and upload the changed text by 10 May.',
          }}
          basis={[{ label: { zh: '本中心预审规程（演示）', en: 'Rules of this centre (demo)' } }]}
        />
      ),
    },
  ],
};
