import { useId, useState } from 'react';
import { formatDay, formatNumber } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import page from '../work/frame/page.module.css';
import { Refusals } from '../work/frame/refusals.tsx';
import css from './ingest.module.css';
import { type SourceLine, type Sources, useSaveSource, useSources } from './ingest-data.ts';
import { ingestWords } from './ingest-words.ts';

const words = catalogue(
  {
    answers: '检索一律由本区自己的索引回答：上游不可用时照常检索，只是不再更新。',
    reachable: '可用',
    down: (day: string) => `${day}起不可用`,
    change: '修改',
    add: '登记来源',
    id: '编号',
    idHint: '小写字母、数字和连字符，登记后不改',
    zh: '名称',
    en: '英文名称',
    from: '从哪里来',
    fromHint: '网址、协议或供数单位',
    isDown: '上游目前不可用',
    keep: '已入库的记录保留入库时的许可；改动只对以后的入库有效。',
    save: '保存',
    cancel: '取消',
    total: (n: string) => `共${n}篇文献`,
  },
  {
    answers:
      'Every search is answered by the region’s own index: when an upstream is down it answers all the same, it only learns nothing new.',
    reachable: 'reachable',
    down: (day: string) => `down since ${day}`,
    change: 'Change',
    add: 'Enter a source',
    id: 'Id',
    idHint: 'Lower-case letters, digits and hyphens; it stays',
    zh: 'Chinese title',
    en: 'English title',
    from: 'Where it comes from',
    fromHint: 'An address, an agreement or a provider',
    isDown: 'Its upstream cannot be reached at present',
    keep: 'Stored records keep the licence they came under; a change holds for later runs.',
    save: 'Save',
    cancel: 'Cancel',
    total: (n: string) => `${n} documents in all`,
  },
);

export function SourcesTab() {
  const w = useWords(words);
  const names = useWords(ingestWords);
  const { data, error } = useSources();
  const [open, setOpen] = useState<string>();
  if (error) return <Refusals error={error} />;
  if (!data) return <p role="status">{names.reading}</p>;
  const close = () => setOpen(undefined);
  return (
    <>
      <p className={css.answers}>
        <Icon name="shield" />
        <span>{w.answers}</span>
      </p>
      <div className={page.wide}>
        <table className={`${page.table} ${css.sources}`}>
          <thead>
            <tr>
              <th scope="col">{names.source}</th>
              <th scope="col">{names.licence}</th>
              <th scope="col" data-align="end">
                {names.documents}
              </th>
              <th scope="col">{names.asOf}</th>
              <th scope="col">{names.lastRun}</th>
              <th scope="col">{names.upstream}</th>
              <th scope="col">
                <span className="visually-hidden">{w.change}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data.sources.map((one) => (
              <SourceRow
                key={one.id}
                source={one}
                data={data}
                open={open === one.id}
                onOpen={setOpen}
                onClose={close}
              />
            ))}
          </tbody>
        </table>
      </div>
      {open === '' ? (
        <SourceForm data={data} onDone={close} />
      ) : (
        <p className={css.below}>
          <Button onClick={() => setOpen('')}>
            <Icon name="plus" size={16} />
            {w.add}
          </Button>
        </p>
      )}
    </>
  );
}

interface RowProps {
  source: SourceLine;
  data: Sources;
  open: boolean;
  onOpen: (id: string) => void;
  onClose: () => void;
}

function SourceRow({ source, data, open, onOpen, onClose }: RowProps) {
  const w = useWords(words);
  const names = useWords(ingestWords);
  const say = useSay();
  const lang = useLang();
  const day = (value: string | null) => (value ? formatDay(lang, value, { year: true }) : names.never);
  return (
    <>
      <tr>
        <th scope="row">
          {say(source.title)}
          <small>{source.id}</small>
        </th>
        <td>
          {say(source.licence.title)}
          <small>{say(source.licence.notice)}</small>
        </td>
        <td data-align="end">{formatNumber(source.documents)}</td>
        <td className={css.nowrap}>{day(source.asOf)}</td>
        <td className={css.nowrap}>
          {source.lastRun ? (
            <a href={pathTo(`/data/runs/${source.lastRun.id}`)}>{day(source.lastRun.at.slice(0, 10))}</a>
          ) : (
            names.never
          )}
        </td>
        <td>
          {source.downSince ? (
            <span className={css.state} data-state="stopped">
              {w.down(formatDay(lang, source.downSince))}
            </span>
          ) : (
            source.upstream || names.never
          )}
        </td>
        <td>
          <Button size="small" look="quiet" onClick={() => onOpen(source.id)} aria-expanded={open}>
            {w.change}
          </Button>
        </td>
      </tr>
      {open && (
        <tr>
          <td colSpan={7}>
            <SourceForm source={source} data={data} onDone={onClose} />
          </td>
        </tr>
      )}
    </>
  );
}

function SourceForm({ source, data, onDone }: { source?: SourceLine; data: Sources; onDone: () => void }) {
  const w = useWords(words);
  const names = useWords(ingestWords);
  const say = useSay();
  const save = useSaveSource();
  const hint = useId();
  const [id, setId] = useState(source?.id ?? '');
  const [zh, setZh] = useState(source?.title.zh ?? '');
  const [en, setEn] = useState(source?.title.en ?? '');
  const [licence, setLicence] = useState(source?.licence.id ?? 'unknown');
  const [upstream, setUpstream] = useState(source?.upstream ?? '');
  const [down, setDown] = useState(Boolean(source?.downSince));
  return (
    <form
      className={css.form}
      onSubmit={(event) => {
        event.preventDefault();
        const downSince = down ? (source?.downSince ?? data.today) : null;
        save.mutate({ id, title: { zh, en: en || zh }, licence, upstream, downSince }, { onSuccess: onDone });
      }}
    >
      {save.error && <Refusals error={save.error} />}
      {!source && (
        <label>
          {w.id}
          <input
            value={id}
            required
            maxLength={63}
            pattern="[a-z0-9][a-z0-9\-]*"
            aria-describedby={hint}
            onChange={(event) => setId(event.target.value)}
          />
          <small id={hint}>{w.idHint}</small>
        </label>
      )}
      <label>
        {w.zh}
        <input value={zh} required maxLength={120} onChange={(event) => setZh(event.target.value)} />
      </label>
      <label>
        {w.en}
        <input value={en} maxLength={120} onChange={(event) => setEn(event.target.value)} />
      </label>
      <label>
        {names.licence}
        <select value={licence} onChange={(event) => setLicence(event.target.value)}>
          {data.licences.map((one) => (
            <option key={one.id} value={one.id}>
              {say(one.title)}
            </option>
          ))}
        </select>
      </label>
      <label className={css.wideField}>
        {w.from}
        <input
          value={upstream}
          maxLength={300}
          placeholder={w.fromHint}
          onChange={(event) => setUpstream(event.target.value)}
        />
      </label>
      <label className={css.tick}>
        <input type="checkbox" checked={down} onChange={(event) => setDown(event.target.checked)} />
        {w.isDown}
      </label>
      <p className={css.note}>{w.keep}</p>
      <p className={css.buttons}>
        <Button type="submit" look="primary" disabled={save.isPending}>
          {w.save}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {w.cancel}
        </Button>
      </p>
    </form>
  );
}
