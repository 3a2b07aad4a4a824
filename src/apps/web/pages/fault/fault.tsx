import { refusalsOf } from '../../api/index.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Page, Refusals } from '../portal/page.tsx';

const words = catalogue(
  { title: '页面出了意外', again: '重新载入' },
  { title: 'Something went wrong', again: 'Load the page anew' },
);

/** A page that broke, or whose code could not be loaded, says so and offers to begin anew; drafts are kept by the server. */
export function FaultPage({ error }: { error: unknown }) {
  const w = useWords(words);
  return (
    <Page title={w.title} width="text">
      <Refusals refusals={refusalsOf(error)} focus>
        <Button look="primary" onClick={() => window.location.reload()}>
          {w.again}
        </Button>
      </Refusals>
    </Page>
  );
}
