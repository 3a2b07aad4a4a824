import { partLabel } from '#claims/report/index.ts';
import { type PlacePart, partOrder } from '#claims/study/index.ts';
import { catalogue, useSay, useWords } from '../../app/i18n.ts';
import type { Checked, Tone } from '../../check/index.ts';
import { checkWords } from './check-words.ts';
import css from './filter-bar.module.css';
import type { Located } from './reading.ts';

export interface Filter {
  tones: readonly Tone[];
  part: PlacePart | undefined;
  rule: string | undefined;
  /** Show what was marked as no defect, too. */
  marked: boolean;
}

export const noFilter: Filter = { tones: ['must', 'judge', 'hint'], part: undefined, rule: undefined, marked: false };

export const matches = ({ finding, view }: Located, { tones, part, rule, marked }: Filter): boolean =>
  tones.includes(view.severity) &&
  (part === undefined || finding.part === part) &&
  (rule === undefined || finding.rule === rule) &&
  (marked || view.state !== 'rejected');

const words = catalogue(
  {
    filter: '筛选',
    severity: '严重程度',
    part: '部分',
    allParts: '全部部分',
    rule: '规则',
    allRules: '全部规则',
    marked: (n: number) => `已标为不是缺陷 ${n}`,
    keys: 'J、K上下 · X不是缺陷',
  },
  {
    filter: 'Filter',
    severity: 'Severity',
    part: 'Part',
    allParts: 'all parts',
    rule: 'Rule',
    allRules: 'all rules',
    marked: (n: number) => `marked as no defect: ${n}`,
    keys: 'J, K move · X not a defect',
  },
);

/** Counts that filter: by severity, part and rule. */
export function FilterBar({
  located,
  filter,
  onFilter,
  rules,
}: {
  located: readonly Located[];
  filter: Filter;
  onFilter: (filter: Filter) => void;
  rules: Checked['rules'];
}) {
  const w = useWords(words);
  const c = useWords(checkWords);
  const say = useSay();
  const marked = located.filter(({ view }) => view.state === 'rejected').length;
  const of = (tone: Tone) =>
    located.filter(({ view }) => view.severity === tone && (filter.marked || view.state !== 'rejected')).length;
  const parts = partOrder.filter((part) => located.some(({ finding }) => finding.part === part));
  const used = [...new Set(located.map(({ finding }) => finding.rule))].sort();
  return (
    <search className={css.bar} aria-label={w.filter}>
      <fieldset className={css.tones}>
        <legend className="visually-hidden">{w.severity}</legend>
        {(['must', 'judge', 'hint'] as const).map((tone) => (
          <button
            key={tone}
            type="button"
            data-tone={tone}
            aria-pressed={filter.tones.includes(tone)}
            disabled={of(tone) === 0}
            onClick={() =>
              onFilter({
                ...filter,
                tones: filter.tones.includes(tone)
                  ? filter.tones.filter((one) => one !== tone)
                  : [...filter.tones, tone],
              })
            }
          >
            <b>{of(tone)}</b> {c[tone]}
          </button>
        ))}
      </fieldset>
      <div className={css.selects}>
        {parts.length > 1 && (
          <select
            aria-label={w.part}
            value={filter.part ?? ''}
            onChange={(event) => onFilter({ ...filter, part: parts.find((part) => part === event.target.value) })}
          >
            <option value="">{w.allParts}</option>
            {parts.map((part) => (
              <option key={part} value={part}>
                {say(partLabel(part))}
              </option>
            ))}
          </select>
        )}
        {used.length > 1 && (
          <select
            aria-label={w.rule}
            value={filter.rule ?? ''}
            onChange={(event) => onFilter({ ...filter, rule: event.target.value || undefined })}
          >
            <option value="">{w.allRules}</option>
            {used.map((rule) => (
              <option key={rule} value={rule}>
                {rule} {say(rules[rule]?.title ?? '')}
              </option>
            ))}
          </select>
        )}
        <span className={css.keys}>{w.keys}</span>
        {marked > 0 && (
          <label>
            <input
              type="checkbox"
              checked={filter.marked}
              onChange={(event) => onFilter({ ...filter, marked: event.target.checked })}
            />
            {w.marked(marked)}
          </label>
        )}
      </div>
    </search>
  );
}
