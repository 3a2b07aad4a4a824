import { useId, useState } from 'react';
import type { PackageValue } from '../../api/types.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import css from './form-page.module.css';

const words = catalogue(
  {
    read: '从文件中读到',
    title: '发明名称',
    noTitle: '没有读到名称',
    claims: '权利要求',
    items: (n: number, independent: number) => `${n}项，其中独立权利要求${independent}项`,
    description: '说明书',
    paragraphs: (n: number) => `${n}段`,
    figures: '附图',
    pictures: (n: number) => `${n}幅`,
    abstract: '摘要',
    characters: (n: number) => `${n}字`,
    ipc: '分类号',
    notes: '读取时的提示',
    check: '请核对；有不对的，换一份文件重新上传。',
    paste: '没有文件？粘贴文本',
    pasteHint: '依次粘贴权利要求书、说明书、摘要，各部分前写上它的名称，如“权利要求书”。',
    take: '读取文本',
    again: '粘贴的内容太短。',
  },
  {
    read: 'Read from the files',
    title: 'Title',
    noTitle: 'no title was found',
    claims: 'Claims',
    items: (n: number, independent: number) => `${n}, of which ${independent} independent`,
    description: 'Description',
    paragraphs: (n: number) => `${n} paragraphs`,
    figures: 'Drawings',
    pictures: (n: number) => `${n}`,
    abstract: 'Abstract',
    characters: (n: number) => `${n} characters`,
    ipc: 'Classification',
    notes: 'Notes from reading',
    check: 'Please check; where something is wrong, upload another file.',
    paste: 'No file? Paste the text',
    pasteHint: 'Paste claims, description and abstract in this order, each under its name, such as “权利要求书”.',
    take: 'Read the text',
    again: 'That is too short.',
  },
);

/** What was read from an application package, shown back; and the way to paste a text instead of a file. */
export function PackageField({
  usual,
  value,
  onText,
}: {
  usual: React.ReactNode;
  value: PackageValue | undefined;
  onText: (file: File) => void;
}) {
  return (
    <div>
      {usual}
      {value ? <PackageRead value={value} /> : <PasteText onText={onText} />}
    </div>
  );
}

function PackageRead({ value }: { value: PackageValue }) {
  const w = useWords(words);
  const say = useSay();
  const { summary } = value;
  const facts: [string, string][] = [
    [w.title, value.title ?? w.noTitle],
    [w.claims, w.items(value.claimCount, summary.independent)],
    ...(summary.paragraphs > 0 ? ([[w.description, w.paragraphs(summary.paragraphs)]] as [string, string][]) : []),
    ...(summary.figures > 0 ? ([[w.figures, w.pictures(summary.figures)]] as [string, string][]) : []),
    ...(summary.abstract > 0 ? ([[w.abstract, w.characters(summary.abstract)]] as [string, string][]) : []),
    ...(value.ipc ? ([[w.ipc, value.ipc]] as [string, string][]) : []),
  ];
  return (
    <section className={css.read} aria-label={w.read} aria-live="polite">
      <h3>
        <Icon name="check" size={20} />
        {w.read}
      </h3>
      <dl>
        {facts.map(([term, said]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{said}</dd>
          </div>
        ))}
      </dl>
      {summary.notes.length > 0 && (
        <>
          <h4>{w.notes}</h4>
          <ul>
            {summary.notes.map((note) => (
              <li key={note.zh}>{say(note)}</li>
            ))}
          </ul>
        </>
      )}
      <p>{w.check}</p>
    </section>
  );
}

const SHORTEST = 20;

function PasteText({ onText }: { onText: (file: File) => void }) {
  const w = useWords(words);
  const id = useId();
  const [text, setText] = useState('');
  const [short, setShort] = useState(false);
  return (
    <details className={css.paste}>
      <summary>
        {w.paste}
        <Icon name="down" size={14} />
      </summary>
      <label htmlFor={id}>{w.pasteHint}</label>
      <textarea
        id={id}
        rows={8}
        value={text}
        lang="zh-CN"
        aria-invalid={short || undefined}
        onChange={(event) => setText(event.target.value)}
      />
      <div role="alert">{short && <p className={css.wrong}>{w.again}</p>}</div>
      <Button
        size="small"
        onClick={() => {
          const tooShort = text.trim().length < SHORTEST;
          setShort(tooShort);
          if (!tooShort) onText(new File([text], 'text.txt', { type: 'text/plain' }));
        }}
      >
        {w.take}
      </Button>
    </details>
  );
}
