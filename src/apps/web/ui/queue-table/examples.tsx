import type { Text } from '#kernel/text.ts';
import { formatDay } from '../../app/format.ts';
import { useLang, useSay } from '../../app/i18n.ts';
import type { ExampleSet } from '../example.ts';
import { Lamp, type LampState } from '../lamp/lamp.tsx';
import { BatchButton, type QueueColumn, type QueueFilter, QueueTable } from './queue-table.tsx';

interface Row {
  number: string;
  title: string;
  applicant: string;
  ipc: string;
  due: string;
  left: number;
  lamp: LampState;
  round: number;
}

const titles = [
  '一种沙棘籽油低温提取装置及方法',
  '稀土永磁电机转子的装配方法',
  '一种牧草青贮裹包膜及其制备方法',
  '羊绒分梳机的除杂机构',
  '高寒地区光伏支架的除雪装置',
  '一种马铃薯淀粉废水处理系统',
  '乳清蛋白肽的酶解工艺',
  '煤基石墨负极材料及其制备方法',
  '一种奶豆腐成型模具',
  '风电机组叶片覆冰监测方法',
  '荒漠肉苁蓉的接种装置',
  '一种蒙古族刺绣图案的数字化方法',
  '铁尾矿微晶玻璃及其烧制工艺',
];

/** Due days by working days left, seen from 29 April 2024. */
const DUE: Record<number, string> = {
  [-1]: '2024-04-28',
  1: '2024-04-30',
  2: '2024-05-06',
  3: '2024-05-07',
  4: '2024-05-08',
  5: '2024-05-09',
};

/** Invented matters, the same ones on every screen. */
export const demoQueue: Row[] = Array.from({ length: 26 }, (_, at) => {
  const left = [2, 1, 4, 5, -1, 3, 6, 5][at % 8] ?? 3;
  return {
    number: `YS2024-${String(417 - at).padStart(4, '0')}`,
    title: titles[(at * 5) % titles.length] ?? '',
    applicant: `示例${['生物科技', '稀土研究院', '牧业', '机电', '新能源'][at % 5]}有限公司`,
    ipc: ['C11B 1/04', 'H02K 15/03', 'A01F 25/14', 'D01G 5/00', 'H02S 40/12'][at % 5] ?? '',
    due: DUE[left] ?? '2024-05-10',
    left,
    lamp: left < 0 ? 'red' : left <= 2 ? 'amber' : 'green',
    round: at % 3,
  };
});

export function DemoQueue({ pageSize = 8 }: { pageSize?: number }) {
  const say = useSay();
  const lang = useLang();
  const leftText = (row: Row): Text =>
    row.left < 0
      ? { zh: `已超${-row.left}日`, en: `${-row.left} d over` }
      : { zh: `余${row.left}日`, en: `${row.left} d left` };
  const columns: QueueColumn<Row>[] = [
    {
      id: 'title',
      title: { zh: '名称', en: 'Title' },
      text: (row) => row.title,
      render: (row) => <span lang="zh-CN">{row.title}</span>,
      main: true,
      sort: true,
    },
    { id: 'number', title: { zh: '编号', en: 'Number' }, text: (row) => row.number, sort: true },
    { id: 'applicant', title: { zh: '申请人', en: 'Applicant' }, text: (row) => row.applicant, sort: true },
    { id: 'ipc', title: { zh: '分类号', en: 'IPC' }, text: (row) => row.ipc, sort: true, hidden: true },
    {
      id: 'round',
      title: { zh: '补正', en: 'Rounds' },
      text: (row) => String(row.round),
      align: 'end',
      sort: (a, b) => a.round - b.round,
    },
    {
      id: 'due',
      title: { zh: '最晚', en: 'Due' },
      text: (row) => formatDay(lang, row.due, { year: false }),
      sort: (a, b) => a.due.localeCompare(b.due),
    },
    {
      id: 'left',
      title: { zh: '时限', en: 'Time left' },
      text: (row) => say(leftText(row)),
      render: (row) => <Lamp state={row.lamp}>{leftText(row)}</Lamp>,
      sort: (a, b) => a.left - b.left,
    },
  ];
  const filters: QueueFilter<Row>[] = [
    { id: 'soon', label: { zh: '临期', en: 'Due soon' }, test: (row) => row.lamp === 'amber' },
    { id: 'over', label: { zh: '超期', en: 'Overdue' }, test: (row) => row.lamp === 'red' },
    { id: 'second', label: { zh: '二次补正', en: 'Second round' }, test: (row) => row.round === 2 },
  ];
  return (
    <QueueTable
      label={{ zh: '待预审', en: 'To examine' }}
      rows={demoQueue}
      columns={columns}
      filters={filters}
      rowId={(row) => row.number}
      rowHref={(row) => `#matter-${row.number}`}
      sortedBy={{ column: 'left', down: false }}
      pageSize={pageSize}
      csvName="to-examine"
      batch={() => <BatchButton onClick={() => undefined}>{say({ zh: '分派给…', en: 'Assign to…' })}</BatchButton>}
    />
  );
}

function EmptyQueue() {
  return (
    <QueueTable<Row>
      label={{ zh: '待复核', en: 'To review' }}
      rows={[]}
      columns={[{ id: 'title', title: { zh: '名称', en: 'Title' }, text: (row) => row.title, main: true }]}
      rowId={(row) => row.number}
      rowHref={() => '#'}
    />
  );
}

export const examples: ExampleSet = {
  id: 'queue-table',
  group: 'list',
  title: { zh: '队列', en: 'Queue' },
  about: {
    zh: '排序、筛选、查找、选择、翻页、导出；J、K移动，回车打开，X选择。窄屏逐件成卡。',
    en: 'Sort, filter, find, choose, page, export; J and K move, Enter opens, X chooses. Narrow screens show cards.',
  },
  examples: [
    { name: 'full', title: { zh: '待预审', en: 'To examine' }, render: () => <DemoQueue /> },
    { name: 'empty', title: { zh: '空队列', en: 'Empty' }, render: () => <EmptyQueue /> },
  ],
};
