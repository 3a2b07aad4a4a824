import type { PartComparison } from '#claims/model/index.ts';
import type { PackageValue, Text } from '../../api/types.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { FilingCompare } from '../../ui/filing-compare/filing-compare.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { CheckSummary } from './check-summary.tsx';
import css from './form-page.module.css';
import type { ApplicationCheck } from './use-application-check.ts';
import { isBlank, writtenFrom } from './written.ts';

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
    how: '怎样提供申请文件',
    files: '上传文件',
    write: '在这里写或粘贴',
    begin: '开始写',
    goOn: '继续写',
    mine: '在这里写的申请文件',
    none: '还没有写。权利要求书、说明书、摘要分栏写，检查结果随写随出。',
    words: (n: number) => `${n}字`,
    nothing: '未写',
    rewrite: '在这里接着改',
    rewriteHint: '文字转到撰写栏；提交的将是改后的文字，附图须另行上传。',
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
    how: 'How the application is provided',
    files: 'Upload files',
    write: 'Write or paste here',
    begin: 'Begin to write',
    goOn: 'Go on writing',
    mine: 'Written here',
    none: 'Nothing yet. Claims, description and abstract have a sheet each; findings come as you type.',
    words: (n: number) => `${n} characters`,
    nothing: 'not written',
    rewrite: 'Go on from this text here',
    rewriteHint: 'The words move to the writing sheet; what you then submit are those words, without drawings.',
  },
);

/** An application from files or written on the page: what was read is shown back, and what the check finds in it. */
export function PackageField({
  label,
  usual,
  value,
  check,
  parts,
}: {
  label: Text;
  usual: React.ReactNode;
  value: PackageValue | undefined;
  check: ApplicationCheck | undefined;
  /** The comparison with the text that this one has to be; then it comes from files, and the check is over. */
  parts?: readonly PartComparison[] | undefined;
}) {
  const w = useWords(words);
  const say = useSay();
  if (!check || parts)
    return (
      <div>
        {usual}
        {value && <PackageRead value={value} />}
        {value && parts && parts.length > 0 && <FilingCompare parts={parts} />}
      </div>
    );
  const { written, write, setDesk, text } = check;
  const writing = written.mode === 'write';
  return (
    <div>
      <fieldset className={css.how}>
        <legend className={writing ? undefined : 'visually-hidden'}>
          {writing ? say(label) : ''}
          <span className="visually-hidden">{w.how}</span>
        </legend>
        {(['files', 'write'] as const).map((mode) => (
          <label key={mode}>
            <input
              type="radio"
              name={`${check.field}-mode`}
              checked={written.mode === mode}
              onChange={() => write({ mode })}
            />
            <Icon name={mode === 'files' ? 'upload' : 'file'} size={18} />
            {w[mode]}
          </label>
        ))}
      </fieldset>
      {writing ? (
        <WrittenHere check={check} onOpen={() => setDesk({})} />
      ) : (
        <>
          {usual}
          {value && <PackageRead value={value} />}
        </>
      )}
      <CheckSummary check={check} onOpen={() => setDesk({})} />
      {!writing && text && value && (
        <p className={css.rewrite}>
          <Button
            size="small"
            look="quiet"
            onClick={() => {
              write(writtenFrom(text));
              setDesk({});
            }}
          >
            {w.rewrite}
          </Button>{' '}
          {w.rewriteHint}
        </p>
      )}
    </div>
  );
}

/** What is written so far, part by part, and the way to the desk. */
function WrittenHere({ check, onOpen }: { check: ApplicationCheck; onOpen: () => void }) {
  const w = useWords(words);
  const { written } = check;
  const blank = isBlank(written);
  const length = (text: string | undefined) => [...(text ?? '').replace(/\s/g, '')].length;
  const parts: [string, string | undefined][] = [
    [w.claims, written.claims],
    [w.description, written.description],
    [w.abstract, written.abstract],
  ];
  return (
    <section id={check.field} className={css.read} aria-label={w.mine} tabIndex={-1}>
      {blank ? (
        <p>{w.none}</p>
      ) : (
        <>
          <h3>{written.title?.trim() || w.noTitle}</h3>
          <dl>
            {parts.map(([term, text]) => (
              <div key={term}>
                <dt>{term}</dt>
                <dd>{length(text) > 0 ? w.words(length(text)) : w.nothing}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <p>
        <Button onClick={onOpen}>
          <Icon name="file" size={18} />
          {blank ? w.begin : w.goOn}
        </Button>
      </p>
    </section>
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
