import { catalogue, useWords } from '../../app/i18n.ts';
import { ErrorPage } from '../../ui/refusal-panel/error-page.tsx';

const words = catalogue(
  {
    title: '没有这个页面',
    what: '这个地址没有对应的页面。',
    why: '地址可能抄错，或者页面已经搬走。',
    next: '请核对地址，或从首页检索。',
  },
  {
    title: 'No such page',
    what: 'There is no page at this address.',
    why: 'The address may be mistyped, or the page has moved.',
    next: 'Check the address, or search from the start page.',
  },
);

export function NotFoundPage() {
  const w = useWords(words);
  return (
    <main>
      <ErrorPage code="page.not-found" title={w.title} what={w.what} why={w.why} next={w.next} />
    </main>
  );
}
