import { type DragEvent, useId, useRef, useState } from 'react';
import type { Refusal } from '#kernel/refusal.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { type CheckState, readInWorker } from '../../check/index.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import type { Choices, Loaded } from './check-page.tsx';
import { checkWords } from './check-words.ts';
import { Counts } from './counts.tsx';
import { Options } from './options.tsx';
import { paragraphCount } from './reading.ts';
import { samples } from './samples.ts';
import css from './start.module.css';

const words = catalogue(
  {
    label: '要检查的文字',
    placeholder: '1. 一种……，其特征在于，包括……\n2. 根据权利要求1所述的……，其特征在于，……',
    choose: '选择文件',
    drop: '也可以把DOCX、TXT、XML或电子申请ZIP包拖到这里',
    over: '松开，就在本机读取',
    reading: '正在读取文件…',
    notRead: '没有读出来',
    instead: '也可以打开文件，把文字直接粘贴到框里。',
    pasted: '粘贴的文本.txt',
    clear: '清空',
    show: '看检查结果',
    empty: '等您粘贴文字',
    checking: '正在检查…',
    failed: '检查没有完成。请刷新页面再试；文字还在框里。',
    read: (claims: number, paragraphs: number) =>
      `读到${claims > 0 ? `权利要求${claims}项` : ''}${claims > 0 && paragraphs > 0 ? '、' : ''}${paragraphs > 0 ? `说明书${paragraphs}段` : ''}`,
    readNothing: '没有认出权利要求或说明书',
    samples: '没有现成的文本？点一份试试',
    invented: '例文是虚构的。',
    rulesHead: '每条规则都公开',
    rules: '例子、依据、局限和实测准确率，都在',
    rulesLink: '规则得分',
    canRead: '能读什么',
    formats:
      '粘贴的文字|Word文档（.docx），自动编号也读|TXT（UTF-8或GB 18030）|国家知识产权局电子申请包（ZIP）与公布文本XML',
    cannot: '不读PDF：其中的文字不能可靠地分成权利要求和段落。',
  },
  {
    label: 'Text to check',
    placeholder: '1. 一种……，其特征在于，包括……\n2. 根据权利要求1所述的……，其特征在于，……',
    choose: 'Choose files',
    drop: 'or drop DOCX, TXT, XML or an e-filing ZIP here',
    over: 'Let go; it is read on this machine',
    reading: 'Reading the files…',
    notRead: 'Not read',
    instead: 'You can also open the file and paste its words into the box.',
    pasted: 'pasted text.txt',
    clear: 'Clear',
    show: 'Show the findings',
    empty: 'Waiting for your text',
    checking: 'Checking…',
    failed: 'The check did not finish. Reload the page and try again; your text is still in the box.',
    read: (claims: number, paragraphs: number) =>
      `Read ${[claims > 0 ? `${claims} claims` : '', paragraphs > 0 ? `${paragraphs} paragraphs` : ''].filter(Boolean).join(' and ')}`,
    readNothing: 'No claims or description were recognised',
    samples: 'No text at hand? Try one of these',
    invented: 'The examples are invented.',
    rulesHead: 'Every rule is public',
    rules: 'Examples, basis, limits and measured precision are in the ',
    rulesLink: 'score board of the rules',
    canRead: 'What can be read',
    formats:
      'pasted text|Word (.docx), automatic numbers included|TXT (UTF-8 or GB 18030)|CNIPA e-filing packages (ZIP) and publication XML',
    cannot: 'Not PDF: its text cannot be told apart into claims and paragraphs with certainty.',
  },
);

/** Words longer than this are read as a file would be: a field holding them would stop answering. */
const MOST_IN_FIELD = 150_000;

const ACCEPT = '.docx,.txt,.xml,.zip';

export interface StartProps {
  check: CheckState;
  words: string;
  onWords: (words: string) => void;
  onLoaded: (loaded: Loaded) => void;
  choices: Choices;
  onChoices: (choices: Choices) => void;
  onShow: () => void;
}

/** Where a text is handed over: pasted, dropped, or one of the examples. */
export function Start({ check, words: typed, onWords, onLoaded, choices, onChoices, onShow }: StartProps) {
  const w = useWords(words);
  const c = useWords(checkWords);
  const say = useSay();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState(false);
  const [refusals, setRefusals] = useState<readonly Refusal[]>([]);

  const read = async (files: readonly File[]) => {
    if (files.length === 0) return;
    setReading(true);
    setRefusals([]);
    try {
      const outcome = await readInWorker(files);
      if (outcome.ok) onLoaded({ name: files[0]?.name ?? '', text: outcome.value });
      else setRefusals(outcome.refusals);
    } catch {
      setRefusals([
        {
          code: 'ZQ-FIL-014',
          what: { zh: '读取时出了意外。', en: 'Something unexpected happened while reading.' },
          why: { zh: '', en: '' },
          next: { zh: '', en: '' },
        },
      ]);
    } finally {
      setReading(false);
    }
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void read([...event.dataTransfer.files]);
  };
  const show = () => (typed.trim() === '' ? box.current?.focus() : onShow());

  return (
    <div className={css.page}>
      <header className={css.head}>
        <h1>{c.title}</h1>
        <p>{c.lead}</p>
      </header>
      <div className={css.columns}>
        <section className={css.paper} aria-label={c.title}>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra way; the file input below is the main one */}
          <div
            className={css.sheet}
            data-over={over || undefined}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <textarea
              ref={box}
              id={`${id}-text`}
              aria-label={w.label}
              lang="zh-CN"
              spellCheck={false}
              autoComplete="off"
              placeholder={w.placeholder}
              value={typed}
              onChange={(event) => onWords(event.target.value)}
              onPaste={(event) => {
                const pasted = event.clipboardData.getData('text/plain');
                if (pasted.length <= MOST_IN_FIELD) return;
                event.preventDefault();
                void read([new File([pasted], w.pasted, { type: 'text/plain' })]);
              }}
            />
            {over && <p className={css.over}>{w.over}</p>}
            <p className={css.files}>
              <label className={css.choose}>
                <input
                  type="file"
                  className="visually-hidden"
                  accept={ACCEPT}
                  multiple
                  onChange={(event) => {
                    void read([...(event.target.files ?? [])]);
                    event.target.value = '';
                  }}
                />
                <Icon name="file" size={18} />
                <span>{w.choose}</span>
              </label>
              <span className={css.drop}>{reading ? w.reading : w.drop}</span>
              {typed !== '' && (
                <button type="button" className={css.clear} onClick={() => onWords('')}>
                  {w.clear}
                </button>
              )}
            </p>
          </div>
          {refusals.length > 0 && (
            <div className={css.refusals} role="alert">
              <p>
                <Icon name="stop" size={18} />
                <b>{w.notRead}</b>
              </p>
              <ul>
                {refusals.map((one) => (
                  <li key={`${one.code} ${one.what.en}`}>
                    {say(one.what)} {say(one.why)}
                  </li>
                ))}
              </ul>
              <p>{w.instead}</p>
            </div>
          )}
          <Options choices={choices} onChoices={onChoices} guess={check.checked?.report.kind} />
          <div className={css.go}>
            <p className={css.live} aria-live="polite">
              <Live check={check} />
            </p>
            <Button look="primary" size="large" onClick={show}>
              {w.show}
              <Icon name="arrow" size={18} />
            </Button>
          </div>
        </section>
        <aside className={css.side}>
          <section className={css.private}>
            <Icon name="shield" size={26} />
            <div>
              <h2>{c.private}</h2>
              <p>{c.privateWhy}</p>
            </div>
          </section>
          <section>
            <h2 className={css.sideHead}>{w.samples}</h2>
            <ul className={css.samples}>
              {samples.map((sample) => (
                <li key={sample.id}>
                  <button
                    type="button"
                    onClick={() => {
                      onWords(sample.text);
                      onShow();
                    }}
                  >
                    <b lang="zh-CN">{sample.title.zh}</b>
                    <span>{say(sample.note)}</span>
                    <Icon name="arrow" size={16} />
                  </button>
                </li>
              ))}
            </ul>
            <p className={css.small}>{w.invented}</p>
          </section>
          <section>
            <h2 className={css.sideHead}>{w.rulesHead}</h2>
            <p className={css.say}>
              {w.rules}
              <a href={pathTo('/rules')}>{w.rulesLink}</a>
              {w.rulesLink.endsWith('s') ? '.' : '。'}
            </p>
          </section>
          <section>
            <h2 className={css.sideHead}>{w.canRead}</h2>
            <ul className={css.formats}>
              {w.formats.split('|').map((format) => (
                <li key={format}>{format}</li>
              ))}
            </ul>
            <p className={css.small}>{w.cannot}</p>
          </section>
        </aside>
      </div>
    </div>
  );
}

function Live({ check }: { check: CheckState }) {
  const w = useWords(words);
  if (check.state === 'idle') return w.empty;
  if (check.state === 'failed') return w.failed;
  if (!check.checked) return w.checking;
  const { text, report } = check.checked;
  const paragraphs = paragraphCount(text);
  return (
    <>
      <span>{text.claims.length + paragraphs > 0 ? w.read(text.claims.length, paragraphs) : w.readNothing}</span>
      <Counts findings={report.findings} />
    </>
  );
}
