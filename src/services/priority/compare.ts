import { fieldsOf } from '#engine/form/form.ts';
import { spanOf } from '#engine/matter/decide.ts';
import type { MatterContext } from '#engine/matter/types.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { spanText } from '#kernel/calendar/index.ts';
import { findBasis } from '#kernel/law/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import { type Text, text as t } from '#kernel/text.ts';
import { ENDINGS, KINDS, ORDER_76, ORDER_85, type PriorityLaw, type Topic } from './law.ts';

/** What one version says on a point. */
export interface Cell {
  text: Text;
  basis: { id: string; label: Text; customary: boolean }[];
}

export interface ComparisonRow {
  id: string;
  title: Text;
  /** One for each version, in the order of `versions`; null where the version has no such point. */
  cells: (Cell | null)[];
  /** Whether the versions say something different; the same thing on another basis does not count. */
  differs: boolean;
}

export interface Comparison {
  /** The version that judges a request made on the day; null before the first. */
  applies: string | null;
  versions: { version: string; name: Text; validFrom: PlainDate; validTo: PlainDate | null }[];
  sections: { id: string; title: Text; rows: ComparisonRow[] }[];
}

const LAWS: readonly PriorityLaw[] = [ORDER_76, ORDER_85];
const lawOf = ({ version }: Procedure): PriorityLaw => {
  const found = LAWS.find((one) => one.version === version);
  if (!found) throw new Error(`No measures of priority examination have the version ${version}.`);
  return found;
};

/**
 * The versions side by side, read from their definitions: conditions, grounds, times, replies, ends and bars.
 * `settings` are those of the handling body, for what is custom.
 */
export function compareVersions(
  procedures: readonly Procedure[],
  settings: Record<string, unknown>,
  day: PlainDate,
): Comparison {
  const versions = [...procedures].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  const row = (id: string, title: Text, cellOf: (procedure: Procedure) => Cell | null): ComparisonRow => {
    const cells = versions.map(cellOf);
    return { id, title, cells, differs: new Set(cells.map((cell) => JSON.stringify(cell?.text ?? null))).size > 1 };
  };
  const on = (topic: Topic, text: (procedure: Procedure) => Text | null | undefined) => (procedure: Procedure) => {
    const said = text(procedure);
    return said ? cell(said, lawOf(procedure).basis[topic]) : null;
  };
  const length = (limit: string, kind: string, right?: string) => (procedure: Procedure) =>
    lengthOf(procedure, limit, { kind, ...(right ? { right } : {}) }, settings);

  const checked = [...new Set(versions.flatMap((one) => one.conditions.flatMap(({ check }) => check ?? [])))];
  return {
    applies:
      versions.find(({ validFrom, validTo }) => validFrom <= day && (validTo === undefined || day <= validTo))
        ?.version ?? null,
    versions: versions.map((one) => ({
      version: one.version,
      name: lawOf(one).name,
      validFrom: one.validFrom,
      validTo: one.validTo ?? null,
    })),
    sections: [
      {
        id: 'conditions',
        title: t('条件', 'Conditions'),
        rows: checked.map((check) => {
          const title = versions.map((one) => one.checks?.[check]?.title).find((one) => one !== undefined)!;
          return row(check, title, (one) => {
            const found = one.conditions.find((condition) => condition.check === check);
            return found ? cell(t('适用', 'applies'), found.basis) : null;
          });
        }),
      },
      {
        id: 'grounds',
        title: t('请求理由：申请和复审', 'Grounds: applications and re-examinations'),
        rows: groundRows(versions, 'grounds', 'grounds', row),
      },
      {
        id: 'case-grounds',
        title: t('请求理由：无效宣告', 'Grounds: invalidations'),
        rows: groundRows(versions, 'caseGrounds', 'caseGrounds', row),
      },
      {
        id: 'recommendation',
        title: t('推荐', 'Recommendation'),
        rows: [
          row(
            'early-filing',
            t('仅以理由④请求', 'Ground ④ alone'),
            on('material', (one) =>
              lawOf(one).earlyFilingDirect
                ? t('不需要推荐意见，直接请求', 'no recommendation, asked directly')
                : t('按一般申请办理推荐', 'recommended like any other'),
            ),
          ),
          row(
            'numbers',
            t('推荐数量', 'How many'),
            on(
              'numbers',
              (one) =>
                one.settings.quota &&
                t(
                  '按年度数量推荐，用完的按到达先后轮候',
                  'A yearly number; what is over waits in the order of arrival',
                ),
            ),
          ),
          row(
            'standards',
            t('推荐的规则和标准', 'Rules and standards'),
            on('standards', () =>
              t('由推荐单位公布（见办事指南）', 'published by the recommending office (see the guide)'),
            ),
          ),
          row(
            'fee',
            t('费用', 'Fee'),
            on('fee', (one) => one.fee),
          ),
          row('decision', t('国家知识产权局的决定', 'Decision of the national office'), (one) => {
            const { decision } = one.limits;
            if (decision) return cell(spanText(spanOf(decision, context({}, settings))), decision.basis);
            return cell(t('未规定天数', 'no number of days'), lawOf(one).basis.decision);
          }),
        ],
      },
      {
        id: 'limits',
        title: t('审查时间（自予以优先审查通知书发文日起）', 'Time to examine, from the issue of the notice'),
        rows: [
          row('first-action', t('发明：首次处理', 'Invention: first action'), length('first-action', 'invention')),
          ...KINDS.filter(({ value }) => value !== 'invalidation').map(({ value, label }) =>
            row(`close-${value}`, t(`${label.zh}：结案`, `${label.en}: close`), length('close', value)),
          ),
          row(
            'close-invalidation',
            t('发明、实用新型无效宣告：结案', 'Invalidation of an invention or utility model: close'),
            length('close', 'invalidation', 'invention'),
          ),
          row(
            'close-invalidation-design',
            t('外观设计无效宣告：结案', 'Invalidation of a design: close'),
            length('close', 'invalidation', 'design'),
          ),
        ],
      },
      {
        id: 'replies',
        title: t('答复期限（自发文日起）', 'Time to reply, from the issue'),
        rows: (['invention', 'utility', 'design'] as const).map((kind) =>
          row(`reply-${kind}`, KINDS.find(({ value }) => value === kind)!.label, (one) =>
            lengthOf(
              one,
              'reply',
              { kind },
              settings,
              lawOf(one).basis[kind === 'invention' ? 'replyInvention' : 'replyOther'],
            ),
          ),
        ),
      },
      {
        id: 'endings',
        title: t('优先审查终止', 'End of priority'),
        rows: ENDINGS.map(({ value, label, topic }) =>
          row(value, label, (one) => {
            const { basis } = lawOf(one);
            const told = topic === 'both' ? [...new Set([...basis.end, ...basis.caseEnd])] : basis[topic];
            return cell(t('转普通程序', 'the ordinary course goes on'), told);
          }),
        ),
      },
      {
        id: 'bars',
        title: t('失信后果', 'After bad faith'),
        rows: [
          row('bar', t('不予受理新的请求', 'No further request is accepted'), (one) => {
            const months = lawOf(one).barMonths;
            return one.checks?.['not-barred'] && months !== undefined
              ? cell(
                  t(
                    `自认定之日起 ${months / 12} 年，请求人和代理机构都适用`,
                    `${months / 12} year from the finding, for requesters and agencies`,
                  ),
                  one.checks['not-barred'].basis,
                )
              : null;
          }),
        ],
      },
    ],
  };
}

type Row = (id: string, title: Text, cellOf: (procedure: Procedure) => Cell | null) => ComparisonRow;

function groundRows(versions: readonly Procedure[], field: string, topic: Topic, row: Row): ComparisonRow[] {
  const options = (one: Procedure) => fieldsOf(one.forms.request!)[field]?.fields?.ground?.options ?? [];
  const all = new Map(versions.flatMap((one) => options(one).map((option) => [option.value, option.label] as const)));
  return [...all].map(([value, label]) =>
    row(value, label, (one) =>
      options(one).some((option) => option.value === value)
        ? cell(t('可以作为理由', 'a ground'), lawOf(one).basis[topic])
        : null,
    ),
  );
}

/** A context in which the spans of limits can be read for one kind of case. */
const context = (request: Record<string, string>, settings: Record<string, unknown>): MatterContext =>
  ({ data: { request }, input: {}, settings }) as unknown as MatterContext;

function lengthOf(
  procedure: Procedure,
  id: string,
  request: Record<string, string>,
  settings: Record<string, unknown>,
  basis?: string[],
): Cell | null {
  const limit = procedure.limits[id];
  if (!limit) return null;
  const values = {
    ...Object.fromEntries(Object.entries(procedure.settings).map(([name, one]) => [name, one.default])),
    ...settings,
  };
  return cell(spanText(spanOf(limit, context(request, values))), basis ?? limit.basis);
}

const cell = (text: Text, basis: readonly string[]): Cell => ({
  text,
  basis: basis.map((id) => {
    const found = findBasis(id);
    return { id, label: found?.label ?? t(id, id), customary: !found || found.evidence === 'K?' };
  }),
});
