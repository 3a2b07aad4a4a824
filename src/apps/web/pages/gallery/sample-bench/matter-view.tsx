import { useState } from 'react';
import { catalogue, useWords } from '../../../app/i18n.ts';
import { ClaimCompare } from '../../../ui/claim-compare/claim-compare.tsx';
import { demoVersions } from '../../../ui/claim-compare/examples.tsx';
import { ClaimTree } from '../../../ui/claim-tree/claim-tree.tsx';
import { demoClaimTree } from '../../../ui/claim-tree/examples.tsx';
import { ClockBar } from '../../../ui/clock-bar/clock-bar.tsx';
import { laborDay } from '../../../ui/derivation-panel/examples.tsx';
import { demoFindings } from '../../../ui/findings-list/examples.tsx';
import { FindingsList } from '../../../ui/findings-list/findings-list.tsx';
import { demoClaims } from '../../../ui/patent-reader/examples.tsx';
import { PatentReader } from '../../../ui/patent-reader/patent-reader.tsx';
import { StatusSentence } from '../../../ui/status-sentence/status-sentence.tsx';
import { TabLine } from '../../../ui/tab-line/tab-line.tsx';
import { demoEvents } from '../../../ui/timeline/examples.tsx';
import { Timeline } from '../../../ui/timeline/timeline.tsx';
import css from './work.module.css';

const words = catalogue(
  {
    meta: 'YS2024-0417 · 发明 · 示例生物科技有限公司 · C11B 1/04',
    tree: '引用关系',
    text: '权利要求书',
    findings: '检查结果',
    views: '申请文件与经过',
    claims: '权利要求',
    compare: '与上稿对比',
    log: '办件经过',
    stage: '第二次补正已答复',
    you: '您',
    does: '审查',
    left: '还剩2个工作日',
    promise: '承诺：中心用时8日内出具结论',
  },
  {
    meta: 'YS2024-0417 · invention · Example Biotech Ltd · C11B 1/04',
    tree: 'Dependency',
    text: 'Claims',
    findings: 'Findings',
    views: 'The file',
    claims: 'Claims',
    compare: 'Changes',
    log: 'What happened',
    stage: 'Second correction answered',
    you: 'you',
    does: 'examine',
    left: '2 working days left',
    promise: 'Promise: a conclusion within 8 days of centre time',
  },
);

/** One matter: the sentence, the clock, and the file with its findings beside the text. */
export function MatterView() {
  const w = useWords(words);
  const [tab, setTab] = useState('claims');
  const [findings, setFindings] = useState(demoFindings);
  const [active, setActive] = useState('f1');
  const [claim, setClaim] = useState(1);
  return (
    <>
      <div className={css.head}>
        <div className={css.title}>
          <h1 lang="zh-CN">一种沙棘籽油低温提取装置及方法</h1>
          <span>{w.meta}</span>
        </div>
        <StatusSentence
          stage={w.stage}
          next={{ actor: w.you, does: w.does, isYou: true }}
          due={{ day: '2024-05-06', left: w.left, lamp: 'amber' }}
          derivation={laborDay}
        />
        <div className={css.clock}>
          <ClockBar
            unit="working-day"
            segments={[
              { holder: 'centre', days: 3, from: '2024-04-02', to: '2024-04-08' },
              { holder: 'applicant', days: 5, from: '2024-04-09', to: '2024-04-15' },
              { holder: 'centre', days: 2, from: '2024-04-16', to: '2024-04-17' },
              { holder: 'applicant', days: 3, from: '2024-04-18', to: '2024-04-22' },
              { holder: 'centre', days: 1, from: '2024-04-23', to: '2024-04-23' },
            ]}
            remaining={{ days: 2, note: w.promise }}
          />
        </div>
      </div>
      <div className={css.tabs}>
        <TabLine
          label={w.views}
          current={tab}
          onChange={setTab}
          tabs={[
            {
              id: 'claims',
              label: w.claims,
              count: 10,
              panel: (
                <div className={css.split}>
                  <section className={css.tree} aria-label={w.tree}>
                    <h2>{w.tree}</h2>
                    <ClaimTree claims={demoClaimTree} current={claim} onSelect={setClaim} />
                  </section>
                  {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard */}
                  <section className={css.text} aria-label={w.text} tabIndex={0}>
                    <PatentReader
                      blocks={demoClaims}
                      label={w.text}
                      activeSpan={active}
                      currentBlock={`claim-${claim}`}
                      onSpan={setActive}
                    />
                  </section>
                  <section className={css.findings} aria-label={w.findings}>
                    <FindingsList
                      findings={findings}
                      active={active}
                      onActive={setActive}
                      onDecide={(id, state) =>
                        setFindings((all) =>
                          all.map((finding) => (finding.id === id ? { ...finding, state } : finding)),
                        )
                      }
                      onRewrite={setActive}
                    />
                  </section>
                </div>
              ),
            },
            {
              id: 'compare',
              label: w.compare,
              count: 5,
              panel: (
                <div className={css.plain}>
                  <ClaimCompare claims={demoVersions} />
                </div>
              ),
            },
            {
              id: 'log',
              label: w.log,
              count: demoEvents.length,
              panel: (
                <div className={css.plain}>
                  <Timeline events={demoEvents} />
                </div>
              ),
            },
          ]}
        />
      </div>
    </>
  );
}
