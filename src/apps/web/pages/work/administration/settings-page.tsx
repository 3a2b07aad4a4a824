import { type FormEvent, useState } from 'react';
import { SPAN_UNITS, type Span, spanText } from '#kernel/calendar/index.ts';
import type { Text } from '#kernel/text.ts';
import { useSites } from '../../../api/index.ts';
import { dayOf, formatDay } from '../../../app/format.ts';
import { catalogue, type Say, useLang, useSay, useWords } from '../../../app/i18n.ts';
import { Button } from '../../../ui/button/button.tsx';
import { Dialog } from '../../../ui/dialog/dialog.tsx';
import { SectionHead } from '../../../ui/section-head/section-head.tsx';
import { type SettingView, useChangeSetting, useSettings } from '../data.ts';
import page from '../frame/page.module.css';
import { Refusals } from '../frame/refusals.tsx';
import type { Who } from '../frame/use-who.ts';
import { WorkFrame } from '../frame/work-frame.tsx';
import { workWords } from '../frame/work-words.ts';
import css from './administration.module.css';

const words = catalogue(
  {
    lead: '每项设置从指定的日子起生效，历史都保留；已经起算的期限不因设置改变。',
    site: '站点',
    name: '设置',
    now: '现行',
    standard: '默认',
    basis: '依据',
    customary: '惯例',
    history: '变更记录',
    change: '修改',
    changeTitle: (title: string) => `修改：${title}`,
    value: '新的值',
    listHint: '每行一项',
    from: '自何日起',
    save: '保存',
    working: '正在保存…',
    cancel: '取消',
    yes: '是',
    no: '否',
    since: (value: string, day: string, by: string) => `${day}起：${value}（${by}录入）`,
    coming: (value: string, day: string) => `${day}起改为${value}`,
    saved: '已保存。',
    unit: '单位',
    number: '数量',
    'working-day': '工作日',
    day: '日',
    month: '月',
    year: '年',
  },
  {
    lead: 'A setting holds from the day you name; its history is kept. Limits that already run are not moved.',
    site: 'Site',
    name: 'Setting',
    now: 'Now',
    standard: 'Default',
    basis: 'Basis',
    customary: 'customary',
    history: 'History',
    change: 'Change',
    changeTitle: (title: string) => `Change: ${title}`,
    value: 'New value',
    listHint: 'one item a line',
    from: 'Valid from',
    save: 'Save',
    working: 'Saving…',
    cancel: 'Cancel',
    yes: 'Yes',
    no: 'No',
    since: (value: string, day: string, by: string) => `from ${day}: ${value} (entered by ${by})`,
    coming: (value: string, day: string) => `from ${day}: ${value}`,
    saved: 'Saved.',
    unit: 'Unit',
    number: 'Number',
    'working-day': 'working days',
    day: 'days',
    month: 'months',
    year: 'years',
  },
);

export function SettingsPage() {
  const names = useWords(workWords);
  const w = useWords(words);
  return (
    <WorkFrame title={names.settings} current="settings" crumbs={[{ label: names.settings }]}>
      {(who) => (
        <div className={page.page}>
          <h1>{names.settings}</h1>
          <p className={page.lead}>{w.lead}</p>
          <Settings who={who} />
        </div>
      )}
    </WorkFrame>
  );
}

function useValueWords() {
  const w = useWords(words);
  const say = useSay();
  return (setting: SettingView, value: unknown): string => {
    if (setting.kind === 'span') return say(spanText(value as Span));
    if (setting.kind === 'yes-no') return value ? w.yes : w.no;
    return Array.isArray(value) ? value.join('、') : String(value);
  };
}

function Settings({ who }: { who: Who }) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const sites = useSites();
  const [site, setSite] = useState(who.site?.id ?? '');
  const { data, error } = useSettings(site || undefined);
  const [changing, setChanging] = useState<SettingView>();
  const [saved, setSaved] = useState(false);
  const said = useValueWords();
  const groups = Map.groupBy(data?.settings ?? [], (one) => one.procedure);
  return (
    <>
      <p className={css.site}>
        <label>
          {w.site}{' '}
          <select value={site} onChange={(event) => setSite(event.target.value)}>
            {sites.data?.sites.map((one) => (
              <option key={one.id} value={one.id}>
                {say(one.title)}
              </option>
            ))}
          </select>
        </label>
        <span role="status">{saved ? w.saved : ''}</span>
      </p>
      {error && <Refusals error={error} />}
      {[...groups.values()].map((members) => (
        <section key={members[0]!.procedure} className={page.section}>
          <SectionHead title={members[0]!.procedureTitle} />
          <div className={page.wide}>
            <table className={page.table}>
              <thead>
                <tr>
                  <th scope="col">{w.name}</th>
                  <th scope="col">{w.now}</th>
                  <th scope="col">{w.standard}</th>
                  <th scope="col">{w.basis}</th>
                  {who.post?.post === 'administrator' && (
                    <th scope="col">
                      <span className="visually-hidden">{w.change}</span>
                    </th>
                  )}
                </tr>
              </thead>
              <tbody>
                {members.map((one) => (
                  <tr key={one.name}>
                    <th scope="row">
                      {say(one.title)}
                      {one.history.length > 0 && (
                        <details className={css.history}>
                          <summary>
                            {w.history} {one.history.length}
                          </summary>
                          <ul>
                            {one.history.map((row) => (
                              <li key={`${row.validFrom}-${row.at}`}>
                                {w.since(
                                  said(one, row.value),
                                  formatDay(lang, row.validFrom),
                                  `${row.by} ${dayOf(row.at)}`,
                                )}
                              </li>
                            ))}
                          </ul>
                        </details>
                      )}
                    </th>
                    <td>
                      <strong>{said(one, one.value)}</strong>
                      {one.history
                        .filter((row) => row.validFrom > (data?.today ?? ''))
                        .map((row) => (
                          <small key={row.at} className={css.coming}>
                            {w.coming(said(one, row.value), formatDay(lang, row.validFrom))}
                          </small>
                        ))}
                    </td>
                    <td>{said(one, one.default)}</td>
                    <td>{one.basis.map((basis) => (basis.customary ? w.customary : say(basis.label))).join('；')}</td>
                    {who.post?.post === 'administrator' && (
                      <td data-align="end">
                        <Button
                          size="small"
                          aria-label={w.changeTitle(say(one.title))}
                          onClick={() => {
                            setSaved(false);
                            setChanging(one);
                          }}
                        >
                          {w.change}
                        </Button>
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ))}
      {changing && (
        <ChangeDialog
          site={site}
          setting={changing}
          today={data?.today ?? who.today}
          onClose={(done) => {
            setChanging(undefined);
            setSaved(done);
          }}
        />
      )}
    </>
  );
}

function ChangeDialog({
  site,
  setting,
  today,
  onClose,
}: {
  site: string;
  setting: SettingView;
  today: string;
  onClose: (done: boolean) => void;
}) {
  const w = useWords(words);
  const say = useSay();
  const change = useChangeSetting();
  const span = setting.kind === 'span' ? (setting.value as Span) : undefined;
  const [typed, setTyped] = useState(
    span ? String(span.n) : Array.isArray(setting.value) ? setting.value.join('\n') : String(setting.value),
  );
  const [unit, setUnit] = useState<Span['unit']>(span?.unit ?? 'working-day');
  const [from, setFrom] = useState(today);
  const value = (): unknown => {
    switch (setting.kind) {
      case 'span':
        return { unit, n: Number(typed) };
      case 'number':
        return Number(typed);
      case 'yes-no':
        return typed === 'true';
      case 'list':
        return typed
          .split('\n')
          .map((one) => one.trim())
          .filter(Boolean);
      default:
        return typed;
    }
  };
  const submit = (event?: FormEvent) => {
    event?.preventDefault();
    change.mutate(
      { site, procedure: setting.procedure, name: setting.name, value: value(), validFrom: from },
      { onSuccess: () => onClose(true) },
    );
  };
  const title: Say = { zh: w.changeTitle(say(setting.title)), en: w.changeTitle(say(setting.title)) } satisfies Text;
  return (
    <Dialog
      open
      title={title}
      onClose={() => onClose(false)}
      actions={
        <>
          <Button onClick={() => onClose(false)}>{w.cancel}</Button>
          <Button look="primary" disabled={change.isPending} onClick={() => submit()}>
            {change.isPending ? w.working : w.save}
          </Button>
        </>
      }
    >
      {change.error && <Refusals error={change.error} />}
      <form className={css.form} onSubmit={submit}>
        {setting.kind === 'list' ? (
          <label>
            <span>
              {w.value} <small>{w.listHint}</small>
            </span>
            <textarea rows={8} value={typed} onChange={(event) => setTyped(event.target.value)} />
          </label>
        ) : setting.kind === 'yes-no' ? (
          <label>
            <span>{w.value}</span>
            <select value={typed} onChange={(event) => setTyped(event.target.value)}>
              <option value="true">{w.yes}</option>
              <option value="false">{w.no}</option>
            </select>
          </label>
        ) : (
          <div className={css.pair}>
            <label>
              <span>{setting.kind === 'span' ? w.number : w.value}</span>
              <input
                inputMode={setting.kind === 'text' ? 'text' : 'numeric'}
                value={typed}
                onChange={(event) => setTyped(event.target.value)}
              />
            </label>
            {setting.kind === 'span' && (
              <label>
                <span>{w.unit}</span>
                <select value={unit} onChange={(event) => setUnit(event.target.value as Span['unit'])}>
                  {SPAN_UNITS.map((one) => (
                    <option key={one} value={one}>
                      {w[one]}
                    </option>
                  ))}
                </select>
              </label>
            )}
          </div>
        )}
        <label>
          <span>{w.from}</span>
          <input
            type="date"
            className={css.narrow}
            min={today}
            value={from}
            onChange={(event) => setFrom(event.target.value)}
          />
        </label>
      </form>
    </Dialog>
  );
}
