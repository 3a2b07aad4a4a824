import { useMemo, useState } from 'react';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import type { Checked } from '../../check/index.ts';
import { type PatentBlock, PatentReader } from '../../ui/patent-reader/patent-reader.tsx';
import { type Tab, TabLine } from '../../ui/tab-line/tab-line.tsx';
import { claimBlocks, descriptionBlocks, type Located, paragraphCount, spansOf, type TabId } from './reading.ts';
import { type SupportPick, SupportTab } from './support-tab.tsx';
import css from './text-pane.module.css';

export type PaneId = TabId | 'support';

const words = catalogue(
  {
    text: '文本',
    claims: '权利要求',
    description: '说明书',
    front: '名称与摘要',
    figures: '附图',
    request: '请求书',
    support: '支持表',
    supporting: '支持该特征的文字',
    title: '名称',
    abstract: '说明书摘要',
    noFigures: '没有读到附图。图本身不检查，检查的是图号与文字的对应。',
    noWords: '这条结果不对应某几个字，见右侧说明。',
  },
  {
    text: 'Text',
    claims: 'Claims',
    description: 'Description',
    front: 'Title and abstract',
    figures: 'Drawings',
    request: 'Request',
    support: 'Support',
    supporting: 'words that support the feature',
    title: 'Title',
    abstract: 'Abstract',
    noFigures: 'No drawings were read. Drawings themselves are not checked; their numbers are, against the text.',
    noWords: 'This finding is about no words in particular; see the explanation beside.',
  },
);

export interface TextPaneProps {
  checked: Checked;
  located: readonly Located[];
  active: string | undefined;
  block: string | undefined;
  pane: PaneId;
  onPane: (pane: PaneId) => void;
  onSpan: (id: string) => void;
  /** No finding is looked at any longer. */
  onClear: () => void;
}

/** The name of the span that the support map points at. */
const PICKED = 'picked';

/** The text in tabs by part, with the findings marked in it. */
export function TextPane({ checked, located, active, block, pane, onPane, onSpan, onClear }: TextPaneProps) {
  const w = useWords(words);
  const say = useSay();
  const { text } = checked;
  /** Words that were chosen in the support map, until a finding is chosen. */
  const [picked, setPicked] = useState<SupportPick>();
  const shownPick = active === undefined ? picked : undefined;
  const spans = useMemo(
    () => (id: string) => {
      const found = spansOf(located, id, active, ({ title, rule }) => `${rule} ${say(title)}`);
      if (shownPick?.block !== id) return found;
      const { start, end } = shownPick;
      // What was looked for goes before the findings it meets.
      const free = found.filter((span) => span.end <= start || span.start >= end);
      return [...free, { id: PICKED, start, end, tone: 'found' as const, label: w.supporting }];
    },
    [located, active, say, shownPick, w],
  );
  const reader = (label: string, blocks: PatentBlock[]) => (
    <PatentReader
      label={label}
      blocks={blocks}
      {...(active === undefined && !shownPick ? {} : { activeSpan: active ?? PICKED })}
      {...(block === undefined && !shownPick ? {} : { currentBlock: block ?? shownPick!.block })}
      onSpan={(id) => id !== PICKED && onSpan(id)}
    />
  );
  const tabs: Tab[] = [];
  if (text.claims.length > 0)
    tabs.push({
      id: 'claims',
      label: w.claims,
      count: text.claims.length,
      panel: pane === 'claims' && reader(w.claims, claimBlocks(text, spans)),
    });
  if (paragraphCount(text) > 0)
    tabs.push({
      id: 'description',
      label: w.description,
      count: paragraphCount(text),
      panel: pane === 'description' && reader(w.description, descriptionBlocks(text, spans)),
    });
  if (text.title || text.abstract !== undefined)
    tabs.push({
      id: 'front',
      label: w.front,
      panel: pane === 'front' && reader(w.front, frontBlocks(text, spans, w)),
    });
  if (text.figures.length > 0 || text.design || located.some(({ finding }) => finding.part === 'drawings'))
    tabs.push({
      id: 'figures',
      label: w.figures,
      count: text.figures.length + (text.design?.views.length ?? 0),
      panel: <Figures text={text} located={located} block={block} />,
    });
  if (text.request)
    tabs.push({ id: 'request', label: w.request, panel: <Request text={text} located={located} block={block} /> });
  if (text.claims.length > 0 && paragraphCount(text) > 0)
    tabs.push({
      id: 'support',
      label: w.support,
      panel: (
        <SupportTab
          text={text}
          onPick={(pick) => {
            onClear();
            setPicked(pick);
            onPane(pick.part);
          }}
        />
      ),
    });
  if (tabs.length === 0) return <div className={css.text} />;
  return (
    <div className={css.text}>
      <TabLine label={w.text} tabs={tabs} current={pane} onChange={(id) => onPane(id as PaneId)} />
    </div>
  );
}

function frontBlocks(
  { title, abstract }: Checked['text'],
  spans: (block: string) => PatentBlock['spans'],
  w: { title: string; abstract: string },
): PatentBlock[] {
  const block = (id: string, text: string): PatentBlock => ({ id, kind: 'paragraph', text, spans: spans(id) ?? [] });
  return [
    ...(title ? [{ id: 'h-title', kind: 'heading' as const, text: w.title }, block('title', title)] : []),
    ...(abstract === undefined
      ? []
      : [{ id: 'h-abstract', kind: 'heading' as const, text: w.abstract }, block('abstract', abstract)]),
  ];
}

interface ListProps {
  text: Checked['text'];
  located: readonly Located[];
  block: string | undefined;
}

function Figures({ text, located, block }: ListProps) {
  const w = useWords(words);
  const say = useSay();
  const figures = [
    ...text.figures.map(({ label, fileName }) => ({ label, fileName })),
    ...(text.design?.views ?? []).map(({ name, figure }) => ({ label: name, fileName: figure?.fileName })),
  ];
  if (figures.length === 0) return <p className={css.empty}>{w.noFigures}</p>;
  return (
    <ul className={css.list}>
      {figures.map(({ label, fileName }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: labels of figures may repeat
        <li key={at} data-current={block === label || undefined}>
          <b lang="zh-CN">{label}</b>
          <span>{fileName}</span>
          {located
            .filter(({ finding, view }) => finding.figure === label && view.state !== 'rejected')
            .map(({ view }) => (
              <em key={view.id} data-tone={view.severity}>
                {say(view.what)}
              </em>
            ))}
        </li>
      ))}
    </ul>
  );
}

function Request({ text, located, block }: ListProps) {
  const say = useSay();
  const { fields } = text.request!;
  const found = located.filter(({ finding, view }) => finding.part === 'request' && view.state !== 'rejected');
  return (
    <>
      <ul className={css.list}>
        {found.map(({ finding, view }) => (
          <li key={view.id} data-current={block === finding.field || undefined}>
            <b>{say(view.title)}</b>
            <em data-tone={view.severity}>{say(view.what)}</em>
          </li>
        ))}
      </ul>
      <dl className={css.fields} lang="zh-CN">
        {fields.map(({ path, value }, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paths of a form may repeat
          <div key={at}>
            <dt>{path.split('/').at(-1)}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
