import { useDigests } from '../../api/index.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useWords } from '../../app/i18n.ts';
import css from './figures.module.css';
import { Answer, Page } from './page.tsx';

const words = catalogue(
  {
    title: '每日摘要',
    lead: '每天把全部办件日志算成一个摘要并公布。任何一个字节事后被改动，摘要就对不上。',
    how: '每件办件的日志逐条相连：每一条都含前一条的摘要。当日全部办件最后一条的摘要排好序，连同前一天的摘要，再算出当日摘要。',
    how2: '保存好今天的摘要；以后用“核验日志”（zhiquan audit verify）重算，两者应当相同。',
    day: '日期',
    root: '当日摘要（SHA-256）',
    matters: '办件',
    entries: '记录',
    none: '还没有公布过摘要。',
  },
  {
    title: 'Daily digests',
    lead: 'Every day one digest over all logs is computed and published. Whoever changes one byte later breaks it.',
    how: 'The entries of a matter form a chain: each holds the hash of the one before. The last hashes of all matters of a day, in order, and the digest of the day before give the digest of the day.',
    how2: 'Keep today’s digest; “zhiquan audit verify” computes it anew at any time, and both must be equal.',
    day: 'Day',
    root: 'Digest of the day (SHA-256)',
    matters: 'Matters',
    entries: 'Entries',
    none: 'No digest has been published yet.',
  },
);

export function DigestsPage() {
  const w = useWords(words);
  const lang = useLang();
  const digests = useDigests();
  return (
    <Page title={w.title} lead={w.lead} width="text">
      <div className={css.how}>
        <p>{w.how}</p>
        <p>{w.how2}</p>
      </div>
      <Answer of={digests}>
        {(all) =>
          all.length === 0 ? (
            <p>{w.none}</p>
          ) : (
            <table className={css.digests}>
              <thead>
                <tr>
                  <th scope="col">{w.day}</th>
                  <th scope="col">{w.root}</th>
                  <th scope="col">{w.matters}</th>
                  <th scope="col">{w.entries}</th>
                </tr>
              </thead>
              <tbody>
                {all.map((one) => (
                  <tr key={one.day} id={one.day}>
                    <th scope="row">{formatDay(lang, one.day)}</th>
                    <td>
                      <code>{one.root_hash}</code>
                    </td>
                    <td>{one.matters}</td>
                    <td>{one.entries}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          )
        }
      </Answer>
    </Page>
  );
}
