import { useDeferredValue, useState } from 'react';
import { FIELDS } from '#services/pre-examination/entity-filing/entity-form.ts';
import { urlOf } from '../../api/call.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import page from '../work/frame/page.module.css';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import css from './entities.module.css';
import { type EntityList, useEntity, useRegister } from './entity-data.ts';
import { entityWords } from './entity-words.ts';
import { useFieldWord } from './parts.tsx';
import { ProposeForm } from './propose-form.tsx';

const STATES = ['filed', 'suspended', 'cancelled'] as const;
const SIZE = 50;

/** The register of filed entities: found, filtered, exported, and each entry with its history. */
export function RegisterTab({ site, leads }: { site: string; leads: boolean }) {
  const w = useWords(entityWords);
  const lang = useLang();
  const [query, setQuery] = useState({ q: '', state: '', field: '', grade: '', page: 1 });
  const [shown, setShown] = useState<string>();
  const asked = useDeferredValue(query);
  const filters = Object.fromEntries(
    Object.entries({ q: asked.q.trim(), state: asked.state, field: asked.field, grade: asked.grade }).filter(
      ([, value]) => value !== '',
    ),
  );
  const { data, error } = useRegister({ ...filters, page: asked.page, size: SIZE });
  const set = (more: Partial<typeof query>) => setQuery((before) => ({ ...before, page: 1, ...more }));
  if (error) return <Refusals error={error} />;
  const counts = data?.counts;
  const choice = (id: 'state' | 'field' | 'grade', label: string, choices: [value: string, word: string][]) => (
    <label>
      {label}
      <select value={query[id]} onChange={(event) => set({ [id]: event.target.value })}>
        <option value="">{w.all}</option>
        {choices.map(([value, word]) => (
          <option key={value} value={value}>
            {word} ({counts?.[id][value] ?? 0})
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <>
      <search className={css.filters}>
        <label className={css.find}>
          {w.search}
          <input type="search" value={query.q} onChange={(event) => set({ q: event.target.value })} />
        </label>
        {choice(
          'state',
          w.state,
          STATES.map((one) => [one, w[one]]),
        )}
        {choice('grade', w.gradeShort, [
          ...['A', 'B', 'C'].map((one): [string, string] => [one, one]),
          ['none', w.ungraded],
        ])}
        {choice(
          'field',
          w.field,
          FIELDS.map((one) => [one.value, one.label[lang]]),
        )}
        <p className={css.exports}>
          {(['csv', 'xlsx'] as const).map((form) => (
            <a key={form} href={urlOf(`/api/entities.${form}`, filters)} download>
              <Icon name="download" size={16} />
              {w[form]}
            </a>
          ))}
        </p>
      </search>
      <p className={css.found} role="status">
        {data ? w.found(data.total) : ''}
      </p>
      {data && data.rows.length === 0 && <EmptyState title={w.none} hint={w.noneHint} />}
      {data && data.rows.length > 0 && <Entries list={data} onShow={setShown} />}
      {data && data.total > SIZE && (
        <p className={css.pages}>
          <Button size="small" disabled={data.page <= 1} onClick={() => setQuery({ ...query, page: data.page - 1 })}>
            {w.before}
          </Button>
          <span>{w.page(data.page, Math.ceil(data.total / SIZE))}</span>
          <Button
            size="small"
            disabled={data.page * SIZE >= data.total}
            onClick={() => setQuery({ ...query, page: data.page + 1 })}
          >
            {w.after}
          </Button>
        </p>
      )}
      {shown && <Entity code={shown} site={site} leads={leads} onClose={() => setShown(undefined)} />}
    </>
  );
}

function Entries({ list, onShow }: { list: EntityList; onShow: (code: string) => void }) {
  const w = useWords(entityWords);
  const say = useSay();
  const lang = useLang();
  const field = useFieldWord();
  return (
    <div className={page.wide}>
      <table className={`${page.table} ${css.table}`}>
        <thead>
          <tr>
            <th scope="col">{w.name}</th>
            <th scope="col">{w.code}</th>
            <th scope="col">{w.division}</th>
            <th scope="col">{w.field}</th>
            <th scope="col">{w.gradeShort}</th>
            <th scope="col">{w.state}</th>
            <th scope="col">{w.filedOn}</th>
            <th scope="col">{w.batch}</th>
          </tr>
        </thead>
        <tbody>
          {list.rows.map((one) => (
            <tr key={one.code}>
              <th scope="row">
                <button type="button" className={css.open} lang="zh-CN" onClick={() => onShow(one.code)}>
                  {one.name}
                </button>
              </th>
              <td className={css.number}>{one.code}</td>
              <td className={css.short}>{say(one.divisionTitle)}</td>
              <td className={css.short}>{field(one.field)}</td>
              <td>{one.grade ?? <span className={css.quiet}>—</span>}</td>
              <td>
                <span className={css.mark} data-state={one.state}>
                  {w[one.state]}
                </span>
                {one.state === 'suspended' && one.suspendedUntil && (
                  <small>
                    {w.until} {formatDay(lang, one.suspendedUntil)}
                  </small>
                )}
                {one.state === 'cancelled' && one.barredUntil && (
                  <small>
                    {w.again} {formatDay(lang, one.barredUntil)}
                  </small>
                )}
              </td>
              <td className={css.number}>{formatDay(lang, one.filedOn)}</td>
              <td className={css.short}>{one.batch}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface EntityProps {
  code: string;
  site: string;
  leads: boolean;
  onClose: () => void;
}

/** One entity: whom to reach, how its grade and state changed, and its matters. */
function Entity({ code, site, leads, onClose }: EntityProps) {
  const w = useWords(entityWords);
  const say = useSay();
  const lang = useLang();
  const { data, error } = useEntity(code);
  const [proposing, setProposing] = useState(false);
  const states: Record<string, string> = { filed: w.filed, suspended: w.suspended, cancelled: w.cancelled };
  return (
    <Dialog
      open
      title={data?.entity.name ?? code}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{w.close}</Button>
          {leads && data && data.entity.state !== 'cancelled' && !proposing && (
            <Button look="grave" onClick={() => setProposing(true)}>
              {w.propose}
            </Button>
          )}
        </>
      }
    >
      {error && <Refusals error={error} />}
      {data && proposing && <ProposeForm code={code} name={data.entity.name} site={site} />}
      {data && !proposing && (
        <>
          <dl className={css.facts}>
            <div>
              <dt>{w.code}</dt>
              <dd>{data.entity.code}</dd>
            </div>
            <div>
              <dt>{w.address}</dt>
              <dd>{data.entity.address ?? '—'}</dd>
            </div>
            <div>
              <dt>{w.contact}</dt>
              <dd>{[data.entity.contact, data.entity.phone].filter(Boolean).join(' · ') || '—'}</dd>
            </div>
            <div>
              <dt>{w.agencies}</dt>
              <dd>{data.entity.agencies.join('、') || '—'}</dd>
            </div>
          </dl>
          <h3>{w.history}</h3>
          <table className={page.table}>
            <thead>
              <tr>
                <th scope="col">{w.period}</th>
                <th scope="col">{w.gradeShort}</th>
                <th scope="col">{w.state}</th>
                <th scope="col">{w.reviewed}</th>
              </tr>
            </thead>
            <tbody>
              {data.history.map((one) => (
                <tr key={one.from}>
                  <td>
                    {formatDay(lang, one.from)} – {one.to ? formatDay(lang, one.to) : w.today}
                  </td>
                  <td>{one.grade ?? w.ungraded}</td>
                  <td>{states[one.state] ?? one.state}</td>
                  <td>{one.reviewedYear ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </table>
          {data.matters.length > 0 && (
            <>
              <h3>{w.matters}</h3>
              <ul className={css.matters}>
                {data.matters.map((one) => (
                  <li key={one.id}>
                    <a href={matterPath(one.id)}>{one.number}</a>
                    <span>{say(one.title)}</span>
                    <span>{say(one.state)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </Dialog>
  );
}
