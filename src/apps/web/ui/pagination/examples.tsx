import { useState } from 'react';
import type { ExampleSet } from '../example.ts';
import { Pagination } from './pagination.tsx';

function Pages({ pages, total }: { pages: number; total: number }) {
  const [page, setPage] = useState(Math.min(5, pages));
  return <Pagination page={page} pages={pages} total={total} onPage={setPage} />;
}

export const examples: ExampleSet = {
  id: 'pagination',
  group: 'list',
  title: { zh: '翻页', en: 'Pages' },
  about: { zh: '首尾、当前页与左右各一页。', en: 'The ends, the current page and its neighbours.' },
  examples: [
    { name: 'many', title: { zh: '很多页', en: 'Many' }, render: () => <Pages pages={12} total={236} /> },
    { name: 'one', title: { zh: '只有一页', en: 'One' }, render: () => <Pages pages={1} total={7} /> },
  ],
};
