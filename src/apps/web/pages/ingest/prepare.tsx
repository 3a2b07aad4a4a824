import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import {
  COLUMN_FIELDS,
  type ColumnField,
  isColumnField,
  type Mapping,
  missingFields,
  type RowOutcome,
  rowReader,
  wordsOf,
} from '#corpus/tabular/index.ts';
import { plainDate } from '#kernel/plain-date.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import page from '../work/frame/page.module.css';
import { Refusals } from '../work/frame/refusals.tsx';
import css from './ingest.module.css';
import { type RunDetail, useDropRun, useRunAct, useSources } from './ingest-data.ts';
import { ingestWords } from './ingest-words.ts';
import { Verdicts } from './verdicts.tsx';

const words = catalogue(
  {
    where: '来源和日期',
    sourceHint: '决定每条记录的许可；新的来源先在“数据来源”登记。',
    asOfHint: '来源在哪一天这样说的，不一定是今天。',
    columns: '字段对应',
    remembered: '已按上次同样表头的对应填好，请核对。',
    guessed: '已按表头猜好，请核对；没有用的列留“不导入”。',
    column: '表中的列',
    samples: '样例',
    field: '对应字段',
    ignore: '不导入',
    chosenTwice: '有两列对应同一字段，只取前一列有内容的。',
    missing: (fields: string) => `还没有一列对应${fields}，不能开始。`,
    begin: '开始入库',
    drop: '不入库，删除文件',
    noTable: '这个格式不需要字段对应，可以直接开始；不合格的文献会列在报告里。',
  },
  {
    where: 'Source and day',
    sourceHint: 'It decides the licence of each record; enter a new source under “Sources” first.',
    asOfHint: 'The day on which the source said so, which need not be today.',
    columns: 'Columns',
    remembered: 'Filled in as last time for the same headers; please check.',
    guessed: 'Filled in by the headers; please check. Leave columns without use at “leave out”.',
    column: 'Column of the table',
    samples: 'Samples',
    field: 'Field',
    ignore: 'leave out',
    chosenTwice: 'Two columns hold the same field; the first one with content is taken.',
    missing: (fields: string) => `No column holds ${fields} yet, so it cannot begin.`,
    begin: 'Begin the ingest',
    drop: 'Delete the file',
    noTable: 'This format needs no columns: begin at once. What cannot be stored is listed in the report.',
  },
);

/** Fields that may come from several columns together. */
const SEVERAL: ReadonlySet<string> = new Set(['ipc', 'cpc', 'agents', 'claims', 'status', 'cited']);

/** A file before it is read: where it comes from, what its columns hold, and how its first rows would be judged. */
export function Prepare({ run, today }: { run: RunDetail; today: string }) {
  const w = useWords(words);
  const names = useWords(ingestWords);
  const say = useSay();
  const navigate = useNavigate();
  const sources = useSources();
  const act = useRunAct(run.id);
  const drop = useDropRun(run.id);
  const [source, setSource] = useState('upload');
  const [asOf, setAsOf] = useState(today);
  const [mapping, setMapping] = useState<Mapping>(run.remembered ?? run.table?.guess ?? {});
  const outcomes = useMemo(
    () => judge(run, mapping, source, asOf || today, today),
    [run, mapping, source, asOf, today],
  );
  const without = run.table ? missingFields(mapping) : [];
  const chosen = sources.data?.sources.find((one) => one.id === source);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        act.mutate({ act: 'start', body: { source, asOf, ...(run.table ? { mapping } : {}) } });
      }}
    >
      <section className={css.part} aria-labelledby="where">
        <h2 id="where">{w.where}</h2>
        <div className={css.form}>
          <label>
            {names.source}
            <select value={source} onChange={(event) => setSource(event.target.value)}>
              {(sources.data?.sources ?? [])
                .filter((one) => one.id !== 'demo' && one.id !== 'house')
                .map((one) => (
                  <option key={one.id} value={one.id}>
                    {say(one.title)}
                  </option>
                ))}
            </select>
            <small>{w.sourceHint}</small>
          </label>
          <label>
            {names.asOf}
            <input type="date" value={asOf} max={today} required onChange={(event) => setAsOf(event.target.value)} />
            <small>{w.asOfHint}</small>
          </label>
          {chosen && (
            <p className={css.licence}>
              <b>{say(chosen.licence.title)}</b>
              <small>{say(chosen.licence.notice)}</small>
            </p>
          )}
        </div>
      </section>
      {run.table ? (
        <section className={css.part} aria-labelledby="columns">
          <h2 id="columns">{w.columns}</h2>
          <p className={css.note}>{run.remembered ? w.remembered : w.guessed}</p>
          <Columns table={run.table} mapping={mapping} onChange={setMapping} />
        </section>
      ) : (
        <p className={css.note}>{w.noTable}</p>
      )}
      {outcomes && <Verdicts outcomes={outcomes} />}
      {act.error && <Refusals error={act.error} />}
      <div className={css.actions}>
        {without.length > 0 && (
          <p className={css.missing} role="status">
            <Icon name="warn" size={16} />
            {w.missing(without.map((one) => `“${say(COLUMN_FIELDS[one])}”`).join('、'))}
          </p>
        )}
        <Button type="submit" look="primary" disabled={act.isPending || without.length > 0 || asOf === ''}>
          {w.begin}
        </Button>
        <Button
          look="quiet"
          disabled={drop.isPending}
          onClick={() => drop.mutate(undefined, { onSuccess: () => void navigate({ href: pathTo('/data') }) })}
        >
          {w.drop}
        </Button>
      </div>
    </form>
  );
}

export interface Judged {
  line: number;
  /** Publication number and title as the row writes them. */
  number: string;
  title: string;
  outcome: RowOutcome;
}

/** The first rows as the run would judge them, by the same code. */
function judge(run: RunDetail, mapping: Mapping, source: string, asOf: string, today: string): Judged[] | undefined {
  if (!run.table) return undefined;
  const { headers, rows } = run.table;
  const read = rowReader(headers, mapping);
  const at = (field: ColumnField) => headers.findIndex((header) => mapping[header] === field);
  const [number, title] = [at('publication'), at('title')];
  const context = {
    source: { id: source, asOf: plainDate(asOf), licence: 'unknown' },
    today: plainDate(today),
  };
  return rows
    .filter(({ cells }) => cells.some((cell) => wordsOf(cell) !== ''))
    .map(({ line, cells }) => ({
      line,
      number: wordsOf(cells[number]),
      title: wordsOf(cells[title]),
      outcome: read(cells, context),
    }));
}

interface ColumnsProps {
  table: NonNullable<RunDetail['table']>;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
}

function Columns({ table, mapping, onChange }: ColumnsProps) {
  const w = useWords(words);
  const say = useSay();
  const choose = (header: string, value: string) => {
    const { [header]: _, ...rest } = mapping;
    onChange(isColumnField(value) ? { ...rest, [header]: value } : rest);
  };
  const fields = Object.keys(COLUMN_FIELDS) as ColumnField[];
  const twice = (field: ColumnField | undefined) =>
    field && !SEVERAL.has(field) && Object.values(mapping).filter((one) => one === field).length > 1;
  return (
    <div className={page.wide}>
      <table className={`${page.table} ${css.columns}`}>
        <thead>
          <tr>
            <th scope="col">{w.column}</th>
            <th scope="col">{w.field}</th>
            <th scope="col">{w.samples}</th>
          </tr>
        </thead>
        <tbody>
          {table.headers.map((header, at) => {
            const samples = [...new Set(table.rows.map(({ cells }) => wordsOf(cells[at])).filter(Boolean))].slice(0, 3);
            return (
              <tr key={header} data-used={mapping[header] !== undefined}>
                <th scope="row">{header}</th>
                <td>
                  <select
                    aria-label={`${header} → ${w.field}`}
                    value={mapping[header] ?? ''}
                    onChange={(event) => choose(header, event.target.value)}
                  >
                    <option value="">{w.ignore}</option>
                    {fields.map((field) => (
                      <option key={field} value={field}>
                        {say(COLUMN_FIELDS[field])}
                      </option>
                    ))}
                  </select>
                  {twice(mapping[header]) && <small className={css.warn}>{w.chosenTwice}</small>}
                </td>
                <td>
                  <span className={css.samples}>{samples.join(' · ')}</span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
