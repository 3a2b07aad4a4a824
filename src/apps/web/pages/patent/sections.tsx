import type { Encumbrances } from '#corpus/events/index.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { patentPath, type RecordView, searchPath } from '../search/data.ts';
import css from './patent.module.css';
import { patentWords } from './patent-words.ts';

type Beside = RecordView['family'][number];

function Name({ of }: { of: Beside }) {
  const w = useWords(patentWords);
  if (of.key)
    return (
      <a href={patentPath(of.key)} lang="zh-CN">
        {of.number}
        {of.title && ` ${of.title}`}
      </a>
    );
  return (
    <>
      {of.number} <small>{w.notHere}</small>
    </>
  );
}

/** Members of the family and other stages of the application, with offices and days. */
export function Family({ view }: { view: RecordView }) {
  const w = useWords(patentWords);
  const lang = useLang();
  const keys = new Set(view.family.map((one) => one.key));
  const all = [...view.family, ...view.stages.filter((one) => !keys.has(one.key))];
  if (all.length === 0) return <p className={css.hint}>{w.noFamily}</p>;
  return (
    <div className={css.wide}>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{w.office}</th>
            <th>{w.member}</th>
            <th>{w.filed}</th>
            <th>{w.published}</th>
          </tr>
        </thead>
        <tbody>
          {all.map((one) => (
            <tr key={one.number}>
              <td>{one.office}</td>
              <td>
                <Name of={one} />
              </td>
              <td>{one.filedOn && formatDay(lang, one.filedOn)}</td>
              <td>{one.publishedOn && formatDay(lang, one.publishedOn)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What it cites, and what cites it. */
export function Citations({ view }: { view: RecordView }) {
  const w = useWords(patentWords);
  return (
    <>
      <h3>{w.cited}</h3>
      {view.cited.length === 0 ? (
        <p className={css.hint}>{w.noCited}</p>
      ) : (
        <ul className={css.list}>
          {view.cited.map((one) => (
            <li key={`${one.number} ${one.category}`}>
              {one.category && <b className={css.code}>{one.category}</b>}{' '}
              {one.sort === 'patent' ? <Name of={one} /> : <span lang="zh-CN">{one.number}</span>}{' '}
              <small>{w.by(one.by)}</small>
            </li>
          ))}
        </ul>
      )}
      <h3>{w.citing(view.citing.total)}</h3>
      {view.citing.total === 0 ? (
        <p className={css.hint}>{w.noCiting}</p>
      ) : (
        <ul className={css.list}>
          {view.citing.hits.slice(0, 10).map((hit) => (
            <li key={hit.key}>
              <a href={patentPath(hit.key)} lang="zh-CN">
                {hit.key} {hit.title}
              </a>
            </li>
          ))}
          {view.citing.total > 10 && (
            <li>
              <a href={searchPath({ q: `CT=${view.record.key}` })}>{w.citing(view.citing.total)}</a>
            </li>
          )}
        </ul>
      )}
    </>
  );
}

/** What the registers of the house say; where they say nothing, that. */
export function Register({ view, encumbered }: { view: RecordView; encumbered: Encumbrances }) {
  const w = useWords(patentWords);
  const say = useSay();
  const lang = useLang();
  const { register } = view;
  const day = (value: string | null) => (value ? formatDay(lang, value) : w.none);
  const told = view.timeline.filter((one) => /许可/.test(one.title));
  return (
    <>
      {register?.patent ? (
        <dl className={css.facts}>
          {(
            [
              [w.status, say(register.patent.status)],
              [w.owner, register.patent.owner],
              [w.granted, day(register.patent.grantedOn)],
              [w.expires, day(register.patent.expiresOn)],
              [w.paid, day(register.patent.feePaidUntil)],
            ] as const
          ).map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      ) : (
        <p className={css.hint}>{w.noRegister}</p>
      )}
      <dl className={css.facts}>
        <div>
          <dt>{w.pledge}</dt>
          <dd>
            {register && register.pledges.length > 0
              ? register.pledges
                  .map((one) => w.pledged(one.number, one.pledgee, formatDay(lang, one.registeredOn)))
                  .join('；')
              : encumbered.pledged
                ? (view.timeline.findLast((one) => /质押/.test(one.title))?.title ?? '')
                : w.noPledge}
          </dd>
        </div>
        <div>
          <dt>{w.licence}</dt>
          <dd>
            {told.length === 0 ? (
              w.noLicence
            ) : (
              <>
                {w.licenceEvents} {told.map((one) => `${formatDay(lang, one.date)} ${one.title}`).join('；')}
              </>
            )}
          </dd>
        </div>
      </dl>
    </>
  );
}

/** Source, day and licence of the record, and of fields that come from elsewhere. */
export function Sources({ view }: { view: RecordView }) {
  const w = useWords(patentWords);
  const say = useSay();
  const lang = useLang();
  const fields: Record<string, string> = { record: w.whole, ...w } as unknown as Record<string, string>;
  return (
    <div className={css.wide}>
      <table className={css.table}>
        <thead>
          <tr>
            <th>{w.member}</th>
            <th>{w.source}</th>
            <th>{w.asOf}</th>
            <th>{w.terms}</th>
          </tr>
        </thead>
        <tbody>
          {view.marks.map((one) => (
            <tr key={one.field}>
              <td>{fields[one.field] ?? one.field}</td>
              <td>{say(one.source)}</td>
              <td>{formatDay(lang, one.asOf)}</td>
              <td>
                {say(one.licence)}
                <br />
                <small>{say(one.notice)}</small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
