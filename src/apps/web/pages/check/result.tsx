import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { claimTree } from '#claims/model/index.ts';
import { dayOf, instant } from '#kernel/plain-date.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { type Checked, type CheckState, findingIds, findingViews } from '../../check/index.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button } from '../../ui/button/button.tsx';
import { ClaimTree } from '../../ui/claim-tree/claim-tree.tsx';
import { type FindingState, FindingsList } from '../../ui/findings-list/findings-list.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import type { Choices } from './check-page.tsx';
import { kindTitles } from './check-words.ts';
import { Counts } from './counts.tsx';
import { ExportBar } from './export-bar.tsx';
import { type Filter, FilterBar, matches, noFilter } from './filter-bar.tsx';
import { FindingSheet } from './finding-sheet.tsx';
import { useMarks } from './marks.ts';
import { NotJudged, notJudgedCount } from './not-judged.tsx';
import { Options } from './options.tsx';
import { PrintReport } from './print-report.tsx';
import { blockOf, isForeign, type Located, lengthOf, paragraphCount, tabOf, treeOf } from './reading.ts';
import css from './result.module.css';
import { type PaneId, TextPane } from './text-pane.tsx';

const words = catalogue(
  {
    untitled: '未命名的申请',
    edit: '修改文本',
    another: '换一份',
    claims: (n: number) => `权利要求${n}项`,
    paragraphs: (n: number) => `说明书${n}段`,
    length: (n: string) => `${n}字`,
    took: (ms: string) => `检查用时${ms}毫秒`,
    rules: (n: number) => `${n}条规则作了判断`,
    checking: '正在检查…',
    progress: (done: number, total: number) => `正在检查，${total}条规则已过${done}条…`,
    failed: '检查没有完成。文字还在，可以修改后再试，或刷新页面。',
    tree: '引用关系',
    sections: '说明书各部分',
    text: '文本',
    findings: '检查结果',
    nothing: (n: number) => `作了判断的${n}条规则都没有发现问题。`,
    nothingMore: '这不等于没有问题：规则只看形式和明显的缺陷，没有作判断的规则列在下面。',
    nothingRead: '没有读出可以检查的内容',
    nothingReadWhy:
      '没有认出权利要求、说明书或摘要。请确认粘贴的是中文申请文本，权利要求以“1.”这样的编号开头，或带有“权利要求书”“说明书”等标题。',
    foreign: '这份文本看来不是中文。规则只懂中文申请文件，下面的结果不可靠。',
    filtered: '没有符合筛选条件的结果。',
    allMarked: '发现的都已标为不是缺陷。',
    keep: '在这个标签页里记住文本',
    cut: (rule: string, total: number) => `${rule}报告了${total}处，只列出前100处。`,
    notes: '读取时注意到',
  },
  {
    untitled: 'Application without title',
    edit: 'Edit the text',
    another: 'Another text',
    claims: (n: number) => `${n} claims`,
    paragraphs: (n: number) => `${n} paragraphs`,
    length: (n: string) => `${n} characters`,
    took: (ms: string) => `checked in ${ms} ms`,
    rules: (n: number) => `${n} rules judged`,
    checking: 'Checking…',
    progress: (done: number, total: number) => `Checking, ${done} of ${total} rules done…`,
    failed: 'The check did not finish. Your text is still here: change it and try again, or reload the page.',
    tree: 'Dependency',
    sections: 'Sections',
    text: 'Text',
    findings: 'Findings',
    nothing: (n: number) => `None of the ${n} rules that judged found anything.`,
    nothingMore:
      'That does not mean nothing is wrong: rules see form and plain defects only. Rules that did not judge are listed below.',
    nothingRead: 'There was nothing to check',
    nothingReadWhy:
      'No claims, description or abstract were recognised. Make sure it is a Chinese application text whose claims begin with numbers such as “1.”, or that has headings such as 权利要求书 and 说明书.',
    foreign:
      'This text does not seem to be Chinese. The rules know Chinese applications only; what follows is not reliable.',
    filtered: 'Nothing matches the filter.',
    allMarked: 'All findings are marked as no defect.',
    keep: 'Remember the text in this tab',
    cut: (rule: string, total: number) => `${rule} reports ${total} places; only the first 100 are listed.`,
    notes: 'Noticed while reading',
  },
);

export interface ResultProps {
  check: CheckState;
  /** The file it was read from. */
  name: string | undefined;
  choices: Choices;
  onChoices: (choices: Choices) => void;
  keep: boolean;
  onKeep: (keep: boolean) => void;
  onEdit: () => void;
}

/** What was found, beside the text: tree, text and findings, as an examiner has them. */
export function Result({ check, ...props }: ResultProps) {
  const w = useWords(words);
  if (check.checked) return <Found check={check} checked={check.checked} {...props} />;
  return (
    <div className={css.waiting} role="status">
      <p>
        {check.state === 'failed'
          ? w.failed
          : check.progress
            ? w.progress(check.progress.done, check.progress.total)
            : w.checking}
      </p>
      {check.state === 'checking' && (
        <progress {...(check.progress && { value: check.progress.done, max: check.progress.total })} />
      )}
      <Button onClick={props.onEdit}>{w.edit}</Button>
    </div>
  );
}

function Found({ check, checked, name, choices, onChoices, keep, onKeep, onEdit }: ResultProps & { checked: Checked }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const { text, report, ms } = checked;
  const [marks, setMark] = useMarks(text);
  const [filter, setFilter] = useState<Filter>(noFilter);
  const [active, setActive] = useState<string>();
  const [pane, setPane] = useState<PaneId>(() => firstPane(checked));
  const [side, setSide] = useState<'text' | 'findings'>('findings');
  const [claim, setClaim] = useState<number>();
  const heading = useRef<HTMLHeadingElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => heading.current?.focus({ preventScroll: true }), []);

  const located = useMemo<Located[]>(() => {
    const ids = findingIds(report.findings);
    const views = findingViews(checked, (_id, { fingerprint }) => (marks[fingerprint] ? 'rejected' : 'open'));
    return report.findings.map((finding, at) => {
      const mark = marks[finding.fingerprint];
      const view = {
        ...views[at]!,
        id: ids[at]!,
        ruleHref: pathTo(`/rules/${finding.rule}`),
        ...(mark && { reason: mark.reason }),
        ...(finding.related.length > 0 && { related: finding.related }),
      };
      return { finding, view };
    });
  }, [checked, report, marks]);

  const shown = useMemo(() => located.filter((one) => matches(one, filter)), [located, filter]);
  const activeOne = located.find(({ view }) => view.id === active);
  const open = located.filter(({ view }) => view.state === 'open');

  const choose = (id: string) => {
    const found = located.find(({ view }) => view.id === id);
    if (!found) return;
    setActive(id);
    setClaim(undefined);
    const tab = tabOf(found.finding);
    if (tab) setPane(tab);
  };
  const decide = (id: string, state: FindingState, reason?: string) => {
    const found = located.find(({ view }) => view.id === id);
    if (!found) return;
    const { fingerprint, rule } = found.finding;
    setMark(
      fingerprint,
      state === 'rejected' ? { rule, reason: reason ?? '', day: dayOf(instant(new Date().toISOString())) } : undefined,
    );
  };
  const step = (by: 1 | -1) => {
    const at = shown.findIndex(({ view }) => view.id === active);
    const next = at < 0 ? shown[0] : shown[at + by];
    if (next) choose(next.view.id);
  };

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.key !== 'j' && event.key !== 'k') return;
      if (event.target instanceof HTMLElement && event.target.matches('input, textarea, select')) return;
      event.preventDefault();
      step(event.key === 'j' ? 1 : -1);
      // From here on the keys of the list itself work, too.
      list.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus({ preventScroll: true });
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  const title = text.title || firstSubject(text) || name || w.untitled;
  const nothingRead =
    text.claims.length === 0 && paragraphCount(text) === 0 && text.abstract === undefined && !text.design;
  const number = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { maximumFractionDigits: ms < 10 ? 1 : 0 });
  const meta = [
    say(kindTitles[report.kind]),
    text.claims.length > 0 && w.claims(text.claims.length),
    paragraphCount(text) > 0 && w.paragraphs(paragraphCount(text)),
    w.length(number.format(lengthOf(text))),
    w.rules(report.judged.length),
    w.took(number.format(ms)),
  ].filter((one) => one !== false);

  const views = shown.map(({ view }) => view);
  let none: ReactNode = <p className={css.none}>{w.filtered}</p>;
  if (located.length === 0)
    none = (
      <div className={css.clear}>
        <p>{w.nothing(report.judged.length)}</p>
        <p>{w.nothingMore}</p>
      </div>
    );
  else if (open.length === 0 && !filter.marked) none = <p className={css.none}>{w.allMarked}</p>;

  return (
    <div className={css.result} aria-busy={check.state === 'checking'}>
      <header className={css.head} data-print-hide>
        <div className={css.titleLine}>
          <h1 ref={heading} tabIndex={-1} lang="zh-CN">
            {title}
          </h1>
          <p className={css.tools}>
            <Button size="small" onClick={onEdit}>
              {name === undefined ? w.edit : w.another}
            </Button>
          </p>
        </div>
        <p className={css.sentence} aria-live="polite">
          {check.state === 'checking' && check.progress
            ? w.progress(check.progress.done, check.progress.total)
            : check.state === 'failed' && w.failed}
          <Counts findings={open.map(({ finding }) => finding)} />
          {!nothingRead && located.length === 0 && <span>{w.nothing(report.judged.length)}</span>}
          <NotJudgedLink checked={checked} />
        </p>
        <p className={css.meta}>{meta.join(' · ')}</p>
        <Options choices={choices} onChoices={onChoices} guess={report.kind} />
      </header>

      {nothingRead && (
        <section className={css.notice} role="status" data-print-hide>
          <Icon name="stop" size={22} />
          <div>
            <h2>{w.nothingRead}</h2>
            <p>{w.nothingReadWhy}</p>
          </div>
        </section>
      )}
      {!nothingRead && isForeign(text) && (
        <p className={css.notice} role="status" data-print-hide>
          <Icon name="warn" size={22} />
          {w.foreign}
        </p>
      )}

      <fieldset className={css.switch} data-print-hide>
        <legend className="visually-hidden">{w.findings}</legend>
        {(['findings', 'text'] as const).map((one) => (
          <button key={one} type="button" aria-pressed={side === one} onClick={() => setSide(one)}>
            {w[one]}
            {one === 'findings' && <b>{open.length}</b>}
          </button>
        ))}
      </fieldset>

      <div
        className={css.panes}
        data-side={side}
        data-tree={pane === 'description' || (text.claims.length > 0 && pane === 'claims')}
        data-print-hide
      >
        {pane === 'description' && <SectionNav text={text} located={located} />}
        {text.claims.length > 0 && pane === 'claims' && (
          <section className={css.tree} aria-labelledby="check-tree">
            <h2 id="check-tree">{w.tree}</h2>
            <ClaimTree
              claims={treeOf(text, located)}
              {...(activeOne?.finding.claim !== undefined || claim !== undefined
                ? { current: claim ?? activeOne?.finding.claim }
                : {})}
              onSelect={(n) => {
                setPane('claims');
                setActive(undefined);
                setClaim(n);
              }}
            />
          </section>
        )}
        <TextPane
          checked={checked}
          located={located}
          active={active}
          block={claim === undefined ? activeOne && blockOf(activeOne.finding) : claimBlock(text, claim)}
          pane={pane}
          onPane={setPane}
          onSpan={choose}
          onClear={() => {
            setActive(undefined);
            setClaim(undefined);
          }}
        />
        <section className={css.findings} aria-labelledby="check-findings" ref={list}>
          <h2 id="check-findings" className="visually-hidden">
            {w.findings}
          </h2>
          <FindingsList
            reader="author"
            findings={views}
            {...(active === undefined ? {} : { active })}
            onActive={choose}
            onDecide={decide}
            none={none}
            head={
              located.length === 0 ? null : (
                <FilterBar located={located} filter={filter} onFilter={setFilter} rules={checked.rules} />
              )
            }
          />
          {report.cut.map(({ rule, total }) => (
            <p key={rule} className={css.small}>
              {w.cut(rule, total)}
            </p>
          ))}
          <NotJudged checked={checked} />
          {text.notes.length > 0 && (
            <details className={css.notes}>
              <summary>
                {w.notes}（{text.notes.length}）
              </summary>
              <ul>
                {text.notes.map((note) => (
                  <li key={`${note.code} ${note.text.en}`}>{say(note.text)}</li>
                ))}
              </ul>
            </details>
          )}
        </section>
      </div>

      {side === 'text' && activeOne && (
        <FindingSheet
          view={activeOne.view}
          at={shown.findIndex(({ view }) => view.id === active)}
          of={shown.length}
          onStep={step}
          onClose={() => setActive(undefined)}
          onOpen={() => setSide('findings')}
        />
      )}
      <ExportBar checked={checked} located={located} keep={keep} onKeep={onKeep} />
      <PrintReport checked={checked} located={located} name={title} />
    </div>
  );
}

function NotJudgedLink({ checked }: { checked: Checked }) {
  const lang = useLang();
  const count = notJudgedCount(checked);
  if (count === 0) return null;
  return (
    <a href="#not-judged" className={css.quiet}>
      {lang === 'zh' ? `${count}条规则没有判断，为什么？` : `${count} rules did not judge: why?`}
    </a>
  );
}

/** What the first claim is about, for a text that bears no title. */
const firstSubject = ({ claims }: Checked['text']): string | undefined => claimTree(claims)[0]?.subject;

/** The part of the text that is shown first: where the first finding is, else claims. */
function firstPane({ text, report }: Checked): PaneId {
  const first = report.findings.map(tabOf).find((tab) => tab !== undefined);
  if (text.claims.length > 0) return 'claims';
  return first ?? (paragraphCount(text) > 0 ? 'description' : 'front');
}

/** The headings of the description, with the number of findings below each. */
function SectionNav({ text, located }: { text: Checked['text']; located: readonly Located[] }) {
  const w = useWords(words);
  const open = new Map<string, number>();
  for (const { finding, view } of located)
    if (finding.paragraph !== undefined && view.state !== 'rejected')
      open.set(finding.paragraph, (open.get(finding.paragraph) ?? 0) + 1);
  return (
    <nav className={css.tree} aria-labelledby="check-sections">
      <h2 id="check-sections">{w.sections}</h2>
      <ul className={css.sections}>
        {text.description.sections.map(({ id, heading, paragraphs }, at) => {
          const count = paragraphs.reduce((sum, paragraph) => sum + (open.get(paragraph.id) ?? 0), 0);
          return (
            heading !== undefined && (
              // biome-ignore lint/suspicious/noArrayIndexKey: sections may repeat
              <li key={at}>
                <a href={`#heading-${id}-${at}`} lang="zh-CN">
                  {heading}
                </a>
                {count > 0 && <b>{count}</b>}
              </li>
            )
          );
        })}
      </ul>
    </nav>
  );
}

const claimBlock = ({ claims }: Checked['text'], number: number): string | undefined => {
  const order = claims.findIndex((claim) => claim.number === number);
  return order < 0 ? undefined : `claim-${order}`;
};
