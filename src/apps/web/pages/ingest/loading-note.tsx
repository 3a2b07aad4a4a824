import { useQuery } from '@tanstack/react-query';
import type { DemoLoading } from '#apps/core/corpus/demo-corpus.ts';
import { call } from '../../api/index.ts';
import { formatNumber } from '../../app/format.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import css from './loading-note.module.css';

const words = catalogue(
  {
    so: (done: string, all: string) => `正在载入演示文献：已有${done}篇，共${all}篇。`,
    within: '检索只在已载入的文献里回答，结果会继续增加。',
    left: (n: number) => (n < 90 ? `约剩${n}秒` : `约剩${Math.ceil(n / 60)}分钟`),
    bar: '演示文献的载入进度',
  },
  {
    so: (done: string, all: string) => `Loading the demonstration: already ${done} of ${all} documents.`,
    within: 'Searches answer over what is there; the results go on growing.',
    left: (n: number) => (n < 90 ? `about ${n} s left` : `about ${Math.ceil(n / 60)} min left`),
    bar: 'Documents loaded',
  },
);

/** While the demonstration's documents are being loaded: how many are there already. Nothing once all of them are. */
export function LoadingNote() {
  const w = useWords(words);
  const { data } = useQuery({
    queryKey: ['corpus-loading'],
    queryFn: () => call<{ loading: DemoLoading | null }>('/api/data/loading'),
    refetchInterval: ({ state }) => (state.data?.loading ? 3000 : false),
  });
  const loading = data?.loading;
  if (!loading) return null;
  const { done, documents, secondsLeft } = loading;
  return (
    <aside className={css.note}>
      <progress max={documents} value={done} aria-label={w.bar} />
      <p>
        <b>{w.so(formatNumber(done), formatNumber(documents))}</b> {w.within}
        {secondsLeft !== undefined && secondsLeft > 0 && <small>{w.left(Math.ceil(secondsLeft))}</small>}
      </p>
    </aside>
  );
}
