import { useEffect, useRef, useState } from 'react';
import { useMatter } from '../../api/index.ts';
import type { ActResult, Session } from '../../api/types.ts';
import { catalogue, useWords } from '../../app/i18n.ts';
import { useCurrentSite } from '../../site/current-site.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { isMine } from '../account/matter.tsx';
import { matterPath } from '../account/matters.tsx';
import { Sentence } from '../portal/sentence.tsx';
import css from './form-page.module.css';

const words = catalogue(
  {
    title: '已提交',
    number: '办件编号',
    copy: '复制编号',
    copied: '已复制',
    next: '接下来',
    mail: (email: string) => `有进展会在“消息”里通知，也会发到 ${email}。`,
    status: '不登录也能查进度：编号加统一社会信用代码（或证件号码）后四位。',
    look: '查看办件',
    more: '办理别的事',
    print: '打印回执',
  },
  {
    title: 'Received',
    number: 'Number of the matter',
    copy: 'Copy the number',
    copied: 'Copied',
    next: 'What happens now',
    mail: (email: string) => `You are told by message, and by e-mail to ${email}.`,
    status:
      'Progress can be looked up without signing in: this number and the last four characters of the credit code.',
    look: 'Look at the matter',
    more: 'Something else',
    print: 'Print the receipt',
  },
);

/** What was received, under which number, and what happens next. */
export function Receipt({ result, session }: { result: ActResult; session: Session }) {
  const w = useWords(words);
  const heading = useRef<HTMLHeadingElement>(null);
  const [copied, setCopied] = useState(false);
  const { site } = useCurrentSite();
  const { data: view } = useMatter(result.publicNumber);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={css.receipt}>
      <section aria-labelledby="received">
        <h2 id="received" ref={heading} tabIndex={-1}>
          <Icon name="check" size={28} />
          {w.title}
        </h2>
        <p className={css.number}>
          <small>{w.number}</small>
          {result.publicNumber}
        </p>
        {view && site && (
          <Sentence status={view.status} limit={view.status.limit} today={site.today} mine={isMine(view)} />
        )}
        <p className={css.after}>{w.mail(session.email)}</p>
        <p className={css.after}>{w.status}</p>
      </section>
      <div className={css.buttons} data-print-hide>
        <span>
          <Button onClick={() => void navigator.clipboard?.writeText(result.publicNumber).then(() => setCopied(true))}>
            {copied ? w.copied : w.copy}
          </Button>{' '}
          <Button look="quiet" onClick={() => window.print()}>
            <Icon name="print" size={18} />
            {w.print}
          </Button>{' '}
          <ButtonLink look="quiet" href={pathTo('/services')}>
            {w.more}
          </ButtonLink>
        </span>
        <ButtonLink look="primary" size="large" href={matterPath(result.publicNumber)}>
          {w.look}
          <Icon name="arrow" size={18} />
        </ButtonLink>
      </div>
    </div>
  );
}
