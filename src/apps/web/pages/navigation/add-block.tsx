import { useState } from 'react';
import { CHART_KINDS, type ChartKind } from '#corpus/analysis/types.ts';
import { chartTitles } from '#corpus/analysis/words.ts';
import { panelTitles } from '#services/navigation/project/report/figures.ts';
import type { Panel, ReportBlock } from '#services/navigation/project/report/report.ts';
import { refusalsOf } from '../../api/index.ts';
import { useSay, useWords } from '../../app/i18n.ts';
import { Button } from '../../ui/button/button.tsx';
import { Icon } from '../../ui/icon/icon.tsx';
import { Refusals } from '../portal/page.tsx';
import { type PinAsked, usePin } from './data.ts';
import css from './navigation.module.css';
import { navigationWords } from './navigation-words.ts';

const nextId = () => `b-${crypto.randomUUID().slice(0, 12)}`;

/** What can be put into a report, at its end or below a block: words at once, charts and lists after the house has computed them. */
export function AddBlock({
  id,
  below,
  panels,
  beforePin,
  onAdd,
  onPinned,
  onClose,
}: {
  id: string;
  /** The block it comes below; null at the top, undefined at the end. */
  below?: string | null;
  /** Parts of the project's record that can be put in. */
  panels: readonly Panel[];
  onClose?: () => void;
  /** Words are saved first, so that neither overwrites the other; false when they could not be. */
  beforePin: () => Promise<boolean>;
  onAdd: (block: ReportBlock) => void;
  onPinned: () => void;
}) {
  const w = useWords(navigationWords);
  const say = useSay();
  const pin = usePin();
  const [asking, setAsking] = useState<'chart' | 'list'>();
  const [query, setQuery] = useState('');
  const [kind, setKind] = useState<ChartKind>('trend');
  const place = below === undefined ? {} : { below };
  const pinned = async (asked: Omit<PinAsked, 'id'>) => {
    if (!(await beforePin())) return;
    pin.mutate(
      { id, ...asked, ...place },
      {
        onSuccess: () => {
          setAsking(undefined);
          onPinned();
        },
      },
    );
  };
  const put = () =>
    pinned(asking === 'chart' ? { chart: { kind, of: { query: query.trim() } } } : { list: { query: query.trim() } });
  return (
    <div className={css.add} data-print-hide>
      <Button size="small" onClick={() => onAdd({ id: nextId(), kind: 'heading', level: 1, text: '' })}>
        <Icon name="plus" size={16} />
        {w.heading}
      </Button>
      <Button size="small" onClick={() => onAdd({ id: nextId(), kind: 'heading', level: 2, text: '' })}>
        <Icon name="plus" size={16} />
        {w.subheading}
      </Button>
      <Button size="small" onClick={() => onAdd({ id: nextId(), kind: 'text', text: '' })}>
        <Icon name="plus" size={16} />
        {w.text}
      </Button>
      <Button size="small" aria-expanded={asking === 'chart'} onClick={() => setAsking('chart')}>
        <Icon name="plus" size={16} />
        {w.addChart}
      </Button>
      <Button size="small" aria-expanded={asking === 'list'} onClick={() => setAsking('list')}>
        <Icon name="plus" size={16} />
        {w.addList}
      </Button>
      {panels.map(({ panel }) => (
        <Button key={panel} size="small" disabled={pin.isPending} onClick={() => void pinned({ panel })}>
          <Icon name="plus" size={16} />
          {say(panelTitles[panel])}
        </Button>
      ))}
      {onClose && (
        <Button size="small" look="quiet" onClick={onClose}>
          {w.cancel}
        </Button>
      )}
      {pin.isError && !asking && <Refusals refusals={refusalsOf(pin.error)} />}
      {asking && (
        <form
          className={css.ask}
          onSubmit={(event) => {
            event.preventDefault();
            if (query.trim() !== '') void put();
          }}
        >
          {asking === 'chart' && (
            <label>
              {w.kind}
              <select value={kind} onChange={(event) => setKind(event.target.value as ChartKind)}>
                {CHART_KINDS.map((one) => (
                  <option key={one} value={one}>
                    {say(chartTitles[one])}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label>
            {w.query}
            <input value={query} placeholder="TI=沙棘 AND AB=提取" onChange={(event) => setQuery(event.target.value)} />
          </label>
          <Button type="submit" look="primary" size="small" disabled={pin.isPending || query.trim() === ''}>
            {w.put}
          </Button>
          <Button size="small" look="quiet" onClick={() => setAsking(undefined)}>
            {w.cancel}
          </Button>
          {pin.isError && <Refusals refusals={refusalsOf(pin.error)} />}
        </form>
      )}
    </div>
  );
}
