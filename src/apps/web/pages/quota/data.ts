import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ForecastRecords, MatterForecast } from '#apps/core/centre/forecast.ts';
import type { QuotaLine, QuotaList, QuotaReplay, QuotaYear } from '#apps/core/centre/quota.ts';
import type { QuotaRow, SettingOrigin } from '#apps/core/centre/quota-counts.ts';
import { call } from '../../api/index.ts';

export type { ForecastRecords, MatterForecast, QuotaLine, QuotaList, QuotaReplay, QuotaRow, QuotaYear, SettingOrigin };

/** The quota of whoever is signed in, as it stood on a day. */
export const useQuota = (site: string, asOf: string | undefined) =>
  useQuery({
    queryKey: ['mine', 'quota', site, asOf ?? 'today'],
    queryFn: () => call<QuotaReplay>('/api/quota', { query: { site, asOf } }),
    placeholderData: keepPreviousData,
  });

/** Every entity of the centre, for its head. */
export const useQuotas = (asOf: string | undefined) =>
  useQuery({
    queryKey: ['mine', 'quotas', asOf ?? 'today'],
    queryFn: () => call<QuotaList>('/api/quotas', { query: { asOf } }),
    placeholderData: keepPreviousData,
  });

export const useForecastRecords = (site: string) =>
  useQuery({
    queryKey: ['forecasts', site],
    queryFn: () => call<ForecastRecords>('/api/forecasts', { query: { site } }),
    staleTime: 5 * 60_000,
  });

/** What a matter may expect; nothing for matters that are not pre-examined. */
export const useMatterForecast = (matter: string, procedure: string) =>
  useQuery({
    queryKey: ['mine', 'matter', matter, 'forecast'],
    queryFn: () => call<MatterForecast>(`/api/matters/${encodeURIComponent(matter)}/forecast`),
    enabled: procedure === 'pre-examination/request',
  });
