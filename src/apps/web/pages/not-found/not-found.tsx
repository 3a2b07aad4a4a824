import { catalogue, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { ButtonLink } from '../../ui/button/button.tsx';
import { RefusalPanel } from '../../ui/refusal-panel/refusal-panel.tsx';
import { Page } from '../portal/page.tsx';

const words = catalogue(
  {
    title: '没有这个页面',
    what: '这个地址没有对应的页面。',
    why: '地址可能抄错，或者页面已经搬走。',
    next: '请核对地址，或从下面的入口找。',
    home: '回首页',
    services: '全部事项',
  },
  {
    title: 'No such page',
    what: 'There is no page at this address.',
    why: 'The address may be mistyped, or the page has moved.',
    next: 'Check the address, or begin at one of these.',
    home: 'Start page',
    services: 'All services',
  },
);

export function NotFoundPage() {
  const w = useWords(words);
  return (
    <Page title={w.title} width="text">
      <RefusalPanel code="page.not-found" what={w.what} why={w.why} next={w.next}>
        <ButtonLink look="primary" href={pathTo('/')}>
          {w.home}
        </ButtonLink>
        <ButtonLink href={pathTo('/services')}>{w.services}</ButtonLink>
      </RefusalPanel>
    </Page>
  );
}
