import { QueryClient } from '@tanstack/react-query';
import { ApiError } from '../api/call.ts';

/** A refusal stays a refusal however often one asks; only what the network or the server lost is asked for once more. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      // Pages hand answers on to parts that are drawn later: whoever asked has to hear of a refusal, read or not.
      notifyOnChangeProps: 'all',
      retry: (failures, error) =>
        failures < 1 && !(error instanceof ApiError && error.status >= 400 && error.status < 500),
    },
  },
});
