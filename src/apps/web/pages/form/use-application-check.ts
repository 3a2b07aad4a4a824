import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ApplicationKind, ApplicationText, Finding } from '#claims/index.ts';
import type { PlainDate } from '#kernel/plain-date.ts';
import {
  call,
  type FindingMark,
  type MarkedFile,
  refusalsOf,
  useMarkFinding,
  useMarks,
  useMatterFindings,
  useWithdrawMark,
} from '../../api/index.ts';
import type { PackageValue, Refusal } from '../../api/types.ts';
import { type BetweenVersions, betweenVersions } from '../../check/between-versions.ts';
import { type CheckState, findingIds, findingViews, useCheck } from '../../check/index.ts';
import type { Finding as FindingView } from '../../ui/findings-list/findings-list.tsx';
import type { MatterForm } from './use-matter-form.ts';
import { composeText, type Written } from './written.ts';

/** The check of the application that a form holds: what is written on the page, or what was read from its files. */
export interface ApplicationCheck {
  field: string;
  written: Written;
  write: (change: Partial<Written>) => void;
  text: ApplicationText | undefined;
  findings: readonly Finding[];
  views: FindingView[];
  state: CheckState['state'];
  /** Compared with the version that stands in the matter; nothing to compare in a first draft. */
  between: BetweenVersions;
  decide: (id: string, state: FindingView['state'], reason?: string) => void;
  /** Why the last mark was not kept. */
  refusals: Refusal[];
  /** The desk with the text and its findings: closed, open, or open at a finding. */
  desk: { at?: string } | undefined;
  setDesk: (desk: { at?: string } | undefined) => void;
}

const NOTHING: Written = { mode: 'files' };

export function useApplicationCheck({
  matterForm,
  field,
  draft: draftId,
  matter,
  today,
  kind,
}: {
  matterForm: MatterForm;
  /** The field that holds the package; undefined for a form without one. */
  field: string | undefined;
  draft: string;
  matter?: string;
  today: string;
  kind?: unknown;
}): ApplicationCheck | undefined {
  const { draft, values, form } = matterForm;
  const hasTitle = form.sections.some((section) => section.fields.title?.kind === 'text');
  const [desk, setDesk] = useState<{ at?: string }>();
  const written = draft.data.written ?? NOTHING;
  const pack = field ? (values[field] as unknown as PackageValue | undefined) : undefined;
  const wanted = field !== undefined && written.mode === 'files' && pack?.textSha256 !== undefined;
  const uploaded = useQuery({
    queryKey: ['mine', 'draft-text', draftId, field, pack?.textSha256],
    queryFn: async () => {
      // The server reads the text of what the draft holds, so the draft has to hold it first.
      await draft.save();
      return call<ApplicationText>(`/api/drafts/${draftId}/application/${field}`);
    },
    enabled: wanted,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const words = useMemo(() => composeText(written), [written]);
  const input = field === undefined ? undefined : written.mode === 'write' ? words : wanted ? uploaded.data : undefined;
  const { state, checked } = useCheck(input, {
    on: today as PlainDate,
    ...(isKind(kind) ? { kind } : {}),
  });

  const file: MarkedFile = matter === undefined ? { draft: draftId } : { matter };
  const saved = matter !== undefined || (draft.state.kind === 'saved' && draft.state.at !== null);
  const marks = useMarks(file, field !== undefined && saved);
  const mark = useMarkFinding(file);
  const withdraw = useWithdrawMark(file);
  const before = useMatterFindings(matter ?? '', undefined, matter !== undefined && field !== undefined);

  const shown = input === undefined || input === '' ? undefined : checked;
  const findings = shown?.report.findings ?? NONE;
  const earlier = shown ? before.data?.report.findings : undefined;
  const between = useMemo(() => betweenVersions(earlier, findings), [earlier, findings]);
  const views = useMemo(() => {
    if (!shown) return [];
    const all = marks.data ?? [];
    return findingViews(shown, (_, finding) => (markOf(all, finding) ? 'rejected' : 'open')).map((view, at) => {
      const finding = findings[at]!;
      const found = markOf(all, finding);
      const since = between.since(finding);
      return {
        ...view,
        ...(found ? { reason: found.reason ?? '' } : {}),
        ...(since === 'new' ? { tags: [{ label: NEW, tone: 'new' as const }] } : {}),
        ...(since === 'still' ? { tags: [{ label: STILL, tone: 'told' as const }] } : {}),
      };
    });
  }, [shown, marks.data, findings, between]);

  if (field === undefined) return undefined;
  const ids = findingIds(findings);
  return {
    field,
    written,
    write: (change) =>
      draft.set((data) => {
        const old = data.written ?? NOTHING;
        // The title is asked for by the form as well: as long as both are the same, one is written with the other.
        const follows = hasTitle && change.title !== undefined && (data.values.title ?? '') === (old.title ?? '');
        return {
          ...data,
          written: { ...old, ...change },
          ...(follows ? { values: { ...data.values, title: change.title } } : {}),
        };
      }),
    text: shown?.text,
    findings,
    views,
    state: uploaded.isFetching ? 'checking' : state,
    between,
    decide: (id, to, reason) => {
      const finding = findings[ids.indexOf(id)];
      if (!finding) return;
      const found = markOf(marks.data ?? [], finding);
      if (to === 'open' && found?.own) withdraw.mutate(found.id);
      if (to !== 'rejected' || reason === undefined) return;
      const { rule, fingerprint } = finding;
      void draft.save().then(() => mark.mutate({ rule, fingerprint, reason }));
    },
    refusals: [mark.error, withdraw.error].flatMap((error) => (error ? refusalsOf(error) : [])),
    desk,
    setDesk,
  };
}

const NONE: readonly Finding[] = [];
const NEW = { zh: '这一稿新出现', en: 'new in this version' };
const STILL = { zh: '上一稿已有', en: 'was there before' };

const isKind = (value: unknown): value is ApplicationKind =>
  value === 'invention' || value === 'utility' || value === 'design';

const markOf = (marks: readonly FindingMark[], { rule, fingerprint }: Finding): FindingMark | undefined =>
  marks.findLast((one) => one.rule === rule && one.fingerprint === fingerprint && one.side === 'applicant');
