import { useDigests } from '../../../api/index.ts';
import { formatDay, formatNumber, formatTime } from '../../../app/format.ts';
import { catalogue, useLang, useWords } from '../../../app/i18n.ts';
import { Button } from '../../../ui/button/button.tsx';
import { EmptyState } from '../../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../../ui/icon/icon.tsx';
import { SectionHead } from '../../../ui/section-head/section-head.tsx';
import { useVerifyAudit } from '../data.ts';
import page from '../frame/page.module.css';
import { Refusals } from '../frame/refusals.tsx';
import { WorkFrame } from '../frame/work-frame.tsx';
import { workWords } from '../frame/work-words.ts';
import css from './administration.module.css';

const words = catalogue(
  {
    lead: '每件办件的记录前后相扣，每天再汇成一个摘要公布。核验会重算全部记录，改动任何一个字节都会指出是哪一件。',
    verify: '现在核验',
    working: '正在重算全部记录…',
    good: '记录完整，没有改动。',
    bad: (n: number) => `发现${n}处问题`,
    counted: (matters: string, entries: string, days: string) =>
      `办件${matters}件 · 记录${entries}条 · 公布的摘要${days}天`,
    at: (time: string) => `核验于 ${time}`,
    matter: '办件',
    seq: '第几条',
    problem: '问题',
    content: '内容与摘要不符',
    link: '与前一条不相扣',
    sequence: '序号不连续，缺少或多出记录',
    head: '办件的现状与记录不符',
    missing: '记录不存在',
    digest: '与公布的每日摘要不符',
    day: '日期',
    digests: '公布的每日摘要',
    matters: '变动的办件',
    entries: '记录',
    root: '摘要',
    none: '还没有公布摘要',
    noneHint: '每天零点后公布前一天的摘要。',
  },
  {
    lead: 'The log of each matter is chained, and each day is summed up in one published digest. Verifying computes all of it again; a single changed byte is found, and the matter is named.',
    verify: 'Verify now',
    working: 'Computing every entry again…',
    good: 'The log is whole; nothing was changed.',
    bad: (n: number) => `${n} ${n === 1 ? 'problem' : 'problems'} found`,
    counted: (matters: string, entries: string, days: string) =>
      `${matters} matters · ${entries} entries · ${days} published digests`,
    at: (time: string) => `verified at ${time}`,
    matter: 'Matter',
    seq: 'Entry',
    problem: 'Problem',
    content: 'the content does not fit its hash',
    link: 'not chained to the entry before',
    sequence: 'numbers are not consecutive',
    head: 'the matter does not fit its log',
    missing: 'there is no log',
    digest: 'does not fit the published digest',
    day: 'Day',
    digests: 'Published digests',
    matters: 'Matters moved',
    entries: 'Entries',
    root: 'Digest',
    none: 'No digest has been published',
    noneHint: 'After midnight the digest of the day before is published.',
  },
);

export function AuditPage() {
  const w = useWords(words);
  const names = useWords(workWords);
  const lang = useLang();
  const verify = useVerifyAudit();
  const digests = useDigests();
  const report = verify.data;
  return (
    <WorkFrame title={names.audit} current="audit" crumbs={[{ label: names.audit }]}>
      {() => (
        <div className={page.page}>
          <h1>{names.audit}</h1>
          <p className={page.lead}>{w.lead}</p>
          <Button look="primary" size="large" disabled={verify.isPending} onClick={() => verify.mutate()}>
            <Icon name="shield" />
            {verify.isPending ? w.working : w.verify}
          </Button>
          <div aria-live="polite" className={css.report}>
            {verify.error && <Refusals error={verify.error} />}
            {report && (
              <>
                <p className={css.verdict} data-ok={report.ok}>
                  <Icon name={report.ok ? 'check' : 'stop'} size={24} />
                  {report.ok ? w.good : w.bad(report.problems.length)}
                </p>
                <p className={css.hint}>
                  {w.counted(formatNumber(report.matters), formatNumber(report.entries), formatNumber(report.days))} ·{' '}
                  {w.at(formatTime(report.at))}
                </p>
                {report.problems.length > 0 && (
                  <div className={page.wide}>
                    <table className={page.table}>
                      <thead>
                        <tr>
                          <th scope="col">{w.matter}</th>
                          <th scope="col">{w.seq}</th>
                          <th scope="col">{w.problem}</th>
                        </tr>
                      </thead>
                      <tbody>
                        {report.problems.map((one) => (
                          <tr key={JSON.stringify(one)}>
                            <th scope="row">{'matter' in one ? one.matter : one.day}</th>
                            <td>{'seq' in one ? one.seq : '—'}</td>
                            <td>{w[one.problem]}</td>
                          </tr>
                        ))}
                      </tbody>
                    </table>
                  </div>
                )}
              </>
            )}
          </div>
          <section className={page.section}>
            <SectionHead title={w.digests} />
            {digests.data?.length === 0 ? (
              <EmptyState title={w.none} hint={w.noneHint} />
            ) : (
              <div className={page.wide}>
                <table className={page.table}>
                  <thead>
                    <tr>
                      <th scope="col">{w.day}</th>
                      <th scope="col" data-align="end">
                        {w.matters}
                      </th>
                      <th scope="col" data-align="end">
                        {w.entries}
                      </th>
                      <th scope="col">{w.root}</th>
                    </tr>
                  </thead>
                  <tbody>
                    {digests.data?.map((one) => (
                      <tr key={one.day}>
                        <th scope="row">{formatDay(lang, one.day)}</th>
                        <td data-align="end">{one.matters}</td>
                        <td data-align="end">{one.entries}</td>
                        <td className={css.root}>{one.root_hash}</td>
                      </tr>
                    ))}
                  </tbody>
                </table>
              </div>
            )}
          </section>
        </div>
      )}
    </WorkFrame>
  );
}
