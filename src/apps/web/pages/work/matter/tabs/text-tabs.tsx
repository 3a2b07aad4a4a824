import { type ApplicationAnswer, useApplication } from '../../../../api/index.ts';
import { useSay, useWords } from '../../../../app/i18n.ts';
import { ClaimCompare } from '../../../../ui/claim-compare/claim-compare.tsx';
import { Icon } from '../../../../ui/icon/icon.tsx';
import { PatentReader } from '../../../../ui/patent-reader/patent-reader.tsx';
import { ReadingMark } from '../../../../ui/watermark/watermark.tsx';
import type { CheckDesk } from '../check-panel.tsx';
import css from '../matter-page.module.css';
import { Watermark } from '../watermark.tsx';
import { checkSpans } from './claims-tab.tsx';
import type { ShownFigure } from './figures-tab.tsx';
import { tabWords as words } from './tab-words.ts';
import own from './tabs.module.css';

type Reader = { name: string };
const ABSTRACT_MAX = 300;

export function AbstractTab({
  answer,
  figures,
  reader,
  check,
  onSpan,
}: {
  answer: ApplicationAnswer;
  figures: ShownFigure[];
  reader: Reader;
  check: CheckDesk | undefined;
  onSpan: (id: string) => void;
}) {
  const w = useWords(words);
  const say = useSay();
  const { abstract, abstractFigure } = answer.text;
  const figure = figures.find((one) => one.label === abstractFigure?.label);
  if (!abstract) return <p className={css.plain}>{w.noAbstract}</p>;
  const n = [...abstract.replace(/\s/g, '')].length;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a pane that scrolls must be reachable by keyboard
    <section className={css.plain} aria-label={w.abstract} tabIndex={0}>
      <Watermark {...reader}>
        <div className={own.abstract}>
          <div>
            <PatentReader
              label={w.abstract}
              blocks={[
                {
                  id: 'abstract',
                  kind: 'paragraph',
                  text: abstract,
                  spans: checkSpans(check?.examined, say, (one) => one.part === 'abstract'),
                },
              ]}
              {...(check?.active === undefined ? {} : { activeSpan: check.active })}
              onSpan={onSpan}
            />
            <p className={own.note} data-over={n > ABSTRACT_MAX || undefined}>
              {n > ABSTRACT_MAX ? w.tooLong(n) : w.characters(n)}
            </p>
          </div>
          {figure?.src && (
            <figure>
              <img src={figure.src} alt={`${w.abstractFigure} ${figure.label}`} />
              <figcaption>
                {w.abstractFigure} {figure.label}
              </figcaption>
            </figure>
          )}
        </div>
      </Watermark>
    </section>
  );
}

/** Claim by claim and paragraph by paragraph, between any two versions. */
export function CompareTab({
  matter,
  versions,
  from,
  to,
  onChange,
  reader,
}: {
  matter: string;
  versions: ApplicationAnswer['versions'];
  from: number;
  to: number;
  onChange: (from: number, to: number) => void;
  reader: Reader;
}) {
  const w = useWords(words);
  const say = useSay();
  const { data } = useApplication(matter, to, from);
  const label = (at: number) => `${at + 1} · ${say(versions[at]?.label ?? '')}`;
  const pieces = (segments: { kind: string; text: string }[], without: string) =>
    segments
      .filter((one) => one.kind !== without)
      .map((one) => one.text)
      .join('');
  const paragraphs = (data?.comparison?.paragraphs ?? []).filter((one) => one.status !== 'same');
  return (
    <div className={css.plain}>
      <div className={own.versions}>
        <label>
          {w.from}
          <select value={from} onChange={(event) => onChange(Number(event.target.value), to)}>
            {versions.map((version, at) => (
              <option key={version.seq} value={at} disabled={at >= to}>
                {label(at)}
              </option>
            ))}
          </select>
        </label>
        <Icon name="arrow" />
        <label>
          {w.to}
          <select
            value={to}
            onChange={(event) => onChange(Math.min(from, Number(event.target.value) - 1), Number(event.target.value))}
          >
            {versions.map((version, at) => (
              <option key={version.seq} value={at} disabled={at === 0}>
                {label(at)}
              </option>
            ))}
          </select>
        </label>
      </div>
      {data?.comparison && (
        <ReadingMark mark={data.reading}>
          <Watermark {...reader}>
            <section className={own.block}>
              <h2>{w.claims}</h2>
              <ClaimCompare
                hideSame
                claims={data.comparison.claims.map((one) => ({
                  ...(one.oldNumber === undefined
                    ? {}
                    : { before: { number: one.oldNumber, text: pieces(one.segments, 'added') } }),
                  ...(one.newNumber === undefined
                    ? {}
                    : { after: { number: one.newNumber, text: pieces(one.segments, 'removed') } }),
                }))}
              />
            </section>
            <section className={own.block}>
              <h2>{w.description}</h2>
              <p className={own.note}>{paragraphs.length === 0 ? w.same : w.changed(paragraphs.length)}</p>
              <ol className={own.paragraphs}>
                {paragraphs.map((one) => (
                  <li key={`${one.old?.id ?? ''}-${one.next?.id ?? ''}`} data-change={one.status} lang="zh-CN">
                    <span className={own.num}>[{one.next?.num ?? one.old?.num ?? '—'}]</span>
                    <p>
                      {one.segments.map((segment, at) => {
                        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a text have no identity but their place
                        if (segment.kind === 'same') return <span key={at}>{segment.text}</span>;
                        const Tag = segment.kind === 'added' ? 'ins' : 'del';
                        return (
                          // biome-ignore lint/suspicious/noArrayIndexKey: as above
                          <Tag key={at}>
                            <span className="visually-hidden">[{segment.kind === 'added' ? w.added : w.removed}]</span>
                            {segment.text}
                          </Tag>
                        );
                      })}
                    </p>
                  </li>
                ))}
              </ol>
            </section>
          </Watermark>
        </ReadingMark>
      )}
    </div>
  );
}
