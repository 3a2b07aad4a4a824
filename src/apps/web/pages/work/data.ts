import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { AuditReport } from '#apps/core/audit.ts';
import type { CalendarNoticeView, PersonLoad, SettingView } from '#apps/server/routes/administration.ts';
import type { Procedure } from '#engine/procedure/types.ts';
import { type Calendar, chinaCalendar, type NoticeEntry, withNotice } from '#kernel/calendar/index.ts';
import { call } from '../../api/index.ts';

const HOUR = 3_600_000;

export type Definition = Omit<Procedure, 'checks'>;
export type { CalendarNoticeView, PersonLoad, SettingView };

/** A version never changes, so it is asked for once. */
export const useDefinition = (id: string | undefined, version: string) =>
  useQuery({
    queryKey: ['definition', id, version],
    queryFn: () => call<Definition>(`/api/definitions/${id}/${version}`),
    enabled: id !== undefined,
    staleTime: version === 'current' ? HOUR / 12 : Number.POSITIVE_INFINITY,
  });

export const useCalendarNotices = () =>
  useQuery({
    queryKey: ['calendar-notices'],
    queryFn: () => call<{ notices: CalendarNoticeView[] }>('/api/calendar-notices'),
    staleTime: HOUR,
  });

/** The calendar the server counts by: the built-in notices with those that were entered. */
export function useCalendar(): Calendar {
  const { data } = useCalendarNotices();
  return useMemo(() => {
    let calendar = chinaCalendar;
    for (const notice of data?.notices ?? []) {
      if (notice.source !== 'administrator') continue;
      const { year, title, off, work } = notice;
      const laid = withNotice(calendar, { year, title, off, work, replace: true });
      if (laid.ok) calendar = laid.value;
    }
    return calendar;
  }, [data]);
}

export function useEnterNotice() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (entry: NoticeEntry) => call<{ year: number }>('/api/calendar-notices', { body: entry }),
    onSuccess: () =>
      Promise.all([
        client.invalidateQueries({ queryKey: ['calendar-notices'] }),
        client.invalidateQueries({ queryKey: ['mine'] }),
      ]),
  });
}

export const useSettings = (site: string | undefined) =>
  useQuery({
    queryKey: ['mine', 'settings', site],
    queryFn: () => call<{ site: string; today: string; settings: SettingView[] }>('/api/settings', { query: { site } }),
    enabled: site !== undefined,
  });

export interface SettingChange {
  site: string;
  procedure: string;
  name: string;
  value: unknown;
  validFrom: string;
}

export function useChangeSetting() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (change: SettingChange) => call<unknown>('/api/settings', { body: change }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['mine', 'settings'] }),
  });
}

export const useLoads = (enabled = true) =>
  useQuery({ queryKey: ['mine', 'loads'], queryFn: () => call<PersonLoad[]>('/api/loads'), enabled });

export type AuditAnswer = AuditReport & { at: string };

export const useVerifyAudit = () =>
  useMutation({ mutationFn: () => call<AuditAnswer>('/api/audit/verify', { method: 'POST', body: {} }) });
