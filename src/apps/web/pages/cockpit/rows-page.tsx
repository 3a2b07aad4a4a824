import { useLocation } from '@tanstack/react-router';
import { formatDay, shortDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { Lamp } from '../../ui/lamp/lamp.tsx';
import { type QueueColumn, QueueTable } from '../../ui/queue-table/queue-table.tsx';
import page from '../work/frame/page.module.css';
import { matterPath } from '../work/frame/paths.ts';
import { Refusals } from '../work/frame/refusals.tsx';
import { useListKeys, WorkFrame } from '../work/frame/work-frame.tsx';
import { cockpitWords, nameOf } from './cockpit-words.ts';
import { type CaseRow, cockpitPath, narrowedIn, useRows } from './data.ts';

const words = catalogue(
  {
    rows: '背后的案件',
    number: '编号',
    kind: '类型',
    field: '领域',
    state: '状态',
    examiner: '预审员',
    agency: '代理机构',
    opened: '提交日',
    age: '停留工作日',
    due: '期限',
    limit: '哪项期限',
    outcome: '结论',
    passed: '合格',
    failed: '不合格',
    red: '超期',
    amber: '临期',
  },
  {
    rows: 'The cases behind the figure',
    number: 'No.',
    kind: 'Kind',
    field: 'Field',
    state: 'State',
    examiner: 'Examiner',
    agency: 'Agency',
    opened: 'Submitted',
    age: 'Working days here',
    due: 'Due',
    limit: 'Which limit',
    outcome: 'Result',
    passed: 'passed',
    failed: 'failed',
    red: 'Overdue',
    amber: 'Due soon',
  },
);

const titles: Record<
  string,
  | 'flow'
  | 'load'
  | 'ageing'
  | 'overdue'
  | 'arrived'
  | 'done'
  | 'rates'
  | 'opinions'
  | 'held'
  | 'upcoming'
  | 'forecast'
  | 'leagues'
  | 'title'
> = {
  stage: 'flow',
  load: 'load',
  ageing: 'ageing',
  overdue: 'overdue',
  arrived: 'arrived',
  done: 'done',
  'rate-kind': 'rates',
  'rate-field': 'rates',
  'rate-agency': 'rates',
  opinion: 'opinions',
  held: 'held',
  limit: 'upcoming',
  due: 'forecast',
  back: 'forecast',
  league: 'leagues',
};

/** The cases that a figure of the cockpit counted. */
export function RowsPage() {
  const w = useWords(words);
  const c = useWords(cockpitWords);
  const keys = useListKeys();
  return (
    <WorkFrame
      title={w.rows}
      crumbs={[{ label: c.title, href: cockpitPath() }, { label: w.rows }]}
      current="centre"
      keys={[keys]}
    >
      {() => <Rows />}
    </WorkFrame>
  );
}

function Rows() {
  const w = useWords(words);
  const c = useWords(cockpitWords);
  const say = useSay();
  const lang = useLang();
  const search = useLocation({ select: (location) => location.searchStr });
  const narrowed = narrowedIn(search);
  const asked = new URLSearchParams(search);
  const [figure, key] = [asked.get('figure') ?? 'all', asked.get('key') ?? ''];
  const { data, error } = useRows(narrowed, figure, key);
  if (error) return <Refusals error={error} />;
  if (!data) return null;
  const columns: QueueColumn<CaseRow>[] = [
    { id: 'number', title: w.number, text: (row) => row.number, main: true, sort: true },
    { id: 'kind', title: w.kind, text: (row) => nameOf(c, 'kind', row.kind), sort: true },
    { id: 'field', title: w.field, text: (row) => (row.field ? nameOf(c, 'field', row.field) : ''), sort: true },
    { id: 'state', title: w.state, text: (row) => say(row.stateTitle), sort: true },
    { id: 'examiner', title: w.examiner, text: (row) => row.examiner, sort: true },
    { id: 'agency', title: w.agency, text: (row) => row.agency, sort: true, hidden: true },
    { id: 'opened', title: w.opened, text: (row) => row.opened, render: (row) => shortDay(row.opened), sort: true },
    { id: 'age', title: w.age, text: (row) => String(row.age), sort: (a, b) => a.age - b.age, align: 'end' },
    { id: 'limit', title: w.limit, text: (row) => (row.limitTitle ? say(row.limitTitle) : ''), hidden: true },
    {
      id: 'due',
      title: w.due,
      text: (row) => row.due ?? '',
      render: (row) => (row.due && row.lamp ? <Lamp state={row.lamp}>{shortDay(row.due)}</Lamp> : '–'),
      sort: (a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1),
    },
    { id: 'outcome', title: w.outcome, text: (row) => (row.outcome ? w[row.outcome] : ''), sort: true },
  ];
  return (
    <div className={page.page}>
      <h1>{c[titles[figure] ?? 'title']}</h1>
      <p className={page.lead}>
        {c.cases(data.rows.length)} · {c.asOf(formatDay(lang, data.asOf))} ·{' '}
        {c.period(formatDay(lang, data.from), formatDay(lang, data.to))}
      </p>
      <QueueTable
        label={w.rows}
        rows={data.rows}
        columns={columns}
        rowId={(row) => row.id}
        rowHref={(row) => (data.mayOpen ? matterPath(row.id) : cockpitPath(narrowed))}
        filters={[
          { id: 'red', label: w.red, test: (row) => row.lamp === 'red' },
          { id: 'amber', label: w.amber, test: (row) => row.lamp === 'amber' },
        ]}
        csvName={`cases-${figure}-${data.asOf}.csv`}
      />
    </div>
  );
}
