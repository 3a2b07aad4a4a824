import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { SectionHead } from '../../ui/section-head/section-head.tsx';
import page from '../work/frame/page.module.css';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import { WorkFrame } from '../work/frame/work-frame.tsx';
import { useNumbers } from './data.ts';
import { kindTitle } from './kinds.ts';
import { NumbersBar } from './numbers.tsx';
import css from './priority.module.css';

const words = catalogue(
  {
    title: '优先审查推荐数量',
    lead: '本年度已用和全年数量，以及按到达先后等待名额的申请。',
    other: '这一页供优先审查的受理、审核、签发岗位使用',
    otherHint: '申请人在办事指南中可以看到已用数量。',
    line: '轮候（先到先办）',
    none: '没有申请在等待名额。',
    place: '次序',
    number: '办件编号',
    requester: '请求人',
    kind: '案件类型',
    since: '轮候自',
    compare: '两版办法对照',
  },
  {
    title: 'Recommendations of the year',
    lead: 'What is used of the yearly number, and the requests that wait for a place in the order of arrival.',
    other: 'This page is for the posts of priority examination',
    otherHint: 'Applicants see what is used in the guide.',
    line: 'In line, first come first served',
    none: 'No request waits for a place.',
    place: 'Place',
    number: 'Matter',
    requester: 'Requester',
    kind: 'Kind',
    since: 'In line since',
    compare: 'The two versions side by side',
  },
);

export function WorkPriorityPage() {
  const w = useWords(words);
  return (
    <WorkFrame title={w.title} current="priority" crumbs={[{ label: w.title }]}>
      {(who) => (
        <div className={page.page}>
          <h1>{w.title}</h1>
          <p className={page.lead}>{w.lead}</p>
          {who.post?.post.startsWith('priority-') ? (
            <Numbers site={who.site?.id} />
          ) : (
            <EmptyState title={w.other} hint={w.otherHint} />
          )}
        </div>
      )}
    </WorkFrame>
  );
}

function Numbers({ site }: { site: string | undefined }) {
  const w = useWords(words);
  const lang = useLang();
  const say = useSay();
  const { data, error } = useNumbers(site, 'office');
  if (error) return <Refusals error={error} />;
  if (!data) return null;
  const line = data.line ?? [];
  return (
    <>
      <NumbersBar numbers={data} />
      <section className={page.section} aria-labelledby="line">
        <SectionHead id="line" title={w.line} more={{ label: w.compare, href: pathTo('/priority/compare') }} />
        {line.length === 0 ? (
          <p className={css.hint}>{w.none}</p>
        ) : (
          <div className={page.wide}>
            <table className={page.table}>
              <thead>
                <tr>
                  {[w.place, w.number, w.requester, w.kind, w.since].map((one) => (
                    <th key={one} scope="col">
                      {one}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {line.map((one, at) => (
                  <tr key={one.number}>
                    <td>{at + 1}</td>
                    <th scope="row">
                      <a href={matterPath(one.matter)}>{one.number}</a>
                    </th>
                    <td>{one.requester}</td>
                    <td>{say(kindTitle(one.kind))}</td>
                    <td>{formatDay(lang, one.since)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        )}
      </section>
    </>
  );
}
