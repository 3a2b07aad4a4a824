import { useState } from 'react';
import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { type CurrentSite, guidePath } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import { Answer, Page } from '../portal/page.tsx';
import { type ComparisonAnswer, PRIORITY, useComparison, useNumbers } from './data.ts';
import { NumbersBar } from './numbers.tsx';
import css from './priority.module.css';

const words = catalogue(
  {
    title: '优先审查：两版办法对照',
    lead: '申请按提出之日施行的办法办理，办理中不变。对照由两版事项定义生成，与实际办理一致。',
    services: '办事',
    date: '提出申请的日期',
    applies: (version: string) => `适用${version}`,
    none: '这一天还没有可以适用的办法',
    inForce: (from: string, to: string | null) => (to ? `${from}至${to}` : `${from}起`),
    here: '适用',
    differs: '不同',
    onlyDiffering: '只看不同之处',
    item: '事项',
    nothing: '未见规定',
    custom: '惯例',
    guide: '查看办事指南',
    note: '“惯例”是本平台的可配置口径，不是法律规定。2017年办法只引用能够确认的内容。',
    all: (n: number) => `${n}处不同`,
  },
  {
    title: 'Priority examination: the two measures side by side',
    lead: 'A request is handled by the measures in force on the day it is made, to its end. The comparison is made from the two definitions that do the work.',
    services: 'Services',
    date: 'Day of the request',
    applies: (version: string) => `${version} apply`,
    none: 'No measures can be applied to this day',
    inForce: (from: string, to: string | null) => (to ? `${from} to ${to}` : `since ${from}`),
    here: 'Applies',
    differs: 'Different',
    onlyDiffering: 'Only what differs',
    item: 'Point',
    nothing: 'no rule known',
    custom: 'Customary',
    guide: 'Open the guide',
    note: '“Customary” is a setting of this platform, not law. Of the 2017 measures only what is certain is cited.',
    all: (n: number) => `${n} points differ`,
  },
);

export function ComparePage() {
  const w = useWords(words);
  return (
    <Page title={w.title} lead={w.lead} current="services" crumbs={[{ label: w.services, href: pathTo('/services') }]}>
      {(site) => <Compare site={site} />}
    </Page>
  );
}

function Compare({ site }: { site: CurrentSite }) {
  const w = useWords(words);
  const lang = useLang();
  const say = useSay();
  const [date, setDate] = useState(site.today);
  const [only, setOnly] = useState(false);
  const found = useComparison(site.info.id, date);
  const numbers = useNumbers(site.info.id);
  return (
    <Answer of={found}>
      {(told) => {
        const version = told.versions.find((one) => one.version === told.applies);
        const different = told.sections.flatMap(({ rows }) => rows.filter((row) => row.differs)).length;
        return (
          <>
            <div className={css.ask}>
              <label>
                <span>{w.date}</span>
                <input
                  type="date"
                  value={date}
                  min="2000-01-01"
                  onChange={(event) => event.target.value !== '' && setDate(event.target.value)}
                />
              </label>
              <p role="status" className={css.answer}>
                {version ? w.applies(say(version.name)) : w.none}
                {version && (
                  <small>
                    {w.inForce(formatDay(lang, version.validFrom), version.validTo && formatDay(lang, version.validTo))}
                  </small>
                )}
              </p>
              <ButtonLink look="primary" href={guidePath(PRIORITY)}>
                {w.guide}
                <Icon name="arrow" size={18} />
              </ButtonLink>
            </div>
            {numbers.data && <NumbersBar numbers={numbers.data} />}
            <p className={css.only}>
              <label>
                <input type="checkbox" checked={only} onChange={(event) => setOnly(event.target.checked)} />
                {w.onlyDiffering}
              </label>
              <span>{w.all(different)}</span>
            </p>
            {told.sections.map((section) => (
              <Section key={section.id} section={section} told={told} only={only} />
            ))}
            <p className={css.hint}>{w.note}</p>
          </>
        );
      }}
    </Answer>
  );
}

type Section = ComparisonAnswer['sections'][number];

function Section({ section, told, only }: { section: Section; told: ComparisonAnswer; only: boolean }) {
  const w = useWords(words);
  const say = useSay();
  const rows = section.rows.filter((row) => row.differs || !only);
  if (rows.length === 0) return null;
  return (
    <section className={css.section} aria-labelledby={`part-${section.id}`}>
      <SectionHead id={`part-${section.id}`} title={section.title} />
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{w.item}</th>
            {told.versions.map((one) => (
              <th key={one.version} scope="col" data-applies={one.version === told.applies}>
                {say(one.name)}
                {one.version === told.applies && <span className={css.here}>{w.here}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} data-differs={row.differs}>
              <th scope="row">
                {say(row.title)}
                {row.differs && <span className={css.differs}>{w.differs}</span>}
              </th>
              {row.cells.map((cell, at) => {
                const version = told.versions[at]!;
                return (
                  <td
                    key={version.version}
                    data-applies={version.version === told.applies}
                    data-name={say(version.name)}
                  >
                    {cell ? (
                      <>
                        <span className={css.said}>{say(cell.text)}</span>
                        {cell.basis.map((basis) => (
                          <small key={basis.id} data-customary={basis.customary}>
                            {basis.customary ? w.custom : say(basis.label)}
                          </small>
                        ))}
                      </>
                    ) : (
                      <span className={css.nothing}>{w.nothing}</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
