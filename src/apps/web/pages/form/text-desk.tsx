import { useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Finding } from '#claims/index.ts';
import { partLabel } from '#claims/report/index.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { FindingsList } from '../../ui/findings-list/findings-list.tsx';
import { Mended } from '../../ui/findings-list/mended.tsx';
import type { Saving } from '../../ui/form-renderer/form-types.ts';
import { formWords } from '../../ui/form-renderer/form-words.ts';
import { Icon } from '../../ui/icon/icon.tsx';
import { type PatentBlock, PatentReader } from '../../ui/patent-reader/patent-reader.tsx';
import type { Span } from '../../ui/patent-reader/spans.ts';
import { Refusals } from '../portal/page.tsx';
import { MarkedTextarea } from './marked-textarea.tsx';
import css from './text-desk.module.css';
import type { ApplicationCheck } from './use-application-check.ts';
import { WorkingMark } from './working-copy.tsx';
import { isBlank, placesIn, type WrittenPart, wholeFrom } from './written.ts';

const words = catalogue(
  {
    write: '撰写申请文件',
    read: '申请文件与检查结果',
    parts: '部分',
    title: '发明名称',
    claims: '权利要求书',
    description: '说明书',
    abstract: '说明书摘要',
    claimsHint: '1.一种……，其特征在于，……。\n2.根据权利要求1所述的……，其特征在于，……。',
    descriptionHint: '技术领域\n本发明涉及……\n背景技术\n……\n发明内容\n……\n附图说明\n图1是……\n具体实施方式\n……',
    abstractHint: '写明技术方案的要点和主要用途，不超过300字。',
    titleHint: '不超过25个字',
    findings: '检查结果',
    done: '完成',
    checking: '正在检查…',
    idle: '开始写，检查结果随写随出。文本只在本机检查，不为检查而发送。',
    good: '已检查，没有发现问题。',
    failed: '检查没有完成，不影响保存和提交。',
    characters: (n: number) => `${n}字`,
    figures: '附图请作为文件上传；这里只写文字部分。',
  },
  {
    write: 'Write the application',
    read: 'Application and findings',
    parts: 'Parts',
    title: 'Title',
    claims: 'Claims',
    description: 'Description',
    abstract: 'Abstract',
    claimsHint: '1.一种……，其特征在于，……。\n2.根据权利要求1所述的……，其特征在于，……。',
    descriptionHint: '技术领域\n本发明涉及……\n背景技术\n……\n发明内容\n……\n附图说明\n图1是……\n具体实施方式\n……',
    abstractHint: 'The gist of the solution and its main use, 300 characters at most.',
    titleHint: '25 characters at most',
    findings: 'Findings',
    done: 'Done',
    checking: 'Checking…',
    idle: 'Begin to write; findings come as you type. The text is checked in your browser and sent nowhere for it.',
    good: 'Checked; nothing was found.',
    failed: 'The check did not finish; saving and submitting are not affected.',
    characters: (n: number) => `${n} characters`,
    figures: 'Drawings are uploaded as files; only the words are written here.',
  },
);

type Part = 'claims' | 'description' | 'abstract';
const PARTS: Part[] = ['claims', 'description', 'abstract'];
const partOf = (part: string | undefined): Part =>
  part === 'description' || part === 'drawings' ? 'description' : part === 'abstract' ? 'abstract' : 'claims';

/** The whole window for the text: on one side what is written or was read, on the other what the check finds, as one types. */
export function TextDesk({
  check,
  saving,
  working,
}: {
  check: ApplicationCheck;
  saving: Saving;
  /** A working copy, marked as such. */
  working?: boolean;
}) {
  const w = useWords(words);
  const f = useWords(formWords);
  const heading = useId();
  const box = useRef<HTMLDialogElement>(null);
  const { written, write, text, findings, views, desk, setDesk } = check;
  const writing = written.mode === 'write';
  const [active, setActive] = useState<string | undefined>(desk?.at);
  const [part, setPart] = useState<Part>(() => partOf(findings[views.findIndex((view) => view.id === desk?.at)]?.part));
  const [goTo, setGoTo] = useState<{ part: WrittenPart; start: number; end: number; id: string }>();

  const places = useMemo(
    () => (writing && text ? placesIn(written, text, findings) : []),
    [writing, written, text, findings],
  );
  const spansIn = (wanted: WrittenPart): Span[] =>
    places.flatMap((place, at) => {
      const view = views[at];
      return place?.part === wanted && view?.state === 'open'
        ? [{ id: view.id, start: place.start, end: place.end, tone: view.severity, label: '' }]
        : [];
    });

  const choose = (id: string, jump: boolean) => {
    setActive(id);
    const at = views.findIndex((view) => view.id === id);
    const finding = findings[at];
    if (!finding) return;
    setPart(partOf(finding.part));
    const place = places[at];
    if (writing && jump && place) setGoTo({ ...place, id });
  };
  // What concerns the sheet at hand stands first.
  const here = (view: (typeof views)[number]) => {
    const own = findings[views.indexOf(view)]?.part;
    return own === part || (own === 'drawings' && part === 'description');
  };
  const ordered = [...views.filter(here), ...views.filter((view) => !here(view))];
  const opened = useRef(false);
  useEffect(() => {
    box.current?.showModal();
  }, []);
  useEffect(() => {
    // Opened at a finding: its words are selected as soon as they are known.
    if (opened.current || desk?.at === undefined || places.length === 0) return;
    opened.current = true;
    const at = views.findIndex((view) => view.id === desk.at);
    const place = places[at];
    if (place) setGoTo({ ...place, id: desk.at });
  }, [desk, places, views]);

  const length = (value: string | undefined) => [...(value ?? '').replace(/\s/g, '')].length;
  return (
    <dialog ref={box} className={css.desk} aria-labelledby={heading} onClose={() => setDesk(undefined)}>
      <header className={css.head}>
        <h2 id={heading}>{writing ? w.write : w.read}</h2>
        {working && <WorkingMark />}
        <p role="status">{saving.state === 'saved' ? f.saved(saving.at ?? '') : f[saving.state]}</p>
        <Button look="primary" onClick={() => box.current?.close()}>
          <Icon name="check" size={16} />
          {w.done}
        </Button>
      </header>
      <div className={css.split}>
        <section className={css.text} aria-label={writing ? w.write : w.read}>
          {writing && (
            <div className={css.title}>
              <label htmlFor={`${heading}-title`}>{w.title}</label>
              <input
                id={`${heading}-title`}
                value={written.title ?? ''}
                placeholder={w.titleHint}
                maxLength={200}
                lang="zh-CN"
                onChange={(event) => write({ title: event.target.value })}
              />
            </div>
          )}
          <div className={css.parts} role="tablist" aria-label={w.parts}>
            {PARTS.map((one) => (
              <button
                key={one}
                type="button"
                role="tab"
                id={`${heading}-${one}`}
                aria-selected={part === one}
                onClick={() => setPart(one)}
              >
                {w[one]}
                <small>{writing ? (length(written[one]) > 0 ? w.characters(length(written[one])) : '') : ''}</small>
              </button>
            ))}
          </div>
          <div className={css.sheet} role="tabpanel" aria-labelledby={`${heading}-${part}`}>
            {writing ? (
              <MarkedTextarea
                key={part}
                id={`${heading}-text`}
                label={w[part]}
                hint={w[`${part}Hint`]}
                value={written[part] ?? ''}
                spans={spansIn(part)}
                active={active}
                goTo={goTo?.part === part ? goTo : undefined}
                onChange={(value) => write({ [part]: value })}
                onPaste={(pasted) => {
                  const whole = isBlank(written) ? wholeFrom(pasted) : undefined;
                  if (whole) write(whole);
                  return whole !== undefined;
                }}
                onPlace={(id) => choose(id, false)}
              />
            ) : (
              text && <Reading part={part} check={check} active={active} onSpan={(id) => choose(id, false)} />
            )}
          </div>
          {writing && <p className={css.note}>{w.figures}</p>}
        </section>
        <section className={css.findings} aria-label={w.findings}>
          {check.refusals.length > 0 && <Refusals refusals={check.refusals} />}
          <CheckWords check={check} />
          <Mended findings={check.between.mended} />
          {views.length > 0 && (
            <FindingsList
              reader="author"
              findings={ordered}
              {...(active === undefined ? {} : { active })}
              onActive={(id) => choose(id, false)}
              onDecide={check.decide}
              {...(writing && { onFix: (id: string) => choose(id, true) })}
            />
          )}
        </section>
      </div>
    </dialog>
  );
}

/** How the check stands, in a sentence. */
export function CheckWords({ check }: { check: ApplicationCheck }) {
  const w = useWords(words);
  const said = {
    idle: w.idle,
    checking: check.text ? '' : w.checking,
    failed: w.failed,
    done: check.views.length === 0 ? w.good : '',
  }[check.state];
  return (
    <p className={css.state} role="status" data-state={check.state}>
      {said}
    </p>
  );
}

function Reading({
  part,
  check,
  active,
  onSpan,
}: {
  part: Part;
  check: ApplicationCheck;
  active: string | undefined;
  onSpan: (id: string) => void;
}) {
  const { text, findings, views } = check;
  const say = useSay();
  const spans = (at: (finding: Finding) => boolean) =>
    findings.flatMap((finding, i) => {
      const view = views[i];
      return view?.state === 'open' && at(finding)
        ? [{ id: view.id, start: finding.start, end: finding.end, tone: view.severity, label: say(finding.what) }]
        : [];
    });
  const blocks: PatentBlock[] = [];
  if (part === 'claims')
    for (const [order, claim] of text!.claims.entries())
      blocks.push({
        id: `claim-${order}`,
        kind: 'claim',
        number: String(claim.number),
        text: claim.text,
        spans: spans((one) => one.part === 'claims' && one.order === order),
      });
  else if (part === 'abstract')
    blocks.push({
      id: 'abstract',
      kind: 'paragraph',
      text: text!.abstract ?? '',
      spans: spans((one) => one.part === 'abstract'),
    });
  else
    for (const [n, section] of text!.description.sections.entries()) {
      if (section.heading) blocks.push({ id: `section-${n}`, kind: 'heading', text: section.heading });
      for (const paragraph of section.paragraphs)
        blocks.push({
          id: paragraph.id,
          kind: paragraph.heading ? 'heading' : 'paragraph',
          text: paragraph.text,
          ...(paragraph.num ? { number: `[${paragraph.num}]` } : {}),
          spans: spans((one) => one.part === 'description' && one.paragraph === paragraph.id),
        });
    }
  const at = findings[views.findIndex((view) => view.id === active)];
  const block = at?.part === 'claims' ? `claim-${at.order}` : at?.paragraph;
  return (
    <PatentReader
      blocks={blocks}
      label={say(partLabel(part))}
      {...(active === undefined ? {} : { activeSpan: active })}
      {...(block === undefined ? {} : { currentBlock: block })}
      onSpan={onSpan}
    />
  );
}
