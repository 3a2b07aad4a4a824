import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApplicationText } from '#claims/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { call } from '../../api/index.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { findingViews, useCheck } from '../../check/index.ts';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { FindingsList } from '../../ui/findings-list/findings-list.tsx';
import { Answer } from '../portal/page.tsx';
import { textUrl } from './bulk-data.ts';

const words = catalogue(
  {
    title: '检查结果',
    checking: '正在检查…',
    failed: '检查没有完成；不影响提交。',
    lead: '检查在本机进行。不改也可以提交，预审员会看到同样的结果；要改，请换上修改后的文件。',
  },
  {
    title: 'Findings',
    checking: 'Checking…',
    failed: 'The check did not finish; submitting is not affected.',
    lead: 'Checked in your browser. You may submit as it is, the examiner will see the same; to mend it, put in other files.',
  },
);

/** What the rule book finds in one package, without leaving the batch. */
export function ItemText({
  batch,
  item,
  name,
  kind,
  today,
  onClose,
}: {
  batch: string;
  item: string;
  name: string;
  kind: unknown;
  today: string;
  onClose: () => void;
}) {
  const w = useWords(words);
  const text = useQuery({
    queryKey: ['mine', 'draft-text', batch, item],
    queryFn: () => call<ApplicationText>(textUrl(batch, item)),
    gcTime: 0,
  });
  const known = kind === 'invention' || kind === 'utility' || kind === 'design';
  const { state, checked } = useCheck(text.data, { on: today as PlainDate, ...(known ? { kind } : {}) }, { wait: 0 });
  const [active, setActive] = useState<string>();
  return (
    <Dialog open title={`${w.title} · ${name}`} onClose={onClose}>
      <Answer of={text}>
        {() => (
          <>
            <p>{w.lead}</p>
            <p role="status">{state === 'checking' ? w.checking : state === 'failed' ? w.failed : ''}</p>
            {checked && (
              <FindingsList
                reader="author"
                findings={findingViews(checked)}
                {...(active === undefined ? {} : { active })}
                onActive={setActive}
              />
            )}
          </>
        )}
      </Answer>
    </Dialog>
  );
}
