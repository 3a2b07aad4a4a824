import { useQuery } from '@tanstack/react-query';
import type { ApplicationText } from '#claims/index.ts';
import type { Place } from '#claims/study/index.ts';
import type { SupportedFeature, SupportMap } from '#claims/support/index.ts';
import { supportCsv, supportTitles } from '#claims/support/support-csv.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { supportInWorker } from '../../check/index.ts';
import { Button } from '../../ui/button/button.tsx';
import { saveFile } from './save-file.ts';
import css from './support-tab.module.css';

/** Words somewhere in the text that a person wants to see. */
export interface SupportPick {
  part: 'claims' | 'description';
  block: string;
  start: number;
  end: number;
}

const words = catalogue(
  {
    lead: '权利要求的每个特征，在说明书哪里写到。只比对文字，帮人查找，不作判断。',
    waiting: '正在对照…',
    failed: '没有对照成功。',
    csv: '下载表格（CSV）',
    claim: (n: number) => `权利要求${n}`,
    feature: '特征',
    where: '说明书',
    figures: '附图',
    paragraph: (n: number) => `第${n}段`,
    leftOut: (n: number) => `另有${n}个特征没有列出。`,
    signs: '附图标记',
    sign: '标记',
    names: '名称',
    inClaims: '权利要求',
    inDescription: '说明书',
    several: '一个标记，几个名称',
    shared: (name: string, signs: string) => `“${name}”用了几个标记：${signs}`,
    noSigns: '没有读到附图标记。',
  },
  {
    lead: 'Where the description speaks of each feature of the claims. Words are compared, to help people look; nothing is judged.',
    waiting: 'Comparing…',
    failed: 'The comparison failed.',
    csv: 'Table (CSV)',
    claim: (n: number) => `Claim ${n}`,
    feature: 'Feature',
    where: 'Description',
    figures: 'Figures',
    paragraph: (n: number) => `¶${n}`,
    leftOut: (n: number) => `${n} more features are not listed.`,
    signs: 'Reference signs',
    sign: 'Sign',
    names: 'Name',
    inClaims: 'claims',
    inDescription: 'description',
    several: 'one sign, several names',
    shared: (name: string, signs: string) => `“${name}” stands with several signs: ${signs}`,
    noSigns: 'No reference signs were read.',
  },
);

const TONE = { 'same words': 'good', close: 'close', none: 'none' } as const;

/** Features of the claims beside the paragraphs that say them, and the names of the reference signs. */
export function SupportTab({ text, onPick }: { text: ApplicationText; onPick: (pick: SupportPick) => void }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const { data: map, isError } = useQuery({
    queryKey: ['support', text],
    queryKeyHashFn: () => `support ${nameOf(text)}`,
    queryFn: () => supportInWorker(text),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  if (isError) return <p>{w.failed}</p>;
  if (!map) return <p role="status">{w.waiting}</p>;
  const claims = Map.groupBy(map.features, ({ order }) => order);
  return (
    <div className={css.support}>
      <div className={css.head}>
        <p>{w.lead}</p>
        <p className={css.counts}>
          {(['same words', 'close', 'none'] as const).map((how) => (
            <span key={how} data-how={TONE[how]}>
              <b>{how === 'same words' ? map.counts.sameWords : map.counts[how]}</b> {say(supportTitles[how])}
            </span>
          ))}
          <Button
            size="small"
            look="quiet"
            onClick={() => saveFile(`${text.title ?? '支持表'}.csv`, 'text/csv', supportCsv(map, lang))}
          >
            {w.csv}
          </Button>
        </p>
      </div>
      {[...claims].map(([order, features]) => (
        <table key={order} className={css.table}>
          <caption>{w.claim(features[0]!.claim)}</caption>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{w.feature}</th>
              <th scope="col">{w.where}</th>
              <th scope="col">{w.figures}</th>
            </tr>
          </thead>
          <tbody>
            {features.map((feature) => (
              <Row key={feature.index} feature={feature} onPick={onPick} />
            ))}
          </tbody>
        </table>
      ))}
      {map.leftOut > 0 && <p className={css.small}>{w.leftOut(map.leftOut)}</p>}
      <Signs map={map} onPick={onPick} />
    </div>
  );
}

function Row({ feature, onPick }: { feature: SupportedFeature; onPick: (pick: SupportPick) => void }) {
  const w = useWords(words);
  const say = useSay();
  const { order, start, end } = feature;
  return (
    <tr data-how={TONE[feature.how]}>
      <th scope="row" lang="zh-CN">
        <button type="button" onClick={() => onPick({ part: 'claims', block: `claim-${order}`, start, end })}>
          {feature.text}
        </button>
      </th>
      <td>
        {feature.places.length === 0 ? (
          <span className={css.none}>{say(supportTitles.none)}</span>
        ) : (
          feature.places.map((place) => (
            <button
              key={`${place.order} ${place.start}`}
              type="button"
              className={css.place}
              data-how={TONE[place.how]}
              title={`${say(supportTitles[place.how])} ${Math.round(place.score * 100)}% · ${place.text}`}
              onClick={() =>
                onPick({
                  part: 'description',
                  block: `paragraph-${place.paragraph}`,
                  start: place.start,
                  end: place.end,
                })
              }
            >
              {place.num === undefined ? w.paragraph(place.order + 1) : `[${place.num}]`}
            </button>
          ))
        )}
      </td>
      <td lang="zh-CN">{feature.figures.map(({ label }) => label).join('、')}</td>
    </tr>
  );
}

function Signs({ map, onPick }: { map: SupportMap; onPick: (pick: SupportPick) => void }) {
  const w = useWords(words);
  const pick = (place: Place | undefined) => {
    if (!place) return;
    const { part, order, paragraph, start, end } = place;
    if (part === 'claims') onPick({ part, block: `claim-${order}`, start, end });
    else if (part === 'description') onPick({ part, block: `paragraph-${paragraph}`, start, end });
  };
  return (
    <section className={css.signs} aria-labelledby="support-signs">
      <h3 id="support-signs">{w.signs}</h3>
      {map.signs.length === 0 && <p className={css.small}>{w.noSigns}</p>}
      {map.signs.length > 0 && (
        <table className={css.table}>
          <thead>
            <tr>
              <th scope="col">{w.sign}</th>
              <th scope="col">{w.names}</th>
              <th scope="col">{w.inClaims}</th>
              <th scope="col">{w.inDescription}</th>
            </tr>
          </thead>
          <tbody>
            {map.signs.flatMap(({ sign, names, severalNames }) =>
              names.map(({ name, inClaims, inDescription, firstInClaims, firstInDescription }, at) => (
                <tr key={`${sign} ${name}`} data-several={severalNames || undefined}>
                  <th scope="row">{at === 0 ? sign : ''}</th>
                  <td lang="zh-CN">
                    {name}
                    {severalNames && at === 0 && <span className={css.several}>{w.several}</span>}
                  </td>
                  <Times n={inClaims} onClick={() => pick(firstInClaims)} />
                  <Times n={inDescription} onClick={() => pick(firstInDescription)} />
                </tr>
              )),
            )}
          </tbody>
        </table>
      )}
      {map.sharedNames.map(({ name, signs }) => (
        <p key={name} className={css.sharedName}>
          {w.shared(name, signs.join('、'))}
        </p>
      ))}
    </section>
  );
}

function Times({ n, onClick }: { n: number; onClick: () => void }) {
  return (
    <td>
      {n === 0 ? (
        '–'
      ) : (
        <button type="button" className={css.place} onClick={onClick}>
          {n}
        </button>
      )}
    </td>
  );
}

const names = new WeakMap<ApplicationText, number>();
let last = 0;

/** A text is known by being the same object: its words make no good key. */
function nameOf(text: ApplicationText): number {
  const known = names.get(text) ?? ++last;
  names.set(text, known);
  return known;
}
