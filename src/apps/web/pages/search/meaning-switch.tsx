import { useState } from 'react';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import type { Meaning } from './meaning.ts';
import css from './search.module.css';

const words = catalogue(
  {
    label: '语义',
    onlyRelevance: '只在按相关度排序时可用',
    title: '按语义排序',
    goes: '检索词发往',
    model: '模型',
    sent: '发送',
    sentWhat: '检索框里的普通词语；写成检索式的，只发送用于查找文本的词语。由平台发送，不带您的姓名、账号和网络地址。',
    never: '不发送',
    neverWhat: '检索式里的申请人、发明人、号码、分类号和日期，以及筛选条件和检索结果。',
    changes: '变化',
    changesWhat: '只改变排在前面的结果的先后；命中哪些文献、共多少篇不变。',
    warning: '尚未公开的技术内容，请不要这样检索。',
    once: '只问这一次；随时可以关掉。',
    agree: '同意并开启',
    cancel: '不开启',
  },
  {
    label: 'By meaning',
    onlyRelevance: 'Only where results stand by relevance',
    title: 'Rank by meaning',
    goes: 'Words go to',
    model: 'Model',
    sent: 'What is sent',
    sentWhat:
      'Plain words as you type them; of a formula only the words looked for in texts. The platform sends them, without your name, account or network address.',
    never: 'What is not',
    neverWhat: 'What a formula asks of applicants, inventors, numbers, classes and days; filters and results.',
    changes: 'What changes',
    changesWhat: 'The order of the first results only; which documents are found, and how many, stays.',
    warning: 'Do not search so for technical content that is not published yet.',
    once: 'You are asked this once; it can be turned off at any time.',
    agree: 'Agree and turn on',
    cancel: 'Leave it off',
  },
);

/** 语义: a switch where the site offers it; before the first use it says where words go, and sends none. */
export function MeaningSwitch({ meaning, usable }: { meaning: Meaning; usable: boolean }) {
  const w = useWords(words);
  const [asking, setAsking] = useState(false);
  const { endpoint, on, turn } = meaning;
  if (!endpoint) return null;
  return (
    <>
      <label className={css.check} title={usable ? undefined : w.onlyRelevance}>
        <input
          type="checkbox"
          checked={on}
          disabled={!usable}
          onChange={(event) => (event.target.checked ? setAsking(true) : turn(false))}
        />
        {w.label}
      </label>
      <Dialog
        open={asking}
        title={w.title}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onClick={() => setAsking(false)}>{w.cancel}</Button>
            <Button
              look="primary"
              onClick={() => {
                setAsking(false);
                turn(true);
              }}
            >
              {w.agree}
            </Button>
          </>
        }
      >
        <dl className={css.consent}>
          <dt>{w.goes}</dt>
          <dd>
            <strong>{endpoint.endpoint}</strong>
            <small>
              {w.model} {endpoint.model}
            </small>
          </dd>
          <dt>{w.sent}</dt>
          <dd>{w.sentWhat}</dd>
          <dt>{w.never}</dt>
          <dd>{w.neverWhat}</dd>
          <dt>{w.changes}</dt>
          <dd>{w.changesWhat}</dd>
        </dl>
        <p className={css.widened}>{w.warning}</p>
        <p className={css.note}>{w.once}</p>
      </Dialog>
    </>
  );
}
