import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { call, urlOf } from './call.ts';
import { noteSignedIn } from './session-gate.ts';
import type {
  ActionAnswer,
  ApplicationAnswer,
  Digest,
  Draft,
  Figure,
  List,
  ListQuery,
  MatterView,
  Notice,
  ProcedureAnswer,
  ProcedureLine,
  PublicStatus,
  QueueCount,
  Session,
  SessionAnswer,
  SitesAnswer,
  VerifyAnswer,
} from './types.ts';

const MINUTE = 60_000;
const enc = encodeURIComponent;

/** What the house is: its portals, whether it is a demonstration, and its own today. */
export const sitesQuery = () =>
  queryOptions({ queryKey: ['sites'], queryFn: () => call<SitesAnswer>('/api/sites'), staleTime: 30 * MINUTE });

/** Who is signed in; null for a visitor. Never asks to sign in. */
export const sessionQuery = () =>
  queryOptions({
    queryKey: ['session'],
    staleTime: MINUTE,
    queryFn: async (): Promise<Session | null> => {
      const found = sessionFrom(await call<SessionAnswer>('/api/session', { quiet: true }));
      noteSignedIn(found !== null);
      return found;
    },
  });

/** What the server says of the session, with the hat worn now as a whole. */
export function sessionFrom(answer: SessionAnswer): Session | null {
  if (!answer.signedIn) return null;
  const hat = answer.hats.find((one) => one.id === answer.hat) ?? answer.hats[0];
  return hat ? { ...answer, hat } : null;
}

export const proceduresQuery = () =>
  queryOptions({
    queryKey: ['procedures'],
    queryFn: () => call<ProcedureLine[]>('/api/procedures'),
    staleTime: 5 * MINUTE,
  });

/** `id` is `slice/name`. */
export const procedureQuery = (id: string, site: string) =>
  queryOptions({
    queryKey: ['procedure', id, site],
    queryFn: () => call<ProcedureAnswer>(`/api/procedures/${id}`, { query: { site } }),
    staleTime: 5 * MINUTE,
  });

const listWords = ({ states, ...rest }: ListQuery) => ({ ...rest, states: states?.join(',') });

export const mattersQuery = (query: ListQuery) =>
  queryOptions({
    queryKey: ['mine', 'matters', query],
    queryFn: () => call<List>('/api/matters', { query: listWords(query) }),
    placeholderData: keepPreviousData,
  });

/** The address of the same list as a file. */
export const mattersCsvUrl = (query: ListQuery): string =>
  urlOf('/api/matters.csv', listWords({ ...query, page: undefined, size: undefined } as ListQuery));

export const queuesQuery = () =>
  queryOptions({ queryKey: ['mine', 'queues'], queryFn: () => call<QueueCount[]>('/api/queues') });

export const matterQuery = (id: string) =>
  queryOptions({
    queryKey: ['mine', 'matter', id],
    queryFn: () => call<MatterView>(`/api/matters/${enc(id)}`),
  });

/** The form of an action in the state the matter is in, with the people its fields may name. */
export const actionQuery = (matter: string, action: string) =>
  queryOptions({
    queryKey: ['mine', 'matter', matter, 'action', action],
    queryFn: () => call<ActionAnswer>(`/api/matters/${enc(matter)}/actions/${enc(action)}`),
    staleTime: 0,
  });

/** The application text as it was read; `version` counts from 0, the newest when left out. */
export const applicationQuery = (matter: string, version?: number, against?: number) =>
  queryOptions({
    queryKey: ['mine', 'matter', matter, 'application', version ?? 'newest', against ?? 'none'],
    queryFn: () => call<ApplicationAnswer>(`/api/matters/${enc(matter)}/application`, { query: { version, against } }),
    placeholderData: keepPreviousData,
  });

/** Addresses of a matter's files (TIF shown as PNG) and documents (PDF). */
export const fileUrl = (matter: string, file: string, shown = true): string =>
  `/api/matters/${enc(matter)}/files/${enc(file)}${shown ? '?shown=1' : ''}`;
export const documentUrl = (matter: string, document: string): string =>
  `/api/matters/${enc(matter)}/documents/${enc(document)}`;

export const draftsQuery = () =>
  queryOptions({ queryKey: ['mine', 'drafts'], queryFn: () => call<Draft[]>('/api/drafts') });

export const noticesQuery = () =>
  queryOptions({
    queryKey: ['mine', 'notices'],
    queryFn: () => call<Notice[]>('/api/notices'),
    refetchInterval: 2 * MINUTE,
  });

export const figuresQuery = (site: string) =>
  queryOptions({
    queryKey: ['figures', site],
    queryFn: () => call<Figure[]>('/api/figures', { query: { site } }),
    staleTime: MINUTE,
  });

export const figureQuery = (id: string, options: { asOf?: string; division?: string } = {}) =>
  queryOptions({
    queryKey: ['figure', id, options],
    queryFn: () => call<Figure>(`/api/figures/${enc(id)}`, { query: options }),
    placeholderData: keepPreviousData,
  });

export const digestsQuery = () =>
  queryOptions({ queryKey: ['digests'], queryFn: () => call<Digest[]>('/api/digests'), staleTime: 5 * MINUTE });

export const statusQuery = (number: string, last4: string) =>
  queryOptions({
    queryKey: ['status', number, last4],
    queryFn: () => call<PublicStatus>('/api/status', { query: { number, last4 }, quiet: true }),
    retry: false,
  });

export const verifyQuery = (code: string) =>
  queryOptions({
    queryKey: ['verify', code],
    queryFn: () => call<VerifyAnswer>(`/api/verify/${enc(code)}`, { quiet: true }),
    retry: false,
  });

export const useSites = () => useQuery(sitesQuery());
export const useSession = () => useQuery(sessionQuery());
export const useProcedures = () => useQuery(proceduresQuery());
/** Waits until the site is known. */
export const useProcedure = (id: string, site: string | undefined) =>
  useQuery({ ...procedureQuery(id, site ?? ''), enabled: site !== undefined });
export const useMatters = (query: ListQuery, enabled = true) => useQuery({ ...mattersQuery(query), enabled });
export const useQueues = (enabled = true) => useQuery({ ...queuesQuery(), enabled });
export const useMatter = (id: string, enabled = true) => useQuery({ ...matterQuery(id), enabled });
export const useAction = (matter: string, action: string, enabled = true) =>
  useQuery({ ...actionQuery(matter, action), enabled });
export const useApplication = (matter: string, version?: number, against?: number, enabled = true) =>
  useQuery({ ...applicationQuery(matter, version, against), enabled });
export const useDrafts = (enabled = true) => useQuery({ ...draftsQuery(), enabled });
export const useNotices = (enabled = true) => useQuery({ ...noticesQuery(), enabled });
export const useFigures = (site: string) => useQuery(figuresQuery(site));
export const useFigure = (id: string, options?: { asOf?: string; division?: string }) =>
  useQuery(figureQuery(id, options));
export const useDigests = () => useQuery(digestsQuery());
