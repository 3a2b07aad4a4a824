import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { AgencyStanding, ClientLine, ClientsAnswer } from '#apps/core/centre/clients.ts';
import { call, refusalsOf, usePutOnHat } from '../../api/index.ts';
import { formatDay } from '../../app/format.ts';
import { catalogue, useLang, useSay, useWords } from '../../app/i18n.ts';
import { pathTo } from '../../site/prefix.ts';
import { Button, ButtonLink } from '../../ui/button/button.tsx';
import { EmptyState } from '../../ui/empty-state/empty-state.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Lamp } from '../../ui/lamp/lamp.tsx';
import { RefusalPanel } from '../../ui/refusal-panel/refusal-panel.tsx';
import { Answer, Refusals } from '../portal/page.tsx';
import { useLeft } from '../portal/sentence.tsx';
import { AccountPage } from './account-page.tsx';
import css from './clients.module.css';
import table from './matters.module.css';

const words = catalogue(
  {
    title: '我的客户',
    lead: '委托给您所在代理机构的单位：能替它办什么、有多少在办、最近哪天到期。',
    bulk: '批量提交',
    find: '查找客户',
    findHint: '名称或信用代码',
    show: '显示',
    all: '全部',
    waiting: '等我办理',
    soon: '临近到期',
    caption: '客户',
    client: '客户',
    scope: '委托范围',
    open: '在办',
    next: '最近期限',
    everything: '全部事项',
    until: (day: string) => `至${day}`,
    endless: '长期',
    ending: (day: string) => `委托${day}到期`,
    filed: '备案：',
    notFiled: '未备案',
    count: (n: number) => `${n}件`,
    forYou: (n: number) => `${n}件等您`,
    theirs: '由办理机构办',
    none: '没有客户委托',
    noneHint: '客户在“单位与委托”里选择您的代理机构后，就出现在这里。',
    noneFound: '没有符合条件的客户',
    noneFoundHint: '换一个条件。',
    wear: '以其身份办理',
    wearing: '正在换身份…',
    now: '当前身份',
    unregistered: (name: string) => `${name}没有在保护中心登记`,
    abnormal: (name: string, state: string) => `${name}：${state}`,
    agencyWhy: '本中心受理代理机构提交的预审，以在代理机构名录中且状态正常为条件（惯例，以中心规定为准）。',
    agencyNext: '请先向保护中心登记或消除异常；在此之前，客户可以自行提交。',
    registered: (name: string, code: string) => `${name}，机构代码${code}，已在保护中心登记`,
  },
  {
    title: 'My clients',
    lead: 'Organisations that gave your agency a mandate: what you may do for each, what is open, and what falls due first.',
    bulk: 'Bulk filing',
    find: 'Find a client',
    findHint: 'Name or credit code',
    show: 'Show',
    all: 'All',
    waiting: 'Waiting for me',
    soon: 'Due soon',
    caption: 'Clients',
    client: 'Client',
    scope: 'Mandate',
    open: 'Open',
    next: 'Next limit',
    everything: 'all services',
    until: (day: string) => `until ${day}`,
    endless: 'without end',
    ending: (day: string) => `the mandate ends on ${day}`,
    filed: 'Filing: ',
    notFiled: 'not filed with the centre',
    count: (n: number) => `${n}`,
    forYou: (n: number) => `${n} waiting for you`,
    theirs: 'with the office',
    none: 'No mandates',
    noneHint: 'A client chooses your agency under "Organisations and mandates" and then appears here.',
    noneFound: 'No client matches',
    noneFoundHint: 'Try something else.',
    wear: 'Act for it',
    wearing: 'Changing…',
    now: 'you act for it now',
    unregistered: (name: string) => `${name} is not registered with the centre`,
    abnormal: (name: string, state: string) => `${name}: ${state}`,
    agencyWhy:
      'The centre takes requests from agencies that are in its register in good standing (customary; its own rules decide).',
    agencyNext: 'Register with the centre or clear its standing; until then the client may submit itself.',
    registered: (name: string, code: string) => `${name}, code ${code}, is registered with the centre`,
  },
);

export function ClientsPage() {
  const w = useWords(words);
  return (
    <AccountPage
      title={w.title}
      lead={w.lead}
      place="clients"
      aside={
        <ButtonLink look="primary" href={pathTo('/my/bulk')}>
          <Icon name="upload" size={18} />
          {w.bulk}
        </ButtonLink>
      }
    >
      {(session) => <Clients worn={session.hat.id} />}
    </AccountPage>
  );
}

type Show = 'all' | 'waiting' | 'soon';

function Clients({ worn }: { worn: string }) {
  const w = useWords(words);
  const asked = useQuery({ queryKey: ['mine', 'clients'], queryFn: () => call<ClientsAnswer>('/api/clients') });
  const hat = usePutOnHat();
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  const [show, setShow] = useState<Show>('all');
  const shows: Record<Show, (one: ClientLine) => boolean> = {
    all: () => true,
    waiting: (one) => one.waiting > 0,
    soon: (one) => one.next?.mine === true && one.next.lamp !== 'green',
  };
  const wear = (one: ClientLine) => hat.mutate(one.hat, { onSuccess: () => void navigate({ href: pathTo('/my') }) });
  return (
    <Answer of={asked}>
      {({ clients, agencies, today }) => {
        const words_ = q.trim().toLowerCase();
        const shown = clients.filter(
          (one) => shows[show](one) && `${one.name} ${one.party}`.toLowerCase().includes(words_),
        );
        return (
          <>
            {agencies.map((one) => (
              <Agency key={one.party} agency={one} />
            ))}
            {hat.error && <Refusals refusals={refusalsOf(hat.error)} focus />}
            {clients.length === 0 ? (
              <EmptyState title={w.none} hint={w.noneHint} />
            ) : (
              <>
                <search className={table.tools}>
                  <label className={table.find}>
                    <Icon name="search" size={18} />
                    <span className="visually-hidden">{w.find}</span>
                    <input
                      type="search"
                      value={q}
                      placeholder={w.findHint}
                      onChange={(event) => setQ(event.target.value)}
                    />
                  </label>
                  <fieldset className={table.show}>
                    <legend className="visually-hidden">{w.show}</legend>
                    {(['all', 'waiting', 'soon'] as const).map((one) => (
                      <label key={one}>
                        <input
                          type="radio"
                          name="show"
                          className="visually-hidden"
                          checked={show === one}
                          onChange={() => setShow(one)}
                        />
                        <span>
                          {w[one]} {clients.filter(shows[one]).length}
                        </span>
                      </label>
                    ))}
                  </fieldset>
                </search>
                {shown.length === 0 ? (
                  <EmptyState title={w.noneFound} hint={w.noneFoundHint} />
                ) : (
                  <table className={table.table}>
                    <caption className="visually-hidden">{w.caption}</caption>
                    <thead>
                      <tr>
                        <th scope="col">{w.client}</th>
                        <th scope="col">{w.scope}</th>
                        <th scope="col">{w.open}</th>
                        <th scope="col">{w.next}</th>
                        <th scope="col">
                          <span className="visually-hidden">{w.wear}</span>
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {shown.map((one) => (
                        <Line
                          key={one.hat}
                          client={one}
                          today={today}
                          worn={one.hat === worn}
                          changing={hat.isPending}
                          onWear={() => wear(one)}
                        />
                      ))}
                    </tbody>
                  </table>
                )}
              </>
            )}
          </>
        );
      }}
    </Answer>
  );
}

function Line({
  client,
  today,
  worn,
  changing,
  onWear,
}: {
  client: ClientLine;
  today: string;
  worn: boolean;
  changing: boolean;
  onWear: () => void;
}) {
  const w = useWords(words);
  const say = useSay();
  const lang = useLang();
  const left = useLeft();
  const { next, filed, scope } = client;
  return (
    <tr data-mine={client.waiting > 0 || undefined}>
      <td>
        <span className={css.name}>{client.name}</span>
        <span className={table.meta}>
          {client.party.replace(/^org:/, '')} ·{' '}
          <span data-tone={filed?.state === 'filed' ? 'good' : 'must'} className={css.filed}>
            {filed ? `${w.filed}${say(filed.title)}` : w.notFiled}
          </span>
        </span>
      </td>
      <td data-label={w.scope}>
        {scope.all ? w.everything : scope.procedures.map((one) => say(one.title)).join(lang === 'zh' ? '、' : ', ')}
        <span className={table.meta}>{client.until ? w.until(formatDay(lang, client.until)) : w.endless}</span>
      </td>
      <td data-label={w.open}>
        {w.count(client.open)}
        {client.waiting > 0 && <span className={table.you}>{w.forYou(client.waiting)}</span>}
      </td>
      <td data-label={w.next}>
        {next?.due && next.lamp ? (
          <>
            {next.mine ? <Lamp state={next.lamp}>{formatDay(lang, next.due)}</Lamp> : formatDay(lang, next.due)}
            <span className={table.meta}>
              {next.mine ? left(today, next.due) : w.theirs} · {next.number} {next.limitTitle && say(next.limitTitle)}
            </span>
          </>
        ) : (
          '—'
        )}
      </td>
      <td className={css.act}>
        {worn ? (
          <span className={css.now}>
            <Icon name="check" size={16} />
            {w.now}
          </span>
        ) : (
          <Button size="small" disabled={changing} onClick={onWear}>
            <Icon name="switch" size={16} />
            {changing ? w.wearing : w.wear}
          </Button>
        )}
      </td>
    </tr>
  );
}

/** Whether the centre takes requests from this agency, said before anybody prepares one. */
function Agency({ agency }: { agency: AgencyStanding }) {
  const w = useWords(words);
  const say = useSay();
  const { entry, name } = agency;
  if (entry?.state === 'active')
    return (
      <p className={css.agency}>
        <Icon name="check" size={18} />
        {w.registered(name, entry.code)}
      </p>
    );
  return (
    <div className={css.barred}>
      <RefusalPanel
        code="ZQ-MAT-011"
        what={entry ? w.abnormal(name, say(entry.title)) : w.unregistered(name)}
        why={w.agencyWhy}
        next={w.agencyNext}
      />
    </div>
  );
}
