import { useState } from 'react';
import { fileUrl, useApplication } from '../../api/index.ts';
import type { ApplicationAnswer, MatterView } from '../../api/types.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { ClaimCompare, type ComparedClaim } from '../../ui/claim-compare/claim-compare.tsx';
import { ClaimTree } from '../../ui/claim-tree/claim-tree.tsx';
import { type PatentBlock, PatentReader } from '../../ui/patent-reader/patent-reader.tsx';
import { ReadingMark, Watermark } from '../../ui/watermark/watermark.tsx';
import { Answer } from '../portal/page.tsx';
import css from './matter.module.css';

const words = catalogue(
  {
    version: '版本',
    tree: '引用关系',
    claims: '权利要求书',
    description: '说明书',
    abstract: '摘要',
    figures: '附图',
    none: '没有读到权利要求。',
    nth: (n: number, label: string) => `第${n}稿 · ${label}`,
    from: '上一稿',
    to: '新的一稿',
    changedParagraphs: (n: number) => `说明书有${n}段变动`,
    hideSame: '只看有变动的',
  },
  {
    version: 'Version',
    tree: 'Dependency',
    claims: 'Claims',
    description: 'Description',
    abstract: 'Abstract',
    figures: 'Drawings',
    none: 'No claims were read.',
    nth: (n: number, label: string) => `Version ${n} · ${label}`,
    from: 'Before',
    to: 'After',
    changedParagraphs: (n: number) => `${n} ${n === 1 ? 'paragraph' : 'paragraphs'} of the description changed`,
    hideSame: 'Only what changed',
  },
);

/** The application as the examiner reads it. */
export function ApplicationView({ view }: { view: MatterView }) {
  const w = useWords(words);
  const [version, setVersion] = useState<number | undefined>();
  const application = useApplication(view.head.id, version);
  return (
    <Answer of={application}>
      {(answer) => (
        <>
          {answer.versions.length > 1 && (
            <div className={css.pick}>
              <VersionPick label={w.version} answer={answer} value={answer.version} onChange={setVersion} />
            </div>
          )}
          <ReadingMark mark={answer.reading}>
            <Watermark>
              <Text answer={answer} view={view} />
            </Watermark>
          </ReadingMark>
        </>
      )}
    </Answer>
  );
}

function VersionPick({
  label,
  answer,
  value,
  onChange,
}: {
  label: string;
  answer: ApplicationAnswer;
  value: number;
  onChange: (version: number) => void;
}) {
  const w = useWords(words);
  const say = useSay();
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(Number(event.target.value))}>
        {answer.versions.map((one, at) => (
          <option key={one.seq} value={at}>
            {w.nth(at + 1, say(one.label))}
          </option>
        ))}
      </select>
    </label>
  );
}

function Text({ answer: { text, tree }, view }: { answer: ApplicationAnswer; view: MatterView }) {
  const w = useWords(words);
  const [current, setCurrent] = useState<string | undefined>();
  const claims: PatentBlock[] = text.claims.map((claim) => ({
    id: `claim-${claim.number}`,
    kind: 'claim',
    number: String(claim.number),
    text: claim.text,
  }));
  const description: PatentBlock[] = text.description.sections.flatMap((section, at) => [
    ...(section.heading ? [{ id: `section-${at}`, kind: 'heading' as const, text: section.heading }] : []),
    ...section.paragraphs.map((paragraph) => ({
      id: paragraph.id,
      kind: paragraph.heading ? ('heading' as const) : ('paragraph' as const),
      text: paragraph.text,
      ...(paragraph.num ? { number: `[${paragraph.num}]` } : {}),
    })),
  ]);
  const figures = text.figures.flatMap((figure) => {
    const file = view.files.find((one) => one.sha256 === figure.mediaId);
    return file ? [{ label: figure.label, src: fileUrl(view.head.id, file.id) }] : [];
  });
  return (
    <div className={css.read}>
      <div>
        <h3>{w.tree}</h3>
        <ClaimTree
          claims={tree.map((node) => ({
            number: node.number,
            refs: node.kind === 'dependent' ? node.refs : [],
            ...(node.kind === 'independent' ? { label: node.subject } : {}),
          }))}
          onSelect={(claim) => setCurrent(`claim-${claim}`)}
        />
      </div>
      <div>
        <h3>{w.claims}</h3>
        {claims.length === 0 ? (
          <p>{w.none}</p>
        ) : (
          <PatentReader label={w.claims} blocks={claims} {...(current ? { currentBlock: current } : {})} />
        )}
        {text.abstract && (
          <>
            <h3>{w.abstract}</h3>
            <PatentReader label={w.abstract} blocks={[{ id: 'abstract', kind: 'paragraph', text: text.abstract }]} />
          </>
        )}
        {description.length > 0 && (
          <>
            <h3>{w.description}</h3>
            <PatentReader label={w.description} blocks={description} />
          </>
        )}
        {figures.length > 0 && (
          <>
            <h3>{w.figures}</h3>
            <div className={css.figures}>
              {figures.map((figure) => (
                <figure key={figure.label}>
                  <img src={figure.src} alt={figure.label} loading="lazy" />
                  <figcaption>{figure.label}</figcaption>
                </figure>
              ))}
            </div>
          </>
        )}
      </div>
    </div>
  );
}

/** Both wordings of each claim, from the pieces they share and those they do not. */
export const comparedOf = ({ comparison }: ApplicationAnswer): ComparedClaim[] =>
  (comparison?.claims ?? []).map((one) => {
    const wording = (without: 'added' | 'removed') =>
      one.segments
        .filter((segment) => segment.kind !== without)
        .map((segment) => segment.text)
        .join('');
    return {
      ...(one.oldNumber === undefined ? {} : { before: { number: one.oldNumber, text: wording('added') } }),
      ...(one.newNumber === undefined ? {} : { after: { number: one.newNumber, text: wording('removed') } }),
    };
  });

/** The claims of one version against another, claim by claim. */
export function Comparison({ view }: { view: MatterView }) {
  const w = useWords(words);
  const versions = useApplication(view.head.id);
  const last = (versions.data?.versions.length ?? 0) - 1;
  const [picked, setPicked] = useState<{ from?: number; to?: number }>({});
  const [hideSame, setHideSame] = useState(false);
  const to = picked.to ?? last;
  const from = picked.from ?? last - 1;
  const application = useApplication(view.head.id, to, from, last > 0);
  return (
    <Answer of={application}>
      {(answer) => {
        const paragraphs = answer.comparison?.paragraphs.filter((one) => one.status !== 'same').length ?? 0;
        return (
          <>
            <div className={css.pick}>
              <VersionPick
                label={w.from}
                answer={answer}
                value={from}
                onChange={(n) => setPicked({ ...picked, from: n })}
              />
              <VersionPick label={w.to} answer={answer} value={to} onChange={(n) => setPicked({ ...picked, to: n })} />
              <label>
                <input type="checkbox" checked={hideSame} onChange={(event) => setHideSame(event.target.checked)} />
                {w.hideSame}
              </label>
            </div>
            <ReadingMark mark={answer.reading}>
              <Watermark>
                <ClaimCompare claims={comparedOf(answer)} hideSame={hideSame} />
              </Watermark>
            </ReadingMark>
            {paragraphs > 0 && <p>{w.changedParagraphs(paragraphs)}</p>}
          </>
        );
      }}
    </Answer>
  );
}
