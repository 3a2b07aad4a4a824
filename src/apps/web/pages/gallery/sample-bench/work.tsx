import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { catalogue, useWords } from '../../../app/i18n.ts';
import { WorkbenchShell } from '../../../shells/workbench-shell/workbench-shell.tsx';
import { Button } from '../../../ui/button/button.tsx';
import { demoKeys } from '../../../ui/keyboard-help/examples.tsx';
import { DemoQueue } from '../../../ui/queue-table/examples.tsx';
import { demoGroups } from './demo-work.ts';
import { MatterView } from './matter-view.tsx';
import css from './work.module.css';

const words = catalogue(
  {
    brand: '知全 · 保护中心',
    queue: '待预审',
    clients: '切换机构',
    saved: '草稿已保存 10:42',
    traced: '未公开文本，浏览留痕',
    keep: '保存意见',
    back: '退回补正（第2次，最后一次）',
    issue: '出具预审意见',
    person: '示例甲',
    post: '预审员 · 生物领域',
  },
  {
    brand: 'Zhiquan · Centre',
    queue: 'To examine',
    clients: 'Switch organisation',
    saved: 'Draft saved 10:42',
    traced: 'Unpublished text; reading is logged',
    keep: 'Save opinion',
    back: 'Ask correction (2nd and last)',
    issue: 'Issue opinion',
    person: 'Example A',
    post: 'Pre-examiner · biology',
  },
);

export function WorkPage() {
  const w = useWords(words);
  const view = useLocation({ select: (location) => new URLSearchParams(location.searchStr).get('view') });
  const inQueue = view === 'queue';
  useEffect(() => {
    document.documentElement.dataset.accent = 'sky';
  }, []);
  return (
    <WorkbenchShell
      brand={w.brand}
      title={`${w.queue} · ${w.brand}`}
      groups={demoGroups}
      currentQueue="to-examine"
      crumbs={
        inQueue
          ? [{ label: w.queue }]
          : [{ label: w.queue, href: '/gallery/work?view=queue' }, { label: 'YS2024-0417' }]
      }
      {...(!inQueue && { place: { at: 3, of: 12, before: '#before', after: '#after' } })}
      clients={{
        label: w.clients,
        current: 'centre',
        choices: [
          { id: 'centre', label: { zh: '保护中心', en: 'Protection centre' }, href: '#centre' },
          { id: 'station', label: { zh: '稀土高新区工作站', en: 'Rare-earth zone station' }, href: '#station' },
        ],
      }}
      notices={{ unread: 3, href: '#notices' }}
      person={{ name: w.person, post: w.post, href: '#me' }}
      keys={demoKeys}
      demo
      fill={!inQueue}
      {...(!inQueue && {
        bar: {
          left: (
            <>
              <span>{w.saved}</span>
              <span>{w.traced}</span>
              <Button size="small">{w.keep}</Button>
              <Button size="small">{w.back}</Button>
            </>
          ),
          primary: <Button look="primary">{w.issue}</Button>,
        },
      })}
    >
      {inQueue ? (
        <div className={css.queue}>
          <h1>{w.queue}</h1>
          <DemoQueue pageSize={12} />
        </div>
      ) : (
        <MatterView />
      )}
    </WorkbenchShell>
  );
}
